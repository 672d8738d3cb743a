"""The lines of an article's blocks: what a page leaves stands on lines of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.api import Article, Block, BlockKind, Document, Span, regex

_LINE = regex(r"\S.*")
_BOX = regex(
    r"<(?P<box>aside|blockquote(?=[^>]{0,200}\bclass=[\"'][^\"'>]{0,60}(?:twitter-|instagram-|tiktok-|embed)))\b"
)
_PROSE = 12
"""So many tokens on a line make it prose, not a label."""


class Line(Struct, frozen=True):
    """A line without the blanks around it.

    `goes_on` where it only continues a paragraph broken into lines, `beside` where the page itself sets it apart from its
    article.
    """

    block: Block
    span: Span
    words: str
    is_prose: bool
    goes_on: bool = False
    beside: bool = False


def lines_of(article: Article) -> Iterator[Line]:
    """The lines of all blocks that a reader of the page sees."""
    asides = list(_asides(article.document))
    for block in article.document.blocks:
        if not block.kind.is_hidden:
            yield from _lines(article, block, bool(asides) and _is_within(asides, article, block))


def _asides(document: Document) -> Iterator[Span]:
    """The asides of a page and the posts that it embeds: boxes that belong there, and are no leftovers."""
    source = document.source.lower() if document.format in ("html", "markdown") else ""
    end = 0
    while opened := _BOX.search(source, end):
        end = source.find(f"</{opened['box']}", opened.end())
        if end < 0:
            return
        yield Span(opened.start(), end)


def _is_within(asides: Sequence[Span], article: Article, block: Block) -> bool:
    place = article.document.map.source(block.span)
    at = bisect_right(asides, place.start, key=lambda aside: aside.start)
    return at > 0 and asides[at - 1].contains(place)


def _lines(article: Article, block: Block, beside: bool) -> Iterator[Line]:
    goes_on = False
    for match in _LINE.finditer(article.text, block.span.start, block.span.end):
        words = match[0].rstrip()
        span = Span(match.start(), match.start() + len(words))
        first, last = article.tokens.within(span)
        is_prose = block.kind is not BlockKind.HEADING and last - first >= _PROSE
        yield Line(block, span, words, is_prose, goes_on, beside)
        goes_on = is_prose and words[-1] not in '.!?:”"'
