"""Places in text: spans, lines and columns, and the map from a document back to its file."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct

Thing = TypeVar("Thing")

_UNSPLIT = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphens, zero-width signs and marks of byte order: on the page they are not seen."""
_VANISHING = dict.fromkeys(map(ord, INVISIBLE))
_JOINERS = dict.fromkeys(map(ord, "-‐‑–'’ʼ·.­​‌‍⁠"))


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression that is compiled when it is first used: an article needs few of all that there are."""
    return made_on_use(lambda: re.compile(source, flags))


def made_on_use(make: Callable[[], re.Pattern[str]]) -> re.Pattern[str]:
    """A regular expression that is made when it is first used, in any way."""
    return cast("re.Pattern[str]", _Regex(make))


class _Regex:
    def __init__(self, make: Callable[[], re.Pattern[str]]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> Any:
        compiled = self._make()
        for method in ("match", "search", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class Span(Struct, frozen=True, gc=False, order=True):
    """A half-open range [start, end) of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def to(self, other: Span) -> Span:
        """The span from this one's start to the other's end, whichever way round they stand."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Place(Struct, frozen=True, gc=False, order=True):
    """A line and a column of a file, both counted from 1; columns count code points."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    r"""The line starts of a text; `\n`, `\r\n` and a lone `\r` each end a line.

    `begins` is where in its file the text begins: lines and columns count from the file's own start.
    """

    __slots__ = ("_above", "_left", "_starts", "_text")

    def __init__(self, text: str, begins: Place | None = None) -> None:
        self._text = text
        self._starts = [0, *_line_ends(text)]
        self._above = begins.line - 1 if begins else 0
        self._left = begins.column - 1 if begins else 0

    def __len__(self) -> int:
        return len(self._starts)

    def place(self, offset: int) -> Place:
        """The place of an offset in code points."""
        line = bisect_right(self._starts, offset)
        left = self._left if line == 1 else 0
        return Place(line + self._above, offset - self._starts[line - 1] + 1 + left)

    def start(self, line: int) -> int:
        """Where a line of the file begins."""
        return self._starts[line - self._above - 1]

    def span(self, line: int) -> Span:
        """The span of a line of the file, without its line break, as far as the text has it."""
        start, line = self.start(line), line - self._above
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        return Span(start, start + len(self._text[start:end].rstrip("\r\n")))


def _line_ends(text: str) -> Iterator[int]:
    at = 0
    for line in text.splitlines(keepends=True) if "\r" in text else ():
        at += len(line)
        if line.endswith(("\n", "\r")):
            yield at
    if "\r" not in text:
        while at := text.find("\n", at) + 1:
            yield at


class Segment(Struct, frozen=True):
    """A piece of a document's text and the piece of the file that it was read from.

    Pieces of equal words map point by point; others (an entity, a backslash escape) map as a whole.
    """

    text: Span
    source: Span
    verbatim: bool


class SourceMap(Struct, frozen=True):
    """Where each code point of a document's text stands in its file.

    Segments are in order and do not overlap. Text between them (a break between blocks) comes from nowhere.
    """

    segments: tuple[Segment, ...]

    def source(self, span: Span) -> Span:
        """The smallest range of the file that covers the span.

        An empty span, or one over text that comes from nowhere, maps to the nearest point before it.
        """
        touched = list(self.touched(span))
        if not touched:
            return self._nearest(span.start)
        return Span(_forward(touched[0], span.start), _backward(touched[-1], span.end))

    def is_verbatim(self, span: Span) -> bool:
        """Whether the file has the span's words just so, in one piece."""
        touched = list(self.touched(span))
        return (
            bool(touched)
            and all(s.verbatim for s in touched)
            and sum(len(s.text) for s in touched) >= len(span)
            and len(self.source(span)) == len(span)
        )

    def touched(self, span: Span) -> Iterator[Segment]:
        """The segments that share text with the span, in order."""
        at = max(bisect_right(self.segments, span.start, key=_text_start) - 1, 0)
        while at < len(self.segments) and self.segments[at].text.start < span.end:
            if self.segments[at].text.overlaps(span):
                yield self.segments[at]
            at += 1

    def _nearest(self, offset: int) -> Span:
        at = bisect_right(self.segments, offset, key=_text_start) - 1
        if at < 0:
            point = self.segments[0].source.start if self.segments else 0
        else:
            point = _backward(self.segments[at], offset)
        return Span(point, point)


