"""Front matter of Markdown files, in YAML, TOML or JSON, as flat keys with the places of their values."""

from __future__ import annotations

import json
import re
from typing import Any

from msgspec import Struct

from copydesk.reading.metadata.front_matter_forms import (
    NotFrontMatterError,
    Value,
    plain_key,
    read_json,
    read_plain_lines,
    read_toml,
    read_yaml,
)
from copydesk.text import Lines, Span

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
