"""`copydesk facts`: check sheets, publish their schema, and what grows around them."""

from __future__ import annotations

import click

from copydesk.cli.lazy import LazyGroup

_COMMANDS = {
    "check": "copydesk.cli.facts.check:facts_check",
    "diff": "copydesk.cli.facts.diff:facts_diff",
    "draft": "copydesk.cli.facts.draft:facts_draft",
    "import": "copydesk.cli.facts.importing:facts_import",
    "refresh": "copydesk.cli.facts.refresh:facts_refresh",
    "schema": "copydesk.cli.facts.check:facts_schema",
    "show": "copydesk.cli.facts.show:facts_show",
}


@click.group(cls=LazyGroup, lazy=_COMMANDS)
def facts() -> None:
    """Work with fact sheets."""
