"""What became wrong since the last time: by changed facts, by days that passed, by new contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from sqlite3 import Connection

from msgspec import Struct
from msgspec.structs import replace

from copydesk.archive.contradicting import Contradiction
from copydesk.archive.entry import Reader
from copydesk.archive.indexing import keep_base, last_time
from copydesk.archive.lives import lives, state_of
from copydesk.archive.reporting import finding
from copydesk.archive.statements import Way
from copydesk.archive.store import Index, day_of, found_at, put, sound, stands_of
from copydesk.checking import check
from copydesk.dates.value import day_in_words
from copydesk.engine import Setup, Source
from copydesk.fact import Fact
from copydesk.findings import Confidence, Failure, Finding, Severity
from copydesk.newsroom.impact import Concern, correction, impact
from copydesk.newsroom.sheets.diff import Change, diff
from copydesk.remembering.resting_on import Sheets
from copydesk.report import Report
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


Load = Callable[[Iterable[str]], "tuple[list[Source], list[Failure]]"]


class Today(Struct, frozen=True):
    """What became wrong, the most read first where views are known."""

    since: date | None
    changes: tuple[Change, ...]
    concerns: tuple[Concern, ...]
    contradictions: tuple[Contradiction, ...]
    looked_at: int
    articles: int
    failures: tuple[Failure, ...] = ()


@contextmanager
def today(
    index: Index,
    setup: Setup,
    load: Load,
    contradictions: Callable[[], Sequence[Contradiction]],
    views: Mapping[str, int] | None = None,
) -> Iterator[Today]:
    """What became wrong since the last time that somebody asked.

    The index holds what comes against today from then on, once the block that tells it has ended well; else it is told again.
    """
    last = last_time(index)
    changes: tuple[Change, ...] = ()
    paths = beyond(index, setup.days.as_of)
    if last:
        changes, mentioned = concerned_by(index, last[0], setup.base)
        paths |= mentioned
    sources, failures = load(sorted(paths))
    before = setup if last is None else replace(setup, base=last[0], days=replace(setup.days, as_of=last[1]))
    concerns = (*_concerns(sources, before, setup, changes),) if last else ()
    outcomes = [Reader(setup).read(source) for source in sources]
    often = views or {}
    with index.writing() as connection:
        for outcome in outcomes:
            if outcome.entry is not None:
                put(connection, outcome.entry)
        there = contradictions()
        fresh = tuple(_fresh(index, there))
        _note(connection, there, setup.days.as_of)
        keep_base(connection, setup.base, setup.days.as_of)
        yield Today(
            since=last[1] if last else None,
            changes=changes,
            concerns=tuple(
                sorted(concerns, key=lambda c: (-often.get(c.path, 0), c.path, c.start, c.message))
            ),
            contradictions=tuple(
                sorted(fresh, key=lambda c: (-_views(c, often), c.subject, c.attribute, c.limits))
            ),
            looked_at=len(sources),
            articles=index.one("SELECT COUNT(*) FROM articles"),
            failures=(*failures, *(f for outcome in outcomes for f in outcome.failures)),
        )


def _concerns(
    sources: Sequence[Source], before: Setup, after: Setup, changes: Sequence[Change]
) -> Iterator[Concern]:
    old, new = check(sources, before), check(sources, after)
    yield from (concern for concern in impact(old, new, changes) if not concern.wrong_before)
    yield from _passed(old, new)


def _passed(old: Report, new: Report) -> Iterator[Concern]:
    """What no changed fact made wrong, but the days that passed."""
    known = {(f.path, f.fingerprint) for f in old.findings}
    for found in new.findings:
        if (found.path, found.fingerprint) not in known and not any(
            isinstance(e, Fact) for e in found.evidence
        ):
            instead = found.fix.edits[0].text if found.fix and len(found.fix.edits) == 1 else None
            yield Concern(
                *(found.path, found.start, found.text, found.message, None, None, instead, ""),
                rule=found.rule,
            )


def _fresh(index: Index, found: Sequence[Contradiction]) -> Iterator[Contradiction]:
    """The contradictions that were not there, or had other values, when somebody last asked."""
    known: dict[str, str] = dict(index.all("SELECT id, digest FROM known"))
    decided = lives(index)
    for each in found:
        if known.get(each.id) != each.digest and not state_of(each, decided).is_settled:
            yield each


def _note(connection: Connection, found: Sequence[Contradiction], day: date) -> None:
    """Have the index know which contradictions there are now."""
    connection.execute("DELETE FROM known")
    rows = ((each.id, each.digest, day.isoformat()) for each in found)
    connection.executemany("INSERT OR REPLACE INTO known VALUES (?, ?, ?)", rows)


def _views(contradiction: Contradiction, views: Mapping[str, int]) -> int:
    return max(views.get(use.path, 0) for value in contradiction.values for use in value.uses)


def drafted(contradiction: Contradiction, day: date) -> str:
    """A note to print with the article that a sheet contradicts; empty where no sheet knows which is wrong."""
    at = contradiction.odd
    if at.verdict != "contradicted":
        return ""
    return correction(finding(contradiction).text, at.says, day, kept_current=False)
