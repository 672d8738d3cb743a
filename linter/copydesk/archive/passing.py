"""What has passed by a day: pages that promise to be right, and what dated stories expected."""

from __future__ import annotations

from datetime import date

from copydesk.archive.statements import Way
from copydesk.archive.store import Index, day_of, found_at, stands_of
from copydesk.dates.value import day_in_words
from copydesk.findings import Confidence, Finding, Severity
from copydesk.settling import fingerprint

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
