"""Whether an article itself bears out that a name so like another is somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from copydesk.annotate.names.comparing import Grade
from copydesk.annotate.names.near import Near
from copydesk.annotate.names.places import Occurrences
from copydesk.annotate.names.words import Words, name_words
from copydesk.sheet.claims import Mention
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, regex

_SCREEN = frozenset(
    "actor actress star co-star director filmmaker writer screenwriter creator showrunner producer composer cinematographer editor".split()
)
_OTHER = frozenset(
    "lawyer attorney professor academic historian senator politician minister mayor governor coach footballer "
    "player athlete swimmer boxer spokesman spokeswoman spokesperson publicist doctor nurse scientist journalist "
    "reporter critic columnist editor-in-chief chef banker analyst businessman businesswoman executive agent "
    "judge officer detective singer rapper songwriter musician guitarist drummer novelist poet author painter "
    "photographer designer influencer youtuber blogger idol dancer model comedian presenter host streamer rower "
    "golfer cyclist racer driver manager neighbour neighbor fan teacher student stuntman stuntwoman namesake "
    "brother sister twin".split()
)
_LAST_PARTS = frozenset(trade.rpartition("-")[2] for trade in _SCREEN | _OTHER)
_BEFORE = regex(r"(?P<trade>[\w-]+),?\s+$")
_AFTER = regex(r"(?:,| is| was)\s+(?P<article>an?|the|his|her|their)\s(?P<rest>[^.;]*)", re.IGNORECASE)
_WORD = regex(r"[\w-]+")
_OWNERS = frozenset(("his", "her", "their"))
_REACH = 40
"""How many characters may stand between an article (*a*, *the*) and the trade."""


class Bearing:
    """What an article tells about the bearers of its names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._occurrences = Occurrences(words)
        self._named: dict[str, list[int]] = {}
        self._told: dict[tuple[str, ...], tuple[bool, bool]] = {}

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Take note of who is named in the article and where, and forget what was noted before."""
        self._named = {}
        for mention in mentions:
            if len(mention.refers) == 1:
                self._named.setdefault(mention.refers[0].name, []).append(mention.span.start)
        for places in self._named.values():
            places.sort()

    def _is_named_beside(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the same sentence."""
        places = self._named.get(near.name.entity.name, ())
        sentence = self._words.tokens.sentence_span(self._words.token(near.first).sentence)
        return bisect_left(places, sentence.start) < bisect_left(places, sentence.end)

    def _keys(self, near: Near) -> tuple[str, ...]:
        return self._words.keys[near.first : near.last + 1]

    def somebody_else(self, near: Near, partnered: Callable[[Near], bool]) -> bool:
        """Whether another person of that name is introduced, described or set beside the one on the sheet.

        A role beside its actor has a trade of its own, which tells nothing; nobody else is called *Jone's* for Jones's.
        """
        if near.likeness.edits[0].how == "possessive":
            return False
        if self._is_named_beside(near):
            return True
        elsewhere, on_screen = self._descriptions(near)
        if elsewhere and not (near.name.entity.kind is EntityKind.CHARACTER and partnered(near)):
            return True
        if not self.occurs(near) or all(e.how == "romanisation" for e in near.likeness.edits):
            return False
        return on_screen and (self.count(near) > 1 or self._repeated(near))

    def _descriptions(self, near: Near) -> tuple[bool, bool]:
        """Whether somebody of these words has another trade, and whether one of the screen; read once."""
        keys = self._keys(near)
        known = self._told.get(keys)
        if known is None:
            places = [(at, at + len(keys) - 1) for at in self._occurrences.of(keys)]
            spans = [self._words.span(*place) for place in places if self._is_introduced(*place)]
            known = self._told[keys] = (
                any(self._described(span, _OTHER) for span in spans),
                any(self._described(span, _SCREEN) for span in spans),
            )
        return known

    def count(self, near: Near) -> int:
        """How often the article has just these words."""
        return len(self._occurrences.of(self._keys(near)))

    def places(self, key: str) -> Iterator[int]:
        """Where a word stands with a capital, at most a hundred places."""
        return islice(self._occurrences.places(key), 100)

    def doubtful(self, near: Near) -> bool:
        """Whether a fair likeness stands so often that it may be meant."""
        return near.likeness.grade < Grade.CLEAR and self.count(near) > 1

    def occurs(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the article as well."""
        return near.name.entity.name in self._named

    def _is_introduced(self, first: int, last: int) -> bool:
        """Whether a trade may stand before or behind some words: worth a closer look."""
        words, after = self._words, last + 1
        if first and words.keys[first - 1].removesuffix("s") in _LAST_PARTS:
            return True
        return after < len(words) and (words.keys[after] in ("is", "was") or words.signs(after)[:1] == ",")

    def _described(self, span: Span, trades: frozenset[str]) -> bool:
        text = self._words.text
        before = _BEFORE.search(text[max(span.start - _REACH, 0) : span.start])
        if before and _is_one_of(before["trade"].lower().removesuffix("s"), trades):
            return True
        after = _AFTER.match(text[span.end : span.end + 70])
        if after is None or (after["article"].lower() in _OWNERS and trades is _SCREEN):
            return False
        words = _WORD.finditer(after["rest"])
        return any(_is_one_of(word[0].lower(), trades) for word in words if word.start() <= _REACH)

    def _repeated(self, near: Near) -> bool:
        """Whether the part that differs stands alone as well: *Walker said*."""
        differing = [tuple(k for _, k in name_words(e.written)) for e in near.likeness.edits if e.written]
        return any(len(self._occurrences.of(keys)) > 1 for keys in differing if keys)


def _is_one_of(word: str, trades: frozenset[str]) -> bool:
    """Whether a word, or its last part (*ex-lawyer*), is a trade."""
    return word in trades or word.rpartition("-")[2] in trades
