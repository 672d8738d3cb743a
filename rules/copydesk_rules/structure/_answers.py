"""What a body answers to the promise of its headline: whether it denies it, only guesses, or stands by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.api import Article, Block, BlockKind, EntityKind, Span
from copydesk_rules.structure._promises import TOPICS, Promise, seasons_in, topic_of

PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)

_NOT_YET = (
    r"(?:not|n't|never|yet to|still to)(?: (?:yet|been|be|have|officially|formally|publicly|even|so far))*"
    r" (?:officially |formally |publicly )?"
    r"(?:confirm|announc|reveal|unveil|comment|set\b|shared?\b|given?\b|provid|disclos|renew|green-?li|commission|order|made)"
)
_DENIALS = (
    r"\b(?:by no means|far from|nothing|not(?: yet| exactly| quite)?|n't(?: yet| exactly| quite)?|hardly) (?:an? |been )?official\b"
    rf"|\b(?:has|have|is|are|does|do|did|was|were|'s|'ve|here|there)?(?:\s|(?=n't)){_NOT_YET}"
    r"|\b(?:unofficial|unconfirmed|unannounced)\b"
    r"|\bno (?:official|formal|confirmed|firm|exact|set|definite|specific|final)\b"
    r"|\bno (?:release |premiere |return |launch |air )?(?:date|window|word|announcement|confirmation)\b"
    r"|\b(?:is|are|was|were|been) no (?:\w+ )?(?:date|window|word|announcement|confirmation)\b"
    r"|\bwithout (?:any |an )?(?:official )?(?:confirmation|announcement|word)\b"
    r"|\b(?:nothing|none of (?:it|this|that|them)|neither)\b[^.]{0,60}\b(?:confirmed|announced|official)\b"
    r"|\bremains? to be (?:confirmed|announced|seen)\b|\bto be (?:confirmed|announced)\b"
    r"|\bawait\w* (?:an |any )?(?:official )?(?:confirmation|announcement)\b"
    r"|\b(?:declined|refused) to (?:confirm|comment)\b|\b(?:has|have|was|were) (?:since )?denied\b|\bden(?:ies|ied) (?:the|that|any|all)\b"
    r"|\bno (?:\w+ ){1,3}?(?:has|have) (?:yet )?been (?:confirm|announc|order|offer|cast|set|made|given|reveal|commission)"
)
_FORMER = r"\b(?:until now|till now|until (?:today|this week)|had (?:not|n't|yet|been no)|hadn't|previously|at the time|back then|initially|earlier (?:this|last))\b"
_RUMOURS = (
    r"\b(?:reportedly|rumou?r\w*|allegedly|insiders?|leak(?:s|ed|er)?|speculat\w+|unverified|supposedly)\b"
)
_GUESSES = r"\b(?:could|may(?! \d)|might|likely|possibl[ey]|perhaps|seemingly|apparently|expect\w*|hope\w*|should|chance|if|predict\w*|potentially|would)\b"
_STANDS = (
    r"\b(?:confirm(?:ed|s)|announce[ds]?|announcing|reveal(?:ed|s)|unveil(?:ed|s)|official(?:ly)?|set for|slated|scheduled|renewed|greenlit|"
    r"green-lit|ordered|commissioned|dropped|shared|released|posted|published)\b"
)
_ARRIVES = r"\b(?:will|arrives?|premieres?|premiered|returns?|debuts?|hits?|lands?|launches|airs?|opens|begins|starts|out on|coming)\b"
_CLAUSES = r"[,;:()–—]|\b(?:but|and|while|although|though|however)\b"


class Said(Struct, frozen=True):
    """A sentence of the body, its words in small letters and plain apostrophes, names made blank."""

    span: Span
    words: str
    topics: frozenset[str]
    seasons: frozenset[str]

    @property
    def denies(self) -> re.Match[str] | None:
        """The first denial in the sentence, unless it tells how things were."""
        return None if re.search(_FORMER, self.words) else re.search(_DENIALS, self.words)

    @property
    def is_rumour(self) -> bool:
        """Whether it passes on what nobody stands behind."""
        return bool(re.search(_RUMOURS, self.words))

    @property
    def is_guess(self) -> bool:
        """Whether it says what may be."""
        return self.is_rumour or bool(re.search(_GUESSES, self.words))


def body_of(article: Article, blocks: Sequence[Block]) -> Iterator[Said]:
    """The sentences of some blocks; those that are about another work alone are left out."""
    for block in blocks:
        if block.kind not in PROSE:
            continue
        first, last = article.tokens.within(block.span)
        numbers = sorted({t.sentence for t in article.tokens[first:last]})
        for number in numbers:
            said = _said(article, article.tokens.sentence_span(number))
            if said is not None:
                yield said


def _said(article: Article, span: Span) -> Said | None:
    mentions = [m for m in article.mentions if span.contains(m.span)]
    works = {e.work for m in mentions for e in m.of(EntityKind.WORK)}
    if works and article.scope.focus and works.isdisjoint(article.scope.focus):
        return None
    words = span.of(article.text)
    for mention in mentions:
        start, end = mention.span.start - span.start, mention.span.end - span.start
        words = words[:start] + "_" * (end - start) + words[end:]
    tokens = article.tokens[slice(*article.tokens.within(span))]
    own = frozenset(t.lower for t in tokens if not any(m.span.contains(t.span) for m in mentions))
    topics = frozenset(topic for topic, signs in TOPICS.items() if not signs.isdisjoint(own))
    return Said(span, words.lower().replace("’", "'").replace("\n", " "), topics, seasons_in(tokens))


def denial_of(promise: Promise, body: Sequence[Said]) -> Said | None:
    """The first sentence that denies the promise."""
    for before, said in zip([None, *body], body, strict=False):
        match = said.denies
        if match and _same_season(promise, said) and _denied_topic(said, match, before) == promise.topic:
            return said
    return None


def _denied_topic(said: Said, match: re.Match[str], before: Said | None) -> str | None:
    """What a denial is about: its own clause tells, else its sentence, else the sentence before."""
    start = max((m.end() for m in re.finditer(_CLAUSES, said.words[: match.start()])), default=0)
    end = next(
        (match.end() + m.start() for m in re.finditer(_CLAUSES, said.words[match.end() :])), len(said.words)
    )
    clause = re.findall(r"[a-z]+", said.words[start:end])
    for topics in (topic_of(clause), _first(said.topics), _first(before.topics) if before else None):
        if topics:
            return topics
    return None


def _first(topics: frozenset[str]) -> str | None:
    return next((topic for topic in TOPICS if topic in topics), None)


def stands_by(article: Article, promise: Promise, body: Sequence[Said]) -> bool:
    """Whether a sentence says what the headline promises, without a denial and without a guess."""
    return any(
        not said.denies
        and not said.is_guess
        and _same_season(promise, said)
        and _backs(article, promise, said)
        for said in body
    )


def _backs(article: Article, promise: Promise, said: Said) -> bool:
    if promise.topic == "release":
        dated = any(t.lint and said.span.contains(t.span) for t in article.times)
        return dated and bool(
            re.search(_ARRIVES, said.words) or ("release" in said.topics and re.search(_STANDS, said.words))
        )
    return promise.topic in said.topics and bool(re.search(_STANDS, said.words))


def guesses_at(promise: Promise, body: Sequence[Said]) -> Sequence[Said]:
    """The sentences on the promise's theme, where all of them only guess."""
    about = [said for said in body if promise.topic in said.topics and _same_season(promise, said)]
    return about if all(said.is_guess for said in about) else ()


def _same_season(promise: Promise, said: Said) -> bool:
    return not (promise.seasons and said.seasons and promise.seasons.isdisjoint(said.seasons))
