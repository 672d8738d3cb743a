"""Compositions: what modifiers, times of day and longer times add to the times that stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from copydesk.annotate.times.calendar import CLOCK_UNITS, GRANULARITIES, kind_of, move, unit_at, units_from
from copydesk.annotate.times.lexicon import PARTS
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View, row
from copydesk.dates import Granularity, Modifier, TimeValue, about, narrow
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, TimexType
from copydesk.text import regex

_INNER = (Modifier.EARLY, Modifier.MID, Modifier.LATE)
"""Two of these come from one phrase: mid-to-late."""


def modify(values: Sequence[TimeValue], parts: Sequence[Modifier], scene: Scene) -> tuple[TimeValue, ...]:
    """The values as their modifiers have them."""
    opener = _opener(scene)
    if opener is Modifier.SINCE and scene.day is not None:
        past = [v for v in values if v.start and v.start <= scene.day]
        values = past or values
    return tuple(dict.fromkeys(_opened(_narrowed(value, parts, opener), opener, scene) for value in values))


def _opener(scene: Scene) -> Modifier | None:
    """What the words around make of a value: not until, no earlier than and “or later” begin with it."""
    two, after = (scene.word(-2), scene.word(-1)), tuple(scene.word(n) for n in (1, 2, 3))
    opener = _OPENERS.get(two[1])
    negated = any(scene.word(n) in ("not", "never", "t") for n in range(-7, -1))
    if (negated and opener in (Modifier.BEFORE, Modifier.UNTIL)) or two == ("earlier", "than"):
        return Modifier.START
    if after == ("at", "the", "earliest") or after[:2] == ("or", "later"):
        return Modifier.START
    if two == ("early", "as") and scene.word(-3) == "as":
        return Modifier.START
    if two == ("later", "than") or after == ("at", "the", "latest"):
        return Modifier.BY
    return Modifier.SINCE if after[1] == "present" and after[0] in ("-", "–", "—", "to") else opener


def _narrowed(value: TimeValue, parts: Sequence[Modifier], opener: Modifier | None) -> TimeValue:
    if len(parts) == 2 and parts[0] in _INNER and parts[1] in _INNER:
        first, last = sorted((narrow(value, part) for part in parts), key=lambda each: each.start or date.min)
        return replace(TimeValue.range(first, last), modifier=parts[1])
    for part in reversed(parts):
        if part is Modifier.ABOUT:
            value = about(value)
        elif part is Modifier.END and opener in (Modifier.BEFORE, Modifier.BY, Modifier.UNTIL):
            value = replace(value, modifier=Modifier.END)
        else:
            value = narrow(value, part)
    return value


_OPENERS = {
    "before": Modifier.BEFORE,
    "by": Modifier.BY,
    "until": Modifier.UNTIL,
    "till": Modifier.UNTIL,
    "since": Modifier.SINCE,
    "after": Modifier.AFTER,
}


def _opened(value: TimeValue, opener: Modifier | None, scene: Scene) -> TimeValue:
    """“Before 2024” ends where 2024 begins; "before the end of 2024" where it ends."""
    match opener:
        case Modifier.BEFORE:
            end = value.end if value.modifier is Modifier.END else value.start
            return replace(value, start=None, end=end, modifier=opener, margin_before=0)
        case Modifier.BY | Modifier.UNTIL:
            return replace(value, start=None, modifier=opener, margin_before=0)
        case Modifier.START:
            return replace(value, end=None, modifier=Modifier.SINCE, margin_after=0)
        case Modifier.SINCE:
            end = add_days(scene.day, 1) if scene.day and value.start and value.start <= scene.day else None
            return replace(value, end=end, modifier=opener, margin_after=0)
        case Modifier.AFTER:
            return replace(value, start=value.end, end=None, modifier=opener, margin_after=0)
    return value


def _meanings(view: View) -> list[Meaning]:
    return [i.meaning for i in view.items if i.meaning is not None]


def _part(view: View) -> Meaning | None:
    """Early, mid, late, the start and end of a time."""
    (inner,) = _meanings(view)
    words = [PARTS[w] for w in view.words if w in PARTS]
    if not words or (
        words[0] in ("start", "end") and (view.has("on", "in") or (inner.kind == "day" and inner.clock))
    ):
        return None
    return replace(
        inner, parts=(*(Modifier(PARTS[w]) for w in view.words if w in PARTS), *inner.parts), weak=False
    )


def _of(view: View) -> Meaning | None:
    """June of last year, the first quarter of 2024: a part of a year and the year."""
    inner, outer = _meanings(view)
    return within(inner, outer)


def _whose(view: View) -> Meaning | None:
    """A part of a year whose possessor stands first: this year's third quarter."""
    outer, inner = _meanings(view)
    return within(inner, outer)


