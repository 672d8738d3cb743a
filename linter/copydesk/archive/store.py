"""The file of the index: SQLite, in which many read while one writes; every change whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, TypeAlias, TypeVar

import msgspec

from copydesk.archive.entry import Entry, Rests
from copydesk.archive.statements import Stands
from copydesk.dates import TimeValue
from copydesk.errors import CopydeskError, Trouble
from copydesk.findings import Finding
from copydesk.reading.items import file_of
from copydesk.text import Place, Span, fold

StrPath: TypeAlias = str | os.PathLike[str]
Row: TypeAlias = "tuple[Any, ...]"
_Form = TypeVar("_Form")

APPLICATION = 0x434F5059
"""Marks the file as an index of ours."""
VERSION = 1
"""Counts up when the tables change; an index of another version is refused, not misread."""
_WAIT = 60.0
"""Seconds to wait for another writer's chunk."""
_TABLES = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, file TEXT NOT NULL, key BLOB NOT NULL, sheets BLOB NOT NULL,
    naming BLOB NOT NULL, named BLOB NOT NULL, said BLOB NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
    title TEXT NOT NULL, published INTEGER, kept_current INTEGER NOT NULL, state TEXT NOT NULL
);
CREATE INDEX articles_by_day ON articles (first_day, last_day);
CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = "unicode61 remove_diacritics 2");
CREATE TABLE names (
    article INTEGER NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, kind TEXT NOT NULL, stands BLOB NOT NULL,
    PRIMARY KEY (article, name)
) WITHOUT ROWID;
CREATE INDEX names_by_name ON names (folded, article);
CREATE TABLE works (article INTEGER NOT NULL, work TEXT NOT NULL, PRIMARY KEY (article, work)) WITHOUT ROWID;
CREATE INDEX works_by_work ON works (work, article);
CREATE TABLE statements (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, folded TEXT NOT NULL,
    attribute TEXT NOT NULL, limits TEXT NOT NULL, value TEXT NOT NULL, way TEXT NOT NULL, stance TEXT NOT NULL,
    first INTEGER, last INTEGER, dates BLOB, number INTEGER, verdict TEXT NOT NULL, says TEXT NOT NULL, sheet TEXT NOT NULL,
    line INTEGER NOT NULL, source TEXT, stands BLOB NOT NULL
);
CREATE INDEX statements_by_article ON statements (article);
CREATE INDEX statements_by_fact ON statements (folded, attribute, limits, way, value, number);
CREATE INDEX statements_by_day ON statements (last) WHERE way = 'planned';
CREATE TABLE findings (
    article INTEGER NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, fingerprint TEXT NOT NULL, digest TEXT NOT NULL,
    message TEXT NOT NULL, says TEXT NOT NULL, stands BLOB NOT NULL
);
CREATE INDEX findings_by_article ON findings (article);
CREATE TABLE lives (
    id TEXT PRIMARY KEY, digest TEXT NOT NULL, state TEXT NOT NULL, who TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL
);
CREATE TABLE known (id TEXT PRIMARY KEY, digest TEXT NOT NULL, day TEXT NOT NULL);
CREATE TABLE told (name TEXT PRIMARY KEY, value BLOB NOT NULL);
"""
_OF_ARTICLE = ("names", "works", "statements", "findings")
_DELETE = {table: f"DELETE FROM {table} WHERE article = ?" for table in _OF_ARTICLE}  # noqa: S608  # ours


DAMAGED = "is damaged: move it aside and run `copydesk archive index` again"


class DamagedError(Exception):
    """A value that no copydesk wrote."""


class UnusableIndexError(CopydeskError):
    """An index that cannot be used, with what to do."""


class Index:
    """An open index."""

    def __init__(self, file: StrPath, connection: sqlite3.Connection) -> None:
        self.file = os.fspath(file)
        self.connection = connection

    def all(self, sql: str, *values: object) -> list[Row]:
        """The rows of a question."""
        with self.telling():
            return self.connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """The first value of a question's first row; none where there is no row."""
        rows = self.all(sql, *values)
        return rows[0][0] if rows else None

    def told(self, name: str) -> bytes | None:
        """What the index says of itself under a name."""
        found = self.one("SELECT value FROM told WHERE name = ?", name)
        return None if found is None else bytes(found)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A change: whole, or none of it, whatever ends the process."""
        with self.telling():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Trouble with the file in words."""
        try:
            yield
        except sqlite3.Error as error:
            raise refused(self.file, error) from None
        except UnicodeDecodeError:
            raise _trouble(self.file, DAMAGED) from None

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()


