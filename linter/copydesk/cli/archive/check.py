"""`copydesk archive check`, `resolve` and `dismiss`: contradictions between articles, and what was decided about them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

import click

from copydesk.archive.contradicting import Contradiction, contradictions
from copydesk.archive.lives import Life, State, decide, lives, named, state_of
from copydesk.archive.naming import inconsistent_names
from copydesk.archive.reporting import report as report_of
from copydesk.archive.store import Index
from copydesk.cli.archive.index import DB, index_at
from copydesk.cli.files import find_config
from copydesk.cli.options import AS_OF, CONFIG, FORMAT, OUTPUT, days_of
from copydesk.cli.output import Output
from copydesk.cli.terminal import say
from copydesk.findings import FailOn

FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice([e.value for e in FailOn if e is not FailOn.UNVERIFIED]),
    help="The least severity that makes the exit status 1, error by default.",
)


def all_of(index: Index) -> tuple[Contradiction, ...]:
    """All contradictions of an index, whatever was decided."""
    return (*contradictions(index), *inconsistent_names(index))


@click.command("check")
@DB
@CONFIG
@AS_OF
@OUTPUT
@FORMAT
@FAIL_ON
@click.option("--all", "with_settled", is_flag=True, help="With what was resolved or dismissed.")
@click.option("--quiet", "-q", is_flag=True, help="Print the findings, but no summary.")
def archive_check(
    db: str | None,
    config: str | None,
    as_of: date | None,
    outputs: tuple[str, ...],
    format_name: str | None,
    fail_on: str | None,
    with_settled: bool,
    quiet: bool,
) -> None:
    """Report facts of which two articles say what cannot both be true, and names in two spellings.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the index cannot be used.
    """
    settings = find_config(config)
    output = Output.of(outputs, format_name, aside=False, quiet=True)
    with index_at(db, settings) as index:
        decided, found = lives(index), all_of(index)
        shown = [each for each in found if with_settled or not state_of(each, decided).is_settled]
        count = index.one("SELECT COUNT(*) FROM articles")
        summary = _summary(found, decided, count)
        day = days_of(settings, None, as_of, None).as_of
        report = report_of(index, shown, day, (summary,), with_prose="html" in output.formats)
        output = output.over({index.file: "the index"})
    report, _ = output.write(report)
    if not quiet:
        output.say([summary])
    sys.exit(report.status(FailOn(fail_on) if fail_on else settings.fail_on))


def _summary(found: Sequence[Contradiction], decided: Mapping[str, Life], articles: int) -> str:
    counts = Counter(state_of(each, decided) for each in found)
    told = ", ".join(f"{counts[state]} {state}" for state in State if counts[state]) or "no contradictions"
    return f"{articles} articles compared: {told}."


def _decision(state: State, words: str) -> click.Command:
    @click.argument("name", metavar="ID")
    @DB
    @CONFIG
    @click.option("--by", "who", required=True, metavar="NAME", help="Who decides.")
    @click.option("--reason", required=True, help="Why, for the next editor.")
    def command(name: str, db: str | None, config: str | None, who: str, reason: str) -> None:
        settings = find_config(config)
        with index_at(db, settings, to_write=True) as index:
            meant = named(index, all_of(index), name)
            decide(index, meant, state, who, reason, days_of(settings, None, None, None).as_of)
        say(
            f"{meant.id} is {state}: {meant.subject}, {meant.attribute}. It opens again when a value changes."
        )

    command.__doc__ = words
    return click.command(command)


resolve = _decision(
    State.RESOLVED,
    "Say that it is known which value of a contradiction is right, and that the articles are being mended.",
)
dismiss = _decision(State.DISMISSED, "Say that a contradiction is none.")
