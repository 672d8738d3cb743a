"""`copydesk check`: hold articles against the sheets, print the findings, write the reports."""

from __future__ import annotations

import sys
from datetime import date

import click
from msgspec.structs import replace

from copydesk.cli.correcting import correct
from copydesk.cli.days import about_articles, days_of
from copydesk.cli.files import find_config, from_config, load_facts
from copydesk.cli.output import known_format, open_report, print_report, target, write_report
from copydesk.cli.runs import checked, gather, inputs_of, make_setup
from copydesk.cli.writing import refuse_inputs
from copydesk.config import Config
from copydesk.engine import Setup
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
    help="Write a report: .html, .sarif, .json, .txt, or FORMAT=FILE. May be repeated.",
)
@click.option("--format", "format_name", default="text", metavar="FORMAT", help="What standard output gets.")
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
    format_name: str,
    fail_on: str | None,
    only: tuple[str, ...],
    jobs: int,
    baseline: str | None,
    fix: bool,
    diff: bool,
    in_browser: bool,
    suggest_facts: bool,
) -> None:
    """Check articles (files or folders; - is standard input) against the fact sheets.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or used (the other articles
    are still checked), 3 a rule or plug-in failed.
    """
    settings = find_config(config)
    targets = [target(output) for output in outputs]
    known_format(format_name)
    base, hashes = load_facts(facts or [from_config(settings, f) for f in settings.facts], tell=False)
    setup = make_setup(base, settings, days_of(settings, published, as_of, kept_current), only)
    sources, unread = gather(paths or [from_config(settings, p) for p in settings.paths], stdin_filename)
    baseline = baseline or (from_config(settings, settings.baseline) if settings.baseline else None)
    read = inputs_of(settings, [s.path for s in sources], hashes, baseline)
    refuse_inputs([file for _, file in targets], read, "--output")
    report = checked(sources, setup, jobs, hashes, unread)
    if baseline:
        report = _without_decided(report, baseline, settings)
    page = None
    for name, file in targets:
        written, failures = write_report(report, name, file)
        report = replace(report, failures=(*report.failures, *failures))
        page = page or (written if name == "html" else None)
    failures = print_report(report, format_name)
    report = replace(report, failures=(*report.failures, *failures))
    if suggest_facts:
        _suggest(report, setup)
    if fix or diff:
        correct(report, only_show=diff)
    if in_browser:
        open_report(report, page)
    sys.exit(report.status(FailOn(fail_on) if fail_on else settings.fail_on))


def _without_decided(report: Report, file: str, settings: Config) -> Report:
    from copydesk.cli.baseline import read_baseline
    from copydesk.newsroom.baseline import leave_out

    return leave_out(report, read_baseline(file, settings))


def _suggest(report: Report, setup: Setup) -> None:
    from copydesk.newsroom.suggest import render_suggestions

    click.echo(render_suggestions(report, setup.base), nl=False)
