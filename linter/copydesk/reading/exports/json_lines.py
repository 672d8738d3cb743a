"""JSON Lines: an article a line, under the keys that scripts and archives commonly use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.document import Document
from copydesk.reading.exports.json_values import Json, first_strand, first_words, plain_page
from copydesk.reading.items import no_article
from copydesk.reading.metadata.front_matter import FrontMatter, grouped, metadata_of, read_json
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span, regex

FORMAT = "json-record"
_TITLE = (("title",), ("headline",), ("name",))
_HTML = (("html",), ("body_html",), ("content_html",), ("bodyHtml",))
_MARKDOWN = (("markdown",), ("body_markdown",), ("content_markdown",), ("md",))
_BODY = (
    ("text",),
    ("body",),
    ("content",),
    ("article",),
    ("articleBody",),
    ("body_text",),
    ("content_text",),
)
_LONG = frozenset(key for (key,) in (*_HTML, *_MARKDOWN, *_BODY))
_TAGS = regex(r"</(?:p|div|h[1-6]|li|blockquote)>|<br\b", 2)


def is_one(json: Json, article: Span) -> bool:
    """Whether an object has words to read, and something that names them."""
    return first_strand(json, article, *_HTML, *_MARKDOWN, *_BODY) is not None


def name_of(json: Json, article: Span) -> str:
    """What the line calls its article."""
    return first_words(json, article, ("id",), ("_id",), ("uuid",), ("slug",), ("path",)) or ""


def lines_of(text: str) -> Iterator[tuple[int, Span]]:
    """The lines that have something in them, with their numbers."""
    at = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, Span(at, at + len(line.rstrip("\r")))
        at += len(line) + 1


def read(path: str, source: str) -> Document:
    """The document of one line."""
    json = Json(path, Strand.whole(source))
    title = first_strand(json, json.whole, *_TITLE)
    html, markdown = first_strand(json, json.whole, *_HTML), first_strand(json, json.whole, *_MARKDOWN)
    words = html or markdown or first_strand(json, json.whole, *_BODY)
    if words is None:
        raise ArticleError(
            Trouble("has no text under a key that is known (text, body, html, markdown)", path)
        )
    known, _ = metadata_of(FrontMatter(grouped(_short(source))), path)
    if html is not None or (markdown is None and _TAGS.search(words.text)):
        page = Page()
        page.add_element("h1", title)
        page.add(words)
        return read_strand(path, source, page.finish(), FORMAT, "html", known)
    if markdown is not None:
        page = Page()
        if title is not None:
            page.put("# ")
            page.add(title)
            page.put("\n\n")
        page.add(words)
        return read_strand(path, source, page.finish(), FORMAT, "markdown", known)
    return read_strand(path, source, plain_page(title, words), FORMAT, "plain", known)


def _short(source: str) -> Iterator[tuple[tuple[str, ...], object]]:
    """The values of a line that may say something about its article."""
    return ((keys, value) for keys, value in read_json(source, Span(0, len(source))) if keys[0] not in _LONG)


MOST = 1_000_000_000
"""Characters of all rows: what is packed may be far larger than its file."""
_BATCH = 256


def lines(path: str, data: bytes) -> str:
    """The rows as lines of JSON; columns that can say nothing of an article (vectors, bytes, fractions) are left out.

    Raises NoArticleError where pyarrow is missing, and ArticleError for what it cannot read.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise no_article(path, "needs pyarrow: pip install 'copydesk[parquet]'") from None
    try:
        with parquet.ParquetFile(arrow.BufferReader(data)) as file:
            return "\n".join(_bounded(path, _rows(file, _columns(arrow.types, file.schema_arrow))))
    except (arrow.ArrowException, OSError, ValueError) as error:
        words = str(error).splitlines()[0].rstrip(".") if str(error) else "it is damaged"
        raise ArticleError(Trouble(f"cannot be read as Parquet ({words})", path)) from None


def _columns(types: Any, schema: Any) -> list[str]:
    """The columns of words, whole numbers, days, and lists of words."""
    plain = (
        types.is_string,
        types.is_large_string,
        types.is_integer,
        types.is_boolean,
        types.is_date,
        types.is_timestamp,
    )

    def is_said(kind: Any) -> bool:
        if types.is_list(kind) or types.is_dictionary(kind):
            return bool(types.is_string(kind.value_type))
        return any(is_kind(kind) for is_kind in plain)

    return [field.name for field in schema if is_said(field.type)]


def _rows(file: Any, columns: list[str]) -> Iterator[str]:
    for batch in file.iter_batches(_BATCH, columns=columns, use_threads=False):
        for row in batch.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=_in_words)


def _in_words(value: object) -> str:
    """A day, or a day with its time, as JSON has it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _bounded(path: str, rows: Iterator[str]) -> Iterator[str]:
    left = MOST
    for row in rows:
        left -= len(row)
        if left < 0:
            raise ArticleError(
                Trouble(f"holds more than {MOST:,} characters; cut it into several files", path)
            )
        yield row
