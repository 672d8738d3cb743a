"""Times counted from the day of publication, or from a date said before."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from copydesk.annotate.times.calendar import GRANULARITIES, move, unit_at, units_from
from copydesk.annotate.times.lengths import APPROX, COUNT, UNIT, in_units
from copydesk.annotate.times.meaning import Meaning, Reading, View, row, tagged
from copydesk.annotate.times.parts_of_year import season_meaning
from copydesk.annotate.times.recurring import Yearly, made, weekday
from copydesk.annotate.times.scene import Scene
from copydesk.annotate.times.timex import timex_of
from copydesk.dates import Granularity, TimeValue, about
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, Direction, TimexType

_NO_DAY = Reading(anchor=Anchor.NONE, deictic=True, why="counts from the article's day, which is not known")
_CLOCK_UNITS = ("S", "MIN", "H")


def from_publication(value: TimeValue, why: str, direction: Direction = Direction.NONE) -> Reading:
    """A reading that changes with the day of publication."""
    return Reading((value,), Anchor.PUBLICATION, why, direction, deictic=True)


def _today(view: View) -> Meaning | None:
    offset = view.get("today")

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return _NO_DAY
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
        return _anaphoric_weekday(day, count) if anaphoric else weekday(day, weeks=count)
    if month := view.get("month"):
        return _nearest_of("month", lambda year: TimeValue.month(year, month), count)
    if season := view.get("season"):
        return _season(season, count)
    unit = view.get("unit")
    if unit is None or unit in _CLOCK_UNITS:
        return None
    if anaphoric:
        return _from_earlier(unit, count)
    if count == 1 and view.words[0] == "the":
        return _next_after(unit)
    return _deictic(unit, count)


def _deictic(unit: str, count: int) -> Meaning:
    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return _NO_DAY
        direction = (Direction.PAST, Direction.NONE, Direction.FUTURE)[count + 1]
        why = f"counted from the day of publication, {scene.day.isoformat()}"
        return from_publication(unit_at(unit, scene.day, count), why, direction)

    return Meaning(_kind(unit), read, clock="TNI" if unit == "N" else "")


def _kind(unit: str) -> str:
    return GRANULARITIES[unit].name.lower()


def _unanchored(scene: Scene, unit: str, count: int = 0) -> Reading:
    """No value, since no date stands before it; taggers count from the day of publication all the same."""
    timex = timex_of(unit_at(unit, scene.day, count)) if scene.day else ""
    return Reading(anchor=Anchor.NONE, why="no date before it to count from", timex=timex)


def _from_earlier(unit: str, count: int) -> Meaning:
    """ "The following year": from a date said before, of that unit or a finer one; else no value."""

    def read(scene: Scene) -> Reading:
        base = scene.earlier()
        if base is None or base.start is None or base.granularity > GRANULARITIES[unit]:
            return _unanchored(scene, unit, count)
        value = unit_at(unit, base.start, count)
        return Reading((value,), Anchor.MENTION, f"counted from {base.words()}, said before")

    return Meaning(_kind(unit), read)


def _next_after(unit: str) -> Meaning:
    """ "The next year": after a date of the same paragraph, where there is one, else after publication."""
    anaphor, deictic = _from_earlier(unit, 1), _deictic(unit, 1)

    def read(scene: Scene) -> Reading:
        told, counted = anaphor.read(scene), deictic.read(scene)
        return replace(told, values=told.values + counted.values) if told.values else counted

    return Meaning(_kind(unit), read)


def _anaphoric_weekday(day: int, count: int) -> Meaning:
    return weekday(day, weeks=count)


def _nearest_of(kind: str, make: Yearly, count: int) -> Meaning:
    """ "Last June", "next March": the one wholly before or after the day; "this June" is this year's."""

    def read(scene: Scene) -> Reading:
        day = scene.day
        if day is None:
            return _NO_DAY
        values = _years_around(make, day)
        if count < 0:
            good = [v for v in values if v.end and v.end <= day][::-1]
            return _of(good[:2], "the latest before the day of publication", Direction.PAST)
        if count > 0:
            good = [v for v in values if v.start and v.start > day]
            return _of(good[:2], "the next after the day of publication", Direction.FUTURE)
        good = [v for v in values if v.start and v.start.year == day.year]
        return _of(good[:1], "of the year of publication", Direction.NONE)

    return Meaning(kind, read)


