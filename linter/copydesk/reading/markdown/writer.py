"""Writes the events of a Markdown parser into a draft as blocks, and the HTML that stands among them as the HTML reader does."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from copydesk.reading.document import BlockKind, Cell
from copydesk.reading.draft import BlockDraft, Draft
from copydesk.reading.html.tokens import EMPHASIS
from copydesk.reading.metadata.bylines import Bylines
from copydesk.text import Span, regex

MASK = "\ue000"
"""Stands in for each masked code point, so that places stay as they are."""

_TEMPLATE = regex(r"\{\{[<%][^{}]{0,2000}[%>]\}\}|\{%[^{}]{0,2000}%\}")
_MODULE = regex(r"^(?:import|export)\b(?:[^\r\n]+(?:\r\n?|\n)?)+", re.MULTILINE)
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,400}\}){0,400}\}){0,2000}\}"
_COMPONENT = regex(
    rf"</?[A-Z][\w.]*(?:\s(?:[^<>{{}}\"']|\"[^\"]{{0,400}}\"|'[^']{{0,400}}'|{_BRACES}){{0,400}}+)?/?>|</?>"
)
_EXPRESSION = regex(_BRACES)
_SIGN = regex(r"[^\r\n]")


def mask(text: str, *, mdx: bool) -> str:
    """The text with all that masked, line breaks excepted; a text that has the mask itself is left alone."""
    if MASK in text:
        return text
    if "{" in text:
        text = _TEMPLATE.sub(_masked, text)
    if mdx:
        for shape in (_MODULE, _COMPONENT, _EXPRESSION):
            text = shape.sub(_masked, text)
    return text


def _masked(match: re.Match[str]) -> str:
    return _SIGN.sub(MASK, match[0])


_COMMENT = regex(r"<!--(?P<words>.*?)-->", re.DOTALL)
_COMMENTS_ALONE = regex(r"(?:\s*<!--(?:(?!-->).)*-->)*\s*", re.DOTALL)
_TAG = regex(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)")
_SKIPPED = frozenset(["code", "kbd", "samp", "script", "style", "del", "s", "strike"])


class HtmlInMarkdown:
    """Takes raw HTML events; `is_skipping` is whether an inline element that holds no prose is open."""

    def __init__(self, writer: MarkdownWriter) -> None:
        self.writer = writer
        self._skipped: str | None = None
        self._block: list[Span] = []

    @property
    def is_skipping(self) -> bool:
        """Whether text belongs to an inline element that holds no prose."""
        return self._skipped is not None

    def end_block(self) -> None:
        """Inline elements do not outlive their block."""
        self._skipped = None

    def take_inline(self, span: Span) -> None:
        """Follow an inline tag or keep a comment; other tags leave their text as it is."""
        source = self.writer.draft.source
        if comment := _COMMENT.fullmatch(source, span.start, span.end):
            self._comment(comment["words"], span)
        elif tag := _TAG.match(source, span.start, span.end):
            name, ends = tag["name"].lower(), bool(tag["end"])
            if self._skipped:
                self._skipped = None if ends and name == self._skipped else self._skipped
            elif name == "br":
                self.writer.block.decode("\n", span)
            elif name in _SKIPPED and not ends:
                self._skipped = name
            elif name in EMPHASIS:
                (self.writer.end_emphasis if ends else self.writer.begin_emphasis)()

    def take_block(self, span: Span) -> None:
        """Collect a line of an HTML block; lines that are not neighbours (in a quotation) stay apart."""
        if self._block and self._block[-1].end == span.start:
            self._block[-1] = Span(self._block[-1].start, span.end)
        else:
            self._block.append(span)

    def write_block(self) -> None:
        """Write the block that was collected, comments alone without the tokenizer."""
        spans, self._block = self._block, []
        for span in spans:
            if _COMMENTS_ALONE.fullmatch(self.writer.draft.source, span.start, span.end):
                for comment in _COMMENT.finditer(self.writer.draft.source, span.start, span.end):
                    self.writer.draft.comment(comment["words"], Span(*comment.span()))
            else:
                self._write(span)

    def _write(self, span: Span) -> None:
        from copydesk.reading.html.frames import Frames
        from copydesk.reading.html.tokens import tokens_of
        from copydesk.reading.html.writer import HtmlWriter

        writer = self.writer
        frames = Frames(writer.lists, writer.tables)
        html = HtmlWriter(writer.draft, writer.bylines, frames=frames)
        for token in tokens_of(writer.draft.source[span.start : span.end], span.start):
            html.take(token)
        html.flush()
        writer.lists, writer.tables = frames.lists, frames.tables

    def _comment(self, words: str, span: Span) -> None:
        if self.writer.is_writing and self.writer.block.length:
            self.writer.block.comment(words, span)
        else:
            self.writer.draft.comment(words, span)


_MASKED = re.compile(f"{MASK}+")
_ADDRESSES = ("Autolink", "Email")


class MarkdownWriter:
    """Takes events one by one."""

    def __init__(self, draft: Draft, bylines: Bylines) -> None:
        self.draft, self.bylines = draft, bylines
        self.tables = self.lists = 0
        self._block: BlockDraft | None = None
        self._alternatives: list[BlockDraft] = []
        self._html = HtmlInMarkdown(self)
        self._heading = self._images = self._unread = 0
        self._quotes: list[bool] = []
        self._nested: list[bool] = []
        self._fresh_item = False
        self._links: list[bool] = []
        self._emphasis: list[int] = []
        self._row = self._column = -1
        self._in_cell = False

    def take(self, event: Any, span: Span) -> None:
        """Write what an event shows."""
        if isinstance(event, str):
            self._take_break(event, span)
            return
        ((kind, what),) = event.items()
        name, details = next(iter(what.items())) if isinstance(what, dict) else (what, None)
        if kind == "Start":
            self._starts.get(name, _nothing)(self, details)
        elif kind == "End":
            self._ends.get(name, _nothing)(self, details)
        elif kind == "Text":
            self._text(what, span)
        elif kind == "InlineHtml":
            self._html.take_inline(span)
        elif kind == "Html":
            self._html.take_block(span)

    def flush(self) -> None:
        """End the block that is being written; alternative texts of its images follow it."""
        block, self._block = self._block, None
        self._emphasis.clear()
        self._html.end_block()
        if block is not None:
            self.bylines.settle(block)
            self.draft.add(block)
        alternatives, self._alternatives = self._alternatives, []
        for alternative in alternatives:
            self.draft.add(alternative)

    @property
    def block(self) -> BlockDraft:
        """The block that is being written, or a new one."""
        if self._block is None:
            self._block = self._begin()
        return self._block

    @property
    def is_writing(self) -> bool:
        """Whether a block has begun."""
        return self._block is not None

    def begin_emphasis(self, _: object = None) -> None:
        """Let emphasis begin here."""
        self._emphasis.append(self.block.length)

    def end_emphasis(self, _: object = None) -> None:
        """Let the innermost emphasis end here."""
        if self._emphasis:
            self.block.emphasis.append(Span(self._emphasis.pop(), self.block.length))

    def begin_unread(self, _: object = None) -> None:
        """Leave out what follows: struck out, or an address."""
        self._unread += 1

    def end_unread(self, _: object = None) -> None:
        """Read on."""
        self._unread = max(self._unread - 1, 0)

    def _begin(self) -> BlockDraft:
        if self._in_cell:
            cell = Cell(self.tables - 1, self._row, self._column, self._row == 0)
            return BlockDraft(BlockKind.TABLE_CELL, cell=cell)
        if self._heading:
            return BlockDraft(BlockKind.HEADING, self._heading)
        if self._fresh_item:
            self._fresh_item = False
            return BlockDraft(BlockKind.LIST_ITEM, len(self._nested), self.lists - 1)
        return BlockDraft(BlockKind.QUOTATION if any(self._quotes) else BlockKind.PARAGRAPH)

    def _text(self, words: str, span: Span) -> None:
        if self._unread or self._html.is_skipping:
            return
        target = self._alternatives[-1] if self._images else self.block
        written = self.draft.source[span.start : span.end]
        if written == words:
            target.follow(words, span.start)
        elif MASK not in words:
            target.decode(words, span)
        else:
            self._around_masks(target, words, span.start)

    def _around_masks(self, target: BlockDraft, words: str, start: int) -> None:
        at = 0
        for match in _MASKED.finditer(words):
            target.follow(words[at : match.start()], start + at)
            at = match.end()
        target.follow(words[at:], start + at)

    def _take_break(self, event: str, span: Span) -> None:
        if event == "Rule":
            self.flush()
        elif self._images:
            self._alternatives[-1].decode(" ", span)
        elif self._block is not None and not self._unread:
            self._block.decode(" " if event == "SoftBreak" else "\n", span)

    def _start_heading(self, details: Any) -> None:
        self.flush()
        self._heading = int(details["level"][1])

    def _end_heading(self, _: object) -> None:
        self.flush()
        self._heading = 0

    def _start_quote(self, alert: object) -> None:
        self.flush()
        self._quotes.append(alert is None)

    def _end_quote(self, _: object) -> None:
        self.flush()
        self._quotes.pop()

    def _start_list(self, _: object) -> None:
        self.flush()
        self.lists += not self._nested
        self._nested.append(True)

    def _end_list(self, _: object) -> None:
        self.flush()
        self._nested.pop()

    def _start_item(self, _: object) -> None:
        self.flush()
        self._fresh_item = True

    def _end_item(self, _: object) -> None:
        self.flush()
        self._fresh_item = False

    def _start_code(self, _: object) -> None:
        self.flush()
        self._unread += 1

    def _start_table(self, _: object) -> None:
        self.flush()
        self.tables += 1
        self._row = -1

    def _start_row(self, _: object) -> None:
        self._row += 1
        self._column = -1

    def _start_cell(self, _: object) -> None:
        self._column += 1
        self._in_cell = True

    def _end_cell(self, _: object) -> None:
        self.flush()
        self._in_cell = False

    def _start_link(self, details: Any) -> None:
        self._links.append(details["link_type"] in _ADDRESSES)
        self._unread += self._links[-1]

    def _end_link(self, _: object) -> None:
        self._unread -= self._links.pop()

    def _start_image(self, _: object) -> None:
        if not self._images:
            self._alternatives.append(BlockDraft(BlockKind.ALTERNATIVE))
        self._images += 1

    def _end_image(self, _: object) -> None:
        self._images -= 1

    def _break(self, _: object) -> None:
        self.flush()

    def _end_html(self, _: object) -> None:
        self._html.write_block()

    _starts: dict[str, Callable[[MarkdownWriter, Any], None]] = {  # noqa: RUF012 - a table, never written to
        "Paragraph": _break,
        "Heading": _start_heading,
        "BlockQuote": _start_quote,
        "List": _start_list,
        "Item": _start_item,
        "CodeBlock": _start_code,
        "HtmlBlock": _break,
        "FootnoteDefinition": _break,
        "Table": _start_table,
        "TableHead": _start_row,
        "TableRow": _start_row,
        "TableCell": _start_cell,
        "Emphasis": begin_emphasis,
        "Strong": begin_emphasis,
        "Strikethrough": begin_unread,
        "Link": _start_link,
        "Image": _start_image,
    }
    _ends: dict[str, Callable[[MarkdownWriter, Any], None]] = {  # noqa: RUF012 - a table, never written to
        "Paragraph": _break,
        "Heading": _end_heading,
        "BlockQuote": _end_quote,
        "List": _end_list,
        "Item": _end_item,
        "CodeBlock": end_unread,
        "HtmlBlock": _end_html,
        "FootnoteDefinition": _break,
        "Table": _break,
        "TableCell": _end_cell,
        "Emphasis": end_emphasis,
        "Strong": end_emphasis,
        "Strikethrough": end_unread,
        "Link": _end_link,
        "Image": _end_image,
    }


def _nothing(_: object, __: object) -> None:
    """Containers that change nothing, such as a table's head at its end."""
