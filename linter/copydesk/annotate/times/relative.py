"""Times of the calendar counted from the day of publication: *yesterday*, *last week*, *this fall*, *earlier this year*."""

from __future__ import annotations

from msgspec.structs import replace

from copydesk.annotate.times.anaphora import from_earlier, next_after
from copydesk.annotate.times.calendar import GRANULARITIES, unit_at
from copydesk.annotate.times.counting import CLOCK_UNITS, NO_DAY, from_publication, kind_of, unanchored
from copydesk.annotate.times.meaning import Meaning, Reading, View, row
from copydesk.annotate.times.parts_of_year import season_meaning
from copydesk.annotate.times.recurring import counted, distance, nearest_of, weekday, years_around
from copydesk.annotate.times.scene import Scene
from copydesk.dates import TimeValue
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, Direction, TimexType


def _today(view: View) -> Meaning | None:
    offset = view.get("today")

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        return from_publication(
            TimeValue.day(add_days(scene.day, offset)), "counted from the day of publication"
        )

    return Meaning("day", read, clock="TNI" if view.has("tonight") else "")


def _this(view: View) -> Meaning | None:
    return shifted(view, 0)


def _last_or_next(view: View) -> Meaning | None:
    count = view.get("past") or view.get("next") or 0
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

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        return from_publication(
            TimeValue.day(add_days(scene.day, offset)), "counted from the day of publication"
        )

    return Meaning("day", read, TimexType.TIME, clock=f"T{part}")


_DET = "(?: <the> | <w_this> )?"
_ONE = "(?:<unit>|<season>|<month>|<wday>)"

RELATIVE = (
    row("today", "<today>", _today, ("yesterday", "2023-10-04"), needs="today"),
    row(
        "this",
        f"(?: <w_this> | <w_the>? <w_current> ) (?:<w_current>|<w_fiscal>|<w_holiday>)? {_ONE}",
        _this,
        ("this fall", "2023-FA"),
        ("this week", "2023-W40"),
        ("the current quarter", "2023-Q4"),
        needs="w_this|w_current unit|season|month|wday",
    ),
    row(
        "last or next",
        f"{_DET} (?:<past>|<next>) (?:<w_fiscal>|<w_calendar>|<w_full>|<w_holiday>)? {_ONE} (?!<w_of>)",
        _last_or_next,
        ("last Friday", "2023-09-29"),
        ("next month", "2023-11"),
        ("this past June", "2023-06"),
        ("this coming Sunday", "2023-10-08"),
        needs="past|next unit|season|month|wday",
    ),
    row(
        "part so far",
        "(?: <w_earlier> | <w_later> ) (?: (?:<w_in>|<w_on>)? (?:<w_this>|<w_that>|<w_the>) <w_same>? (?:<unit>|<season>|<month>) | <today> )",
        _so_far,
        ("earlier this year", "2023"),
        ("later this month", "2023-10"),
        needs="w_earlier|w_later unit|season|month|today",
    ),
    row(
        "part of the day",
        "(?: <w_this> | <w_last> | <w_yesterday> | <w_tomorrow> ) <daypart>",
        _daypart,
        ("this morning", "2023-10-05TMO"),
        ("last night", "2023-10-04TNI"),
        needs="w_this|w_last|w_yesterday|w_tomorrow daypart",
    ),
)
"""Times that mean something else on each day of publication."""
