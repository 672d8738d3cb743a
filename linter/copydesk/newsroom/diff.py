"""What changed between two fact bases, as facts: added, removed, or otherwise than before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeAlias

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.sheet.entities import Season, Spelling, Work
from copydesk.sheet.factbase import FactBase


class ChangeKind(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Change(Struct, frozen=True):
    """One fact that two bases have otherwise; of a removed or added one only one side is there.

    `subject` is the work, or the person or name, that it is about; `what` the thing that is said of it.
    """

    subject: str
    what: str
    old: Fact[Any] | None = None
    new: Fact[Any] | None = None

    @property
    def kind(self) -> ChangeKind:
        """Whether it was added, removed or changed."""
        if self.old and self.new:
            return ChangeKind.CHANGED
        return ChangeKind.ADDED if self.new else ChangeKind.REMOVED


_Key: TypeAlias = "tuple[str, str]"
_Told: TypeAlias = "dict[_Key, dict[str, Fact[Any]]]"


def diff(old: FactBase, new: FactBase) -> tuple[Change, ...]:
    """Every change, by subject and in the order of the sheets."""
    renamed = _renamed(old, new)
    before, after = _told(old, renamed), _told(new, {key: key for key in renamed.values()})
    keys = dict.fromkeys((*after, *before))
    found = [change for key in keys for change in _changes(key, before.get(key, {}), after.get(key, {}))]
    return tuple(sorted(found, key=lambda change: change.subject))


def _changes(key: _Key, before: Mapping[str, Fact[Any]], after: Mapping[str, Fact[Any]]) -> Iterator[Change]:
    """The changes of one thing; where as many facts went as came, each took another's place."""
    gone = [fact for says, fact in before.items() if says not in after]
    come = [fact for says, fact in after.items() if says not in before]
    if len(gone) == len(come):
        yield from (Change(*key, o, n) for o, n in zip(gone, come, strict=True))
        return
    yield from (Change(*key, fact, None) for fact in gone)
    yield from (Change(*key, None, fact) for fact in come)


def _renamed(old: FactBase, new: FactBase) -> dict[str, str]:
    """The new title of each work whose sheet has another one now: same file, another title."""
    files = {_file(work): key for key, work in new.works.items() if key not in old.works}
    gone = ((key, _file(work)) for key, work in old.works.items() if key not in new.works)
    return {key: files[file] for key, file in gone if file in files}


def _file(work: Work) -> str:
    return PurePath(work.title.place.file).stem


def _told(base: FactBase, renamed: Mapping[str, str]) -> _Told:
    """All facts by what they are about, and by their sentence, or by their value where a title in it changed."""
    told: _Told = defaultdict(dict)
    for key, work in base.works.items():
        subject = renamed.get(key, key)
        for what, fact in _of_work(work):
            told[subject, what][repr(fact.value) if key in renamed else fact.says] = fact
    for what, subject, fact in _of_others(base):
        told[subject, what][fact.says] = fact
    return told


def _of_work(work: Work) -> Iterator[tuple[str, Fact[Any]]]:
    single = {
        "title": work.title,
        "original title": work.original_title,
        "kind": work.kind,
        "origin": work.based_on,
    }
    yield from ((what, fact) for what, fact in single.items() if fact)
    yield from (("other titles", s.fact) for s in work.spellings if s.name != work.title.value)
    yield from (("names to avoid", avoided.fact) for avoided in work.avoid)
    yield from (("network", fact) for fact in work.outlets)
    yield from (("country", fact) for fact in work.countries)
    yield from ((fact.value.job, fact) for fact in work.credits)
    yield from ((f"who plays {fact.value.character}", fact) for fact in work.cast)
    yield from ((f"number of {unit}", fact) for unit, fact in work.counts.items())
    yield from (("quotations", fact) for fact in work.quotations)
    if work.whole:
        yield from _of_season(work.whole, "")
    for season in work.seasons:
        yield from _of_season(season, f"season {season.number}, ")


def _of_season(season: Season, where: str) -> Iterator[tuple[str, Fact[Any]]]:
    if where:
        yield f"{where}number", season.fact
    single = {"episodes": season.episodes, "release": season.released_unknown, "title": season.title}
    yield from ((where + what, fact) for what, fact in single.items() if fact)
    yield from ((f"{where}release", fact) for fact in season.releases)
    yield from ((where + fact.value.what, fact) for fact in season.happenings)


def _of_others(base: FactBase) -> Iterator[tuple[str, str, Fact[Any]]]:
    """People, characters and names with their spellings, and what is dated of no single work."""
    for person in base.people.values():
        yield from (("spellings", person.entity.name, s.fact) for s in _beyond(person.spellings))
        yield from ((fact.value.what, person.entity.name, fact) for fact in person.happenings)
    for character in base.characters:
        subject = character.entity.work or character.entity.name
        yield from (
            (f"names of {character.entity.name}", subject, s.fact) for s in _beyond(character.spellings)
        )
    for named in base.names:
        yield from (("name", named.entity.name, spelling.fact) for spelling in named.spellings)
    yield from (("event", entity.name, fact) for entity, fact in base.events)


def _beyond(spellings: Sequence[Spelling]) -> Sequence[Spelling]:
    """Spellings beside the main one, which a cast or a credit tells already."""
    return spellings[1:]
