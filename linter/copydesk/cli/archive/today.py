"""`copydesk archive today` and `stale`: what has become wrong in the archive, by facts that changed and days that passed."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import click
import msgspec
from msgspec.structs import replace

from copydesk.archive.contradicting import Contradiction
from copydesk.archive.reporting import finding
from copydesk.archive.since import STALE, Today, beyond, drafted, passed_plans, stale_paths
from copydesk.archive.since import today as today_of
from copydesk.cli.archive.check import FAIL_ON, all_of
from copydesk.cli.archive.index import DB, index_at
from copydesk.cli.concerns import as_json, listed
from copydesk.cli.files import find_config, load_facts, refused, sheet_paths, tell
from copydesk.cli.opening import load, read, why
from copydesk.cli.options import AS_OF, CONFIG, FACTS, FORMAT, JOBS, OUTPUT, TEXT_OR_JSON, Day, days_of
from copydesk.cli.output import Output
from copydesk.cli.runs import checked, make_setup, with_rules
from copydesk.cli.terminal import hand_over_json, say
from copydesk.findings import FailOn
from copydesk.text import quantity


@click.command()
@DB
@FACTS
@CONFIG
@AS_OF
@click.option("--views", metavar="CSV", help="How often articles are read (path,views), the most read first.")
@TEXT_OR_JSON
def today(
    db: str | None,
    facts: tuple[str, ...],
    config: str | None,
    as_of: date | None,
    views: str | None,
    format_name: str,
) -> None:
    """Say what became wrong in the archive since the last time this was asked.

    By facts that changed, days that passed, and contradictions that are new, each with what to print. Exit status: 0 nothing
    became wrong, 1 something did, 2 something could not be read.
    """
    settings = find_config(config)
    base, _ = load_facts(sheet_paths(settings, facts))
    setup = make_setup(base, settings, days_of(settings, None, as_of, None))
    often = _views(views) if views else {}
    with (
        index_at(db, settings, to_write=True) as index,
        today_of(index, setup, load, lambda: all_of(index), often) as found,
    ):
        if format_name == "json":
            hand_over_json(_as_json(found, setup.days.as_of))
        else:
            for line in _in_words(found, setup.days.as_of):
                say(line)
    tell(found.failures)
    is_wrong = bool(found.concerns or found.contradictions)
    raise click.exceptions.Exit(max([int(is_wrong), *(f.status for f in found.failures)]))


def _views(file: str) -> dict[str, int]:
    """How often each article is read: a path first and a number last in each line; other lines are a heading."""
    try:
        rows = csv.reader(read(file).decode("utf-8-sig").splitlines())
        return {row[0]: int(row[-1]) for row in rows if len(row) > 1 and row[-1].strip().isdecimal()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise refused(f"cannot be read: {why(error)}", file) from None


def _in_words(found: Today, day: date) -> Iterator[str]:
    yield from listed(found.concerns)
    for contradiction in found.contradictions:
        yield from _of_contradiction(contradiction, day)
    articles = quantity(len({concern.path for concern in found.concerns}), "article")
    facts = quantity(len(found.changes), "changed fact")
    since = f"Since {found.since}" if found.since else "From the beginning"
    yield (
        f"{since}: {facts}, {articles} made wrong or stale,"
        f" {quantity(len(found.contradictions), 'new contradiction')}"
        f" ({found.looked_at} of {found.articles} articles read again)."
    )


def _of_contradiction(contradiction: Contradiction, day: date) -> Iterator[str]:
    made = finding(contradiction)
    yield f"{made.path}:{made.start}  {made.message}"
    for related in made.related:
        yield f"      {related.says}: {related.path}:{related.start}"
    if note := drafted(contradiction, day):
        yield f"      {'print:':<9}{note}"


def _as_json(found: Today, day: date) -> dict[str, Any]:
    return {
        "since": found.since.isoformat() if found.since else None,
        "concerns": as_json(found.concerns),
        "contradictions": [
            {"id": c.id, "message": finding(c).message, "print": drafted(c, day), **msgspec.to_builtins(c)}
            for c in found.contradictions
        ],
    }


@click.command()
@DB
@FACTS
@CONFIG
@click.option("--as-of", type=Day(), metavar="DATE", help="The day that is asked about; today by default.")
@click.option("--dated", is_flag=True, help="Also what dated stories expected by that day.")
@OUTPUT
@FORMAT
@FAIL_ON
@JOBS
def stale(
    db: str | None,
    facts: tuple[str, ...],
    config: str | None,
    as_of: date | None,
    dated: bool,
    outputs: tuple[str, ...],
    format_name: str | None,
    fail_on: str | None,
    jobs: int,
) -> None:
    """Report what has passed by a day: relative dates, forecasts, "ongoing", in articles that are kept current.

    Exit status as of `copydesk check`.
    """
    settings = find_config(config)
    output = Output.of(outputs, format_name, aside=False)
    base, hashes = load_facts(sheet_paths(settings, facts), told=False)
    setup = make_setup(base, with_rules(settings, STALE), days_of(settings, None, as_of, None), STALE)
    day = setup.days.as_of
    with index_at(db, settings) as index:
        sources, failures = load(sorted(beyond(index, day) | stale_paths(index)))
        plans = passed_plans(index, day) if dated else ()
        output = output.over({index.file: "the index"})
    report = checked(sources, setup, jobs, hashes, failures, remember=False)
    some = tuple(article for article in report.articles if article.findings)
    report, _ = output.write(replace(report, articles=some, across=(*report.across, *plans)))
    sys.exit(report.status(FailOn(fail_on) if fail_on else settings.fail_on))
