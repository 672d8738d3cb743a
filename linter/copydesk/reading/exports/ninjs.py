"""News in JSON (ninjs) of the IPTC, versions 1 to 3."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.reading.document import Document
from copydesk.reading.exports.json_values import Json, Keys, first_strand, first_words, metadata, names_in
from copydesk.reading.exports.news_xml import page_of
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span, regex

FORMAT = "ninjs"
_HTML = ("body_xhtml", "body_html5", "body_html")
_HAS_HEADLINE = regex(r"<h1\b", re.IGNORECASE)
_TYPES = ("contentType", "contenttype")
_CREATED = [(key,) for key in ("firstPublished", "contentCreated", "contentcreated", "firstCreated", "firstcreated",
                               "versionCreated", "versioncreated")]  # fmt: skip
_CHANGED = [("versionCreated",), ("versioncreated",)]


def is_one(json: Json, article: Span) -> bool:
    """Whether an object is an item of news in words."""
    keys = json.members(article)
    has_words = (
        any(key.startswith(("bodies", "body_")) for key in keys) or json.words(keys.get("type")) == "text"
    )
    return "uri" in keys and has_words


def name_of(json: Json, article: Span) -> str:
    """An item's address."""
    return first_words(json, article, ("uri",)) or ""


def read(path: str, source: str) -> Document:
    """The document of one item."""
    json = Json(path, Strand.whole(source))
    item = json.whole
    title = _main(json, item, "headlines") or first_strand(
        json, item, *_named(json, item, "headline"), ("title",)
    )
    known = metadata(
        json,
        item,
        title=title,
        published=_CREATED,
        updated=_CHANGED,
        authors=(name for key in ("byline", "by") for name in names_in(json, json.at(item, key))),
    )
    kind, body = _best_body(json, item)
    page = Page()
    if body is None or kind == "plain" or not _HAS_HEADLINE.search(body.text):
        page.add_element("h1", title)
    if body is not None:
        _add_body(page, path, kind, body)
    for caption in _captions(json, item):
        page.add_element("figcaption", caption)
    return read_strand(path, source, page.finish(), FORMAT, "html", known)


def _main(json: Json, item: Span, key: str) -> Strand | None:
    """The main entry of a list of wordings, each with its role."""
    entries = list(json.elements(json.at(item, key) or Span(0, 0)))
    ranked = sorted(entries, key=lambda entry: json.words(json.at(entry, "role")) not in ("main", None))
    return next(filter(None, (json.strand(json.at(entry, "value")) for entry in ranked)), None)


def _named(json: Json, item: Span, key: str) -> list[Keys]:
    """A key of the first version and those that begin with it: `headline`, `headline_main`."""
    return sorted((own,) for own in json.members(item) if own == key or own.startswith(f"{key}_"))


def _add_body(page: Page, path: str, kind: str, body: Strand) -> None:
    if kind == "html":
        page.add(body)
    elif kind == "nitf":
        page.add(page_of(path, body.text).through(body))
    else:
        _add_plain(page, body)


def _best_body(json: Json, item: Span) -> tuple[str, Strand | None]:
    """The body that says most of its form: HTML, else NITF, else plain text."""
    if html := first_strand(json, item, *((key,) for key in _HTML)):
        return "html", html
    bodies: dict[str, Strand] = {}
    for entry in json.elements(json.at(item, "bodies") or Span(0, 0)):
        if words := json.strand(json.at(entry, "value")):
            kind = first_words(json, entry, *((key,) for key in _TYPES)) or ""
            role = json.words(json.at(entry, "role")) or ""
            bodies.setdefault(_kind(kind.lower(), role.lower(), words.text), words)
    for kind in ("html", "nitf", "plain"):
        if kind in bodies:
            return kind, bodies[kind]
    plain = first_strand(json, item, *_named(json, item, "body"))
    return (_kind("", "", plain.text) if plain else "plain"), plain


def _kind(declared: str, role: str, words: str) -> str:
    if "nitf" in declared or role == "nitf" or words.lstrip()[:300].find("<nitf") >= 0:
        return "nitf"
    return "html" if "html" in declared or "</p>" in words else "plain"


def _add_plain(page: Page, body: Strand) -> None:
    """Append plain text: each line is a paragraph."""
    at = 0
    for line in body.text.splitlines(keepends=True):
        page.put("<p>")
        page.add_words(body.part(Span(at, at + len(line))))
        at += len(line)
    page.put("\n")


def _captions(json: Json, item: Span) -> Iterator[Strand]:
    """What is said under the pictures that go with the item."""
    found = json.at(item, "associations")
    if found is None:
        return
    several = (
        json.elements(found) if json.text.startswith("[", found.start) else iter(json.members(found).values())
    )
    for other in several:
        if json.words(json.at(other, "type")) in ("picture", "graphic", "video"):
            words = _main(json, other, "descriptions") or first_strand(
                json, other, ("description_text",), ("description",)
            )
            if words:
                yield words
