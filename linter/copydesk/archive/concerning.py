"""Which articles of the index a change concerns: those that mention what sheets say otherwise, and those whose days have passed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from copydesk.archive.statements import Way
from copydesk.archive.store import Index, day_of, found_at, sound, stands_of
from copydesk.dates.value import day_in_words
from copydesk.findings import Confidence, Finding, Severity
from copydesk.newsroom.sheets.diff import Change, diff
from copydesk.remembering.resting_on import Sheets
from copydesk.settling import fingerprint
from copydesk.sheet.factbase import FactBase
from copydesk.text import fold

STALE = ("stale-relative-date", "overdue-forecast", "no-longer-ongoing")
"""The rules whose findings come with the days alone."""


def stale_paths(index: Index) -> set[str]:
    """The articles in which something had passed already when they were read."""
    marks = ", ".join("?" * len(STALE))
    sql = f"SELECT DISTINCT a.path FROM findings f JOIN articles a ON a.id = f.article WHERE f.rule IN ({marks})"  # noqa: S608  # ours
    return {path for (path,) in index.all(sql, *STALE)}


def passed_plans(index: Index, day: date) -> tuple[Finding, ...]:
    """What dated stories expected by a day, as notes: they were right on theirs, and somebody may want to follow them up."""
    rows = index.all(
        "SELECT a.path, a.published, s.subject, s.attribute, s.limits, s.value, s.stands FROM statements s"
        " JOIN articles a ON a.id = s.article WHERE s.way = ? AND s.last < ? AND NOT a.kept_current"
        " ORDER BY a.path, s.id",
        *(Way.PLANNED.value, day.toordinal()),
    )
    return tuple(_plan(*row) for row in rows)


def _plan(
    path: str, published: int | None, subject: str, attribute: str, limits: str, value: str, packed: bytes
) -> Finding:
    stands, said = stands_of(packed), day_of(published)
    on = f"on {day_in_words(said)} " if said else ""
    about = f"{subject} ({limits})" if limits else subject
    message = f"{about} was expected to be {attribute} {value} {on}by this story"
    mark = fingerprint(("overdue-forecast", subject, attribute, limits, stands.text, path))
    return found_at(
        stands,
        mark,
        rule="overdue-forecast",
        severity=Severity.NOTE,
        confidence=Confidence.LIKELY,
        path=path,
        message=message,
        subject=subject,
        attribute=attribute,
    )


_WORD = 2
"""The fewest signs of a spelling that is looked for in the articles' words."""


def concerned_by(index: Index, old: FactBase, new: FactBase) -> tuple[tuple[Change, ...], set[str]]:
    """What the sheets say otherwise, and the paths of the articles that mention it."""
    if old.digest and old.digest == new.digest:
        return (), set()
    changes = diff(old, new)
    before, after = Sheets(old), Sheets(new)
    works = {key for key in (*old.works, *new.works) if before.work(key) != after.work(key)}
    paths = set(_with_works(index, works))
    paths.update(_with_names(index, {change.subject for change in changes} | _changed_people(old, new)))
    paths.update(_with_words(index, before.spellings ^ after.spellings))
    return changes, paths


def beyond(index: Index, day: date) -> set[str]:
    """The paths of the articles that were read for other days, and may be read otherwise on this."""
    number = day.toordinal()
    rows = index.all("SELECT path FROM articles WHERE last_day < ? OR first_day > ?", number, number)
    return {path for (path,) in rows}


def _changed_people(old: FactBase, new: FactBase) -> set[str]:
    names = {*old.people, *new.people}
    return {name for name in names if old.people.get(name) != new.people.get(name)}


def _with_works(index: Index, works: Iterable[str]) -> Iterator[str]:
    for key in works:
        sql = "SELECT a.path FROM works w JOIN articles a ON a.id = w.article WHERE w.work = ?"
        yield from (path for (path,) in index.all(sql, sound(key)))


def _with_names(index: Index, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        sql = "SELECT a.path FROM names n JOIN articles a ON a.id = n.article WHERE n.folded = ?"
        yield from (path for (path,) in index.all(sql, sound(fold(name))))


def _with_words(index: Index, spellings: Iterable[str]) -> Iterator[str]:
    for spelling in sorted(spellings):
        if len(spelling) >= _WORD and any(map(str.isalnum, spelling)):
            yield from paths_with_words(index, phrase(spelling))


def phrase(words: str) -> str:
    """Words as a question for exactly these, in this order."""
    return '"' + sound(words).replace('"', '""') + '"'


def paths_with_words(index: Index, question: str) -> list[str]:
    """The paths of the articles that hold words, by a question in the form of FTS5."""
    sql = "SELECT a.path FROM words w JOIN articles a ON a.id = w.rowid WHERE words MATCH ? ORDER BY a.path"
    return [path for (path,) in index.all(sql, question)]
