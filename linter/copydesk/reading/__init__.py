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

MOST = 4_000_000
"""The characters of an article that are read at most, where it holds nothing but words: a novel has fewer."""
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
    document = _read(path, data, format or _format_of(path))
    _refuse_more(path, document.text)
    return document


def _refuse_more(path: str, words: str) -> None:
    if len(words) > MOST:
        message = f"has {len(words):,} characters to read; more than {MOST:,} are no article: cut it"
        raise ArticleError(Trouble(message, path))


def _read(path: str, data: bytes, format: str) -> Document:
    if format in _EXPORTS:
        return read_item(path, data, format)
    if format not in _READERS:
        raise ArticleError(Trouble(f"unknown format {format!r} (there are {', '.join(_READERS)})", path))
    source = decode(path, data)
    if format != "html":  # whose markup may be many times its words
        _refuse_more(path, source)
    document: Document = import_module(f"copydesk.reading.{_READERS[format]}.reader").read(path, source)
    return document


def _format_of(path: str) -> str:
    ending = ending_of(path)
    if not ending:
        return "text"
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise ArticleError(Trouble(f"{ending!r} is no ending of an article (expected one of {known})", path))
    return FORMATS[ending]
