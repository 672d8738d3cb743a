"""The HTML that stands in Markdown: comments, inline tags, and blocks, which the HTML reader writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.reading.html_elements import EMPHASIS
from copydesk.text import Span, regex

if TYPE_CHECKING:
    from copydesk.reading.markdown_writer import MarkdownWriter

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
        from copydesk.reading.html_frames import Frames
        from copydesk.reading.html_tokens import tokens_of
        from copydesk.reading.html_writer import HtmlWriter

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
