"""Words and signs that a person reads: days, counts, control characters made visible, addresses that are safe to follow."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from copydesk.dates.value import MONTHS
from copydesk.numerals import in_words

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SCHEMES = {"http", "https", "mailto"}


def visible(words: str) -> str:
    """The words with each control sign that would hide or turn text written out, as in `⟦U+202E⟧`."""
    return _UNSEEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", words)


def month(value: date) -> str:
    """The short name of a day's month."""
    return MONTHS[value.month - 1][:3]


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 article", "3 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spelled(number: int, one: str, many: str | None = None) -> str:
    """The same with small numbers in words: "eight articles"."""
    figure = (in_words(number) if number else "no") or f"{number:,}"
    return f"{figure} {one if number == 1 else many or one + 's'}"


def address(source: str | None) -> str | None:
    """The source, where it is an address that is safe to follow; else none."""
    if not source or _UNSEEN.search(source) or any(c.isspace() for c in source):
        return None
    try:
        parts = urlsplit(source)
    except ValueError:
        return None
    return source if parts.scheme.lower() in _SCHEMES and (parts.netloc or parts.path) else None


def sentence(words: str) -> str:
    """The words with a capital at their start, unless a name begins otherwise, as iZombie does."""
    return words if words[1:2].isupper() else words[:1].upper() + words[1:]


def shortened(words: str, limit: int = 90) -> str:
    """At most that many signs, cut between words, with an ellipsis."""
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    return words[:limit].rsplit(" ", 1)[0].rstrip(",;:—–- ") + " …"
