"""The reader of plain text, pasted or typed: every line is a paragraph unless the text was broken to a width."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.reading.document import BlockKind, Cell, Document
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.furniture import furniture_in, is_kicker, is_picture_credit
from copydesk.reading.metadata.bylines import Bylines, read_byline
from copydesk.reading.plain.rows import (
    BULLET,
    CellText,
    Item,
    Row,
    is_lone_number,
    list_at,
    read_rows,
    table_at,
)
from copydesk.reading.shapes import CLOSERS, QUOTE_SIGN, is_heading, is_prose

_BOTTOM = 3
"""A byline without a stamp may stand in so many rows from the end."""


def read(path: str, source: str) -> Document:
    """The document of a plain text."""
    return _Reader(path, source).read()


class _Reader:
    """Goes through the rows once; what it has met so far decides what a row can be."""

    def __init__(self, path: str, source: str) -> None:
        self.draft = Draft(path, "text", source)
        self.rows = read_rows(source)
        self.spaced = any(row.below for row in self.rows[:-1])
        self.headline_at = headline_at(self.rows)
        self.bylines = Bylines()
        self.tables = self.lists = 0

    def read(self) -> Document:
        at = 0
        while at < len(self.rows):
            at += self._take(at)
        self.draft.metadata = self.bylines.complete(self.draft.metadata)
        return self.draft.finish()

    def _take(self, at: int) -> int:
        """Add the blocks that begin with a row, and tell how many rows they take."""
        row = self.rows[at]
        if at == self.headline_at:
            return self._add(row, BlockKind.HEADLINE, level=1)
        if table := table_at(self.rows, at):
            return self._add_table(*table)
        if quoted := QUOTE_SIGN.match(row.text):
            return self._add(row, BlockKind.QUOTATION, skip=quoted.end())
        if items := list_at(self.rows, at):
            return self._add_list(at, items)
        kind = self._kind(at)
        return self._add(row, kind, level=2 if kind is BlockKind.HEADING else 0)

    def _kind(self, at: int) -> BlockKind:
        row = self.rows[at]
        if self.bylines.takes(row.text, last=at >= len(self.rows) - _BOTTOM):
            return BlockKind.BYLINE
        heads_prose = any(is_prose(following.text) for following in self.rows[at + 1 : at + 2])
        if at < self.headline_at or furniture_in(row.text, prose_follows=heads_prose):
            return BlockKind.DEBRIS
        if is_kicker(row.text) and not heads_prose:
            return BlockKind.DEBRIS
        if is_picture_credit(row.text):
            return BlockKind.CAPTION
        alone = not self.spaced or (row.above and row.below)
        if alone and is_heading(row.text):
            return BlockKind.HEADING
        self.bylines.in_prose = self.bylines.in_prose or is_prose(row.text)
        return BlockKind.PARAGRAPH

    def _add(self, row: Row, kind: BlockKind, skip: int = 0, level: int = 0, numbered: int = -1) -> int:
        block = BlockDraft(kind, level, numbered)
        row.write(block, skip)
        self.draft.add(block)
        return 1

    def _add_table(self, rows: int, cells: Sequence[CellText]) -> int:
        for cell in cells:
            place = Cell(self.tables, cell.row, cell.column, cell.header)
            block = BlockDraft(BlockKind.TABLE_CELL, cell=place)
            block.copy(cell.words, cell.start)
            self.draft.add(block)
        self.tables += 1
        return rows

    def _add_list(self, at: int, items: Sequence[Item]) -> int:
        if len(items) == 1 and is_lone_number(self.rows, at) and is_heading(items[0].words):
            return self._add(self.rows[at], BlockKind.HEADING, skip=items[0].skip, level=2)
        for row, item in zip(self.rows[at : at + len(items)], items, strict=True):
            self._add(row, BlockKind.LIST_ITEM, skip=item.skip, level=item.level, numbered=self.lists)
        self.lists += 1
        return len(items)


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
    """Whether a headline follows: behind a byline whatever may be one, behind a label what looks like one."""
    looks = is_heading if read_byline(rows[at].text) is None else _may_be_headline
    for row in rows[at + 1 : at + _AHEAD]:
        if not (_is_furniture(row) or _may_be_debris(row)):
            return looks(row.text)
    return False
