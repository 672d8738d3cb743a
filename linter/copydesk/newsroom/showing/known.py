"""What the sheets know of one name: sentences with their places, their sources and their ages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from copydesk.fact import Fact, SheetPlace
from copydesk.newsroom.showing.view import age_of
from copydesk.sheet.entities import Entity, EntityKind, Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.walking import told_of_character, told_of_name, told_of_person, told_of_work

_NOT_OF_A_WORK = frozenset(("cast", "episodes", "quotations"))
"""Parts of a work that say too much for a glance at its title."""


class KnownFact(Struct, frozen=True):
    """One thing that a sheet says; `age` is when somebody looked it up, in words."""

    says: str
    place: SheetPlace
    source: str
    age: str
    is_old: bool


class Known(Struct, frozen=True):
    """All that the sheets say of a name; `what` is what it names, such as “role in The Glass Harbour”."""

    name: str
    what: str
    facts: tuple[KnownFact, ...]


def known_of(base: FactBase, entity: Entity, as_of: date) -> Known:
    """What the sheets know of whom a name means, each fact once."""
    facts = dict.fromkeys(_fact(each, as_of) for each in _FACTS[entity.kind](base, entity))
    if not facts and entity.fact:
        facts[_fact(entity.fact, as_of)] = None
    return Known(entity.name, _what(base, entity), tuple(facts))


def _fact(fact: Fact[Any], as_of: date) -> KnownFact:
    return KnownFact(fact.says, fact.place, fact.source or "", *age_of(fact, as_of))


def _what(base: FactBase, entity: Entity) -> str:
    work = base.work_of(entity)
    match entity.kind:
        case EntityKind.CHARACTER:
            return f"role in {work.title.value}" if work else "role"
        case EntityKind.WORK:
            return work.kind.value if work and work.kind else "work"
        case EntityKind.NAME:
            return next((each.kind for each in base.names_by_entity.get(entity, ()) if each.kind), "name")
    return entity.kind.value


def _of_work(base: FactBase, entity: Entity) -> Iterator[Fact[Any]]:
    for key in base.works_with(entity):
        facts = told_of_work(base.works[key])
        yield from (each.fact for each in facts if each.part not in _NOT_OF_A_WORK)


def _of_person(base: FactBase, entity: Entity) -> Iterator[Fact[Any]]:
    for key in base.works_with(entity):
        yield from _jobs(base.works[key], entity.name)
    yield from (each.fact for each in told_of_person(base.people[entity.name]))


def _jobs(work: Work, name: str) -> Iterator[Fact[Any]]:
    yield from (fact for fact in work.cast if fact.value.actor == name)
    yield from (fact for fact in work.credits if fact.value.person == name)
    if work.based_on and name in work.based_on.value.by:
        yield work.based_on


def _of_character(base: FactBase, entity: Entity) -> Iterator[Fact[Any]]:
    work = base.work_of(entity)
    yield from base.players(work.key, entity.name) if work else ()
    roles = (role for role in base.characters_by_work.get(entity.work, ()) if role.entity == entity)
    yield from (each.fact for role in roles for each in told_of_character(role))


def _of_name(base: FactBase, entity: Entity) -> Iterator[Fact[Any]]:
    names = base.names_by_entity.get(entity, ())
    yield from (each.fact for named in names for each in told_of_name(named))
    yield from _of_event(base, entity)


def _of_event(base: FactBase, entity: Entity) -> Iterator[Fact[Any]]:
    yield from (fact for named, fact in base.events if named == entity)


_FACTS = {
    EntityKind.WORK: _of_work,
    EntityKind.PERSON: _of_person,
    EntityKind.CHARACTER: _of_character,
    EntityKind.NAME: _of_name,
    EntityKind.EVENT: _of_event,
}
