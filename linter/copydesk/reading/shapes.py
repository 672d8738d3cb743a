"""What the shape of a line of plain text tells: a heading, prose, a quotation."""

from __future__ import annotations

from copydesk.text import regex

QUOTE_SIGN = regex(r"(?:>\s*)+(?=[^\s>])")

_STOPS = ".,;…"
CLOSERS = "\"'”’)]»"
_WORDS, _LENGTH = 16, 120
_COLON_WORDS = 5
_PROSE_WORDS = 8
_QUOTED_WORDS = 3


def is_heading(line: str) -> bool:
    """Whether a line is short and ends as no sentence does; a question may be a heading."""
    words = line.split()
    if len(words) > _WORDS or len(line) > _LENGTH or not any(map(str.isalpha, line)):
        return False
    end = line.rstrip(CLOSERS)[-1:]
    if end in _STOPS or end in "-–—":
        return False
    if end == ":":
        return len(words) <= _COLON_WORDS
    return not (line[0] in '"“' and line[-1] in '"”' and len(words) > _QUOTED_WORDS)


def is_prose(line: str) -> bool:
    """Whether a line is a sentence or more."""
    return len(line.split()) >= _PROSE_WORDS and line.rstrip(CLOSERS)[-1:] in ".!?…:"
