"""`copydesk facts import`: sheets from film databases, pages and tables, merged with those that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from copydesk.cli.facts.shelf import SCHEMA, Shelf, write_schema
from copydesk.cli.files import files_below, find_config, mendable, refused, sheet_paths, shown_path, today
from copydesk.cli.opening import opened
from copydesk.cli.options import CONFIG, Day
from copydesk.cli.terminal import hand_over, say
from copydesk.cli.writing import refuse_inputs
from copydesk.errors import SheetError, Trouble
from copydesk.newsroom.importing import FORMATS, Choice, Draft, plain, read_drafts, render_sheet
from copydesk.newsroom.importing.material import Material
from copydesk.text import quantity


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--from", "given", type=click.Choice(FORMATS), help="The files' format; told by their content by default."
)
@click.option(
    "--into",
    metavar="PATH",
    help="The folder of sheets, or one sheet; - prints. The configured folder by default.",
)
@click.option("--only", multiple=True, metavar="TITLE", help="Take these titles (or identifiers) alone.")
@click.option("--title", metavar="TITLE", help="The title, where the files have none.")
@click.option("--language", default="en", metavar="CODE", help="The language of Wikidata's labels.")
@click.option(
    "--as-of", type=Day(), metavar="DATE", help="The day the facts were looked up; today by default."
)
@CONFIG
def facts_import(
    files: tuple[str, ...],
    given: str | None,
    into: str | None,
    only: tuple[str, ...],
    title: str | None,
    language: str,
    as_of: date | None,
    config: str | None,
) -> None:
    """Make sheets of what TMDB, TVmaze, Wikidata, IMDb, JSON-LD, tables or lists say; files only, no network.

    A sheet that is there keeps every word and comment: what is new is added, what contradicts is listed and left to you.
    Exit status: 0 all is in the sheets, 1 something contradicts them, 2 a file could not be read (nothing is written).
    """
    settings = find_config(config)
    verified = as_of or today(settings.desk)
    with mendable():
        drafts = list(read_drafts(list(materials(files)), Choice(only, title, language), given))
        if not drafts:
            raise refused("none of the titles asked for is in it", files[0])
        if into == "-":
            _print(drafts, verified)
            return
        if into:
            refuse_inputs([into], dict.fromkeys(files, "a file to take facts from"), "--into")
        shelf = Shelf(into or _folder(sheet_paths(settings)))
        told: list[str] = []
        conflicts = sum(_put(shelf, draft, verified, told) for draft in drafts)
        shelf.write()
    for line in told:
        say(line)
    write_schema(shelf.folder)
    if conflicts:
        say(f"{quantity(conflicts, 'conflict')}: the sheets were left as they are there.")
        raise click.exceptions.Exit(1)


def materials(given: Sequence[str]) -> Iterator[Material]:
    """The files named, and those within the folders named."""
    for name in given:
        inside, unread = files_below(name, bool) if Path(name).is_dir() else ([name], [])
        if unread or not inside:
            raise SheetError(*(unread or [Trouble("holds no file", name)]))
        for file in sorted(inside):
            yield Material(shown_path(file), partial(opened, file))


def _folder(configured: Sequence[str]) -> str:
    return next((path for path in configured if Path(path).is_dir()), "facts")


def _print(drafts: Sequence[Draft], verified: date) -> None:
    if len(drafts) > 1:
        raise refused("prints one sheet, and there are several; say which with --only", "--into -")
    hand_over(render_sheet(plain(drafts[0], verified), drafts[0].origin.terms))
    _remark(drafts[0])


def _put(shelf: Shelf, draft: Draft, verified: date, told: list[str]) -> int:
    """Put a draft into its sheet, add what there is to tell once that is written, and count the conflicts."""
    _remark(draft)
    file = shelf.sheet_of(draft)
    if file is None:
        file = shelf.new_file(draft)
        shelf.put_new(file, render_sheet(plain(draft, verified), draft.origin.terms, SCHEMA), draft)
        told.append(f"written  {shown_path(file)}: {_contents(draft)}")
        return 0
    from copydesk.newsroom.sheets.merging import merge

    merged = merge(shown_path(file), shelf.content(file), draft, verified)
    if merged.added:
        shelf.put(file, merged.text)
    done = "changed" if merged.added else "kept   "
    told.append(f"{done}  {shown_path(file)}: {len(merged.added) or 'nothing'} new")
    told += [f"         + {words}" for words in merged.added]
    told += [f"{shown_path(file)}:{each.place}: conflict: {each}" for each in merged.conflicts]
    return len(merged.conflicts)


def _contents(draft: Draft) -> str:
    counted = ((len(draft.cast), "role"), (len(draft.credits), "job"), (len(draft.seasons), "season"))
    parts = [quantity(number, noun) for number, noun in counted if number]
    return ", ".join([*parts, f"from {draft.source}"])


def _remark(draft: Draft) -> None:
    for remark in draft.remarks:
        say(f"copydesk: {draft.title}: {remark}", err=True)
