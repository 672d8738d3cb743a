"""`copydesk check`: hold articles against the sheets, print the findings, write the reports."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from copydesk.checking import check as run_check
from copydesk.cli.days import about_articles, days_of
from copydesk.cli.files import (
    Unusable,
    article_files,
    find_config,
    from_config,
    load_facts,
    read_sources,
    write,
)
from copydesk.config import Config
from copydesk.engine import Setup, Source
from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Failure, Severity
from copydesk.report import Report
from copydesk.reporters import ENDINGS, FORMATS, renderer

_GARBAGE = 100_000
"""How many objects come between two searches for cyclic garbage, of which a check makes next to none."""
_LONG_RUN = 20
"""From this many articles on, a terminal sees a progress bar."""


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
    type=click.Choice([*(s.value for s in Severity), "never"]),
    help="The least severity that makes the exit status 1; error by default.",
)
@click.option("--rule", "only", multiple=True, metavar="SLUG", help="Run these rules alone.")
@click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes; 0 chooses by itself.")
@click.option("--baseline", metavar="FILE", help="Leave out what this file has as decided.")
@click.option("--fix", "fix", is_flag=True, help="Make the safe corrections in the articles.")
@click.option("--diff", "diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--open", "open_report", is_flag=True, help="Open the HTML report in the browser.")
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
    open_report: bool,
    suggest_facts: bool,
) -> None:
    """Check articles (files or folders; - is standard input) against the fact sheets.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be read or used (the other articles
    are still checked), 3 a rule or plug-in failed.
    """
    gc.set_threshold(_GARBAGE)
    settings = find_config(config)
    targets = [_target(output) for output in outputs]
    _known_format(format_name)
    base, hashes = load_facts(facts or [from_config(settings, f) for f in settings.facts])
    setup = make_setup(base, settings, days_of(settings, published, as_of, kept_current), only)
    sources, failures = gather(paths or [from_config(settings, p) for p in settings.paths], stdin_filename)
    report = checked(sources, setup, jobs, hashes, failures)
    baseline = baseline or (from_config(settings, settings.baseline) if settings.baseline else None)
    if baseline:
        report = _without_decided(report, baseline)
    written = [_write(report, name, file) for name, file in targets]
    _print(report, format_name)
    if suggest_facts:
        _suggest(report, setup)
    if fix or diff:
        _correct(report, only_show=diff)
    if open_report:
        _open(report, written)
    limit = settings.fail_on if fail_on is None else None if fail_on == "never" else Severity(fail_on)
    sys.exit(report.status(limit))


def whole_report(
    paths: Sequence[str], given: Mapping[str, Any], only: Sequence[str] = ()
) -> tuple[Config, Report]:
    """The configuration and the report, with nothing left out, for a command with the options about articles.

    `only` limits the run to some rules, and switches them on where the configuration has them off.
    """
    settings = find_config(given["config"])
    settings = replace(
        settings, rules={s: r for s, r in settings.rules.items() if s not in only or not r.off}
    )
    base, hashes = load_facts(given["facts"] or [from_config(settings, f) for f in settings.facts])
    days = days_of(settings, given["published"], given["as_of"], given["kept_current"])
    targets = paths or [from_config(settings, p) for p in settings.paths]
    sources, failures = gather(targets, given["stdin_filename"])
    return settings, checked(sources, make_setup(base, settings, days, only), 0, hashes, failures)


def make_setup(base: Any, settings: Config, days: Any, only: Sequence[str] = ()) -> Setup:
    """The setup of a check, its configuration held against the rules that there are."""
    try:
        setup = Setup.make(base, settings, days, _house_style(settings), only)
        _known_rules(only, setup)
    except ConfigError as error:
        raise Unusable(error) from None
    return setup


def _all_rules(settings: Config) -> Any:
    from copydesk.discovery import find_rules

    return find_rules(settings.rule_files).rules


def _known_rules(only: Sequence[str], setup: Setup) -> None:
    from copydesk.config import nearest

    missing = [slug for slug in only if slug not in setup.found.rules]
    if missing:
        known = _all_rules(setup.config)
        raise ConfigError(
            *(Trouble(f"unknown rule {slug!r}{nearest(slug, known)}", "--rule") for slug in missing)
        )


def _house_style(settings: Config) -> dict[type, Any]:
    """The desk's house style as an option of the rule that reads it, where the configuration names a file."""
    if not settings.house_style:
        return {}
    from copydesk.house_style import HouseStyle, load_house_style

    file = from_config(settings, settings.house_style)
    try:
        return {HouseStyle: load_house_style(file, Path(file).read_bytes())}
    except OSError:
        trouble = Trouble("does not exist; `copydesk init` writes an example", file)
        raise ConfigError(trouble) from None


