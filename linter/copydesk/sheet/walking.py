"""The one walk over all facts of a base, whatever keys its sheets have: what shows, compares or ages facts walks so.

A new field of a work, a season, a person or a name is found by its type; nothing lists fields by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from copydesk.fact import Fact
from copydesk.sheet.entities import (
    Avoided,
    Casting,
    Character,
    Credit,
    Happening,
    Named,
    Person,
    Season,
    Spelling,
    Work,
)
from copydesk.sheet.factbase import FactBase

_WORDS = {
    "outlets": "network",
    "countries": "country",
    "based_on": "origin",
    "spellings": "other titles",
    "avoid": "names to avoid",
    "releases": "release",
    "released_unknown": "release",
    "language_fact": "language",
    "kind_fact": "kind",
    "studios": "studio",
    "distributors": "distributor",
    "runtimes": "runtime",
    "namesakes": "not",
    "callings": "is",
    "homes": "lives in",
}
"""What fields are called where their own names would tell an editor little."""


class Told(Struct, frozen=True):
    """A fact with the work, person or name that it is about, and the thing that it says of it.

    `part` is the field that holds it; of a season's facts it is `whole` or `seasons`.
    """

    subject: str
    what: str
    fact: Fact[Any]
    part: str


def told(base: FactBase) -> Iterator[Told]:
    """Every fact of every sheet, each once; main names that a cast or a credit tells already are left out."""
    for work in base.works.values():
        yield from told_of_work(work)
    for person in base.people.values():
        yield from told_of_person(person)
    for character in base.characters:
        yield from told_of_character(character)
    for named in base.names:
        yield from told_of_name(named)
    yield from (Told(entity.name, "event", fact, "events") for entity, fact in base.events)
    yield from (Told(fact.value.by or "", "quotations", fact, "quotations") for fact in base.quotations)


def told_of_work(work: Work) -> Iterator[Told]:
    """The facts of a work in the order of its fields."""
    found = _in_fields(work.key, work)
    seen: set[tuple[str, str]] = set()
    for each in found:
        place = (each.fact.place.key, each.fact.says)
        if place not in seen:
            yield each
        seen.add(place)


def told_of_person(person: Person) -> Iterator[Told]:
    """What is known of somebody beside the main name, or that name where nothing else is known."""
    name = person.entity.name
    more = [each for each in _in_fields(name, person) if each.fact is not person.spellings[0].fact]
    yield from (_renamed(each, "spellings") if each.part == "spellings" else each for each in more)
    if not more and person.spellings[0].fact.place.key.startswith("people"):
        yield Told(name, "name", person.spellings[0].fact, "spellings")


def told_of_character(character: Character) -> Iterator[Told]:
    """What is known of a role beside its main name, or that name where nothing else is known."""
    name, subject = character.entity.name, character.entity.work or character.entity.name
    first = character.spellings[0].fact
    more = [each for each in _in_fields(subject, character) if each.fact is not first]
    what = f"names of {name}"
    yield from (_renamed(each, what if each.part == "spellings" else f"{name}, {each.what}") for each in more)
    if not more and first.place.key.startswith("characters"):
        yield Told(subject, what, first, "spellings")


def told_of_name(named: Named) -> Iterator[Told]:
    """A name with all its spellings, and what it is the name of."""
    for each in _in_fields(named.entity.name, named):
        yield _renamed(each, "name") if each.part == "spellings" else each


def _renamed(each: Told, what: str) -> Told:
    return Told(each.subject, what, each.fact, each.part)


def _in_fields(subject: str, holder: Struct) -> Iterator[Told]:
    for name in _names_of_fields(type(holder)):
        yield from _within(subject, name, getattr(holder, name), "", name)


@cache
def _names_of_fields(kind: type[Struct]) -> tuple[str, ...]:
    """The fields of a kind of value; asked once, since the answer takes its annotations apart."""
    return tuple(field.name for field in fields(kind))


def _within(subject: str, name: str, value: object, where: str, part: str) -> Iterator[Told]:
    """The facts that a field's value is or holds."""
    match value:
        case Fact():
            yield Told(subject, where + _what(name, value), value, part)
        case Spelling() | Avoided():
            yield Told(subject, where + _what(name, value.fact), value.fact, part)
        case Season():
            yield from _in_season(subject, value, part)
        case Mapping():
            for key, inner in value.items():
                yield from _within(
                    subject, f"number of {key}" if name == "counts" else key, inner, where, part
                )
        case tuple():
            for inner in value:
                yield from _within(subject, name, inner, where, part)


def _in_season(subject: str, season: Season, part: str) -> Iterator[Told]:
    where = f"season {season.number}, " if season.number else ""
    if season.number:
        yield Told(subject, f"{where}number", season.fact, part)
    for name in _names_of_fields(Season):
        if name != "fact":
            yield from _within(subject, name, getattr(season, name), where, part)


def _what(name: str, fact: Fact[Any]) -> str:
    """What a fact says of its subject."""
    match fact.value:
        case Casting(character=character):
            return f"who plays {character}"
        case Credit(job=job):
            return job
        case Happening(what=what):
            return what
    return _WORDS.get(name, name.replace("_", " "))
