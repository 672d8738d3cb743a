"""Two dates that are one range: *June to August 2022*, *from 2019 to 2022*, *between March and May*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from copydesk.annotate.times.meaning import Meaning, Reading
from copydesk.annotate.tokens import Tokens
from copydesk.dates import Granularity, TimeValue
from copydesk.sheet.claims import TimeExpression, TimexType
from copydesk.text import Span

_DASHES = frozenset("-–—‐‑−")
_WORDS = frozenset(("to", "through", "thru", "until", "till"))
_MOVES = frozenset(
    "pushed pushes push pushing moved moves move moving delayed delays delay shifted shifts shift bumped bumps postponed "
    "postpones brought rescheduled reschedules changed changes slipped slips jumped pulled went rose fell grew dropped "
    "increased decreased slid climbed risen fallen declined up down".split()
)
_REACH = 12


def joiner(tokens: Tokens, first: int, last: int) -> str:
    """How the words between two dates join them: "to", "-", "and" in "between … and", or not at all."""
    if last - first != 1:
        return ""
    word: str = tokens[first].lower
    return word if word in _WORDS or word in _DASHES or word == "and" else ""


def with_year_of(meaning: Meaning, outer: Reading) -> Meaning:
    """June, in "June to August 2022", is of the year that the other end names."""
    years = [v.start.year for v in outer.values if v.start]
    if meaning.within is None or not years or outer.values[0].granularity > Granularity.YEAR:
        return meaning
    value = meaning.within(TimeValue.year(years[0]))
    if value is None:
        return meaning
    first = value.start
    end = outer.values[0].end
    if first and end and first >= end and years[0] > 1:
        value = meaning.within(TimeValue.year(years[0] - 1)) or value
    reading = Reading((value,), outer.anchor, f"of the same year as {outer.values[0].words()}")
    return replace(meaning, read=lambda scene: reading, weak=False)


def join_ranges(tokens: Tokens, times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """The times with the two ends of each range as one; a date that was moved from one day to another stays two."""
    held: TimeExpression | None = None
    for time in times:
        if held is not None:
            both = _joined(tokens, held, time)
            if both is not None:
                held = both
                continue
            yield held
        held = time
    if held is not None:
        yield held


def _joined(tokens: Tokens, one: TimeExpression, two: TimeExpression) -> TimeExpression | None:
    first, last = tokens.at(one.span.end - 1) + 1, tokens.at(two.span.start)
    how = joiner(tokens, first, last)
    if not how or not (one.value and two.value) or TimexType.DURATION in (one.type, two.type):
        return None
    if one.type is TimexType.SET or two.type is TimexType.SET:
        return None
    start = tokens.at(one.span.start)
    if how == "and":
        if start == 0 or tokens[start - 1].lower != "between":
            return None
    elif _is_move(tokens, start):
        return None
    return _range(tokens, one, two, how)


def _is_move(tokens: Tokens, at: int) -> bool:
    near = range(max(at - _REACH, 0), at)
    return any(tokens[n].lower in _MOVES for n in near if tokens[n].sentence == tokens[at].sentence)


def _range(tokens: Tokens, one: TimeExpression, two: TimeExpression, how: str) -> TimeExpression | None:
    span = Span(one.span.start, two.span.end)
    text = span.of(tokens.text)
    timex = f"{one.timex}/{two.timex}"
    base = replace(
        two, span=span, text=text, timex=timex, weekday=None, pattern="range", fault=one.fault or two.fault
    )
    for start in one.candidates:
        for end in two.candidates:
            if start.start and end.end and start.start < end.end and start.granularity == end.granularity:
                joined = TimeValue(
                    start.start, end.end, end.granularity, None, start.margin_before, end.margin_after
                )
                return replace(
                    base, candidates=(joined,), deictic=one.deictic or two.deictic, lint=one.lint and two.lint
                )
    reversed_years = how in _DASHES and len(one.candidates) == len(two.candidates) == 1
    if reversed_years and one.candidates[0].granularity == two.candidates[0].granularity:
        return replace(base, candidates=(), fault="the range ends before it begins")
    return None
