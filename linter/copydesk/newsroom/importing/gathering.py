"""Collects casts and credits while a source is read, each line once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct, field

from copydesk.newsroom.importing.draft import CastLine, Draft, PersonLine
from copydesk.newsroom.importing.names import name_of, roles_of

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
