"""Ordinary English words, and how many people bear a name: what tells a slip from somebody else, and a name from a word."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from math import inf

from copydesk.dates import value
from copydesk.lexicon import countries, small
from copydesk.lexicon.listed import listed
from copydesk.numerals import CARDINALS, MULTIPLES, ORDINALS

WEEKDAYS = frozenset(map(str.lower, value.WEEKDAYS))
MONTHS = frozenset(map(str.lower, value.MONTHS))
NUMBERS = frozenset((*CARDINALS, *MULTIPLES, *ORDINALS, "zero", "million"))

FUNCTION = small.FUNCTION_WORDS

INSTITUTIONS = frozenset(
    """company road street avenue lane wharf hospital school university college academy museum theatre theater award awards
    prize foundation trust institute centre center park bridge square house hotel church cathedral chapel festival resort
    station stadium arena library gallery airport island islands lake river mountain mount bay beach valley county city
    group inc ltd corporation corp association society club council committee commission band orchestra choir memorial
    cup league trophy medal scholarship fund estate ranch farm inn pub restaurant records press books magazine times
    post news gazette""".split()
)
"""Words that make the words before them a piece of an institution's or a place's name."""

_COMMON = frozenset(listed("common"))

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
)
_MORE_ENDINGS = (
    ("ly", ""),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ness", ""),
    ("ily", "y"),
    ("ful", ""),
    ("less", ""),
    ("or", "e"),
)


_WORDS = _COMMON | FUNCTION | WEEKDAYS | MONTHS | NUMBERS
_ANY_ENDING = tuple({end for end, _ in (*_ENDINGS, *_MORE_ENDINGS)})


@lru_cache(maxsize=16384)
def is_ordinary(word: str) -> bool:
    """Whether a word (lower case) is an ordinary one: a common word, its inflection, a number, a day or a month."""
    if word in _WORDS:
        return True
    return word.endswith(_ANY_ENDING) and any(
        word.endswith(end) and len(word) - len(end) > 2 and _is_stem(word[: len(word) - len(end)] + put)
        for end, put in (*_ENDINGS, *_MORE_ENDINGS)
    )


def _is_stem(stem: str) -> bool:
    if stem in _COMMON or stem in FUNCTION:
        return True
    doubled = len(stem) > 3 and stem[-1] == stem[-2]
    return doubled and stem[:-1] in _COMMON


def is_number(word: str) -> bool:
    """Whether a word is digits, or a number in words."""
    return word.isdigit() or word in NUMBERS


_ADJECTIVES = ("ian", "ese", "ish", "ican", "orean")
_OTHER_CAPITALS = frozenset("roman european i".split())


def is_always_capital(word: str) -> bool:
    """Whether a word (lower case) has a capital wherever it stands: *I*, a day, a month, *Danish* and its like."""
    return (
        word in WEEKDAYS
        or word in MONTHS
        or word in countries.NATIONALITIES
        or word in _OTHER_CAPITALS
        or word.endswith(_ADJECTIVES)
    )


_MANY = {"given": 700, "surnames": 2500}
"""So many of each list are names that anybody may have."""
PLACES = frozenset(listed("places")) | (countries.WORDS - {"chad"})
"""Countries, nationalities, states, towns; Chad is a man first."""


_LONG = 5


class Bearers(IntEnum):
    """How many bear a name."""

    NOBODY = 0
    FEW = 1
    MANY = 2


@cache
def bearers(name: str) -> Bearers:
    """How many bear a folded name of one part, as a given name or as a surname; a place counts as borne by many."""
    if name in PLACES:
        return Bearers.MANY
    ranks = [(which, listed(which).get(name)) for which in _MANY]
    if any(rank is not None and rank < _MANY[which] for which, rank in ranks):
        return Bearers.MANY
    return Bearers.FEW if any(rank is not None for _, rank in ranks) else Bearers.NOBODY


def is_nobodys(name: str) -> bool:
    """Whether a folded word is long, no word and no name that people have."""
    return len(name) >= _LONG and bearers(name) is Bearers.NOBODY and not is_word(name)


def is_common_given(name: str) -> bool:
    """Whether a folded name is a given name that many bear."""
    return listed("given").get(name, _MANY["given"]) < _MANY["given"]


def is_given(name: str) -> bool:
    """Whether a folded name is a given name that anybody bears."""
    return name in listed("given")


def is_familiar(one: str, other: str) -> bool:
    """Whether one folded given name is the familiar form of the other: *Rob* and *Robert*, *Ted* and *Teddy*; not *Ann*, *Anne*."""
    short, long = sorted((one, other), key=len)
    tail = long.removeprefix(short)
    return is_given(short) and tail != long and (tail == "y" or len(tail) > 1)


_FAR_RARER = 8


def is_far_rarer(one: str, other: str) -> bool:
    """Whether far fewer people bear one folded name than the other: *Christoper*, *Christopher*."""
    mine, theirs = (min(listed(which).get(name, inf) for which in _MANY) for name in (one, other))
    return mine > _FAR_RARER * theirs


def is_word(word: str) -> bool:
    """Whether a folded word is an English word, ordinary or not."""
    return is_ordinary(word) or word in listed("words")
