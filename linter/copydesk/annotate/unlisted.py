"""Claims about works that no sheet has, where the text itself marks a title: they are held against each other alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Claim, CountClaim, EventClaim, TimeExpression
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, fold, regex

if TYPE_CHECKING:
    from copydesk.article import Article

_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_QUOTED = regex(
    r"“(?P<double>[A-Z][^“”\n]{2,60})”|\"(?P<plain>[A-Z][^\"\n]{2,60})\"|‘(?P<single>[A-Z][^‘’\n]{2,60})’(?![a-z])"
)
_WORDS = 8
_SMALL = frozenset("a an and as at but by for from in into of on or the to with".split())
_RELEASED = regex(
    r"(?:was |is |will be |gets |got |were )?(?:first )?(?:released|premiere[sd]|opened|opens|debuted|debuts|came out|comes out"
    r"|(?:hit|hits|reached|reaches) (?:cinemas|theat(?:er|re)s|screens)|will (?:premiere|open|debut|come out))\b"
)
_COUNTED = regex(
    r"(?:has|had|have|runs? to|ran to|consists? of|comprises|spans|spanned|totals)(?: just| only| exactly)? (?P<number>[a-z]+|\d{1,3}) (?P<unit>episode|season)s?\b"
)
_OTHER_THING = regex(
    r"\b(?:trailers?|teasers?|posters?|novels?|books?|albums?|soundtracks?|songs?|single|play|musical|stage|remakes?|originals?|sequels?|prequels?"
    r"|re-?releas\w+|reissu\w+|restor\w+|dvd|blu-?ray|video|vod|digital\w*|festivals?|anniversary|again|version|cut|edition|spin-?offs?|pilot"
    r"|franchise|trilogy|streaming|streams?|cinema chain|platforms?|internationally|worldwide|limited|wide|special|finale)\b",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:(?-i:may)|might|could|would|should|expected|reportedly|rumou?r\w*|planned|plans?|originally|initially|delay\w*|push\w*|mov\w+|postpon\w*"
    r"|not|never|no|n't|if|until|before|after|about|around|almost|nearly|roughly|some|up to|at least|more than|fewer|over|first \w+ episodes"
    r"|said|says|claimed|according)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
_IN_A_PLACE = regex(
    r"\bin (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter)[A-Z]"
)
_OF_SEASON = regex(
    r"\b(?:season|series|part|volume|chapter|episode)s? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|\b(?:first|second|third|fourth|fifth|last|final|new|next|latest) (?:season|series|part|volume|chapter|episode)",
    re.IGNORECASE,
)
_FIGURES = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen sixteen twenty".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 20),
        strict=True,
    )
)
_REACH = 40
"""How many signs may stand between a title and what is said of it, and between that and its day."""


def read_unlisted(article: Article) -> tuple[Claim, ...]:
    """The dates of release and the counts that an article gives for titles that only its own marks tell."""
    titles = _titles(article)
    return tuple(_claims(article, titles)) if titles else ()


def _titles(article: Article) -> dict[str, str]:
    """Marked titles that no sheet has: each wording with the first that it folds to."""
    titles: dict[str, str] = {}
    first: dict[str, str] = {}
    for span in (*article.document.emphasis, *_quoted(article)):
        words = span.of(article.text)
        known = any(m.of(EntityKind.WORK) for m in article.mentions_at(span))
        if _looks_like_a_title(words) and not known:
            titles[words] = first.setdefault(fold(words), words)
    return titles


def _quoted(article: Article) -> Iterator[Span]:
    for match in _QUOTED.finditer(article.text):
        yield Span(*match.span(match.lastgroup or 0))


def _looks_like_a_title(words: str) -> bool:
    parts = words.split()
    heavy = [part for part in parts if part.lower() not in _SMALL]
    return (
        1 <= len(parts) <= _WORDS
        and bool(heavy)
        and all(part[0].isupper() or part[0].isdigit() for part in heavy)
        and words[-1].isalnum()
    )


def _claims(article: Article, titles: dict[str, str]) -> Iterator[Claim]:
    tokens = article.tokens
    times = [
        t
        for t in article.times
        if t.lint and not t.deictic and t.value is not None and t.value.start is not None
    ]
    places = _any_of(titles)
    for number, (first, _) in enumerate(tokens.sentences):
        if article.document.blocks[tokens[first].block].kind in _PROSE:
            span = tokens.sentence_span(number)
            yield from _in_sentence(
                article, span, titles, places, [t for t in times if span.contains(t.span)]
            )


def _any_of(titles: dict[str, str]) -> re.Pattern[str]:
    """Finds any of the titles as whole words, the longest first."""
    listed = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


def _in_sentence(
    article: Article,
    span: Span,
    titles: dict[str, str],
    places: re.Pattern[str],
    times: Sequence[TimeExpression],
) -> Iterator[Claim]:
    words = span.of(article.text)
    named = list(places.finditer(article.text, span.start, span.end))
    if len({titles[match[0]] for match in named}) != 1 or _is_of_something_else(article, span, words):
        return
    title = named[0]
    if said := _RELEASED.search(article.text, title.end(), span.end):
        near = said.start() - title.end() <= _REACH and len(times) == 1
        if near and 0 <= times[0].span.start - said.end() <= _REACH:
            yield EventClaim(
                times[0].span, work=titles[title[0]], what="released", when=times[0], pattern="unlisted"
            )
    if (
        (said := _COUNTED.search(article.text, title.end(), span.end))
        and said.start() - title.end() <= _REACH
        and (figure := _figure(said["number"]))
    ):
        place = Span(said.start("number"), said.end())
        yield CountClaim(place, work=titles[title[0]], unit=said["unit"], number=figure, pattern="unlisted")


def _is_of_something_else(article: Article, span: Span, words: str) -> bool:
    """Whether a sentence hedges, limits, or speaks of a season, a place, another version or a known work."""
    if any(shape.search(words) for shape in (_OTHER_THING, _OPEN, _IN_A_PLACE, _OF_SEASON)):
        return True
    return any(m.of(EntityKind.WORK) for m in article.mentions_at(span)) or any(
        q.span.overlaps(span) and len(q.words.split()) > _WORDS for q in article.quotations
    )


def _figure(word: str) -> int | None:
    return int(word) if word.isdigit() else _FIGURES.get(word)
