"""The days of a check, as commands are given them."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from copydesk.config import Config
from copydesk.engine import Days


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


def days_of(config: Config, published: date | None, as_of: date | None, kept_current: bool | None) -> Days:
    """The days of a check; today is today where the desk is."""
    from copydesk.cli.files import today

    return Days(as_of or today(config.desk), published, kept_current)
