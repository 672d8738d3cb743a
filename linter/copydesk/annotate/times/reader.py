"""Finding time expressions: terms, then single times, then compositions, each read in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.matcher import Table
from copydesk.annotate.times.anaphora import ANAPHORS
from copydesk.annotate.times.clock import CLOCK
from copydesk.annotate.times.composed import COMPOSED
from copydesk.annotate.times.dates import DATES
from copydesk.annotate.times.lengths import LENGTHS
from copydesk.annotate.times.licence import Licence, licence
from copydesk.annotate.times.meaning import Meaning, Reading, View
from copydesk.annotate.times.modifiers import modify
from copydesk.annotate.times.parts_of_year import SEASONS
from copydesk.annotate.times.ranges import joiner, with_year_of
from copydesk.annotate.times.relative import RELATIVE
from copydesk.annotate.times.scene import Scene
from copydesk.annotate.times.spans import SPANS
from copydesk.annotate.times.terms import Term, read_terms, vocabulary
from copydesk.annotate.times.vague import VAGUE
from copydesk.annotate.tokens import Tokens
from copydesk.sheet.claims import TimeExpression, TimexType

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
def tables() -> tuple[Table[Meaning], Table[Meaning]]:
    """The table of single times and that of compositions, over one alphabet."""
    alphabet = vocabulary().alphabet
    return Table(alphabet, SINGLE, alphabet.other), Table(alphabet, COMPOSED, alphabet.other)


def find_times(tokens: Tokens, masked: bytearray) -> list[Unit]:
    """The places and meanings of an article's time expressions, before they are read."""
    singles, compositions = tables()
    units: list[Unit] = [Unit(*_fields(term)) for term in read_terms(tokens, masked)]
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
