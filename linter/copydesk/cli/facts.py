"""`copydesk facts`: check sheets, publish their schema, and what grows around them."""

from __future__ import annotations

from importlib import import_module

import click

_COMMANDS = {
    "check": "copydesk.cli.facts_check",
    "diff": "copydesk.cli.facts_diff",
    "draft": "copydesk.cli.facts_draft",
    "import": "copydesk.cli.facts_import",
    "schema": "copydesk.cli.facts_check",
    "show": "copydesk.cli.facts_show",
}


class _LazyGroup(click.Group):
    """Commands whose modules are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), f"facts_{cmd_name}")
        return command


@click.group(cls=_LazyGroup)
def facts() -> None:
    """Work with fact sheets."""
