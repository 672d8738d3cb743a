"""What a reader makes of a file: one text in blocks, its metadata, and the map back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from copydesk.text import Lines, Place, SourceMap, Span


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    QUOTATION = "quotation"
    BYLINE = "byline"
    DEBRIS = "debris"
    ALTERNATIVE = "alternative text"
    PAGE_TITLE = "page title"
    DESCRIPTION = "description"

    @property
    def is_hidden(self) -> bool:
        """Whether a reader of the page does not see it among the prose."""
        return self in _HIDDEN


_HIDDEN = {BlockKind.ALTERNATIVE, BlockKind.PAGE_TITLE, BlockKind.DESCRIPTION}


class Cell(Struct, frozen=True):
    """Where a table cell stands; rows and columns from 0, tables numbered through the article."""

    table: int
    row: int
    column: int
    header: bool = False


class Block(Struct, frozen=True):
    """A block of the document's text; blocks are in order, do not overlap, and no name crosses their border.

    `level` is the depth of a heading (1 to 6) or of a list item (1, 2, …), else 0.
    `list` numbers the lists of an article, so that items of one list can be told; -1 outside.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    list: int = -1
    cell: Cell | None = None


class Dated(Struct, frozen=True):
    """A day that the file gives, with the words that gave it."""

    day: date
    written: str
    origin: str
    """Where it stood: "front matter", "JSON-LD", "meta", "time element", "byline"."""


class Metadata(Struct, frozen=True):
    """What a file says about itself; `None` means that it does not say."""

    title: str | None = None
    published: Dated | None = None
    updated: Dated | None = None
    authors: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    kept_current: bool | None = None
    language: str | None = None
    url: str | None = None


class Comment(Struct, frozen=True):
    """A comment of the file (Markdown, HTML), which is no prose; `at` is where in the text it stood."""

    words: str
    source: Span
    at: int


class Document(Struct, frozen=True):
    """An article as a reader of the page sees it.

    `text` is all prose, blocks divided by blank lines; offsets count code points of `text`. `source` is the
    decoded file without its byte-order mark. `emphasis` are the spans set in italics or bold (a title's licence).
    `notes` are things that the reader met and could not use, in words for the editor. Where the article is one of many
    in its file, `source` is its own part of it, which begins at `begins`.
    """

    path: str
    format: str
    text: str
    source: str
    blocks: tuple[Block, ...] = ()
    map: SourceMap = SourceMap(())
    metadata: Metadata = Metadata()
    emphasis: tuple[Span, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[str, ...] = ()
    begins: Place = Place(1, 1)
    is_writable: bool = True
    """Whether a correction of `source` is one of the file; what is read out of another form is not written back."""

    def of(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of these kinds, in order."""
        return (block for block in self.blocks if block.kind in kinds)

    def words(self, block: Block) -> str:
        """The text of a block."""
        return block.span.of(self.text)

    @property
    def headline(self) -> Block | None:
        """The article's headline, where it has one."""
        return next(self.of(BlockKind.HEADLINE), None)

    def block_at(self, offset: int) -> Block | None:
        """The block that an offset stands in."""
        at = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[at] if at >= 0 and offset < self.blocks[at].span.end else None

    def lines(self) -> Lines:
        """The lines of the file that the article's part of it takes."""
        return Lines(self.source, self.begins)

    def place(self, offset: int, lines: Lines | None = None) -> Place:
        """The place in the file of an offset of the text."""
        return (lines or self.lines()).place(self.map.source(Span(offset, offset + 1)).start)
