"""The words and numbers of time expressions: their classes, what they stand for, and which numbers are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from copydesk.annotate.tokens import Token, Tokens
from copydesk.lexicon import small
from copydesk.numerals import CARDINALS, MULTIPLES, ORDINALS, SUFFIXES

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_DAYS = (
    "monday mon",
    "tuesday tues tue",
    "wednesday weds wed",
    "thursday thurs thur thu",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
WEEKDAYS = {word: number for number, words in enumerate(_DAYS) for word in words.split()}
PLURAL_DAYS = {f"{words.split()[0]}s": number for number, words in enumerate(_DAYS)}
ABBREVIATED = frozenset(w for words in (*_MONTHS, *_DAYS) for w in words.split()[1:]) | {"ed"}
SEASONS = {"spring": "spring", "summer": "summer", "fall": "autumn", "autumn": "autumn", "winter": "winter"}
SEASONS |= {f"{name}s": season for name, season in SEASONS.items()}

UNITS = {
    "minute": "MIN",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "fortnight": "FN",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "yr": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
PLURALS = {f"{word}s": unit for word, unit in UNITS.items()} | {
    "seconds": "S",
    "nights": "N",
    "centuries": "C",
    "millennia": "L",
}
DAYPARTS = {
    "morning": "MO",
    "midmorning": "MO",
    "noon": "12:00",
    "midday": "12:00",
    "lunchtime": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "overnight": "NI",
    "midnight": "24:00",
    "primetime": "EV",
    "dawn": "MO",
    "dusk": "EV",
}

DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
PARTS = {
    "early": "early",
    "mid": "mid",
    "middle": "mid",
    "midway": "mid",
    "late": "late",
    "beginning": "start",
    "start": "start",
    "dawn": "start",
    "outset": "start",
    "onset": "start",
    "end": "end",
    "close": "end",
    "tail": "end",
    "rest": "late",
    "remainder": "late",
}
ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "hourly": "PT1H",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}
HOLIDAYS = frozenset(
    "christmas xmas thanksgiving halloween easter juneteenth hanukkah kwanzaa ramadan diwali mardi".split()
)
ZONES = frozenset("et est edt pt pst pdt ct cst cdt mt mst mdt gmt utc bst cet cest jst kst ist".split())

CLASSES: dict[str, Mapping[str, Any]] = {
    "month": MONTHS,
    "wday": WEEKDAYS,
    "wdays": PLURAL_DAYS,
    "season": SEASONS,
    "unit": UNITS,
    "units": PLURALS,
    "daypart": DAYPARTS,
    "num": CARDINALS,
    "multiple": MULTIPLES,
    "ord": ORDINALS,
    "decade": DECADES,
    "part": PARTS,
    "adverb": ADVERBS,
    "today": {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0},
    "zone": {zone: zone for zone in ZONES},
    "past": dict.fromkeys(("last", "past", "previous", "prior", "preceding"), -1),
    "next": dict.fromkeys(("next", "coming", "following", "upcoming", "ensuing", "subsequent"), 1),
    "the": {w: w for w in ("the", "its", "his", "her", "their", "our", "my")},
    "approx": {w: w for w in ("about", "around", "nearly", "almost", "roughly", "approximately", "circa", "over", "under", "some")},
    "vague": {w: w for w in ("few", "several", "many", "couple", "numerous", "recent", "various", "countless")},
    "ended": {w: w for w in ("ended", "ending")},
    "dash": {w: w for w in ("-", "–", "—", "‐", "‑", "−")},
    "every": {w: w for w in ("every", "each")},
    "holiday": {w: w for w in HOLIDAYS},
}  # fmt: skip


_MONEY = frozenset("$£€¥₩₹#№")
_DASHES = frozenset("-–—‐‑")


class Number(Struct, frozen=True):
    """What a number is: the token after it, its classes, its kind and value."""

    last: int
    classes: tuple[str, ...]
    kind: str = ""
    value: Any = None


def read_number(tokens: Tokens, at: int, end: int) -> Number:
    """What the number at a token is; figures that are nothing of a date's get the class `other`."""
    token = tokens[at]
    if not token.text.isascii() or _hangs_on(tokens, at):
        return Number(at + 1, ("other",))
    for read in (_iso, _slashed, _clock, _decade, _ordinal, _fraction, _half, _year_span):
        found = read(tokens, at, end)
        if found is not None:
            return found
    return _plain(tokens, at)


