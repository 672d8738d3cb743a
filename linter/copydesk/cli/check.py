"""`copydesk check`: hold articles against the sheets, print the findings, write the reports."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial

import click

from copydesk.cli.correcting import as_it_is_now, differences, mend, print_corrected, save, told
from copydesk.cli.days import about_articles, days_of
from copydesk.cli.files import Unusable, find_config, from_config, load_facts
from copydesk.cli.output import Output, open_report
from copydesk.cli.runs import checked, gather, inputs_of, known_rules, make_setup
from copydesk.config import Config
from copydesk.engine import Setup
from copydesk.errors import ConfigError, Trouble
from copydesk.findings import FailOn
from copydesk.report import Report


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_articles
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write a report: .html, .sarif, .json, .txt, or FORMAT=FILE (- is standard output). May be repeated.",
)
@click.option("--format", "format_name", metavar="FORMAT", help="What standard output gets; text by default.")
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in FailOn]),
    help="The least severity that makes the exit status 1, error by default; unverified: errors, and articles in which "
    "nothing was confirmed or contradicted.",
)
@click.option("--rule", "only", multiple=True, metavar="SLUG", help="Run these rules alone.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes; 0 chooses by itself.")
@click.option("--baseline", metavar="FILE", help="Leave out what this file has as decided.")
@click.option("--fix", "fix", is_flag=True, help="Make the safe corrections in the articles.")
@click.option("--diff", "diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--open", "in_browser", is_flag=True, help="Open the HTML report in the browser.")
@click.option(
    "--unsafe-fixes",
    "confirmed",
    multiple=True,
    metavar="SLUG",
    help="With --fix or --diff: make the corrections of these rules too, that are yours to confirm.",
)
@click.option(
    "--suggest-facts", is_flag=True, help="Show names and titles that keep occurring and no sheet has."
)
def check(
    paths: tuple[str, ...],
    facts: tuple[str, ...],
    published: date | None,
    as_of: date | None,
    kept_current: bool | None,
    config: str | None,
    stdin_filename: str | None,
    outputs: tuple[str, ...],
    format_name: str | None,
    fail_on: str | None,
    only: tuple[str, ...],
    jobs: int,
    baseline: str | None,
    fix: bool,
    diff: bool,
    confirmed: tuple[str, ...],
    in_browser: bool,
    suggest_facts: bool,
) -> None:
    """Check articles (files or folders; - is standard input) against the fact sheets.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or used (the other articles
    are still checked), 3 a rule or plug-in failed.
    """
    settings = find_config(config)
    output = Output.of(outputs, format_name, aside=fix and not diff and "-" in paths)
    _confirmable(confirmed, fix=fix or diff)
    base, hashes = load_facts(facts or [from_config(settings, f) for f in settings.facts], tell=False)
    setup = make_setup(base, settings, days_of(settings, published, as_of, kept_current), only)
    known_rules(confirmed, setup, "--unsafe-fixes")
    sources, unread = gather(paths or [from_config(settings, p) for p in settings.paths], stdin_filename)
    baseline = baseline or (from_config(settings, settings.baseline) if settings.baseline else None)
    read = [source.path for source in sources if not source.is_standard_input]
    output = output.over(inputs_of(settings, read, hashes, baseline))
    left_out = partial(_without_decided, file=baseline, settings=settings)
    report = left_out(checked(sources, setup, jobs, hashes, unread))
    changes = ""
    if fix or diff:
        again = partial(checked, setup=setup, jobs=1, hashes=hashes, failures=[])
        mended = mend(sources, report, lambda some: left_out(again(some)), confirmed)
        if diff:
            changes = differences(mended)
        else:
            mended, failures = save(mended)
            report = as_it_is_now(report, mended, failures)
            output.say(told(mended))
            print_corrected(sources, mended)
    report, page = output.write(report)
    if suggest_facts:
        _suggest(report, setup)
    click.echo(changes, nl=False)
    if in_browser:
        open_report(report, page)
    sys.exit(report.status(FailOn(fail_on) if fail_on else settings.fail_on))


def _confirmable(confirmed: Sequence[str], *, fix: bool) -> None:
    if confirmed and not fix:
        raise Unusable(ConfigError(Trouble("goes with --fix or --diff", "--unsafe-fixes")))


def _without_decided(report: Report, file: str | None, settings: Config) -> Report:
    if not file:
        return report
    from copydesk.cli.baseline import read_baseline
    from copydesk.newsroom.baseline import leave_out

    return leave_out(report, read_baseline(file, settings))


def _suggest(report: Report, setup: Setup) -> None:
    from copydesk.newsroom.suggest import render_suggestions

    click.echo(render_suggestions(report, setup.base), nl=False)
