"""Days as files and bylines write them; a day that can be read in two ways is not read."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_SHAPES = (
    rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
    rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d)",
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T\d|$)",
    rf"{_YEAR}\s*[.년]\s*(?P<month>\d{{1,2}})\s*[.월]\s*(?P<day>\d{{1,2}})(?!\d)",
    rf"{_YEAR}年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH}[\s,-]+{_YEAR}",
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+"
_LEAD = re.compile(rf"\s*(?:{_WEEKDAY})?", re.IGNORECASE)


def read_day(written: str) -> date | None:
    """The day that the words begin with, whatever time of day follows; in the zone that they are written in."""
    found = find_day(written)
    return found[0] if found else None


def find_day(written: str, at: int = 0) -> tuple[date, int] | None:
    """The day that stands at an offset, a weekday before it left aside, and the offset behind it."""
    lead = _LEAD.match(written, at)
    start = lead.end() if lead else at
    for shape in _shapes():
        if (match := shape.match(written, start)) and (day := _day(match)):
            return day, match.end()
    return None


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.IGNORECASE) for shape in _SHAPES)


def _day(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
