"""Finding time expressions: terms, then single times, then compositions, then ranges, each read in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.matcher import Table
from copydesk.annotate.times.composed import COMPOSED, modify
from copydesk.annotate.times.dates import CLOCK, DATES
from copydesk.annotate.times.licence import Licence, licence
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View
from copydesk.annotate.times.recurring import SEASONS
from copydesk.annotate.times.relative import ANAPHORS, RELATIVE, VAGUE
from copydesk.annotate.times.spans import LENGTHS, SPANS
from copydesk.annotate.times.terms import Term, Vocabulary, read_terms
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
            both = _one_range(tokens, held, time)
            if both is not None:
                held = both
                continue
            yield held
        held = time
    if held is not None:
        yield held


def _one_range(tokens: Tokens, one: TimeExpression, two: TimeExpression) -> TimeExpression | None:
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


SINGLE = (*DATES, *SEASONS, *SPANS, *RELATIVE, *ANAPHORS, *CLOCK, *LENGTHS, *VAGUE)


_ASIDES = frozenset(("ago", "a year earlier", "later or earlier"))
"""Patterns whose dates are asides of comparison, which no later "the quarter" takes up."""


class Unit(Struct, frozen=True):
    """A term, or a time that stands for several: its character and its tokens [first, last)."""

    char: str
    first: int
    last: int
    kind: str = ""
    value: Any = None
    meaning: Meaning | None = None
    pattern: str = ""


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary; made when the first article is read."""
    return Vocabulary(row.shape for row in (*SINGLE, *COMPOSED))


@cache
def tables() -> tuple[Table[Meaning], Table[Meaning]]:
    """The table of single times and that of compositions, over one alphabet."""
    alphabet = vocabulary().alphabet
    return Table(alphabet, SINGLE, alphabet.other), Table(alphabet, COMPOSED, alphabet.other)


def find_times(tokens: Tokens, masked: bytearray) -> list[Unit]:
    """The places and meanings of an article's time expressions, before they are read."""
    singles, compositions = tables()
    units: list[Unit] = [Unit(*_fields(term)) for term in read_terms(vocabulary(), tokens, masked)]
    units = list(_joined(tokens, units, singles))
    units = list(_joined(tokens, units, compositions))
    units = list(_joined(tokens, units, compositions))
    return [unit for unit in units if unit.meaning is not None]


def _fields(term: Term) -> tuple[Any, ...]:
    return term.char, term.first, term.last, term.kind, term.value


def _joined(tokens: Tokens, units: list[Unit], table: Table[Meaning]) -> Iterator[Unit]:
    """The units with those that a pattern matches made into one."""
    string = "".join([unit.char for unit in units])
    at = 0
    for pattern, match in table.matches(string, overlapping=True):
        start, end = match.span()
        if start < at:
            continue
        span = units[start:end]
        meaning = pattern.build(_view(tokens, span))
        if meaning is None:
            continue
        yield from units[at:start]
        char = vocabulary().char(f"c_{meaning.kind}", "core")
        yield Unit(char, span[0].first, span[-1].last, "", None, meaning, pattern.name)
        at = end
    yield from units[at:]


def _view(tokens: Tokens, span: list[Unit]) -> View:
    first, last = span[0].first, span[-1].last
    words = tuple(t.lower for t in tokens[first:last])
    text = tokens.text[tokens[first].span.start : tokens[last - 1].span.end].lower()
    return View(span, words, text)


def read_all(tokens: Tokens, masked: bytearray, scene: Scene) -> Iterator[TimeExpression]:
    """All time expressions in order, those for taggers alone among them, the two ends of a range apart."""
    units = find_times(tokens, masked)
    for at, unit in enumerate(units):
        meaning = unit.meaning
        if meaning is None:
            continue
        if at + 1 < len(units) and meaning.within is not None:
            meaning = _of_range(tokens, scene, unit, units[at + 1]) or meaning
        scene.move(unit.first, unit.last)
        found = _read(tokens, unit, meaning, scene)
        if found is not None:
            yield found


def _of_range(tokens: Tokens, scene: Scene, unit: Unit, following: Unit) -> Meaning | None:
    """What the first end of a range takes from the other: the year."""
    how = joiner(tokens, unit.last, following.first)
    if not how or following.meaning is None or unit.meaning is None:
        return None
    if following.meaning.kind not in ("day", "month", "season", "quarter", "half"):
        return None
    if following.meaning.within is not None:
        return None
    scene.move(following.first, following.last)
    return with_year_of(unit.meaning, following.meaning.read(scene), how)


def _read(tokens: Tokens, unit: Unit, meaning: Meaning, scene: Scene) -> TimeExpression | None:
    allowed = licence(meaning.kind, scene) if meaning.weak else Licence.FULL
    if allowed is Licence.NONE:
        if meaning.otherwise is None:
            return None
        meaning = meaning.otherwise
    reading = meaning.read(scene)
    if reading.values and reading.fault is None and unit.pattern not in _ASIDES:
        scene.say(reading.values[0], reading.anchor)
    says_something = bool(reading.values or reading.fault or reading.deictic)
    sure = meaning.lint and allowed is Licence.FULL and says_something and not _is_generic(unit, scene)
    return _expression(tokens, unit, replace(meaning, lint=sure), reading, scene)


def _is_generic(unit: Unit, scene: Scene) -> bool:
    """“Today's youth”, "the people of tomorrow": no day is meant."""
    if unit.pattern != "today":
        return False
    opens = scene.tokens[unit.first].is_capitalised and scene.word(1) in (
        "is",
        "was",
        "has",
        "will",
        "returns",
        "stars",
    )
    return opens or scene.word(1) in ("'", "’") or scene.word(-1) == "of"


def _expression(
    tokens: Tokens, unit: Unit, meaning: Meaning, reading: Reading, scene: Scene
) -> TimeExpression:
    span = tokens.span(unit.first, unit.last)
    return TimeExpression(
        span,
        span.of(tokens.text),
        type=meaning.type,
        candidates=modify(reading.values, meaning.parts, scene),
        timex=reading.tag + (meaning.clock if reading.values else ""),
        fault=reading.fault,
        weekday=reading.weekday,
        deictic=reading.deictic,
        anchor=reading.anchor,
        direction=reading.direction,
        why=reading.why,
        pattern=unit.pattern,
        lint=meaning.lint and meaning.type not in (TimexType.DURATION, TimexType.SET),
    )
