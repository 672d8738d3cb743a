"""Early, mid, late, the start and the end of a time: which days they mean, and with what margins."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from copydesk.dates.value import Granularity, Modifier, TimeValue, add_days, add_months

_PARTS = {
    Modifier.EARLY: (0, 4, 0, 2),
    Modifier.MID: (4, 8, 1, 1),
    Modifier.LATE: (8, 12, 2, 0),
    Modifier.START: (0, 2, 0, 2),
    Modifier.END: (10, 12, 2, 0),
}
"""First and last twelfth of the part, and the twelfths of margin before and after it."""


def narrow(value: TimeValue, modifier: Modifier) -> TimeValue:
    """A part of a value: early, mid and late are its thirds, start and end its outer sixths.

    A sixth of the whole (a twelfth each side for mid) is margin, since nobody agrees where "early" ends.
    """
    if value.start is None or value.end is None or value.granularity is Granularity.DAY:
        return replace(value, modifier=modifier)
    first, last, before, after = _PARTS[modifier]
    start, end, *fuzzy = (
        _cut(value.start, value.end, n) for n in (first, last, first - before, last + after)
    )
    if start >= end:
        return replace(value, modifier=modifier)
    return replace(
        value,
        start=start,
        end=end,
        modifier=modifier,
        margin_before=value.margin_before if first == 0 else (start - fuzzy[0]).days,
        margin_after=value.margin_after if last == 12 else (fuzzy[1] - end).days,
    )


def _cut(start: date, end: date, twelfths: int) -> date:
    """The day so many twelfths into an interval: the first of a year or a month where the interval has whole ones."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if start.day == end.day == 1 and months >= 120:
        return add_months(start, 12 * round(months * twelfths / 144))
    if start.day == end.day == 1 and months * twelfths % 12 == 0 and months >= 3:
        return add_months(start, months * twelfths // 12)
    return add_days(start, round((end - start).days * twelfths / 12))


def about(value: TimeValue) -> TimeValue:
    """A value with a margin of its own length each side, as "around 2019" has."""
    if value.start is None or value.end is None:
        return replace(value, modifier=Modifier.ABOUT)
    length = max((value.end - value.start).days, 1)
    return replace(
        value,
        modifier=Modifier.ABOUT,
        margin_before=value.margin_before + length,
        margin_after=value.margin_after + length,
    )