def _hangs_on(tokens: Tokens, at: int) -> bool:
    """Whether something before makes the figures part of an amount, a score or a code."""
    token = tokens[at]
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.text in _MONEY:
        return True
    if not token.glued:
        return False
    if before.is_word or before.text == "_":
        return True
    glued_before = at > 1 and before.glued
    if before.text in "/_=@":
        return True
    return before.text in ".,:+&" and bool(glued_before and tokens[at - 2].is_number)


def _glued(tokens: Tokens, at: int, *tests: Callable[[Token], bool]) -> bool:
    """Whether the tokens from `at` on are glued together and each passes its test."""
    if at + len(tests) > len(tokens):
        return False
    return all(tokens[at + n].glued and test(tokens[at + n]) for n, test in enumerate(tests))


def _is_figures(*lengths: int) -> Callable[[Token], bool]:
    return lambda t: t.is_number and t.text.isascii() and len(t.text) in lengths


def _is_one_of(signs: frozenset[str] | str) -> Callable[[Token], bool]:
    return lambda t: t.text in signs


_TWO, _FOUR, _ONE_OR_TWO, _YEAR = _is_figures(2), _is_figures(4), _is_figures(1, 2), _is_figures(2, 4)
_DASH = _is_one_of(_DASHES)


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a run of glued figures and signs ends before the token `at`."""
    if at >= len(tokens) or not tokens[at].glued:
        return True
    following: Token = tokens[at]
    if following.is_number or following.is_word:
        return False
    if following.text in "-/:.,+%" and at + 1 < len(tokens) and tokens[at + 1].glued:
        return not tokens[at + 1].is_number
    return following.text != "%"


def _iso(tokens: Tokens, at: int, end: int) -> Number | None:
    if not (_FOUR(tokens[at]) and _glued(tokens, at + 1, _is_one_of("-"), _TWO, _is_one_of("-"), _TWO)):
        return None
    if not _ends(tokens, at + 5) and tokens[at + 5].lower != "t":
        return Number(at + 5, ("other",))
    parts = int(tokens[at].text), int(tokens[at + 2].text), int(tokens[at + 4].text)
    return Number(at + 5, ("iso",), "iso", parts)


def _slashed(tokens: Tokens, at: int, end: int) -> Number | None:
    """1/28/22 and 28.1.2022: the figures alone; which is the month is the desk's to say."""
    if not _ONE_OR_TWO(tokens[at]):
        return None
    sign = tokens[at + 1].text if at + 1 < len(tokens) and tokens[at + 1].glued else ""
    if not sign or sign not in "/." or not _glued(tokens, at + 2, _ONE_OR_TWO, _is_one_of(sign), _YEAR):
        return None
    if not _ends(tokens, at + 5) or (sign == "." and len(tokens[at + 4].text) == 2):
        return Number(at + 5, ("other",))
    parts = int(tokens[at].text), int(tokens[at + 2].text), int(tokens[at + 4].text)
    return Number(at + 5, ("slashed",), "slashed", (*parts, len(tokens[at + 4].text), sign))


def _clock(tokens: Tokens, at: int, end: int) -> Number | None:
    if not (_ONE_OR_TWO(tokens[at]) and _glued(tokens, at + 1, _is_one_of(":"), _TWO)):
        return None
    if not (_ends(tokens, at + 3) or tokens[at + 3].lower in ("am", "pm")):
        return None
    hour, minute = int(tokens[at].text), int(tokens[at + 2].text)
    if hour > 24 or minute > 59:
        return Number(at + 3, ("other",))
    return Number(at + 3, ("clocktime",), "clocktime", (hour, minute))


def _decade(tokens: Tokens, at: int, end: int) -> Number | None:
    """1990s, 1990's and, after "the", 90s."""
    figures = tokens[at].text
    if not figures.endswith("0") or len(figures) not in (2, 4):
        return None
    last = at + 1
    if _glued(tokens, last, _is_one_of("'’"), _is_one_of("s")) and len(figures) == 4:
        last += 2
    elif _glued(tokens, last, _is_one_of("s")):
        last += 1
    else:
        return None
    century = len(figures) == 4 and figures.endswith("00")
    if not _ends(tokens, last) or (len(figures) == 4 and not 1000 <= int(figures) <= 2100):
        return Number(last, ("other",))
    if century and figures != "2000":
        return Number(last, ("centuries",), "centuries", int(figures))
    kind = "decade" if len(figures) == 4 else "shortdecade"
    return Number(last, (kind,), "decade", int(figures))


