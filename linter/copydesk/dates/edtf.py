"""Reading dates as ISO 8601-2 (EDTF) has them, with quarters also as 2024-Q1."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from copydesk.dates.narrowing import about
from copydesk.dates.value import MONTHS, SEASON_NAMES, Granularity, Modifier, TimeValue, days_in_month
from copydesk.text import regex

_DATE = regex(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?|(?P<decade>[0-9]{3})X|(?P<century>[0-9]{2})XX"
    r"|(?P<part_of>[0-9]{4})-(?P<part>[QH][1-4])|(?P<week_of>[0-9]{4})-W(?P<week>[0-9]{2})"
)
_EXPECTED = (
    "expected e.g. 2025-03-14, 2025-03, 2025, 2025-Q1, 2025-22 for summer, 201X, 2025-03/2025-05 or ../2025"
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
        (range(21, 25), lambda n: TimeValue.season(year, SEASON_NAMES[n])),
        (range(25, 29), lambda n: TimeValue.season(year, SEASON_NAMES[n])),
        (range(29, 33), lambda n: TimeValue.season(year, SEASON_NAMES[n], southern=True)),
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
