"""Rules about what desks correct most: awards, episodes, lengths, money, sources, relations, callings."""
