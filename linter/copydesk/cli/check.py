"""`copydesk check`: hold articles against the sheets, print the findings, write the reports."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache, partial

import click

from copydesk.cli.completing import rules
from copydesk.cli.correcting import (
    as_it_is_now,
    differences,
    mend,
    not_written,
    print_corrected,
    refuse_unwritable,
    save,
    told,
)
from copydesk.cli.files import (
    article_paths,
    find_config,
    from_config,
    load_facts,
    refused,
    sheet_paths,
)
from copydesk.cli.narrowing import names_from, narrowing
from copydesk.cli.opening import read
from copydesk.cli.options import FORMAT, JOBS, OUTPUT, about_articles, days_of
from copydesk.cli.output import Output, open_report
from copydesk.cli.runs import checked, gather, inputs_of, known_rules, make_setup
from copydesk.cli.terminal import hand_over, say
from copydesk.config import Config
from copydesk.engine import Setup
from copydesk.findings import FailOn, Severity
from copydesk.reading.items import file_of
from copydesk.report import Report
from copydesk.sheet.factbase import FactBase


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_articles
@OUTPUT
@FORMAT
@click.option(
    "--fail-on",
    type=click.Choice([each.value for each in FailOn]),
    help="The least severity that makes the exit status 1, error by default; unverified: errors, and articles in which "
    "nothing was confirmed or contradicted.",
)
@click.option(
    "--rule", "only", multiple=True, metavar="SLUG", shell_complete=rules, help="Run these rules alone."
)
@JOBS
@click.option("--baseline", metavar="FILE", help="Leave out what this file has as decided.")
@click.option(
    "--max-warnings", type=click.IntRange(0), metavar="N", help="More warnings than these make the status 1."
)
@click.option(
    "--exclude",
    multiple=True,
    metavar="GLOB",
    help="Leave these out of folders: files, or folders with all in them.",
)
@click.option(
    "--files-from",
    metavar="FILE",
    help="Read the articles' names from a file, one a line; - is standard input.",
)
@click.option(
    "--since", metavar="REV", help="Report what changed since a git revision, and what that change causes."
)
@click.option(
    "--against", metavar="FILE", help="Count what is new, fixed and still open against a JSON report."
)
@click.option("--trend", metavar="FOLDER", help="Show how the counts went over the JSON reports in a folder.")
@click.option("--new-only", is_flag=True, help="With --against: report what is new alone.")
@click.option(
    "--statistics", is_flag=True, help="Print how often each rule found something, not the findings."
)
@click.option("--quiet", "-q", is_flag=True, help="Print the findings, but no summary.")
@click.option("--show-config", is_flag=True, help="Print the configuration in effect, and check nothing.")
@click.option(
    "--cache/--no-cache",
    "remember",
    default=None,
    help="Keep results, and check what has changed alone; from fifty articles on by itself.",
)
@click.option("--fix", "fix", is_flag=True, help="Make the safe corrections in the articles.")
@click.option("--diff", "diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--open", "in_browser", is_flag=True, help="Open the HTML report in the browser.")
@click.option(
    "--unsafe-fixes",
    "confirmed",
    multiple=True,
    metavar="SLUG",
    shell_complete=rules,
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
    max_warnings: int | None,
    exclude: tuple[str, ...],
    files_from: str | None,
    since: str | None,
    against: str | None,
    trend: str | None,
    new_only: bool,
    statistics: bool,
    quiet: bool,
    show_config: bool,
    remember: bool | None,
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
    if show_config:
        from copydesk.cli.show_config import in_toml

        hand_over(in_toml(settings))
        return
    _together("--unsafe-fixes", confirmed, "--fix or --diff", fix or diff)
    _together("--new-only", new_only, "--against", against)
    paths = (*paths, *names_from(files_from, paths)) if files_from else paths
    output = Output.of(
        outputs, format_name, aside=fix and not diff and "-" in paths, statistics=statistics, quiet=quiet
    )
    narrowed = narrowing(since, against, trend, new_only=new_only)
    base, hashes = load_facts(sheet_paths(settings, facts), told=False)
    setup = make_setup(base, settings, days_of(settings, published, as_of, kept_current), only)
    known_rules(confirmed, setup, "--unsafe-fixes")
    named = article_paths(settings, paths)
    sources, unread = gather(named, stdin_filename, settings, exclude)
    baseline = baseline or (from_config(settings, settings.baseline) if settings.baseline else None)
    articles = [file_of(source.path) for source in sources if not source.is_standard_input]
    output = output.over(inputs_of(settings, articles, hashes, baseline))
    decided = partial(_without_decided, file=baseline, settings=settings)
    report = narrowed(decided(checked(sources, setup, jobs, hashes, unread, remember)))
    changes = ""
    if fix or diff:
        refuse_unwritable(sources)
        again = partial(checked, setup=setup, jobs=1, hashes=hashes, failures=[], remember=False)
        mended = mend(sources, report, lambda some: narrowed(decided(again(some))), confirmed)
        for line in not_written(report, confirmed):
            say(f"copydesk: {line}", err=True)
        if diff:
            changes = differences(mended)
        else:
            mended, failures = save(mended)
            report = as_it_is_now(report, mended, failures)
            output.say(told(mended))
            print_corrected(sources, mended)
    if in_browser or output.has("html"):
        report = _with_sheet_lines(report, base)
    report, page = output.write(report)
    if suggest_facts:
        _suggest(report, setup)
    hand_over(changes)
    if in_browser:
        open_report(report, page)
    status = report.status(FailOn(fail_on) if fail_on else settings.fail_on)
    too_many = max_warnings is not None and report.count(Severity.WARNING) > max_warnings
    sys.exit(max(status, int(too_many)))


def _together(option: str, given: object, other: str, is_given: object) -> None:
    """Refuse an option that means nothing without another."""
    if given and not is_given:
        raise refused(f"goes with {other}", option)


def _without_decided(report: Report, file: str | None, settings: Config) -> Report:
    if not file:
        return report
    from copydesk.cli.baseline import read_baseline
    from copydesk.newsroom.deciding.decisions import leave_out

    return leave_out(report, read_baseline(file, settings))


def _with_sheet_lines(report: Report, base: FactBase) -> Report:
    from copydesk.newsroom.sheets.additions import with_sheet_lines

    return with_sheet_lines(report, base, cache(_sheet))


def _sheet(file: str) -> str:
    """A sheet's text; nothing where it has gone since it was loaded."""
    try:
        return read(file).decode("utf-8", "replace")
    except OSError:
        return ""


def _suggest(report: Report, setup: Setup) -> None:
    from copydesk.newsroom.suggest import render_suggestions

    say(render_suggestions(report, setup.base), nl=False)
