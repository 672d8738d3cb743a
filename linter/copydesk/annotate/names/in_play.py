"""What names are in play for a scope: made once for all articles about the same works."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property

from copydesk.annotate.annotated import Scope
from copydesk.annotate.names.index import (
    Name,
    NameIndex,
    acronyms_of,
    index_of,
    is_korean,
    make_name,
    parts_of_title,
    short_names,
)
from copydesk.annotate.names.near import NearParts, Neighbours, parts_of
from copydesk.annotate.names.ordinary import INSTITUTIONS, Bearers, bearers, is_ordinary, is_word
from copydesk.fact import Fact
from copydesk.lexicon.small import IN_TITLES
from copydesk.sheet.entities import Character, Entity, EntityKind, Named, Person, Work
from copydesk.sheet.factbase import FactBase, people_of

_SHORTEST, _OWN, _TELLING = 3, 5, 6
_LONG_WORD = 7
"""So many letters make a title that is an ordinary word long enough for its near misses to be looked for."""


class InPlay:
    """The names of a base by their part in an article: in focus, in play, known by the way."""

    def __init__(self, base: FactBase, scope: Scope) -> None:
        self.base = base
        self.scope = scope
        self.index = index_of(base)
        self.focus = frozenset(scope.focus)
        self.works = frozenset((*scope.focus, *scope.mentioned))
        self.focus_people = _people(base, scope.focus)
        self.people = _people(base, self.works)
        self._known_shorts: dict[Entity, tuple[Name, ...]] = {}

    def in_focus(self, name: Name) -> bool:
        """Whether a name belongs to a work in focus: its people, roles and title."""
        entity = name.entity
        if entity.kind is EntityKind.PERSON:
            return entity.name in self.focus_people
        return entity.work in self.focus and entity.kind is not EntityKind.NAME

    @cached_property
    def _names(self) -> list[Name]:
        """The names of the works in play, and those of no single work but people's."""
        base, works = self.base, (*self.scope.focus, *self.scope.mentioned)
        named = (None, *sorted(self.works))
        return list(
            _names_of(
                *(base.works[key] for key in works),
                *(base.people[name] for name in sorted(self.people) if name in base.people),
                *(role for key in sorted(self.works) for role in base.characters_by_work.get(key, ())),
                *(name for key in named for name in base.names_by_work.get(key, ())),
            )
        )

    @cached_property
    def _focus_names(self) -> list[Name]:
        return [n for n in self._names if self.in_focus(n)]

    @cached_property
    def _focus_shorts(self) -> list[Name]:
        return list(short_names(self._focus_names, self.base))

    @cached_property
    def focus_shorts(self) -> NameIndex:
        """The short forms of the focus works' names."""
        return NameIndex(self._focus_shorts)

    @cached_property
    def focus_full(self) -> NameIndex:
        """The full names of the focus works' people, roles and titles."""
        return NameIndex(self._focus_names)

    @cached_property
    def roles(self) -> frozenset[str]:
        """The keys of the focus works' roles, in full and in short."""
        names = (*self._focus_names, *self._focus_shorts)
        return frozenset(name.key for name in names if name.entity.kind is EntityKind.CHARACTER)

    def shorts_of(self, entities: Iterable[Entity]) -> NameIndex:
        """Surnames of people, and short forms of roles, that an article has named in full."""
        return NameIndex(self._shorts_of(entities))

    def surnames_of(self, entities: Iterable[Entity]) -> Neighbours:
        """The surnames of people whom an article has named in full, by their parts."""
        return _neighbours([n for n in self._shorts_of(entities) if _may_be_single(n)], self.base)

    def _shorts_of(self, entities: Iterable[Entity]) -> list[Name]:
        wanted = dict.fromkeys(entities)
        main = tuple(dict.fromkeys(entity.name for entity in wanted))
        works = [self.base.works[e.work] for e in wanted if e.kind is EntityKind.WORK and e.work]
        people = [self.base.people[name] for name in main if name in self.base.people]
        people = [person for person in people if person.entity in wanted]
        alike = (role for name in main for role in self.base.characters_by_name.get(name, ()))
        roles = [role for role in alike if role.entity in wanted]
        named: tuple[Work | Person | Character, ...] = (*works, *people, *roles)
        return [short for each in named for short in self._shorts(each)]

    def _shorts(self, named: Work | Person | Character) -> tuple[Name, ...]:
        """The short forms of one who is out of focus, made for the first article that names them."""
        if named.entity not in self._known_shorts:
            names = [n for n in _names_of(named) if not self.in_focus(n)]
            self._known_shorts[named.entity] = tuple(short_names(names, self.base, surnames_only=True))
        return self._known_shorts[named.entity]

    @cached_property
    def acronyms(self) -> list[Name]:
        """Every acronym of the base that is no title."""
        return acronyms_of(self.base)

    @cached_property
    def titles(self) -> list[Name]:
        """The titles in play whose near misses can be told from ordinary words, what stands for each alone, and names that are built as titles are."""
        names = (n for n in self._names if n.is_title or _is_built_as_title(n))
        return [*titles_and_parts(names), *self.episodes.values()]

    @cached_property
    def episodes(self) -> Mapping[Entity, Name]:
        """The titles of several words that episodes of the works in play have."""
        told = (
            Fact(title, fact.says, fact.place)
            for key in sorted(self.works)
            for fact in self.base.works[key].episodes
            if (title := fact.value.title)
        )
        entities = [Entity(EntityKind.NAME, fact.value, None, fact) for fact in told]
        made = {entity: make_name(entity.name, entity, None) for entity in entities}
        return {
            entity: name
            for entity, name in made.items()
            if name and len(name.words) > 1 and _may_be_near(name)
        }

    @cached_property
    def several_words(self) -> list[Name]:
        """The titles in play of several words, by whose letters they are known in whatever capitals."""
        return [n for n in self.titles if n.whole and len(n.words) > 1 and not n.text[:1].islower()]

    @cached_property
    def _full(self) -> list[Name]:
        """The full names, and the surnames of several parts in focus, that are looked for with slips in them."""
        surnames = (n for n in self._focus_shorts if n.parts[-1] == n.entity.name.split()[-1].lower())
        return [
            n
            for n in (*self._names, *surnames, *self._houses)
            if len(n.parts) > 1 and not (n.is_title or n.is_acronym or n.is_ordinary) and len(n.key) > 2
        ]

    @cached_property
    def _single(self) -> list[Name]:
        """Short forms and single names of the focus works, its places and terms, roles of one word of the works named, and houses."""
        terms = [n for n in self._names if n.entity.kind is EntityKind.NAME and n.entity.work in self.focus]
        shared = [n for n in self._names if n.entity.work is None and _is_of_its_own(n, is_word)]
        shared += [n for n in self._houses if _is_of_its_own(n, is_ordinary)]
        roles = [n for n in self._names if n.entity.kind is EntityKind.CHARACTER and not self.in_focus(n)]
        names = (*self._focus_shorts, *self._focus_names, *terms, *roles, *shared)
        return [n for n in names if _may_be_single(n)]

    @cached_property
    def _houses(self) -> list[Name]:
        """The outlets, studios and distributors of all works, which any article may name."""
        told = {name: Fact(name, fact.says, fact.place) for name, fact in self.base.houses.items()}
        made = (
            make_name(name, Entity(EntityKind.NAME, name, None, fact), None) for name, fact in told.items()
        )
        return [name for name in made if name and len(max(name.words, key=len)) >= _OWN]

    def is_house(self, name: Name) -> bool:
        """Whether a name is an outlet's, a studio's or a distributor's."""
        return name.entity.name in self.base.houses

    @cached_property
    def full_neighbours(self) -> Neighbours:
        """The full names that are looked for with slips in them, by their parts."""
        return self._neighbours(self._full)

    def neighbours_of(self, entities: Collection[Entity]) -> Neighbours:
        """The full names of some people, by their parts."""
        people = [p for e in entities if (p := self.base.people.get(e.name))]
        return _neighbours(
            [n for n in _names_of(*people) if len(n.parts) > 1 and not n.is_ordinary], self.base
        )

    @cached_property
    def single_neighbours(self) -> Neighbours:
        """Short forms and single names of the focus works that are looked for with slips in them."""
        return self._neighbours(self._single)

    @cached_property
    def _korean(self) -> dict[Name, bool]:
        return {n: is_korean(n, self.base) for n in (*self._full, *self._single)}

    @cached_property
    def _near_parts(self) -> NearParts:
        """The parts of both, for a word is looked up in both."""
        return _near_parts(self._korean)

    def _neighbours(self, names: list[Name]) -> Neighbours:
        return Neighbours(names, [self._korean[n] for n in names], self._near_parts)


