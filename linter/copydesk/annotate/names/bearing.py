"""Whether an article itself bears out that a name so like another is somebody else's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from copydesk.annotate.names.near import Near
from copydesk.annotate.names.places import Occurrences
from copydesk.annotate.names.words import Words, name_words
from copydesk.sheet.claims import Form, Mention
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
    "golfer cyclist racer driver manager neighbour neighbor fan teacher student stuntman stuntwoman "
    "brother sister twin reader athlete cameraman namesake".split()
)
_LAST_PARTS = frozenset(trade.rpartition("-")[2] for trade in _SCREEN | _OTHER)
_BEFORE = regex(r"(?P<owner>\b(?:his|her|their|whose)\s+)?(?P<trade>[\w-]+),?\s+$", re.IGNORECASE)
_LISTED = regex(r"\b(?P<trade>[\w-]+s)(?: of [\w ]{1,30})?(?: were| are|:)?(?: [A-Z][\w'’.-]*,?)+ and $")
_AFTER = regex(r"(?:,| is| was)\s+(?P<article>an?|the|his|her|their)\s(?P<rest>[^.;]*)", re.IGNORECASE)
_WORD = regex(r"[\w-]+")
_OWNERS = frozenset(("his", "her", "their"))
_REACH = 40
"""How many characters may stand between an article (*a*, *the*) and the trade."""


class Told(Struct, frozen=True, gc=False):
    """What the article says of somebody: a trade that is none of the screen's, behind, before or by relation; a screen trade."""

    behind: str = ""
    before: str = ""
    owned: str = ""
    screen: str = ""


class Bearing:
    """What an article tells about the bearers of its names."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._occurrences = Occurrences(words)
        self._named: set[str] = set()
        self._told: dict[tuple[str, ...], Told] = {}

    def learn(self, mentions: Iterable[Mention]) -> None:
        """Take note of who is named in the article, and forget what was noted before."""
        self._named = {m.refers[0].name for m in mentions if len(m.refers) == 1 and m.form is not Form.NEAR}

    def told(self, near: Near) -> Told:
        """What the article says of whoever has just these words for a name, anywhere; read once."""
        keys = self._words.keys[near.first : near.last + 1]
        known = self._told.get(keys)
        if known is None:
            places = [(at, at + len(keys) - 1) for at in self._occurrences.of(keys)]
            spans = [self._words.span(*place) for place in places if self._is_introduced(*place)]
            read = [self._read(span) for span in spans]
            known = self._told[keys] = Told(
                *(next(filter(None, said), "") for said in zip(*read, strict=True))
            )
        return known

    def listed(self, near: Near) -> str:
        """A trade in the plural before a list in which the name stands: *the athletes Lew Irvine and Kevin Borant*."""
        text = self._words.text
        match = _LISTED.search(text[max(near.span.start - 90, 0) : near.span.start])
        return (
            match["trade"] if match and _is_one_of(match["trade"].lower().removesuffix("s"), _OTHER) else ""
        )

    def places(self, key: str) -> Iterator[int]:
        """Where a word stands with a capital, at most a hundred places."""
        return islice(self._occurrences.places(key), 100)

    def occurs(self, near: Near) -> bool:
        """Whether the one on the sheet is named in the article as well."""
        return near.name.entity.name in self._named

    def again(self, near: Near) -> str:
        """The part that differs, where it stands elsewhere too: *Walker said*."""
        for edit in near.likeness.edits:
            keys = tuple(k for _, k in name_words(edit.written))
            if keys and len(self._occurrences.of(keys)) > len(
                self._occurrences.of(self._words.keys[near.first : near.last + 1])
            ):
                return edit.written
        return ""

    def _is_introduced(self, first: int, last: int) -> bool:
        """Whether a trade may stand before or behind some words: worth a closer look."""
        words, after = self._words, last + 1
        if first and words.keys[first - 1].removesuffix("s") in _LAST_PARTS:
            return True
        return after < len(words) and (words.keys[after] in ("is", "was") or words.signs(after)[:1] == ",")

    def _read(self, span: Span) -> tuple[str, str, str, str]:
        """The trades around some words: behind, before, before and owned, of the screen."""
        text = self._words.text
        before = _BEFORE.search(text[max(span.start - _REACH, 0) : span.start])
        trade = before["trade"] if before else ""
        other = _is_one_of(trade.lower().removesuffix("s"), _OTHER)
        behind, screen = self._behind(span, _OTHER), self._behind(span, _SCREEN)
        if _is_one_of(trade.lower().removesuffix("s"), _SCREEN):
            screen = trade
        owned = trade if before and before["owner"] and other else ""
        return behind, trade if other and not owned else "", owned, screen

    def _behind(self, span: Span, trades: frozenset[str]) -> str:
        after = _AFTER.match(self._words.text[span.end : span.end + 70])
        if after is None or (after["article"].lower() in _OWNERS and trades is _SCREEN):
            return ""
        words = (w[0] for w in _WORD.finditer(after["rest"]) if w.start() <= _REACH)
        return next((word for word in words if _is_one_of(word.lower(), trades)), "")


def _is_one_of(word: str, trades: frozenset[str]) -> bool:
    """Whether a word, or its last part (*ex-lawyer*), is a trade."""
    return word in trades or word.rpartition("-")[2] in trades
