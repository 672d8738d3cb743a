"""Births and deaths in few words: both days side by side, and somebody told of as living."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import Doubt, doubt_of, doubted_by, words_if
from copydesk.annotate.claims.lines import PERSON, TIME, Line, Row, lines_with
from copydesk.annotate.units import Unit
from copydesk.dates import TimeValue
from copydesk.sheet.claims import Doubted, EventClaim, Tense, TimeExpression
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span

_UNTIL = r"(?:;|,|\.|–|—|-| and)+"
_AT = r"(?: (?:on|in|[a-z‹›, ]{0,40}?(?:on|in)))?"
_NOW = rf"(?:now|currently|{TIME})"
LIFE_ROWS = (
    Row("died, at the end", rf"(?P<person>{PERSON})[^.‹›]{{0,60}}\bborn[^‹›;]{{0,30}}{TIME}[^‹›;]{{0,40}}{_UNTIL} ?(?:he |she |they )?(?:died|dies){_AT} (?P<died>{TIME})", ("‹person›, film director, born ‹time›; died ‹time›",)),
    Row("both in brackets", rf"(?P<person>{PERSON}) \((?:born |b\.? )?(?P<born>{TIME}) ?(?:–|—|-|to|,) ?(?:died |d\.? )?(?P<died>{TIME})\)", ("‹person› (‹time› – ‹time›)",)),
    Row("born in brackets", rf"(?P<person>{PERSON}) \((?:born|b\.?) (?:(?:on|in) )?(?P<born>{TIME})\)", ("‹person› (born ‹time›)",)),
    Row("years of a life", rf"(?P<person>{PERSON}) \((?P<years>{TIME})\)", ("‹person› (‹time›)",)),
)  # fmt: skip
LIVING_ROWS = (
    Row(
        "lives",
        rf"(?P<person>{PERSON})(?:,[^,.;‹›]{{2,60}},)?(?: who)? (?P<words>lives (?:in|near|with) (?!our|the (?:heart|memor|mind)|memory|infamy)|is {_NOW} (?:\d\d|working|writing|living|retired)|still (?:lives|acts|works|directs))\b",
        ("‹person› lives in oslo", "‹person›, the actor, is ‹time› retired"),
    ),
    Row(
        "says today",
        rf"(?P<person>{PERSON})(?:,[^,.;‹›]{{2,60}},)? (?P<words>(?:says|said|told us|told me|recalls) (?P<when>{TIME}))",
        ("‹person› says ‹time› that",),
    ),
    Row(
        "plans",
        rf"(?P<person>{PERSON})(?:,[^,.;‹›]{{2,60}},)? (?P<words>will (?:direct|write|reprise|host|perform|produce)|plans to|hopes to|is (?:planning|preparing|hoping) to|is {_NOW} (?:filming|shooting|writing|directing|working on))\b",
        ("‹person› will direct the sequel", "‹person› is ‹time› filming"),
    ),
)
LIVES = "alive"
"""What is said of somebody who is told of as living."""
_OF_LIVES = frozenset(("born", "died", "("))
_OF_LIVING = frozenset(
    "lives now still says said told recalls will plans hopes planning preparing hoping currently".split()
)
_LIFE = 12
"""So many years at least lie between a birth and a death in brackets."""


def read_lives(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[EventClaim | Doubted]:
    """The days of births and deaths that stand side by side, and who is told of as living, in order of sentence."""
    if not article.base.has_lives:
        return
    for line in lines_with(sentences, _OF_LIVES):
        for row in LIFE_ROWS:
            for match in row.matches(line):
                yield from _lived(line, row.name, match)
    for line in lines_with(sentences, _OF_LIVING):
        for row in LIVING_ROWS:
            for match in row.matches(line):
                yield from _living(line, row.name, match)


def _person(line: Line, match: re.Match[str]) -> Entity | None:
    unit = line.unit(match, "person")
    people = unit.mention.of(EntityKind.PERSON) if unit and unit.mention else ()
    return people[0] if len(people) == 1 else None


def _lived(line: Line, name: str, match: re.Match[str]) -> Iterator[EventClaim | Doubted]:
    person = _person(line, match)
    for what, when, years in _days(line, match) if person else ():
        inherited = line.sentence.inherited(*line.units(match))
        inherited["season"], inherited["tense"] = None, Tense.PAST
        claim = EventClaim(when.span, what=what, when=when, subject=person, pattern=name, **inherited)
        yield doubted_by(claim, doubt_of(YEARS, years))


def _days(line: Line, match: re.Match[str]) -> Iterator[tuple[str, TimeExpression, int]]:
    """The birth and the death of a match, and how many years two have between them that are one time; two days may have any."""
    for what in ("born", "died", "years"):
        unit = line.unit(match, what) if match.groupdict().get(what) else None
        if unit is None or unit.time is None:
            continue
        if what != "years":
            yield what, unit.time, _LIFE
        elif (value := unit.time.value) and value.start and value.last:
            first, last = value.start.year, value.last.year
            yield "born", _year(unit.time, first, first=True), last - first
            yield "died", _year(unit.time, last, first=False), last - first


def _too_few(years: int) -> str | None:
    return words_if(years < _LIFE)


YEARS: tuple[Doubt[int], ...] = (
    Doubt("so few years are no life", _too_few, "Ines Aldana (2015–2019) was the lead."),
)


def _year(time: TimeExpression, year: int, *, first: bool) -> TimeExpression:
    """The first or the last year of a range, with its own place."""
    begin, end = time.span.start, time.span.end
    span = Span(begin, begin + 4) if first else Span(end - 4, end)
    return replace(time, span=span, text=str(year), candidates=(TimeValue.year(year),))


def _living(line: Line, name: str, match: re.Match[str]) -> Iterator[EventClaim | Doubted]:
    if (person := _person(line, match)) is None:
        return
    when = line.unit(match, "when") if match.groupdict().get("when") else None
    inherited = line.sentence.inherited(*line.units(match, "words"))
    inherited["work"] = inherited["season"] = None
    claim = EventClaim(
        line.span(match, "words"),
        what=LIVES,
        when=None,
        subject=person,
        ongoing=True,
        pattern=name,
        **inherited,
    )
    yield doubted_by(claim, doubt_of(LIVING, when))


def _of_its_day(when: Unit | None) -> str | None:
    return None if when is None or (when.time and when.time.deictic) else when.lower


LIVING: tuple[Doubt[Unit | None], ...] = (
    Doubt("a day that is past is told", _of_its_day, "Ines Aldana recalls May 2019 with horror."),
)
