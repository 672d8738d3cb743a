"""How long a series is said to go on: *it will run for a few more years*, which its end on the sheet may rule out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lines import WORK, Line, Row, lines_with, rows_of
from copydesk.dates import Granularity, TimeValue
from copydesk.dates.value import add_months
from copydesk.numerals import CARDINALS, alternatives
from copydesk.sheet.claims import Anchor, Direction, Doubted, EventClaim, Tense, TimeExpression
from copydesk.text import figure

_SERIES = "series|show|programme|program|sitcom|drama|comedy|soap|saga|anthology|serial"
_IT = rf"(?:\bit|\bwhich|{WORK}|\b(?:the|this) (?:[a-z-]+ ){{0,2}}(?:{_SERIES}))"
_MANY = rf"(?:a few|several|many|some|{alternatives(CARDINALS)}|\d\d?)"
_LENGTH = (
    rf"(?P<length>(?:at least )?(?:(?P<number>{_MANY}) more (?:years|seasons)|another (?P<others>{_MANY}|few) (?:years|seasons)"
    r"|(?:many )?years to come|another decade))"
)
_STAYS = "go(?:ing)? on|carry(?:ing)? on|run(?:ning)?|stay(?:ing)?|continu(?:e|ing)|keep(?:ing)?|remain(?:ing)?|last(?:ing)?|air(?:ing)?|be (?:on|with us|around|back|here|there)"
_ADVERBS = "(?:[a-z]+ly |still |also |at least )*"
ROWS = (
    Row(
        "will go on for",
        rf"{_IT} (?:will|is (?:set|due|going|sure|certain) to) {_ADVERBS}(?:{_STAYS})\b(?: (?!but|and|who|that|if)[a-z]+){{0,8}}? for {_LENGTH}",
        ("it will go on doing so for a few more years", "‹work› is set to run for another five years"),
    ),
    Row(
        "has been renewed for",
        rf"{_IT} (?:is|has been|was) {_ADVERBS}(?:renewed|safe|secure|here|set|signed up|booked|commissioned) for {_LENGTH}",
        ("‹work› is safe for years to come",),
    ),
    Row(
        "has years left",
        rf"{_IT} (?:still )?(?:has|have) {_ADVERBS}(?P<length>(?:(?P<number>{_MANY}) (?:more )?)?years (?:left|to run|to go|to live|ahead of it))",
        ("‹work› has years to run", "the series still has three years to go"),
    ),
    Row(
        "its end is far",
        rf"\bend of (?:{WORK}|the (?:{_SERIES})) (?:is|lies) {_ADVERBS}(?P<length>(?:(?P<number>{_MANY}) )?years (?:off|away))",
        ("the end of ‹work› is years away",),
    ),
)
_LEAST = 2
"""*A few* and *several* are no fewer; *years* is more than one."""


def read_outlooks(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[EventClaim | Doubted]:
    """What is said of how long series go on; it counts from the article's day."""
    if article.published is None:
        return
    day = article.published
    for line in lines_with(sentences, frozenset(("years", "seasons", "decade", "‹length›"))):
        yield from rows_of(line, ROWS, lambda line, name, match: _outlook(line, name, match, day))


def _outlook(line: Line, name: str, match: re.Match[str], day: date) -> EventClaim | None:
    inherited = line.sentence.inherited(*line.units(match))
    if inherited["work"] is None:
        return None
    inherited["season"], inherited["tense"] = None, Tense.FUTURE
    span = line.span(match, "length")
    when = TimeExpression(
        span,
        match["length"],
        candidates=(TimeValue(add_months(day, _months(match)), None, Granularity.YEAR),),
        anchor=Anchor.NONE,
        direction=Direction.FUTURE,
        pattern=name,
    )
    return EventClaim(line.span(match), what="ended", when=when, pattern=name, **inherited)


def _months(match: re.Match[str]) -> int:
    """The least number of months that the words can mean; the first of the years has begun, and a season may be half a one."""
    groups = match.groupdict()
    said = groups.get("number") or groups.get("others") or ""
    if "decade" in match["length"]:
        return 9 * 12
    number = figure(said)
    number = CARDINALS.get(said, _LEAST) if number is None else number
    return (number - 1) * (6 if "seasons" in match["length"] else 12)
