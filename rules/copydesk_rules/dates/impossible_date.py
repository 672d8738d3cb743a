"""The rule `impossible-date`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from copydesk.api import (
    WEEKDAYS,
    Article,
    Bad,
    Edit,
    Fix,
    Good,
    Granularity,
    Observation,
    Problem,
    Severity,
    TimeExpression,
    TimeValue,
    TimexType,
    regex,
    rule,
)
from copydesk_rules.dates._wording import day_in_words

_DAY = regex(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?")
_NEAR = 190
"""Days around publication in which a date without a year is looked for."""


@rule(
    slug="impossible-date",
    severity=Severity.ERROR,
    on=TimeExpression,
    examples=(
        Bad(
            "The second season arrives on [[June 31, 2024]].",
            says="June has 30 days",
        ),
        Bad("The show starts at [[13:30pm]].", says="13 hours are in the afternoon by themselves"),
        Bad(
            "The film opens on [[Friday, January 28, 2023]].",
            says="28 January 2023 is a Saturday, and the Friday next to it is 27 January",
            fixed="The film opens on Saturday, January 28, 2023.",
        ),
        Good("The film opens on Friday, January 27, 2023.", why="a Friday it was"),
        Good("The film opens on Thursday, February 29, 2024.", why="a leap year"),
        Good("Wednesday 28, a punk band, plays on.", why="no date at all"),
    ),
)
def impossible_date(time: TimeExpression, article: Article) -> Iterator[Problem]:
    """Report a date that no calendar has.

    The thirty-first of June, the year 20222, 13:30 p.m., a weekday that the date did not fall on, a range that ends before it begins: one of the two
    was meant, and only the writer knows which, so the message names both ways to mend it. A date without a year is held
    against the year nearest to publication; in somebody's words, which may be older, against the year before it as well.
    """
    if not time.lint:
        return
    if time.fault:
        yield Problem(time.span, _fault(time), evidence=(Observation("the calendar"),), attribute="calendar")
        return
    day = _day_meant(time, article)
    if day is None or time.weekday is None or day.weekday() == time.weekday:
        return
    yield Problem(
        time.span,
        _weekday(time.weekday, day),
        evidence=(Observation(f"{day_in_words(day)} is a {WEEKDAYS[day.weekday()]}"),),
        fix=_right_weekday(time, day),
        attribute="calendar",
    )


def _fault(time: TimeExpression) -> str:
    return f"There is no such {'time' if time.type is TimexType.TIME else 'date'}: {time.fault}"


def _day_meant(time: TimeExpression, article: Article) -> date | None:
    """The one day that a date means; none where a reading has the weekday that is written."""
    if time.weekday is None or not time.candidates or not re.search(r"\d", time.text):
        return None
    published = article.published
    days = [value.start for value in time.candidates if _is_day(value) and value.start]
    if re.search(r"\d{4}|[’']\d\d\b", time.text) is None and published is not None:
        days = [day for day in days if abs((day - published).days) <= _NEAR]
        days += _of_years_told(time, article, days) + _of_the_year_before(time, article, days)
    if not days or any(day.weekday() == time.weekday for day in days):
        return None
    return days[0]


_FAR = 4_000
"""Signs before and behind a date in which a year is told, in a paragraph that is longer."""


def _of_years_told(time: TimeExpression, article: Article, days: list[date]) -> list[date]:
    """The same days of the years that the paragraph and those beside it name: *In 1999 … on March 24, a Wednesday*."""
    blocks = article.document.blocks
    at = max(bisect_right(blocks, time.span.start, key=lambda block: block.span.start) - 1, 0)
    beside = blocks[max(at - 2, 0) : at + 2]
    start, end = (
        max(beside[0].span.start, time.span.start - _FAR),
        min(beside[-1].span.end, time.span.end + _FAR),
    )
    near = article.text[start:end]
    years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", near)}
    first = days[0] if days else None
    if first is None or (first.month, first.day) == (2, 29):
        return []
    later = {year + 1 for year in years} if first.month < 3 else set()
    return [first.replace(year=year) for year in sorted(years | later)]


def _of_the_year_before(time: TimeExpression, article: Article, days: list[date]) -> list[date]:
    """The same days a year earlier, for a date in somebody's words, which may be a year old."""
    quoted = any(quotation.span.contains(time.span) for quotation in article.quotations)
    return [day.replace(year=day.year - 1) for day in days if quoted and (day.month, day.day) != (2, 29)]


def _is_day(value: TimeValue) -> bool:
    return (
        value.granularity is Granularity.DAY
        and value.start is not None
        and value.end is not None
        and ((value.end - value.start).days == 1)
    )


def _weekday(written: int, day: date) -> str:
    ahead = (written - day.weekday()) % 7
    near = day + timedelta(ahead if ahead <= 3 else ahead - 7)
    month = day_in_words(near).rsplit(" ", 1)[0]
    return f"{day_in_words(day)} is a {WEEKDAYS[day.weekday()]}, and the {WEEKDAYS[written]} next to it is {month}"


def _right_weekday(time: TimeExpression, day: date) -> Fix | None:
    """The fix that keeps the date and mends its weekday, in the length that was written."""
    found = _DAY.search(time.text)
    if found is None:
        return None
    full = WEEKDAYS[day.weekday()]
    short = len(found[0].rstrip(".")) < 6 and found[0].rstrip(".").lower() not in (
        "friday",
        "monday",
        "sunday",
    )
    words = full[:3] + ("." if found[0].endswith(".") else "") if short else full
    start = time.span.start + found.start()
    return Fix((Edit(type(time.span)(start, start + len(found[0])), words),))
