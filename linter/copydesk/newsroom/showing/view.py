"""A work's facts put in order for reading: sections of rows, each with where it is from and how old it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from copydesk.dates.wording import in_words
from copydesk.fact import Fact
from copydesk.sheet.entities import Casting, EntityKind, Season, Work
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.text import fold


class Row(Struct, frozen=True):
    """One fact: what it is about, what the sheet says, and what there is to say about that."""

    label: str
    value: str
    place: str
    source: str = ""
    age: str = ""
    is_old: bool = False


class Section(Struct, frozen=True):
    """Rows of one kind."""

    heading: str
    rows: tuple[Row, ...]


class View(Struct, frozen=True):
    """A whole sheet for reading; `about` sums it up in a line."""

    title: str
    file: str
    about: str
    as_of: date
    sections: tuple[Section, ...]


OLD = 365
"""Days after which a fact is shown as old."""


def works_called(base: FactBase, name: str) -> list[Work]:
    """The works that a person can mean by a name: by key, else by any accepted title, whatever its case."""
    if name in base.works:
        return [base.works[name]]
    folded = fold(name)
    titles = [w for w in base.works.values() if any(fold(s.name) == folded for s in w.spellings)]
    return titles or [w for w in base.works.values() if folded and folded in fold(w.title.value)]


def view_of(base: FactBase, work: Work, as_of: date) -> View:
    """The sheet of a work, empty sections left out."""
    make = _Rows(as_of)
    sections = (
        ("About", make.about(work)),
        ("Dates", make.dated(work.whole) if work.whole else ()),
        ("Credits", (make.row(f.value.job, f.value.person, f) for f in work.credits)),
        ("Cast", (make.row(f.value.character, _actor(f.value), f) for f in work.cast)),
        ("Seasons", (row for season in work.seasons for row in make.season(season))),
        ("In all", (make.row(unit, str(f.value), f) for unit, f in work.counts.items())),
        ("People", make.people(base, work)),
        ("Other names", make.names(base, work)),
        ("Quotations", (make.row(f.value.by or "", f"“{f.value.text}”", f) for f in work.quotations)),
    )
    shown = tuple(Section(heading, found) for heading, rows in sections if (found := tuple(rows)))
    total = sum(len(section.rows) for section in shown)
    sourced = sum(bool(row.source) for section in shown for row in section.rows)
    about = f"{total} facts, {sourced} with a source"
    return View(work.key, work.title.place.file, about, as_of, shown)


def _actor(casting: Casting) -> str:
    seasons = ", ".join(map(str, casting.seasons))
    where = f"season{'s' if len(casting.seasons) > 1 else ''} {seasons}" if seasons else ""
    remark = "; ".join(filter(None, (casting.how, where)))
    return f"{casting.actor} ({remark})" if remark else casting.actor


class _Rows:
    """Makes rows as of one day."""

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of

    def row(self, label: str, value: str, fact: Fact[Any]) -> Row:
        days = (self.as_of - fact.verified).days if fact.verified else None
        return Row(
            label,
            value,
            str(fact.place),
            fact.source or "",
            "" if days is None else _age(days),
            days is not None and days > OLD,
        )

    def about(self, work: Work) -> Iterator[Row]:
        yield self.row("title", work.title.value, work.title)
        if work.original_title:
            yield self.row("original title", work.original_title.value, work.original_title)
        own = {work.title.value, work.original_title.value if work.original_title else ""}
        yield from (self.row("also", s.name, s.fact) for s in work.spellings if s.name not in own)
        for avoided in work.avoid:
            why = f" ({avoided.reason})" if avoided.reason else ""
            yield self.row("avoid", avoided.name + why, avoided.fact)
        if work.kind:
            yield self.row("kind", work.kind.value, work.kind)
        for outlet in work.outlets:
            where = f" ({outlet.value.country})" if outlet.value.country else ""
            yield self.row("network", outlet.value.name + where, outlet)
        yield from (self.row("country", fact.value, fact) for fact in work.countries)
        if work.based_on:
            base = work.based_on.value
            parts = (base.title, base.kind, f"by {', '.join(base.by)}" if base.by else None)
            yield self.row("based on", ", ".join(filter(None, parts)), work.based_on)

    def season(self, season: Season) -> Iterator[Row]:
        rows = list(self.dated(season))
        if not rows:
            yield self.row(f"season {season.number}", "", season.fact)
        for row in rows:
            yield Row(
                f"season {season.number}, {row.label}", row.value, row.place, row.source, row.age, row.is_old
            )

    def dated(self, season: Season) -> Iterator[Row]:
        if season.title:
            yield self.row("title", season.title.value, season.title)
        if season.episodes:
            yield self.row("episodes", str(season.episodes.value), season.episodes)
        for release in season.releases:
            about = release.value
            limits = ", ".join(filter(None, (about.part, about.country, about.how)))
            yield self.row("released", in_words(about.when) + (f" ({limits})" if limits else ""), release)
        if season.released_unknown:
            yield self.row("released", "not known yet", season.released_unknown)
        for happening in season.happenings:
            yield self.row(happening.value.what, in_words(happening.value.when), happening)

    def people(self, base: FactBase, work: Work) -> Iterator[Row]:
        for name in sorted(people_of(work) & base.people.keys()):
            person = base.people[name]
            for fact in person.happenings:
                yield self.row(f"{name}, {fact.value.what}", in_words(fact.value.when), fact)
            also = (spelling for spelling in person.spellings if spelling.name != name)
            yield from (self.row(f"{name}, also", spelling.name, spelling.fact) for spelling in also)

    def names(self, base: FactBase, work: Work) -> Iterator[Row]:
        for character in base.characters:
            name = character.entity.name
            if character.entity.work == work.key:
                also = (spelling for spelling in character.spellings if spelling.name != name)
                yield from (self.row(name, spelling.name, spelling.fact) for spelling in also)
        for named in base.names:
            if named.work == work.key and named.entity.kind is EntityKind.NAME:
                yield from (self.row(named.kind or "name", s.name, s.fact) for s in named.spellings)


def _age(days: int) -> str:
    """How long ago somebody looked it up."""
    if days < 0:
        return "verified later than that day"
    if days < 2:
        return "verified today" if days == 0 else "verified yesterday"
    if days <= 60:
        return f"verified {days} days ago"
    return f"verified {days // 30} months ago" if days <= 2 * OLD else f"verified {days // OLD} years ago"


def sources(sections: Iterable[Section]) -> list[str]:
    """Every source of the rows, in their order."""
    return list(dict.fromkeys(row.source for section in sections for row in section.rows if row.source))
