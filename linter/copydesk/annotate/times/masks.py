"""Words that are no times although they look it: names of the sheet, and titles told by their shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.times.calendar import FEASTS
from copydesk.annotate.times.lexicon import CLASSES, MONTHS
from copydesk.annotate.tokens import Token, Tokens
from copydesk.lexicon.small import IN_TITLES
from copydesk.reading.document import BlockKind, Document
from copydesk.text import Span, regex

_QUOTED = regex(r"[“\"]([^“”\"\n]{1,60})[”\"]|[‘']((?=[A-Z0-9])[^‘’'\n]{1,60})[’'](?!\w)")
_DATE_LIKE = regex(r"([^\W\d_]+)\.?(?= \d)|(?<=\d )([^\W\d_]+)|\d{4}-\d\d")
_SMALL = IN_TITLES | {"de", "i", "is", "la", "le"}
_HEADS = frozenset(("headline", "heading", "page title"))
_TITLES = (
    "any given sunday",
    "12 years a slave",
    "28 days later",
    "28 weeks later",
    "28 years later",
    "500 days of summer",
    "before midnight",
    "century city",
    "day one",
    "days of our lives",
    "may december",
    "now you see me",
    "apocalypse now",
    "sunday bloody sunday",
    "the ides of march",
    "days of thunder",
    "freaky friday",
    "friday night lights",
    "independence day: resurgence",
    "last night in soho",
    "midnight in paris",
    "midnight mass",
    "one day at a time",
    "saturday night fever",
    "saturday night live",
    "sunday night football",
    "monday night football",
    "thursday night football",
    "the day after tomorrow",
    "the summer i turned pretty",
    "this is us",
    "tomorrow never dies",
    "tomorrowland",
    "the tomorrow war",
    "yesterday once more",
    "9 to 5",
    "24 hour party people",
)
"""Titles made of time words that are written without quotation marks often enough."""
_UNIT_WORDS = frozenset(
    (
        *CLASSES["unit"],
        *CLASSES["units"],
        *CLASSES["daypart"],
        "today",
        "yesterday",
        "tomorrow",
        "tonight",
        "now",
        *CLASSES["part"],
    )
)
_ARTICLES, _ENDS = ("a", "an"), ("end", "close", "start", "beginning")
_PIECES = frozenset("season series episode part volume vol chapter ep".split())
_FEAST_WORDS = frozenset(word for name in FEASTS for word in name.replace("'s", "").split()) - {
    "day",
    "of",
    "good",
    "black",
}


def masked_tokens(document: Document, tokens: Tokens, covered: Sequence[Span]) -> bytearray:
    """One byte a token, 1 for those that cannot be part of a time."""
    masked = bytearray(len(tokens))
    for span in (*covered, *_titles(document)):
        first, last = tokens.within(span)
        masked[first:last] = b"\1" * (last - first)
    for at in (*_in_runs(document, tokens), *_numbered(tokens)):
        masked[at] = 1
    return masked


def _titles(document: Document) -> Iterator[Span]:
    """Quoted and set-off words that are written as titles are, and the known titles."""
    text = document.text
    for match in _QUOTED.finditer(text):
        if _is_title(match[1] or match[2]):
            yield Span(*match.span())
    for span in document.emphasis:
        if len(span) <= 60 and _is_title(span.of(text)):
            yield span
    yield from _known_titles(text)


def _known_titles(text: str) -> Iterator[Span]:
    lower = text.lower()
    if len(lower) != len(text):
        return
    for title in _TITLES:
        at = lower.find(title)
        while at >= 0:
            if not text[at].islower():
                yield Span(at, at + len(title))
            at = lower.find(title, at + len(title))


def _is_title(words: str) -> bool:
    """Whether each word has a capital but the small ones, and they are no date."""
    parts = words.strip(" ,.!?:").split()
    if not parts or len(parts) > 10 or parts[0] in _SMALL or words.rstrip().endswith(":"):
        return False
    return all(p[0].isupper() or not p[0].isalpha() or p in _SMALL for p in parts) and not _has_date(words)


def _has_date(words: str) -> bool:
    if not any(c.isdigit() for c in words):
        return False
    found = ((m[1] or m[2] or "").lower() for m in _DATE_LIKE.finditer(words))
    return any(not word or word in MONTHS for word in found)


def _in_runs(document: Document, tokens: Tokens) -> Iterator[int]:
    """Time words inside a run of capitals: *Saturday Night Live*, *Two Days One Night*, *Year One*.

    Headlines have capitals everywhere, so nothing follows from theirs.
    """
    heads = {
        n
        for n, block in enumerate(document.blocks)
        if block.kind in _HEADS or block.kind is BlockKind.PAGE_TITLE
    }
    for at, token in enumerate(tokens.all if not _UNIT_WORDS.isdisjoint(tokens.vocabulary) else ()):
        if token.lower not in _UNIT_WORDS:
            continue
        capital = token.text[0].isupper() and not token.text.isupper()
        if not capital or token.block in heads or not _is_mid_sentence(tokens, at):
            continue
        if token.lower in ("today", "tonight") or _has_capital_beside(tokens, at):
            yield at


def _numbered(tokens: Tokens) -> Iterator[int]:
    """The numbers of seasons and parts (*Season 3 – 3 July 2022*), and ends that are no part (*an end next year*)."""
    before = ""
    for at, token in enumerate(tokens):
        if (before in _PIECES and token.is_number and len(token.text) < 3) or (
            before in _ARTICLES and token.lower in _ENDS
        ):
            yield at
        before = token.lower


def _is_mid_sentence(tokens: Tokens, at: int) -> bool:
    return at > 0 and tokens[at - 1].sentence == tokens[at].sentence and tokens[at - 1].text not in '"“‘(:'


def _has_capital_beside(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    near = (at - 2, at - 1, at + 1)
    if any(0 <= n < len(tokens) and tokens[n].lower in _FEAST_WORDS for n in near):
        return False
    return any(_is_capital_of(tokens, token, n) for n in near[1:])


def _is_capital_of(tokens: Tokens, token: Token, at: int) -> bool:
    if not 0 <= at < len(tokens):
        return False
    other = tokens[at]
    return other.sentence == token.sentence and other.is_capitalised and other.lower not in MONTHS
