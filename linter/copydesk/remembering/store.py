"""The file that results are kept in: bounded, one person's own, and left aside where anything about it is wrong."""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from typing import TypeAlias

from copydesk.remembering.outcome import Row

StrPath: TypeAlias = str | os.PathLike[str]

LARGEST = 256_000_000
"""The bytes that are kept; what was used longest ago goes first."""
_LARGEST_ROW = 64_000_000
_WAIT = 0.5
_TABLES = ("results", "spellings")
_COLUMNS = "(key BLOB PRIMARY KEY, data BLOB NOT NULL, digest BLOB NOT NULL, used INTEGER NOT NULL)"
_MAKE = {table: f"CREATE TABLE IF NOT EXISTS {table} {_COLUMNS}" for table in _TABLES}
_GET = {table: f"SELECT data, digest FROM {table} WHERE key = ?" for table in _TABLES}  # noqa: S608  # ours
_PUT = {table: f"REPLACE INTO {table} VALUES (?, ?, ?, ?)" for table in _TABLES}  # noqa: S608  # ours
_KEPT_SPELLINGS = 16


class Store:
    """Reads and writes the file; every trouble with it is as if nothing were kept."""

    def __init__(self, file: StrPath) -> None:
        self.file = file
        self._connection: sqlite3.Connection | None = None
        self._is_open = False

    def get(self, table: str, key: bytes) -> bytes | None:
        """What is kept under a key, if it is whole."""
        connection = self._reader()
        if connection is None:
            return None
        try:
            row = connection.execute(_GET[table], (key,)).fetchone()
            if row is None or sha256(key + row[0]).digest() != row[1]:
                return None
            return _unzipped(row[0])
        except sqlite3.Error:
            self._leave_aside()
            return None
        except (zlib.error, TypeError, ValueError):
            return None

    def _leave_aside(self) -> None:
        """Do without a file that is locked or broken, so that one wait is all that it costs."""
        self.close()
        self._is_open = True

    def _reader(self) -> sqlite3.Connection | None:
        """A connection, opened once; none to a file that is not there, or is somebody else's."""
        if not self._is_open:
            self._is_open = True
            if is_own(self.file):
                with suppress(sqlite3.Error):
                    self._connection = sqlite3.connect(
                        f"file:{_address(self.file)}?mode=ro", uri=True, timeout=_WAIT
                    )
        return self._connection

    def keep(self, rows: Iterable[Row], used: Iterable[bytes]) -> None:
        """Keep results, note which were used, and let go of the oldest; where that fails, nothing is kept."""
        self.close()
        rows, used = list(rows), list(used)
        if (not rows and not used) or (os.path.exists(self.file) and not is_own(self.file)):
            return
        try:
            os.makedirs(os.path.dirname(self.file) or os.curdir, exist_ok=True)
            try:
                _write(self.file, rows, used)
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorname", "") not in (
                    "SQLITE_NOTADB",
                    "SQLITE_CORRUPT",
                    "SQLITE_ERROR",
                ):
                    return
                os.unlink(self.file)
                _write(self.file, rows, used)
        except (OSError, sqlite3.Error):
            return

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection, self._is_open = None, False


def is_own(file: StrPath) -> bool:
    """Whether a file is there and the person's own, so that nobody else has decided what it says."""
    try:
        found = os.stat(file)
    except OSError:
        return False
    return not hasattr(os, "getuid") or found.st_uid == os.getuid()


def count_of(file: StrPath) -> int:
    """How many results a file keeps; none where it is no such file."""
    if not os.path.exists(file):
        return 0
    try:
        with _opened(file) as connection:
            return int(connection.execute("SELECT COUNT(*) FROM results").fetchone()[0])
    except sqlite3.Error:
        return 0


@contextmanager
def _opened(file: StrPath) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, timeout=_WAIT)) as connection, connection:
        yield connection


def _write(file: StrPath, rows: list[Row], used: list[bytes]) -> None:
    now = int(time.time())
    with _opened(file) as connection:
        for table in _MAKE.values():
            connection.execute(table)
        for row in rows:
            data = zlib.compress(row.data, 1)
            connection.execute(_PUT[row.table], (row.key, data, sha256(row.key + data).digest(), now))
        connection.executemany("UPDATE results SET used = ? WHERE key = ?", ((now, key) for key in used))
        connection.execute(
            "DELETE FROM spellings WHERE rowid NOT IN (SELECT rowid FROM spellings ORDER BY used DESC, rowid DESC LIMIT ?)",
            (_KEPT_SPELLINGS,),
        )
        _let_go(connection)
    with suppress(OSError):
        os.chmod(file, 0o600)


def _let_go(connection: sqlite3.Connection) -> None:
    """Drop the results that were used longest ago, until the rest fits."""
    total = connection.execute("SELECT COALESCE(SUM(LENGTH(data)), 0) FROM results").fetchone()[0]
    if total <= LARGEST:
        return
    for key, length in connection.execute(
        "SELECT key, LENGTH(data) FROM results ORDER BY used, rowid"
    ).fetchall():
        connection.execute("DELETE FROM results WHERE key = ?", (key,))
        total -= length
        if total <= LARGEST * 0.8:
            return


def _unzipped(data: bytes) -> bytes:
    """A row's data; one that would grow without end is none of ours."""
    made = zlib.decompressobj()
    whole = made.decompress(data, _LARGEST_ROW)
    if made.unconsumed_tail:
        raise ValueError("larger than any result")
    return whole


def _address(file: StrPath) -> str:
    from urllib.parse import quote

    return quote(os.path.abspath(file))