@contextmanager
def opened(file: StrPath, *, to_write: bool = False) -> Iterator[Index]:
    """The index in a file, made where there is none and it is to be written; raises `UnusableIndexError` where it cannot be used."""
    index = _open(file, to_write=to_write)
    try:
        yield index
    except DamagedError:
        raise _trouble(file, DAMAGED) from None
    finally:
        index.close()


def _open(file: StrPath, *, to_write: bool) -> Index:
    if not to_write and not os.path.exists(file):
        raise _trouble(file, "there is no index yet; `copydesk archive index PATH…` makes one")
    try:
        if to_write:
            os.makedirs(os.path.dirname(os.fspath(file)) or os.curdir, exist_ok=True)
        connection = sqlite3.connect(file, timeout=_WAIT, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise refused(file, error) from None
    try:
        _prepare(connection, file, to_write=to_write)
    except sqlite3.Error as error:
        connection.close()
        raise refused(file, error) from None
    except UnicodeDecodeError:  # SQLite quotes the table that it cannot read
        connection.close()
        raise _trouble(file, DAMAGED) from None
    except BaseException:
        connection.close()
        raise
    return Index(file, connection)


def _prepare(connection: sqlite3.Connection, file: StrPath, *, to_write: bool) -> None:
    is_empty = not connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]
    if is_empty and to_write:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if not connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()[0]:
            for statement in _TABLES.split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    elif connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise _trouble(file, "is no index of copydesk; name another file with --db")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise _trouble(
            file, f"was made by a newer copydesk (form {version}, this one reads {VERSION}): update copydesk"
        )
    if version < VERSION:
        raise _trouble(
            file,
            f"was made by an older copydesk (form {version}, this one reads {VERSION}): move it aside and run `copydesk archive index` again",
        )
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -65536")


def _trouble(file: StrPath, message: str) -> UnusableIndexError:
    return UnusableIndexError(Trouble(message, os.fspath(file)))


_WHY = {
    "SQLITE_NOTADB": "is no index of copydesk, or is damaged: move it aside and run `copydesk archive index` again",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_FULL": "the disk is full: what was indexed before is kept; make room and run the same command again",
    "SQLITE_BUSY": "another copydesk is writing it: run the same command again when that is done",
    "SQLITE_READONLY": "cannot be written: permission denied",
    "SQLITE_CANTOPEN": "cannot be opened",
    "SQLITE_IOERR": "cannot be read or written: the disk fails or is full; what was indexed before is kept",
}


def refused(file: StrPath, error: Exception) -> UnusableIndexError:
    """What an error of the file means, in words."""
    name = getattr(error, "sqlite_errorname", "")
    known = next((words for start, words in _WHY.items() if name.startswith(start)), None)
    return _trouble(file, known or f"cannot be used: {error}")


