"""Articles read in chunks, by this process, by several, or by the workers of a Dask cluster; always in the order given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from copydesk.archive.entry import Outcome, Reader
from copydesk.archive.store import Index, StrPath, opened, remove
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.faults import crash
from copydesk.sheet.factbase import FactBase

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 64
"""Articles that are read together and kept in one transaction."""
_AHEAD = 2
"""Chunks for each process that wait while it reads one."""
_RETRIES = 5

Spread: TypeAlias = Callable[[Iterable[Source], Reader], Iterator[Sequence[Outcome]]]


class Parts(Struct, frozen=True):
    """What a setup is made of in another process, which finds the rules again."""

    base: FactBase
    config: Config
    days: Days
    options: Any
    slugs: tuple[str, ...]

    @classmethod
    def of(cls, setup: Setup) -> Parts:
        """The parts of a setup."""
        return cls(setup.base, setup.config, setup.days, setup.options, tuple(setup.found.rules))

    def reader(self) -> Reader:
        """What reads by them."""
        return Reader(Setup.make(self.base, self.config, self.days, self.options, self.slugs))


def chunks_of(sources: Iterable[Source], size: int = CHUNK) -> Iterator[tuple[Source, ...]]:
    """The articles, so many at a time."""
    rest = iter(sources)
    while chunk := tuple(islice(rest, size)):
        yield chunk


def alone(sources: Iterable[Source], reader: Reader) -> Iterator[Sequence[Outcome]]:
    """Read by this process."""
    for chunk in chunks_of(sources):
        yield [reader.read(source) for source in chunk]


def in_processes(jobs: int) -> Spread:
    """Read by so many processes; where one dies, what is not done yet is told, and done by the next run."""

    def spread(sources: Iterable[Source], reader: Reader) -> Iterator[Sequence[Outcome]]:
        from concurrent.futures import ProcessPoolExecutor

        pool = ProcessPoolExecutor(jobs, initializer=_start, initargs=(Parts.of(reader.setup),))
        try:
            yield from _in_order(chunks_of(sources), lambda c: pool.submit(_read, c), jobs * _AHEAD)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    return spread


def _in_order(
    chunks: Iterable[tuple[Source, ...]],
    submit: Callable[[tuple[Source, ...]], Future[list[Outcome]]],
    ahead: int,
) -> Iterator[Sequence[Outcome]]:
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[tuple[Source, ...], Future[list[Outcome]]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, submit(chunk)))
            if len(waiting) > ahead:
                yield _result(waiting)
        while waiting:
            yield _result(waiting)
    except BrokenProcessPool as error:
        lost = [source for chunk, _ in waiting for source in chunk]
        yield [Outcome(s.path, None, (crash("a worker", s.path, error),)) for s in lost]


def _result(waiting: deque[tuple[tuple[Source, ...], Future[list[Outcome]]]]) -> list[Outcome]:
    """The oldest chunk's outcomes; it is taken off when they are there, so that none is lost."""
    outcomes = waiting[0][1].result()
    waiting.popleft()
    return outcomes


_IN_WORKER: dict[str, Reader] = {}


def _start(parts: Parts) -> None:
    from copydesk.checking import end_with_the_parent

    end_with_the_parent()
    _IN_WORKER["reader"] = parts.reader()


def _read(chunk: tuple[Source, ...]) -> list[Outcome]:
    return [_IN_WORKER["reader"].read(source) for source in chunk]


def on_dask(client: Any, size: int = CHUNK) -> Spread:
    """Read by the workers of a cluster; a chunk whose worker dies is read by another.

    What they read by is itself a task, since what is merely handed out is lost with the worker that holds it.
    """

    def spread(sources: Iterable[Source], reader: Reader) -> Iterator[Sequence[Outcome]]:
        parts = client.submit(_same, Parts.of(reader.setup), pure=False, retries=_RETRIES)
        ahead = _AHEAD * max(1, len(client.scheduler_info()["workers"]))
        waiting: deque[Any] = deque()
        for chunk in chunks_of(sources, size):
            waiting.append(client.submit(read_by, parts, chunk, pure=False, retries=_RETRIES))
            if len(waiting) > ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    return spread


def _same(parts: Parts) -> Parts:
    return parts


_BY_PARTS: list[tuple[Parts, Reader]] = []
"""The reader that a worker made last, with what it was made of."""


def read_by(parts: Parts, chunk: tuple[Source, ...]) -> list[Outcome]:
    """Read a chunk in a process that may have read by the same parts before."""
    if not (_BY_PARTS and _BY_PARTS[0][0] is parts):
        _BY_PARTS[:] = [(parts, parts.reader())]
    return [_BY_PARTS[0][1].read(source) for source in chunk]


_COLUMNS = {
    "names": "name, folded, kind, stands",
    "works": "work",
    "statements": "kind, subject, folded, attribute, limits, value, way, stance, first, last, dates, number, verdict, says,"
    " sheet, line, source, stands",
    "findings": "rule, severity, fingerprint, digest, message, says, stands",
}
_ARTICLE = (
    "path, file, key, sheets, naming, named, said, first_day, last_day, title, published, kept_current, state"
)


def merge_into(whole: Index, file: StrPath) -> None:
    """Put all articles of a part into an index, in one transaction; what both have is the part's."""
    with opened(file) as part, whole.writing() as connection:
        for article, *row in part.all(f"SELECT id, {_ARTICLE} FROM articles ORDER BY path"):  # noqa: S608  # ours
            remove(connection, (row[0],))
            marks = ", ".join("?" * len(row))
            into = f"INSERT INTO articles ({_ARTICLE}) VALUES ({marks})"  # noqa: S608  # ours
            new = connection.execute(into, row).lastrowid
            text = part.one("SELECT text FROM words WHERE rowid = ?", article)
            connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (new, text))
            for table, columns in _COLUMNS.items():
                rows = part.all(f"SELECT {columns} FROM {table} WHERE article = ?", article)  # noqa: S608  # ours
                marks = ", ".join("?" * (1 + len(columns.split(", "))))
                into = f"INSERT INTO {table} (article, {columns}) VALUES ({marks})"  # noqa: S608  # ours
                connection.executemany(into, ((new, *values) for values in rows))
        for name, value in part.all("SELECT name, value FROM told"):
            connection.execute("REPLACE INTO told VALUES (?, ?)", (name, value))
        for table in ("lives", "known"):
            for values in part.all(f"SELECT * FROM {table}"):  # noqa: S608  # ours
                marks = ", ".join("?" * len(values))
                connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", values)  # noqa: S608  # ours
