"""Writes the tokens of HTML into a draft as the blocks that a reader of the page sees."""

from __future__ import annotations

from html import unescape

from turbohtml import TokenType

from copydesk.reading.document import BlockKind
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.html.frames import Frames
from copydesk.reading.html.metadata import PageData
from copydesk.reading.html.tokens import (
    BREAKING,
    CELLS,
    EMPHASIS,
    FOREIGN,
    HEADINGS,
    OF_THE_PAGE,
    RESUMED,
    SKIPPED,
    UNCLOSED,
    VOID,
    HtmlToken,
    attribute_place,
)
from copydesk.reading.metadata.bylines import Bylines
from copydesk.text import Span, regex

_BLANKS = " \t\n\r\f"
_COLLAPSED = regex(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_REFERENCE = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def write_text(block: BlockDraft, source: str, span: Span) -> None:
    """Append a text of the file that has no references: runs of blanks become one, none begins a block or line."""
    at = span.start
    for match in _COLLAPSED.finditer(source, span.start, span.end):
        block.follow(source[at : match.start()], at)
        if not block.ends_blank:
            block.decode(" ", Span(*match.span()))
        at = match.end()
    block.follow(source[at : span.end], at)


def write_reference(block: BlockDraft, words: str, span: Span) -> None:
    """Append what a character reference stands for."""
    if words and not words.strip(_BLANKS):
        words = "" if block.ends_blank else " "
    block.decode(words, span)


def write_value(block: BlockDraft, source: str, span: Span) -> None:
    """Append the value of an attribute, in which references may stand."""
    at = span.start
    for match in _REFERENCE.finditer(source, span.start, span.end):
        words = unescape(match[0])
        if words != match[0]:
            write_text(block, source, Span(at, match.start()))
            write_reference(block, words, Span(*match.span()))
            at = match.end()
    write_text(block, source, Span(at, span.end))


_OF_TABLES = CELLS | {"table", "tr"}
_DEEPEST = 16
"""Emphasis within emphasis is followed so far and no further."""


class HtmlWriter:
    """Takes tokens one by one; `headline` is the tag of the heading that is the headline."""

    def __init__(
        self,
        draft: Draft,
        bylines: Bylines,
        *,
        headline: HtmlToken | None = None,
        page: PageData | None = None,
        frames: Frames | None = None,
    ) -> None:
        self.draft, self.bylines, self.headline, self.page = draft, bylines, headline, page
        self.frames = frames or Frames()
        self._block: BlockDraft | None = None
        self._alternatives: list[BlockDraft] = []
        self._emphasis: list[tuple[str, int]] = []
        self._skipped: str | None = None
        self._depth = 0
        self._json: list[HtmlToken] = []

    def take(self, token: HtmlToken) -> None:
        """Write what a token shows."""
        if token.type is TokenType.COMMENT:
            self._comment(token)
        elif self._skipped:
            self._skip(token)
        elif token.type is TokenType.TEXT:
            if not token.is_blank or self._block is not None:
                write_text(self._open_block(), self.draft.source, token.span)
        elif token.type is TokenType.CHARACTER_REFERENCE:
            write_reference(self._open_block(), token.words, token.span)
        elif token.type is TokenType.START_TAG:
            self._start(token)
        elif token.type is TokenType.END_TAG:
            self._end(token)

    def flush(self) -> None:
        """End the block that is being written; alternative texts of its images follow it."""
        block, self._block = self._block, None
        if block is not None:
            for _, start in self._emphasis:
                block.emphasis.append(Span(start, block.length))
            self._emphasis = [(name, 0) for name, _ in self._emphasis]
            self.bylines.settle(block)
            if self.draft.add(block):
                self.frames.top.fresh = False
        alternatives, self._alternatives = self._alternatives, []
        for alternative in alternatives:
            self.draft.add(alternative)

    def _open_block(self) -> BlockDraft:
        if self._block is None:
            self._block = self.frames.begin()
        return self._block

    def _start(self, token: HtmlToken) -> None:
        name = token.name
        if self.page is not None:
            self.page.see_tag(token, above_prose=not self.bylines.in_prose)
        if name == "img" or (name == "area" and token.attribute("alt")):
            self._image(token)
        elif name == "br":
            self._line_break(token.span)
        elif name in EMPHASIS:
            self._begin_emphasis(token)
        elif self._is_hidden(token):
            self._begin_skip(token)
        elif name in BREAKING:
            self._break(token)
            kind = (BlockKind.HEADLINE if token is self.headline else None) if name in HEADINGS else None
            self.frames.open(token, kind)

    def _end(self, token: HtmlToken) -> None:
        if token.name in EMPHASIS:
            self._end_emphasis(token)
        elif token.name in BREAKING:
            self._break(token)
            self.frames.close(token.name)

    def _break(self, token: HtmlToken) -> None:
        """End a block; within a cell, begin a line, as the texts of a cell are one block."""
        if not self.frames.in_cell or token.name in _OF_TABLES:
            self.flush()
        elif self._block is not None and self._block.pieces and self._block.pieces[-1].words != "\n":
            self._block.decode("\n", Span(token.span.start, token.span.start))

    def _is_hidden(self, token: HtmlToken) -> bool:
        if token.name in VOID:
            return False
        style = (token.attribute("style") or "").replace(" ", "").lower()
        return token.name in SKIPPED or token.attribute("hidden") is not None or "display:none" in style

    def _begin_skip(self, token: HtmlToken) -> None:
        if token.self_closing and token.name in ("svg", "math"):
            return
        if token.name in BREAKING:
            self.flush()
        self._skipped, self._depth = token.name, 1
        linked = token.name == "script" and "ld+json" in (token.attribute("type") or "").lower()
        self._json = [token] if linked else []

    def _skip(self, token: HtmlToken) -> None:
        """Pass over a token that is no prose, until its element ends."""
        if self._skipped in FOREIGN and token.name in OF_THE_PAGE:
            self._skipped = None
            self.take(token)
        elif token.type is TokenType.START_TAG:
            if token.name == self._skipped and token.name not in VOID:
                self._depth += 1
            elif token.name in RESUMED and self._skipped in UNCLOSED:
                self._skipped = None
                self.take(token)
        elif token.type is TokenType.END_TAG and token.name == self._skipped:
            self._depth -= 1
            if not self._depth:
                self._end_skip(token)

    def _end_skip(self, token: HtmlToken) -> None:
        self._skipped = None
        if self._json and self.page is not None:
            opened = self._json[0]
            self.page.see_json_ld(self.draft.source[opened.span.end : token.span.start], opened)

    def _image(self, token: HtmlToken) -> None:
        if place := attribute_place(self.draft.source, token, "alt"):
            block = BlockDraft(BlockKind.ALTERNATIVE)
            write_value(block, self.draft.source, place)
            self._alternatives.append(block)
            if self._block is None:
                self.flush()

    def _line_break(self, span: Span) -> None:
        """A line break, or the end of the paragraph where another stands directly before it."""
        if self._block is None:
            return
        if self._block.pieces and self._block.pieces[-1].words == "\n" and not self.frames.in_cell:
            self.flush()
        else:
            self._block.decode("\n", span)

    def _begin_emphasis(self, token: HtmlToken) -> None:
        block = self._open_block()
        if len(self._emphasis) < _DEEPEST:
            self._emphasis.append((token.name, block.length))
        if token.name == "q":
            block.decode("“", token.span)

    def _end_emphasis(self, token: HtmlToken) -> None:
        at = next(
            (n for n in range(len(self._emphasis) - 1, -1, -1) if self._emphasis[n][0] == token.name), -1
        )
        if at < 0:
            return
        _, start = self._emphasis.pop(at)
        if self._block is not None:
            if token.name == "q":
                self._block.decode("”", token.span)
            self._block.emphasis.append(Span(start, self._block.length))

    def _comment(self, token: HtmlToken) -> None:
        if not self.draft.source.startswith("<!--", token.span.start):
            return
        if self._block is not None and self._block.length:
            self._block.comment(token.words, token.span)
        else:
            self.draft.comment(token.words, token.span)