def within(inner: Meaning, outer: Meaning) -> Meaning | None:
    """The one time inside the other, anchored as the longer one is."""
    take = inner.within
    if take is None:
        return None

    def read(scene: Scene) -> Reading:
        whole = outer.read(scene)
        parts = [take(value) for value in whole.values]
        values = tuple(v for v in parts if v is not None)
        return replace(whole, values=values, timex="", weekday=None)

    return replace(inner, read=read, within=None, weak=False, lint=inner.lint and outer.lint)


def _approx(view: View) -> Meaning | None:
    (inner,) = _meanings(view)
    return replace(inner, parts=(Modifier.ABOUT, *inner.parts), weak=inner.weak and inner.kind == "year")


def _on_the_clock(view: View) -> Meaning | None:
    """8 p.m. on Friday, Friday at 8 p.m.: the day with the time of day."""
    first, second = _meanings(view)
    clock, day = (first, second) if first.kind == "clock" else (second, first)
    if not clock.clock:
        return clock  # 13:30 p.m. today
    if day.clock and len(day.clock) > 3:
        return None
    return replace(day, clock=clock.clock, type=TimexType.TIME, weak=False)


def _part_of_day(view: View) -> Meaning | None:
    """Friday night, Jan. 28 in the morning."""
    (day,) = _meanings(view)
    part = view.get("daypart")
    clock = f"T{part}"
    return replace(day, clock=clock, type=TimexType.TIME, weak=False)


def _on(view: View) -> Meaning | None:
    """August 6, a Wednesday: the weekday is said of the date."""
    day, named = _meanings(view)

    def read(scene: Scene) -> Reading:
        return replace(day.read(scene), weekday=named.read(scene).weekday)

    return replace(day, read=read, weak=False)


def _week_of(view: View) -> Meaning | None:
    """The week of 6 March."""
    inner = _meanings(view)[-1]

    def read(scene: Scene) -> Reading:
        days = inner.read(scene)
        values = tuple(TimeValue.week(v.start) for v in days.values if v.start)
        return replace(days, values=values, timex="")

    return replace(inner, kind="week", read=read, weak=False)


def _weekend_of(view: View) -> Meaning | None:
    """Labor Day weekend: the Saturday and Sunday next to the day."""
    (inner,) = _meanings(view)

    def read(scene: Scene) -> Reading:
        days = inner.read(scene)
        return replace(days, values=tuple(_weekend_beside(v) for v in days.values), timex="")

    def within(year: TimeValue) -> TimeValue | None:
        day = inner.within(year) if inner.within else None
        return _weekend_beside(day) if day else None

    return replace(inner, kind="weekend", read=read, within=within if inner.within else None, weak=False)


def _weekend_beside(value: TimeValue) -> TimeValue:
    """The weekend before a Monday or Tuesday, else that of the same week; Friday and Monday are its margins."""
    if value.start is None:
        return value
    early = value.start.weekday() < 2
    weekend = TimeValue.weekend(add_days(value.start, -2 if early else 0))
    return replace(weekend, margin_before=2, margin_after=2)


def _nth_of(view: View) -> Meaning | None:
    """The last week of August 2017, the first Friday of May: a unit of a longer time, by its number."""
    *inner, outer = _meanings(view)
    last, number = view.words[0] in _LASTS or view.words[1] in _LASTS, view.get("ord") or 1
    unit = view.get("unit")
    if unit in CLOCK_UNITS or (unit is None and not inner):
        return None

    def read(scene: Scene) -> Reading:
        whole = outer.read(scene)
        day = inner[0].read(scene).weekday if inner else None
        parts = [_nth_in(value, -1 if last else number, unit, day) for value in whole.values]
        return replace(whole, values=tuple(v for v in parts if v is not None), timex="", weekday=None)

    kind = "day" if inner else kind_of(unit)
    return replace(outer, kind=kind, read=read, within=None, weak=False)


