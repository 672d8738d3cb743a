"""Comparing the wordings of quotations, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

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