def _ordinal(tokens: Tokens, at: int, end: int) -> Number | None:
    if not (_ONE_OR_TWO(tokens[at]) and _glued(tokens, at + 1, lambda t: t.lower in SUFFIXES)):
        return None
    value = int(tokens[at].text)
    classes = ("ord", "small") if 1 <= value <= 31 else ("ord",)
    return Number(at + 2, classes, "ord", value)


def _fraction(tokens: Tokens, at: int, end: int) -> Number | None:
    """2 1/2, as agencies write it; 2.5 is an amount of time as well."""
    if not _ONE_OR_TWO(tokens[at]):
        return None
    spaced = at + 3 < len(tokens) and not tokens[at + 1].glued and tokens[at + 1].text == "1"
    if spaced and _glued(tokens, at + 2, _is_one_of("/"), _is_one_of("2")):
        return Number(at + 4, ("num",), "num", int(tokens[at].text) + 0.5)
    if _glued(tokens, at + 1, _is_one_of("."), lambda t: t.text == "5") and _ends(tokens, at + 3):
        return Number(at + 3, ("num",), "num", int(tokens[at].text) + 0.5)
    return None


def _half(tokens: Tokens, at: int, end: int) -> Number | None:
    """1H and 3Q, as analysts write them."""
    if tokens[at].text not in ("1", "2", "3", "4") or not _glued(tokens, at + 1, _is_one_of("QH")):
        return None
    if not _ends(tokens, at + 2):
        return None
    letter = tokens[at + 1].text
    kind = "qn" if letter == "Q" else "hn"
    if kind == "hn" and int(tokens[at].text) > 2:
        return None
    return Number(at + 2, (kind,), kind, int(tokens[at].text))


def _year_span(tokens: Tokens, at: int, end: int) -> Number | None:
    """2022-23: the second year of two figures."""
    if not (_FOUR(tokens[at]) and _glued(tokens, at + 1, _DASH, _TWO) and _ends(tokens, at + 3)):
        return None
    first, second = int(tokens[at].text), int(tokens[at + 2].text)
    last = first // 100 * 100 + second
    if not 1500 <= first <= 2100:
        return Number(at + 3, ("other",))
    if first % 100 == 99 and second == 0:
        last = first + 1
    if last <= first:
        return Number(at + 3, ("other",))
    return Number(at + 3, ("yearspan",), "yearspan", (first, last))


def _is_followed_by_none(tokens: Tokens, at: int) -> bool:
    """Whether nothing follows that a number can count."""
    following = tokens[at] if at < len(tokens) else None
    return following is None or not following.is_word or following.lower in small.PREPOSITIONS


def _plain(tokens: Tokens, at: int) -> Number:
    text = tokens[at].text
    if (len(text) == 4 and _ends(tokens, at + 1)) or (len(text) == 4 and _glued(tokens, at + 1, _DASH)):
        value = int(text)
        if 1000 <= value <= 2199:
            return Number(at + 1, ("year",), "year", value)
        return Number(at + 1, ("other",))
    if _glued(tokens, at + 1, _is_one_of(","), lambda t: t.is_number and len(t.text) == 3):
        figures = text + tokens[at + 2].text
        if not figures.isascii() or len(text) > 3:
            return Number(at + 1, ("other",))
        return Number(at + 3, ("num",), "num", int(figures))
    tail = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].glued else None
    if tail and (tail.text in "%°" or (tail.is_word and tail.lower not in ("pm", "am", "a", "p"))):
        return Number(at + 1, ("other",))
    if len(text) == 5 and _is_followed_by_none(tokens, at + 1):
        return Number(at + 1, ("longyear",), "longyear", text)
    if len(text) > 3:
        return Number(at + 1, ("other",))
    value = int(text)
    classes = ("num", "small") if 1 <= value <= 31 else ("num",)
    return Number(at + 1, (*classes, "figures"), "num", value)
