"""The days of people's lives: what cannot be of one life is told and left out, and the rest of the sheets is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from copydesk.dates import TimeValue
from copydesk.errors import Trouble
from copydesk.fact import Fact
from copydesk.sheet.entities import Happening, Person


def is_before(first: TimeValue, second: TimeValue) -> bool:
    """Whether the first is wholly over before the second begins, margins included."""
    return (
        first.end is not None
        and second.start is not None
        and (second.start - first.end).days >= first.margin_after + second.margin_before
    )


def sound(person: Person) -> tuple[Person, tuple[Trouble, ...]]:
    """Somebody without the days that contradict one another, and what is wrong with these."""
    wrong = tuple(_contradictory(person.happenings))
    if not wrong:
        return person, ()
    gone = {fact.place for pair in wrong for fact in pair}
    kept = tuple(f for f in person.happenings if f.place not in gone)
    return replace(person, happenings=kept), tuple(_trouble(*pair) for pair in wrong)


Pair = tuple[Fact[Happening], Fact[Happening]]


def _contradictory(happenings: Sequence[Fact[Happening]]) -> Iterator[Pair]:
    """A death before the birth, or two births."""
    by_kind: dict[str, list[Fact[Happening]]] = defaultdict(list)
    for fact in happenings:
        by_kind[fact.value.what].append(fact)
    for died in by_kind["died"]:
        for born in by_kind["born"]:
            if is_before(died.value.when, born.value.when):
                yield died, born
    for facts in by_kind.values():
        for fact, other in pairwise(facts):
            if is_before(fact.value.when, other.value.when) or is_before(other.value.when, fact.value.when):
                yield other, fact


def _trouble(fact: Fact[Happening], other: Fact[Happening]) -> Trouble:
    same = fact.place.file == other.place.file
    where = f"line {other.place.place.line}" if same else str(other.place)
    return Trouble(f"{fact.says}, but {other.says} ({where})", fact.place.file, fact.place.place)
