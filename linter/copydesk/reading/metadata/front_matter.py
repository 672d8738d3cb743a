"""Front matter of Markdown files, in YAML, TOML or JSON, as flat keys with the places of their values."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from copydesk.reading.document import BlockKind, Dated, Metadata
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.items import item_of
from copydesk.reading.metadata.days import read_day
from copydesk.text import Lines, Span, regex

_LINE = regex(r"^(?P<key>\w[\w-]*)[ \t]*[:=][ \t]*(?P<value>\S[^\r\n]*)", re.MULTILINE)
_DEEPEST = 8
_MOST_BRACKETS = 2000
"""libyaml takes quadratic time on brackets within brackets."""
_FIRST_LINE = 2
"""The line below the opening fence."""
SHOWN = ("title", "description", "summary", "excerpt", "date", "published", "updated", "lastmod")
"""Keys whose values a reader of the page sees."""


class Value(Struct, frozen=True):
    """A value of the front matter as text; `place` is where that text stands in the file just so, `line` its line."""

    words: str
    line: int
    place: Span | None
    whole: Span
    """Where the value stands as the file writes it, quotes and escapes included."""


class NotFrontMatterError(Exception):
    """What stands between the fences is prose between two rules."""


class BrokenError(ValueError):
    """YAML that cannot be read; `line` counts from the first line of the front matter."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def plain_key(written: str) -> str:
    """A key as it is looked up: `last_modified_at`, `lastModifiedAt` and `last-modified-at` are one."""
    return re.sub(r"[-_ ]", "", written.lower())


def read_plain_lines(source: str, inside: Span) -> Iterator[tuple[tuple[str, ...], Value]]:
    """The `key: value` lines of front matter that is broken."""
    lines = Lines(source)
    for match in _LINE.finditer(source, inside.start, inside.end):
        raw = match["value"].rstrip()
        words = raw.strip("\"'")
        start = match.start("value") + raw.find(words)
        place = Span(start, start + len(words))
        yield (match["key"],), Value(words, lines.place(start).line, place, place)


def read_yaml(source: str, inside: Span) -> Iterator[tuple[tuple[str, ...], Value]]:
    """The scalars of the YAML with their paths.

    Read as events, not as nodes: libyaml's composer overflows the stack on deep nesting, its parser does not.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = source[inside.start : inside.end]
    if text.count("[") + text.count("{") > _MOST_BRACKETS:
        raise BrokenError("it is nested too deeply", 0)
    path: list[str | None] = []
    try:
        for event in yaml.parse(text, Loader=loader):
            if not path and isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent):
                raise NotFrontMatterError
            if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                path.append(None if isinstance(event, yaml.MappingStartEvent) else "")
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                path.pop()
                _value_seen(path)
            elif path and path[-1] is None:
                path[-1] = getattr(event, "value", None) or " "
            elif path:
                if isinstance(event, yaml.ScalarEvent) and len(path) <= _DEEPEST:
                    yield (
                        _keys(path),
                        _scalar(source, event.value, inside.start, event.start_mark, event.end_mark),
                    )
                _value_seen(path)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise BrokenError(getattr(error, "problem", None) or str(error), mark.line if mark else 0) from None


def _value_seen(path: list[str | None]) -> None:
    """After a mapping's value comes a key; a sequence has none."""
    if path and path[-1] != "":
        path[-1] = None


def _keys(path: list[str | None]) -> tuple[str, ...]:
    return tuple(key for key in path if key)


def _scalar(source: str, words: str, offset: int, start: Any, end: Any) -> Value:
    whole = Span(offset + start.index, offset + end.index)
    line = _FIRST_LINE + start.line
    for place in (whole, Span(whole.start + 1, whole.end - 1)):
        if source[place.start : place.end] == words:
            return Value(words, line, place, whole)
    return Value(words, line, None, whole)


def read_toml(source: str, inside: Span) -> Iterator[tuple[tuple[str, ...], Value]]:
    """The values of the TOML with their paths."""
    text = source[inside.start : inside.end].replace("\r\n", "\n")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        raise BrokenError(message, int(line[1]) - 1 if line else 0) from None
    yield from _located(source, inside, data)


def read_json(source: str, inside: Span) -> Iterator[tuple[tuple[str, ...], Value]]:
    """The values of the JSON with their paths."""
    yield from _located(source, inside, json.loads(source[inside.start : inside.end], strict=False))


