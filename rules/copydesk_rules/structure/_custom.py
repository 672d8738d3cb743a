"""What repeats a text by custom: captions of pictures, entries of lists, footnotes."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.api import Article, Block, Token, regex

_ENDS = ".!?…:;"
_CLOSERS = "\"'”’»)]*_ "
_LONGEST_LEAD = 12
_FOOTNOTE = regex(r"""\[\^[^\]\n]+\]:\s*$|<li\b[^>]*\bid=["'](?:fn|footnote|cite)[^>]*>\s*(?:<[^>]*>\s*)*$""")
_BEFORE = 400
"""How far before a block its footnote's sign is looked for, in the file."""


def is_unfinished(article: Article, block: Block) -> bool:
    """Whether a paragraph ends without a stop, as captions and the entries of lists do."""
    words = article.document.words(block).rstrip(_CLOSERS)
    return not words.endswith(tuple(_ENDS))


def is_footnote(article: Article, block: Block) -> bool:
    """Whether a block is a note at the foot of the text, where two may cite one page."""
    start = article.document.map.source(block.span).start
    return _FOOTNOTE.search(article.document.source, max(0, start - _BEFORE), start) is not None


def may_have_footnotes(article: Article) -> bool:
    """Whether the file has a sign that a footnote begins with."""
    return "[^" in article.document.source or "<li" in article.document.source


def lead_of(tokens: Sequence[Token]) -> int:
    """How many tokens are the words before a colon that lead into a caption, as in *Good times: The cast …*."""
    for at, token in enumerate(tokens[: _LONGEST_LEAD + 1]):
        if token.text == ":" and at and not tokens[at - 1].is_number:
            following = tokens[at + 1 : at + 2]
            return at + 1 if following and not following[0].text[0].islower() else 0
    return 0
