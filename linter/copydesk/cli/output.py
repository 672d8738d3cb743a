"""Reports for people: printed, written to files in the format of their ending, opened in the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from copydesk.cli.files import Unusable, ending, write
from copydesk.errors import ConfigError, Trouble
from copydesk.report import Report
from copydesk.reporters import ENDINGS, FORMATS, renderer


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


def print_report(report: Report, format_name: str) -> None:
    """Print a report; text in colour on a terminal that wants it."""
    if format_name != "text":
        click.echo(renderer(format_name)(report), nl=False)
        return
    from copydesk.reporters.plain import render

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(render(report, colour=colour), nl=False, color=colour)


def write_report(report: Report, name: str, file: str) -> tuple[str, str]:
    """Write a report and say where it is; a large HTML report is a folder with an index."""
    if name == "html":
        from copydesk.reporters.html import needs_folder, render_folder

        if needs_folder(report):
            folder = os.path.splitext(file)[0]
            for page, text in render_folder(report).items():
                write(os.path.join(folder, page), text)
            return name, os.path.join(folder, "index.html")
    write(file, renderer(name)(report))
    return name, file


def open_report(report: Report, written: Sequence[tuple[str, str]]) -> None:
    """Open the HTML report in the person's browser, written for the purpose where none was asked for."""
    file = next((file for name, file in written if name == "html"), None)
    if file is None:
        import tempfile

        file = os.path.join(tempfile.mkdtemp(prefix="copydesk-"), "report.html")
        _, file = write_report(report, "html", file)
    from pathlib import Path

    click.launch(Path(file).resolve().as_uri())
