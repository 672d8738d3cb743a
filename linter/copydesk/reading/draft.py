"""A document in the making: blocks are written piece by piece, and trimmed when they are added."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct, field

from copydesk.reading.document import Block, BlockKind, Cell, Comment, Document, Metadata
from copydesk.text import SourceMapBuilder, Span

INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"
"""Signs that stand at the edges of pasted blocks and have no width."""

BREAK = "\n\n"


class Piece(Struct, frozen=True):
    """Some words of a block and the piece of the file that they come from."""

    words: str
    source: Span
    verbatim: bool

    def cut(self, start: int, end: int) -> Piece:
        """The part of the piece between two offsets of its words."""
        if not self.verbatim:
            return Piece(self.words[start:end], self.source, verbatim=False)
        at = self.source.start
        return Piece(self.words[start:end], Span(at + start, at + end), verbatim=True)


class BlockDraft(Struct):
    """A block being written; offsets of `emphasis` and `comments` count from its own start."""

    kind: BlockKind
    level: int = 0
    in_list: int = -1
    cell: Cell | None = None
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    emphasis: list[Span] = field(default_factory=list)
    comments: list[tuple[str, Span, int]] = field(default_factory=list)

    def copy(self, words: str, source_start: int) -> None:
        """Append words that stand in the file just so."""
        self._append(Piece(words, Span(source_start, source_start + len(words)), verbatim=True))

    def follow(self, words: str, source_start: int) -> None:
        """Append words that stand in the file just so, without a blank that would be a second one."""
        skip = words.startswith(" ") and self.ends_blank
        self.copy(words[skip:], source_start + skip)

    def decode(self, words: str, source: Span) -> None:
        """Append words that the file writes otherwise."""
        self._append(Piece(words, source, verbatim=False))

    def comment(self, words: str, source: Span) -> None:
        """Note a comment that stands here."""
        self.comments.append((words, source, self.length))

    @property
    def words(self) -> str:
        """What is written so far."""
        return "".join(piece.words for piece in self.pieces)

    @property
    def ends_blank(self) -> bool:
        """Whether another blank would not show: at the start, after a blank, after a line break."""
        return not self.pieces or self.pieces[-1].words[-1] in " \n"

    def _append(self, piece: Piece) -> None:
        if piece.words:
            self.pieces.append(piece)
            self.length += len(piece.words)


class Draft(Struct):
    """A document being written, block by block in the order of the page."""

    path: str
    format: str
    source: str
    metadata: Metadata = field(default_factory=Metadata)
    blocks: list[Block] = field(default_factory=list)
    emphasis: list[Span] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    builder: SourceMapBuilder = field(default_factory=SourceMapBuilder)

    def add(self, draft: BlockDraft) -> bool:
        """Append a block without its outer blanks; nothing is added where nothing is left."""
        lead, kept = trim(draft.pieces)
        if not kept:
            for words, source, _ in draft.comments:
                self.comment(words, source)
            return False
        start = self._next
        self.builder.insert(BREAK if self.blocks else "")
        for piece in kept:
            if piece.verbatim:
                self.builder.copy(piece.words, piece.source.start)
            else:
                self.builder.decode(piece.words, piece.source)
        span = Span(start, self.builder.length)
        self.blocks.append(Block(draft.kind, span, draft.level, draft.in_list, draft.cell))
        shift = start - lead
        self.emphasis += _shifted(draft.emphasis, shift, span)
        for words, source, at in draft.comments:
            self.comments.append(Comment(words, source, min(max(at + shift, start), span.end)))
        return True

    def comment(self, words: str, source: Span) -> None:
        """Note a comment that stands between blocks: it is where the next block begins."""
        self.comments.append(Comment(words, source, self._next))

    def finish(self) -> Document:
        """The document as written."""
        text, source_map = self.builder.finish()
        if not self.blocks:
            self.notes.append("The article has no text that a reader would see.")
        return Document(
            path=self.path,
            format=self.format,
            text=text,
            source=self.source,
            blocks=tuple(self.blocks),
            map=source_map,
            metadata=self.metadata,
            emphasis=tuple(sorted(set(self.emphasis))),
            comments=tuple(self.comments),
            notes=tuple(self.notes),
        )

    @property
    def _next(self) -> int:
        return self.builder.length + (len(BREAK) if self.blocks else 0)


def trim(pieces: Iterable[Piece]) -> tuple[int, list[Piece]]:
    """The pieces without the blanks before and after them, and how many code points went before."""
    kept = list(pieces)
    lead = 0
    first = 0
    while first < len(kept) and not _stripped(kept[first].words):
        lead += len(kept[first].words)
        first += 1
    last = len(kept)
    while last > first and not _stripped(kept[last - 1].words):
        last -= 1
    kept = kept[first:last]
    if kept:
        cut = _lead(kept[0].words)
        lead += cut
        kept[0] = kept[0].cut(cut, len(kept[0].words))
        end = len(kept[-1].words) - _lead(kept[-1].words[::-1])
        kept[-1] = kept[-1].cut(0, end)
    return lead, kept


def is_blank(sign: str) -> bool:
    """Whether a sign at the edge of a block is none that a reader sees."""
    return sign.isspace() or sign in INVISIBLE


def _lead(words: str) -> int:
    if words and not is_blank(words[0]):
        return 0
    return next((at for at, sign in enumerate(words) if not is_blank(sign)), len(words))


def _stripped(words: str) -> bool:
    return _lead(words) < len(words)


def _shifted(spans: Iterable[Span], shift: int, within: Span) -> Iterable[Span]:
    for span in spans:
        start, end = max(span.start + shift, within.start), min(span.end + shift, within.end)
        if start < end:
            yield Span(start, end)
