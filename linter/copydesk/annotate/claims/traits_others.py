"""Traits of other works and of other countries: namesakes, spin-offs, and who shows a work abroad."""

from __future__ import annotations

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.outlets import Outlets
from copydesk.annotate.claims.trait_words import GENRES, KINDS
from copydesk.sheet.entities import EntityKind

_PLACES = frozenset("in outside across".split())
_ABROAD = frozenset("internationally worldwide overseas abroad globally elsewhere stateside".split())
_OTHER = frozenset("earlier older another other previous rival later animated unrelated".split())
_OFFSHOOTS = frozenset(
    [*KINDS, *GENRES, "sequel", "prequel", "special", "spin", "movies", "reunion", "universe"]
)


def is_namesake(outlets: Outlets, sentence: Sentence, begin: int, end: int) -> bool:
    """Whether words are about another work of the same title: *an earlier BBC series, Oppenheimer*."""
    words = sentence.lowers[max(begin - 1, 0) : end]
    if not _OTHER.isdisjoint(words):
        return True
    shifted = outlets.places(sentence.units[begin:end])
    named = {outlets.name(sentence.units[begin + first : begin + last]) for first, last in shifted}
    return bool(outlets.own and named - outlets.own)


def is_shared(outlets: Outlets, sentence: Sentence, begin: int, end: int, *, began: bool) -> bool:
    """Whether an outlet need not be the work's first: it shows it abroad, or shows what came of it, or is one of two."""
    names = {outlets.name(sentence.units[first:last]) for first, last in outlets.places(sentence.units)}
    return len(names) > 1 or _is_placed(sentence, begin, end, began=began) or _is_offshoot(sentence, begin)


def _is_placed(sentence: Sentence, begin: int, end: int, *, began: bool) -> bool:
    """Whether the sentence says where: at its head (*In America, …*), or right after *began on* and the outlet."""
    if not began:
        return any(
            sentence.lowers[at] in _PLACES and _names_a_place(sentence, at + 1) for at in range(min(begin, 2))
        )
    if not _ABROAD.isdisjoint(sentence.lowers[end : end + 8]):
        return True
    around = (*range(min(begin, 2)), *range(end, min(end + 8, len(sentence.units))))
    return any(sentence.lowers[at] in _PLACES and _names_a_place(sentence, at + 1) for at in around)


def _names_a_place(sentence: Sentence, first: int) -> bool:
    return any(
        unit.time is None
        and unit.token.is_capitalised
        and not unit.token.is_number
        and (unit.mention is None or not unit.mention.of(EntityKind.WORK))
        for unit in sentence.units[first : first + 2]
    )


def _is_offshoot(sentence: Sentence, begin: int) -> bool:
    """Whether the title before is only a part of another work's name: *a Breaking Bad film, El Camino*."""
    titles = [
        at
        for at, unit in enumerate(sentence.units[:begin])
        if unit.mention and unit.mention.of(EntityKind.WORK)
    ]
    return bool(titles) and sentence.lowers[titles[-1] + 1] in _OFFSHOOTS


_OWNING = frozenset(("'", "’", "his", "her", "their", "source", "original"))
_ENTRIES = frozenset("entry entries instalment installment film films chapter part addition".split())


def is_source_or_run(sentence: Sentence, first: int) -> bool:
    """Whether a kind is that of the source or of a run of films: *Morrow's 1968 novel*, *the third entry in the series*."""
    before = sentence.lowers[max(first - 4, 0) : first]
    if sentence.lowers[first] == "series":
        return before[-2:] == ("in", "the") and not _ENTRIES.isdisjoint(before)
    book = sentence.lowers[first] in ("novel", "book", "novella", "comic", "manga", "webtoon")
    return book and (not _OWNING.isdisjoint(before) or before[-2:] == ("in", "the"))
