"""Parquet: an article a row, under the keys of JSON Lines, with `copydesk[parquet]`, which brings pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.items import no_article

MOST = 1_000_000_000
"""Characters of all rows: what is packed may be far larger than its file."""
_BATCH = 256


def lines(path: str, data: bytes) -> str:
    """The rows as lines of JSON; columns that can say nothing of an article (vectors, bytes, fractions) are left out.

    Raises NoArticleError where pyarrow is missing, and ArticleError for what it cannot read.
    """
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise no_article(path, "needs pyarrow: pip install 'copydesk[parquet]'") from None
    try:
        with parquet.ParquetFile(arrow.BufferReader(data)) as file:
            return "\n".join(_bounded(path, _rows(file, _columns(arrow.types, file.schema_arrow))))
    except (arrow.ArrowException, OSError, ValueError) as error:
        words = str(error).splitlines()[0].rstrip(".") if str(error) else "it is damaged"
        raise ArticleError(Trouble(f"cannot be read as Parquet ({words})", path)) from None


def _columns(types: Any, schema: Any) -> list[str]:
    """The columns of words, whole numbers, days, and lists of words."""
    plain = (
        types.is_string,
        types.is_large_string,
        types.is_integer,
        types.is_boolean,
        types.is_date,
        types.is_timestamp,
    )

    def is_said(kind: Any) -> bool:
        if types.is_list(kind) or types.is_dictionary(kind):
            return bool(types.is_string(kind.value_type))
        return any(is_kind(kind) for is_kind in plain)

    return [field.name for field in schema if is_said(field.type)]


def _rows(file: Any, columns: list[str]) -> Iterator[str]:
    for batch in file.iter_batches(_BATCH, columns=columns, use_threads=False):
        for row in batch.to_pylist():
            yield json.dumps(row, ensure_ascii=False, default=_in_words)


def _in_words(value: object) -> str:
    """A day, or a day with its time, as JSON has it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _bounded(path: str, rows: Iterator[str]) -> Iterator[str]:
    left = MOST
    for row in rows:
        left -= len(row)
        if left < 0:
            raise ArticleError(
                Trouble(f"holds more than {MOST:,} characters; cut it into several files", path)
            )
        yield row
