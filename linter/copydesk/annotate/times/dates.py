"""Whole dates, months, years, decades and centuries, days that come once a year, and times of day."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from copydesk.annotate.times.calendar import FEASTS
from copydesk.annotate.times.lexicon import MONTHS
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View, faulty, fixed, row
from copydesk.annotate.times.recurring import nearest_of, weekday, yearly
from copydesk.dates import TimeValue
from copydesk.dates.value import days_in_month
from copydesk.sheet.claims import Anchor, TimexType

_NAMES = {number: word for word, number in MONTHS.items() if len(word) > 4 or word in ("may", "june", "july")}


def fault_of_day(month: int, day: int, year: int | None = None) -> str | None:
    """What is wrong with a day of a month, in words, or `None`."""
    most = days_in_month(2024 if year is None else year, month)
    if 1 <= day <= most:
        return None
    of = f" {year}" if year and month == 2 else ""
    return f"{_NAMES[month].capitalize()}{of} has {most} days"


def _day(view: View) -> Meaning | None:
    """A day of a month, with weekday and year where they stand."""
    month, day = view.get("month"), view.get("num") or view.get("ord")
    year, weekday = view.get("year") or view.get("yy"), view.get("wday")
    if not isinstance(day, int) or day > 31:
        return None
    return day_meaning(month, day, year, weekday)


def _long_year(view: View) -> Meaning:
    return Meaning("day", faulty(f"there is no year {view.get('longyear')}"))


def day_meaning(month: int, day: int, year: int | None, weekday: int | None) -> Meaning:
    """A day of a month; one that the calendar does not have is a fault."""
    if fault := fault_of_day(month, day, year):
        return Meaning("day", faulty(fault))
    if year is None:
        name = f"XXXX-{month:02}-{day:02}"
        return yearly("day", lambda y: TimeValue.day(date(y, month, day)), name=name, weekday=weekday)
    reading = Reading((TimeValue.day(date(year, month, day)),), weekday=weekday)
    return Meaning("day", lambda scene: reading)


def _counted_day(view: View) -> Meaning | None:
    """Last April 11, this Friday, May 5: *last* and *next* only say on which side of the day of publication it is."""
    month, day = view.get("month"), view.get("num") or view.get("ord")
    found = _month_of_year(view) if day is None else _day(view)
    if found is None or found.within is None:
        return found
    count = view.get("past") or view.get("next") or 0
    if count and view.get("wday") is None:
        return nearest_of("day", lambda year: TimeValue.day(date(year, month, day)), count)
    return replace(found, read=lambda scene: replace(found.read(scene), deictic=True))


def _days(view: View) -> Meaning | None:
    """June 5-9: from one day to another of a month."""
    month, year = view.get("month"), view.get("year")
    first, last = [*view.all("num"), *view.all("ord")][:2]
    fault = fault_of_day(month, first, year) or fault_of_day(month, last, year)
    if fault or first > last:
        return Meaning("days", faulty(fault or "the range ends before it begins"))

    def make(of: int) -> TimeValue:
        return TimeValue.range(TimeValue.day(date(of, month, first)), TimeValue.day(date(of, month, last)))

    if year is None:
        return yearly("days", make, name=f"XXXX-{month:02}-{first:02}")
    return Meaning("days", fixed(make(year)))


def _month_of_year(view: View) -> Meaning | None:
    if not 1 <= (view.get("year") or view.get("yy")) <= 9999:
        return None
    return Meaning("month", fixed(TimeValue.month(view.get("year") or view.get("yy"), view.get("month"))))


def _month(view: View) -> Meaning | None:
    month = view.get("month")
    return yearly("month", lambda y: TimeValue.month(y, month), name=f"XXXX-{month:02}", weak=True)


def _weekday(view: View) -> Meaning | None:
    return weekday(view.get("wday"))


def _iso(view: View) -> Meaning | None:
    year, month, day = view.get("iso")
    if year < 1 or not 1 <= month <= 12:
        return Meaning("day", faulty(f"there is no {'year 0' if year < 1 else f'month {month}'}"))
    return day_meaning(month, day, year, view.get("wday"))


def _slashed(view: View) -> Meaning | None:
    """1/28/22: the desk's order first, the other where the calendar has it."""
    one, two, year, length, sign = view.get("slashed")
    if length == 2:
        year += 2000 if year < 70 else 1900
    if not 1000 <= year <= 2199:
        return None

    def read(scene: Scene) -> Reading:
        orders = [(two, one), (one, two)] if scene.day_first or sign == "." else [(one, two), (two, one)]
        good = [
            TimeValue.day(date(year, m, d))
            for m, d in orders
            if 1 <= m <= 12 and not fault_of_day(m, d, year)
        ]
        if not good:
            return Reading(fault="no order of these figures is a date")
        return Reading(tuple(dict.fromkeys(good)), why="the desk's order of day and month")

    return Meaning("day", read)


