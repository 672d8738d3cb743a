"""`copydesk facts`: check sheets, publish their schema, and what grows around them."""

from __future__ import annotations

import click

from copydesk.cli.lazy import LazyGroup

_COMMANDS = {
    "check": "copydesk.cli.facts_check:facts_check",
    "diff": "copydesk.cli.facts_diff:facts_diff",
    "draft": "copydesk.cli.facts_draft:facts_draft",
    "import": "copydesk.cli.facts_import:facts_import",
    "refresh": "copydesk.cli.facts_refresh:facts_refresh",
    "schema": "copydesk.cli.facts_check:facts_schema",
    "show": "copydesk.cli.facts_show:facts_show",
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def facts() -> None:
    """Work with fact sheets."""
