"""`copydesk baseline`: what was decided, so that checks respect it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click
from msgspec.structs import replace

from copydesk.cli.files import Unusable, find_config, from_config, mendable, refused, text_of
from copydesk.cli.options import about_articles
from copydesk.cli.terminal import say
from copydesk.cli.writing import refuse_inputs, write
from copydesk.config import Config
from copydesk.errors import CopydeskError, Trouble
from copydesk.newsroom.deciding.decisions import Decision, read_decisions, write_decisions
from copydesk.report import Report

DEFAULT = "baseline.json"


def read_baseline(file: str, settings: Config) -> tuple[Decision, ...]:
    """The decisions of a baseline, whose paths are from the configuration's folder, with those of the working folder."""
    return tuple(replace(d, path=settings.shown_path(d.path)) for d in _read(file))


def _read(file: str) -> tuple[Decision, ...]:
    """The decisions of a file, or a message that says what is wrong with it."""
    if not Path(file).exists():
        raise refused("does not exist; `copydesk baseline create` makes one", file)
    with mendable():
        return read_decisions(text_of(file), file)


def _save(file: str, decisions: Iterable[Decision], settings: Config) -> int:
    listed = tuple(replace(d, path=settings.own_path(d.path)) for d in decisions)
    write(file, write_decisions(listed))
    return len(listed)


@click.group()
def baseline() -> None:
    """Keep what was decided about findings, by fingerprint, so that checks leave it out.

    A finding whose fact has changed since is never left out.
    """


_FILE = click.option("--baseline", "file", metavar="FILE", help="The baseline; baseline.json by default.")


@baseline.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_articles
@_FILE
@click.option("--reason", default="found when copydesk was introduced", help="Why they may stay.")
def create(paths: tuple[str, ...], file: str | None, reason: str, **days: object) -> None:
    """Decide to leave every present finding of these articles as it is."""
    from copydesk.newsroom.deciding import decisions as keep

    file, report, settings = _checked(paths, file, days)
    count = _save(file, keep.create(report, reason, report.as_of), settings)
    say(f"{file}: {count} findings decided. {_who_reads(file, settings)}")


@baseline.command()
@click.argument("decisions", nargs=-1, required=True, metavar="DECISIONS…")
@_FILE
def apply(decisions: tuple[str, ...], file: str | None) -> None:
    """Add the decisions that were saved from HTML reports, in the folder in which the reports were made."""
    from copydesk.newsroom.deciding import decisions as keep

    settings = find_config(None)
    file = file or _default(settings)
    kept = read_baseline(file, settings) if Path(file).exists() else ()
    for each in decisions:
        kept = keep.apply(kept, _read(each))
    say(f"{file}: {_save(file, kept, settings)} decisions. {_who_reads(file, settings)}")


@baseline.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_articles
@_FILE
def prune(paths: tuple[str, ...], file: str | None, **days: object) -> None:
    """Take out decisions on what no longer occurs in these articles."""
    from copydesk.newsroom.deciding import decisions as keep

    file, report, settings = _checked(paths, file, days)
    before = read_baseline(file, settings)
    count = _save(file, keep.prune(report, before), settings)
    say(f"{file}: {len(before) - count} taken out, {count} left.")


def _default(settings: Config) -> str:
    return from_config(settings, settings.baseline) if settings.baseline else DEFAULT


def _who_reads(file: str, settings: Config) -> str:
    is_configured = settings.baseline and file == _default(settings)
    return f"Checks{'' if is_configured else f' with --baseline {file}'} leave out what they dismiss."


def _checked(
    paths: tuple[str, ...], file: str | None, given: dict[str, object]
) -> tuple[str, Report, Config]:
    """The baseline's file, the report on the articles with every finding in it, and the configuration."""
    from copydesk.cli.runs import inputs_of, whole_report

    settings, report = whole_report(paths, given)
    if report.failures:
        raise Unusable(CopydeskError(*(Trouble(f.message, f.who) for f in report.failures)))
    file = file or _default(settings)
    read = inputs_of(settings, [article.path for article in report.articles], report.sheets or ())
    refuse_inputs([file], read, "--baseline")
    return file, report, settings
