"""A file that facts are read from: its text or JSON, and what is wrong with it, with its place."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Any

import msgspec
from msgspec import Struct

from copydesk.errors import CopydeskError, Trouble
from copydesk.text import MOST_FIGURES, Lines, Place

HEAD = 65536
MAX_BYTES = 100_000_000
"""Beyond this a file is no JSON of a few works; tables are streamed and have no limit, but each of their lines has."""
MAX_LINE = 10_000_000
_GZIP = b"\x1f\x8b"


class ImportTroubleError(CopydeskError):
    """A file that facts cannot be read from."""


class Choice(Struct, frozen=True):
    """What somebody asks of an import: which titles or identifiers alone, a title where the file has none."""

    only: tuple[str, ...] = ()
    title: str | None = None
    language: str = "en"

    def wants(self, *names: str) -> bool:
        """Whether any of a work's names or identifiers was asked for."""
        asked = {name.casefold() for name in self.only}
        return not asked or any(name.casefold() in asked for name in names if name)


class Material(Struct, frozen=True):
    """One file; `name` is what messages call it, `opener` gives its bytes from the start, as often as asked."""

    name: str
    opener: Callable[[], IO[bytes]]

    def trouble(self, message: str, place: Place | None = None) -> ImportTroubleError:
        """The error that says what is wrong, and where."""
        return ImportTroubleError(Trouble(message, self.name, place))

    def head(self) -> str:
        """Its first characters, unpacked, for telling its format."""
        with self.open() as stream:
            data = stream.read(HEAD)
        return self._decoded(data, whole=len(data) < HEAD)

    def text(self) -> str:
        """All of it."""
        with self.open() as stream:
            data = stream.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise self.trouble(f"more than {MAX_BYTES:,} bytes; only tables may be larger")
        return self._decoded(data, whole=True)

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """The bytes, unpacked where they are packed; damage on the way is this file's trouble."""
        try:
            with self.opener() as file:
                packed = file.read(2) == _GZIP
                file.seek(0)
                yield gzip.GzipFile(fileobj=file) if packed else file  # type: ignore[misc]  # both read bytes
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            raise self.trouble(f"cannot be unpacked; is it cut off? ({str(error).lower()})") from None
        except OSError as error:
            raise self.trouble(f"cannot be read: {(error.strerror or str(error)).lower()}") from None

    def lines(self) -> Iterator[tuple[int, str]]:
        """Numbered lines, one at a time, however large the file is."""
        for number, line in self.raw_lines():
            yield number, self.decoded(line, number).rstrip("\r\n")

    def raw_lines(self) -> Iterator[tuple[int, bytes]]:
        """Numbered lines as bytes; one without an end is this file's trouble."""
        with self.open() as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE + 1), b""), 1):
                if len(line) > MAX_LINE:
                    raise self.trouble(f"a line of more than {MAX_LINE:,} bytes", Place(number, 1))
                yield number, line

    def decoded(self, line: bytes, number: int) -> str:
        """One line as text."""
        try:
            return line.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise self._not_utf8(Place(number, error.start + 1)) from None

    def json(self) -> Any:
        """The value of a JSON file, or the values of a file with one JSON value a line."""
        text = self.text()
        try:
            return msgspec.json.decode(text)
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return self._json_slowly(text)

    def _json_slowly(self, text: str) -> Any:
        """The standard library's reading, for what it forgives and for the places of what it does not."""
        try:
            return whole(loaded(text))
        except RecursionError:
            raise self.trouble("lists within lists too deep to be facts") from None
        except json.JSONDecodeError as error:
            if "Extra data" in error.msg and (values := _each_line(text)) is not None:
                return values
            cut = error.pos >= len(text.rstrip()) - 1 or error.msg.startswith("Unterminated")
            what = "the JSON is cut off here" if cut else f"no JSON from here on: {error.msg.lower()}"
            raise self.trouble(what, Place(error.lineno, error.colno)) from None

    def _decoded(self, data: bytes, *, whole: bool) -> str:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return data.decode("utf-16", errors="replace")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8-sig")
            if not whole and error.start > len(data) - 4:
                return before
            raise self._not_utf8(Lines(before).place(len(before))) from None

    def _not_utf8(self, place: Place) -> ImportTroubleError:
        return self.trouble("not UTF-8; save the file with the encoding UTF-8", place)


def loaded(text: str) -> Any:
    """The value of a JSON text; a number of more figures than a number has stays text."""
    return json.loads(text, strict=False, parse_int=_number)


def _number(figures: str) -> int | str:
    return int(figures) if len(figures) <= MOST_FIGURES else figures


def whole(value: Any) -> Any:
    """The value, with a question mark for each half of a character that its texts hold, which no file can."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [whole(each) for each in value]
    if isinstance(value, dict):
        return {whole(key): whole(each) for key, each in value.items()}
    return value


def _each_line(text: str) -> list[Any] | None:
    try:
        return [whole(loaded(line)) for line in text.splitlines() if line.strip()]
    except (json.JSONDecodeError, RecursionError):
        return None
