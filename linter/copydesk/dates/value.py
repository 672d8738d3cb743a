"""The value of a date: a half-open interval of days with granularity, modifier and margins."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum, StrEnum

from msgspec import Struct
from msgspec.structs import replace

_DAY = timedelta(1)
_SEASONS = ("spring", "summer", "autumn", "winter")
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
        at = _SEASONS.index("autumn" if name == "fall" else name)
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
        from copydesk.dates.edtf import format_edtf

        return format_edtf(self)

    def words(self) -> str:
        """The value as an editor would write it, without a preposition where it needs none."""
        from copydesk.dates.wording import in_words

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
