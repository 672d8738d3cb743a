"""What a source says about one work, before it is a sheet: plain values, with where they are from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

import msgspec
from msgspec import Struct

MOST_STUDIOS = 4
"""So many companies at most are taken: the rest is who put money into it."""
Value: TypeAlias = "str | int | list[Value] | dict[str, Value]"


class Origin(Struct, frozen=True):
    """A source of facts: its name, the licence of its data, and what its terms ask of those who use them."""

    name: str
    licence: str
    terms: str

    def told(self, address: str) -> str:
        """What a sheet gives as its source."""
        return f"{self.name} ({self.licence})" + (f": {address}" if address else "")


class CastLine(Struct, frozen=True, omit_defaults=True):
    """Who plays whom."""

    character: str
    actor: str
    how: str | None = None
    seasons: tuple[int, ...] = ()


class PersonLine(Struct, frozen=True, omit_defaults=True):
    """Somebody of the work, with what the source says beside the name."""

    name: str
    also: tuple[str, ...] = ()
    born: str | None = None
    died: str | None = None


class SeasonLine(Struct, frozen=True, omit_defaults=True):
    """One season."""

    number: int
    episodes: int | None = None
    released: str | None = None
    title: str | None = None


class ReleaseLine(Struct, frozen=True, omit_defaults=True):
    """One of several releases."""

    date: str
    country: str | None = None
    how: str | None = None


class EpisodeLine(Struct, frozen=True, omit_defaults=True):
    """One episode."""

    season: int
    number: int
    title: str
    released: str | None = None
    director: tuple[str, ...] = ()
    writer: tuple[str, ...] = ()


class AwardLine(Struct, frozen=True, omit_defaults=True):
    """One award, or one nomination."""

    award: str
    won: bool
    year: int | None = None
    category: str | None = None
    person: tuple[str, ...] = ()


class RelationLine(Struct, frozen=True, rename={"kind": "is"}):
    """How two people of the work are related."""

    who: str
    kind: str
    of: str


class Basis(Struct, frozen=True, omit_defaults=True):
    """What the work is based on."""

    title: str | None = None
    kind: str | None = None
    by: tuple[str, ...] = ()
    released: str | None = None


class Draft(Struct, frozen=True):
    """One work as one source has it; dates are EDTF. `ident` is the source's own number of the work.

    `remarks` say what the source has and the sheet does not, and why.
    """

    title: str
    origin: Origin
    address: str = ""
    ident: str = ""
    original_title: str | None = None
    also: tuple[str, ...] = ()
    kind: str | None = None
    networks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    language: str | None = None
    based_on: Basis | None = None
    released: str | None = None
    releases: tuple[ReleaseLine, ...] = ()
    ended: str | None = None
    credits: Mapping[str, tuple[str, ...]] = {}
    cast: tuple[CastLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    characters: Mapping[str, tuple[str, ...]] = {}
    seasons: tuple[SeasonLine, ...] = ()
    counts: Mapping[str, int] = {}
    studios: tuple[str, ...] = ()
    distributors: tuple[str, ...] = ()
    runtime: int | None = None
    budget: str | None = None
    box_office: Mapping[str, str] = {}
    episodes: tuple[EpisodeLine, ...] = ()
    awards: tuple[AwardLine, ...] = ()
    relations: tuple[RelationLine, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """What its sheet gives as the source."""
        return self.origin.told(self.address)

    @property
    def year(self) -> str | None:
        """The first year that it is dated by."""
        dates = [self.released, *(r.date for r in self.releases), *(s.released for s in self.seasons)]
        years = [day[:4] for day in dates if day and day[:4].isdigit()]
        return min(years, default=None)


def plain(draft: Draft, verified: date | None = None) -> dict[str, Value]:
    """The draft as the keys and values of a sheet, in the order in which sheets are read best."""
    tree: dict[str, Value | None] = {
        "title": draft.title,
        "original_title": draft.original_title if draft.original_title != draft.title else None,
        "also": list(draft.also),
        "kind": draft.kind,
        "network": _one_or_all(draft.networks),
        "studio": _one_or_all(draft.studios),
        "distributor": _one_or_all(draft.distributors),
        "country": _one_or_all(draft.countries),
        "language": draft.language,
        "based_on": _mappings(draft.based_on),
        "released": None if draft.releases else draft.released,
        "releases": _mappings(draft.releases),
        "ended": draft.ended,
        "credits": {job: _one_or_all(names) for job, names in draft.credits.items() if names},
        "cast": _mappings(draft.cast),
        "people": _people(draft),
        "characters": {name: {"also": list(also)} for name, also in draft.characters.items()},
        "relations": _mappings(draft.relations),
        "seasons": [_season(line) for line in draft.seasons],
        "runtime": draft.runtime,
        "episodes": _mappings(draft.episodes),
        "awards": [_award(line) for line in draft.awards],
        "budget": draft.budget,
        "box_office": dict(draft.box_office),
        "counts": dict(draft.counts),
        "source": draft.source,
        "verified": verified.isoformat() if verified else None,
    }
    return {key: value for key, value in tree.items() if value or value == 0}


def _mappings(lines: object) -> Any:
    """Lines as mappings and lists, without what the source did not say."""
    return msgspec.json.decode(msgspec.json.encode(lines))


def _one_or_all(names: Iterable[str]) -> Value:
    """One name as it stands, several as a list."""
    listed: list[Value] = list(dict.fromkeys(names))
    return listed[0] if len(listed) == 1 else listed


def _season(line: SeasonLine) -> Value:
    fields = _mappings(line)
    return {key: fields[key] for key in ("number", "title", "episodes", "released") if key in fields}


def _award(line: AwardLine) -> Value:
    fields: dict[str, Value] = _mappings(line)
    del fields["won"]
    return {**fields, "result": "won" if line.won else "nominated"}


def _people(draft: Draft) -> dict[str, Value]:
    """People of whom there is more to say than a line of the cast or a credit says."""
    named = {line.actor for line in draft.cast} | {name for each in draft.credits.values() for name in each}
    told = {person.name: _mappings(person) for person in draft.people}
    return {name: about for name, about in told.items() if about.pop("name") and (about or name not in named)}
