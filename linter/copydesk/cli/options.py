"""The options that several commands share, each worded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from copydesk.cli.completing import formats
from copydesk.cli.days import Day

Command = TypeVar("Command", bound=Callable[..., Any])

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
