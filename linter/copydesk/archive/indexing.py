"""The index brought up to date: what has changed is read, what has not is skipped, what is gone leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from sqlite3 import Connection
from zlib import crc32

import msgspec
from msgspec import Struct, field

from copydesk.archive.entry import Outcome, Reader, Rests
from copydesk.archive.spreading import Spread
from copydesk.archive.store import Index, put, remove, rests_of, sound, tell
from copydesk.engine import Source
from copydesk.findings import Failure
from copydesk.reading.items import file_of
from copydesk.remembering.packing import unpack
from copydesk.remembering.resting_on import Named
from copydesk.sheet.factbase import FactBase

_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError)
_MANY = 400
"""Articles that are taken out, or noted as still right, in one transaction."""


class Shard(Struct, frozen=True):
    """One of several parts of an archive: which, of how many."""

    number: int
    of: int

    def has(self, file: str) -> bool:
        """Whether a file is in it; the same on every machine."""
        return crc32(file.encode("utf-8", "surrogateescape")) % self.of == self.number - 1


class Tally(Struct):
    """What a run came to, in numbers, with what broke."""

    read: int = 0
    skipped: int = 0
    gone: int = 0
    failures: list[Failure] = field(default_factory=list)


def bring_up_to_date(
    index: Index,
    sources: Iterable[Source],
    reader: Reader,
    spread: Spread,
    *,
    progress: Callable[[], None] = lambda: None,
) -> tuple[Tally, set[str]]:
    """Read what has changed into the index, and say what was met; each chunk is kept when it is read."""
    run = _Run(index, reader, progress)
    for outcomes in spread(run.changed(sources), reader):
        run.keep(outcomes)
    run.note_the_same()
    if index.told(_BASE) is None:
        with index.writing() as connection:
            keep_base(connection, reader.setup.base, reader.setup.days.as_of)
    return run.tally, run.seen


class _Run:
    """One run over articles."""

    def __init__(self, index: Index, reader: Reader, progress: Callable[[], None]) -> None:
        self.index, self.reader, self.progress = index, reader, progress
        self.tally = Tally()
        self.seen: set[str] = set()
        self._same: list[str] = []

    def changed(self, sources: Iterable[Source]) -> Iterator[Source]:
        """The articles whose entry is missing, or is not what reading them now would give."""
        for source in sources:
            path = sound(source.path)
            self.seen.add(path)
            if self._holds(path, source):
                self.tally.skipped += 1
                self.progress()
            else:
                yield source

    def _holds(self, path: str, source: Source) -> bool:
        rows = self.index.all(
            "SELECT key, sheets, naming, named, said, first_day, last_day FROM articles WHERE path = ?", path
        )
        if not rows:
            return False
        rests, sheets = rests_of(rows[0]), self.reader.sheets
        if rests.key != self.reader.key(source):
            return False
        if rests.sheets == sheets.whole:
            return True
        if rests.naming == sheets.naming and said_the_same(rests, self.reader):
            self._same.append(path)
            return True
        return False

    def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Put what was read in the index, all of it or nothing; an entry stays where its article cannot be read now."""
        with self.index.writing() as connection:
            for outcome in outcomes:
                if outcome.entry is not None:
                    put(connection, outcome.entry)
        for outcome in outcomes:
            self.tally.read += outcome.entry is not None
            self.tally.failures += outcome.failures
            self.progress()

    def note_the_same(self) -> None:
        """Have the articles of which the new sheets say the same rest on these."""
        whole = self.reader.sheets.whole
        for start in range(0, len(self._same), _MANY):
            with self.index.writing() as connection:
                some = ((whole, path) for path in self._same[start : start + _MANY])
                connection.executemany("UPDATE articles SET sheets = ? WHERE path = ?", some)


def said_the_same(rests: Rests, reader: Reader) -> bool:
    """Whether the sheets of a reader say of what an article names what they said when it was read."""
    try:
        named = unpack(rests.named)
    except _BROKEN:
        return False
    return isinstance(named, Named) and reader.sheets.said_of(named) == rests.said


def let_go(index: Index, gone: Callable[[str, str], bool]) -> int:
    """Take out what is gone, told by an article's path and its file; how many that were."""
    left = [
        path for (path,) in index.all("SELECT path FROM articles ORDER BY path") if gone(path, file_of(path))
    ]
    for start in range(0, len(left), _MANY):
        with index.writing() as connection:
            remove(connection, left[start : start + _MANY])
    return len(left)


_BASE, _DAY = "base", "day"


def keep_base(connection: Connection, base: FactBase, day: date) -> None:
    """Keep the sheets, and the day, that what is to come is held against."""
    tell(connection, _BASE, msgspec.msgpack.encode(base))
    tell(connection, _DAY, day.isoformat().encode())


def last_time(index: Index) -> tuple[FactBase, date] | None:
    """The sheets and the day that were kept last; none where they cannot be read any more."""
    packed, day = index.told(_BASE), index.told(_DAY)
    if packed is None or day is None:
        return None
    try:
        return msgspec.msgpack.decode(packed, type=FactBase), date.fromisoformat(day.decode())
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError):
        return None
