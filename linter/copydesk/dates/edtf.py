"""Reading and writing dates as ISO 8601-2 (EDTF) has them, with quarters also as 2024-Q1."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from copydesk.dates.narrowing import about
from copydesk.dates.value import Granularity, Modifier, TimeValue, days_in_month
from copydesk.text import regex

_DATE = regex(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?|(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX"
    r"|(?P<part_of>[0-9]{4})-(?P<part>[QH][1-4])|(?P<week_of>[0-9]{4})-W(?P<week>[0-9]{2})"
)
_SEASONS = ("spring", "summer", "autumn", "winter")
_EXPECTED = (
    "expected e.g. 2025-03-14, 2025-03, 2025, 2025-Q1, 2025-22 for summer, 201X, 2025-03/2025-05 or ../2025"
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def parse_edtf(text: str) -> TimeValue:
    """The value of a date in EDTF; `ValueError` says in words for an editor what is wrong with another text.

    A date marked `?`, `~` or `%` gets a margin of its own length. `..` is an open end of an interval.
    """
    if "/" not in text:
        return _parse_one(text, text)
    first, _, last = text.partition("/")
    if first in ("", "..") and last in ("", ".."):
        raise ValueError(f'"{_short(text)}" names no date: one end of an interval has to be known')
    if first in ("", ".."):
        until = _parse_one(last, text)
        return replace(until, start=None, margin_before=0, modifier=Modifier.UNTIL)
    since = _parse_one(first, text)
    if last in ("", ".."):
        return replace(since, end=None, margin_after=0, modifier=Modifier.SINCE)
    try:
        return TimeValue.range(since, _parse_one(last, text))
    except ValueError as error:
        raise ValueError(f'"{_short(text)}": {error}' if '"' not in str(error) else str(error)) from None


def _parse_one(text: str, whole: str) -> TimeValue:
    bare = text[:-1] if text.endswith(("?", "~", "%")) else text
    found = _DATE.fullmatch(bare)
    if not found:
        raise ValueError(f'"{_short(whole)}" is not a date ({_EXPECTED})')
    value = _value(found)
    return value if bare == text else about(value)


def _value(found: re.Match[str]) -> TimeValue:
    if found["decade"]:
        return TimeValue.decade(int(found["decade"]) * 10)
    if found["century"]:
        return TimeValue.century(int(found["century"]) * 100)
    year = int(found["year"] or found["part_of"] or found["week_of"])
    if year == 0:
        raise ValueError(f'"{found[0]}": there is no year 0; years are 0001 to 9999')
    if found["week"]:
        return _week(found[0], year, int(found["week"]))
    if found["part"]:
        return _part(found[0], year, found["part"])
    month, day = found["month"], found["day"]
    if month in (None, "XX"):
        return TimeValue.year(year)
    return _month_or_day(found[0], year, int(month), day)


def _month_or_day(text: str, year: int, month: int, day: str | None) -> TimeValue:
    if month > 12 and day is None:
        return _division(text, year, month)
    if not 1 <= month <= 12:
        raise ValueError(f'"{text}": there is no month {month}')
    if day in (None, "XX"):
        return TimeValue.month(year, month)
    if not 1 <= int(day) <= days_in_month(year, month):
        raise ValueError(f'"{text}": {MONTHS[month - 1]} {year} has {days_in_month(year, month)} days')
    return TimeValue.day(date(year, month, int(day)))


def _division(text: str, year: int, code: int) -> TimeValue:
    """A season, quarter, third or half of a year by its code in ISO 8601-2, 21 to 41."""
    makers: tuple[tuple[range, Callable[[int], TimeValue]], ...] = (
        (range(21, 25), lambda n: TimeValue.season(year, _SEASONS[n])),
        (range(25, 29), lambda n: TimeValue.season(year, _SEASONS[n])),
        (range(29, 33), lambda n: TimeValue.season(year, _SEASONS[n], southern=True)),
        (range(33, 37), lambda n: TimeValue.quarter(year, n + 1)),
        (range(37, 40), lambda n: TimeValue.months(year, 4 * n + 1, 4, Granularity.MONTH)),
        (range(40, 42), lambda n: TimeValue.half(year, n + 1)),
    )
    for codes, make in makers:
        if code in codes:
            return make(code - codes.start)
    raise ValueError(
        f'"{text}": there is no month {code} (seasons are 21 to 24, quarters 33 to 36, halves 40 and 41)'
    )


def _part(text: str, year: int, part: str) -> TimeValue:
    number = int(part[1])
    if part[0] == "Q":
        return TimeValue.quarter(year, number)
    if number > 2:
        raise ValueError(f'"{text}": a year has two halves')
    return TimeValue.half(year, number)


def _week(text: str, year: int, week: int) -> TimeValue:
    try:
        return TimeValue.week(date.fromisocalendar(year, week, 1))
    except ValueError:
        raise ValueError(f'"{text}": {year} has no week {week}') from None


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


def format_edtf(value: TimeValue) -> str:
    """The value in EDTF; a part of a unit, or several, as an interval."""
    if value.start is None or value.end is None:
        return f"{value.start or '..'}/{value.last or '..'}"
    single = unit_code(value)
    if single is None:
        return _interval(value)
    return f"{single}~" if value.modifier is Modifier.ABOUT else single


def unit_code(value: TimeValue) -> str | None:
    """The code of the one calendar unit that a value is, or `None` where it is a part of one or several."""
    start = value.start
    if start is None:
        return None
    unit, year, month = value.granularity, start.year, start.month
    codes: dict[Granularity, tuple[str, Callable[[], TimeValue]]] = {
        Granularity.DAY: (start.isoformat(), lambda: TimeValue.day(start)),
        Granularity.MONTH: (f"{year:04}-{month:02}", lambda: TimeValue.month(year, month)),
        Granularity.QUARTER: (
            f"{year:04}-{33 + (month - 1) // 3}",
            lambda: TimeValue.quarter(year, 1 + (month - 1) // 3),
        ),
        Granularity.HALF: (
            f"{year:04}-{40 + (month - 1) // 6}",
            lambda: TimeValue.half(year, 1 + (month - 1) // 6),
        ),
        Granularity.YEAR: (f"{year:04}", lambda: TimeValue.year(year)),
        Granularity.DECADE: (f"{year // 10:03}X", lambda: TimeValue.decade(year)),
        Granularity.CENTURY: (f"{year // 100:02}XX", lambda: TimeValue.century(year)),
    }
    if unit is Granularity.SEASON:
        return _season_code(value, start)
    code, make = codes.get(unit, ("", None))
    if make is None:
        return None
    whole = make()
    return code if (whole.start, whole.end) == (value.start, value.end) else None


def _season_code(value: TimeValue, start: date) -> str | None:
    name = season_name(start, southern=value.southern)
    year = start.year + (start.month == 12)
    whole = TimeValue.season(year, name, southern=value.southern) if start.month % 3 == 0 else None
    if whole is None or (whole.start, whole.end) != (value.start, value.end):
        return None
    return f"{year:04}-{_SEASONS.index(name) + (29 if value.southern else 21)}"


def season_name(start: date, *, southern: bool) -> str:
    """The name of the season that begins then."""
    at = (start.month // 3 - 1) % 4
    return _SEASONS[(at + 2) % 4 if southern else at]


def _interval(value: TimeValue) -> str:
    start, end, last = value.start, value.end, value.last
    if start is None or end is None or last is None:
        return f"{start or '..'}/{last or '..'}"
    months = start.day == 1, end.day == 1
    if value.granularity < Granularity.MONTH or (value.granularity is Granularity.MONTH and not all(months)):
        return start.isoformat() if start == last else f"{start}/{last}"
    if all(months) and start.month == end.month == 1 and value.granularity >= Granularity.YEAR:
        return f"{start.year:04}/{last.year:04}"
    first_code, last_code = (
        str(day)[:7] if whole else str(day) for day, whole in zip((start, last), months, strict=True)
    )
    return first_code if first_code == last_code and all(months) else f"{first_code}/{last_code}"
