"""`copydesk archive`: the archive in one file, and what can be asked of it."""

from __future__ import annotations

import click

from copydesk.cli.lazy import LazyGroup

_COMMANDS = {
    "check": "copydesk.cli.archive.check:archive_check",
    "dismiss": "copydesk.cli.archive.check:dismiss",
    "index": "copydesk.cli.archive.index:index",
    "merge": "copydesk.cli.archive.index:merge",
    "query": "copydesk.cli.archive.query:query",
    "resolve": "copydesk.cli.archive.check:resolve",
    "stale": "copydesk.cli.archive.today:stale",
    "today": "copydesk.cli.archive.today:today",
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def archive() -> None:
    """Find what no single article shows: contradictions between articles, and what has become wrong."""
