"""What became wrong since the last time: by changed facts, by days that passed, by new contradictions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from sqlite3 import Connection

from msgspec import Struct
from msgspec.structs import replace

from copydesk.archive.concerning import beyond, concerned_by
from copydesk.archive.contradicting import Contradiction
from copydesk.archive.entry import Reader
from copydesk.archive.indexing import keep_base, last_time
from copydesk.archive.lives import lives, state_of
from copydesk.archive.reporting import finding
from copydesk.archive.store import Index, put
from copydesk.checking import check
from copydesk.engine import Setup, Source
from copydesk.fact import Fact
from copydesk.findings import Failure
from copydesk.newsroom.impact import Concern, correction, impact
from copydesk.newsroom.sheets.diff import Change
from copydesk.report import Report

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
