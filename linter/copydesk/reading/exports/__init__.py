"""Files that hold articles in another form: exports of content systems, news formats, Word, archives of them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.decoding import decode
from copydesk.reading.document import Document, Metadata
from copydesk.reading.items import (
    ARCHIVES,
    FORMATS,
    MARK,
    Item,
    NoArticleError,
    ending_of,
    no_article,
    parts_of,
)
from copydesk.text import Span, regex

DOCX = ".docx"
_LINES = (".jsonl", ".ndjson")
_PARQUET = ".parquet"
FOUND = (DOCX, ".xml", ".json", *_LINES, _PARQUET)
"""What is opened in a folder; an archive must be named, for it often holds a folder's articles a second time."""
_SNIFFED = 4096
_WXR = regex(r"<rss\b[^>]{0,2000}\bxmlns:wp\s*=")
_NEWS = regex(r"<(?:\w+:)?(?:newsItem|newsMessage|nitf)\b")
_JSON_FORMS = ("wordpress_json", "ghost", "ninjs")
READERS = {
    "wxr": "wxr",
    "wordpress-json": "wordpress_json",
    "ghost": "ghost",
    "ninjs": "ninjs",
    "json-record": "json_lines",
    "news-xml": "news_xml",
    "docx": "docx",
}
"""The module that reads one article of each format."""
KNOWN = "a WordPress export or posts of its REST interface, a Ghost export, ninjs, NewsML-G2 and NITF can be read from XML and JSON"


class Opened(Struct, frozen=True):
    """The articles of a file, what of it could not be used, and what of an archive may be no article and is broken."""

    items: tuple[Item, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    broken: tuple[Trouble, ...] = ()


def holds_articles(path: str) -> bool:
    """Whether a file's ending is one of those whose articles must be looked for in it."""
    return path.lower().endswith((*FOUND, *ARCHIVES))


def open_items(path: str, data: bytes) -> Opened:
    """The articles of a file of such an ending.

    Raises NoArticleError where there are none that can be read, and ArticleError for what is broken.
    """
    ending = path.lower()
    if ending.endswith(ARCHIVES):
        return _of_archive(path, data)
    if ending.endswith(DOCX):
        return Opened((Item("", data, "docx"),))
    if ending.endswith(_PARQUET):
        from copydesk.reading.exports.json_lines import lines

        return _of_lines(path, lines(path, data), "row")
    text = decode(path, data)
    if ending.endswith(_LINES):
        return _of_lines(path, text)
    found = tuple(_of_xml(path, text) if ending.endswith(".xml") else _of_json(path, text))
    if not found:
        raise no_article(path, "holds no article")
    return Opened(found)


def read_item(path: str, data: bytes, format: str) -> Document:
    """The document of one article in one of these formats."""
    module = import_module(f"copydesk.reading.exports.{READERS[format]}")
    document: Document = module.read(path, data if format == "docx" else decode(path, data))
    return document


def _of_xml(path: str, text: str) -> Iterator[Item]:
    head = text[:_SNIFFED]
    if _WXR.search(head):
        from copydesk.reading.exports.wxr import items
    elif _NEWS.search(head):
        from copydesk.reading.exports.news_xml import items
    else:
        raise no_article(path, f"is XML of no form that is known ({KNOWN})")
    return items(path, text)


def _of_json(path: str, text: str) -> Iterator[Item]:
    from copydesk.reading.exports import ghost
    from copydesk.reading.exports.json_values import Json
    from copydesk.reading.strands import Strand

    try:
        json = Json(path, Strand.whole(text))
    except ArticleError as error:
        raise NoArticleError(*error.troubles) from None
    if data := ghost.data_of(json):
        return parts_of(text, ghost.posts(json, data), ghost.FORMAT)
    articles = list(json.elements(json.whole)) if text.startswith("[", json.whole.start) else [json.whole]
    forms = [(module, [a for a in articles if module.is_one(json, a)]) for module in _json_forms()]
    for module, found in forms:
        if found and articles[0] == json.whole:
            return iter([Item("", text.encode(), module.FORMAT)])
        if found:
            return parts_of(text, ((module.name_of(json, a), a, Metadata()) for a in found), module.FORMAT)
    raise no_article(path, f"is JSON of no form that is known ({KNOWN})")


def _json_forms() -> list[ModuleType]:
    return [import_module(f"copydesk.reading.exports.{name}") for name in _JSON_FORMS]


def _of_lines(path: str, text: str, one: str = "line") -> Opened:
    from copydesk.reading.exports import json_lines
    from copydesk.reading.exports.json_values import Json
    from copydesk.reading.strands import Strand

    forms = [*_json_forms(), json_lines]
    found: dict[str, list[tuple[str, Span, Metadata]]] = {}
    troubles: list[Trouble] = []
    for number, span in json_lines.lines_of(text):
        try:
            json = Json(path, Strand.whole(span.of(text)))
            form = next((form for form in forms if form.is_one(json, json.whole)), None)
            name = form.name_of(json, json.whole) if form else ""
        except ArticleError as error:
            troubles += [replace(t, place=t.place and replace(t.place, line=number)) for t in error.troubles]
            continue
        if form:
            found.setdefault(form.FORMAT, []).append((name or f"{one}={number}", span, Metadata()))
    items = (item for format, each in found.items() for item in parts_of(text, each, format))
    if not found and not troubles:
        raise no_article(path, f"has no {one} with an article (text, body, html or markdown, and a title)")
    return Opened(tuple(sorted(items, key=lambda item: item.begins)), tuple(troubles))


def _of_archive(path: str, data: bytes) -> Opened:
    from copydesk.reading.exports.archives import parts

    items: list[Item] = []
    troubles: list[Trouble] = []
    broken: list[Trouble] = []
    for name, content in parts(path, data):
        if isinstance(content, ArticleError):
            troubles += content.troubles
            continue
        try:
            opened = _of_part(name, content)
        except NoArticleError as error:
            broken += [replace(t, file=f"{path}{MARK}{name}") for t in error.troubles if t.place]
            continue
        except ArticleError as error:
            troubles += [replace(t, file=f"{path}{MARK}{name}") for t in error.troubles]
            continue
        items += (replace(item, name=item.within(name)) for item in opened.items)
        troubles += (replace(t, file=f"{path}{MARK}{t.file}") for t in opened.troubles)
    if not items and not troubles:
        raise NoArticleError(Trouble("holds no article", path), *broken)
    return Opened(tuple(items), tuple(troubles), tuple(broken))


def _of_part(name: str, content: bytes) -> Opened:
    if name.lower().endswith(ARCHIVES):
        return Opened((), (Trouble("is an archive within an archive, and is not opened", name),))
    if holds_articles(name):
        return open_items(name, content)
    format = FORMATS.get(ending_of(name))
    return Opened((Item("", content, format),) if format else ())
