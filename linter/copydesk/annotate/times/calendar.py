"""Counting in calendar units, from which day, and the days of feasts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from msgspec.structs import replace

from copydesk.annotate.times.meaning import Reading, Scene, View, timex_of
from copydesk.dates import Granularity, TimeValue
from copydesk.dates.value import add_days, add_months, days_in_month
from copydesk.sheet.claims import Anchor, Direction

GRANULARITIES = {
    "D": Granularity.DAY,
    "N": Granularity.DAY,
    "WE": Granularity.WEEKEND,
    "W": Granularity.WEEK,
    "FN": Granularity.WEEK,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "Y": Granularity.YEAR,
    "E": Granularity.DECADE,
    "C": Granularity.CENTURY,
    "L": Granularity.CENTURY,
}
"""The unit of a value that a word for a unit gives."""

_MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
_DAYS_IN = {"D": 1, "N": 1, "W": 7, "WE": 7, "FN": 14}


def unit_at(unit: str, day: date, count: int = 0) -> TimeValue:
    """The calendar unit so many units from the one that the day is in."""
    if unit in _DAYS_IN:
        moved = add_days(day, _DAYS_IN[unit] * count)
        make = {"W": TimeValue.week, "FN": TimeValue.week, "WE": TimeValue.weekend}.get(unit, TimeValue.day)
        return make(moved)
    moved = add_months(day.replace(day=1), _MONTHS_IN[unit] * count)
    makers: dict[str, Callable[[], TimeValue]] = {
        "M": lambda: TimeValue.month(moved.year, moved.month),
        "Q": lambda: TimeValue.quarter(moved.year, 1 + (moved.month - 1) // 3),
        "Y": lambda: TimeValue.year(moved.year),
        "E": lambda: TimeValue.decade(moved.year),
    }
    return makers.get(unit, lambda: TimeValue.century(moved.year))()


def move(day: date, unit: str, count: float) -> date:
    """The day so many units on; a half of a unit counts as days."""
    if unit in _DAYS_IN:
        return add_days(day, round(_DAYS_IN[unit] * count))
    if unit not in _MONTHS_IN:
        return day
    whole = int(count * _MONTHS_IN[unit])
    return add_months(day, max(min(whole, 200_000), -200_000))


def units_from(unit: str, day: date, count: float) -> TimeValue:
    """“Two years ago” and "in two years": the unit that the day so far off is in.

    People count from the day as well as in calendar years, so half a unit each side of that day is margin.
    """
    around = move(day, unit, count)
    if unit in ("E", "C", "L"):
        value = unit_at("Y", around)
        spread = {"E": 2, "C": 10, "L": 100}[unit]
        return replace(value, margin_before=365 * spread, margin_after=365 * spread)
    value = unit_at("W" if unit == "FN" else unit, around)
    if value.start is None or value.end is None or value.granularity is Granularity.DAY:
        return value
    half = {"W": 4, "FN": 7, "WE": 2, "M": 15, "Q": 45, "Y": 183}[unit]
    before = (value.start - add_days(around, -half)).days
    after = (add_days(around, half) - value.end).days
    return replace(value, margin_before=max(before, 0), margin_after=max(after, 0))


def weekday_near(day: date, weekday: int, weeks: int = 0) -> date:
    """The weekday most lately, the day itself included, or so many weeks from then."""
    return add_days(day, -((day.weekday() - weekday) % 7) + 7 * weeks)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _last(year: int, month: int, weekday: int) -> date:
    last = date(year, month, days_in_month(year, month))
    return last - timedelta((last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    x = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * x) // 451
    month, day = divmod(h + x - 7 * m + 114, 31)
    return date(year, month, day + 1)


FEASTS: dict[str, Callable[[int], date]] = {
    "christmas": lambda y: date(y, 12, 25),
    "christmas day": lambda y: date(y, 12, 25),
    "xmas": lambda y: date(y, 12, 25),
    "christmas eve": lambda y: date(y, 12, 24),
    "boxing day": lambda y: date(y, 12, 26),
    "new year's eve": lambda y: date(y, 12, 31),
    "new year's day": lambda y: date(y, 1, 1),
    "new year's": lambda y: date(y, 1, 1),
    "halloween": lambda y: date(y, 10, 31),
    "thanksgiving": lambda y: _nth(y, 11, 3, 4),
    "thanksgiving day": lambda y: _nth(y, 11, 3, 4),
    "black friday": lambda y: _nth(y, 11, 3, 4) + timedelta(1),
    "memorial day": lambda y: _last(y, 5, 0),
    "labor day": lambda y: _nth(y, 9, 0, 1),
    "labour day": lambda y: _nth(y, 9, 0, 1),
    "presidents day": lambda y: _nth(y, 2, 0, 3),
    "presidents' day": lambda y: _nth(y, 2, 0, 3),
    "martin luther king day": lambda y: _nth(y, 1, 0, 3),
    "martin luther king jr. day": lambda y: _nth(y, 1, 0, 3),
    "columbus day": lambda y: _nth(y, 10, 0, 2),
    "veterans day": lambda y: date(y, 11, 11),
    "independence day": lambda y: date(y, 7, 4),
    "fourth of july": lambda y: date(y, 7, 4),
    "july fourth": lambda y: date(y, 7, 4),
    "juneteenth": lambda y: date(y, 6, 19),
    "valentine's day": lambda y: date(y, 2, 14),
    "valentines day": lambda y: date(y, 2, 14),
    "saint patrick's day": lambda y: date(y, 3, 17),
    "st. patrick's day": lambda y: date(y, 3, 17),
    "good friday": lambda y: easter(y) - timedelta(2),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda y: easter(y) + timedelta(1),
    "mother's day": lambda y: _nth(y, 5, 6, 2),
    "father's day": lambda y: _nth(y, 6, 6, 3),
    "election day": lambda y: _nth(y, 11, 0, 1) + timedelta(1),
    "groundhog day": lambda y: date(y, 2, 2),
}
"""Feasts by name, as the day that they fall on in a year."""


NO_DAY = Reading(anchor=Anchor.NONE, deictic=True, why="counts from the article's day, which is not known")
CLOCK_UNITS = ("S", "MIN", "H")


def from_publication(value: TimeValue, why: str, direction: Direction = Direction.NONE) -> Reading:
    """A reading that changes with the day of publication."""
    return Reading((value,), Anchor.PUBLICATION, why, direction, deictic=True)


def kind_of(unit: str) -> str:
    """The kind of meaning that a word for a unit makes."""
    return GRANULARITIES[unit].name.lower()


def unanchored(scene: Scene, unit: str, count: int = 0) -> Reading:
    """No value, since no date stands before it; taggers count from the day of publication all the same."""
    timex = timex_of(unit_at(unit, scene.day, count)) if scene.day else ""
    return Reading(anchor=Anchor.NONE, why="no date before it to count from", timex=timex)


def number_of(view: View) -> float | None:
    """How many units a phrase counts: two, a couple of, a hundred, one and a half; `None` for several."""
    number: float | None = view.get("num")
    if number is None and not (view.get("vague") and not view.has("couple")):
        number = 2 if view.has("couple") else 1
    if number is not None and view.has("half"):
        number = number + 0.5 if view.has("and") else 0.5
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    return number