def gather(paths: Sequence[str], stdin_filename: str | None) -> tuple[list[Source], list[Failure]]:
    """The articles that a command is to read, and the failures of those that cannot be had.

    No article at all is a failure, never a silent success.
    """
    if not paths:
        raise Unusable(ConfigError(Trouble("no article was named: copydesk check PATH…", "check")))
    files, troubles = article_files([p for p in paths if p != "-"])
    sources, unread = read_sources(files)
    if "-" in paths:
        data = sys.stdin.buffer.read()
        sources.append(Source(stdin_filename or "stdin", data, None if stdin_filename else "text"))
    failures = [Failure(t.file, t.message, 2, t.file) for t in (*troubles, *unread)]
    return sources, failures


def checked(
    sources: Sequence[Source], setup: Setup, jobs: int, hashes: dict[str, str], failures: list[Failure]
) -> Report:
    """The report on these articles, with a progress bar on a terminal; `failures` are those of finding them."""
    with _progress(len(sources)) as bar:
        report = run_check(
            sources,
            setup,
            jobs=_jobs(jobs, sources),
            sheets=hashes,
            progress=(lambda _: bar.update(1)) if bar else None,
        )
    return replace(report, failures=(*failures, *report.failures))


def _jobs(asked: int, sources: Sequence[Source]) -> int:
    """As many processes as asked for; else one for small runs, and for large ones as many as there are processors."""
    if asked:
        return asked
    small = len(sources) < 100 and sum(len(s.data) for s in sources) < 2_000_000
    return (
        1
        if small
        else len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )


def _progress(count: int) -> AbstractContextManager[Any]:
    if count < _LONG_RUN or not sys.stderr.isatty():
        return nullcontext()
    return click.progressbar(length=count, label="Checking", file=sys.stderr)


def _target(output: str) -> tuple[str, str]:
    """The format and file that an --output names."""
    name, equals, file = output.partition("=")
    if equals and name in FORMATS:
        return name, file
    ending = Path(output).suffix.lower()
    if ending in ENDINGS:
        return ENDINGS[ending], output
    if equals and "/" not in name and "." not in name:
        _known_format(name)
    message = f"the format of {output!r} is not told by its ending (expected {', '.join(ENDINGS)}, or e.g. sarif={output})"
    raise Unusable(ConfigError(Trouble(message, "--output")))


def _known_format(name: str) -> None:
    from copydesk.config import nearest

    if name not in FORMATS:
        message = f"unknown format {name!r}{nearest(name, FORMATS)} (there are {', '.join(FORMATS)})"
        raise Unusable(ConfigError(Trouble(message, "--format")))


def _print(report: Report, format_name: str) -> None:
    if format_name != "text":
        click.echo(renderer(format_name)(report), nl=False)
        return
    from copydesk.reporters.plain import render

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(render(report, colour=colour), nl=False, color=colour)


def _write(report: Report, name: str, file: str) -> tuple[str, str]:
    if name == "html":
        from copydesk.reporters.html import needs_folder, render_folder

        if needs_folder(report):
            folder = file.removesuffix(Path(file).suffix)
            for page, text in render_folder(report).items():
                write(os.path.join(folder, page), text)
            return name, os.path.join(folder, "index.html")
    write(file, renderer(name)(report))
    return name, file


def _open(report: Report, written: Sequence[tuple[str, str]]) -> None:
    file = next((file for name, file in written if name == "html"), None)
    if file is None:
        import tempfile

        file = os.path.join(tempfile.mkdtemp(prefix="copydesk-"), "report.html")
        _, file = _write(report, "html", file)
    click.launch(Path(file).resolve().as_uri())


def _without_decided(report: Report, file: str) -> Report:
    from copydesk.cli.baseline import read_baseline
    from copydesk.newsroom.baseline import leave_out

    return leave_out(report, read_baseline(file))


def _suggest(report: Report, setup: Setup) -> None:
    from copydesk.newsroom.suggest import render_suggestions

    click.echo(render_suggestions(report, setup.base), nl=False)


def _correct(report: Report, *, only_show: bool) -> None:
    """Make the safe corrections, or show them as a unified diff."""
    from difflib import unified_diff

    from copydesk.corrections import corrected

    for article in report.articles:
        before = article.document.source
        after = corrected(before, article.findings)
        if after == before:
            continue
        if only_show:
            lines = unified_diff(
                before.splitlines(keepends=True),
                after.splitlines(keepends=True),
                article.path,
                article.path,
            )
            click.echo("".join(line if line.endswith("\n") else line + "\n" for line in lines), nl=False)
        else:
            _rewrite(Path(article.path), before, after)


def _rewrite(file: Path, before: str, after: str) -> None:
    """Write an article back in its own encoding, if nobody changed it meanwhile."""
    data = file.read_bytes()
    mark = data[:3] if data.startswith(b"\xef\xbb\xbf") else b""
    if data[len(mark) :] != before.encode("utf-8"):
        message = "was changed meanwhile or is not UTF-8; nothing was corrected in it"
        raise Unusable(ConfigError(Trouble(message, str(file))))
    file.write_bytes(mark + after.encode("utf-8"))
