"""The value of a date: a half-open interval of days with granularity, modifier and margins, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from msgspec import Struct
from msgspec.structs import replace

from copydesk.numerals import ORDINALS

_DAY = timedelta(1)
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
SEASON_NAMES = ("spring", "summer", "autumn", "winter")
_SEASON_MARGIN = 31
"""Film's summer begins in May and television's autumn ends in December: a month each side is within the word."""


class Granularity(IntEnum):
    """The unit that a time value is given in, the finest first."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10


class Modifier(StrEnum):
    """How a value is narrowed or opened."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    ABOUT = "about"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    BY = "by"
    UNTIL = "until"


class TimeValue(Struct, frozen=True):
    """The days from `start` up to, not including, `end`; `None` is an open end.

    `margin_before` and `margin_after` are days by which the interval may be wider at its start and at its
    end: "early 2025" is January to April with a margin of two months after. `southern` is for seasons alone.

    The constructors raise `ValueError` for what the calendar does not have or what is outside the years 1 to 9999. An
    interval that reaches the last of these years ends on its last day.
    """

    start: date | None
    end: date | None
    granularity: Granularity
    modifier: Modifier | None = None
    margin_before: int = 0
    margin_after: int = 0
    southern: bool = False

    @staticmethod
    def day(day: date) -> TimeValue:
        """One day."""
        return TimeValue(day, day_after(day), Granularity.DAY)

    @staticmethod
    def weekend(day: date) -> TimeValue:
        """Saturday and Sunday of the week that the day is in; Friday and Monday are its margins."""
        saturday = add_days(day, 5 - day.weekday())
        return TimeValue(saturday, add_days(saturday, 2), Granularity.WEEKEND, None, 1, 1)

    @staticmethod
    def week(day: date) -> TimeValue:
        """The week, from Monday, that the day is in; the Sunday before is a margin, for weeks that begin with it."""
        monday = add_days(day, -day.weekday())
        return TimeValue(monday, add_days(monday, 7), Granularity.WEEK, None, 1)

    @staticmethod
    def month(year: int, month: int) -> TimeValue:
        """A calendar month."""
        return TimeValue.months(year, month, 1, Granularity.MONTH)

    @staticmethod
    def months(year: int, month: int, count: int, granularity: Granularity) -> TimeValue:
        """So many calendar months from the given one on."""
        start = date(year, month, 1)
        return TimeValue(start, add_months(start, count), granularity)

    @staticmethod
    def quarter(year: int, number: int) -> TimeValue:
        """A calendar quarter, 1 to 4."""
        return TimeValue.months(year, 3 * number - 2, 3, Granularity.QUARTER)

    @staticmethod
    def half(year: int, number: int) -> TimeValue:
        """A half of a year, 1 or 2."""
        return TimeValue.months(year, 6 * number - 5, 6, Granularity.HALF)

    @staticmethod
    def season(year: int, name: str, *, southern: bool = False) -> TimeValue:
        """Spring, summer, autumn or winter as three whole months, with a month's margin each side.

        The season that spans New Year belongs to the year that it ends in.
        """
        at = SEASON_NAMES.index("autumn" if name == "fall" else name)
        month = 3 + 3 * ((at + 2) % 4 if southern else at)
        start = date(year - 1, 12, 1) if month == 12 else date(year, month, 1)
        end = add_months(start, 3)
        unit = Granularity.SEASON
        return TimeValue(start, end, unit, None, _SEASON_MARGIN, _SEASON_MARGIN, southern)

    @staticmethod
    def year(year: int) -> TimeValue:
        """A calendar year: the whole of it, never its first of January."""
        return TimeValue.years(year, 1, Granularity.YEAR)

    @staticmethod
    def decade(year: int) -> TimeValue:
        """The ten years that share the year's first three figures."""
        return TimeValue.years(year // 10 * 10 or 1, 10 if year >= 10 else 9, Granularity.DECADE)

    @staticmethod
    def century(year: int) -> TimeValue:
        """The hundred years that share the year's first two figures."""
        return TimeValue.years(year // 100 * 100 or 1, 100 if year >= 100 else 99, Granularity.CENTURY)

    @staticmethod
    def years(year: int, count: int, granularity: Granularity) -> TimeValue:
        """So many calendar years from the given one on."""
        start = date(year, 1, 1)
        return TimeValue(start, add_months(start, 12 * count), granularity)

    @staticmethod
    def range(first: TimeValue, last: TimeValue) -> TimeValue:
        """From the first day of one value to the last of another, in the finer of their units."""
        if first.start and last.end and first.start >= last.end:
            raise ValueError("the range ends before it begins")
        unit = min(first.granularity, last.granularity)
        return TimeValue(first.start, last.end, unit, None, first.margin_before, last.margin_after)

    @property
    def last(self) -> date | None:
        """The last day, which half-open intervals do not name."""
        return None if self.end is None else max(add_days(self.end, -1), self.start or date.min)

    def shifted(self, years: int) -> TimeValue:
        """The same time of another year: "last year" as read a year earlier. 29 February becomes the 28th."""
        start, end = (None if day is None else add_months(day, 12 * years) for day in (self.start, self.end))
        if start and self.granularity is Granularity.DAY and self.end == day_after(self.start or start):
            end = day_after(start)
        return replace(self, start=start, end=end)

    def edtf(self) -> str:
        """The value as ISO 8601-2 writes it, without early, mid and late, which it does not know."""
        return format_edtf(self)

    def words(self) -> str:
        """The value as an editor would write it, without a preposition where it needs none."""
        return in_words(self)


def add_days(day: date, count: int) -> date:
    """So many days on; at the ends of the calendar, its last or first day."""
    try:
        return day + timedelta(count)
    except OverflowError:
        return date.max if count > 0 else date.min


def day_after(day: date) -> date:
    """The next day; the calendar's last day has none and is its own."""
    return day if day == date.max else day + _DAY


def add_months(day: date, count: int) -> date:
    """The same day so many months on, or the last that the month has; kept within the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if year > date.max.year:
        return date.max
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, days_in_month(year, month + 1)))


def days_in_month(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def format_edtf(value: TimeValue) -> str:
    """The value in EDTF; a part of a unit, or several, as an interval."""
    if value.start is None or value.end is None:
        return f"{value.start or '..'}/{value.last or '..'}"
    single = unit_code(value)
    if single is None:
        return _interval(value)
    return f"{single}~" if value.modifier is Modifier.ABOUT else single


def unit_code(value: TimeValue) -> str | None:
    """The code of the one calendar unit that a value is, or `None` where it is a part of one or several."""
    start = value.start
    if start is None:
        return None
    unit, year, month = value.granularity, start.year, start.month
    codes: dict[Granularity, tuple[str, Callable[[], TimeValue]]] = {
        Granularity.DAY: (start.isoformat(), lambda: TimeValue.day(start)),
        Granularity.MONTH: (f"{year:04}-{month:02}", lambda: TimeValue.month(year, month)),
        Granularity.QUARTER: (
            f"{year:04}-{33 + (month - 1) // 3}",
            lambda: TimeValue.quarter(year, 1 + (month - 1) // 3),
        ),
        Granularity.HALF: (
            f"{year:04}-{40 + (month - 1) // 6}",
            lambda: TimeValue.half(year, 1 + (month - 1) // 6),
        ),
        Granularity.YEAR: (f"{year:04}", lambda: TimeValue.year(year)),
        Granularity.DECADE: (f"{year // 10:03}X", lambda: TimeValue.decade(year)),
        Granularity.CENTURY: (f"{year // 100:02}XX", lambda: TimeValue.century(year)),
    }
    if unit is Granularity.SEASON:
        return _season_code(value, start)
    code, make = codes.get(unit, ("", None))
    if make is None:
        return None
    whole = make()
    return code if (whole.start, whole.end) == (value.start, value.end) else None


def _season_code(value: TimeValue, start: date) -> str | None:
    name = season_name(start, southern=value.southern)
    year = start.year + (start.month == 12)
    whole = TimeValue.season(year, name, southern=value.southern) if start.month % 3 == 0 else None
    if whole is None or (whole.start, whole.end) != (value.start, value.end):
        return None
    return f"{year:04}-{SEASON_NAMES.index(name) + (29 if value.southern else 21)}"


def season_name(start: date, *, southern: bool) -> str:
    """The name of the season that begins then."""
    at = (start.month // 3 - 1) % 4
    return SEASON_NAMES[(at + 2) % 4 if southern else at]


def _interval(value: TimeValue) -> str:
    start, end, last = value.start, value.end, value.last
    if start is None or end is None or last is None:
        return f"{start or '..'}/{last or '..'}"
    months = start.day == 1, end.day == 1
    if value.granularity < Granularity.MONTH or (value.granularity is Granularity.MONTH and not all(months)):
        return start.isoformat() if start == last else f"{start}/{last}"
    if all(months) and start.month == end.month == 1 and value.granularity >= Granularity.YEAR:
        return f"{start.year:04}/{last.year:04}"
    first_code, last_code = (
        str(day)[:7] if whole else str(day) for day, whole in zip((start, last), months, strict=True)
    )
    return first_code if first_code == last_code and all(months) else f"{first_code}/{last_code}"


_ORDINALS = tuple(ORDINALS)
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
