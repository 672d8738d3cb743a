"""Readers: one module a format, each making a document with its source map."""

from __future__ import annotations

from importlib import import_module

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.decoding import decode
from copydesk.reading.document import Document
from copydesk.reading.exports import READERS as _EXPORTS
from copydesk.reading.exports import Opened, holds_articles, open_items, read_item
from copydesk.reading.items import FORMATS as FORMATS
from copydesk.reading.items import Item
from copydesk.reading.items import ending_of as ending_of

_READERS = {"text": "plain", "markdown": "markdown", "html": "html"}


def opened(path: str, data: bytes, format: str | None = None) -> Opened:
    """The articles of a file: itself, or those that it holds. Raises `ArticleError` where there are none."""
    if format is None and holds_articles(path):
        return open_items(path, data)
    return Opened((Item("", data, format or ""),))


def read(path: str, data: bytes, format: str | None = None) -> Document:
    """The document of an article's bytes; `format` wins over what the path's ending says.

    Raises `ArticleError`, and nothing else, for what is no article.
    """
    chosen = format or _format_of(path)
    if chosen in _EXPORTS:
        return read_item(path, data, chosen)
    if chosen not in _READERS:
        raise ArticleError(Trouble(f"unknown format {chosen!r} (there are {', '.join(_READERS)})", path))
    source = decode(path, data)
    document: Document = import_module(f"copydesk.reading.{_READERS[chosen]}.reader").read(path, source)
    return document


def _format_of(path: str) -> str:
    ending = ending_of(path)
    if not ending:
        return "text"
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise ArticleError(Trouble(f"{ending!r} is no ending of an article (expected one of {known})", path))
    return FORMATS[ending]