_LASTS = ("last", "final")


def _nth_in(whole: TimeValue, nth: int, unit: str | None, weekday: int | None) -> TimeValue | None:
    """A unit of a longer time, counted from its beginning or, for -1, from its end."""
    if whole.start is None or whole.end is None or whole.granularity is Granularity.DAY:
        return None
    if weekday is not None or unit == "WE":
        first = 5 if weekday is None else weekday
        start = whole.start if nth > 0 else add_days(whole.end, -7)
        day = add_days(start, (first - start.weekday()) % 7 + 7 * (nth - 1 if nth > 0 else 0))
        if day >= whole.end:
            return None
        return (
            TimeValue.day(day)
            if weekday is not None
            else replace(TimeValue.weekend(day), margin_before=2, margin_after=2)
        )
    if nth < 0:
        start, end = move(whole.end, unit or "", -1), whole.end
    else:
        start = move(whole.start, unit or "", nth - 1)
        end = move(start, unit or "", 1)
    if start < whole.start or end > add_days(whole.end, 6):
        return None
    margin = 6 if unit in ("W", "FN") else 0
    return TimeValue(start, end, GRANULARITIES[unit or "D"], None, margin, margin)


def _end_of_the(view: View) -> Meaning | None:
    """The end of the month, the beginning of the decade: those of publication."""
    unit = view.all("unit")[-1]

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return Reading(anchor=Anchor.NONE, deictic=True)
        return Reading(
            (unit_at(unit, scene.day),), Anchor.PUBLICATION, "of the day of publication", deictic=True
        )

    return Meaning(GRANULARITIES[unit].name.lower(), read, parts=(Modifier(PARTS[_part_word(view)]),))


def _part_word(view: View) -> str:
    return next(word for word in view.words if word in PARTS)


def _year_end(view: View) -> Meaning | None:
    """Year-end, year's end, the year is out: of the year beside it, else that of publication."""
    for year in _meanings(view):
        return replace(year, parts=(Modifier.END,), weak=False)

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return Reading(anchor=Anchor.NONE, deictic=True)
        value = TimeValue.year(scene.day.year)
        return Reading((value,), Anchor.PUBLICATION, "of the year of publication", deictic=True)

    return Meaning("year", read, parts=(Modifier.END,))


def _beside(view: View) -> Meaning | None:
    """Two days before Christmas, the day after: counted from the day beside it."""
    *lengths, inner = _meanings(view)
    if inner.kind == "year" and lengths:
        dated = within(lengths.pop(), inner)
        if dated is None:
            return None
        inner = dated
    number, unit = 1, "D"
    if lengths:
        found = _LENGTH.fullmatch(lengths[0].length)
        if found is None:
            return None
        number, unit = int(found[1]), found[2]
    back = view.has("before")

    def read(scene: Scene) -> Reading:
        base = inner.read(scene)
        values = tuple(units_from(unit, v.start, -number if back else number) for v in base.values if v.start)
        return replace(base, values=values, timex="", weekday=None)

    return replace(inner, read=read, within=None, weak=False)


_LENGTH = regex(r"P(\d{1,4})([DWMY])")
DATED = "(?:<c_day>|<c_weekday>|<c_week>|<c_weekend>|<c_month>|<c_quarter>|<c_season>|<c_half>|<c_year>|<c_decade>|<c_century>)"
_LONG = "(?:<c_month>|<c_quarter>|<c_season>|<c_half>|<c_year>|<c_decade>|<c_century>|<c_week>|<c_weekend>)"
_PART = "(?: <part> (?: (?:<dash>|<w_to>)+ <part> )? )"

