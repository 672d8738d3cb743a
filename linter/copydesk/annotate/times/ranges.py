"""Two dates that are one range: *June to August 2022*, *from 2019 to 2022*, *between March and May*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from copydesk.annotate.times.meaning import Meaning, Reading
from copydesk.annotate.tokens import Token, Tokens
from copydesk.dates import Granularity, TimeValue
from copydesk.sheet.claims import Anchor, TimeExpression, TimexType
from copydesk.text import Span

_DASHES = frozenset("-–—‐‑−")
_WORDS = frozenset(("to", "through", "thru", "until", "till"))
_CHOICES = frozenset(("or", "/"))
_LISTS = _CHOICES | {"and"}
_MOVES = frozenset(
    "pushed pushes push pushing moved moves move moving delayed delays delay shifted shifts shift bumped bumps postponed "
    "postpones brought rescheduled reschedules changed changes slipped slips jumped pulled went rose fell grew dropped "
    "increased decreased slid climbed risen fallen declined up down".split()
)
_REACH = 12


def joiner(tokens: Tokens, first: int, last: int) -> str:
    """How the words between two dates join them: "to", "-", "and", "or", or not at all."""
    if last - first != 1:
        return ""
    token: Token = tokens[first]
    if token.text == "—" and not token.glued:
        return ""
    return token.lower if token.lower in _WORDS or token.text in _DASHES or token.lower in _LISTS else ""


def with_year_of(meaning: Meaning, outer: Reading, how: str) -> Meaning:
    """June, in "June to August 2022", is of the year that the other end names."""
    years = [v.start.year + _ends_later(v) for v in outer.values if v.start]
    if meaning.within is None or not years or outer.values[0].granularity > Granularity.YEAR:
        return meaning
    value = meaning.within(TimeValue.year(years[0]))
    if value is None:
        return meaning
    first = value.start
    end = outer.values[0].end
    if how not in _CHOICES and first and end and first >= end and years[0] > 1:
        value = meaning.within(TimeValue.year(years[0] - 1)) or value
    reading = Reading((value,), outer.anchor, f"of the same year as {outer.values[0].words()}")
    return replace(meaning, read=lambda scene: reading, weak=False)


def _ends_later(value: TimeValue) -> bool:
    """Whether a season bears the name of the year after the one that it begins in."""
    return value.granularity is Granularity.SEASON and value.start is not None and value.start.month == 12


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
    lengths = {TimexType.DURATION, TimexType.SET} & {one.type, two.type}
    if not how or lengths or not (one.value and two.value):
        return None
    both = _both(tokens, one, two)
    if how in _CHOICES:
        return replace(both, candidates=_choices(one, two))
    start = tokens.at(one.span.start)
    if how == "and":
        is_range = start > 0 and tokens[start - 1].lower == "between"
    else:
        is_range = not _is_move(tokens, start)
    return _range(both, one, two, is_tight=how in _DASHES and tokens[first].glued) if is_range else None


def _choices(one: TimeExpression, two: TimeExpression) -> tuple[TimeValue, ...]:
    """The likeliest value of each, and all of a second that no direction decided."""
    rest = two.candidates if two.anchor is Anchor.ABSOLUTE else two.candidates[:1]
    return tuple(dict.fromkeys(one.candidates[:1] + rest))


def _both(tokens: Tokens, one: TimeExpression, two: TimeExpression) -> TimeExpression:
    """The two as one expression, without values as yet."""
    span = Span(one.span.start, two.span.end)
    return replace(
        two,
        span=span,
        text=span.of(tokens.text),
        candidates=(),
        timex=f"{one.timex}/{two.timex}",
        weekday=None,
        pattern="range",
        fault=one.fault or two.fault,
        deictic=one.deictic or two.deictic,
        lint=one.lint and two.lint,
    )


def _is_move(tokens: Tokens, at: int) -> bool:
    near = range(max(at - _REACH, 0), at)
    return any(tokens[n].lower in _MOVES for n in near if tokens[n].sentence == tokens[at].sentence)


def _range(
    both: TimeExpression, one: TimeExpression, two: TimeExpression, *, is_tight: bool
) -> TimeExpression | None:
    """The first pair of candidates of one unit that is in order; a tight dash between two years out of order is a fault."""
    for start in one.candidates:
        for end in two.candidates:
            if start.start and end.end and start.start < end.end and start.granularity == end.granularity:
                return replace(both, candidates=(_span(start, end),))
    first, last = one.candidates[0], two.candidates[0]
    if is_tight and len(one.candidates) == len(two.candidates) == 1 and first.granularity == last.granularity:
        return replace(both, fault="the range ends before it begins")
    return None


def _span(start: TimeValue, end: TimeValue) -> TimeValue:
    return TimeValue(start.start, end.end, end.granularity, None, start.margin_before, end.margin_after)
