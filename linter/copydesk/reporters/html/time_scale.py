"""The scale of the time line: which days it spans, where each stands, and which are labelled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from copydesk.reporters.html.timeline import Row
from copydesk.reporters.html.wording import month

LEFT, RIGHT = 180, 628
_DAYS_OF_YEAR = 365.25


class Scale(Struct, frozen=True):
    """The days that the picture spans, from left to right."""

    first: date
    last: date

    def x(self, when: date) -> float:
        """Where a day stands; days beyond the picture stand at its edge."""
        part = (when - self.first).days / max((self.last - self.first).days, 1)
        return LEFT + min(max(part, 0), 1) * (RIGHT - LEFT)

    @property
    def days(self) -> int:
        """How many days the picture spans."""
        return (self.last - self.first).days


def scale_of(rows: Sequence[Row], days: Iterable[date]) -> Scale:
    """The scale on which all these rows and days can be drawn, with some room around them."""
    values = [value for row in rows for value in (row.value, *row.sheet)]
    edges = [edge for value in values for edge in (value.start, value.end) if edge]
    edges += days
    first, last = min(edges), max(edges)
    room = timedelta(days=max((last - first).days // 25, 5))
    return Scale(max(first, date.min + room) - room, min(last, date.max - room) + room)


def labels(scale: Scale) -> Iterator[tuple[date, str]]:
    """At most about eight ticks, at years, or at months where the picture spans less than three years."""
    if scale.days > 3 * _DAYS_OF_YEAR:
        step = max(round(scale.days / _DAYS_OF_YEAR / 8), 1)
        first = -(-(scale.first.year + 1) // step) * step
        yield from ((date(y, 1, 1), str(y)) for y in range(first, scale.last.year + 1, step))
        return
    step = next(s for s in (1, 2, 3, 6) if scale.days / (30.4 * s) <= 8 or s == 6)
    for index in range(scale.first.year * 12 + scale.first.month, scale.last.year * 12 + scale.last.month):
        if index % step == 0:
            first_of_month = date(index // 12, index % 12 + 1, 1)
            yield first_of_month, f"{month(first_of_month)} {first_of_month.year}"
