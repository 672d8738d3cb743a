"""The words that counts are made of: numbers, what is counted, and how a number is limited."""

from __future__ import annotations

from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.units import GIVEN
from copydesk.sheet.claims import Comparator

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "dozen": 12}
"""Numbers in words."""

UNITS = {
    "episode": "episode",
    "episodes": "episode",
    "eps": "episode",
    "ep": "episode",
    "parter": "part",
    "chapters": "episode",
    "chapter": "episode",
    "instalments": "episode",
    "installments": "episode",
    "season": "season",
    "seasons": "season",
    "part": "part",
    "parts": "part",
    "films": "film",
    "movies": "film",
}
"""What is counted, by the word for it."""

ORDINALS = {
    word: number for number, word in enumerate("first second third fourth fifth sixth seventh".split(), 1)
}
"""Seasons by their place: *the third had eight*."""

SERIES = frozenset(
    "series drama miniseries documentary docuseries thriller comedy adaptation saga sitcom".split()
)
"""What is told in parts that are its episodes: *a six-part series*."""

COMPARATORS = (
    (("at", "least"), Comparator.AT_LEAST),
    (("more", "than"), Comparator.AT_LEAST),
    (("over",), Comparator.AT_LEAST),
    (("no", "fewer", "than"), Comparator.AT_LEAST),
    (("at", "most"), Comparator.AT_MOST),
    (("up", "to"), Comparator.AT_MOST),
    (("fewer", "than"), Comparator.AT_MOST),
    (("less", "than"), Comparator.AT_MOST),
    (("under",), Comparator.AT_MOST),
    (("about",), Comparator.ABOUT),
    (("around",), Comparator.ABOUT),
    (("nearly",), Comparator.ABOUT),
    (("almost",), Comparator.ABOUT),
    (("roughly",), Comparator.ABOUT),
    (("some",), Comparator.ABOUT),
    (("approximately",), Comparator.ABOUT),
)
"""Words before a number that limit it, the longer first."""

LIMITS = frozenset(
    "at least most more than over about around nearly almost roughly some up to fewer less under approximately no just "
    "only a total of".split()
)
"""The words that limits are made of."""

ALPHABET = Alphabet(
    {
        "count": [*(word for word in NUMBERS if word != "dozen"), *map(str, range(1, 100))],
        "dozen": ["dozen"],
        "ordinal": ORDINALS,
        "half": ["half"],
        "a": "a an".split(),
        "unit": UNITS,
        "has": "has have had having consists consisted consisting comprises comprised comprising contains contained "
        "spans spanned spanning totals totaled totalled boasts boasted".split(),
        "ran": "runs ran run running lasted lasts".split(),
        "for": ["for", "to"],
        "there": ["there"],
        "be": "are were is was will be ll".split(),
        "adverb": "just only also now exactly of".split(),
        "long": ["long"],
        "limit": LIMITS,
        "all": ["all"],
        "across": ["across"],
        "total": ["total"],
        "finale": "finale ender premiere opener special episode crossover arc".split(),
        "after": "after".split(),
        "with": "with".split(),
        "behind": "behind".split(),
        "ended": "ended ends ending cancelled canceled cancels concluded concludes wrapped finished bowed closed axed".split(),
        "stop": ". ; , – —".split(),
        "its": "its their his her".split(),
        "the": "the these those this".split(),
        "of": ["of", "in"],
        "make": "make makes made comprise".split(),
        "season": "season series first second third fourth fifth show".split(),
        "whole": "season series run drama miniseries show comedy thriller sitcom debut first second third fourth fifth "
        "documentary docuseries adaptation sequel instalment saga".split(),
        "plain": "hour long half - gripping tense taut brand new original full standalone bingeable short first second "
        "third fourth fifth debut limited dark horror crime zombie period prestige final scripted".split(),
        "partial": "left remaining remain ago away each apiece more per so into earlier later before a seen screened "
        "directed written behind to on that".split(),
        "dash": ["-", "–", "‑", "‐", "—"],
        "one": ["1", "one"],
        "e": ["e", "ep", "eps", "episode", "episodes"],
        "parter": ["parter"],
        "colon": [":"],
        "open": ["("],
        "close": [")"],
        "comma": [","],
    },
    given=GIVEN,
)
"""The classes of the words in sentences about counts."""
