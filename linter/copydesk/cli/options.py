"""The options that several commands share, each worded once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from copydesk.cli.completing import formats
from copydesk.config import Config
from copydesk.engine import Days

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic in the stubs alone
    """A day such as 2026-11-21."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that says what a day looks like."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day (expected e.g. 2026-11-21)", param, ctx)


def days_of(config: Config, published: date | None, as_of: date | None, kept_current: bool | None) -> Days:
    """The days of a check; today is today where the desk is."""
    from copydesk.cli.files import today

    return Days(as_of or today(config.desk), published, kept_current)


FACTS = click.option("--facts", multiple=True, metavar="PATH", help="A fact sheet, or a folder of them.")
CONFIG = click.option(
    "--config", metavar="FILE", help="A configuration other than the nearest copydesk.toml."
)
AS_OF = click.option("--as-of", type=Day(), metavar="DATE", help="The day of the check; today by default.")
JOBS = click.option("--jobs", "-j", type=click.IntRange(0), default=0, help="Processes; 0 chooses by itself.")
OUTPUT = click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write a report: .html, .sarif, .json, .txt, or FORMAT=FILE (- is standard output). May be repeated.",
)
FORMAT = click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    shell_complete=formats,
    help="What standard output gets; text, or what GitHub Actions and GitLab CI read inside these.",
)
TEXT_OR_JSON = click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text")
_PUBLISHED = click.option("--published", type=Day(), metavar="DATE", help="The day the articles appear.")
_KEPT_CURRENT = click.option(
    "--kept-current/--dated",
    default=None,
    help="Whether the articles promise to be right today, or were right on their day.",
)
_STDIN_FILENAME = click.option(
    "--stdin-filename", metavar="NAME", help="The name of the article on standard input (PATH is -)."
)


def about_files(command: Command) -> Command:
    """Add sheets, days and configuration to a command about the articles of files."""
    for option in reversed((FACTS, _PUBLISHED, AS_OF, _KEPT_CURRENT, CONFIG)):
        command = option(command)
    return command


def about_articles(command: Command) -> Command:
    """Add the same to a command that reads standard input, too, and how that is called."""
    return about_files(_STDIN_FILENAME(command))
