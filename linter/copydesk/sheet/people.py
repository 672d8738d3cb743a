"""People across sheets: who is who, by the spellings that sheets accept; and the days of their lives, where what cannot be of one life is told and left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.dates import TimeValue
from copydesk.errors import Trouble
from copydesk.fact import Fact
from copydesk.sheet.entities import Happening, Person
from copydesk.sheet.form import Parsed
from copydesk.sheet.tree import Path


class Naming(Struct, frozen=True):
    """One place where a sheet names a person: in the cast, a credit, or under `people`."""

    name: str
    sheet: Parsed
    path: Path


class Register(Struct, eq=False):
    """All people of all sheets, and the main name of each name."""

    namings: list[Naming] = field(default_factory=list)
    mains: dict[str, str] = field(default_factory=dict)

    def main(self, name: str) -> str:
        """The main name of the person whom a sheet calls so."""
        return self.mains.get(name, name)


def register(sheets: list[Parsed]) -> Register:
    """Find out who is who; the same for any order of sheets."""
    namings = [naming for sheet in sheets for naming in _namings(sheet)]
    owners: dict[str, set[str]] = {}
    for sheet in sheets:
        for name, person in sheet.form.people.items():
            for spelling in person.also:
                owners.setdefault(spelling, set()).add(name)
    counts = Counter(naming.name for naming in namings)
    return Register(namings, {name: _root(name, owners, counts) for name in counts})


def _root(name: str, owners: dict[str, set[str]], counts: Counter[str]) -> str:
    """Follow a name to the one person who accepts it as a spelling; two such people prove nothing."""
    seen = [name]
    while len(found := owners.get(seen[-1], set()) - {seen[-1]}) == 1:
        (owner,) = found
        if owner in seen:
            circle = seen[seen.index(owner) :]
            return min(circle, key=lambda each: (-counts[each], each))
        seen.append(owner)
    return seen[-1]


def _namings(sheet: Parsed) -> Iterator[Naming]:
    form = sheet.form
    for name in form.people:
        yield Naming(name, sheet, ("people", name))
    for at, line in enumerate(form.cast):
        for index, actor in enumerate(line.actor):
            yield Naming(actor, sheet, ("cast", at, "actor", index))
    for job, names in form.credits.items():
        for index, name in enumerate(names):
            yield Naming(name, sheet, ("credits", job, index))
    for index, name in enumerate(form.based_on.by if form.based_on else ()):
        yield Naming(name, sheet, ("based_on", "by", index))
    for at, award in enumerate(form.awards):
        for index, name in enumerate(award.person if award else ()):
            yield Naming(name, sheet, ("awards", at, "person", index))
    for at, episode in enumerate(form.episodes if isinstance(form.episodes, list) else ()):
        for job in ("director", "writer"):
            for index, name in enumerate(getattr(episode, job, ())):
                yield Naming(name, sheet, ("episodes", at, job, index))
    roles = {role for line in form.cast for role in line.character} | set(form.characters)
    for at, quotation in enumerate(form.quotations):
        if quotation.by and quotation.by not in roles:
            yield Naming(quotation.by, sheet, ("quotations", at, "by"))


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
