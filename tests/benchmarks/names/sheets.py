"""What the mutator knows of the sheets and the articles: names, pairs, titles, and where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_MASKED = re.compile(r"\A---\n.*?\n---\n|<(script|style|head)\b.*?</\1>|<[^>]*>|https?://\S+|&\w+;", re.S)


@dataclass(frozen=True)
class Pair:
    """One line of a cast."""

    actor: str
    role: str


@dataclass
class Work:
    """One sheet."""

    title: str
    korean: bool
    cast: list[Pair] = field(default_factory=list)
    makers: dict[str, list[str]] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    """Whoever has a name on the sheet: actors, roles, makers."""


@dataclass(frozen=True)
class Article:
    """A clean article, and which of its characters are words of it (no tags, addresses, front matter)."""

    name: str
    text: str
    words: str
    """The same length as the text; what is not prose is blanked."""
    works: tuple[Work, ...]


def folded(name: str) -> str:
    """Letters alone, small, without accents: two spellings that a sheet would call one."""
    plain = unicodedata.normalize("NFD", name)
    return re.sub(r"[\W_]+", "", "".join(c for c in plain if not unicodedata.combining(c))).casefold()


def read_works(folder: Path) -> tuple[list[Work], set[str]]:
    """The works of the sheets, and every spelling that some sheet accepts, folded."""
    works, accepted = [], set[str]()
    for path in sorted(folder.glob("*.yaml")):
        sheet = yaml.safe_load(path.read_text())
        accepted |= {folded(text) for text in _strings(sheet)}
        if "title" in sheet:
            works.append(_work(sheet))
    return works, accepted


def _work(sheet: dict[str, Any]) -> Work:
    work = Work(sheet["title"], sheet.get("language") == "ko")
    work.cast = [Pair(line["actor"], line["character"]) for line in sheet.get("cast", [])]
    for job, who in sheet.get("credits", {}).items():
        work.makers[job] = [who] if isinstance(who, str) else who
    work.people = {name for pair in work.cast for name in (pair.actor, pair.role)}
    work.people |= {name for names in work.makers.values() for name in names}
    return work


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(key)
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    elif isinstance(value, str):
        yield value


def read_articles(folder: Path, works: list[Work]) -> list[Article]:
    """The clean articles that name one of the works."""
    articles = []
    for path in sorted(folder.iterdir()):
        text = path.read_text()
        words = _MASKED.sub(lambda m: " " * len(m[0]), text)
        named = tuple(work for work in works if any(places(words, work.title)))
        if named:
            articles.append(Article(path.name, text, words, named))
    return articles


def places(words: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as a whole; a line may break within it."""
    pattern = r"\s+".join(map(re.escape, name.split()))
    for found in re.finditer(rf"(?<![\w-]){pattern}(?![\w-])", words):
        yield found.span()
