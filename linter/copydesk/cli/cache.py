"""`copydesk cache`: what is kept between runs, and its end. Without it every run is the same, and takes longer."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from copydesk.cli.files import cache_file, refused
from copydesk.cli.opening import why
from copydesk.cli.terminal import say

_MEGABYTE = 1_000_000


@click.group()
def cache() -> None:
    """Show or clear what is kept between runs: loaded fact sheets, and results of articles."""


@cache.command()
def show() -> None:
    """Show what is kept, where, and how large it is."""
    from copydesk.remembering import store
    from copydesk.sheet import cache as sheets

    facts, results = cache_file("facts"), cache_file("results")
    _line("loaded fact sheets", sheets.count_of(facts), facts)
    _line("results of articles", store.count_of(results), results)


def _line(what: str, count: int, file: str) -> None:
    size = os.path.getsize(file) / _MEGABYTE if os.path.exists(file) else 0.0
    say(f"{count:>8}  {what} ({size:.1f} MB in {file})")


@cache.command()
def clear() -> None:
    """Take everything away that is kept."""
    gone = list(_cleared())
    say(f"taken away: {', '.join(gone)}" if gone else "nothing is kept")


def _cleared() -> Iterator[str]:
    for file in (cache_file("facts"), cache_file("results")):
        for each in (file, f"{file}-journal"):
            try:
                os.unlink(each)
            except FileNotFoundError:
                continue
            except OSError as error:
                raise refused(f"cannot be taken away: {why(error)}", each) from None
            yield each
