"""What an HTML page says about itself: JSON-LD, `meta`, `time` and `itemprop`, the most deliberate first."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from copydesk.reading.document import Dated, Metadata
from copydesk.reading.html.tokens import HtmlToken
from copydesk.reading.metadata.days import read_day
from copydesk.text import regex

_PUBLISHED = frozenset(
    """
    article:published_time og:published_time datepublished parsely-pub-date pubdate publishdate publish-date
    publish_date date dc.date dc.date.issued dcterms.date dcterms.issued sailthru.date citation_publication_date
    """.split()
)
_UPDATED = frozenset(
    """
    article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified dc.date.modified
    """.split()
)
_AUTHOR = frozenset(["author", "article:author", "parsely-author", "dc.creator", "sailthru.author", "byl"])
_ARTICLE = regex(r"\w*Article|\w*Blog\w*|\w*Review|Report|Recipe")
_PAGE = regex(r"\w*Page")
_CLASS = regex(r"publish|posted|entry-date|post-date|dateline")
_CLASS_UPDATED = regex(r"updated|modified")
_WRAPPING = regex(r"\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?")
_KINDS = (_ARTICLE, _PAGE)
_ORIGINS = ("JSON-LD", "meta", "time element")

T = TypeVar("T")


class PageData:
    """Collects a page's data; `metadata` is what is best known of each."""

    def __init__(self, line_of: Callable[[int], int]) -> None:
        self.notes: list[str] = []
        self._line_of = line_of
        self._days: dict[tuple[str, str], Dated] = {}
        self._words: dict[tuple[str, str], str] = {}
        self._authors: dict[str, list[str]] = {}

    def see_tag(self, token: HtmlToken, *, above_prose: bool) -> None:
        """Take what a tag says about the page."""
        if token.name == "html" and (language := token.attribute("lang") or token.attribute("xml:lang")):
            self._words.setdefault(("language", "meta"), language)
        elif token.name == "link" and "canonical" in (token.attribute("rel") or "").lower().split():
            self._words.setdefault(("url", "meta"), token.attribute("href") or "")
        elif token.name == "time":
            self._see_time(token, above_prose)
        elif (content := token.attribute("content")) and token.name == "meta":
            self._see_meta(token, content)

    def _see_meta(self, token: HtmlToken, content: str) -> None:
        names = (token.attribute(key) for key in ("property", "name", "itemprop"))
        for name in filter(None, names):
            key = name.strip().lower()
            if key in _PUBLISHED or key in _UPDATED:
                self._day("updated" if key in _UPDATED else "published", content, "meta", token, key)
            elif key in _AUTHOR and not content.lower().startswith(("http:", "https:")):
                self._author(content, "meta")
            elif key == "og:title":
                self._words.setdefault(("title", "meta"), content)
            elif key == "og:url":
                self._words.setdefault(("url", "time element"), content)

    def _see_time(self, token: HtmlToken, above_prose: bool) -> None:
        if not (written := token.attribute("datetime")):
            return
        marks = f"{token.attribute('itemprop') or ''} {token.attribute('class') or ''}".lower()
        if "datemodified" in marks or (_CLASS_UPDATED.search(marks) and not _CLASS.search(marks)):
            self._day("updated", written, "time element", token)
        elif above_prose or "datepublished" in marks or token.attribute("pubdate") is not None:
            self._day("published", written, "time element", token)

    def see_json_ld(self, words: str, token: HtmlToken) -> None:
        """Take what a script of linked data says; signs after its end are left aside, and noted."""
        lead = _WRAPPING.match(words)
        words = words[lead.end() if lead else 0 :].lstrip()
        try:
            data, end = json.JSONDecoder(strict=False).raw_decode(words)
        except (ValueError, RecursionError):
            self._note(token, "the page's JSON-LD cannot be read, so its dates were not taken from it")
            return
        if words[end:].strip(" \t\r\n;/*]>-"):
            self._note(token, "the page's JSON-LD goes on after its end; what follows was left aside")
        nodes = sorted(_nodes(data), key=_rank)
        for node in nodes:
            self._see_node(node, token)

    def _see_node(self, node: dict[str, Any], token: HtmlToken) -> None:
        for key, what in (("datePublished", "published"), ("dateModified", "updated")):
            if isinstance(written := node.get(key), str) and written.strip():
                self._day(what, written, "JSON-LD", token, key)
        for name in _names(node.get("author")):
            self._author(name, "JSON-LD")
        for key, what in (("headline", "title"), ("inLanguage", "language"), ("url", "url")):
            if isinstance(value := node.get(key), str):
                self._words.setdefault((what, "JSON-LD"), value)

    def _day(self, what: str, written: str, origin: str, token: HtmlToken, key: str = "datetime") -> None:
        if day := read_day(written):
            self._days.setdefault((what, origin), Dated(day, written.strip(), origin))
        elif written.strip():
            self._note(token, f"{key}: {written.strip()[:60]!r} is not a date (expected e.g. 2025-03-14)")

    def _author(self, words: str, origin: str) -> None:
        name = re.sub(r"^\s*by\s+", "", words, flags=re.IGNORECASE).strip()
        known = self._authors.setdefault(origin, [])
        if name and name not in known:
            known.append(name)

    def _note(self, token: HtmlToken, message: str) -> None:
        self.notes.append(f"Line {self._line_of(token.span.start)}: {message}.")

    @property
    def metadata(self) -> Metadata:
        """The best of each."""
        days, words = self._days, self._words
        return Metadata(
            title=_best(words, "title"),
            published=_best(days, "published"),
            updated=_best(days, "updated"),
            authors=tuple(next(filter(None, (self._authors.get(origin) for origin in _ORIGINS)), ())),
            language=_best(words, "language"),
            url=_best(words, "url"),
        )


def _best(known: dict[tuple[str, str], T], what: str) -> T | None:
    return next((known[what, origin] for origin in _ORIGINS if (what, origin) in known), None)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The nodes that are an article or its page, in lists and graphs too."""
    waiting = [data]
    while waiting:
        match waiting.pop():
            case list() as several:
                waiting += reversed(several)
            case dict() as node:
                if _rank(node) < len(_KINDS):
                    yield node
                waiting += [node[key] for key in ("mainEntity", "@graph") if key in node]


def _rank(node: dict[str, Any]) -> int:
    kinds = node.get("@type")
    names = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    return next((n for n, shape in enumerate(_KINDS) if any(map(shape.fullmatch, names))), len(_KINDS))


def _names(author: Any) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and not name.lower().startswith(("http:", "https:")):
            yield name