def _years_around(make: Yearly, day: date) -> list[TimeValue]:
    return [value for n in (-2, -1, 0, 1, 2) if (value := made(make, day.year + n))]


def _of(values: list[TimeValue], why: str, direction: Direction) -> Reading:
    return Reading(tuple(values), Anchor.PUBLICATION, why, direction, deictic=True)


def _season(name: str, count: int) -> Meaning:
    """ "Last summer" in autumn can be this year's or last year's: both stay."""

    def read(scene: Scene) -> Reading:
        day = scene.day
        if day is None:
            return _NO_DAY
        values = _years_around(lambda year: TimeValue.season(year, name, southern=scene.southern), day)
        if count < 0:
            good = [v for v in values if v.end and v.end <= day][::-1]
            return _of(good[:2], "the latest that was over on the day of publication", Direction.PAST)
        if count > 0:
            good = [v for v in values if v.start and v.start > day]
            return _of(good[:2], "the next after the day of publication", Direction.FUTURE)
        good = sorted(values, key=lambda v: _distance(v, day))
        return _of(good[:1], "the one of these months", Direction.NONE)

    found = season_meaning(name)
    return Meaning("season", read, within=found.within)


def _distance(value: TimeValue, day: date) -> int:
    if value.start is None or value.end is None or value.start <= day < value.end:
        return 0
    return min(abs((value.start - day).days), abs((day - value.end).days))


def _ago(view: View) -> Meaning | None:
    """ "Two years ago", "in three weeks", "a year later": so many units from the day, or from a date before."""
    unit = view.get("unit") or view.get("units")
    number = view.get("num")
    if number is None and (view.get("vague") and not view.has("couple")):
        number = None
    elif number is None:
        number = 2 if view.has("couple") else 1
    if number is not None and view.has("half"):
        number += 0.5
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    back = view.has("ago", "earlier", "before")
    if unit in _CLOCK_UNITS:
        if not view.has("ago"):
            return Meaning("length", tagged(in_units(unit, number)), TimexType.DURATION, lint=False)
        return Meaning(
            "ref",
            tagged("PAST_REF" if number is None else in_units(unit, number)),
            TimexType.DATE,
            lint=False,
        )
    if number is None:
        return Meaning("ref", tagged("PAST_REF" if back else "FUTURE_REF"), lint=False)
    sign = -1 if back else 1
    rough = bool(
        view.has(
            "about", "around", "nearly", "almost", "over", "some", "roughly", "more", "least", "approximately"
        )
    )
    anaphoric = not view.has("ago", "from", "hence", "in")

    def read(scene: Scene) -> Reading:
        base, anchor = scene.day, Anchor.PUBLICATION
        quarter = (
            scene.earlier(Granularity.QUARTER, blocks=2) if unit == "Y" and number == 1 and back else None
        )
        if quarter is not None:
            return Reading((quarter.shifted(-1),), Anchor.MENTION, f"a year before {quarter.words()}")
        if anaphoric:
            earlier = scene.earlier()
            if earlier is not None:
                base, anchor = earlier.start, Anchor.MENTION
            elif not (view.has("earlier") and unit == "Y"):
                base = None
        if base is None:
            timex = timex_of(units_from(unit, scene.day, sign * number)) if scene.day else ""
            why = "no date before it to count from"
            return Reading(anchor=Anchor.NONE, why=why, deictic=not anaphoric, timex=timex)
        value = units_from(unit, base, sign * number)
        value = about(value) if rough else value
        direction = Direction.PAST if back else Direction.FUTURE
        return Reading((value,), anchor, f"counted from {base.isoformat()}", direction, deictic=not anaphoric)

    return Meaning(_kind(unit), read)


