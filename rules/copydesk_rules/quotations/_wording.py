"""Comparing the wordings of quotations: word by word, how alike they are, and what differs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk.api import Quotation, Span, fold, regex
from copydesk_rules._words import word_set

_WORD = r"[^\W_]+(?:['’][^\W_]+)*"
_CUT = r"\s*(?:\[[^\]]{0,80}\]|\([^)]{0,80}\)|…|\.(?:\s?\.){2,}|\s[–—-]\s)\s*"
_SIC = regex(r"\s*[\[(]sic[\])]", re.IGNORECASE)
_SIC_WORD = regex(r"\S+\s*[\[(]sic[\])]", re.IGNORECASE)
_SMALL = word_set(
    "a an the of for to in on at by with from as and or but so if that this these those it its is are was "
    "were be been being i we you he she they me us him her them my our your his their not no do does did "
    "have has had will would can could there here what which who when where how just very really"
)


class Wording(Struct, frozen=True):
    """A quotation's words as written, and folded so that case and apostrophes do not tell."""

    written: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def letters(self) -> str:
        """The letters alone, so that neither blanks nor the stars of a word made decent tell."""
        return "".join(self.words)

    @property
    def content(self) -> frozenset[str]:
        """The words that carry the meaning."""
        return frozenset(word for word in self.words if word not in _SMALL)


@lru_cache(1024)
def wording(words: str) -> Wording:
    """The wording of a quotation."""
    written = tuple(match[0] for match in re.finditer(_WORD, _SIC.sub("", words)))
    return Wording(written, tuple(fold(word) for word in written))


def parts(words: str) -> Iterator[Wording]:
    """The pieces of a quotation between its own omissions and insertions; a word with *[sic]* behind it is left open."""
    own = _SIC_WORD.sub("[…]", words) if "sic" in words.lower() else words
    return (piece for piece in map(wording, re.split(_CUT, own)) if piece.words)


def holds(longer: Wording, words: str) -> bool:
    """Whether every piece of a quotation stands in the longer one, in order: a true part of it."""
    at = 0
    for piece in parts(words):
        found = _find(longer.words, piece.words, at)
        if found < 0:
            return False
        at = found + len(piece.words)
    return True


def _find(words: Sequence[str], piece: Sequence[str], at: int) -> int:
    for start in range(at, len(words) - len(piece) + 1):
        if tuple(words[start : start + len(piece)]) == tuple(piece):
            return start
    return -1


def lost_capitals(said: Wording, known: Wording) -> list[tuple[str, str]]:
    """The runs of words within the known wording that have capitals there and none in what was said, with the small ones."""
    at = _find(known.words, said.words, 0)
    pairs = list(zip(known.written[at:], said.written, strict=False)) if at >= 0 else []
    runs = groupby(pairs, lambda pair: pair[0][:1].isupper() and pair[1][:1].islower())
    found = [list(run) for small, run in runs if small]
    return [(" ".join(was for was, _ in run), " ".join(now for _, now in run)) for run in found]


def is_part(one: str, two: str) -> bool:
    """Whether one of two quotations is a true part of the other."""
    if wording(one).letters == wording(two).letters or _is_made_decent(one, two) or _is_made_decent(two, one):
        return True
    return holds(wording(one), two) or holds(wording(two), one)


def _is_made_decent(one: str, two: str) -> bool:
    """Whether a quotation is a part of another but for the stars that stand for letters: *c**p*."""
    if "*" not in one:
        return False
    signs = (sign for sign in one.lower() if sign.isalnum() or sign == "*")
    shape = "".join(r"\w" if sign == "*" else re.escape(sign) for sign in signs)
    return re.search(shape, wording(two).letters) is not None


def place(quotation: Quotation) -> Span:
    """The words of a quotation without the signs at its end."""
    words = quotation.words.rstrip(" .,;:!?…–—")
    return Span(quotation.span.start, quotation.span.start + len(words))


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
