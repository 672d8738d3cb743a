"""Copydesk: the last reader of articles about film and television before they are published."""

__version__ = "0.2.0"
