"""The words of ages and anniversaries: numbers, units, and what they count from."""

from __future__ import annotations

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.units import Unit
from copydesk.sheet.entities import EntityKind
from copydesk.text import regex

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_NUMBERS = {word: number for number, word in enumerate(_ONES)} | {
    "a": 1, "decade": 10, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50}
ALPHABET = Alphabet(
    {
        "count": [*_ONES[1:], "thirty", "forty", "fifty"],
        "ordinal": _ORDINALS,
        "years": ["year", "years"],
        "old": ["old"],
        "comma": [","],
        "open": ["("],
        "close": [")"],
        "stop": [".", ";", "!", "?"],
        "dash": ["-", "‐", "‑", "–"],
        "suffix": ["st", "nd", "rd", "th"],
        "who": ["who"],
        "is": ["is", "s"],
        "now": ["now", "just", "only", "currently"],
        "about": ["about", "almost", "nearly"],
        "turns": ["turns", "turned", "turning", "turn"],
        "will": ["will"],
        "just": ["just", "recently"],
        "has": ["has"],
        "prep": ["in", "on", "this", "earlier"],
        "aged": ["aged", "age"],
        "at": ["at"],
        "he": ["he", "she"],
        "was": ["was"],
        "dies": ["died", "dies", "dead"],
        "det": ["the", "a", "an", "of"],
        "poss": ["its", "'", "’", "s", "their"],
        "first": ["first", "original", "initial", "debut", "series", "season", "film", "show", "movie"],
        "theatrical": ["theatrical", "cinema", "streaming"],
        "release": ["release", "premiere", "debut", "launch"],
        "on": ["on"],
        "after": ["after"],
        "since": ["since"],
        "and": ["and"],
        "but": ["but"],
        "anniversary": ["anniversary"],
        "verb": ["is", "was", "has", "said", "says"],
    },
    given=("name", "person", "time", "length", "age"),
)
_YEARS = regex(r"P(\d{1,3})Y$")
_NEEDED = frozenset("years year old anniversary turned turns turn turning".split())


def string_of(sentence: Sentence) -> str:
    """The class string of a sentence; empty where nothing in it can be an age or an anniversary."""
    numbers = any(u.token.is_number or (u.time and _YEARS.match(u.time.timex)) for u in sentence.units)
    if not numbers and _NEEDED.isdisjoint(sentence.lowers):
        return ""
    return "".join([_char(unit) for unit in sentence.units])


def _char(unit: Unit) -> str:
    if unit.mention is not None:
        names = {"name", *(("person",) if unit.mention.of(EntityKind.PERSON) else ())}
        return ALPHABET.char(frozenset(names))
    if unit.time is not None and unit.time.lint and unit.time.type == "DATE":
        return ALPHABET.char(frozenset(("time",)))
    if unit.time is not None and _YEARS.match(unit.time.timex):
        return ALPHABET.char(frozenset(("length",)))
    if unit.token.is_number and len(unit.lower) < 4:
        return ALPHABET.char(ALPHABET.classes(unit.lower) | {"age", "ordinal"})
    return ALPHABET.word(unit.lower)


def number_of(sentence: Sentence, at: int) -> int | None:
    """The number that a unit writes, in figures or in words."""
    time = sentence.units[at].time
    if time is not None:
        years = _YEARS.match(time.timex)
        return int(years[1]) if years else None
    word = sentence.lowers[at]
    if word.isascii() and word.isdigit():
        return int(word)
    return _ORDINALS.get(word) or _NUMBERS.get(word)
