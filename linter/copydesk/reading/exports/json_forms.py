"""What the readers of JSON articles have in common: words under the first key that has some, days, names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.reading.document import Dated, Metadata
from copydesk.reading.exports.json_values import Json
from copydesk.reading.metadata.days import read_day
from copydesk.reading.strands import Page, Strand
from copydesk.text import Span

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


def names_in(json: Json, people: Span | None, key: str = "name") -> Iterator[str]:
    """The names of people, who are texts or objects with a name, one or a list of them."""
    for person in json.elements(people) if people and json.text.startswith("[", people.start) else (people,):
        name = json.words(person) or (json.words(json.at(person, key)) if person else None)
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
