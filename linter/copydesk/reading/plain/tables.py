"""Tables of plain text: rows of cells divided by tabs or upright strokes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from copydesk.reading.draft import is_blank
from copydesk.reading.plain.rows import Row
from copydesk.text import regex

_TAB = regex(r"\t+")
_STROKE = regex(r"\|")
_RULE = regex(r"[\s|:+=-]+")
_HEADS = frozenset(
    (
        "actor actors actress cast character characters name names role roles played by played-by "
        "performer player voice season episode episodes title date release released network platform "
        "country director writer part number no."
    ).split()
)


class CellText(Struct, frozen=True):
    """A cell's words and their offset in the file."""

    words: str
    start: int
    row: int
    column: int
    header: bool


def table_at(rows: Sequence[Row], at: int) -> tuple[int, list[CellText]] | None:
    """The table that begins with a row, as the number of its rows and its cells; two rows make one."""
    for divider, sign in ((_TAB, "\t"), (_STROKE, "|")):
        if sign not in rows[at].pieces[0][0]:
            continue
        columns = len(_cut(rows[at], divider))
        end = at
        while columns > 1 and end < len(rows) and _fits(rows[end], columns, divider, first=end == at):
            end += 1
        lines = [row for row in rows[at:end] if not _is_rule(row)]
        if len(lines) >= 2:
            return end - at, _cells(rows[at:end], lines, divider)
    return None


def _fits(row: Row, columns: int, divider: re.Pattern[str], *, first: bool) -> bool:
    if len(row.pieces) > 1 or (row.above and not first):
        return False
    return _is_rule(row) or len(_cut(row, divider)) == columns


def _cells(rows: Sequence[Row], lines: Sequence[Row], divider: re.Pattern[str]) -> list[CellText]:
    ruled = len(rows) > 1 and _is_rule(rows[1])
    headed = ruled or _is_head(_cut(lines[0], divider))
    return [
        CellText(words, start, number, column, headed and number == 0)
        for number, row in enumerate(lines)
        for column, (words, start) in enumerate(_cut(row, divider))
    ]


def _is_head(cells: Sequence[tuple[str, int]]) -> bool:
    """Whether every cell has a word that names what a column holds."""
    return all(set(words.lower().rstrip(":").split()) & _HEADS for words, _ in cells)


def _is_rule(row: Row) -> bool:
    return "--" in row.text and bool(_RULE.fullmatch(row.text))


def _cut(row: Row, divider: re.Pattern[str]) -> list[tuple[str, int]]:
    """The cells of a row: words without outer blanks, and their offsets; outer strokes make no cells."""
    words, start = row.pieces[0]
    first = len(words) - len(words.lstrip("|")) if divider is _STROKE else 0
    last = len(words.rstrip("|")) if divider is _STROKE else len(words)
    cells: list[tuple[str, int]] = []
    at = first
    for match in divider.finditer(words, first, max(last, first)):
        cells.append(_cell(words, at, match.start(), start))
        at = match.end()
    return [*cells, _cell(words, at, max(last, at), start)]


def _cell(words: str, first: int, last: int, start: int) -> tuple[str, int]:
    while first < last and is_blank(words[first]):
        first += 1
    while last > first and is_blank(words[last - 1]):
        last -= 1
    return words[first:last], start + first
