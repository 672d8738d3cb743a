"""Names of a base that are so near each other that one could be taken for a misspelling of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from string import digits

from copydesk.fact import Fact
from copydesk.sheet.entities import Entity, EntityKind, Spelling
from copydesk.sheet.factbase import FactBase
from copydesk.text import fold

_SHORTEST = 5
"""Shorter names are near each other by nature: Lee and Leo."""


def look_alikes(base: FactBase) -> Iterator[tuple[Fact[str], str]]:
    """Pairs of names that differ in one letter, or in none that counts, each with what to say of it."""
    names = _names(base)
    for left, right in _candidates(sorted(names)):
        if _is_slip(left, right) and not _are_one(names[left], names[right]):
            (first, _), (second, _) = names[left][0], names[right][0]
            yield _told(first, second, "differ in one letter; near misses of the one are taken for the other")
    for spellings in names.values():
        written = {spelling.name: (spelling, entity) for spelling, entity in spellings}
        (first, one), *rest = written.values()
        for second, other in rest:
            if one.kind is other.kind and one != other:
                yield _told(first, second, "differ in no letter; is it one name in two spellings?")


def shared_spellings(base: FactBase) -> Iterator[tuple[Fact[str], str]]:
    """Spellings of one file that are another's name in another file."""
    claimed: dict[str, list[tuple[Spelling, Entity]]] = defaultdict(list)
    for spelling, entity in base.spellings():
        claimed[spelling.name].append((spelling, entity))
    for name, each in claimed.items():
        (first, one), *rest = each
        for second, other in rest:
            if one != other and one.kind is other.kind and first.fact.place.file != second.fact.place.file:
                yield second.fact, f"{name} is claimed in {first.fact.place} too; mentions of it fit both"


def _names(base: FactBase) -> dict[str, list[tuple[Spelling, Entity]]]:
    names: dict[str, list[tuple[Spelling, Entity]]] = defaultdict(list)
    for spelling, entity in base.spellings():
        if len(key := fold(spelling.name)) >= _SHORTEST:
            names[key].append((spelling, entity))
    return names


def _candidates(names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that share all letters but one in some place: found by leaving each letter out in turn."""
    by_rest: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for rest in dict.fromkeys((name, *(name[:at] + name[at + 1 :] for at in range(len(name))))):
            by_rest[rest].append(name)
    pairs = (
        (one, other)
        for group in by_rest.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
    )
    yield from dict.fromkeys(tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1])  # type: ignore[misc]  # two


def _is_slip(left: str, right: str) -> bool:
    """Whether a slip of the pen makes the one of the other; numbers are told apart by their figures."""
    from rapidfuzz.distance import OSA

    figures = str.maketrans("", "", digits)
    return (
        left.translate(figures) != right.translate(figures) and OSA.distance(left, right, score_cutoff=1) <= 1
    )


def _are_one(left: list[tuple[Spelling, Entity]], right: list[tuple[Spelling, Entity]]) -> bool:
    """Whether the two belong to one entity, or can never be confused because of what they are."""
    kinds = {entity.kind for _, entity in (*left, *right)}
    entities = {entity for _, entity in left} & {entity for _, entity in right}
    return bool(entities) or (EntityKind.WORK in kinds and len(kinds) > 1)


def _told(first: Spelling, second: Spelling, how: str) -> tuple[Fact[str], str]:
    earlier, later = sorted((first, second), key=lambda s: (s.fact.place.file, s.fact.place.place))
    return later.fact, f"{later.name} and {earlier.name} ({earlier.fact.place}) {how}"
