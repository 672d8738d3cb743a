"""What headlines promise: that something is official, confirmed, announced, and what that something is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from copydesk.api import Article, EntityKind, Mention, Span, Token
from copydesk_rules._words import word_set

TOPICS: dict[str, frozenset[str]] = {
    "release": word_set(
        "release released releasing premiere premieres date dates window debut debuts launch"
    ),
    "trailer": word_set("trailer trailers teaser teasers footage poster posters"),
    "cast": word_set("cast casting stars lead leads role roles recast"),
    "filming": word_set("filming production shoot shooting"),
    "title": word_set("title subtitle"),
    "renewal": word_set(
        "season seasons series sequel sequels spinoff spin renewal renewed renews reboot prequel revival return returns "
        "returning instalment installment"
    ),
    "end": word_set("cancelled canceled cancellation axed"),
}
"""The words for what a promise can be about; where several stand, the first of these is meant."""

_PROMISES = word_set(
    "official officially confirmed confirms confirm confirmation announced announces announce announcement revealed "
    "reveals reveal unveiled unveils"
)
_ACTIVE = word_set("confirms confirm announces announce reveals reveal unveils")
"""What these promise stands after them: in *Trailer Reveals Villain* nothing is said of a trailer's coming."""
_GETS = word_set("gets lands sets set nabs receives scores secures locks")
_PROMISING = _PROMISES | _GETS
_DATES = word_set("date dates window")
_DOUBTS = word_set(
    "could may might should reportedly rumored rumoured rumor rumour rumors rumours possible possibly potential potentially "
    "likely unlikely allegedly expected hints hint hinted teases teased suggests unconfirmed unofficial unofficially leak "
    "leaks leaked claims theory theories speculation predicted prediction predictions estimated not no never t without "
    "until awaiting awaits await hopes hope hoped wants want yet soon almost nearly near nears if denies denied apparently"
)
_ASKING = word_set(
    "when where who what why how which is are was were will does do did can has have whether everything"
)
_BREAKS = frozenset("?!:;|–—…")
_REACH = 3


class Promise(Struct, frozen=True):
    """A promise of a heading: the words that make it, what it is about, and the seasons that the heading names."""

    span: Span
    topic: str
    seasons: frozenset[str]
    of_a_date: bool


def promises_in(article: Article, heading: Span) -> Iterator[Promise]:
    """The promises of a heading; a part of it that asks, doubts, or only names its theme makes none."""
    tokens = article.tokens[slice(*article.tokens.within(heading))]
    if _PROMISING.isdisjoint([token.lower for token in tokens]):
        return
    seasons = seasons_in(tokens)
    for part in _parts(tokens):
        own = [t for t in part if _name_at(article, t) is None]
        if own and not _is_open(part, own):
            yield from _promises(article, part, own, seasons)


def topic_of(said: Sequence[str]) -> str | None:
    """What some words are about."""
    return next((topic for topic, signs in TOPICS.items() if not signs.isdisjoint(said)), None)


_ORDINALS = {
    "first": "1",
    "second": "2",
    "third": "3",
    "fourth": "4",
    "fifth": "5",
    "sixth": "6",
    "seventh": "7",
}


def seasons_in(tokens: Sequence[Token]) -> frozenset[str]:
    """The numbers of the seasons that some words name, as figures."""
    found = set()
    for before, token in pairwise(tokens):
        if before.lower in ("season", "series", "part", "volume") and token.is_number:
            found.add(token.text)
        if (
            token.lower in ("season", "series", "run", "instalment", "installment")
            and before.lower in _ORDINALS
        ):
            found.add(_ORDINALS[before.lower])
    return frozenset(found)


def _parts(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The parts of a heading between signs; a question keeps its mark, a hyphen divides between blanks alone."""
    first = 0
    for at, token in enumerate(tokens):
        spaced_hyphen = (
            token.text == "-" and not token.glued and at + 1 < len(tokens) and not tokens[at + 1].glued
        )
        if token.text in _BREAKS or spaced_hyphen:
            if at > first:
                yield tokens[first : at + (token.text == "?")]
            first = at + 1
    if first < len(tokens):
        yield tokens[first:]


def _name_at(article: Article, token: Token) -> Mention | None:
    """The name that a token belongs to."""
    return next(iter(article.mentions_at(token.span)), None)


def _is_person(article: Article, token: Token) -> bool:
    named = _name_at(article, token)
    return named is not None and bool(named.of(EntityKind.PERSON))


def _is_open(part: Sequence[Token], own: Sequence[Token]) -> bool:
    """Whether a part asks, doubts, or says no more than "all we know"."""
    lower = [t.lower for t in own]
    known = {"know", "known"} & set(lower) and {"all", "we", "what"} & set(lower)
    asks = own[0] is part[0] and lower[0] in _ASKING
    return part[-1].text == "?" or asks or bool(known) or not _DOUBTS.isdisjoint(lower)


def _promises(
    article: Article, part: Sequence[Token], own: Sequence[Token], seasons: frozenset[str]
) -> Iterator[Promise]:
    lower = [t.lower for t in own]
    made = [t for t in own if t.lower in _PROMISES] or [
        t for t in own if t.lower in _GETS and not _DATES.isdisjoint(lower)
    ]
    if made and made[0].lower in _ACTIVE:
        own = [t for t in own if t.span.start > made[0].span.start]
        lower = [t.lower for t in own]
    topic = topic_of(lower)
    if topic == "renewal" and any(_is_person(article, token) for token in part):
        topic = "cast"
    if topic is None or not made:
        return
    signs = [t for t in own if t.lower in TOPICS[topic]]
    yield Promise(_span(part, made, signs), topic, seasons, not _DATES.isdisjoint(lower))


def _span(part: Sequence[Token], made: Sequence[Token], signs: Sequence[Token]) -> Span:
    """The promising words and those that they are about, where they stand close by."""
    places = {token.span.start: at for at, token in enumerate(part)}
    span = made[0].span.to(made[-1].span)
    reached = {places[t.span.start] for t in made}
    for token in sorted(signs, key=lambda t: min(abs(places[t.span.start] - at) for at in reached)):
        if min(abs(places[token.span.start] - at) for at in reached) <= _REACH:
            reached.add(places[token.span.start])
            span = span.to(token.span)
    return span
