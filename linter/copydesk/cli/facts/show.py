"""`copydesk facts show`: a work's sheet as a person reads it, in the terminal or as a page."""

from __future__ import annotations

import os
from datetime import date

import click

from copydesk.cli.completing import works
from copydesk.cli.files import find_config, load_facts, refused, sheet_paths, today
from copydesk.cli.options import CONFIG, FACTS, Day
from copydesk.cli.terminal import say
from copydesk.cli.writing import refuse_inputs, write


@click.command("show")
@click.argument("work", metavar="WORK", shell_complete=works)
@FACTS
@click.option(
    "--as-of", type=Day(), metavar="DATE", help="The day that ages are counted to; today by default."
)
@click.option("--output", metavar="FILE", help="Write a page (.html) instead of printing a table.")
@CONFIG
def facts_show(
    work: str, facts: tuple[str, ...], as_of: date | None, output: str | None, config: str | None
) -> None:
    """Show what the sheets say of a work (its title, or a sheet's file), with the source and age of each fact."""
    from copydesk.newsroom.showing import render_page, render_terminal, view_of, works_called

    settings = find_config(config)
    is_file = not facts and os.path.isfile(work)
    base, sheets = load_facts([work] if is_file else sheet_paths(settings, facts))
    found = list(base.works.values()) if is_file else works_called(base, work)
    if len(found) != 1:
        raise refused(_which(work, [each.key for each in found], list(base.works)), "WORK")
    view = view_of(base, found[0], as_of or today(settings.desk))
    if output:
        refuse_inputs([output], dict.fromkeys(sheets, "a fact sheet"), "--output")
        write(output, render_page(view))
    else:
        say(render_terminal(view), nl=False)


def _which(work: str, found: list[str], known: list[str]) -> str:
    from copydesk.config import nearest

    if found:
        return f"{work!r} may be {' or '.join(found)}; give one of these"
    return (
        f"no sheet is of {work!r}{nearest(work, known)}"
        if known
        else "no sheet was given; name one with --facts"
    )
