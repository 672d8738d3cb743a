"""The command line: the only part that opens files, prints, and knows about exit statuses."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from copydesk import __version__


class LazyGroup(click.Group):
    """A group that knows its commands by name: `module:attribute` for each."""

    def __init__(self, *args: Any, lazy: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lazy = dict(lazy)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in order."""
        return sorted(self._lazy)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; of one that there is not the nearest is told."""
        name = args[0]
        if name in self._lazy or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from copydesk.config import nearest

        raise click.UsageError(f"there is no command {name!r}{nearest(name, self._lazy)}", ctx)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in self._lazy:
            return None
        module, _, attribute = self._lazy[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command


_ARCHIVE = {
    "check": "copydesk.cli.archive.check:archive_check",
    "dismiss": "copydesk.cli.archive.check:dismiss",
    "index": "copydesk.cli.archive.index:index",
    "merge": "copydesk.cli.archive.index:merge",
    "query": "copydesk.cli.archive.query:query",
    "resolve": "copydesk.cli.archive.check:resolve",
    "stale": "copydesk.cli.archive.today:stale",
    "today": "copydesk.cli.archive.today:today",
}
_FACTS = {
    "check": "copydesk.cli.facts.check:facts_check",
    "diff": "copydesk.cli.facts.diff:facts_diff",
    "draft": "copydesk.cli.facts.draft:facts_draft",
    "import": "copydesk.cli.facts.importing:facts_import",
    "refresh": "copydesk.cli.facts.refresh:facts_refresh",
    "schema": "copydesk.cli.facts.check:facts_schema",
    "show": "copydesk.cli.facts.show:facts_show",
}
_COMMANDS = {
    "annotate": "copydesk.cli.annotate:annotate",
    "archive": "copydesk.cli:archive_commands",
    "baseline": "copydesk.cli.baseline:baseline",
    "cache": "copydesk.cli.cache:cache",
    "completion": "copydesk.cli.completing:completion",
    "check": "copydesk.cli.check:check",
    "corrections": "copydesk.cli.corrections:corrections",
    "explain": "copydesk.cli.rules:explain",
    "facts": "copydesk.cli:facts_commands",
    "impact": "copydesk.cli.facts.impact:impact",
    "init": "copydesk.cli.init:init",
    "lsp": "copydesk.lsp.command:lsp",
    "rules": "copydesk.cli.rules:rules",
    "serve": "copydesk.cli.serve:serve",
}


def _remember(context: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    context.meta["verbose"] = is_asked


def _version(context: click.Context, parameter: click.Parameter, is_asked: bool) -> None:
    if not is_asked:
        return
    from copydesk.cli.terminal import say

    if context.meta["verbose"]:
        from copydesk.cli.about import about

        say(about(), nl=False)
    else:
        say(f"copydesk, version {__version__}")
    context.exit()


@click.group(cls=LazyGroup, lazy=_COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--verbose", is_flag=True, is_eager=True, expose_value=False, callback=_remember, hidden=True)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    callback=_version,
    help="Show the version; with --verbose, all that a report of a bug needs.",
)
def main() -> None:
    """Hold articles about film and television against a fact sheet.

    Says, with evidence, what is wrong: misspelled titles and names, a role given to the wrong actor, dates that
    contradict the sheet or each other, "last year" that no longer means what it meant.
    """


@click.group("archive", cls=LazyGroup, lazy=_ARCHIVE)
def archive_commands() -> None:
    """Find what no single article shows: contradictions between articles, and what has become wrong."""


@click.group("facts", cls=LazyGroup, lazy=_FACTS)
def facts_commands() -> None:
    """Work with fact sheets."""
