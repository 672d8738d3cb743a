"""Lists of words, written as one reads them."""

from __future__ import annotations


def word_set(line: str) -> frozenset[str]:
    """The words of a line, divided by blanks."""
    return frozenset(line.split())