def titles_and_parts(titles: Iterable[Name]) -> list[Name]:
    """The titles whose near misses can be told from ordinary words, whole first, then what stands for each alone."""
    whole = [n for n in titles if _may_be_near(n)]
    parts = (
        make_name(text, n.entity, n.spelling, whole=False)
        for n in whole
        if n.is_title
        for text in parts_of_title(n.text)
    )
    return [*whole, *(part for part in parts if part and _may_be_near(part))]


def _is_built_as_title(name: Name) -> bool:
    """Whether a sheet's other name is a book's, a song's or an episode's, as far as its words tell: *Return of the Tide*."""
    parted = ":" in name.signs or not IN_TITLES.isdisjoint(name.words[1:-1])
    institution = not INSTITUTIONS.isdisjoint(name.words)
    return name.entity.kind is EntityKind.NAME and len(name.words) > 2 and parted and not institution


def _may_be_near(name: Name) -> bool:
    """Whether near misses of a title can be told from ordinary words."""
    enough = len(name.words) > 1 or not name.is_ordinary or len(name.key) >= _LONG_WORD
    return not name.is_acronym and name.key.isascii() and enough


def _is_of_its_own(name: Name, is_known: Callable[[str], bool]) -> bool:
    """Whether a shared name is long, no word and nobody's, so that what is nearly it is a slip anywhere: *Lampwrightflix*."""
    nobodys = not is_known(name.key) and bearers(name.key) is Bearers.NOBODY
    return name.entity.kind is EntityKind.NAME and len(name.key) >= _TELLING and nobodys


