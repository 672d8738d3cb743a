"""`copydesk archive index` and `merge`: articles read into one file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from importlib import import_module
from typing import Any

import click

from copydesk.archive.entry import Reader
from copydesk.archive.indexing import Shard, Tally, bring_up_to_date, let_go
from copydesk.archive.spreading import Spread, alone, in_processes, on_dask
from copydesk.archive.store import Index, opened
from copydesk.cli.files import (
    article_files,
    article_paths,
    find_config,
    from_config,
    load_facts,
    mendable,
    refused,
    sheet_paths,
    shown_path,
    tell,
)
from copydesk.cli.opening import Opening, why
from copydesk.cli.options import CONFIG, JOBS, about_files, days_of
from copydesk.cli.runs import cores, left_out, make_setup, progress
from copydesk.cli.terminal import say
from copydesk.config import Config
from copydesk.engine import Source, unreadable
from copydesk.findings import Failure
from copydesk.reporters import is_report
from copydesk.text import quantity

DEFAULT = "copydesk-archive.sqlite"
DB = click.option("--db", metavar="FILE", help=f"The index; {DEFAULT} beside the configuration by default.")
_FEW = 2_000_000
"""Bytes below which one process is as fast as several."""


def file_of_index(given: str | None, settings: Config) -> str:
    """The file of the index."""
    return given or from_config(settings, DEFAULT)


@contextmanager
def index_at(given: str | None, settings: Config, *, to_write: bool = False) -> Iterator[Index]:
    """The index, open; what is wrong with it is told, exit status 2."""
    with mendable(), opened(file_of_index(given, settings), to_write=to_write) as index:
        yield index


class _Part(click.ParamType):  # type: ignore[type-arg]  # generic in the stubs alone
    """One of several parts, such as 2/8."""

    name = "K/N"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Shard:
        """The part, or a usage error."""
        number, slash, of = str(value).partition("/")
        if not (slash and number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            self.fail(f"{value!r} is no part (expected e.g. 2/8, the second of eight)", param, ctx)
        return Shard(int(number), int(of))


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_files
@DB
@click.option("--exclude", multiple=True, metavar="GLOB", help="Leave these out of folders.")
@JOBS
@click.option(
    "--shard", type=_Part(), metavar="K/N", help="Read the K-th of N parts alone; merge the parts afterwards."
)
@click.option(
    "--scheduler", metavar="ADDRESS", help="Read on the workers of this Dask cluster; local starts one here."
)
def index(
    paths: tuple[str, ...],
    facts: tuple[str, ...],
    published: date | None,
    as_of: date | None,
    kept_current: bool | None,
    config: str | None,
    db: str | None,
    exclude: tuple[str, ...],
    jobs: int,
    shard: Shard | None,
    scheduler: str | None,
) -> None:
    """Read articles into the index: what has changed since the last time, and what the sheets now say otherwise of.

    What is unchanged is skipped, what is gone from the folders leaves. It may be stopped at any time and run again. Exit
    status: 0 done, 2 something could not be read, 3 a rule or plug-in failed.
    """
    settings = find_config(config)
    base, _ = load_facts(sheet_paths(settings, facts))
    setup = make_setup(base, settings, days_of(settings, published, as_of, kept_current))
    named = article_paths(settings, paths)
    if not named:
        raise refused("no article was named: copydesk archive index PATH…", "archive")
    files, troubles = article_files(named, partial(left_out, settings, exclude))
    if shard:
        files = {file: is_named for file, is_named in files.items() if shard.has(shown_path(file))}
    streamed = Streamed(files)
    with index_at(db, settings, to_write=True) as opened_index, progress(len(files), "Reading", 2) as bar:
        streamed.each = lambda: bar.update(1) if bar else None
        with _spread(scheduler, jobs, files) as spread:
            tally, seen = bring_up_to_date(opened_index, streamed, Reader(setup), spread)
        if not troubles:
            tally.gone = let_go(opened_index, _is_gone(named, seen, streamed.kept, shard))
        count = opened_index.one("SELECT COUNT(*) FROM articles")
        file = opened_index.file
    failures = [*map(unreadable, (*troubles, *streamed.opening.troubles)), *tally.failures]
    _tell(tally, count, file, failures)
    raise click.exceptions.Exit(max((failure.status for failure in failures), default=0))


def _tell(tally: Tally, count: int, file: str, failures: Iterable[Failure]) -> None:
    tell(failures)
    gone = f", {tally.gone} gone" if tally.gone else ""
    say(f"{file}: {count} articles ({tally.read} read, {tally.skipped} unchanged{gone}).")


class Streamed:
    """The articles of files, opened one file at a time, so that an archive of any size is never all in memory."""

    def __init__(self, files: Mapping[str, bool]) -> None:
        self.files = files
        self.opening = Opening()
        self.kept: set[str] = set()
        """Files that are there and could not be read: what the index has of them stays."""
        self.each: Callable[[], object] = lambda: None

    def __iter__(self) -> Iterator[Source]:
        met: set[str] = set()
        for file, is_named in self.files.items():
            shown = shown_path(file)
            if shown not in met:
                met.add(shown)
                yield from self._of(file, shown, is_named)
            self.each()
        self.opening.say()

    def _of(self, file: str, shown: str, is_named: bool) -> Sequence[Source]:
        before = len(self.opening.troubles)
        data = self.opening.data_of(file, shown, may_be_gone=True)
        if data is not None and not is_report(data):
            self.opening.open(shown, data, is_named=is_named)
        if len(self.opening.troubles) > before:
            self.kept.add(shown)
        sources, self.opening.sources = self.opening.sources, []
        return sources


def _is_gone(
    named: Sequence[str], seen: set[str], kept: set[str], shard: Shard | None
) -> Callable[[str, str], bool]:
    """What tells that an article has left the folders that were read."""
    folders = [shown_path(path) for path in named]

    def gone(path: str, file: str) -> bool:
        if path in seen or file in kept or (shard and not shard.has(file)):
            return False
        return any(folder in (".", file) or file.startswith(f"{folder.rstrip('/')}/") for folder in folders)

    return gone


@contextmanager
def _spread(scheduler: str | None, jobs: int, files: Mapping[str, bool]) -> Iterator[Spread]:
    if scheduler is None:
        jobs = jobs or _jobs(files)
        yield in_processes(jobs) if jobs > 1 else alone
        return
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        message = "needs Dask: pip install 'copydesk[dask]'"
        raise refused(message, "--scheduler") from None
    try:
        with ExitStack() as open_until_done:
            address = scheduler
            if scheduler == "local":
                cluster = distributed.LocalCluster(
                    n_workers=jobs or cores(), threads_per_worker=1, dashboard_address=None
                )
                address = open_until_done.enter_context(cluster)
            yield on_dask(open_until_done.enter_context(distributed.Client(address)))
    except OSError as error:
        raise refused(f"cannot be reached: {why(error)}", f"--scheduler {scheduler}") from None


def _jobs(files: Mapping[str, bool]) -> int:
    """As many processes as there are processors, where there is enough to do."""
    size = 0
    for file in files:
        size += os.path.getsize(file) if os.path.exists(file) else 0
        if size > _FEW:
            return cores()
    return 1


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@DB
@CONFIG
def merge(files: tuple[str, ...], db: str | None, config: str | None) -> None:
    """Put the indexes of several parts together into one; of an article that two have, the later file's stands."""
    from copydesk.archive.spreading import merge_into

    settings = find_config(config)
    with index_at(db, settings, to_write=True) as whole:
        for file in files:
            merge_into(whole, file)
        count = whole.one("SELECT COUNT(*) FROM articles")
        say(f"{whole.file}: {count} articles, from {quantity(len(files), 'file')}.")
