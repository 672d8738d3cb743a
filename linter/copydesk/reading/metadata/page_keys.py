"""What the keys of front matter mean, in the names that Hugo, Jekyll, Astro and others use."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from copydesk.reading.document import BlockKind, Dated, Metadata
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.items import item_of
from copydesk.reading.metadata.days import read_day
from copydesk.reading.metadata.front_matter import FrontMatter, Value
from copydesk.text import regex

TITLE = ("title", "headline")
DESCRIPTION = ("description", "summary", "excerpt")
_PUBLISHED = (
    "published", "publishdate", "pubdate", "publisheddate", "publishedat", "publishedon", "datepublished",
    "publicationdate", "date",
)  # fmt: skip
_UPDATED = (
    "updated", "updateddate", "lastmod", "lastmodified", "lastmodifiedat", "modified", "modifieddate", "datemodified",
    "updatedat", "updatedon", "dateupdated", "lastupdated", "lastupdate.date", "lastupdate",
)  # fmt: skip
_AUTHOR = ("author", "authors", "byline", "author.name", "authors.name", "lastupdate.author")
_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_FILE_NAME = regex(r"\d{4}-\d{2}-\d{2}-")


def metadata_of(front: FrontMatter, path: str) -> tuple[Metadata, tuple[str, ...]]:
    """The metadata of an article, and notes on values that cannot be used."""
    notes: list[str] = []
    title = front.first(*TITLE)
    return (
        Metadata(
            title=title.words if title else None,
            published=_day(front, _PUBLISHED, notes) or _from_file_name(path),
            updated=_day(front, _UPDATED, notes),
            authors=tuple(_authors(front)),
            works=tuple(value.words.strip() for value in front.all("works", "work")),
            kept_current=_kept_current(front, notes),
            language=_words(front.first("lang", "language", "locale")),
            url=_words(front.first("canonical", "canonicalurl", "url")),
        ),
        tuple(notes),
    )


def add_front(draft: Draft, front: FrontMatter) -> bool:
    """Add the title and description of the front matter as blocks, and tell whether there is a title."""
    title = front.first(*TITLE)
    titled = title is not None and _add_value(draft, title, BlockKind.HEADLINE)
    if description := front.first(*DESCRIPTION):
        _add_value(draft, description, BlockKind.DESCRIPTION)
    return titled


def _add_value(draft: Draft, value: Value, kind: BlockKind) -> bool:
    block = BlockDraft(kind, level=1 if kind is BlockKind.HEADLINE else 0)
    if value.place:
        block.copy(value.words, value.place.start)
    else:
        block.decode(value.words, value.whole)
    return draft.add(block)


def _words(value: Value | None) -> str | None:
    return value.words.strip() if value else None


def _day(front: FrontMatter, keys: tuple[str, ...], notes: list[str]) -> Dated | None:
    """The first of the keys that gives a day; Jekyll's `published: false` is none and no mistake."""
    for key in keys:
        value = front.first(key)
        if value is None or value.words.strip().lower() in _YES + _NO:
            continue
        if day := read_day(value.words):
            return Dated(day, value.words.strip(), "front matter")
        notes.append(
            f"Line {value.line}: {key}: {value.words.strip()[:60]!r} is not a date (expected e.g. 2025-03-14)."
        )
    return None


def _from_file_name(path: str) -> Dated | None:
    """Jekyll's day of publication: `2024-01-05-title.md`."""
    name = os.path.basename(item_of(path) or path)
    if _FILE_NAME.match(name) and (day := read_day(name)):
        return Dated(day, name[:10], "file name")
    return None


def _authors(front: FrontMatter) -> Iterator[str]:
    for value in front.all(*_AUTHOR):
        words = re.sub(r"^\s*by\s+", "", value.words, flags=re.IGNORECASE)
        yield from (name.strip() for name in re.split(r",\s|\s(?:and|&)\s", words) if name.strip())


def _kept_current(front: FrontMatter, notes: list[str]) -> bool | None:
    value = front.first("keptcurrent", "evergreen")
    if value is None:
        return None
    words = value.words.strip().lower()
    if words in _YES + _NO:
        return words in _YES
    notes.append(f"Line {value.line}: kept_current: {value.words.strip()!r} is neither yes nor no.")
    return None
