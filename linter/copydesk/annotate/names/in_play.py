"""What names are in play for a scope: made once for all articles about the same works."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from copydesk.annotate.names.index import Name, NameIndex, index_of, make_name
from copydesk.annotate.names.neighbours import Neighbours
from copydesk.annotate.names.short_forms import language_of, short_names
from copydesk.annotate.scope import Scope
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.factbase import FactBase, people_of

_SHORTEST = 5
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
        self.people = _people(base, (*scope.focus, *scope.mentioned))

    def in_focus(self, name: Name) -> bool:
        """Whether a name belongs to a work in focus: its people, roles and title."""
        entity = name.entity
        if entity.kind is EntityKind.PERSON:
            return entity.name in self.focus_people
        return entity.work in self.focus and entity.kind is not EntityKind.NAME

    @cached_property
    def _all(self) -> list[Name]:
        return [n for names in self.index.table.values() for n in names]

    @cached_property
    def focus_names(self) -> list[Name]:
        """The full names of the focus works."""
        return [n for n in self._all if n.whole and self.in_focus(n)]

    @cached_property
    def focus_shorts(self) -> NameIndex:
        """The short forms of the focus works' names."""
        return NameIndex(self._shorts)

    @cached_property
    def _shorts(self) -> list[Name]:
        return list(short_names(self.focus_names, self.base))

    def shorts_of(self, entities: Iterable[Entity]) -> NameIndex:
        """Surnames of people, and short forms of roles, that an article has named in full."""
        wanted = frozenset(entities)
        if not wanted:
            return NameIndex(())
        names = [n for n in self._all if n.entity in wanted and n.whole and not self.in_focus(n)]
        return NameIndex(short_names(names, self.base, surnames_only=True))

    @cached_property
    def acronyms(self) -> list[Name]:
        """Every acronym of the base that is no title."""
        return [n for n in self._all if n.is_acronym and not n.is_title]

    @cached_property
    def titles(self) -> list[Name]:
        """The titles in play whose near misses can be told from ordinary words; of words, where a licence says so."""
        works = [self.base.works[key] for key in (*self.scope.focus, *self.scope.mentioned)]
        names = [make_name(s.name, work.entity, s) for work in works for s in work.spellings]
        return [
            n
            for n in names
            if n is not None
            and not n.is_acronym
            and n.key.isascii()
            and (len(n.words) > 1 or not n.is_ordinary or len(n.key) >= _LONG_WORD)
        ]

    @cached_property
    def full_neighbours(self) -> Neighbours:
        """The full names that are looked for with slips in them, by their parts."""
        return self._neighbours([n for n in self._all if self._is_target(n)])

    @cached_property
    def single_neighbours(self) -> Neighbours:
        """Short forms and single names of the focus works that are looked for with slips in them."""
        full = [n for n in self.focus_names if not n.is_title]
        shorts = [*(n for n in self._shorts if not n.is_title), *(n for n in full if len(n.parts) == 1)]
        return self._neighbours(
            [n for n in shorts if len(n.parts) == 1 and len(n.key) >= _SHORTEST and not n.is_acronym]
        )

    def _neighbours(self, names: list[Name]) -> Neighbours:
        return Neighbours(names, {n: language_of(n, self.base) for n in names})

    def _is_target(self, name: Name) -> bool:
        entity = name.entity
        if name.is_title or not name.whole or name.is_acronym or name.is_ordinary or len(name.parts) < 2:
            return False
        if entity.kind is EntityKind.PERSON:
            return entity.name in self.people
        return entity.work is None or entity.work in self.works


def _people(base: FactBase, works: Iterable[str]) -> frozenset[str]:
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
