"""Long lists of words and names, a file each in `lists/`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

LISTS = Path(__file__).parent / "lists"
"""Given names and surnames of the United States census of 1990 (public domain) and English words (MIT; Google Books n-grams,
CC BY 3.0, and SCOWL), each the most frequent first, as `tests/make/lists.py` makes them; the desk's own common words and places, in
the order of the alphabet."""


@cache
def listed(which: str) -> Mapping[str, int]:
    """The entries of a list, each with its rank."""
    return {entry: rank for rank, entry in enumerate((LISTS / f"{which}.txt").read_text("utf-8").split())}
