"""Times that come again: a month or a season without its year, a weekday without its week. Which one is meant is decided here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from copydesk.annotate.times.calendar import weekday_near
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View, row
from copydesk.dates import Granularity, TimeValue
from copydesk.sheet.claims import Anchor, Direction

_CLOSE = 90
"""Days within which a date is meant however wrong the weekday beside it; further off, the weekday tells the year."""

PENALTY, CLOSE_PENALTY = 150, 250
"""Days that the wrong direction weighs, and where its verb stands close: a day next week is meant however past the verb."""

Yearly = Callable[[int], TimeValue]
"""Makes the value of a year; `ValueError` where the year does not have it (29 February)."""


def yearly(kind: str, make: Yearly, *, name: str, weekday: int | None = None, weak: bool = False) -> Meaning:
    """A time that comes once a year: January, 28 January, summer, the first quarter, Christmas.

    `name` is its TIMEX3 value with `XXXX` for the year, for articles without a day.
    """

    def read(scene: Scene) -> Reading:
        return _nearest(scene, make, name, weekday)

    def within(year: TimeValue) -> TimeValue | None:
        if year.start is None or year.granularity is not Granularity.YEAR:
            return None
        return made(make, year.start.year)

    return Meaning(kind, read, within=within, weak=weak)


def made(make: Yearly, year: int) -> TimeValue | None:
    """The value of a year, where that year has it and the calendar the year."""
    try:
        return make(year)
    except ValueError:
        return None


def _nearest(scene: Scene, make: Yearly, name: str, weekday: int | None) -> Reading:
    day = scene.day
    if day is None:
        return Reading(anchor=Anchor.NONE, why="its year is not said, and the article has no day", timex=name)
    values = [v for n in range(-1, 2) if (v := made(make, day.year + n)) and v.start and v.end]
    if not values:
        return Reading(anchor=Anchor.NONE, timex=name)
    direction, word = scene.cue if values[0].granularity is not Granularity.QUARTER else (Direction.NONE, "")
    ordered = _ordered(values, day, direction, CLOSE_PENALTY if is_close(scene) else PENALTY)
    if weekday is not None and distance(ordered[0], day) > _CLOSE:
        ordered.sort(key=lambda v: v.start is not None and v.start.weekday() != weekday)
    why = f"read towards the {direction} by “{word}”" if word else f"the nearest to {day.isoformat()}"
    return Reading(tuple(ordered[:2]), Anchor.PUBLICATION, why, direction, weekday=weekday)


def _ordered(values: list[TimeValue], day: date, direction: Direction, penalty: int) -> list[TimeValue]:
    def wrong_way(value: TimeValue) -> bool:
        if direction is Direction.FUTURE:
            return value.end is not None and value.end <= day
        if direction is Direction.PAST:
            return value.start is not None and value.start > day
        return False

    return sorted(values, key=lambda v: distance(v, day) + penalty * wrong_way(v))


def nearest_of(kind: str, make: Yearly, count: int) -> Meaning:
    """“Last June", "next March": the one wholly before or after the day; "this June" is this year's."""

    def read(scene: Scene) -> Reading:
        day = scene.day
        if day is None:
            return Reading(anchor=Anchor.NONE, deictic=True)
        values = years_around(make, day)
        if count < 0:
            good = [v for v in values if v.end and v.end <= day][::-1]
            return counted(good[:2], "the latest before the day of publication", Direction.PAST)
        if count > 0:
            good = [v for v in values if v.start and v.start > day]
            return counted(good[:2], "the next after the day of publication", Direction.FUTURE)
        good = [v for v in values if v.start and v.start.year == day.year]
        return counted(good[:1], "of the year of publication", Direction.NONE)

    return Meaning(kind, read)


def years_around(make: Yearly, day: date) -> list[TimeValue]:
    """The values of the years around a day, in order."""
    return [value for n in (-2, -1, 0, 1, 2) if (value := made(make, day.year + n))]


def counted(values: list[TimeValue], why: str, direction: Direction) -> Reading:
    """A reading counted from the day of publication."""
    return Reading(tuple(values), Anchor.PUBLICATION, why, direction, deictic=True)


def distance(value: TimeValue, day: date) -> int:
    """The days between a value and a day."""
    if value.start is None or value.end is None or value.start <= day < value.end:
        return 0
    return (value.start - day).days if value.start > day else (day - value.end).days + 1


def weekday(number: int, *, weeks: int | None = None) -> Meaning:
    """A weekday: the latest, the day of publication included, unless words say otherwise.

    `weeks` is -1 for "last", 1 for "next", 0 for "this", which have their own second candidates.
    """

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return Reading(anchor=Anchor.NONE, timex=f"XXXX-WXX-{number + 1}", deictic=True, weekday=number)
        days, direction, why = _weekdays(scene, scene.day, number, weeks)
        values = tuple(TimeValue.day(day) for day in days)
        return Reading(values, Anchor.PUBLICATION, why, direction, deictic=True, weekday=number)

    return Meaning("weekday", read, weak=weeks is None)