def _text_start(segment: Segment) -> int:
    return segment.text.start


def _forward(segment: Segment, offset: int) -> int:
    if not segment.verbatim:
        return segment.source.start
    return segment.source.start + max(offset - segment.text.start, 0)


def _backward(segment: Segment, offset: int) -> int:
    if not segment.verbatim or offset >= segment.text.end:
        return segment.source.end
    return segment.source.start + offset - segment.text.start


class SourceMapBuilder:
    """Collects a document's text piece by piece, and with it the map back to the file."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self.length = 0

    def copy(self, words: str, source_start: int) -> None:
        """Append words that stand in the file just so."""
        if words:
            self._segments.append(
                Segment(self._grow(words), Span(source_start, source_start + len(words)), verbatim=True)
            )

    def decode(self, words: str, source: Span) -> None:
        """Append words that the file writes otherwise (an entity, an escape)."""
        if words:
            self._segments.append(Segment(self._grow(words), source, verbatim=False))

    def insert(self, words: str) -> None:
        """Append words that the file does not have, such as the break between two blocks."""
        self._grow(words)

    def finish(self) -> tuple[str, SourceMap]:
        """The whole text and its map."""
        return "".join(self._pieces), SourceMap(tuple(self._segments))

    def _grow(self, words: str) -> Span:
        start = self.length
        self._pieces.append(words)
        self.length += len(words)
        return Span(start, self.length)


def defused(words: str) -> str:
    """The words with a dot for each sign of control or direction, so that none acts on a terminal or reorders a line."""
    if words.isprintable():
        return words
    return "".join("·" if unicodedata.category(c) in _ACTING else c for c in words)


_ACTING = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


@lru_cache(maxsize=65536)
def fold(words: str) -> str:
    """The key under which spellings of one name meet: no case, diacritics, hyphens, apostrophes, dots.

    Blanks stay, as single blanks; `fold("Penélope O’Brien") == "penelope obrien"`.
    """
    plain = unicodedata.normalize("NFKD", words).translate(_JOINERS).casefold().translate(_UNSPLIT)
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
        plain = unicodedata.normalize("NFC", plain)
    return " ".join(plain.split())


def figure(word: str) -> int | None:
    """The whole number that a word writes in figures; none for what is no figure (`²`), and for more of them than a number has."""
    return int(word) if word.isdecimal() and len(word) <= MOST_FIGURES else None


MOST_FIGURES = 18
"""Figures of a number: what has more is somebody's mistake, and takes long to turn into one."""


def visible(words: str) -> str:
    """Words as they are seen: without invisible signs, letters and their accents as one character."""
    return words if words.isascii() else unicodedata.normalize("NFC", words.translate(_VANISHING))


class Overlapping(Generic[Thing]):
    """Things that stand somewhere, found by what they overlap without looking at each of them."""

    def __init__(self, things: Iterable[Thing], span_of: Callable[[Thing], Span]) -> None:
        self._things = sorted(
            ((span_of(thing), at, thing) for at, thing in enumerate(things)), key=lambda t: t[:2]
        )
        self._starts = [span.start for span, _, _ in self._things]
        self._reach = list(accumulate((span.end for span, _, _ in self._things), max))

    def at(self, span: Span) -> list[Thing]:
        """The things that overlap a span, in the order of their places."""
        low, high = bisect_right(self._reach, span.start), bisect_left(self._starts, span.end)
        return [thing for own, _, thing in self._things[low:high] if own.overlaps(span)]


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap joined into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].to(span)
        else:
            merged.append(span)
    return tuple(merged)


def quantity(number: int, noun: str) -> str:
    """So many of something: `1 place`, `3 places`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def columns_of(text: str) -> int:
    """How many columns a terminal gives a text: two for each wide character, none for a combining one."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many signs two texts begin alike, or with how many lines."""
    differing = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differing, min(len(one), len(other)))
