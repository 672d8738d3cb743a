"""`copydesk facts diff`: what changed between two states of the sheets, as facts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from copydesk.cli.facts_bases import base_of
from copydesk.cli.files import find_config, from_config

if TYPE_CHECKING:
    from copydesk.fact import Fact
    from copydesk.newsroom.diff import Change


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text")
@click.option("--config", metavar="FILE", help="A configuration other than the nearest copydesk.toml.")
def facts_diff(old: str, new: str, format_name: str, config: str | None) -> None:
    """Show the facts that were added, removed or changed between OLD and NEW.

    Each is a sheet, a folder of sheets, or a git revision: HEAD~1:facts, or HEAD~1 for the configured sheets.
    """
    from copydesk.newsroom.diff import diff

    settings = find_config(config)
    configured = [from_config(settings, path) for path in settings.facts]
    changes = diff(base_of(old, configured), base_of(new, configured))
    if format_name == "json":
        click.echo(json.dumps([_as_json(change) for change in changes], ensure_ascii=False, indent=1))
        return
    for line in in_words(changes):
        click.echo(line)


def in_words(changes: Sequence[Change]) -> Iterator[str]:
    """The changes for a terminal, a paragraph for each subject."""
    if not changes:
        yield "No fact changed."
    for subject, group in groupby(changes, key=lambda change: change.subject):
        yield subject
        for change in group:
            yield f"  {change.what} {change.kind}"
            yield from (f"    - {fact.says}  ({fact.place})" for fact in (change.old,) if fact)
            yield from (f"    + {fact.says}  ({fact.place})" for fact in (change.new,) if fact)


def _as_json(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind.value,
        "subject": change.subject,
        "what": change.what,
        "old": _fact(change.old),
        "new": _fact(change.new),
    }


def _fact(fact: Fact[Any] | None) -> dict[str, Any] | None:
    if fact is None:
        return None
    verified = fact.verified.isoformat() if fact.verified else None
    return {"says": fact.says, "sheet": str(fact.place), "source": fact.source, "verified": verified}
