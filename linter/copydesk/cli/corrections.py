"""`copydesk corrections`: the desk's corrections as a test of what would have been caught."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from copydesk.cli.files import (
    Unusable,
    content_of,
    find_config,
    load_facts,
    refused,
    sheet_paths,
)
from copydesk.cli.options import CONFIG, Day, days_of
from copydesk.cli.runs import checked, make_setup
from copydesk.cli.terminal import say
from copydesk.config import Config
from copydesk.engine import Source
from copydesk.errors import ArticleError, Trouble
from copydesk.newsroom.correction_column import Pair, render, told, without_note
from copydesk.sheet.factbase import FactBase

_BEFORE, _AFTER = ("before", "article", "printed"), ("after", "twin", "corrected")
_ENDINGS = (".md", ".markdown", ".txt", ".html", ".htm")


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(exists=True, file_okay=False))
@click.option("--facts", multiple=True, metavar="PATH", help="Sheets for pairs that have none beside them.")
@click.option("--published", type=Day(), metavar="DATE", help="The day of articles that give none.")
@CONFIG
def corrections(folder: str, facts: tuple[str, ...], published: date | None, config: str | None) -> None:
    """Say of each correction in FOLDER whether it would have been caught.

    A correction is a folder with an article as it was printed (before, or article) and as it was put right (after, or twin), with
    its sheets beside it (facts.yaml, or facts/), or an article whose "Correction:" note says "It is X, not Y". Each is caught (by which
    rule), needs a line of the sheet (which), or is out of reach (why). Exit status: 0, or 2 where something could not be read.
    """
    settings = find_config(config)
    shared = sheet_paths(settings, facts)
    results, unused = [], []
    for place in _places(Path(folder)):
        texts = _texts(place)
        if texts is None:
            unused.append(str(place))
            continue
        base = load_facts(_sheets(place) or shared)[0]
        results.append(told(_pair(place, texts, base, settings, published)))
    if not results and not unused:
        raise refused("holds no correction: no folder with before and after, no article", folder)
    for line in render(results, unused):
        say(line)


def _places(folder: Path) -> Iterator[Path]:
    """The folders with a pair, and the articles that stand by themselves, in order."""
    for path in sorted((folder, *folder.rglob("*"))):
        if (path.is_dir() and _found(path, _BEFORE) and _found(path, _AFTER)) or (
            path.suffix.lower() in _ENDINGS
            and not (_found(path.parent, _BEFORE) and _found(path.parent, _AFTER))
        ):
            yield path


def _found(folder: Path, names: tuple[str, ...]) -> Path | None:
    files = (folder / f"{name}{ending}" for name in names for ending in _ENDINGS)
    return next((file for file in files if file.is_file()), None)


def _texts(place: Path) -> tuple[str, bytes, bytes] | None:
    """The name to read a pair's texts by, and both texts."""
    if place.is_dir():
        before, after = _found(place, _BEFORE), _found(place, _AFTER)
        return (str(before), content_of(before), content_of(after)) if before and after else None
    parted = without_note(content_of(place).decode("utf-8", "replace"))
    return (str(place), parted[0].encode(), parted[1].encode()) if parted else None


def _sheets(place: Path) -> list[str]:
    folder = place if place.is_dir() else place.parent
    return [str(path) for name in ("facts.yaml", "facts.yml", "facts") if (path := folder / name).exists()]


def _pair(
    place: Path, texts: tuple[str, bytes, bytes], base: FactBase, settings: Config, published: date | None
) -> Pair:
    setup = make_setup(base, settings, days_of(settings, published, published, None))
    name, before, after = texts
    report = checked([Source(name, before), Source(name, after)], setup, 1, {}, [])
    if len(report.articles) != 2:
        raise Unusable(ArticleError(*(Trouble(f.message, f.who) for f in report.failures)))
    return Pair(str(place), *report.articles)
