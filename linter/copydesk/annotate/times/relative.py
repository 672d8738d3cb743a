"""Times told from the day of publication, or from a date said before: *yesterday*, *this fall*, *the following year*, *recently*."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from copydesk.annotate.times.calendar import (
    CLOCK_UNITS,
    GRANULARITIES,
    NO_DAY,
    from_publication,
    kind_of,
    unanchored,
    unit_at,
)
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View, row, tagged
from copydesk.annotate.times.recurring import (
    counted,
    distance,
    made,
    nearest_of,
    season_meaning,
    weekday,
    years_around,
)
from copydesk.dates import Granularity, TimeValue
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, Direction, TimexType


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
    ),
    row(
        "the",
        "<w_the> (?:<w_latest>|<w_full>)? <w_fiscal>? (?:<w_quarter>|<w_year>|<w_week>|<w_weekend>) (?! <dash> (?:<w_ago>|<w_earlier>|<w_old>|<w_long>|<w_end>) )"
        "| <w_the> <w_latest> <w_period>",
        _the,
        ("for the quarter", "2023-Q3"),
    ),
    row(
        "a year earlier",
        "<w_year> <dash> (?:<w_ago>|<w_earlier>) | <w_the> <w_comparable>? <w_year> <dash> (?:<w_ago>|<w_earlier>) "
        "(?: <ord>? <dash>? (?:<w_quarter>|<w_period>))",
        _year_earlier,
        ("the year-ago quarter", "2022-Q3"),
    ),
)
"""Times that have a value only where a date stands before them."""


def _past(view: View) -> Meaning | None:
    return Meaning("vague", tagged("PAST_REF"), lint=False)


def _future(view: View) -> Meaning | None:
    return Meaning("vague", tagged("FUTURE_REF"), lint=False)


VAGUE = (
    row(
        "now",
        "<w_right>? <w_now> | <w_currently> | <w_presently> | <w_nowadays> | <w_these> <w_days> | <w_current>",
        lambda view: Meaning("vague", tagged("PRESENT_REF"), lint=False),
        ("right now", "PRESENT_REF"),
    ),
    row(
        "recently",
        "<w_more>? <w_recently> | <w_recent>",
        _past,
        ("recently", "PAST_REF"),
    ),
    row("the past", "<w_the> <w_past>", _past, ("in the past", "PAST_REF")),
    row(
        "the future",
        "<w_the> (?:<w_near>|<w_distant>|<w_foreseeable>|<w_immediate>)* <w_future> | (?:<w_near>|<w_distant>|<w_foreseeable>) <w_future>",
        _future,
        ("in the near future", "FUTURE_REF"),
    ),
    row(
        "the near term",
        "<w_the> (?:<w_near>|<w_short>|<w_long>) <w_term>",
        _future,
        ("in the near term", "FUTURE_REF"),
    ),
    row(
        "coming years",
        "<w_the>? <w_coming> <units> | <w_the> <units> <w_ahead>",
        _future,
        ("in coming months", "FUTURE_REF"),
    ),
)
"""References to past, present and future."""


def _today(view: View) -> Meaning | None:
    return Meaning("day", _days_away(view.get("today")), clock="TNI" if view.has("tonight") else "")


def _days_away(offset: int) -> Callable[[Scene], Reading]:
    """The day so many days from that of publication."""

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        return from_publication(
            TimeValue.day(add_days(scene.day, offset)), "counted from the day of publication"
        )

    return read


def _last_or_next(view: View) -> Meaning | None:
    count: int = view.get("past") or view.get("next")
    anaphoric = view.has("previous", "prior", "preceding", "following", "ensuing", "subsequent")
    return shifted(view, count, anaphoric=anaphoric)


def shifted(view: View, count: int, *, anaphoric: bool = False) -> Meaning | None:
    """The last, this or next unit, season, month, weekday or part of the day."""
    if (day := view.get("wday")) is not None:
        return weekday(day, weeks=count)
    if month := view.get("month"):
        return nearest_of("month", lambda year: TimeValue.month(year, month), count)
    if season := view.get("season"):
        return _season(season, count)
    unit = view.get("unit")
    if unit is None or unit in CLOCK_UNITS:
        return None
    if anaphoric:
        return from_earlier(unit, count)
    if count == 1 and view.words[:2] == ("the", "next"):
        return next_after(unit, _deictic(unit, 1))
    return _deictic(unit, count)


def _deictic(unit: str, count: int) -> Meaning:
    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        direction = (Direction.PAST, Direction.NONE, Direction.FUTURE)[count + 1]
        why = f"counted from the day of publication, {scene.day.isoformat()}"
        reading = from_publication(unit_at(unit, scene.day, count), why, direction)
        if unit == "WE" and not count and scene.day.weekday() < 2:
            # early in a week, "this weekend" may be the one just past
            return replace(reading, values=(*reading.values, unit_at(unit, scene.day, -1)))
        return reading

    idle = unit == "D" and count == 0
    return Meaning(kind_of(unit), read, clock="TNI" if unit == "N" else "", lint=not idle)


def _season(name: str, count: int) -> Meaning:
    """“Last summer" in autumn can be this year's or last year's: both stay."""

    def read(scene: Scene) -> Reading:
        day = scene.day
        if day is None:
            return NO_DAY
        values = years_around(lambda year: TimeValue.season(year, name, southern=scene.southern), day)
        if count < 0:
            good = [v for v in values if v.end and v.end <= day][::-1]
            return counted(good[:2], "the latest that was over on the day of publication", Direction.PAST)
        if count > 0:
            good = [v for v in values if v.start and v.start > day]
            return counted(good[:2], "the next after the day of publication", Direction.FUTURE)
        good = sorted(values, key=lambda v: distance(v, day))
        return counted(good[:1], "the one of these months", Direction.NONE)

    found = season_meaning(name)
    return Meaning("season", read, within=found.within)