def _weekdays(
    scene: Scene, day: date, number: int, weeks: int | None
) -> tuple[tuple[date, ...], Direction, str]:
    latest = weekday_near(day, number)
    before = latest if latest < day else weekday_near(day, number, -1)
    after = weekday_near(day, number, 1)
    if weeks == -1:
        return (before, weekday_near(before, number, -1)), Direction.PAST, "“last” looks back"
    if weeks == 1:
        return (after, weekday_near(after, number, 1)), Direction.FUTURE, "“next” looks ahead"
    direction, word = scene.cue
    if direction is Direction.FUTURE and (weeks == 0 or is_close(scene, 15)):
        return (after if latest != day else day, latest), direction, f"read towards the future by “{word}”"
    if weeks == 0:
        return (latest, after), direction, "of this week"
    return (latest, after), Direction.PAST, "the latest, as news has it"


def is_close(scene: Scene, reach: int = 4) -> bool:
    """Whether the cue stands so few words before the expression, as a governing verb does."""
    word, first = scene.cue[1], scene.first
    sentence = scene.tokens[first].sentence
    before = scene.tokens[max(first - reach, 0) : first]
    return any(token.text == word and token.sentence == sentence for token in before)


_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


def season_meaning(name: str, *, weak: bool = False) -> Meaning:
    """A season of some year; the desk's hemisphere says when that is."""

    def read(scene: Scene) -> Reading:
        make = lambda year: TimeValue.season(year, name, southern=scene.southern)  # noqa: E731  # one word, used once
        return yearly("season", make, name=f"XXXX-{_CODES[name]}").read(scene)

    def within(year: TimeValue) -> TimeValue | None:
        if year.start is None or year.granularity is not Granularity.YEAR:
            return None
        return made(lambda number: TimeValue.season(number, name), year.start.year)

    return Meaning("season", read, within=within, weak=weak)


def _season(view: View) -> Meaning | None:
    return season_meaning(view.get("season"), weak=True)


def _season_of_year(view: View) -> Meaning | None:
    name, year = view.get("season"), view.get("year") or view.get("yy")

    def read(scene: Scene) -> Reading:
        value = TimeValue.season(year, name, southern=scene.southern)
        if value.start is None or value.start.year == year:
            return Reading((value,))
        later = TimeValue.season(year + 1, name, southern=scene.southern)
        return Reading((value, later), why="a season over New Year: either end")

    return Meaning("season", read)


def _quarter(view: View) -> Meaning | None:
    number = view.get("ord") or view.get("qn")
    if not 1 <= number <= 4:
        return None
    plain = not view.has("fiscal")
    found = yearly("quarter", lambda y: TimeValue.quarter(y, number), name=f"XXXX-Q{number}")
    return Meaning("quarter", found.read, within=found.within, lint=plain, weak=True)


def _half(view: View) -> Meaning | None:
    number = view.get("hn") or view.get("ord") or 2
    if number > 2:
        return None
    found = yearly("half", lambda y: TimeValue.half(y, number), name=f"XXXX-H{number}")

    def within(whole: TimeValue) -> TimeValue | None:
        if whole.start is None or whole.granularity is not Granularity.DECADE:
            return found.within(whole) if found.within else None
        return TimeValue.years(whole.start.year + 5 * number - 5, 5, Granularity.YEAR)

    return Meaning("half", found.read, within=within, weak=True)


SEASONS = (
    row("season", "<w_the>? <season>", _season, ("in the summer", "2023-SU")),
    row(
        "season of a year",
        "<w_the>? <season> (?:<w_of>|<comma>)? (?:<year>|<yy>)",
        _season_of_year,
        ("the summer of 2024", "2024-SU"),
        ("Summer '24", "2024-SU"),
    ),
    row(
        "quarter",
        "<the>? (?:<w_fiscal>|<w_calendar>)? <dash>? <ord> <w_quarter> | (?:<w_fiscal>|<w_calendar>)? <ord> <dash> <w_quarter>",
        _quarter,
        ("the third quarter", "2023-Q3"),
    ),
    row("quarter in short", "<qn>", _quarter, ("in Q3", "2023-Q3")),
    row(
        "half",
        "<w_the>? (?:<ord>|<w_last>) <w_half>",
        _half,
        ("in the first half", "2024-H1"),
    ),
    row("half in short", "<hn>", _half, ("in 1H", "2024-H1")),
)
"""Parts of a year; their year, where it stands beside them, is joined to them by a composition."""
