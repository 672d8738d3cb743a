"""How a value reads in a sentence: "17 September 2021", "early 2025", "the first quarter of 2024"."""

from __future__ import annotations

from datetime import date

from copydesk.dates.edtf import MONTHS, season_name, unit_code
from copydesk.dates.value import Granularity, Modifier, TimeValue, add_days

_ORDINALS = ("first", "second", "third", "fourth")
_PARTS = (Modifier.EARLY, Modifier.MID, Modifier.LATE, Modifier.START, Modifier.END)


def in_words(value: TimeValue) -> str:
    """The value as an editor would write it, without a preposition where it needs none."""
    start, last = value.start, value.last
    if start is None or last is None:
        return _open(start, last)
    if value.modifier in _PARTS:
        return _part(value, start)
    unit = _unit(value, start)
    if unit is None:
        return _range(value, start, last)
    return f"about {unit}" if value.modifier is Modifier.ABOUT else unit


def day_in_words(day: date) -> str:
    """A day as British and American desks both read it: 28 January 2022."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _open(start: date | None, last: date | None) -> str:
    if start:
        return f"from {day_in_words(start)} on"
    return f"until {day_in_words(last)}" if last else "at no known time"


def _part(value: TimeValue, start: date) -> str:
    whole = _around(value.granularity, start, southern=value.southern)
    unit = _unit(whole, whole.start or start) if whole else None
    if unit is None or value.modifier is None:
        return _range(value, start, value.last or start)
    if value.modifier in (Modifier.START, Modifier.END):
        return f"the {value.modifier} of {unit}"
    joint = "-" if value.modifier is Modifier.MID and not unit.startswith("the ") else " "
    return f"{value.modifier}{joint}{unit}" if not unit.startswith("the ") else f"{value.modifier} in {unit}"


def _around(unit: Granularity, day: date, *, southern: bool) -> TimeValue | None:
    """The whole calendar unit that a day is in."""
    match unit:
        case Granularity.DAY:
            return TimeValue.day(day)
        case Granularity.WEEK:
            return TimeValue.week(day)
        case Granularity.MONTH:
            return TimeValue.month(day.year, day.month)
        case Granularity.QUARTER:
            return TimeValue.quarter(day.year, 1 + (day.month - 1) // 3)
        case Granularity.SEASON:
            first = TimeValue.months(day.year, day.month - day.month % 3 or 12, 1, unit).start or day
            year = day.year + (day.month == 12)
            return TimeValue.season(year, season_name(first, southern=southern), southern=southern)
        case Granularity.HALF:
            return TimeValue.half(day.year, 1 + (day.month - 1) // 6)
        case Granularity.YEAR:
            return TimeValue.year(day.year)
        case Granularity.DECADE:
            return TimeValue.decade(day.year)
        case Granularity.CENTURY:
            return TimeValue.century(day.year)
    return None


def _unit(value: TimeValue, start: date) -> str | None:
    """The words for the one calendar unit that the value is."""
    unit = value.granularity
    if unit in (Granularity.WEEK, Granularity.WEEKEND):
        days = 7 if unit is Granularity.WEEK else 2
        return (
            f"the {unit.name.lower()} of {day_in_words(start)}"
            if value.end == add_days(start, days)
            else None
        )
    if unit_code(value) is None:
        return None
    match unit:
        case Granularity.DAY:
            return day_in_words(start)
        case Granularity.MONTH:
            return f"{MONTHS[start.month - 1]} {start.year}"
        case Granularity.QUARTER:
            return f"the {_ORDINALS[(start.month - 1) // 3]} quarter of {start.year}"
        case Granularity.SEASON:
            return f"{season_name(start, southern=value.southern)} {_season_year(start)}"
        case Granularity.HALF:
            return f"the {_ORDINALS[(start.month - 1) // 6]} half of {start.year}"
        case Granularity.DECADE:
            return f"the {start.year // 10 * 10}s"
        case Granularity.CENTURY:
            return f"the years {start.year} to {(value.last or start).year}"
    return f"{start.year}"


def _season_year(start: date) -> str:
    """The year of a season; both where it spans New Year, since "winter 2024" would be either."""
    return f"{start.year}–{(start.year + 1) % 100:02}" if start.month == 12 else f"{start.year}"


def _range(value: TimeValue, start: date, last: date) -> str:
    if start == last:
        return day_in_words(start)
    whole_months = start.day == 1 and (value.end or last).day == 1
    if whole_months and value.granularity >= Granularity.MONTH:
        if start.month == 1 and last.month == 12 and value.granularity >= Granularity.YEAR:
            return f"{start.year} to {last.year}"
        return f"{_opening(start, last)} to {MONTHS[last.month - 1]} {last.year}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {day_in_words(last)}"
    year = "" if start.year == last.year else f" {start.year}"
    return f"{start.day} {MONTHS[start.month - 1]}{year} to {day_in_words(last)}"


def _opening(start: date, last: date) -> str:
    month = MONTHS[start.month - 1]
    return month if start.year == last.year else f"{month} {start.year}"
