"""The options that every command about articles shares: sheets, days, configuration."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from copydesk.config import Config
from copydesk.engine import Days

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic in the stubs alone
    """A day such as 2026-11-21."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error that says what a day looks like."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day (expected e.g. 2026-11-21)", param, ctx)


def about_articles(command: Command) -> Command:
    """Add the shared options to a command."""
    options = (
        click.option("--facts", multiple=True, metavar="PATH", help="A fact sheet, or a folder of them."),
        click.option("--published", type=Day(), metavar="DATE", help="The day the articles appear."),
        click.option("--as-of", type=Day(), metavar="DATE", help="The day of the check; today by default."),
        click.option(
            "--kept-current/--dated",
            default=None,
            help="Whether the articles promise to be right today, or were right on their day.",
        ),
        click.option(
            "--config", metavar="FILE", help="A configuration other than the nearest copydesk.toml."
        ),
        click.option(
            "--stdin-filename", metavar="NAME", help="The name of the article on standard input (PATH is -)."
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def days_of(config: Config, published: date | None, as_of: date | None, kept_current: bool | None) -> Days:
    """The days of a check; today is today where the desk is."""
    from copydesk.cli.files import today

    return Days(as_of or today(config.desk), published, kept_current)