def _year(view: View) -> Meaning | None:
    year = view.get("year") or view.get("fy")
    fiscal = view.has("fiscal") or view.get("fy")
    weak = len(view.items) == 1 and not fiscal
    return Meaning("year", fixed(TimeValue.year(year)), lint=not fiscal, weak=weak)


def _years(view: View) -> Meaning | None:
    """2022-23: the two years of a season of television or sport, or of an account."""
    first, last = view.get("yearspan")
    return Meaning("years", fixed(TimeValue.range(TimeValue.year(first), TimeValue.year(last))))


def _decade(view: View) -> Meaning | None:
    figures = view.get("decade")
    start = figures if figures > 99 else 1900 + figures if figures >= 20 else 2000 + figures
    return Meaning("decade", fixed(TimeValue.decade(start)))


def _century(view: View) -> Meaning | None:
    number = view.get("ord")
    if not 1 <= number <= 30:
        return None
    return Meaning("century", fixed(TimeValue.century(100 * (number - 1))))


def _hundreds(view: View) -> Meaning | None:
    return Meaning("century", fixed(TimeValue.century(view.get("centuries"))))


def _feast(view: View) -> Meaning | None:
    name = " ".join(view.text.replace("’", "'").split())
    make = FEASTS.get(name)
    if make is None:
        return None
    return yearly("day", lambda year: TimeValue.day(make(year)), name="XXXX", weak=True)


_WDAY = "(?: (?:<wday>|<weakwday>) <comma>? <w_the>? )?"
_SIDE = "(?: <w_this> (?:<past>|<next>)? | <past> | <next> )"
_OF_YEAR = "(?: <comma>? <year> | <yy> )?"

