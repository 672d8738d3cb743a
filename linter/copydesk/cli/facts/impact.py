"""`copydesk impact`: the articles that a change of facts makes wrong or stale, and what to print instead."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from copydesk.cli.concerns import as_json, listed
from copydesk.cli.facts.shelf import base_of
from copydesk.cli.files import article_paths, find_config, sheet_paths, shown_path, tell
from copydesk.cli.options import AS_OF, CONFIG, JOBS, TEXT_OR_JSON, days_of
from copydesk.cli.runs import checked, gather, make_setup
from copydesk.cli.terminal import hand_over_json, say
from copydesk.text import quantity

if TYPE_CHECKING:
    from copydesk.config import Config
    from copydesk.engine import Source
    from copydesk.findings import Failure
    from copydesk.newsroom.impact import Concern
    from copydesk.sheet.factbase import FactBase


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("paths", nargs=-1, metavar="ARTICLE…")
@AS_OF
@TEXT_OR_JSON
@JOBS
@click.option(
    "--index",
    "db",
    metavar="FILE",
    help="Read those articles of this index alone that mention what changed; by default the desk's own, where there is one and no article is named.",
)
@CONFIG
def impact(
    old: str,
    new: str,
    paths: tuple[str, ...],
    as_of: date | None,
    format_name: str,
    jobs: int,
    db: str | None,
    config: str | None,
) -> None:
    """Name every article that is wrong or stale by the sheets NEW and was not by the sheets OLD.

    OLD and NEW are sheets, folders of sheets, or git revisions (HEAD~1:facts). Exit status: 0 no article is concerned,
    1 some are, 2 something could not be read.
    """
    from copydesk.newsroom.impact import impact as impact_of
    from copydesk.newsroom.sheets.diff import diff

    settings = find_config(config)
    configured = sheet_paths(settings)
    bases = (base_of(old, configured), base_of(new, configured))
    days = days_of(settings, None, as_of, None)
    index = db or _own_index(settings, paths)
    if index:
        sources, failures = _mentioning(index, settings, paths, bases)
    else:
        sources, failures = gather(article_paths(settings, paths), None, settings)
    before, after = (checked(sources, make_setup(b, settings, days), jobs, {}, failures) for b in bases)
    changes = diff(*bases)
    concerns = impact_of(before, after, changes)
    if format_name == "json":
        hand_over_json(as_json(concerns))
    else:
        for line in _in_words(concerns, len(changes), len(after.articles)):
            say(line)
    tell(after.failures)
    is_concerned = any(not concern.wrong_before for concern in concerns)
    raise click.exceptions.Exit(max([int(is_concerned), *(f.status for f in after.failures)]))


def _own_index(settings: Config, paths: Sequence[str]) -> str | None:
    """The desk's own index, where there is one and no article is named."""
    from copydesk.cli.archive.index import file_of_index

    file = file_of_index(None, settings)
    return file if not paths and os.path.exists(file) else None


def _mentioning(
    file: str, settings: Config, named: Sequence[str], bases: tuple[FactBase, FactBase]
) -> tuple[list[Source], list[Failure]]:
    """The articles of an index that mention what changed, those that are named alone where some are."""
    from copydesk.archive.since import concerned_by
    from copydesk.cli.archive.index import index_at
    from copydesk.cli.opening import load

    with index_at(file, settings) as index:
        _, paths = concerned_by(index, *bases)
    folders = [shown_path(path) for path in named]
    below = (p for p in paths if not folders or any(f in (".", p) or p.startswith(f"{f}/") for f in folders))
    return load(sorted(below))


def _in_words(concerns: Sequence[Concern], changes: int, articles: int) -> Iterator[str]:
    made = [concern for concern in concerns if not concern.wrong_before]
    yield from listed(made)
    if len(made) < len(concerns):
        yield "Wrong before, too, and now by other facts:"
        yield from listed([concern for concern in concerns if concern.wrong_before])
    concerned = f"{len({concern.path for concern in made})} of {quantity(articles, 'article')}"
    places = quantity(len(made), "place")
    yield f"{quantity(changes, 'changed fact')}: {concerned} made wrong or stale, in {places}."
