"""Fact sheets: their form, their loading, and what they say about a claim."""
