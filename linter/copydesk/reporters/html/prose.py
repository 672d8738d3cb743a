"""The article as prose: its blocks as paragraphs, headings, lists, tables and quotations, with the marks in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from copydesk.reading.document import Block, BlockKind
from copydesk.reporters.html.marks import Piece

Cutter = Callable[[Block], tuple[Piece, ...]]


class Item(Struct, frozen=True):
    """An item of a list, with the items below it."""

    pieces: tuple[Piece, ...]
    items: tuple[Item, ...] = ()


class TableCell(Struct, frozen=True):
    """A cell of a table."""

    pieces: tuple[Piece, ...]
    header: bool


class Unit(Struct, frozen=True):
    """One thing on the page that cards can stand beside; `kind` names its macro, `blocks` are what it is made of.

    `label` names what a reader of the page would not see (a page title, an alternative text), and sorts headings.
    """

    kind: str
    blocks: tuple[Block, ...]
    paragraphs: tuple[tuple[Piece, ...], ...] = ()
    items: tuple[Item, ...] = ()
    rows: tuple[tuple[TableCell, ...], ...] = ()
    level: int = 0
    label: str = ""


_DEEPEST = 6
_PLAIN = {
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.CAPTION: "caption",
    BlockKind.BYLINE: "byline",
    BlockKind.DEBRIS: "debris",
    BlockKind.QUOTATION: "quotation",
}
_LABELS = {
    BlockKind.ALTERNATIVE: "Alternative text",
    BlockKind.PAGE_TITLE: "Page title",
    BlockKind.DESCRIPTION: "Description",
}


def units(blocks: Sequence[Block], cutter: Cutter, top: int) -> tuple[Unit, ...]:
    """The blocks as units; `top` is the level of the headline, and no heading skips a level below it."""
    made: list[Unit] = []
    level = top
    for _, run in groupby(blocks, key=_belongs):
        unit = _unit(tuple(run), cutter, level, top)
        level = unit.level or level
        made.append(unit)
    return tuple(made)


def _belongs(block: Block) -> tuple[object, ...]:
    """What neighbours must have in common to be one unit."""
    if block.kind is BlockKind.TABLE_CELL and block.cell:
        return ("table", block.cell.table)
    if block.kind is BlockKind.LIST_ITEM:
        return ("list", block.list)
    if block.kind is BlockKind.QUOTATION:
        return ("quotation",)
    return ("one", block.span)


def _unit(blocks: tuple[Block, ...], cutter: Cutter, level: int, top: int) -> Unit:
    kind = blocks[0].kind
    match kind:
        case BlockKind.LIST_ITEM:
            return Unit(
                "list", blocks, items=tuple(_items([(min(b.level, _DEEPEST), cutter(b)) for b in blocks]))
            )
        case BlockKind.TABLE_CELL if blocks[0].cell:
            return Unit("table", blocks, rows=tuple(_rows(blocks, cutter)))
        case BlockKind.HEADLINE | BlockKind.HEADING:
            depth = top if kind is BlockKind.HEADLINE else _depth(blocks[0], level, top)
            return Unit("heading", blocks, (cutter(blocks[0]),), level=depth, label=kind.value)
        case _ if kind in _LABELS:
            return Unit("hidden", blocks, (cutter(blocks[0]),), label=_LABELS[kind])
        case _:
            paragraphs = tuple(cutter(block) for block in blocks)
            return Unit(_PLAIN.get(kind, "paragraph"), blocks, paragraphs)


def _depth(heading: Block, level: int, top: int) -> int:
    wanted = top + max(heading.level - 1, 1)
    return min(wanted, level + 1, 6)


def _items(flat: list[tuple[int, tuple[Piece, ...]]]) -> Iterator[Item]:
    """Items by their levels: what is deeper and follows lies below."""
    at = 0
    while at < len(flat):
        level, pieces = flat[at]
        end = at + 1
        while end < len(flat) and flat[end][0] > level:
            end += 1
        yield Item(pieces, tuple(_items(flat[at + 1 : end])))
        at = end


def _rows(blocks: tuple[Block, ...], cutter: Cutter) -> Iterator[tuple[TableCell, ...]]:
    """Rows of equal width: a cell that the article leaves out is an empty one, what shares a cell stands in it together."""
    cells: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        if block.cell:
            cells.setdefault((block.cell.row, block.cell.column), []).append(block)
    columns = sorted({column for _, column in cells})
    for row in sorted({row for row, _ in cells}):
        yield tuple(_cell(cells.get((row, column), []), cutter) for column in columns)


def _cell(blocks: list[Block], cutter: Cutter) -> TableCell:
    runs = [(*cutter(block), Piece(" ")) for block in blocks]
    pieces = tuple(piece for run in runs for piece in run)[:-1]
    return TableCell(pieces, header=any(block.cell and block.cell.header for block in blocks))
