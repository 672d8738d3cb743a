"""What stands where in an article, and the places where a name is nobody's misspelling: addresses, *[sic]*, the author."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from copydesk.annotate.tokens import Tokens, Words
from copydesk.reading.document import BlockKind, Document
from copydesk.sheet.claims import Mention
from copydesk.text import Span, fold, merge_spans, regex

_LONGEST = 200


class Mentions:
    """Mentions by place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._all = sorted(mentions, key=lambda m: m.span.start)
        self._starts = [m.span.start for m in self._all]

    def near(self, span: Span) -> Iterator[Mention]:
        """The mentions that overlap a span."""
        low = bisect_left(self._starts, span.start - _LONGEST)
        for mention in self._all[low : bisect_left(self._starts, span.end)]:
            if mention.span.overlaps(span):
                yield mention


class Occurrences:
    """Where runs of words stand in an article, of those with which a name can begin.

    The places of a key are a chain: its first, and for each place the next. A list for each key is more than Python's
    search for garbage likes.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[tuple[str, ...], tuple[int, ...]] = {}

    @cached_property
    def _chains(self) -> tuple[dict[str, int], array[int]]:
        openers, keys = self._words.openers, self._words.keys
        firsts: dict[str, int] = {}
        following = array("l", bytes(len(openers) * array("l").itemsize))
        for number in range(len(openers) - 1, -1, -1):
            key = keys[openers[number]]
            following[number] = firsts.get(key, -1)
            firsts[key] = number
        return firsts, following

    def places(self, key: str) -> Iterator[int]:
        """Where a word can begin a name, in order."""
        firsts, following = self._chains
        number = firsts.get(key, -1)
        while number >= 0:
            yield self._words.openers[number]
            number = following[number]

    def of(self, run: tuple[str, ...]) -> tuple[int, ...]:
        """Where a run of keys begins, at most a thousand places."""
        known = self._known.get(run)
        if known is None:
            keys, size = self._words.keys, len(run)
            places = (at for at in self.places(run[0]) if keys[at : at + size] == run)
            known = self._known[run] = tuple(islice(places, 1000))
        return known


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of some spans in order, none overlapping, overlaps a span."""
    if not spans:
        return False
    at = bisect_left(spans, Span(span.start, span.start))
    return any(s.overlaps(span) for s in spans[max(at - 1, 0) : at + 2])


_ADDRESS = regex(r"[@#]\w|://|^www\.|\w\.(?:com|net|org|co|tv|io|uk|kr|jp|de|fr)(?:\W|$)|\w/\w+/")
_SIGN = regex(r"[@#/.]\S+")
_SIC = regex(r"[\[(]sic[\])]", re.IGNORECASE)
_BEFORE_SIC = 45
_CORRECTION = regex(
    r"\b(?:correction|corrected|clarification|misspel(?:led|t|ling)|misstated|misidentified|misnamed|mistyped|"
    r"(?:earlier|previous|original) (?:version|edition)|typo)\b",
    re.IGNORECASE,
)
_CORRECTING = frozenset(
    "correction corrected clarification misspelled misspelt misspelling misstated misidentified misnamed mistyped "
    "version edition typo".split()
)
"""Words without one of which no correction is told."""
_TRANSLATION = regex(
    r"\b(?:translat(?:es|ed|ion|ing)|literally|titled|entitled|known (?:in \w+ )?as|retitled|renamed|called)\b"
    r"[^.;()\n]{0,50}?(?P<name>[A-Z][\w'’\-]*(?:[ \u00a0][\w'’\-]+){0,7})"
)


def exempt_spans(document: Document, tokens: Tokens) -> tuple[Span, ...]:
    """The spans in which no near miss is looked for, in order."""
    return merge_spans(_all(document, tokens))


def _all(document: Document, tokens: Tokens) -> Iterator[Span]:
    text = document.text
    yield from filter(lambda word: _ADDRESS.search(word.of(text)[:200]), _signed(text))
    for match in _SIC.finditer(text):
        yield Span(max(match.start() - _BEFORE_SIC, 0), match.end())
    if not _CORRECTING.isdisjoint(tokens.vocabulary):
        for match in _CORRECTION.finditer(text):
            yield tokens.sentence_span(tokens[tokens.at(match.start())].sentence)
    yield from (block.span for block in document.of(BlockKind.BYLINE))


def _signed(text: str) -> Iterator[Span]:
    """The words, from blank to blank, with a sign in them that an address has."""
    for sign in _SIGN.finditer(text):
        start = sign.start()
        while start and not text[start - 1].isspace():
            start -= 1
        yield Span(start, sign.end())


def translations(document: Document) -> Iterator[Span]:
    """Titles introduced as translations, or as what something is called: they are given, not slips."""
    return (Span(*m.span("name")) for m in _TRANSLATION.finditer(document.text))


def author_keys(document: Document) -> frozenset[str]:
    """The folded names of the article's authors, and of their surnames."""
    names = [fold(author) for author in document.metadata.authors]
    bylines = [fold(document.words(b)).removeprefix("by ") for b in document.of(BlockKind.BYLINE)]
    return frozenset(n.replace(" ", "") for n in (*names, *bylines))
