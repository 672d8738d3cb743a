"""Numbers in words: the one table for all that is read, and for what is written."""

from __future__ import annotations

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()

SUFFIXES = ("st", "nd", "rd", "th")
"""What stands behind the figures of an ordinal."""
CARDINALS = {word: number for number, word in enumerate(_ONES, 1)}
CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS, 2)}
"""The numbers of one word, from one to ninety."""
ORDINALS = {word: number for number, word in enumerate(_NTH, 1)}
ORDINALS |= {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS, 2)}
"""The places of one word, from first to ninetieth."""
ROMAN = {word: number for number, word in enumerate("ii iii iv v vi vii viii ix x".split(), 2)}
"""Without the first, which is a pronoun."""
MULTIPLES = {"hundred": 100, "thousand": 1000}


def alternatives(words: dict[str, int]) -> str:
    """The words as a regular expression has them, the longer first."""
    return "|".join(sorted(words, key=len, reverse=True))


def in_words(number: int) -> str | None:
    """A number from one to twelve in a word, as desks write it in a sentence."""
    return _ONES[number - 1] if 1 <= number <= 12 else None
