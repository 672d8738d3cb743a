"""How alike two wordings are, and what differs between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk_rules.quotations._wording import Wording

if TYPE_CHECKING:
    from difflib import SequenceMatcher

SHORTEST = 6
"""Quotations of fewer words are turns that anybody might use."""
ALIKE, VERY_ALIKE = 0.75, 0.85
_RUN = 4
_FRAGMENT = 4
_SHARED, _MEANING = 2, 2 / 3


def runs_of(said: Wording) -> Iterator[tuple[str, ...]]:
    """All runs of so many words: two wordings that are alike share one."""
    return (said.words[at : at + _RUN] for at in range(len(said.words) - _RUN + 1))


def means_the_same(one: Wording, two: Wording) -> bool:
    """Whether two wordings of about one length share most of the words that carry the meaning."""
    shared = len(one.content & two.content)
    return (
        shared >= _SHARED
        and 2 * shared / (len(one.content) + len(two.content)) >= _MEANING
        and max(len(one.words), len(two.words)) <= 2 * min(len(one.words), len(two.words))
    )


def is_fragment_of(one: Wording, two: Wording) -> bool:
    """Whether a few words are a stretch of the longer wording with one word exchanged: *like a closed door*."""
    if not _FRAGMENT <= len(one.words) < len(two.words):
        return False
    alike = likeness(one, two)
    return (
        len(alike.stretch.words) == len(alike.other.words) == len(one.words)
        and alike.common == len(one.words) - 1
        and alike.stretch.words[-1] == alike.other.words[-1]
        and bool(one.content & two.content)
    )


def may_be_near(one: Wording, two: Wording) -> bool:
    """Whether two wordings share so many words that it is worth comparing them word by word."""
    shared = len(one.content & two.content)
    return shared >= _SHARED or len(set(one.words) & set(two.words)) >= min(SHORTEST, len(one.words) - 1)


def is_near(one: Wording, two: Wording, share: float) -> bool:
    """Whether two wordings are so alike that one must be the other, altered."""
    alike = likeness(one, two)
    return alike.share >= share and alike.longest >= _RUN and alike.common >= SHORTEST


class Likeness(Struct, frozen=True):
    """How two wordings compare over the stretch where they meet.

    `share` is the part of that stretch's words that they have in common, `common` how many those are, `longest` the longest
    run of them. `stretch` is the stretch as the first has it, `other` as the second.
    """

    share: float
    common: int
    longest: int
    stretch: Wording
    other: Wording


def likeness(one: Wording, two: Wording) -> Likeness:
    """How alike two wordings are where they meet; what the longer has before and after does not count."""
    blocks = [b for b in _matcher(one, two).get_matching_blocks() if b.size]
    if not blocks:
        return Likeness(0, 0, 0, one, two)
    short, long = (one, two) if len(one.words) <= len(two.words) else (two, one)
    of_short = 0 if short is one else 1
    first, last = blocks[0], blocks[-1]
    lead = (first.a, first.b)[of_short]
    tail = len(short.words) - (last.a, last.b)[of_short] - last.size
    begin = max((first.b, first.a)[of_short] - lead, 0)
    end = min((last.b, last.a)[of_short] + last.size + tail, len(long.words))
    window = Wording(long.written[begin:end], long.words[begin:end])
    common = sum(b.size for b in blocks)
    share = 2 * common / (len(short.words) + len(window.words))
    stretch, other = (short, window) if short is one else (window, short)
    return Likeness(share, common, max(b.size for b in blocks), stretch, other)


def _matcher(one: Wording, two: Wording) -> SequenceMatcher[str]:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.words, two.words, autojunk=False)


def difference(was: Wording, now: Wording) -> str:
    """What changed from one wording to the other, in words: *period for* → *of the*."""
    told = []
    for how, a, b, c, d in _matcher(was, now).get_opcodes():
        old, new = " ".join(was.written[a:b]), " ".join(now.written[c:d])
        if how == "replace":
            told.append(f"“{old}” became “{new}”")
        elif how == "delete":
            told.append(f"“{old}” is left out")
        elif how == "insert":
            told.append(f"“{new}” is added")
    return ", ".join(told)
