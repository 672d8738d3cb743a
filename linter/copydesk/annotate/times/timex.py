"""TIMEX3 values of calendar units."""

from __future__ import annotations

from copydesk.dates import Granularity, TimeValue
from copydesk.dates.edtf import season_name

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


def timex_of(value: TimeValue) -> str:
    """The TIMEX3 value of a calendar unit, by the first day and the unit alone."""
    start = value.start or value.last
    if start is None:
        return ""
    year, month = start.year, start.month
    iso = start.isocalendar()
    match value.granularity:
        case Granularity.DAY:
            return start.isoformat()
        case Granularity.WEEKEND:
            return f"{iso.year:04}-W{iso.week:02}-WE"
        case Granularity.WEEK:
            return f"{iso.year:04}-W{iso.week:02}"
        case Granularity.MONTH:
            return f"{year:04}-{month:02}"
        case Granularity.QUARTER:
            return f"{year:04}-Q{1 + (month - 1) // 3}"
        case Granularity.SEASON:
            ends = year + (month == 12)
            return f"{ends:04}-{_SEASONS[season_name(start, southern=value.southern)]}"
        case Granularity.HALF:
            return f"{year:04}-H{1 + (month - 1) // 6}"
        case Granularity.YEAR:
            return f"{year:04}"
        case Granularity.DECADE:
            return f"{year // 10:03}"
    return f"{year // 100:02}"
