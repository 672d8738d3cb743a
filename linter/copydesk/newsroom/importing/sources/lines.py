"""Plain lines: *Actor as Character*, and *Character ..... Actor* as closing credits have them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copydesk.newsroom.importing.draft import Draft, Origin
from copydesk.newsroom.importing.gathering import Gathered
from copydesk.newsroom.importing.material import Choice, Material

ORIGIN = Origin("a list of the cast", "the desk's own", "From a list of the cast.")
LONGEST = 400
_TITLE = re.compile(r"(?:#+\s*|(?:title|film|series|show)\s*:\s*)(\S.*?)\s*", re.IGNORECASE)
_MARK = re.compile(r"\s*(?:[-*•–]\s+|\d{1,3}[.)]\s+)?")
_AS = re.compile(r"(\S.*?)\s+as\s+(\S.*)", re.IGNORECASE)
_DOTS = re.compile(r"([^.…].*?)\s*(?:\.{3,}|…+|(?:\. ){3,}\.?)\s*(\S.*)")


def recognises(head: str) -> bool:
    """Whether most lines of a text are pairings."""
    lines = [line for line in head.splitlines() if line.strip() and not _TITLE.fullmatch(line.strip())]
    return bool(lines) and 2 * sum(_pair(line) is not None for line in lines) > len(lines)


def _pair(line: str) -> tuple[str, str] | None:
    """The actor and the role of a line; what is longer is prose."""
    if len(line) > LONGEST:
        return None
    words = line[_MARK.match(line).end() :].strip()  # type: ignore[union-attr]  # it matches everywhere
    if found := _AS.fullmatch(words):
        return found[1].rstrip(","), found[2]
    if found := _DOTS.fullmatch(words):
        return found[2], found[1]
    return None


def read(files: Sequence[Material], choice: Choice) -> Iterator[Draft]:
    """A draft for each title, which a line `# Title` or `Title: …` gives, else --title."""
    for material in files:
        title, found, remarks = choice.title or "", dict[str, Gathered](), list[str]()
        for number, line in material.lines():
            if heading := _TITLE.fullmatch(line.strip()):
                title = heading[1]
            elif pair := _pair(line):
                if not title:
                    raise material.trouble("a list of roles without a title; give one with --title")
                found.setdefault(title, Gathered()).play(*pair)
            elif line.strip():
                remarks.append(f"line {number} says no pairing: {line.strip()[:60]}")
        if not found:
            raise material.trouble("no line of it reads Actor as Character")
        for name, people in found.items():
            if choice.wants(name):
                yield _draft(name, people, material.name, tuple(remarks))


def _draft(title: str, people: Gathered, file: str, remarks: tuple[str, ...]) -> Draft:
    return people.draft(
        title=title,
        origin=ORIGIN,
        address=file,
        remarks=remarks,
    )
