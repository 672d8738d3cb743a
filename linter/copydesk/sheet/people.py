"""Who is who across sheets: people are one where a name of one sheet is an accepted spelling in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field

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