def _may_be_single(name: Name) -> bool:
    """Whether a name of one part is looked for with slips."""
    return len(name.parts) == 1 and len(name.key) >= _SHORTEST and not (name.is_title or name.is_acronym)


def _neighbours(names: list[Name], base: FactBase) -> Neighbours:
    korean = [is_korean(n, base) for n in names]
    return Neighbours(names, korean, _near_parts(dict(zip(names, korean, strict=True))))


def _near_parts(names: Mapping[Name, bool]) -> NearParts:
    """The parts of some names, each with whether it is compared as a Korean one."""
    parts: dict[str, bool] = {}
    for name, korean in names.items():
        for part in parts_of(name, korean):
            parts[part] = korean or parts.get(part, False)
    return NearParts(parts, (part for part, korean in parts.items() if korean))


def _names_of(*named: Work | Person | Character | Named) -> Iterator[Name]:
    for each in named:
        for spelling in each.spellings:
            name = make_name(spelling.name, each.entity, spelling)
            if name is not None:
                yield name


def _people(base: FactBase, works: Collection[str]) -> frozenset[str]:
    """The main names of all who act in these works or are credited on them."""
    return frozenset(person for key in works for person in people_of(base.works[key]))


_MADE: list[InPlay] = []
_KEPT = 8


def in_play(base: FactBase, scope: Scope) -> InPlay:
    """What is in play for a scope, kept for the next article about the same works."""
    for known in _MADE:
        if known.base is base and known.scope == scope:
            return known
    made = InPlay(base, scope)
    _MADE.insert(0, made)
    del _MADE[_KEPT:]
    return made
