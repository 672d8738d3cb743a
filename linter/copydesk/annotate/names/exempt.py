"""Places of an article where a name is nobody's misspelling: addresses, handles, *[sic]*, corrections, the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import BlockKind, Document
from copydesk.text import Span, fold, merge_spans, regex

_ADDRESS = regex(r"[@#]\w|://|^www\.|\w\.(?:com|net|org|co|tv|io|uk|kr|jp|de|fr)(?:\W|$)|\w/\w+/")
_SIGN = regex(r"[@#/.]\S+")
_SIC = regex(r"[\[(]sic[\])]", re.IGNORECASE)
_BEFORE_SIC = 45
_CORRECTION = regex(
    r"\b(?:correction|corrected|clarification|misspel(?:led|t|ling)|misstated|misidentified|misnamed|mistyped|"
    r"(?:earlier|previous|original) (?:version|edition)|typo|not to be confused|no relation)\b",
    re.IGNORECASE,
)
_CORRECTING = frozenset(
    "correction corrected clarification misspelled misspelt misspelling misstated misidentified misnamed mistyped "
    "version edition typo confused relation".split()
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