COMPOSED = (
    row(
        "end of the unit",
        f"<w_the>? {_PART} <w_of> <w_the> (?:<w_month>|<w_decade>|<w_century>)",
        _end_of_the,
        ("the end of the month", "2023-10"),
    ),
    row(
        "year-end",
        "<w_the>? (?: <w_year> (?:<dash>|<poss>)? <w_end> <c_year>? | <year_over> )",
        _year_end,
        ("by year-end", "2023"),
        ("before the year is out", "2023"),
    ),
    row(
        "part of",
        f"<w_the>? (?:<w_very>)? {_PART} (?:<dash>|<w_in>|<w_of>|<w_on>)? <w_the>? {DATED}",
        _part,
        ("early 2025", "2025"),
        ("mid-2023", "2023"),
    ),
    row(
        "of a year",
        "(?:<c_month>|<c_quarter>|<c_season>|<c_half>|<c_day>|<c_weekend>) (?:<w_of>|<comma>|<w_in>)? <w_the>? <c_year> | <c_half> <w_of> <c_decade>",
        _of,
        ("In June of last year", "2022-06"),
        ("Q1 2024", "2024-Q1"),
    ),
    row(
        "part of a part of a year",
        f"<w_the>? {_PART} (?:<dash>|<w_in>|<w_of>)? <w_the>? (?:<c_month>|<c_quarter>|<c_season>|<c_half>) (?:<w_of>|<comma>|<w_in>)? <c_year>",
        lambda view: _part_within(view),
        ("early in the second half of next year", "2024-H2"),
    ),
    row(
        "a year's part",
        "<c_year> <poss>? (?:<w_fiscal>)? (?:<c_quarter>|<c_half>|<c_month>|<c_season>)",
        _whose,
        ("next year's first quarter", "2024-Q1"),
    ),
    row(
        "the year's part",
        "<w_the> <c_year> (?:<c_quarter>|<c_half>|<c_season>)",
        _whose,
        ("the 2022 second quarter", "2022-Q2"),
    ),
    row(
        "about",
        f"(?:<w_about>|<w_around>|<w_circa>|<w_approximately>|<w_roughly>) {DATED}",
        _approx,
        ("around 2019", "2019"),
    ),
    row(
        "clock and day",
        "<c_clock> <comma>? <w_on>? (?:<c_day>|<c_weekday>)",
        _on_the_clock,
        ("8 p.m. on Friday", "2023-09-29T20:00"),
    ),
    row(
        "day and clock",
        "(?:<c_day>|<c_weekday>) <comma>? <w_at> <c_clock>",
        _on_the_clock,
        ("Friday at 8 p.m.", "2023-09-29T20:00"),
    ),
    row(
        "part of a day",
        "(?:<c_day>|<c_weekday>) (?:<w_in> <w_the>)? <daypart>",
        _part_of_day,
        ("Friday night", "2023-09-29TNI"),
    ),
    row(
        "late on a day",
        "<part> (?:<c_day>|<c_weekday>) <daypart>",
        lambda view: _part_of_day(view),
        ("late Friday night", "2023-09-29TNI"),
    ),
    row(
        "week of",
        "<c_week> <w_of> (?:<c_day>|<c_weekday>)",
        _week_of,
        ("the week of June 5", "2023-W23"),
    ),
    row(
        "day with its weekday",
        "<c_day> <comma> <w_a> <c_weekday>",
        _on,
        ("on August 6, 2025, a Wednesday", "2025-08-06"),
    ),
    row(
        "last of a longer time",
        f"<w_the>? (?:<w_last>|<w_final>|<ord>) (?:<unit>|<c_weekday>) (?:<w_of>|<w_in>) <w_the>? {_LONG}",
        _nth_of,
        ("the last week of August 2017", "2017-W34"),
        ("the first Friday of September", "2023-09-01"),
        ("the last Friday of 2020", "2020-12-25"),
    ),
    row(
        "weekend of",
        "<w_the>? <c_day> <w_weekend>",
        _weekend_of,
        ("over Labor Day weekend", "2023-W35-WE"),
    ),
    row(
        "beside",
        "(?: <c_length> | <w_the> <w_day> ) (?:<w_before>|<w_after>) (?: <c_day> (?: <comma>? <c_year> )? | <c_weekday> )",
        _beside,
        ("two days before Christmas", "2023-12-23"),
        ("two days before Christmas 2019", "2019-12-23"),
    ),
)
"""What is built over the single times of a place."""


def _part_within(view: View) -> Meaning | None:
    inner, outer = _meanings(view)
    found = within(inner, outer)
    words = [PARTS[w] for w in view.words if w in PARTS]
    return None if found is None else replace(found, parts=(Modifier(words[0]),))
