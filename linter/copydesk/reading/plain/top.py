"""The top of a plain text: what stands above the headline, and where the headline is."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.reading.furniture import furniture_in, is_kicker, is_picture_credit
from copydesk.reading.metadata.bylines import read_byline
from copydesk.reading.plain.lists import BULLET
from copydesk.reading.plain.rows import Row
from copydesk.reading.plain.tables import table_at
from copydesk.reading.shapes import CLOSERS, QUOTE_SIGN, is_heading, is_prose

_LONGEST = 40
"""The words that a headline has at most; a longer first line is a paragraph, and so is a sentence with its full stop."""
_AHEAD = 20


def headline_at(rows: Sequence[Row]) -> int:
    """Which row is the headline, the first that is neither debris nor byline; -1 where there is none.

    A label that may as well be a title (*Don't Miss*) is debris only if something that looks like a headline
    follows before the prose does.
    """
    for at, row in enumerate(rows):
        if _is_furniture(row):
            continue
        if _may_be_debris(row) and _headline_follows(rows, at):
            continue
        if BULLET.match(row.text) or QUOTE_SIGN.match(row.text) or table_at(rows, at):
            return -1
        return at if _may_be_headline(row.text) else -1
    return -1


def _may_be_headline(line: str) -> bool:
    """Whether a first line is short enough, and no prose: headlines end without a full stop."""
    return len(line.split()) <= _LONGEST and not (is_prose(line) and line.rstrip(CLOSERS).endswith("."))


def _may_be_debris(row: Row) -> bool:
    return is_kicker(row.text) or is_picture_credit(row.text) or read_byline(row.text) is not None


def _is_furniture(row: Row) -> bool:
    return furniture_in(row.text, prose_follows=True) is not None


def _headline_follows(rows: Sequence[Row], at: int) -> bool:
    for row in rows[at + 1 : at + _AHEAD]:
        if not (_is_furniture(row) or _may_be_debris(row)):
            return is_heading(row.text)
    return False
