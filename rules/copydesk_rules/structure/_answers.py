"""What a body answers to the promise of its headline: whether it denies it, only guesses, or stands by it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from copydesk.api import Article, BlockKind, EntityKind, Mention, Span, TimeExpression
from copydesk_rules._words import word_set
from copydesk_rules.structure._promises import TOPICS, Promise, seasons_in, topic_of

_TOLD = (
    r"(?:confirmed|announced|revealed|unveiled|commented|disclosed|renewed|greenlit|green-lit|commissioned|ordered|set|shared|given|"
    r"made|offered|cast)\b"
)
_THING = (
    r"(?:date|window|word|announcement|confirmation|statement|news|details|plans|timeline|trailer|teaser|cast|casting|title|"
    r"renewal|season|sequel)\b"
)
DENIALS: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("official",),
        r"\b(?:by no means|far from|nothing|hardly|not|n't)(?: yet| exactly| quite| been| an?)* official\b",
    ),
    (
        ("not", "n't", "never"),
        rf"\b(?:has|have|is|are|was|were|'s|'ve)(?: |(?=n't))(?:not|n't|never)(?: (?:yet|been|officially|formally|publicly|even|so far))* {_TOLD}",
    ),
    (
        ("yet to", "still to"),
        r"\b(?:yet|still) to (?:be )?(?:officially |formally )?(?:confirm|announce|reveal|unveil|renew|order|set|comment|share|give)",
    ),
    (("unofficial", "unconfirmed", "unannounced"), r"\b(?:unofficial|unconfirmed|unannounced)\b"),
    (
        ("no ",),
        rf"\bno (?:official|formal|confirmed|firm|exact|set|definite|specific|concrete|final) (?:\w+ ){{0,2}}?{_THING}"
        r"|\bno (?:release |premiere |return |launch |air )?(?:date|window|word|announcement|confirmation)\b",
    ),
    (("no ",), rf"\bno (?:\w+ ){{1,3}}?(?:has|have) (?:yet )?been {_TOLD}"),
    (("without",), r"\bwithout (?:any |an )?(?:official )?(?:confirmation|announcement|word)\b"),
    (
        ("nothing", "none of", "neither"),
        r"\b(?:nothing|none of (?:it|this|that|them)|neither)\b[^.]{0,60}\b(?:confirmed|announced|official)\b",
    ),
    (("to be",), r"\b(?:remains? )?to be (?:confirmed|announced)\b"),
    (("await",), r"\bawait\w* (?:an |any )?(?:official )?(?:confirmation|announcement)\b"),
    (
        ("declined", "refused", "denie"),
        r"\b(?:declined|refused) to confirm\b|\b(?:has|have|was|were) (?:since )?denied\b|\bden(?:ies|ied) (?:the|that|any|all)\b",
    ),
)
"""Denials, each with words of which it has one, so that it is sought only where one of them stands."""
FORMER = (
    r"\b(?:until now|till now|until (?:today|this week)|had (?:not|n't|yet|been no)|hadn't|previously|at the time|back then|"
    r"initially|earlier (?:this|last))\b"
)


class Signs(Struct, frozen=True):
    """Words, beginnings of words and phrases of which one tells."""

    words: frozenset[str]
    stems: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()

    def stand_in(self, sentence: str, words: frozenset[str]) -> bool:
        """Whether a sentence in small letters, with these words, has one."""
        return (
            not self.words.isdisjoint(words)
            or any(phrase in sentence for phrase in self.phrases)
            or (bool(self.stems) and any(word.startswith(self.stems) for word in words))
        )


RUMOURS = Signs(
    word_set("reportedly allegedly insider insiders leak leaks leaked leaker unverified supposedly"),
    ("rumor", "rumour", "speculat"),
)
GUESSES = Signs(
    word_set(
        "could might likely possible possibly perhaps seemingly apparently should chance if potentially would"
    ),
    ("expect", "hope", "predict"),
)
MAY = r"\bmay\b(?! \d)"
STANDS = Signs(
    word_set(
        "confirmed confirms announce announced announces announcing revealed reveals unveiled unveils official officially "
        "slated scheduled renewed greenlit ordered commissioned dropped shared released posted published join joins joined"
    ),
    phrases=("set for", "green-lit", "picked up"),
)
ARRIVES = (
    r"\b(?:will (?:finally )?(?:premiere|arrive|return|debut|air|stream|open|hit|land|launch|begin|start|come|drop|be (?:released|out|back|on))"
    r"|arrives?|premieres?|premiered|streams (?:on|from)|returns (?:on|in|to)|debuts|hits|lands (?:on|in)|launches|airs|opens (?:on|in)"
    r"|out on|comes (?:out )?(?:on|to|in)|coming (?:to|on|in)|drops (?:on|in)|begins on|starts on|available (?:on|from)"
    r"|set for|slated|scheduled|dated)\b"
)
CAME = r"\b(?:premiered|debuted|aired|began|launched|(?:came|was|were|had been|has been|first) (?:first )?(?:out|released|shown|streamed))\b"
OTHERS = r"\b(?:(?:another|next|full|further|more|other|additional|second|third) (?:trailer|teaser|poster|role|name|title)|rest of|remaining)"
HEARSAY = Signs(word_set("told tells heard"), phrases=("according to",))
WHEN = r"\w*,? (?:exactly |just )?when\b"
BACK = r"\b(?:it|its|this|that|they|them|these|those|none|nothing|neither|both|report|rumou?rs?)\b"
CLAUSES = r"[,;:()–—]|\b(?:but|and|while|although|though|however)\b"


Mark = TypeVar("Mark", Mention, TimeExpression)

PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)


class Said(Struct, frozen=True):
    """A sentence of the body, its words in small letters and plain apostrophes, names made blank."""

    span: Span
    words: str
    own: frozenset[str]
    topics: frozenset[str]
    seasons: frozenset[str]
    dated: bool

    @property
    def denies(self) -> re.Match[str] | None:
        """The first denial in the sentence, unless it tells how things were."""
        found = [
            match
            for signs, denial in DENIALS
            if any(sign in self.words for sign in signs) and (match := re.search(denial, self.words))
        ]
        first = min(found, key=re.Match.start, default=None)
        return first if first and not re.search(FORMER, self.words) else None

    @property
    def is_rumour(self) -> bool:
        """Whether it passes on what nobody stands behind."""
        return self.has(RUMOURS)

    @property
    def is_guess(self) -> bool:
        """Whether it says what may be."""
        return self.is_rumour or self.has(GUESSES) or bool(re.search(MAY, self.words))

    def has(self, signs: Signs) -> bool:
        """Whether one of the signs stands in it."""
        return signs.stand_in(self.words, self.own)


def body_of(article: Article, area: Span) -> Iterator[Said]:
    """The sentences of an area's prose; those that are about another work alone are left out."""
    names = _by_sentence(article, article.mentions)
    times = _by_sentence(article, (t for t in article.times if t.lint))
    tokens = article.tokens
    first, last = tokens.within(area)
    for number in dict.fromkeys(token.sentence for token in tokens[first:last]):
        block = tokens[tokens.sentences[number][0]].block
        if article.document.blocks[block].kind in PROSE:
            said = _said(article, number, names.get(number, ()), number in times)
            if said is not None:
                yield said


