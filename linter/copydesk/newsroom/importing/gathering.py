"""Collects casts and credits while a source is read, each line once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from copydesk.newsroom.importing.draft import CastLine, Draft, PersonLine

LONGEST = 200
"""A longer text is no name but somebody's mistake."""

_NO_ROLES = frozenset(
    "self himself herself themselves themself various unknown tba tbd n/a none cast - – \\n host guest "
    "presenter additional voices".split()
) | {"additional voices", "various voices", "various characters"}
_HOW = {
    "voice": "voice",
    "english voice": "voice",
    "singing voice": "singing voice",
    "archive footage": "archive footage",
    "archival footage": "archive footage",
    "uncredited": "uncredited",
    "uncredited voice": "voice",
    "cameo": "cameo",
    "young": "young",
    "as a child": "young",
    "child": "young",
    "old": "old",
    "older": "old",
    "motion capture": "motion capture",
    "guest": "guest",
}
_REMARK = re.compile(r"\s*\(([^()]{1,60})\)\s*$")
_NICKNAME = re.compile(r"(?<=\S )(?:'([^'\"]+)'|\"([^\"]+)\"|‘([^’]+)’|“([^”]+)”)(?= \S)")
_SELF = re.compile(r"(?:self|himself|herself|themselves|themself)\b", re.IGNORECASE)


class Role(Struct, frozen=True):
    """A role as a sheet writes it, with the way it is played and the other ways of writing its name."""

    name: str
    how: str | None = None
    also: tuple[str, ...] = ()


def cleaned(text: object) -> str:
    """A text without what no name has: control characters, marks of direction, surrogates, double blanks."""
    if not isinstance(text, str):
        return str(text) if isinstance(text, int) and not isinstance(text, bool) else ""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (" " if char.isspace() else char for char in text if char.isspace() or _belongs(char))
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))


def _belongs(char: str) -> bool:
    """Whether a name can have the character; joiners count in Persian, Hindi and others."""
    return char in "\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def name_of(text: object) -> str:
    """A cleaned name; nothing where it is none."""
    name = cleaned(text)
    return name if len(name) <= LONGEST else ""


def roles_of(written: object) -> Iterator[Role]:
    """The roles of `Marty McFly / Seamus McFly (voice)`; none for `Self - Host` and the like."""
    parts = [part for part in re.split(r"\s+/\s+", name_of(written)) if part]
    _, last_how = _without_remarks(parts[-1]) if parts else ("", None)
    for part in parts:
        name, how = _without_remarks(part)
        name = name[1:-1].strip() if len(name) > 2 and name[0] in "'\"“‘" and name[-1] in "'\"”’" else name
        if name and name.casefold() not in _NO_ROLES and not _SELF.match(name):
            short, also = _nickname(name)
            yield Role(short, how or last_how, also)


def _without_remarks(written: str) -> tuple[str, str | None]:
    """The name, and the first remark on how it is played; "(uncredited)" gives way to any other."""
    how: str | None = None
    while (found := _REMARK.search(written)) and (said := _HOW.get(found[1].casefold())):
        how = said if how in (None, "uncredited") else how
        written = written[: found.start()]
    return written.strip(), how


def _nickname(name: str) -> tuple[str, tuple[str, ...]]:
    """`Eleanor "Nell" Crain` is Eleanor Crain, and may be written Nell Crain."""
    found = _NICKNAME.search(name)
    if not found:
        return name, ()
    nick = next(group for group in found.groups() if group)
    before, after = name[: found.start()].strip(), name[found.end() :].strip()
    also = [name]
    if not nick.casefold().startswith("the ") and not before.endswith("."):
        also.append(f"{nick} {after}")
    return f"{before} {after}", tuple(also)


JOBS = {
    "director": "director",
    "co-director": "director",
    "writer": "writer",
    "screenplay": "writer",
    "screenwriter": "writer",
    "teleplay": "writer",
    "story": "writer",
    "creator": "creator",
    "original music composer": "composer",
    "composer": "composer",
    "director of photography": "cinematographer",
    "cinematographer": "cinematographer",
    "producer": "producer",
    "executive producer": "executive producer",
    "editor": "editor",
    "film editor": "editor",
    "costume design": "costume designer",
    "costume designer": "costume designer",
}
"""The jobs that articles name and that sources list in full, under the sheet's words."""

LAST_SEASON = 999
"""The highest number of a season that a line of the cast can give; shows that count by years have higher ones."""


class Gathered(Struct):
    """What was read of a work's people so far."""

    cast: dict[CastLine, None] = field(default_factory=dict)
    people: dict[str, PersonLine] = field(default_factory=dict)
    characters: dict[str, dict[str, None]] = field(default_factory=dict)
    credits: dict[str, dict[str, None]] = field(default_factory=dict)

    def play(
        self, actor: object, written: object, how: str | None = None, seasons: tuple[int, ...] = ()
    ) -> None:
        """Take down who plays whom; somebody without a role is kept as a name of the work."""
        name = name_of(actor)
        if not name:
            return
        roles = list(roles_of(written))
        for role in roles:
            self.cast[CastLine(role.name, name, how or role.how, seasons)] = None
            if role.also:
                self.characters.setdefault(role.name, {}).update(dict.fromkeys(role.also))
        if not roles:
            self.people.setdefault(name, PersonLine(name))

    def know(self, name: str, born: str | None, died: str | None = None) -> None:
        """Take down the days of the life of somebody who is named already."""
        named = name in self.people or any(line.actor == name for line in self.cast)
        if (named or any(name in names for names in self.credits.values())) and (born or died):
            self.people[name] = PersonLine(name, born=born, died=died)

    def credit(self, job: str, names: Iterable[object]) -> None:
        """Take down who did a job."""
        found = [name for each in names if (name := name_of(each))]
        if found:
            self.credits.setdefault(job, {}).update(dict.fromkeys(found))

    def draft(self, **told: Any) -> Draft:
        """The draft of the work whose people these are, with what else is told of it."""
        return Draft(
            credits={job: tuple(names) for job, names in self.credits.items()},
            cast=self._lines(),
            people=tuple(self.people.values()),
            characters={name: tuple(also) for name, also in self.characters.items()},
            **told,
        )

    def _lines(self) -> tuple[CastLine, ...]:
        """The cast; seasons stand only where they tell several actors of one role apart."""
        actors: dict[tuple[str, str | None], set[str]] = {}
        for line in self.cast:
            actors.setdefault((line.character, line.how), set()).add(line.actor)
        found: dict[tuple[str, str, str | None], set[int]] = {}
        for line in self.cast:
            found.setdefault((line.character, line.actor, line.how), set()).update(
                number for number in line.seasons if number <= LAST_SEASON
            )
        return tuple(
            CastLine(c, a, how, tuple(sorted(seasons)) if len(actors[c, how]) > 1 else ())
            for (c, a, how), seasons in found.items()
        )
