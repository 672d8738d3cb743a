"""Indexes of several parts put together."""

from __future__ import annotations

from copydesk.archive.store import Index, StrPath, opened, remove

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
