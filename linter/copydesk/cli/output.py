"""Reports for people: printed, written to files in the format of their ending, opened in the browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import TextIO

import click
from msgspec import Struct
from msgspec.structs import replace

from copydesk.cli.files import ending, refused, tell
from copydesk.cli.terminal import hand_over, say
from copydesk.cli.writing import Spool, refuse_inputs, telling, write
from copydesk.findings import Failure
from copydesk.report import Report
from copydesk.reporters import ENDINGS, FORMATS, format_for, made_safely, renderer

STANDARD_OUTPUT = "-"


class Output(Struct, frozen=True):
    """Where the reports of a run go: `printed` is what standard output gets, `files` are formats and files.

    `aside` is for a run whose standard output is the corrected article: its report goes to standard error.
    """

    printed: str
    files: tuple[tuple[str, str], ...] = ()
    aside: bool = False
    inputs: Mapping[str, str] = {}
    quiet: bool = False
    statistics: bool = False

    @classmethod
    def of(
        cls,
        outputs: Sequence[str],
        format_name: str | None,
        *,
        aside: bool,
        statistics: bool = False,
        quiet: bool = False,
    ) -> Output:
        """What the options come to; two reports on standard output are refused."""
        if format_name:
            known_format(format_name)
        targets = [target(output) for output in outputs]
        printed = [name for name, file in targets if file == STANDARD_OUTPUT]
        asked = [*printed, *([format_name] if format_name else [])]
        if len(asked) > 1 or (aside and printed):
            other = "the corrected article" if aside and printed else f"{asked[0]} already"
            raise refused(f"standard output gets {other}; name a file", "--output")
        files = tuple((name, file) for name, file in targets if file != STANDARD_OUTPUT)
        form = asked[0] if asked else "text" if statistics else format_for(os.environ)
        if statistics and form != "text":
            raise refused(f"is text, and standard output gets {form}", "--statistics")
        return cls(form, files, aside, quiet=quiet, statistics=statistics)

    @property
    def formats(self) -> frozenset[str]:
        """The formats of all its reports."""
        return frozenset((self.printed, *(name for name, _ in self.files)))

    def over(self, inputs: Mapping[str, str]) -> Output:
        """The same, held against the files that the run reads, none of which may be written over."""
        refuse_inputs([file for _, file in self.files], inputs, "--output")
        return replace(self, inputs=inputs)

    def has(self, name: str) -> bool:
        """Whether a report of that format is wanted."""
        return name == self.printed or any(name == each for each, _ in self.files)

    def say(self, lines: Iterable[str]) -> None:
        """Tell what was done, where it disturbs no format that a machine reads."""
        for line in lines:
            say(line, err=self.aside or self.printed != "text")

    def write(self, report: Report) -> tuple[Report, str | None]:
        """Write and print the reports; with what could not be told among the failures, and where the HTML report is."""
        page = None
        for name, file in self.files:
            failures = write_report(report, name, file, self.inputs)
            report = replace(report, failures=(*report.failures, *failures))
            page = page or (file if name == "html" else None)
        failures = self._print(report)
        if self.printed == "github":
            _summarise(report)
        return replace(report, failures=(*report.failures, *failures)), page

    def _print(self, report: Report) -> tuple[Failure, ...]:
        """Print the report, text in colour on a terminal that wants it; what could not be told is returned, and said."""
        stream = sys.stderr if self.aside else sys.stdout
        colour = wants_colour(stream.isatty(), os.environ)
        made, failures = made_safely(report, self.printed, self._printer(colour, _columns(stream)))
        if self.printed == "text":
            click.echo(made or "", nl=False, color=colour, err=self.aside)
        else:
            hand_over(made or "", err=self.aside)
        if failures and (made is None or self.printed != "text"):
            tell(failures)
        return failures

    def _printer(self, colour: bool, columns: int | None) -> Callable[[Report], str]:
        if self.printed != "text":
            return renderer(self.printed)
        from copydesk.reporters.plain import render, statistics

        if self.statistics:
            return statistics
        return partial(render, colour=colour, columns=columns, summary=not self.quiet)


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
    raise refused(message, "--output")


def known_format(name: str) -> None:
    """Refuse a format that there is not, with the nearest."""
    from copydesk.config import nearest

    if name not in FORMATS:
        message = f"unknown format {name!r}{nearest(name, FORMATS)} (there are {', '.join(FORMATS)})"
        raise refused(message, "--format")


def wants_colour(is_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Whether text is coloured: as NO_COLOR or FORCE_COLOR say, else on a terminal that is not a dumb one."""
    if environment.get("NO_COLOR"):
        return False
    if forced := environment.get("FORCE_COLOR"):
        return forced not in ("0", "false")
    return is_terminal and environment.get("TERM") != "dumb"


def _columns(stream: TextIO) -> int | None:
    """How wide the terminal is; none where it is no terminal."""
    if not stream.isatty():
        return None
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _summarise(report: Report) -> None:
    """Add the report to the page of a step of GitHub Actions, where there is one."""
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        made, _ = made_safely(report, "markdown", renderer("markdown"))
        with suppress(OSError), open(page, "a", encoding="utf-8", newline="\n") as stream:
            stream.write(made or "")


def write_report(
    report: Report, name: str, file: str, inputs: Mapping[str, str] | None = None
) -> tuple[Failure, ...]:
    """Write a report and return what could not be told; of many articles it is an index with pages beside it."""
    if name == "html":
        from copydesk.reporters.html import needs_folder, pages_folder, render_folder

        large, failures = made_safely(report, name, needs_folder)
        if large:
            folder, index = os.path.split(file)
            with telling(file):
                pages, failures = made_safely(report, name, lambda told: Spool(render_folder(told, index)))
            if pages:
                files = [os.path.join(folder, page) for page in pages.names()]
                refuse_inputs(files, inputs or {}, "--output")
                pages.write(folder)
                _say_where(report, file, pages_folder(file))
            return failures
    made, failures = made_safely(report, name, renderer(name))
    if made is not None:
        write(file, made)
    return failures


def _say_where(report: Report, file: str, beside: str) -> None:
    said = f"{file} is the index of {len(report.articles)} articles; their pages are in {beside}"
    say(said, err=True)


def open_report(report: Report, file: str | None) -> None:
    """Open the HTML report in the person's browser, written for the purpose where none was asked for."""
    if file is None:
        import tempfile

        file = os.path.join(tempfile.mkdtemp(prefix="copydesk-"), "report.html")
        write_report(report, "html", file)
    from pathlib import Path

    click.launch(Path(file).resolve().as_uri())
