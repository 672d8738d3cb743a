"""A run over articles, for every command that needs one: its setup, its articles, its report."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from copydesk.checking import check as run_check
from copydesk.cli.files import (
    Unusable,
    article_files,
    article_paths,
    cache_file,
    content_of,
    find_config,
    from_config,
    load_facts,
    mendable,
    read_sources,
    refused,
    sheet_paths,
    shown_path,
)
from copydesk.cli.opening import Opening, read_stream, why
from copydesk.cli.options import days_of
from copydesk.cli.terminal import say
from copydesk.config import Config, nearest, within
from copydesk.discovery import find_rules
from copydesk.engine import Setup, Source, unreadable
from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Failure
from copydesk.reading.items import file_of
from copydesk.report import Report

if TYPE_CHECKING:
    from copydesk.remembering.memory import Remembering

_MANY = 50
"""From this many articles on, results are kept for the next run."""
_LONG_RUN = 20
"""From this many articles on, a terminal sees a progress bar."""


def whole_report(
    paths: Sequence[str], given: Mapping[str, Any], only: Sequence[str] = ()
) -> tuple[Config, Report]:
    """The configuration and the report, with nothing left out, for a command with the options about articles.

    `only` limits the run to some rules, and switches them on where the configuration has them off.
    """
    settings = with_rules(find_config(given["config"]), only)
    base, hashes = load_facts(sheet_paths(settings, given["facts"]), told=False)
    days = days_of(settings, given["published"], given["as_of"], given["kept_current"])
    targets = article_paths(settings, paths)
    sources, failures = gather(targets, given["stdin_filename"], settings)
    return settings, checked(sources, make_setup(base, settings, days, only), 0, hashes, failures)


def with_rules(settings: Config, slugs: Collection[str]) -> Config:
    """The configuration with these rules on, for those who ask for them."""
    rules = {slug: rule for slug, rule in settings.rules.items() if slug not in slugs or not rule.off}
    return replace(settings, rules=rules)


def make_setup(base: Any, settings: Config, days: Any, only: Sequence[str] = ()) -> Setup:
    """The setup of a check, its configuration held against the rules that there are."""
    with mendable():
        setup = Setup.make(base, settings, days, _house_style(settings), only)
    known_rules(only, setup, "--rule")
    return setup


def known_rules(slugs: Sequence[str], setup: Setup, option: str) -> None:
    """Refuse rules that there are not, or that do not run, each with the nearest."""
    missing = [slug for slug in slugs if slug not in setup.found.rules]
    if missing:
        known = find_rules(setup.config.rule_files).rules
        troubles = (Trouble(f"unknown rule {slug!r}{nearest(slug, known)}", option) for slug in missing)
        raise Unusable(ConfigError(*troubles))


def _house_style(settings: Config) -> dict[type, Any]:
    """The desk's house style as an option of the rule that reads it, where the configuration names a file."""
    if not settings.house_style:
        return {}
    from copydesk.house_style import HouseStyle, load_house_style

    file = from_config(settings, settings.house_style)
    if not os.path.exists(file):
        raise refused("does not exist; `copydesk init` writes an example", file)
    return {HouseStyle: load_house_style(file, content_of(file))}


def gather(
    paths: Sequence[str], stdin_filename: str | None, settings: Config, exclude: Sequence[str] = ()
) -> tuple[list[Source], list[Failure]]:
    """The articles that a command is to read, and the failures of those that cannot be had.

    No article at all is a failure, never a silent success. What a folder holds is left out where it is excluded, here or
    by the configuration, or ignored by git; what is named itself is read.
    """
    if not paths:
        raise refused("no article was named: copydesk check PATH…", "check")
    files, troubles = article_files([p for p in paths if p != "-"], partial(left_out, settings, exclude))
    sources, unread = read_sources(files)
    if "-" in paths:
        own, untold = _standard_input(stdin_filename, [file_of(source.path) for source in sources])
        sources += own
        unread += untold
    failures = [unreadable(trouble) for trouble in (*troubles, *unread)]
    return sources, failures


def left_out(settings: Config, exclude: Sequence[str], files: Sequence[str]) -> set[str]:
    """Which files of folders are excluded, or ignored by git."""
    without = {file for file in files if _is_excluded(settings, exclude, shown_path(file))}
    if settings.gitignore and (rest := [file for file in files if file not in without]):
        from copydesk.cli.git import ignored

        without |= ignored(rest)
    return without


def _is_excluded(settings: Config, exclude: Sequence[str], path: str) -> bool:
    """Whether a glob means the file, or a folder that it lies in."""
    own = settings.own_path(path)
    return any(within(glob, own) for glob in settings.exclude) or any(within(glob, path) for glob in exclude)


def _standard_input(name: str | None, others: Sequence[str]) -> tuple[list[Source], list[Trouble]]:
    """The article on standard input, or those within it, by the name that it is to have; that file itself is never touched."""
    if name in others:
        raise refused(f"{name} is among the articles itself", "--stdin-filename")
    try:
        data = read_stream(sys.stdin.buffer, "-") if sys.stdin else b""
    except OSError as error:
        raise refused(f"cannot be read: {why(error)}", "standard input") from None
    if not name:
        return [Source("stdin", data, "text", is_standard_input=True)], []
    opening = Opening()
    opening.open(name, data, is_named=True)
    return [replace(source, is_standard_input=True) for source in opening.sources], opening.troubles


def inputs_of(
    settings: Config, articles: Iterable[str], sheets: Iterable[str], baseline: str | None = None
) -> dict[str, str]:
    """Every file that a run reads, and what it is, so that nothing is written over it."""
    own = (
        (settings.file, "the configuration"),
        (settings.house_style and from_config(settings, settings.house_style), "the house style"),
        (baseline, "the baseline"),
        *((file, "a file of rules") for file in settings.rule_files),
        *((file, "a fact sheet") for file in sheets),
        *((file, "an article") for file in articles),
    )
    return {file: kind for file, kind in own if file}


def checked(
    sources: Sequence[Source],
    setup: Setup,
    jobs: int,
    hashes: dict[str, str],
    failures: list[Failure],
    remember: bool | None = None,
) -> Report:
    """The report on these articles, with a progress bar on a terminal; `failures` are those of finding them.

    What nothing has changed about is remembered from the run before: of many articles, unless somebody says otherwise.
    """
    remembering = _remembering() if (len(sources) >= _MANY if remember is None else remember) else None
    with progress(len(sources), "Checking", _LONG_RUN) as bar:
        report = run_check(
            sources,
            setup,
            jobs=_jobs(jobs, sources),
            sheets=hashes,
            progress=(lambda _: bar.update(1)) if bar else None,
            remembering=remembering,
        )
    if remembering and remembering.remembered:
        many = f"{remembering.checked} of {len(sources)} articles"
        say(f"copydesk: {many} checked; nothing has changed about the others", err=True)
    return replace(report, failures=(*failures, *report.failures))


def _remembering() -> Remembering:
    from copydesk.remembering.memory import Remembering

    return Remembering(cache_file("results"))


def _jobs(asked: int, sources: Sequence[Source]) -> int:
    """As many processes as asked for; else one for small runs, and for large ones as many as there are processors."""
    if asked:
        return asked
    small = len(sources) < 100 and sum(len(s.data) for s in sources) < 2_000_000
    return 1 if small else cores()


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def progress(count: int, label: str, least: int) -> AbstractContextManager[Any]:
    """A bar on a terminal, for so many articles at least."""
    if count < least or not sys.stderr.isatty():
        return nullcontext()
    return click.progressbar(length=count, label=label, file=sys.stderr)
