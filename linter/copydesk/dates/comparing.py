"""How two values compare: they agree, contradict each other, or leave it open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from copydesk.dates.value import TimeValue, add_days


class Agreement(StrEnum):
    """How two values compare."""

    AGREE = "agree"
    CONTRADICT = "contradict"
    UNKNOWN = "unknown"


def compare(values: TimeValue | Sequence[TimeValue], other: TimeValue | Sequence[TimeValue]) -> Agreement:
    """Whether what was said can be what is known, in each value's candidates.

    They agree when one may contain the other, margins included, for some pair of candidates. They contradict only
    when every pair is disjoint beyond every margin. An empty sequence is unknown.
    """
    ours = (values,) if isinstance(values, TimeValue) else values
    theirs = (other,) if isinstance(other, TimeValue) else other
    found = {_compare(one, two) for one in ours for two in theirs}
    if Agreement.AGREE in found:
        return Agreement.AGREE
    return Agreement.CONTRADICT if found == {Agreement.CONTRADICT} else Agreement.UNKNOWN


def _compare(one: TimeValue, two: TimeValue) -> Agreement:
    core_one, core_two = _interval(one, 0), _interval(two, 0)
    wide_one, wide_two = _interval(one, 1), _interval(two, 1)
    if core_one == core_two or _contains(wide_one, core_two) or _contains(wide_two, core_one):
        return Agreement.AGREE
    if wide_one[1] <= wide_two[0] or wide_two[1] <= wide_one[0]:
        return Agreement.CONTRADICT
    return Agreement.UNKNOWN


def _interval(value: TimeValue, margins: int) -> tuple[date, date]:
    """The interval, so many margins wider, with the calendar's first and last day for open ends."""
    start = date.min if value.start is None else add_days(value.start, -margins * value.margin_before)
    end = date.max if value.end is None else add_days(value.end, margins * value.margin_after)
    return start, end


def _contains(outer: tuple[date, date], inner: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
