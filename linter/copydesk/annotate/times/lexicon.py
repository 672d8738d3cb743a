"""The words of time expressions: their classes, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: number for number, word in enumerate(_ONES.split(), 1)}
NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
MULTIPLES = {"hundred": 100, "thousand": 1000}
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {"thirtieth": 30}
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
    "num": NUMBERS,
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