def _by_sentence(article: Article, marks: Iterable[Mark]) -> dict[int, list[Mark]]:
    """Names, or times, by the number of the sentence that they stand in."""
    found: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        found[article.tokens[article.tokens.at(mark.span.start)].sentence].append(mark)
    return found


def _said(article: Article, number: int, names: Sequence[Mention], dated: bool) -> Said | None:
    works = {e.work for m in names for e in m.of(EntityKind.WORK)}
    if works and article.scope.focus and works.isdisjoint(article.scope.focus):
        return None
    tokens = article.tokens[slice(*article.tokens.sentences[number])]
    span = article.tokens.sentence_span(number)
    words = span.of(article.text)
    for name in names:
        start, end = name.span.start - span.start, name.span.end - span.start
        words = words[:start] + "_" * (end - start) + words[end:]
    own = frozenset(t.lower for t in tokens if not any(m.span.contains(t.span) for m in names))
    topics = frozenset(topic for topic, signs in TOPICS.items() if not signs.isdisjoint(own))
    plain = words.lower().replace("’", "'").replace("\n", " ")
    return Said(span, plain, own, topics, seasons_in(tokens), dated)


def denial_of(promise: Promise, body: Sequence[Said]) -> Said | None:
    """The first sentence that denies the promise."""
    for before, said in zip([None, *body], body, strict=False):
        match = said.denies
        if match and _same_season(promise, said) and _denied_topic(said, match, before) == promise.topic:
            return said
    return None


def _denied_topic(said: Said, match: re.Match[str], before: Said | None) -> str | None:
    """What a denial is about: its own clause tells, else its sentence, else the sentence that it points back to."""
    start = max((m.end() for m in re.finditer(CLAUSES, said.words[: match.start()])), default=0)
    end = next(
        (match.end() + m.start() for m in re.finditer(CLAUSES, said.words[match.end() :])),
        len(said.words),
    )
    if re.match(WHEN, said.words[match.end() :]):
        return "release"
    clause = said.words[start:end]
    if re.search(OTHERS, clause):
        return None
    if topic := topic_of(re.findall(r"[a-z]+", clause)) or _first(said.topics):
        return topic
    return _first(before.topics) if before and re.search(BACK, said.words) else None


def _first(topics: frozenset[str]) -> str | None:
    return next((topic for topic in TOPICS if topic in topics), None)


def stands_by(promise: Promise, body: Sequence[Said]) -> bool:
    """Whether a sentence says what the headline promises, without a denial and without a guess."""
    return any(
        _same_season(promise, said) and _backs(promise, said) and not said.is_guess and not said.denies
        for said in body
    )


def _backs(promise: Promise, said: Said) -> bool:
    if promise.topic == "release":
        if _is_of_an_earlier_season(promise, said):
            return False
        arrives = "filming" not in said.topics and bool(re.search(ARRIVES, said.words))
        told = said.has(HEARSAY) and not said.has(STANDS)
        return said.dated and not told and ("release" in said.topics or arrives)
    if promise.topic == "renewal" and re.search(ARRIVES, said.words):
        return True
    return promise.topic in said.topics and said.has(STANDS)


def _is_of_an_earlier_season(promise: Promise, said: Said) -> bool:
    """Whether a sentence tells how the show once began, under a headline about a later season."""
    later = bool(promise.seasons) and "1" not in promise.seasons
    return later and not said.seasons and bool(re.search(CAME, said.words))


def guesses_at(promise: Promise, body: Sequence[Said]) -> Sequence[Said]:
    """The sentences on the promise's theme, where all of them only guess."""
    about = [said for said in body if promise.topic in said.topics and _same_season(promise, said)]
    return about if all(said.is_guess for said in about) else ()


def _same_season(promise: Promise, said: Said) -> bool:
    return not (promise.seasons and said.seasons and promise.seasons.isdisjoint(said.seasons))
