"""What jobs are made of: bodies read, with words for whoever sent something else."""

from __future__ import annotations

import base64
import binascii
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import msgspec
from msgspec import Struct

from copydesk.newsroom.desk_check import Asked


class RequestError(ValueError):
    """A request that is none, in words for whoever sent it."""


class Piece(Struct, frozen=True, rename="camel"):
    """A part of what was sent: text, or markup with what it means to a reader (a line break, an entity)."""

    text: str | None = None
    markup: str | None = None
    interpret_as: str | None = None

    @property
    def sent(self) -> str:
        """As it was sent."""
        return self.markup or "" if self.text is None else self.text

    @property
    def read(self) -> str:
        """As a reader sees it."""
        return self.interpret_as or "" if self.text is None else self.text


class _Data(Struct, frozen=True):
    text: str | None = None
    annotation: tuple[Piece, ...] | None = None


class Annotated:
    """What is checked, `text`, and the way from its places to those of what was sent, `whole`."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.text = "".join(piece.read for piece in pieces)
        self.whole = "".join(piece.sent for piece in pieces)
        self._pieces = pieces
        self._read, self._sent = [0], [0]
        for piece in pieces:
            self._read.append(self._read[-1] + len(piece.read))
            self._sent.append(self._sent[-1] + len(piece.sent))
        self._wide = [at for at, sign in enumerate(self.whole) if sign > "\uffff"]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A range of `text` in what was sent, in UTF-16 units; a range that begins in markup covers it whole."""
        first = self._original(start, at_end=False)
        last = self._original(max(end - 1, start), at_end=True) if end > start else first
        return self.units(first), self.units(last)

    def units(self, offset: int) -> int:
        """An offset in code points of what was sent, in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)

    def _original(self, at: int, *, at_end: bool) -> int:
        number = min(bisect_right(self._read, at) - 1, len(self._pieces) - 1)
        if number < 0:
            return 0
        if self._pieces[number].text is None:
            return self._sent[number + at_end]
        return self._sent[number] + at - self._read[number] + at_end


def annotated(text: str | None, data: str | None) -> Annotated:
    """What was sent as `text`, else as `data`; raises RequestError where it is neither."""
    if (text is None) == (data is None):
        raise RequestError("expected either 'text' or 'data'")
    if text is not None:
        return Annotated((Piece(text),))
    try:
        read = msgspec.json.decode(data or "", type=_Data)
    except msgspec.MsgspecError as error:
        raise RequestError(f"'data' is no annotated text: {str(error).lower()}") from None
    if (read.text is None) == (read.annotation is None):
        raise RequestError("'data' has either 'text' or 'annotation'")
    return Annotated(read.annotation or (Piece(read.text or ""),))


Request = TypeVar("Request")

MOST_TEXT = 1_000_000
"""How many signs a text may have: a long book."""


class TooLongError(RequestError):
    """A text that is longer than any article."""

    def __init__(self, length: int) -> None:
        super().__init__(f"the text has {length:,} signs; {MOST_TEXT:,} are the most")


class CheckRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """A text, or a file in base64, and what is known of it; see `Asked`."""

    text: str | None = None
    file: str | None = None
    name: str = "article.txt"
    format: str | None = None
    published: date | None = None
    as_of: date | None = None
    kept_current: bool | None = None
    works: tuple[str, ...] = ()
    with_decided: bool = False

    def asked(self) -> Asked:
        """The same for the desk; raises RequestError where there is no text."""
        if (self.text is None) == (self.file is None):
            raise RequestError("expected either 'text' or 'file'")
        return Asked(
            text=not_too_long(self.text if self.text is not None else decoded(self.file or "")),
            name=self.name,
            format=self.format,
            published=self.published,
            as_of=self.as_of,
            kept_current=self.kept_current,
            works=self.works,
            with_decided=self.with_decided,
        )


def not_too_long(text: str | bytes) -> str | bytes:
    """The text; raises TooLongError where it is no article."""
    if len(text) > MOST_TEXT:
        raise TooLongError(len(text))
    return text


def decoded(file: str) -> bytes:
    """A file's bytes."""
    try:
        return base64.b64decode(file, validate=True)
    except binascii.Error:
        raise RequestError("'file' is not base64") from None


def read_json(body: bytes, kind: type[Request]) -> Request:
    """A request's body; raises RequestError with what is wrong with it."""
    try:
        return msgspec.json.decode(body or b"{}", type=kind)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise RequestError(f"the body cannot be used: {str(error).lower()}") from None
    except UnicodeDecodeError:
        raise RequestError("the body is not UTF-8") from None