DATES = (
    row(
        "month and day",
        f"{_WDAY} (?:<month>|<weakmonth>) <w_the>? <small> {_OF_YEAR}",
        _day,
        ("January 28", "2024-01-28"),
        ("Friday, Jan. 28, 2022", "2022-01-28"),
        ("Sept 1", "2023-09-01"),
    ),
    row(
        "day and month",
        f"{_WDAY} <w_the>? <small> <w_of>? (?:<month>|<weakmonth>) {_OF_YEAR}",
        _day,
        ("28 January 2022", "2022-01-28"),
        ("the 28th of January", "2024-01-28"),
    ),
    row(
        "last or next day of a month",
        f"{_SIDE} (?: {_WDAY} (?:<month>|<weakmonth>) <small> {_OF_YEAR} | {_WDAY} <w_the>? <small> <w_of>? (?:<month>|<weakmonth>) {_OF_YEAR}"
        " | (?:<month>|<weakmonth>) <comma>? <year> )",
        _counted_day,
        ("last January 28, 2022", "2022-01-28"),
        ("last September 28", "2023-09-28"),
        ("next Friday, October 13", "2023-10-13"),
        ("last January, 2022", "2022-01"),
    ),
    row(
        "days of a month",
        "(?:<month>|<weakmonth>) <small> (?:<dash>|<w_to>|<w_through>|<w_thru>) <small> (?: <comma>? <year> )?",
        _days,
        ("June 5-9, 2022", "2022-06-05"),
    ),
    row(
        "days before their month",
        "<small> (?:<dash>|<w_to>) <small> (?:<month>|<weakmonth>) (?: <comma>? <year> )?",
        _days,
        ("5-9 June 2022", "2022-06-05"),
    ),
    row(
        "month of a year",
        "(?:<month>|<weakmonth>) (?:<comma>|<w_of>|<w_in>)? (?:<year>|<yy>)",
        _month_of_year,
        ("January 2022", "2022-01"),
        ("May of 2024", "2024-05"),
    ),
    row("weekday", "<wday>", _weekday, ("on Friday", "2023-09-29")),
    row("month", "<month>", _month, ("in March", "2024-03")),
    row(
        "date in figures, year first",
        "(?:<wday> <comma>?)? <iso>",
        _iso,
        ("2022-01-28", "2022-01-28"),
    ),
    row("date in figures", "<slashed>", _slashed, ("on 1/28/22", "2022-01-28")),
    row("year", "<year>", _year, ("in 2022", "2022")),
    row(
        "year by its name",
        "(?: <w_the>? <w_year> | <w_the>? (?:<w_fiscal>|<w_calendar>) <w_year>? ) <year>",
        _year,
        ("the year 2000", "2000"),
        ("fiscal 2022", "2022"),
    ),
    row("fiscal year", "<fy>", _year, ("in FY24", "2024")),
    row("season of two years", "<yearspan>", _years, ("the 2022-23 season", "2022")),
    row(
        "day of a year too long",
        "(?:<month>|<weakmonth>) <small> <comma> <longyear> | <small> (?:<month>|<weakmonth>) <longyear>",
        _long_year,
        ("on May 3, 20222", ""),
    ),
    row("decade", "<w_the>? <decade>", _decade, ("the 2010s", "201"), ("the '90s", "199")),
    row(
        "decade in two figures",
        "<w_the> <shortdecade>",
        _decade,
        ("the 90s", "199"),
    ),
    row(
        "century",
        "<w_the>? <ord> <dash>? <w_century>",
        _century,
        ("the 20th century", "19"),
    ),
    row("hundreds", "<w_the>? <centuries>", _hundreds, ("the 1800s", "18")),
    row(
        "feast",
        "<holiday> (?:<w_day>|<w_eve>|<w_sunday>|<w_monday>)? "
        "| <w_new> <w_year> <poss>? (?:<w_day>|<w_eve>)?"
        "| (?:<w_labor>|<w_labour>|<w_memorial>|<w_independence>|<w_veterans>|<w_presidents>|<w_election>|<w_columbus>"
        "|<w_boxing>|<w_valentines>) <apos>? <w_day>"
        "| (?:<w_valentine>|<w_mother>|<w_father>) <poss> <w_day> | <w_martin> <w_luther> <w_king> (?:<w_jr> <dot>?)? <w_day>"
        "| (?:<w_black>|<w_good>) <w_friday> | <w_fourth> <w_of> <month>",
        _feast,
        ("on Christmas Day", "2023-12-25"),
        ("Labor Day", "2023-09-04"),
    ),
)
"""Dates that say themselves which day, month or year they are, or come once a year."""


def _of_today(scene: Scene) -> Reading:
    if scene.day is None:
        return Reading(anchor=Anchor.NONE, deictic=True)
    value = TimeValue.day(scene.day)
    return Reading((value,), Anchor.PUBLICATION, "of the day of publication", deictic=True)


def _meaning(clock: str) -> Meaning:
    return Meaning("clock", _of_today, TimexType.TIME, clock=f"T{clock}", lint=False)


def _clock(view: View) -> Meaning | None:
    half = view.get("ampm")
    hour, minute = view.get("clocktime") or (view.get("num"), 0)
    if not isinstance(hour, int) or hour > 24 or (half and not 1 <= hour <= 23):
        return None
    if half == "pm" and hour > 12 and view.get("clocktime"):
        fault = f"{hour} hours are in the afternoon by themselves, without p.m."
        return Meaning("clock", faulty(fault), TimexType.TIME)
    if half and hour > 12:
        return None
    if half in ("am", "pm"):
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _meaning(f"{hour:02}:{minute:02}")


def _named(view: View) -> Meaning | None:
    part = view.get("daypart")
    if not part[0].isdigit():
        return None
    return _meaning(part)


CLOCK = (
    row(
        "clock",
        "(?:<w_about>|<w_around>)? (?: <clocktime> <ampm>? | <num> <ampm> ) (?: <zone> | <w_local> <w_time> )?",
        _clock,
        ("at 8:30 p.m. ET", "2023-10-05T20:30"),
        ("at 9 pm", "2023-10-05T21:00"),
    ),
    row("noon", "<daypart> <zone>?", _named, ("at noon", "2023-10-05T12:00")),
)
"""Times of day without their day, which a composition adds."""
