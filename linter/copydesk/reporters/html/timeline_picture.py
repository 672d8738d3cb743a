"""The time line drawn: intervals with their fuzzy edges, the article's above the sheet's, contradictions joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain

from markupsafe import Markup
from msgspec import Struct

from copydesk.dates import TimeValue
from copydesk.dates.value import day_in_words
from copydesk.reporters.html.svg import bar, element, line, picture, words
from copydesk.reporters.html.timeline import Row
from copydesk.reporters.html.wording import count, month

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


_WIDTH = 640
_TOP, _STEP, _THICK, _LEAST = 46, 38, 8, 8
_SURE = 26


def draw(name: str, rows: Sequence[Row], published: date | None, as_of: date) -> Markup | None:
    """The picture, where there are at least two dates, or one that clashes; else none."""
    if len(rows) < 2 and not any(row.clashes for row in rows):
        return None
    scale = scale_of(rows, [d for d in (published, as_of) if d])
    bottom = _TOP + _STEP * len(rows)
    clashes = sum(row.clashes or bool(row.against) for row in rows)
    return picture(
        name,
        _WIDTH,
        bottom + 44,
        "Time line of the article",
        f"{count(len(rows), 'date')} of the article against the sheet's; {clashes or 'none'} contradicted.",
        *_ticks(scale, bottom),
        *_marker(scale, published, "published", 14, bottom),
        *_marker(scale, as_of, "checked", 30, bottom),
        *chain.from_iterable(_drawn(row, scale, _TOP + _STEP * at) for at, row in enumerate(rows)),
        *_joins(rows, scale),
        *_legend(bottom + 34),
    )


def _drawn(row: Row, scale: Scale, y: float) -> Iterator[Markup]:
    yield words(LEFT - 14, y + 14, f"“{row.words}”", "said", "end")
    yield words(LEFT - 14, y + 29, row.about or "mentioned", "about", "end")
    yield line(LEFT, y + _STEP - 2, RIGHT, y + _STEP - 2, "hair")
    yield from _interval(row.value, scale, y + 7, "article clash" if row.clashes else "article")
    for value in row.sheet:
        yield from _interval(value, scale, y + 22, "sheet")
    if row.clashes and row.sheet:
        beside = max(_ends(value, scale)[1] for value in (row.value, *row.sheet)) + 18
        middle = _middle(row.value, scale)
        yield from (line(middle, y + 15, _middle(value, scale), y + 22, "clash") for value in row.sheet)
        yield from _unequal(min(beside, RIGHT - 8), y + 18)


def _interval(value: TimeValue, scale: Scale, y: float, class_: str) -> Iterator[Markup]:
    """The sure days solid, the margins and what lies open pale."""
    start, end = _ends(value, scale)
    before = scale.x(_moved(value.start, -value.margin_before)) if value.start else start
    after = scale.x(_moved(value.end, value.margin_after)) if value.end else end
    if value.start is None:
        start = max(end - _SURE, start)
    elif value.end is None:
        end = min(start + _SURE, end)
    if before < start or after > end:
        yield bar(before, y + 1.5, after - before, _THICK - 3, f"{class_} fuzzy", 2)
    yield bar(start, y, max(end - start, _LEAST), _THICK, class_, _THICK / 2)


def _moved(day_: date, days: int) -> date:
    try:
        return day_ + timedelta(days)
    except OverflowError:
        return day_


def _ends(value: TimeValue, scale: Scale) -> tuple[float, float]:
    start = scale.x(value.start) if value.start else LEFT
    end = scale.x(value.end) if value.end else RIGHT
    if end - start < _LEAST:
        start = min(start, RIGHT - _LEAST)
    return start, max(end, start)


def _middle(value: TimeValue, scale: Scale) -> float:
    start, end = _ends(value, scale)
    return (start + max(end, start + _LEAST)) / 2


def _joins(rows: Sequence[Row], scale: Scale) -> Iterator[Markup]:
    """Lines between dates of the article that contradict each other."""
    for at, row in enumerate(rows):
        for span in row.against:
            other = next((i for i, o in enumerate(rows) if o is not row and o.span.overlaps(span)), None)
            if other is not None:
                y, z = (_TOP + _STEP * i + 11 for i in (at, other))
                yield from _join(_middle(row.value, scale), y, _middle(rows[other].value, scale), z)


def _join(x1: float, y1: float, x2: float, y2: float) -> Iterator[Markup]:
    yield line(x1, y1, x2, y2, "clash")
    yield from _unequal((x1 + x2) / 2, (y1 + y2) / 2)


def _unequal(x: float, y: float) -> Iterator[Markup]:
    yield element("circle", cx=x, cy=y, r=8, class_="knot")
    yield words(x, y + 4.5, "≠", "unequal", "middle")


def _marker(scale: Scale, when: date | None, what: str, y: float, bottom: float) -> Iterator[Markup]:
    if when is None:
        return
    x = scale.x(when)
    side = "end" if x > (LEFT + RIGHT) / 2 else "start"
    yield line(x, y - 10, x, bottom, "day")
    yield words(x + (-6 if side == "end" else 6), y, f"{what} {day_in_words(when)}", "day", side)


def _ticks(scale: Scale, bottom: float) -> Iterator[Markup]:
    for when, label in labels(scale):
        x = scale.x(when)
        yield line(x, _TOP - 4, x, bottom, "tick")
        yield words(x, bottom + 14, label, "tick", "middle")


def _legend(y: float) -> Iterator[Markup]:
    yield bar(LEFT, y - 8, 22, _THICK, "article", _THICK / 2)
    yield words(LEFT + 30, y, "the article", "key")
    yield bar(LEFT + 112, y - 8, 22, _THICK, "sheet", _THICK / 2)
    yield words(LEFT + 142, y, "the sheet", "key")
    yield bar(LEFT + 218, y - 6.5, 22, _THICK - 3, "article fuzzy", 2)
    yield words(LEFT + 248, y, "give or take", "key")
    yield words(LEFT + 352, y, "≠ cannot both hold", "key")
