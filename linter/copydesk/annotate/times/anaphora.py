"""Times that lean on a date said before: *the following year*, *that summer*, *the quarter*."""

from __future__ import annotations

from msgspec.structs import replace

from copydesk.annotate.times.calendar import GRANULARITIES, unit_at
from copydesk.annotate.times.counting import CLOCK_UNITS, NO_DAY, from_publication, kind_of, unanchored
from copydesk.annotate.times.meaning import Meaning, Reading, View, row
from copydesk.annotate.times.recurring import made, weekday
from copydesk.annotate.times.scene import Scene
from copydesk.dates import Granularity, TimeValue
from copydesk.sheet.claims import Anchor


def from_earlier(unit: str, count: int) -> Meaning:
    """“The following year": from a date said before, of that unit or a finer one; else no value."""

    def read(scene: Scene) -> Reading:
        base = scene.earlier()
        if base is None or base.start is None or base.granularity > GRANULARITIES[unit]:
            return unanchored(scene, unit, count)
        value = unit_at(unit, base.start, count)
        return Reading((value,), Anchor.MENTION, f"counted from {base.words()}, said before")

    return Meaning(kind_of(unit), read)


def next_after(unit: str, counted: Meaning) -> Meaning:
    """The next year: after a date said just before, where there is one, else after publication."""
    anaphor = from_earlier(unit, 1)

    def read(scene: Scene) -> Reading:
        told, deictic = anaphor.read(scene), counted.read(scene)
        return replace(told, values=told.values + deictic.values) if told.values else deictic

    return Meaning(kind_of(unit), read)


def _that(view: View) -> Meaning | None:
    """“That summer", "the same month", "the year": of the date said before."""
    unit, season, month, day = (view.get(k) for k in ("unit", "season", "month", "wday"))
    if unit in CLOCK_UNITS or (unit in ("E", "C", "L") and not view.has("that", "same")):
        return None
    if day is not None:
        return weekday(day)

    def read(scene: Scene) -> Reading:
        if scene.word(1) == "as":
            return Reading(anchor=Anchor.NONE, why="that of what follows, not of a date before it")
        base = scene.earlier()
        if base is None or base.start is None:
            return unanchored(scene, unit) if unit else Reading(anchor=Anchor.NONE, why="no date before it")
        if season:
            found = made(
                lambda year: TimeValue.season(year, season, southern=scene.southern), base.start.year
            )
            if found is None:
                return Reading(anchor=Anchor.NONE, why="outside the calendar")
            value = found
        elif month:
            value = TimeValue.month(base.start.year, month)
        elif base.granularity > GRANULARITIES[unit]:
            return Reading(anchor=Anchor.NONE, why="no date before it of that unit")
        else:
            value = unit_at(unit, base.start)
        return Reading((value,), Anchor.MENTION, f"of {base.words()}, said before")

    return Meaning(kind_of(unit) if unit else "season", read)


def _the(view: View) -> Meaning | None:
    """“The quarter", "the week": the one said before, else that of publication."""
    unit = view.get("unit") or "Q"

    def read(scene: Scene) -> Reading:
        base = scene.earlier(GRANULARITIES[unit], blocks=3)
        if base is not None:
            return Reading((base,), Anchor.MENTION, f"{base.words()}, said before")
        if scene.day is None:
            return NO_DAY
        if unit == "Q":
            return from_publication(unit_at("Q", scene.day, -1), "the latest full quarter")
        return from_publication(unit_at(unit, scene.day), "of the day of publication")

    return Meaning(kind_of(unit), read, lint=False)


def _year_earlier(view: View) -> Meaning | None:
    """“The year-earlier quarter", as reports of earnings have it."""

    def read(scene: Scene) -> Reading:
        quarter = scene.earlier(Granularity.QUARTER, blocks=8)
        if quarter is not None:
            return Reading((quarter.shifted(-1),), Anchor.MENTION, f"a year before {quarter.words()}")
        if scene.day is None:
            return NO_DAY
        if view.has("quarter"):
            return from_publication(unit_at("Q", scene.day, -5), "a year before the latest full quarter")
        return from_publication(unit_at("Y", scene.day, -1), "the year before that of publication")

    return Meaning("quarter", read, lint=False)


ANAPHORS = (
    row(
        "that",
        "(?: <w_that> <w_same>? | <w_the> <w_same> ) (?:<unit>|<season>|<month>|<wday>)",
        _that,
        ("In 2019 it opened. That summer", "2019-SU"),
        needs="w_that|w_same unit|season|month|wday",
    ),
    row(
        "the",
        "<w_the> (?:<w_latest>|<w_full>)? <w_fiscal>? (?:<w_quarter>|<w_year>|<w_week>|<w_weekend>) (?! <dash> (?:<w_ago>|<w_earlier>|<w_old>|<w_long>|<w_end>) )"
        "| <w_the> <w_latest> <w_period>",
        _the,
        ("for the quarter", "2023-Q3"),
        needs="w_the|w_latest w_quarter|w_year|w_week|w_weekend|w_period",
    ),
    row(
        "a year earlier",
        "<w_year> <dash> (?:<w_ago>|<w_earlier>) | <w_the> <w_comparable>? <w_year> <dash> (?:<w_ago>|<w_earlier>) "
        "(?: <ord>? <dash>? (?:<w_quarter>|<w_period>))",
        _year_earlier,
        ("the year-ago quarter", "2022-Q3"),
        needs="w_year|dash dash|w_ago|w_earlier w_ago|w_earlier|w_quarter|w_period",
    ),
)
"""Times that have a value only where a date stands before them."""
