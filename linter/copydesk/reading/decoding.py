"""A file's bytes as text: UTF-8 with or without a byte-order mark, UTF-16 with one."""

from __future__ import annotations

import codecs

from copydesk.errors import ArticleError, Trouble
from copydesk.text import Lines, Place

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another archive"),
    (b"{\\rtf", "rich text"),
)
_SAVE = "save it as UTF-8 text"


def decode(path: str, data: bytes) -> str:
    """The text of a file, without its byte-order mark and with its carriage returns."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ArticleError(Trouble(f"is {what}, not text; {_SAVE}", path))
    text = _decode(path, data)
    if (at := text.find("\0")) >= 0:
        raise _binary(path, data, Lines(text).place(at))
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise ArticleError(Trouble("is empty", path))
    return text


def _decode(path: str, data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise ArticleError(Trouble(f"is broken UTF-16; {_SAVE}", path)) from None
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8")
        place = Lines(before).place(len(before))
        if b"\0" in body:
            raise _binary(path, data, place) from None
        byte = body[error.start]
        message = f"byte 0x{byte:02X} is not UTF-8{_guess(byte)}; {_SAVE}"
        raise ArticleError(Trouble(message, path, place)) from None


def _guess(byte: int) -> str:
    """What the byte would be in the encoding that most such files have."""
    try:
        return f" (in Windows-1252 it is {bytes([byte]).decode('cp1252')!r})"
    except UnicodeDecodeError:
        return ""


def _binary(path: str, data: bytes, place: Place) -> ArticleError:
    pairs = max(len(data) // 2, 1)
    if max(data[::2].count(0), data[1::2].count(0)) * 2 > pairs:
        return ArticleError(Trouble(f"seems to be UTF-16 without a byte-order mark; {_SAVE}", path))
    return ArticleError(Trouble(f"holds a NUL character, so it is a binary file; {_SAVE}", path, place))
