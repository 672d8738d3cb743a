"""What jobs are made of: bodies read, with words for whoever sent something else."""

from __future__ import annotations

import base64
import binascii
from datetime import date
from typing import TypeVar

import msgspec
from msgspec import Struct

from copydesk.newsroom.desk_check import Asked
from copydesk.serving.annotated import RequestError

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
