"""Places of a text as an editor counts them: lines from 0, columns in the units that client and server agreed on."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from lsprotocol.types import Position, PositionEncodingKind, Range

from copydesk.text import Lines, Place, Span


def path_of(uri: str) -> str | None:
    """The path of a file's address; none for what lies in no file."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    return url2pathname(parts.path) if parts.scheme == "file" and parts.path else None


def uri_of(path: str) -> str:
    """The address of a file."""
    return Path(os.path.abspath(path)).as_uri()


_UNITS: Mapping[str, Callable[[str], int]] = {
    PositionEncodingKind.Utf8: lambda words: len(words.encode("utf-8", "surrogatepass")),
    PositionEncodingKind.Utf16: lambda words: len(words.encode("utf-16-le", "surrogatepass")) // 2,
    PositionEncodingKind.Utf32: len,
}
MARK = "\ufeff"
"""The mark of byte order, which some editors show the server and which no offset of ours counts."""


class Positions:
    """The positions of one text; its offsets count code points, a first mark of byte order left out."""

    def __init__(self, text: str, encoding: str = PositionEncodingKind.Utf16) -> None:
        self.text = text.removeprefix(MARK)
        self._skipped = len(text) - len(self.text)
        self._lines = Lines(self.text)
        self._units = _UNITS.get(encoding, _UNITS[PositionEncodingKind.Utf16])

    def position(self, offset: int) -> Position:
        """The position of an offset."""
        return self.at(self._lines.place(max(0, min(offset, len(self.text)))))

    def at(self, place: Place) -> Position:
        """The position of a place; beyond a line's end, or the text's, it is that end."""
        number = min(max(place.line, 1), len(self._lines))
        line = self._lines.span(number).of(self.text)
        column = self._units(line[: place.column - 1]) if number == place.line else self._units(line)
        return Position(number - 1, column + self._before(number))

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def rest_of_line(self, place: Place) -> Range:
        """From a place to the end of what its line says."""
        number = min(max(place.line, 1), len(self._lines))
        span = self._lines.span(number)
        end = Place(number, len(span.of(self.text).rstrip()) + 1)
        return Range(self.at(place), self.at(max(place, end) if place.line == number else end))

    def offset(self, position: Position) -> int:
        """The offset of a position; within a character it is that character's start, beyond a line its end."""
        number = position.line + 1
        if number > len(self._lines):
            return len(self.text)
        span = self._lines.span(number)
        return span.start + self._within(span.of(self.text), position.character - self._before(number))

    def span(self, range: Range) -> Span:
        """The span of a range."""
        start = self.offset(range.start)
        return Span(start, max(start, self.offset(range.end)))

    def line_before(self, position: Position) -> str:
        """What stands before a position in its line."""
        end = self.offset(position)
        return self.text[self._lines.span(self._lines.place(end).line).start : end]

    def _before(self, line: int) -> int:
        """The units that a mark of byte order takes up at a line's beginning."""
        return self._units(MARK) if line == 1 and self._skipped else 0

    def _within(self, line: str, units: int) -> int:
        if line.isascii():
            return max(0, min(units, len(line)))
        for at, char in enumerate(line):
            units -= self._units(char)
            if units < 0:
                return at
        return len(line)
