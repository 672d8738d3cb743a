"""The terms of time expressions: a word, number or sign with its class, or several tokens that are one (*Jan.*, *'90s*)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.times import lexicon
from copydesk.annotate.times.lexicon import read_number
from copydesk.annotate.tokens import Tokens
from copydesk.numerals import CARDINALS, MULTIPLES, ORDINALS, SUFFIXES

_TRIGGERS = frozenset(
    word
    for name in ("month", "wday", "wdays", "season", "unit", "units", "daypart", "decade", "adverb", "today", "holiday")
    for word in lexicon.CLASSES[name]
) | frozenset(
    "now half currently recently recent soon once previously formerly presently nowadays future past present q h fy clock "
    "am pm m eve labor labour memorial independence valentine veterans presidents election / term moment time later lately current while term recent period".split()
)  # fmt: skip


class Term(Struct, frozen=True):
    """One term: its class character, the tokens [first, last) that it covers, its kind and what it stands for."""

    char: str
    first: int
    last: int
    kind: str = ""
    value: Any = None


_MEANINGS = "century clock day days decade half length month quarter season set sofar spell vague week weekday weekend year years"
_GIVEN = (
    *"year longyear yy small figures iso slashed yearspan centuries shortdecade clocktime ampm qn hn fy poss year_over".split(),
    *("weakmonth", "weakwday", "core"),
    *(f"c_{kind}" for kind in _MEANINGS.split()),
)
"""The classes of what is read from several tokens: numbers with signs in them, and times that a pattern has matched."""


_SPELLED_OUT = re.compile(r"w_([a-z]+)")


class Vocabulary:
    """The alphabet of terms, and which words of a text can belong to a time expression.

    The rows of the tables bring the words that they spell out: `<w_fiscal>` is the word *fiscal*.
    """

    def __init__(self, shapes: Iterable[str]) -> None:
        classes = {name: list(words) for name, words in lexicon.CLASSES.items()}
        for shape in shapes:
            classes |= {f"w_{word}": [word] for word in _SPELLED_OUT.findall(shape)}
        classes |= {"comma": [","], "apos": ["'", "’"], "dot": ["."], "colon": [":"], "slash": ["/"]}
        classes |= {"open": ["("], "close": [")"], "suffix": [*SUFFIXES, "s"]}
        self.alphabet = Alphabet(classes, _GIVEN)
        self.kinds: dict[str, tuple[str, Any]] = {}
        for name in reversed(_KINDS):
            self.kinds |= {word: (name, value) for word, value in lexicon.CLASSES[name].items()}
        known = self.alphabet.words()
        self._marks = dict.fromkeys((*known, *_SPECIAL), "1") | dict.fromkeys(_TRIGGERS, "2")

    def marks(self, tokens: Tokens) -> str:
        """One character a token: 2 for a word that can anchor a time expression, 1 for one within, 0 for others."""
        known = self._marks.get
        marks = {lower: known(lower) or _mark(lower) for lower in tokens.vocabulary}
        return "".join([marks[token.lower] for token in tokens.all])

    def char(self, *classes: str) -> str:
        """The character of a term of these classes."""
        return self.alphabet.char(frozenset(classes))


_KINDS = (
    "month wday wdays season unit units daypart num multiple ord decade part adverb today zone past next vague holiday"
).split()


def _mark(word: str) -> str:
    if not word.isascii() or not word[0].isdigit():
        return "0"
    return "2" if len(word) == 4 or (len(word) == 2 and word[1] == "0") else "1"


_ISLAND = re.compile("[12]+")


def read_terms(words: Vocabulary, tokens: Tokens, masked: bytearray) -> list[Term]:
    """The terms of all places that can hold a time expression, divided by terms that no pattern matches."""
    marks = words.marks(tokens)
    if 1 in masked:
        marks = "".join(["0" if hidden else mark for mark, hidden in zip(marks, masked, strict=True)])
    terms: list[Term] = []
    for island in _ISLAND.finditer(marks):
        if "2" not in island[0]:
            continue
        _read_island(words, tokens, *island.span(), terms)
        terms.append(Term(words.alphabet.other, island.end(), island.end()))
    return terms


def _read_island(words: Vocabulary, tokens: Tokens, at: int, end: int, terms: list[Term]) -> None:
    block = tokens[at].block
    while at < end:
        token = tokens[at]
        if token.block != block:
            block = token.block
            terms.append(Term(words.alphabet.other, at, at))
        term = _number(words, tokens, at, end) if token.is_number else _word(words, tokens, at, end)
        terms.append(term)
        at = term.last


def _number(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term:
    found = read_number(tokens, at, end)
    return Term(words.char(*found.classes), at, found.last, found.kind, found.value)


def _word(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term:
    token = tokens[at]
    lower = token.lower
    for read in _SPECIAL.get(lower, ()):
        term: Term | None = read(words, tokens, at, end)
        if term is not None:
            return term
    if token.text == lower and lower in _CAPITAL:
        return Term(words.alphabet.other, at, at + 1)
    if lower in lexicon.ABBREVIATED:
        return _abbreviation(words, tokens, at, end)
    if lower in CARDINALS:
        return _spelled(words, tokens, at, end)
    if lower in ORDINALS:
        return Term(words.alphabet.word(lower), at, at + 1, "ord", ORDINALS[lower])
    kind, value = words.kinds.get(lower, ("", None))
    return Term(words.alphabet.word(lower), at, at + 1, kind, value)


_CAPITAL = frozenset(
    [*lexicon.MONTHS, "mon", "tue", "wed", "thu", "fri", "sat", "sun", "est", "et", "pt", "ct", "mt", "ist", "cet", "easter"]
) - {"january", "february", "april", "june", "july", "september", "october", "november", "december"}  # fmt: skip


def _abbreviation(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term:
    """*Jan* or *Jan.*; *Sun*, *Sat* and *Mar* alone are too many other things."""
    lower = tokens[at].lower
    dotted = at + 1 < end and tokens[at + 1].text == "." and tokens[at + 1].glued
    kind, value = words.kinds[lower]
    last = at + 2 if dotted else at + 1
    weak = not dotted and lower not in ("sept", "weds", "thurs")
    return Term(words.char("weak" + kind) if weak else words.char(kind), at, last, kind, value)


def _below_a_hundred(tokens: Tokens, at: int, end: int) -> tuple[int, int, str]:
    """The number that words say, where it ends, and whether it counts (num) or orders (ord)."""
    value, last = CARDINALS[tokens[at].lower], at + 1
    after = at + 2 if last < end and tokens[last].text == "-" else last
    if value < 20 or after >= end:
        return value, last, "num"
    unit = tokens[after].lower
    if 0 < CARDINALS.get(unit, 0) < 10:
        return value + CARDINALS[unit], after + 1, "num"
    if ORDINALS.get(unit, 10) < 10:
        return value + ORDINALS[unit], after + 1, "ord"
    return value, last, "num"


def _spelled(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term:
    """*two*, *twenty-five*, *two hundred and six*, *twenty-first*; and years in words: *nineteen ninety-six*."""
    if at > 1 and tokens[at - 1].lower == "and" and tokens[at - 2].lower in MULTIPLES:
        return Term(words.alphabet.other, at, at + 1)  # the rest of *a hundred and six*
    value, last, kind = _below_a_hundred(tokens, at, end)
    if value in (19, 20) and last < end and CARDINALS.get(tokens[last].lower, 0) >= 20:
        rest, last, _ = _below_a_hundred(tokens, last, end)
        return Term(words.char("year"), at, last, "year", 100 * value + rest)
    if value < 20 and last < end and tokens[last].lower in MULTIPLES:
        value, last = value * MULTIPLES[tokens[last].lower], last + 1
        if last + 1 < end and tokens[last].lower == "and" and tokens[last + 1].lower in CARDINALS:
            rest, last, kind = _below_a_hundred(tokens, last + 1, end)
            value += rest
    classes = {kind, "small"} if value <= 31 else {kind}
    if value == 1 and kind == "num":
        classes |= {"w_one"}
    return Term(words.char(*classes), at, last, kind, value)


def _meridiem(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term | None:
    """The forms of p.m.: *p.m.*, *pm*, *P.M.*, and *p.m* where the sentence's stop is its own."""
    dotted = "".join(t.text for t in tokens[at : at + 4]).lower()
    if dotted[:2] in ("am", "pm") and tokens[at].text.lower() in ("am", "pm"):
        return Term(words.char("ampm"), at, at + 1, "ampm", tokens[at].lower)
    if re.match(r"[ap]\.m\.", dotted) and at + 4 <= end:
        return Term(words.char("ampm"), at, at + 4, "ampm", f"{dotted[0]}m")
    if re.match(r"[ap]\.m", dotted):
        return Term(words.char("ampm"), at, at + 3, "ampm", f"{dotted[0]}m")
    return None


