"""The loaded fact base, kept by the sheets' content, so that sheets are checked once and not on every call."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from hashlib import sha256
from typing import TypeAlias

import msgspec

from copydesk import __version__
from copydesk.sheet.factbase import FactBase

StrPath: TypeAlias = str | os.PathLike[str]

_FORM = "3"
"""Counts up when what a base holds changes its form between two releases."""
_KEPT = 8
"""How many bases one file keeps: those of a few newsrooms, or of a few days of editing."""
_LARGEST = 100_000_000
"""The bytes of the bases that are kept, the last one whatever its size."""
_IN_USE = tuple("SQLITE_BUSY SQLITE_LOCKED SQLITE_READONLY SQLITE_CANTOPEN SQLITE_FULL SQLITE_IOERR".split())
_WAIT = 0.2
"""Seconds to wait for another process; then we do without the cache."""


def load_cached(files: Mapping[str, bytes], cache: StrPath) -> FactBase:
    """The fact base of these sheets, from the cache where it knows them, else loaded and kept there.

    Raises `SheetError` as `load_sheets` does. A cache that is broken, foreign, locked or not to be written is
    as good as none. It holds data alone, checked against the base's types: it can be wrong, but cannot run.
    """
    key = _key(files)
    if known := _read(cache, key):
        return known
    from copydesk.sheet.loading import load_sheets

    base = load_sheets(files)
    if not base.failures:
        _write(cache, key, msgspec.msgpack.encode(base))
    return base


def count_of(cache: StrPath) -> int:
    """How many bases a file keeps; none where it is no cache of ours."""
    if not os.path.exists(cache):
        return 0
    try:
        with _opened(cache) as connection:
            return int(connection.execute("SELECT COUNT(*) FROM bases").fetchone()[0])
    except sqlite3.Error:
        return 0


def _key(files: Mapping[str, bytes]) -> bytes:
    """A hash of all that the base is made from: our version, the files' names (places have them), contents."""
    whole = sha256(f"{__version__} {_FORM} {msgspec.__version__}".encode())
    for name, content in sorted(files.items()):
        whole.update(sha256(name.encode("utf-8", "surrogateescape")).digest() + sha256(content).digest())
    return whole.digest()


@contextmanager
def _opened(cache: StrPath) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(cache, timeout=_WAIT)) as connection, connection:
        yield connection


def _read(cache: StrPath, key: bytes) -> FactBase | None:
    if not os.path.exists(cache):
        return None
    try:
        with _opened(cache) as connection:
            row = connection.execute("SELECT base, digest FROM bases WHERE key = ?", (key,)).fetchone()
        if row is None or sha256(row[0]).digest() != row[1]:
            return None
        with _uncollected():
            return msgspec.msgpack.decode(row[0], type=FactBase)
    except (sqlite3.Error, msgspec.MsgspecError, TypeError, RecursionError):
        return None


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: a large base is made of millions of new values, none of them garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(cache: StrPath, key: bytes, base: bytes) -> None:
    """Keep a base; a file that is no cache of ours is begun anew, one that is in use is left alone."""
    try:
        os.makedirs(os.path.dirname(cache) or os.curdir, exist_ok=True)
        try:
            _insert(cache, key, base)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(_IN_USE):
                return
            os.unlink(cache)
            _insert(cache, key, base)
    except (OSError, sqlite3.Error):
        return


def _insert(cache: StrPath, key: bytes, base: bytes) -> None:
    with _opened(cache) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS bases (key BLOB PRIMARY KEY, base BLOB NOT NULL, digest BLOB NOT NULL)"
        )
        connection.execute("REPLACE INTO bases VALUES (?, ?, ?)", (key, base, sha256(base).digest()))
        connection.execute(
            "DELETE FROM bases WHERE rowid NOT IN (SELECT rowid FROM bases ORDER BY rowid DESC LIMIT ?)",
            (_KEPT,),
        )
        sizes = connection.execute("SELECT rowid, LENGTH(base) FROM bases ORDER BY rowid DESC").fetchall()
        beyond = [
            row for n, (row, _) in enumerate(sizes) if n and sum(s for _, s in sizes[: n + 1]) > _LARGEST
        ]
        connection.executemany("DELETE FROM bases WHERE rowid = ?", ((row,) for row in beyond))
