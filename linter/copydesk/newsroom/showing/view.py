"""A work's sheet as a person reads it: what of it is shown, as a table in a terminal, and as a page of one file, every value escaped, without a script."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from copydesk import __version__
from copydesk.dates.value import day_in_words, in_words
from copydesk.fact import Fact
from copydesk.reporters.html.page import environment
from copydesk.sheet.entities import (
    Casting,
    Credit,
    Happening,
    Origin,
    Outlet,
    QuotationFact,
    Release,
    Work,
)
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.sheet.walking import (
    Told,
    told_of_character,
    told_of_name,
    told_of_person,
    told_of_work,
)
from copydesk.text import columns_of, fold


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
    sections: dict[str, list[Row]] = {heading: [] for heading in _HEADINGS.values()}
    for each in _told(base, work):
        heading = _heading(each, work)
        sections.setdefault(heading, []).append(_row(each, heading, as_of))
    shown = tuple(Section(heading, tuple(rows)) for heading, rows in sections.items() if rows)
    total = sum(len(section.rows) for section in shown)
    sourced = sum(bool(row.source) for section in shown for row in section.rows)
    about = f"{total} facts, {sourced} with a source"
    return View(work.key, work.title.place.file, about, as_of, shown)


_HEADINGS = {
    "about": "About",
    "whole": "Dates",
    "credits": "Credits",
    "cast": "Cast",
    "seasons": "Seasons",
    "counts": "In all",
    "people": "People",
    "names": "Other names",
    "quotations": "Quotations",
}
"""The section of each part of a work; parts that are not among them stand under `about`."""
_LABELS = {"other titles": "also", "names to avoid": "avoid", "origin": "based on", "release": "released"}


def _told(base: FactBase, work: Work) -> Iterator[Told]:
    """The facts of a work, of its people, and of what its sheet names."""
    file = work.title.place.file
    formers = _formers(base, work)
    for each in told_of_work(work):
        yield from formers.get(each.fact.place.key, ())
        yield each
    own = people_of(work)
    for person in base.people.values():
        facts = told_of_person(person)
        yield from (each for each in facts if person.entity.name in own or each.fact.place.file == file)
    for character in base.characters_by_work.get(work.key, ()):
        yield from told_of_character(character)
    for named in base.names:
        if named.work == work.key:
            yield from told_of_name(named)
    yield from (
        Told(entity.name, "event", fact, "events") for entity, fact in base.events if fact.place.file == file
    )


def _formers(base: FactBase, work: Work) -> dict[str, list[Told]]:
    """What values were before, by the key that they stand under."""
    found: dict[str, list[Told]] = {}
    for state in base.former.get(work.key, ()):
        for each in told_of_work(state.work):
            if each.fact.until == state.until:
                found.setdefault(each.fact.place.key, []).append(each)
    return found


def _heading(each: Told, work: Work) -> str:
    if each.subject != work.key:
        return _HEADINGS["people" if each.fact.place.key.startswith(_OF_PEOPLE) else "names"]
    if each.what.startswith("names of "):
        return _HEADINGS["names"]
    return _HEADINGS.get(each.part, _HEADINGS["about"])


_OF_PEOPLE = ("people", "cast", "credits", "based_on", "quotations")


def _row(each: Told, heading: str, as_of: date) -> Row:
    fact = each.fact
    known = f", known since {day_in_words(fact.known)}" if fact.known else ""
    value = in_short(fact) + known
    return Row(_label(each, heading), value, str(fact.place), fact.source or "", *age_of(fact, as_of))


def _label(each: Told, heading: str) -> str:
    match each.fact.value:
        case Casting(character=character):
            return character
        case QuotationFact(by=by):
            return by or ""
    where, comma, what = each.what.rpartition(", ")
    words = where + comma + _LABELS.get(what, what)
    if each.fact.until is not None:
        words += f" until {day_in_words(each.fact.until)}"
    if heading in (_HEADINGS["people"], _HEADINGS["names"]) and not words.startswith("names of "):
        return f"{each.subject}, {'also' if words == 'spellings' else words}"
    return words.removeprefix("names of ").removeprefix("number of ")


def in_short(fact: Fact[Any]) -> str:
    """A fact beside its label: the value alone where that is clear, else its sentence."""
    match fact.value:
        case Casting():
            return _actor(fact.value)
        case Credit(person=person):
            return person
        case Happening(when=when):
            return in_words(when)
        case Origin(title=title, kind=kind, by=by):
            return ", ".join(filter(None, (title, kind, f"by {', '.join(by)}" if by else None)))
        case Outlet(name=name, country=country):
            return f"{name} ({country})" if country else name
        case QuotationFact(text=text):
            return f"“{text}”"
        case Release():
            return _release(fact.value)
        case "unknown":
            return "not known yet"
        case str() | int():
            return str(fact.value)
    return fact.says


def _release(release: Release) -> str:
    limits = ", ".join(filter(None, (release.part, release.country, release.how)))
    return in_words(release.when) + (f" ({limits})" if limits else "")


def _actor(casting: Casting) -> str:
    seasons = ", ".join(map(str, casting.seasons))
    where = f"season{'s' if len(casting.seasons) > 1 else ''} {seasons}" if seasons else ""
    remark = "; ".join(filter(None, (casting.how, where)))
    return f"{casting.actor} ({remark})" if remark else casting.actor


def age_of(fact: Fact[Any], as_of: date) -> tuple[str, bool]:
    """When somebody looked a fact up, in words, and whether that is long ago."""
    days = (as_of - fact.verified).days if fact.verified else None
    return ("", False) if days is None else (age_in_words(days), days > OLD)


def age_in_words(days: int) -> str:
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


_WIDEST = 44


def render_terminal(view: View) -> str:
    """The sheet, with its sources numbered below."""
    return "\n".join((*_lines(view), ""))


def _lines(view: View) -> Iterator[str]:
    yield _plain(view.title)
    yield f"{view.file}: {view.about}, as of {day_in_words(view.as_of)}"
    numbers = {source: number for number, source in enumerate(sources(view.sections), 1)}
    rows = [row for section in view.sections for row in section.rows]
    widths = tuple(
        min(max(map(columns_of, column), default=0), _WIDEST)
        for column in zip(*map(_cells, rows), strict=True)
    )
    for section in view.sections:
        yield from ("", section.heading)
        for row in section.rows:
            yield _line(row, widths, numbers)
    if numbers:
        yield from ("", "Sources")
        yield from (f"  [{number}] {_plain(source)}" for source, number in numbers.items())


def _cells(row: Row) -> tuple[str, str]:
    return _plain(row.label), _plain(row.value)


def _line(row: Row, widths: tuple[int, ...], numbers: dict[str, int]) -> str:
    cells = "  ".join(_padded(cell, size) for cell, size in zip(_cells(row), widths, strict=True))
    source = f"[{numbers[row.source]}]" if row.source else "–"
    age = f", {row.age}" if row.age else ""
    return f"  {cells}  {source}{age}{'  ← old' if row.is_old else ''}"


def _padded(cell: str, size: int) -> str:
    return cell + " " * max(size - columns_of(cell), 0)


def _plain(text: str) -> str:
    """A text that a terminal only prints: control signs are left out."""
    return "".join(char for char in text if char.isprintable())


_HERE = Path(__file__).parent / "templates"
_ADDRESS = re.compile(r"^(.*?)(https?://[^\s\"'<>]+)$", re.DOTALL)


def render_page(view: View) -> str:
    """The page; the same bytes for the same sheet and day."""
    style = (_HERE / "sheet.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    numbers = {source: number for number, source in enumerate(sources(view.sections), 1)}
    page: str = (
        environment(_HERE)
        .get_template("sheet.html.jinja")
        .render(
            view=view,
            as_of=day_in_words(view.as_of),
            numbers=numbers,
            sources=[(number, *_parts(source)) for source, number in numbers.items()],
            style=Markup(style),  # noqa: S704  # our own file, constant
            policy=policy,
            version=__version__,
        )
    )
    return page


def _parts(source: str) -> tuple[str, str]:
    """A source's words, and the address that they end with, where it is one that a browser may follow."""
    found = _ADDRESS.match(source)
    return (found[1], found[2]) if found else (source, "")
