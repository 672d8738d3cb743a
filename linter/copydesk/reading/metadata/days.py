"""Days as files and bylines write them; a day that can be read in two ways is not read."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from copydesk.dates import value

MONTHS = tuple(month[:3].lower() for month in value.MONTHS)
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR_FIRST = {
    "-": rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?!\d)",
    "/": rf"{_YEAR}/(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})(?!\d)",
    "年": rf"{_YEAR}年(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日",
}
"""Shapes by the character behind the year."""
_CLOSE = r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T\d|$)"
_DOTTED = rf"{_YEAR}\s*[.년]\s*(?P<month>\d{{1,2}})\s*[.월]\s*(?P<day>\d{{1,2}})(?!\d)"
_MONTH_FIRST = rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}"
_DAY_FIRST = rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH}[\s,-]+{_YEAR}"
WEEKDAYS = frozenset(weekday[:3].lower() for weekday in value.WEEKDAYS)
"""Months and weekdays by their first three letters."""
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]*\s+"


def read_day(written: str) -> date | None:
    """The day that the words begin with, whatever time of day follows; in the zone that they are written in."""
    found = find_day(written)
    return found[0] if found else None


def find_day(written: str, at: int = 0) -> tuple[date, int] | None:
    """The day that stands at an offset, a weekday before it left aside, and the offset behind it."""
    start = len(written) - len(written[at:].lstrip())
    if written[start : start + 3].lower() in WEEKDAYS and (lead := _compiled(_WEEKDAY).match(written, start)):
        start = lead.end()
    shape = _shape_for(written[start : start + 5])
    match = _compiled(shape).match(written, start) if shape else None
    day = _day(match) if match else None
    return (day, match.end()) if match and day else None


def _shape_for(beginning: str) -> str | None:
    """The one shape that can begin with these characters, so that no other is compiled."""
    if not beginning[:1].isdecimal():
        return _MONTH_FIRST if beginning[:3].lower() in MONTHS else None
    if len(beginning) < 5 or not beginning[:4].isdecimal():
        return _DAY_FIRST
    return _CLOSE if beginning[4].isdecimal() else _YEAR_FIRST.get(beginning[4], _DOTTED)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    """A shape, compiled when a text first needs it."""
    return re.compile(shape, re.IGNORECASE)


def _day(match: re.Match[str]) -> date | None:
    month = match["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None