def _clock(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term | None:
    """*o'clock*."""
    if at + 2 < end and tokens[at + 1].text in "'’" and tokens[at + 2].lower == "clock":
        return Term(words.char("ampm"), at, at + 3, "ampm", "")
    return None


def _lettered(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term | None:
    """*Q1*, *H2*, *FY24*: letters with figures on them."""
    if at + 1 >= end or not tokens[at + 1].is_number or not tokens[at + 1].glued or tokens[at].text.islower():
        return None
    figures, letter = tokens[at + 1].text, tokens[at].lower
    if (
        not figures.isascii()
        or len(figures) > 4
        or (at + 2 < end and tokens[at + 2].glued and tokens[at + 2].is_word)
    ):
        return None
    number = int(figures)
    if letter == "q" and 1 <= number <= 4:
        return Term(words.char("qn"), at, at + 2, "qn", number)
    if letter == "h" and 1 <= number <= 2:
        return Term(words.char("hn"), at, at + 2, "hn", number)
    if letter == "fy" and len(figures) in (2, 4):
        return Term(words.char("fy"), at, at + 2, "fy", number if number > 99 else 2000 + number)
    return None


def _apostrophe(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term | None:
    """*'90s* and *'24*, and the possessive *'s*."""
    if at + 1 >= end or not tokens[at + 1].glued:
        return None
    following = tokens[at + 1]
    if following.lower == "s" and tokens[at].glued:
        return Term(words.char("poss"), at, at + 2, "poss")
    if not following.is_number or len(following.text) != 2 or not following.text.isascii():
        return None
    figures = int(following.text)
    if at + 2 < end and tokens[at + 2].glued and tokens[at + 2].lower == "s" and figures % 10 == 0:
        return Term(words.char("decade"), at, at + 3, "decade", figures)
    if at + 2 < end and tokens[at + 2].glued and tokens[at + 2].is_word:
        return None
    return Term(words.char("yy"), at, at + 2, "yy", 2000 + figures if figures < 70 else 1900 + figures)


def _year_over(words: Vocabulary, tokens: Tokens, at: int, end: int) -> Term | None:
    """*The year is out* and *the year ends*, words that an island seldom holds."""
    following = [t.lower for t in tokens[at + 1 : at + 3] if t.sentence == tokens[at].sentence]
    if at and tokens[at - 1].lower == "the" and following:
        if following[0] in ("ends", "closes"):
            return Term(words.char("year_over"), at, at + 2)
        if following[0] in ("is", "was") and following[-1] in ("out", "over", "up", "through", "done"):
            return Term(words.char("year_over"), at, at + 3)
    return None


_SPECIAL: dict[str, tuple[Any, ...]] = {
    "p": (_meridiem,),
    "a": (_meridiem,),
    "pm": (_meridiem,),
    "am": (_meridiem,),
    "o": (_clock,),
    "q": (_lettered,),
    "h": (_lettered,),
    "fy": (_lettered,),
    "year": (_year_over,),
    "'": (_apostrophe,),
    "’": (_apostrophe,),
    "‘": (_apostrophe,),
}
