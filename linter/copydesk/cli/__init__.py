"""The command line: the only part that opens files, prints, and knows about exit statuses."""

from __future__ import annotations

from importlib import import_module

import click

from copydesk import __version__

_COMMANDS = {
    "annotate": "copydesk.cli.annotate",
    "baseline": "copydesk.cli.baseline",
    "check": "copydesk.cli.check",
    "explain": "copydesk.cli.rules",
    "facts": "copydesk.cli.facts",
    "impact": "copydesk.cli.facts_impact",
    "init": "copydesk.cli.init",
    "rules": "copydesk.cli.rules",
}


class _LazyGroup(click.Group):
    """Commands whose modules are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="copydesk")
def main() -> None:
    """Hold articles about film and television against a fact sheet.

    Says, with evidence, what is wrong: misspelled titles and names, a role given to the wrong actor, dates that
    contradict the sheet or each other, "last year" that no longer means what it meant.
    """