def _so_far(view: View) -> Meaning | None:
    """“Earlier this year": from its beginning to the day; "later this year": from the day to its end."""
    later = view.has("later")
    if view.has("the") and view.get("unit") == "D":
        return None
    unit, season, that = view.get("unit"), view.get("season"), view.has("that", "same")
    if unit in CLOCK_UNITS or season or (view.get("month") and unit is None):
        return None
    day = view.get("today")

    def read(scene: Scene) -> Reading:
        if that:
            base = scene.earlier()
            if base is None or base.start is None or base.granularity > GRANULARITIES[unit]:
                return unanchored(scene, unit)
            return Reading(
                (unit_at(unit, base.start),), Anchor.MENTION, f"within {base.words()}, said before"
            )
        if scene.day is None:
            return NO_DAY
        if day is not None:
            return from_publication(
                TimeValue.day(add_days(scene.day, day)), "counted from the day of publication"
            )
        whole = unit_at(unit, scene.day)
        if whole.start is None or whole.end is None:
            return Reading((whole,))
        start, end = (scene.day, whole.end) if later else (whole.start, add_days(scene.day, 1))
        value = TimeValue(start, end, whole.granularity)
        direction = Direction.FUTURE if later else Direction.PAST
        return Reading(
            (value,),
            Anchor.PUBLICATION,
            "up to the day of publication" if not later else "from the day of publication on",
            direction,
            True,
        )

    return Meaning("sofar", read)


def _daypart(view: View) -> Meaning | None:
    """Times of the day of publication: “this morning”, “last night”."""
    part = view.get("daypart")
    offset = -1 if view.get("past") else 1 if view.get("next") else 0
    if part[0].isdigit() and not view.has("today", "yesterday", "tomorrow"):
        return None
    return Meaning("day", _days_away(offset), TimexType.TIME, clock=f"T{part}")


_DET = "(?: <the> | <w_this> )?"
_ONE = "(?:<unit>|<season>|<month>|<wday>)"

RELATIVE = (
    row("today", "<today>", _today, ("yesterday", "2023-10-04")),
    row(
        "this",
        f"(?: <w_this> | <w_the>? <w_current> ) (?:<w_current>|<w_fiscal>|<w_holiday>)? {_ONE}",
        lambda view: shifted(view, 0),
        ("this fall", "2023-FA"),
        ("this week", "2023-W40"),
        ("the current quarter", "2023-Q4"),
    ),
    row(
        "last or next",
        f"{_DET} (?:<past>|<next>) (?:<w_fiscal>|<w_calendar>|<w_full>|<w_holiday>)? {_ONE} (?!<w_of>)",
        _last_or_next,
        ("last Friday", "2023-09-29"),
        ("next month", "2023-11"),
        ("this past June", "2023-06"),
        ("this coming Sunday", "2023-10-08"),
    ),
    row(
        "part so far",
        "(?: <w_earlier> | <w_later> ) (?: (?:<w_in>|<w_on>)? (?:<w_this>|<w_that>|<w_the>) <w_same>? (?:<unit>|<season>|<month>) | <today> )",
        _so_far,
        ("earlier this year", "2023"),
        ("later this month", "2023-10"),
    ),
    row(
        "part of the day",
        "(?: <w_this> | <w_last> | <w_yesterday> | <w_tomorrow> ) <daypart>",
        _daypart,
        ("this morning", "2023-10-05TMO"),
        ("last night", "2023-10-04TNI"),
    ),
)
"""Times that mean something else on each day of publication."""