def _located(source: str, inside: Span, data: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Value]]:
    """The values of a decoded tree; these formats tell no places, so what readers of a page see is found by its key."""
    lines = Lines(source)
    for path, value in _flat(data, ()):
        words = _written(value)
        shown = plain_key(path[-1]) in SHOWN
        place, at = _find(source, inside, path[-1], words) if shown else (None, inside.start)
        yield path, Value(words, lines.place(at).line, place, lines.span(lines.place(at).line))


def _find(source: str, inside: Span, key: str, words: str) -> tuple[Span | None, int]:
    shape = re.compile(rf"[\"']?{re.escape(key)}[\"']?\s*[:=]\s*[\"']*")
    found = shape.search(source, inside.start, inside.end)
    at = found.end() if found else inside.start
    return (Span(at, at + len(words)) if source.startswith(words, at) else None), at


def _flat(data: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    if len(path) > _DEEPEST:
        return
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _flat(value, (*path, str(key)))
    elif isinstance(data, list):
        for value in data:
            yield from _flat(value, path)
    elif path and data is not None:
        yield path, data


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


_FENCED = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)")
_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n?|\n|\Z)", re.MULTILINE),
}

_TITLED = re.compile(
    r"title:[ \t]*\S[^\n]*\n(?:(?:date|modified|category|tags|slug|authors?|summary|status|lang|template|keywords|subtitle"
    r"|description|save_as|url|translation|cover|image):[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?=[ \t]*(?:\r?\n|\Z))",
    re.IGNORECASE,
)
"""Metadata without a fence: `Title: …` and other keys, a line each, as Pelican has them."""


class FrontMatter(Struct, frozen=True):
    """The values by key (small letters, no hyphens or underscores; `author.name`), and where the body begins."""

    values: dict[str, tuple[Value, ...]] = {}
    body: int = 0
    notes: tuple[str, ...] = ()

    def all(self, *keys: str) -> tuple[Value, ...]:
        """The values of the first of these keys that has any."""
        for key in keys:
            for known in (key, f"params.{key}"):
                if found := tuple(value for value in self.values.get(known, ()) if value.words.strip()):
                    return found
        return ()

    def first(self, *keys: str) -> Value | None:
        """The first value of the first of these keys that has any."""
        return next(iter(self.all(*keys)), None)


def read_front_matter(source: str) -> FrontMatter:
    """The front matter that a file begins with; without one, the body begins at once."""
    if opening := _FENCED.match(source):
        closing = _ENDS[opening["fence"]].search(source, opening.end())
        if closing is None:
            return FrontMatter()
        inside = Span(opening.end(), closing.start())
        read = read_yaml if opening["fence"] == "---" else read_toml
        return _made(source, inside, closing.end(), read)
    if lines := _TITLED.match(source):
        inside = Span(0, lines.end())
        return FrontMatter(grouped(read_plain_lines(source, inside)), lines.end())
    if source.startswith("{") and (end := _json_end(source)):
        return _made(source, Span(0, end), end, read_json)
    return FrontMatter()


def _made(source: str, inside: Span, body: int, read: Any) -> FrontMatter:
    """The values that a reader finds; where it fails, those of plain `key: value` lines, and a note."""
    try:
        pairs = list(read(source, inside))
    except NotFrontMatterError:
        return FrontMatter()
    except (ValueError, RecursionError) as error:
        line = Lines(source).place(inside.start).line + getattr(error, "line", 0)
        note = (
            f"Line {line}: the front matter cannot be read ({_why(error)}); what could be made out was used."
        )
        return FrontMatter(grouped(read_plain_lines(source, inside)), body, (note,))
    return FrontMatter(grouped(pairs), body)


def _why(error: Exception) -> str:
    return str(error).splitlines()[0].lower() if str(error) else "it is nested too deeply"


def grouped(pairs: Any) -> dict[str, tuple[Value, ...]]:
    """Paths with their values as flat keys, each with all its values."""
    values: dict[str, list[Value]] = {}
    for path, value in pairs:
        values.setdefault(".".join(map(plain_key, path)), []).append(value)
    return {key: tuple(several) for key, several in values.items()}


def _json_end(source: str) -> int:
    """Where the JSON object ends that a file begins with; 0 where it begins with none."""
    try:
        data, end = json.JSONDecoder(strict=False).raw_decode(source)
    except (ValueError, RecursionError):
        return 0
    return end if isinstance(data, dict) and data else 0


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