def _spell(view: View) -> Meaning | None:
    """ "The past decade", "the next two weeks": a length that begins or ends on the day of publication."""
    unit = view.get("unit") or view.get("units")
    back = (view.get("past") or view.get("next") or 0) < 0
    number = view.get("num")
    if number is None and not view.get("vague") and not view.has("several"):
        number = 1
    if view.has("couple"):
        number = 2
    if number == 1 and not view.get("num") and unit not in ("E", "C"):
        return _past_unit(unit)
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    timex = in_units(unit, number)
    if unit in _CLOCK_UNITS or number is None or not view.has("past", "last", "next", "coming"):
        return Meaning("length", tagged(timex), TimexType.DURATION, lint=False)

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return Reading(anchor=Anchor.NONE, timex=timex, deictic=True)
        other = move(scene.day, unit, -number if back else number)
        first, last = (other, add_days(scene.day, 1)) if back else (scene.day, add_days(other, 1))
        margin = max((last - first).days // 10, 1)
        value = TimeValue(
            first, last, GRANULARITIES[unit], None, margin if back else 0, 0 if back else margin
        )
        direction = Direction.PAST if back else Direction.FUTURE
        return Reading(
            (value,), Anchor.PUBLICATION, "up to the day of publication", direction, True, timex=timex
        )

    return Meaning("spell", read, TimexType.DURATION)


def _past_unit(unit: str) -> Meaning:
    """ "The past year": taggers give it the year before; what it means is the twelve months up to the day."""

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return _NO_DAY
        value = TimeValue(move(scene.day, unit, -1), add_days(scene.day, 1), GRANULARITIES[unit])
        timex = timex_of(unit_at(unit, scene.day, -1))
        why = "up to the day of publication"
        return Reading((value,), Anchor.PUBLICATION, why, Direction.PAST, deictic=True, timex=timex)

    return Meaning(_kind(unit), read)


def _so_far(view: View) -> Meaning | None:
    """ "Earlier this year": from its beginning to the day; "later this year": from the day to its end."""
    later = view.has("later")
    if view.has("the") and view.get("unit") == "D":
        return None
    unit, season, that = view.get("unit"), view.get("season"), view.has("that")
    if unit in _CLOCK_UNITS or season or (view.get("month") and unit is None):
        return None
    day = view.get("today")

    def read(scene: Scene) -> Reading:
        if that:
            base = scene.earlier()
            if base is None or base.start is None:
                return _unanchored(scene, unit)
            return Reading(
                (unit_at(unit, base.start),), Anchor.MENTION, f"within {base.words()}, said before"
            )
        if scene.day is None:
            return _NO_DAY
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


def _that(view: View) -> Meaning | None:
    """ "That summer", "the same month", "the year": of the date said before."""
    unit, season, month, day = (view.get(k) for k in ("unit", "season", "month", "wday"))
    if unit in _CLOCK_UNITS or (unit in ("E", "C", "L") and not view.has("that", "same")):
        return None
    if day is not None:
        return weekday(day)

    def read(scene: Scene) -> Reading:
        base = scene.earlier()
        if base is None or base.start is None:
            return _unanchored(scene, unit) if unit else Reading(anchor=Anchor.NONE, why="no date before it")
        if season:
            value = TimeValue.season(base.start.year, season, southern=scene.southern)
        elif month:
            value = TimeValue.month(base.start.year, month)
        elif base.granularity > GRANULARITIES[unit]:
            return Reading(anchor=Anchor.NONE, why="no date before it of that unit")
        else:
            value = unit_at(unit, base.start)
        return Reading((value,), Anchor.MENTION, f"of {base.words()}, said before")

    return Meaning(_kind(unit) if unit else "season", read)


def _the(view: View) -> Meaning | None:
    """ "The quarter", "the week": the one said before, else that of publication."""
    unit = view.get("unit") or "Q"

    def read(scene: Scene) -> Reading:
        base = scene.earlier(GRANULARITIES[unit], blocks=3)
        if base is not None:
            return Reading((base,), Anchor.MENTION, f"{base.words()}, said before")
        if scene.day is None:
            return _NO_DAY
        if unit == "Q":
            return from_publication(unit_at("Q", scene.day, -1), "the latest full quarter")
        return from_publication(unit_at(unit, scene.day), "of the day of publication")

    return Meaning(_kind(unit), read, lint=False)


def _daypart(view: View) -> Meaning | None:
    """ "This morning", "last night"."""
    part = view.get("daypart")
    offset = -1 if view.get("past") else 1 if view.get("next") else 0
    if part[0].isdigit() and not view.has("today", "yesterday", "tomorrow"):
        return None

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return _NO_DAY
        return from_publication(
            TimeValue.day(add_days(scene.day, offset)), "counted from the day of publication"
        )

    return Meaning("day", read, TimexType.TIME, clock=f"T{part}")


def _year_earlier(view: View) -> Meaning | None:
    """ "The year-earlier quarter", as reports of earnings have it."""

    def read(scene: Scene) -> Reading:
        quarter = scene.earlier(Granularity.QUARTER, blocks=8)
        if quarter is not None:
            return Reading((quarter.shifted(-1),), Anchor.MENTION, f"a year before {quarter.words()}")
        if scene.day is None:
            return _NO_DAY
        if view.has("quarter"):
            return from_publication(unit_at("Q", scene.day, -5), "a year before the latest full quarter")
        return from_publication(unit_at("Y", scene.day, -1), "the year before that of publication")

    return Meaning("quarter", read, lint=False)


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
        needs="w_this|w_current",
    ),
    row(
        "past spell of one",
        "<w_the> <w_past> <unit> | <w_past> (?:<w_decade>|<w_century>)",
        _spell,
        ("over the past decade", "P10Y"),
        needs="w_past",
    ),
    row(
        "last or next",
        f"{_DET} (?:<past>|<next>) (?:<w_fiscal>|<w_calendar>|<w_full>|<w_holiday>)? {_ONE}",
        _last_or_next,
        ("last Friday", "2023-09-29"),
        ("next month", "2023-11"),
        ("this past June", "2023-06"),
        ("this coming Sunday", "2023-10-08"),
        needs="past|next",
    ),
    row(
        "ago",
        f"{APPROX} {COUNT} <dash>? {UNIT} (?:<w_or> (?:<w_so>|<num>))? (?:<w_and> <w_a> <w_half>)? "
        "(?: <w_ago> | <w_from> <w_now> | <w_hence> )",
        _ago,
        ("two years ago", "2021"),
        ("three weeks from now", "2023-W43"),
        ("a decade ago", "2013"),
        needs="w_ago|w_now|w_hence",
    ),
    row(
        "later or earlier",
        f"{APPROX} {COUNT} {UNIT} (?: <w_earlier> | <w_later> )",
        _ago,
        ("In 2019 it opened; a year later", "2020"),
        needs="w_earlier|w_later",
    ),
    row(
        "spell",
        f"<the>? (?:<past>|<next>) {COUNT} (?:<w_trading>|<w_business>)? {UNIT}",
        _spell,
        ("over the past two months", "P2M"),
        ("the next few weeks", "PXW"),
        needs="past|next",
    ),
    row(
        "part so far",
        "(?: <w_earlier> | <w_later> ) (?: (?:<w_in>|<w_on>)? (?:<w_this>|<w_that>|<w_the>) <w_same>? (?:<unit>|<season>|<month>) | <today> )",
        _so_far,
        ("earlier this year", "2023"),
        ("later this month", "2023-10"),
        needs="w_earlier|w_later",
    ),
    row(
        "that",
        "(?: <w_that> <w_same>? | <w_the> <w_same> ) (?:<unit>|<season>|<month>|<wday>)",
        _that,
        ("In 2019 it opened. That summer", "2019-SU"),
        needs="w_that|w_same",
    ),
    row(
        "the",
        "<w_the> (?:<w_latest>|<w_full>)? <w_fiscal>? (?:<w_quarter>|<w_year>|<w_week>|<w_weekend>) (?! <dash> (?:<w_ago>|<w_earlier>) )"
        "| <w_the> <w_latest> <w_period>",
        _the,
        ("for the quarter", "2023-Q3"),
        needs="w_quarter|w_year|w_week|w_weekend|w_period",
    ),
    row(
        "part of the day",
        "(?: <w_this> | <w_last> | <w_yesterday> | <w_tomorrow> ) <daypart>",
        _daypart,
        ("this morning", "2023-10-05TMO"),
        ("last night", "2023-10-04TNI"),
        needs="daypart",
    ),
    row(
        "a year earlier",
        "<w_year> <dash> (?:<w_ago>|<w_earlier>) | <w_the> <w_comparable>? <w_year> <dash> (?:<w_ago>|<w_earlier>) "
        "(?: <ord>? <dash>? (?:<w_quarter>|<w_period>))",
        _year_earlier,
        ("the year-ago quarter", "2022-Q3"),
        needs="w_ago|w_earlier",
    ),
)
"""Times that need a day to count from."""
