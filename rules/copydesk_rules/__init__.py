"""The rules that come with copydesk, one file each, in folders by family."""
