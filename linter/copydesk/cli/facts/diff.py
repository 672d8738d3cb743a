"""`copydesk facts diff`: what changed between two states of the sheets, as facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from copydesk.cli.facts.shelf import base_of, files_of
from copydesk.cli.files import Unusable, find_config, sheet_paths, today
from copydesk.cli.options import CONFIG, TEXT_OR_JSON, Day
from copydesk.cli.terminal import hand_over_json, say
from copydesk.cli.writing import write_all
from copydesk.dates.value import day_in_words
from copydesk.errors import SheetError, Trouble
from copydesk.text import quantity

if TYPE_CHECKING:
    from copydesk.fact import Fact
    from copydesk.newsroom.sheets.diff import Change


@click.command("diff")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@TEXT_OR_JSON
@click.option(
    "--apply", "applied", is_flag=True, help="Write into the sheets of NEW what changed values were before."
)
@click.option("--as-of", type=Day(), metavar="DATE", help="The day of the change; today by default.")
@CONFIG
def facts_diff(
    old: str, new: str, format_name: str, applied: bool, as_of: date | None, config: str | None
) -> None:
    """Show the facts that were added, removed or changed between OLD and NEW.

    Each is a sheet, a folder of sheets, or a git revision: HEAD~1:facts, or HEAD~1 for the configured sheets. With --apply,
    each changed value of the sheets NEW gets its history: what it was until the day, so that articles of before are judged
    by what was known then.
    """
    from copydesk.newsroom.sheets.diff import diff

    settings = find_config(config)
    configured = sheet_paths(settings)
    changes = diff(base_of(old, configured), base_of(new, configured))
    if applied:
        _apply(changes, files_of(old, configured), files_of(new, configured), as_of or today(settings.desk))
        return
    if format_name == "json":
        hand_over_json([_as_json(change) for change in changes])
        return
    for line in in_words(changes):
        say(line)


def _apply(changes: Sequence[Change], old: dict[str, bytes], new: dict[str, bytes], day: date) -> None:
    from copydesk.newsroom.sheets.diff import apply_changes

    made = list(apply_changes(changes, old, new, day))
    if missing := [file for file, _, _ in made if not Path(file).exists()]:
        message = "is no file that can be written; NEW must be sheets on disk"
        raise Unusable(SheetError(*(Trouble(message, file) for file in missing)))
    write_all((file, text) for file, text, _ in made)
    for file, _, histories in made:
        say(f"written  {file}: the history of {quantity(len(histories), 'value')}")
        for change in histories:
            until = f"until {day_in_words(day)}, {change.old.says if change.old else ''}"
            say(f"         {change.subject}, {change.what}: {until}")
    if left := len(changes) - sum(len(histories) for _, _, histories in made):
        say(f"{left} other changes have no history: what was added, removed, or is a line of several values.")


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
