"""JSON with the exact places of its values, looked into only where something is wanted; and what the readers of JSON articles have in common."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.document import Dated, Metadata
from copydesk.reading.metadata.days import read_day
from copydesk.reading.strands import Page, Strand
from copydesk.text import Lines, Place, Span, regex

_BLANKS = regex(r"[ \t\r\n]*")
_ESCAPE = regex(r"(?:\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[^u])")
_LONE = regex("[\ud800-\udfff]")
"""Halves of a character, which no text can be written with."""
_DECODER = json.JSONDecoder(strict=False)


class Json:
    """A JSON text, checked as a whole once; what is asked for is a span of it."""

    def __init__(self, path: str, strand: Strand, begins: Place | None = None) -> None:
        self._path, self._strand, self._begins = path, strand, begins
        self.text = strand.text
        self.whole = Span(self._past(0), len(self.text))
        try:
            end = _DECODER.raw_decode(self.text, self.whole.start)[1]
        except RecursionError:
            raise self._trouble("is nested too deeply for JSON that holds articles", 0) from None
        except ValueError as error:
            at = getattr(error, "pos", 0)
            raise self._trouble(
                f"is not JSON: {getattr(error, 'msg', error)}".lower().replace("json", "JSON"), at
            ) from None
        if (rest := self._past(end)) < len(self.text):
            raise self._trouble("goes on after the end of its JSON", rest)
        self.whole = Span(self.whole.start, end)

    def members(self, span: Span) -> dict[str, Span]:
        """The keys of an object and where their values stand; empty for what is no object."""
        found: dict[str, Span] = {}
        for at in self._inside(span, "{"):
            key, behind = _DECODER.raw_decode(self.text, at)
            start = self._past(self._past(behind) + 1)
            if key in found:
                raise self._trouble(
                    f'"{key}" stands twice in one object, so which is meant cannot be told', at
                )
            found[key] = Span(start, _DECODER.raw_decode(self.text, start)[1])
        return found

    def elements(self, span: Span) -> Iterator[Span]:
        """Where the elements of a list stand; none for what is no list."""
        for at in self._inside(span, "["):
            yield Span(at, _DECODER.raw_decode(self.text, at)[1])

    def _inside(self, span: Span, opening: str) -> Iterator[int]:
        """Where each entry between two brackets begins."""
        if not self.text.startswith(opening, span.start):
            return
        at = self._past(span.start + 1)
        while at < span.end - 1:
            yield at
            behind = self._past(_DECODER.raw_decode(self.text, at)[1])
            if opening == "{":
                behind = self._past(_DECODER.raw_decode(self.text, self._past(behind + 1))[1])
            at = self._past(behind + 1)

    def at(self, span: Span, *keys: str) -> Span | None:
        """The value under these keys, one below the other; of a list, its first element's."""
        for key in keys:
            if self.text.startswith("[", span.start):
                first = next(self.elements(span), None)
                if first is None:
                    return None
                span = first
            below = self.members(span).get(key)
            if below is None:
                return None
            span = below
        return span

    def words(self, span: Span | None) -> str | None:
        """A value that is a text or a number, as text; none for all else, and for blanks."""
        value = self.value(span) if span is not None and self.text[span.start] not in "[{" else None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return None
        return str(value).strip() or None

    def value(self, span: Span) -> Any:
        """A value in Python's terms."""
        return _DECODER.raw_decode(self.text, span.start)[0]

    def strand(self, span: Span | None) -> Strand | None:
        """A text with the places of its words; none for what is no text, or a blank one."""
        if span is None or self.text[span.start] != '"' or not self.value(span).strip():
            return None
        page, at = Page(), span.start + 1
        for match in _ESCAPE.finditer(self.text, at, span.end - 1):
            page.add(self._strand, Span(at, match.start()))
            words = _LONE.sub("\ufffd", json.loads(f'"{match[0]}"'))
            page.decode(words, self._strand.map.source(Span(*match.span())))
            at = match.end()
        page.add(self._strand, Span(at, span.end - 1))
        return page.finish()

    def _past(self, at: int) -> int:
        """What stands behind the blanks at an offset."""
        return _BLANKS.match(self.text, at).end()  # type: ignore[union-attr]  # blanks may be none

    def _trouble(self, message: str, at: int) -> ArticleError:
        return ArticleError(Trouble(message, self._path, Lines(self.text, self._begins).place(at)))


Keys = tuple[str, ...]
"""Keys one below the other: `("title", "rendered")`."""


def first_strand(json: Json, article: Span, *choices: Keys) -> Strand | None:
    """The words under the first of several keys that has some."""
    found = (json.strand(json.at(article, *keys)) for keys in choices)
    return next((strand for strand in found if strand), None)


def first_words(json: Json, article: Span, *choices: Keys) -> str | None:
    """The same without their places; numbers too."""
    found = (json.words(json.at(article, *keys)) for keys in choices)
    return next(filter(None, found), None)


def first_day(json: Json, article: Span, *choices: Keys) -> Dated | None:
    """The first day among several keys."""
    for keys in choices:
        written = json.words(json.at(article, *keys))
        if written and (day := read_day(written)):
            return Dated(day, written, ".".join(keys))
    return None


def names_in(json: Json, people: Span | None) -> Iterator[str]:
    """The names of people, who are texts or objects with a name, one or a list of them."""
    for person in json.elements(people) if people and json.text.startswith("[", people.start) else (people,):
        name = json.words(person) or (json.words(json.at(person, "name")) if person else None)
        if name:
            yield name


def plain_page(title: Strand | None, body: Strand) -> Strand:
    """A text with its title as the first line."""
    page = Page()
    if title is not None:
        page.add(title)
        page.put("\n\n")
    page.add(body)
    return page.finish()


def metadata(
    json: Json,
    article: Span,
    *,
    title: Strand | None,
    published: Sequence[Keys],
    updated: Sequence[Keys] = (),
    authors: Iterator[str] | Sequence[str] = (),
    url: Sequence[Keys] = (),
    language: Sequence[Keys] = (("language",), ("lang",)),
) -> Metadata:
    """What an article says of itself under these keys."""
    return Metadata(
        title=title.text.strip() if title else None,
        published=first_day(json, article, *published),
        updated=first_day(json, article, *updated),
        authors=tuple(authors),
        language=first_words(json, article, *language),
        url=first_words(json, article, *url),
    )