def put(connection: sqlite3.Connection, entry: Entry) -> None:
    """Put an article in, in the place of what was there of its path."""
    remove(connection, (entry.path,))
    rests = entry.rests
    article = connection.execute(
        "INSERT INTO articles (path, file, key, sheets, naming, named, said, first_day, last_day, title, published,"
        " kept_current, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(
                sound(entry.path),
                sound(file_of(entry.path)),
                rests.key,
                rests.sheets,
                rests.naming,
                rests.named,
                rests.said,
                *rests.days,
            ),
            *(sound(entry.title), number_of(entry.published), entry.kept_current, entry.state),
        ),
    ).lastrowid
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (article, sound(entry.text)))
    connection.executemany(
        "INSERT INTO names VALUES (?, ?, ?, ?, ?)",
        ((article, sound(n), sound(fold(n)), kind, _packed(at)) for n, (kind, at) in entry.names.items()),
    )
    connection.executemany("INSERT INTO works VALUES (?, ?)", ((article, sound(key)) for key in entry.works))
    connection.executemany(
        "INSERT INTO statements (article, kind, subject, folded, attribute, limits, value, way, stance, first, last, dates,"
        " number, verdict, says, sheet, line, source, stands) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                *(
                    article,
                    s.kind,
                    sound(s.subject),
                    sound(fold(s.subject)),
                    s.attribute,
                    sound(s.limits),
                    sound(s.value),
                ),
                *(s.way.value, s.stance, *_bounds(s.when), _packed(s.when) if s.when else None, s.number),
                *(s.verdict, s.says, s.sheet, s.line, s.source, _packed(s.stands)),
            )
            for s in entry.statements
        ),
    )
    connection.executemany(
        "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                article,
                f.rule,
                f.severity,
                f.fingerprint,
                f.digest,
                sound(f.message),
                f.says,
                _packed(f.stands),
            )
            for f in entry.findings
        ),
    )


def remove(connection: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Take articles out, by their paths."""
    for path in paths:
        for (article,) in connection.execute(
            "SELECT id FROM articles WHERE path = ?", (sound(path),)
        ).fetchall():
            for delete in _DELETE.values():
                connection.execute(delete, (article,))
            connection.execute("DELETE FROM words WHERE rowid = ?", (article,))
            connection.execute("DELETE FROM articles WHERE id = ?", (article,))


def tell(connection: sqlite3.Connection, name: str, value: bytes) -> None:
    """Have the index say something of itself."""
    connection.execute("REPLACE INTO told VALUES (?, ?)", (name, value))


def sound(words: str) -> str:
    """Words that a file can hold: half a character is shown as one that is missing."""
    return words.encode("utf-8", "replace").decode("utf-8")


def number_of(day: date | None) -> int | None:
    """A day as the index keeps it."""
    return None if day is None else day.toordinal()


def day_of(number: int | None) -> date | None:
    """A day of the index."""
    try:
        return None if number is None else date.fromordinal(number)
    except (TypeError, ValueError, OverflowError):
        raise DamagedError from None


def _bounds(when: Sequence[TimeValue]) -> tuple[int | None, int | None]:
    """The first and the last day of a date's likeliest value."""
    if not when:
        return None, None
    return number_of(when[0].start), number_of(when[0].last)


def _packed(value: object) -> bytes:
    return msgspec.msgpack.encode(value)


def stands_of(packed: bytes) -> Stands:
    """A place of the index."""
    return _unpacked(packed, Stands)


def dates_of(packed: bytes | None) -> tuple[TimeValue, ...]:
    """The candidates of a date of the index."""
    return _unpacked(packed, tuple[TimeValue, ...]) if packed else ()


def _unpacked(packed: bytes, form: type[_Form]) -> _Form:
    try:
        return msgspec.msgpack.decode(packed, type=form)
    except (msgspec.MsgspecError, TypeError, ValueError):  # of which those of Unicode are
        raise DamagedError from None


NOWHERE = Stands(Span(0, 0), Place(1, 1), Place(1, 1), "")


def found_at(stands: Stands, mark: str, **told: Any) -> Finding:
    """A finding about what the index has of a place, under a fingerprint that is its group as well."""
    nothing: dict[str, Any] = {"evidence": (), "related": (), "fix": None, "digest": ""}
    return Finding(
        span=stands.span,
        source=stands.span,
        start=stands.start,
        end=stands.end,
        text=stands.text,
        fingerprint=mark,
        group=mark,
        **(nothing | told),
    )


def rests_of(row: Row) -> Rests:
    """What an entry rests on: key, sheets, naming, named, said, first day, last day."""
    key, sheets, naming, named, said, first, last = row
    return Rests(key, sheets, naming, named, said, (first, last))
