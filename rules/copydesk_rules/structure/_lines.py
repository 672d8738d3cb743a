"""The lines of an article's blocks: what a page leaves stands on lines of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from copydesk.api import Article, Block, BlockKind, Span

_LINE = re.compile(r"\S.*")
_PROSE = 12
"""So many tokens on a line make it prose, not a label."""


class Line(Struct, frozen=True):
    """A line without the blanks around it; `goes_on` where it only continues a paragraph broken into lines."""

    block: Block
    span: Span
    words: str
    is_prose: bool
    goes_on: bool = False


def lines_of(article: Article) -> Iterator[Line]:
    """The lines of all blocks that a reader of the page sees."""
    for block in article.document.blocks:
        if not block.kind.is_hidden:
            yield from _lines(article, block)


def _lines(article: Article, block: Block) -> Iterator[Line]:
    goes_on = False
    for match in _LINE.finditer(article.text, block.span.start, block.span.end):
        words = match[0].rstrip()
        span = Span(match.start(), match.start() + len(words))
        first, last = article.tokens.within(span)
        is_prose = block.kind is not BlockKind.HEADING and last - first >= _PROSE
        yield Line(block, span, words, is_prose, goes_on)
        goes_on = is_prose and words[-1] not in '.!?:”"'
