"""Time values: half-open intervals of days with granularity, modifier and margins, and how they compare."""

from __future__ import annotations

from datetime import date
from enum import IntEnum, StrEnum

from msgspec import Struct


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


class Agreement(StrEnum):
    """How two values compare."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    UNKNOWN = "unknown"


class TimeValue(Struct, frozen=True):
    """The days from `start` up to, not including, `end`; `None` is an open end.

    `margin_before` and `margin_after` are days by which the interval may be wider at its start and at its
    end: "early 2025" is January to April with a margin of two months after.
    """

    start: date | None
    end: date | None
    granularity: Granularity
    modifier: Modifier | None = None
    margin_before: int = 0
    margin_after: int = 0
