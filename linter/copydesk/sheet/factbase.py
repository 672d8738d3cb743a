"""The fact base: all sheets together, as names and facts to look up."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.errors import Trouble
from copydesk.fact import Fact, SheetPlace
from copydesk.findings import Failure
from copydesk.sheet.entities import (
    Avoided,
    Casting,
    Character,
    Entity,
    EntityKind,
    Happening,
    Named,
    Outlet,
    Person,
    QuotationFact,
    Spelling,
    Work,
)
from copydesk.text import fold


class FormerWork(Struct, frozen=True):
    """A work as its sheet had it until a day."""

    until: date
    work: Work


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class FactBase(Struct, frozen=True, dict=True):
    """Everything that the sheets say; immutable, picklable, the same for any order of files.

    `works` are by key, `people` by main name. `events` are the dated happenings of no single work (strikes,
    festivals), each with the entity that names it. `digest` is a hash of all sheets. What is looked up by person or
    work is sorted once, on first use: no look-up walks through all sheets.
    """

    works: Mapping[str, Work] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    characters: tuple[Character, ...] = ()
    names: tuple[Named, ...] = ()
    events: tuple[tuple[Entity, Fact[Happening]], ...] = ()
    quotations: tuple[Fact[QuotationFact], ...] = ()
    """What was said of no single work."""
    digest: str = ""
    former: Mapping[str, tuple[FormerWork, ...]] = field(default_factory=dict)
    left_out: tuple[Trouble, ...] = ()
    """What is wrong with parts of sheets; the rest of them is used."""
    failures: tuple[Failure, ...] = ()
    """Sheets that broke the loader and are left out."""

    def spellings(self) -> Iterator[tuple[Spelling, Entity]]:
        """Every accepted spelling with whom it names."""
        for work in self.works.values():
            yield from ((spelling, work.entity) for spelling in work.spellings)
        people: tuple[Person | Character | Named, ...] = tuple(self.people.values())
        for named in (*people, *self.characters, *self.names):
            yield from ((spelling, named.entity) for spelling in named.spellings)

    def named_by(self, spelling: Fact[Any]) -> Entity | None:
        """Whom a sheet's spelling names, by the place at which it stands."""
        return self._named_at.get((spelling.place, spelling.says))

    @cached_property
    def _named_at(self) -> Mapping[tuple[SheetPlace, str], Entity]:
        found: dict[tuple[SheetPlace, str], Entity] = {}
        for spelling, entity in self.spellings():
            found.setdefault((spelling.fact.place, spelling.fact.says), entity)
        return found

    def spellings_of(self, entity: Entity) -> tuple[Spelling, ...]:
        """The accepted spellings of one entity, in the order of the sheets."""
        if entity.kind is EntityKind.PERSON:
            person = self.people.get(entity.name)
            return person.spellings if person else ()
        if entity.kind is EntityKind.WORK:
            work = self.works.get(entity.work or "")
            return work.spellings if work else ()
        return self._spellings_by_entity.get(entity, ())

    @cached_property
    def _spellings_by_entity(self) -> Mapping[Entity, tuple[Spelling, ...]]:
        found: dict[Entity, tuple[Spelling, ...]] = {}
        named: tuple[Character | Named, ...] = (*self.characters, *self.names)
        for each in named:
            found[each.entity] = (*found.get(each.entity, ()), *each.spellings)
        return found

    def spellings_in(self, work: str) -> Iterator[Spelling]:
        """Every accepted spelling of a work, its roles and what else it has a name for."""
        yield from self.works[work].spellings
        for role in self.characters_by_work.get(work, ()):
            yield from role.spellings
        for named in self.names_by_work.get(work, ()):
            yield from named.spellings

    def avoided(self) -> Iterator[tuple[Avoided, Entity]]:
        """Every name to avoid with what it stands for."""
        for work in self.works.values():
            yield from ((avoided, work.entity) for avoided in work.avoid)

    def work_of(self, entity: Entity) -> Work | None:
        """The one work that an entity belongs to, where there is one."""
        return self.works.get(entity.work) if entity.work else None

    def works_with(self, entity: Entity) -> tuple[str, ...]:
        """Keys of the works whose sheets name the entity, as cast, credit, role or title."""
        if entity.work:
            return (entity.work,)
        return self._works_by_person.get(entity.name, ())

    @cached_property
    def _works_by_person(self) -> Mapping[str, tuple[str, ...]]:
        return _keys_by((person, key) for key, work in self.works.items() for person in people_of(work))

    def works_of(self, people: Collection[str]) -> list[Work]:
        """The works whose sheets name one of some people, in the order of the sheets."""
        return [self.works[key] for key in self._in_order(self._works_by_person, people)]

    def _in_order(self, index: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> tuple[str, ...]:
        """The keys of works that an index has for some names, each once, in the order of the sheets."""
        keys = {key for name in names for key in index.get(name, ())}
        return tuple(key for key in (self.works if len(keys) > 1 else keys) if key in keys)

    def works_telling(self, facts: str) -> tuple[Work, ...]:
        """The works whose sheets have facts of a kind, by the name of their field: `awards`, `relations`."""
        known = self._telling.get(facts)
        if known is None:
            known = tuple(work for work in self.works.values() if getattr(work, facts))
            self._telling[facts] = known
        return known

    @cached_property
    def _telling(self) -> dict[str, tuple[Work, ...]]:
        return {}

    def works_called(self, names: Iterable[str]) -> tuple[str, ...]:
        """Keys of the works that are called so, by key, title or another spelling, in the order of the sheets."""
        return self._in_order(self._works_by_call, map(fold, names))

    @cached_property
    def _works_by_call(self) -> Mapping[str, tuple[str, ...]]:
        return _keys_by(
            (fold(call), key)
            for key, work in self.works.items()
            for call in (key, *(spelling.name for spelling in work.spellings))
        )

    def is_spelling(self, words: str) -> bool:
        """Whether words are the name of anything, however they are written."""
        return fold(words) in self._folded

    @cached_property
    def _folded(self) -> frozenset[str]:
        return frozenset(fold(spelling.name) for spelling, _ in self.spellings())

    @cached_property
    def titles_by_word(self) -> Mapping[str, tuple[str, ...]]:
        """The titles of all works, by their first words."""
        names = (spelling.name for work in self.works.values() for spelling in work.spellings)
        return _by(names, lambda name: name.split()[0])

    @cached_property
    def has_lives(self) -> bool:
        """Whether the sheets say of anybody when they were born or died."""
        return any(person.happenings for person in self.people.values())

    @cached_property
    def has_callings(self) -> bool:
        """Whether the sheets say of any role what it does."""
        return any(character.callings for character in self.characters)

    @cached_property
    def names_by_entity(self) -> Mapping[Entity, tuple[Named, ...]]:
        """The other names by what they name."""
        return _by(self.names, lambda named: named.entity)

    @cached_property
    def characters_by_name(self) -> Mapping[str, tuple[Character, ...]]:
        """The roles of all works by their main names."""
        return _by(self.characters, lambda role: role.entity.name)

    @cached_property
    def characters_by_work(self) -> Mapping[str | None, tuple[Character, ...]]:
        """The roles of each work."""
        return _by(self.characters, lambda role: role.entity.work)

    @cached_property
    def names_by_work(self) -> Mapping[str | None, tuple[Named, ...]]:
        """The other names of each work; under none, those of no single one."""
        return _by(self.names, lambda named: named.entity.work)

    @cached_property
    def houses(self) -> Mapping[str, Fact[Outlet]]:
        """Those who show, make and distribute the works, each once, by name."""
        facts = (f for w in self.works.values() for f in (*w.outlets, *w.studios, *w.distributors))
        return {fact.value.name: fact for fact in facts}

    def on(self, day: date) -> FactBase:
        """The base as it was held true on a day, where sheets say so; itself where they do not."""
        then = {key: each.work for key, formers in self.former.items() if (each := _holding(formers, day))}
        return replace(self, works={**self.works, **then}) if then else self

    def roles(self, work: str, actor: str) -> tuple[Fact[Casting], ...]:
        """The castings of an actor in a work."""
        return tuple(f for f in self.works[work].cast if f.value.actor == actor)

    def players(self, work: str, character: str) -> tuple[Fact[Casting], ...]:
        """The castings of a character in a work."""
        return tuple(f for f in self.works[work].cast if f.value.character == character)


def _holding(formers: tuple[FormerWork, ...], day: date) -> FormerWork | None:
    """The state that was held true on a day: the earliest that lasted beyond it."""
    return next((former for former in formers if day < former.until), None)


def _by(values: Iterable[_Value], key: Callable[[_Value], _Key]) -> dict[_Key, tuple[_Value, ...]]:
    found: dict[_Key, list[_Value]] = {}
    for value in values:
        found.setdefault(key(value), []).append(value)
    return {each: tuple(some) for each, some in found.items()}


def _keys_by(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The keys of works by the names that they are paired with."""
    return {name: tuple(key for _, key in some) for name, some in _by(pairs, lambda pair: pair[0]).items()}


def people_of(work: Work) -> frozenset[str]:
    """The main names of everyone whom a work's sheet names: its cast, its credits, its source, those listed without a role."""
    cast = (fact.value.actor for fact in work.cast)
    credited = (fact.value.person for fact in work.credits)
    origin = work.based_on.value.by if work.based_on else ()
    return frozenset((*cast, *credited, *origin, *work.others))
