"""The open elements that give their texts a kind: headings, lists, tables, quotations, captions."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from copydesk.reading.document import BlockKind, Cell
from copydesk.reading.draft import BlockDraft
from copydesk.reading.html.tokens import CELLS, FRAMED, HEADINGS, LISTS, HtmlToken


class Frame(Struct):
    """An open element; `fresh` says that no block of it was begun yet."""

    name: str
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    in_list: int = -1
    cell: Cell | None = None
    table: int = -1
    row: int = -1
    column: int = -1
    fresh: bool = True


class Frames:
    """The stack of frames; every operation takes constant time, save closing, which takes each frame away once.

    `lists` and `tables` count through the article.
    """

    def __init__(self, lists: int = 0, tables: int = 0) -> None:
        self._open = [Frame("")]
        self._names: Counter[str] = Counter()
        self._tables: list[Frame] = []
        self.lists, self.tables = lists, tables

    @property
    def top(self) -> Frame:
        """The innermost frame."""
        return self._open[-1]

    @property
    def in_cell(self) -> bool:
        """Whether texts belong to a table's cell, whose blocks are one."""
        return self.top.kind is BlockKind.TABLE_CELL

    def open(self, token: HtmlToken, kind: BlockKind | None = None) -> None:
        """Open the frame of an element, where it has one."""
        name, top = token.name, self.top
        if name in HEADINGS:
            self._leave(HEADINGS)
            self._unmake_cell()
            self._push(Frame(name, kind or BlockKind.HEADING, int(name[1])))
        elif name in LISTS:
            self._push(self._list(name, top))
        elif name == "li":
            self._leave({"li"})
            in_list = self.top.in_list if self.top.in_list >= 0 else self._new_list()
            item = Frame(name, BlockKind.LIST_ITEM, max(self.top.level, 1), in_list)
            self._push(item if not self.in_cell else self._inherit(name))
        elif name in FRAMED:
            self._push(Frame(name, kind or FRAMED[name]) if not self.in_cell else self._inherit(name))
        elif name in ("table", "tr") or name in CELLS:
            self._open_table_part(token)

    def close(self, name: str) -> None:
        """Close an element and what was left open in it; an end without a beginning is nothing."""
        if not self._names[name]:
            return
        while self._pop().name != name:
            pass

    def begin(self) -> BlockDraft:
        """A new block of the innermost frame's kind; an item's later blocks are paragraphs."""
        top = self.top
        if top.kind is BlockKind.LIST_ITEM and not top.fresh:
            return BlockDraft(BlockKind.PARAGRAPH)
        listed = top.kind is BlockKind.LIST_ITEM
        return BlockDraft(
            top.kind,
            top.level if listed or top.name in HEADINGS else 0,
            top.in_list if listed else -1,
            top.cell if top.kind is BlockKind.TABLE_CELL else None,
        )

    def _list(self, name: str, top: Frame) -> Frame:
        if self.in_cell:
            return self._inherit(name)
        nested = top.in_list >= 0
        number = top.in_list if nested else self._new_list()
        return Frame(name, top.kind, top.level + 1 if nested else 1, number, fresh=False)

    def _new_list(self) -> int:
        self.lists += 1
        return self.lists - 1

    def _inherit(self, name: str) -> Frame:
        return Frame(name, self.top.kind, self.top.level, self.top.in_list, self.top.cell)

    def _open_table_part(self, token: HtmlToken) -> None:
        name = token.name
        if name == "table":
            self._unmake_cell()
            layout = (token.attribute("role") or "") in ("presentation", "none")
            number = -1 if layout else self.tables
            self.tables += not layout
            self._push(Frame(name, table=number))
            self._tables.append(self.top)
        elif self._tables and name == "tr":
            self._leave(CELLS)
            self._leave({"tr"})
            self._tables[-1].row += 1
            self._tables[-1].column = -1
            self._push(Frame(name))
        elif self._tables and name in CELLS:
            self._leave(CELLS)
            table = self._tables[-1]
            table.column += 1
            cell = Cell(table.table, max(table.row, 0), table.column, name == "th")
            layout = table.table < 0
            self._push(Frame(name) if layout else Frame(name, BlockKind.TABLE_CELL, cell=cell))

    def _unmake_cell(self) -> None:
        """A cell with headings or tables in it lays out the page: its texts are ordinary ones."""
        if self.in_cell:
            self.top.kind, self.top.cell = BlockKind.PARAGRAPH, None

    def _leave(self, names: frozenset[str] | set[str]) -> None:
        if self.top.name in names:
            self._pop()

    def _push(self, frame: Frame) -> None:
        self._open.append(frame)
        self._names[frame.name] += 1

    def _pop(self) -> Frame:
        frame = self._open.pop()
        self._names[frame.name] -= 1
        if frame.name == "table":
            self._tables.pop()
        return frame
