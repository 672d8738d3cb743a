"""`copydesk facts check` and `copydesk facts schema`: whether sheets are right, and what form they have."""

from __future__ import annotations

import json
from datetime import date

import click

from copydesk.cli.files import find_config, mendable, sheet_files, sheet_paths, today
from copydesk.cli.options import AS_OF, CONFIG
from copydesk.cli.terminal import hand_over, say
from copydesk.text import quantity


@click.command("check")
@click.argument("paths", nargs=-1, metavar="PATH…")
@AS_OF
@click.option("--max-age", type=click.IntRange(1), metavar="DAYS", help="How old a verified fact may be.")
@CONFIG
def facts_check(paths: tuple[str, ...], as_of: date | None, max_age: int | None, config: str | None) -> None:
    """Check the form of fact sheets, and their sense: dates in order, one actor a role, spellings apart."""
    from copydesk.findings import Severity
    from copydesk.sheet.checking import check_sense
    from copydesk.sheet.loading import read_sheets

    settings = find_config(config)
    files = sheet_files(sheet_paths(settings, paths))
    with mendable():
        base = read_sheets(files)
    doubts = check_sense(base, as_of or today(settings.desk), max_age)
    for doubt in doubts:
        say(f"{doubt.trouble.file}:{doubt.trouble.place}: {doubt.severity}: {doubt.trouble.message}")
    say(f"{quantity(len(files), 'sheet')} checked: {len(doubts) or 'nothing'} to look at.")
    if any(doubt.severity is Severity.ERROR for doubt in doubts):
        raise click.exceptions.Exit(1)


@click.command("schema")
def facts_schema() -> None:
    """Print the JSON Schema of fact sheets, which editors complete and check by."""
    hand_over(schema_text())


def schema_text() -> str:
    """The JSON Schema of a fact sheet."""
    from copydesk.sheet.schema import sheet_schema

    return json.dumps(sheet_schema(), indent=2, ensure_ascii=False) + "\n"
