"""Reports for people: printed, written to files in the format of their ending, opened in the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

import click

from copydesk.cli.files import Unusable, ending
from copydesk.cli.writing import write
from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Failure
from copydesk.report import Report
from copydesk.reporters import ENDINGS, FORMATS, made_safely, renderer


def target(output: str) -> tuple[str, str]:
    """The format and file that an --output names."""
    name, equals, file = output.partition("=")
    if equals and name in FORMATS:
        return name, file
    written = ending(output)
    if written in ENDINGS:
        return ENDINGS[written], output
    if equals and "/" not in name and "." not in name:
        known_format(name)
    message = f"the format of {output!r} is not told by its ending (expected {', '.join(ENDINGS)}, or e.g. sarif={output})"
    raise Unusable(ConfigError(Trouble(message, "--output")))


def known_format(name: str) -> None:
    """Refuse a format that there is not, with the nearest."""
    from copydesk.config import nearest

    if name not in FORMATS:
        message = f"unknown format {name!r}{nearest(name, FORMATS)} (there are {', '.join(FORMATS)})"
        raise Unusable(ConfigError(Trouble(message, "--format")))


def print_report(report: Report, format_name: str) -> tuple[Failure, ...]:
    """Print a report, text in colour on a terminal that wants it; what could not be told is returned, and said."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    made, failures = made_safely(report, format_name, _printer(format_name, colour))
    click.echo(made or "", nl=False, color=colour)
    if failures and (made is None or format_name != "text"):
        _say(failures)
    return failures


def _printer(format_name: str, colour: bool) -> Callable[[Report], str]:
    if format_name != "text":
        return renderer(format_name)
    from copydesk.reporters.plain import render

    return partial(render, colour=colour)


def write_report(report: Report, name: str, file: str) -> tuple[str, tuple[Failure, ...]]:
    """Write a report and return where it is, and what could not be told; of many articles it is an index with pages beside it."""
    if name == "html":
        from copydesk.reporters.html import needs_folder, pages_folder, render_folder

        large, failures = made_safely(report, name, needs_folder)
        if large:
            folder, index = os.path.split(file)
            pages, failures = made_safely(report, name, partial(render_folder, index=index))
            for page, text in (pages or {}).items():
                write(os.path.join(folder, page), text)
            if pages:
                _say_where(report, file, pages_folder(file))
            return file, failures
    made, failures = made_safely(report, name, renderer(name))
    if made is not None:
        write(file, made)
    return file, failures


def _say_where(report: Report, file: str, beside: str) -> None:
    said = f"{file} is the index of {len(report.articles)} articles; their pages are in {beside}"
    click.echo(said, err=True)


def _say(failures: Sequence[Failure]) -> None:
    for failure in failures:
        click.echo(f"copydesk: {failure.who}: {failure.message}", err=True)


def open_report(report: Report, file: str | None) -> None:
    """Open the HTML report in the person's browser, written for the purpose where none was asked for."""
    if file is None:
        import tempfile

        file = os.path.join(tempfile.mkdtemp(prefix="copydesk-"), "report.html")
        file, _ = write_report(report, "html", file)
    from pathlib import Path

    click.launch(Path(file).resolve().as_uri())
