"""`copydesk facts refresh`: what changed in a source since its last import, as a patch to look through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from difflib import unified_diff

import click

from copydesk.cli.facts.importing import materials
from copydesk.cli.facts.shelf import Shelf
from copydesk.cli.files import find_config, mendable, shown_path, today
from copydesk.cli.options import CONFIG, Day
from copydesk.cli.terminal import hand_over, say
from copydesk.newsroom.importing import FORMATS, Choice, read_drafts
from copydesk.newsroom.sheets.merging import Merged, merge
from copydesk.text import defused


@click.command("refresh")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--against", required=True, metavar="FOLDER", help="The folder of sheets, or one sheet.")
@click.option("--from", "given", type=click.Choice(FORMATS), help="The files' format; told by their content.")
@click.option("--only", multiple=True, metavar="TITLE", help="Take these titles (or identifiers) alone.")
@click.option(
    "--each", "asked", is_flag=True, help="Ask about each change, and write those that are accepted."
)
@click.option(
    "--yes", "accepted", is_flag=True, help="Write all changes that overrule nothing of the desk's."
)
@click.option("--as-of", type=Day(), metavar="DATE", help="The day of the download; today by default.")
@CONFIG
def facts_refresh(
    files: tuple[str, ...],
    against: str,
    given: str | None,
    only: tuple[str, ...],
    asked: bool,
    accepted: bool,
    as_of: date | None,
    config: str | None,
) -> None:
    """Show what FILES have that the sheets do not, or otherwise than at their last import, as a patch.

    Nothing is written without --yes or --each. What the desk has otherwise from another source is listed, and never overruled.
    Exit status: 0 nothing changed, or all of it was written; 1 something did; 2 a file could not be read.
    """
    verified = as_of or today(find_config(config).desk)
    left = 0
    told: list[str] = []
    with mendable():
        shelf = Shelf(against)
        for draft in read_drafts(list(materials(files)), Choice(only), given):
            file = shelf.sheet_of(draft)
            if file is None:
                say(f"{draft.title}: no sheet of it; `copydesk facts import` makes one")
                continue
            name, before = shown_path(file), shelf.content(file)
            wanted = _ask(draft.title) if asked else None
            merged = merge(name, before, draft, verified, wanted)
            left += len(merged.conflicts)
            if not (asked or accepted):
                _show(name, before.decode("utf-8-sig"), merged)
                left += len(merged.added)
                continue
            if merged.added:
                shelf.put(file, merged.text)
            told += _words("written", name, merged)
        shelf.write()
    for line in told:
        say(line)
    if left:
        raise click.exceptions.Exit(1)


def _ask(title: str) -> Callable[[str], bool]:
    """A question about each change, in words."""
    return lambda says: click.confirm(defused(f"{title}: {says}. Write it?"), default=False)


def _words(how: str, name: str, merged: Merged) -> Iterator[str]:
    """What is new in a sheet, and what was not put into it."""
    yield from (f"{how}  {name}: {words}" for words in merged.added)
    yield from (f"{name}:{each.place}: the desk's own stays: {each}" for each in merged.conflicts)


def _show(name: str, before: str, merged: Merged) -> None:
    """Say what changed, and print it as a patch."""
    for line in _words("new", name, merged):
        say(line)
    after = merged.text.removeprefix("\ufeff")
    patch = unified_diff(before.splitlines(), after.splitlines(), f"a/{name}", f"b/{name}", lineterm="")
    for line in patch:
        hand_over(line + "\n")
