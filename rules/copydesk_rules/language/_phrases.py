"""Finding the words of a house style in an article: word by word, names and addresses left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct

from copydesk.api import Article, Block, BlockKind, Mention, Quotation, Span, StyleEntry, Zone

Words: TypeAlias = tuple[str, ...]

_PIECE = r"\d+|[^\W\d_]+|[^\w\s]|_"
_ZONES = {
    BlockKind.HEADLINE: Zone.HEADLINE,
    BlockKind.HEADING: Zone.HEADING,
    BlockKind.CAPTION: Zone.CAPTION,
    BlockKind.QUOTATION: Zone.QUOTATION,
    BlockKind.PARAGRAPH: Zone.BODY,
    BlockKind.LIST_ITEM: Zone.BODY,
    BlockKind.TABLE_CELL: Zone.BODY,
}
_APOSTROPHES = frozenset("’ʼ")
_TAGS = frozenset("@#_")
_LINKS = frozenset("-‐‑./")


class Phrase(Struct, frozen=True):
    """A wording of an entry as tokens; `glued` says which of them follow without a blank."""

    entry: StyleEntry
    wording: str
    words: Words
    glued: tuple[bool, ...]


class Found(Struct, frozen=True):
    """A wording where it stands in the article."""

    entry: StyleEntry
    wording: str
    span: Span
    text: str


def phrase(entry: StyleEntry, wording: str) -> Phrase:
    """A wording, ready to be looked for."""
    found = list(re.finditer(_PIECE, wording))
    glued = (False, *(b.start() == a.end() for a, b in pairwise(found)))
    words = tuple("'" if m[0] in _APOSTROPHES else m[0].lower() for m in found)
    return Phrase(entry, wording, words, glued[: len(found)])


class Phrases:
    """Wordings to look for, by their words; `lengths` has for each first word how long they are, the longest first."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self.by_words: dict[Words, list[Phrase]] = defaultdict(list)
        for each in phrases:
            self.by_words[each.words].append(each)
        lengths: dict[str, set[int]] = defaultdict(set)
        for wanted in filter(None, self.by_words):
            lengths[wanted[0]].add(len(wanted))
        self.lengths = {first: sorted(known, reverse=True) for first, known in lengths.items()}


def find_phrases(article: Article, phrases: Phrases) -> Iterator[Found]:
    """The wordings in an article in order, of each entry none overlapping, the longest first."""
    keys = ["'" if token.lower in _APOSTROPHES else token.lower for token in article.tokens]
    names = _covered(article)
    reached: dict[str, int] = defaultdict(int)
    for at, key in enumerate(keys):
        for length in phrases.lengths.get(key, ()):
            end = at + length
            for each in phrases.by_words.get(tuple(keys[at:end]), ()):
                if (
                    at >= reached[each.entry.name]
                    and names.isdisjoint(range(at, end))
                    and _stands(article, at, end, each)
                ):
                    reached[each.entry.name] = end
                    span = article.tokens.span(at, end)
                    yield Found(each.entry, each.wording, span, span.of(article.text))


def zone_of(article: Article, span: Span) -> Zone | None:
    """Where a place stands; none for what is not prose of the article's own."""
    block = article.document.block_at(span.start)
    if block is None or block.kind not in _ZONES:
        return None
    return Zone.QUOTATION if touches(article.quotations, span) else _ZONES[block.kind]


def touches(marks: Sequence[Mention] | Sequence[Quotation], span: Span) -> bool:
    """Whether one of some names, or quotations, in order and apart, overlaps a place."""
    at = bisect_right(marks, span.start, key=lambda mark: mark.span.start)
    return any(mark.span.overlaps(span) for mark in marks[max(at - 1, 0) : at + 1])


def is_shouted(article: Article, span: Span) -> bool:
    """Whether a place stands in a line that is all capitals."""
    block: Block | None = article.document.block_at(span.start)
    return block is not None and block.span.of(article.text).isupper()


def _covered(article: Article) -> frozenset[int]:
    """The numbers of the tokens that a known name covers."""
    ranges = (range(*article.tokens.within(m.span)) for m in article.mentions)
    return frozenset(at for numbers in ranges for at in numbers)


def _stands(article: Article, at: int, end: int, each: Phrase) -> bool:
    """Whether the tokens hang together as the wording's do, and are not part of something longer."""
    tokens = article.tokens
    if any(tokens[at + n].glued != glued for n, glued in enumerate(each.glued) if n):
        return False
    if tokens[at].block != tokens[end - 1].block:
        return False
    span = tokens.span(at, end)
    before = article.text[max(span.start - 2, 0) : span.start][::-1]
    return not (_goes_on(before) or _goes_on(article.text[span.end : span.end + 2]))


def _goes_on(outside: str) -> bool:
    """Whether the two signs outside a wording, from its edge on, make it part of a longer word or an address."""
    nearest, next_one = (*outside, "", "")[:2]
    return nearest.isalnum() or nearest in _TAGS or (nearest in _LINKS and next_one.isalnum())
