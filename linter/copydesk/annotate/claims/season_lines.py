"""Seasons told in a line without a verb: *Season 2: ten episodes, October 2020*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import UNITS
from copydesk.annotate.claims.counts import number_of
from copydesk.annotate.claims.event_words import is_date
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Claim, CountClaim, EventClaim, Stance
from copydesk.sheet.entities import Season

_LINES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_BULLETS = frozenset("-–—*•·|.)")
_DIVIDERS = frozenset(":–—-|(")
_FILLING = frozenset(", ; : ( ) – — - | / and to from on in all".split())
_STORY = timedelta(3 * 366)
"""A date so far from the season's release tells when its story happens."""


class Line(Struct, frozen=True):
    """The dates, and the places of numbers with their units, that a line gives for a season."""

    season: int
    dates: tuple[int, ...]
    counts: tuple[tuple[int, int], ...]


def read_season_lines(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The releases and counts of lines that begin with a season, in order."""
    for sentence in sentences:
        if sentence.seasons and sentence.block.kind in _LINES and (line := _line(sentence)):
            season = season_of(article, sentence, line.season)
            yield from _counted(sentence, line)
            more = season is not None and len(season.releases) > 1
            for at in line.dates if more else line.dates[:1]:
                if not is_of_story(sentence, at, season):
                    yield dated(sentence, at, "released", line.season, "season line")


def season_of(article: Annotated, sentence: Sentence, number: int) -> Season | None:
    """What the sheet has on a season of the work that a line is about."""
    work = article.base.works.get(sentence.work(0, len(sentence.units)) or "")
    return work.season(number) if work else None


def is_of_story(sentence: Sentence, at: int, season: Season | None) -> bool:
    """Whether a date is too far from the season's release to be meant for it: *Season 1: November 1983*."""
    time = sentence.units[at].time
    start = time.value.start if time and time.value else None
    days = [f.value.when.start for f in season.releases if f.value.when.start] if season else []
    return start is not None and bool(days) and all(abs(start - day) > _STORY for day in days)


def dated(sentence: Sentence, at: int, what: str, season: int | None, pattern: str) -> EventClaim:
    """The claim that a season came out, or ended, on a date that stands for itself."""
    inherited = sentence.inherited(at, at + 1)
    inherited["season"], inherited["stance"] = season, _stance(inherited["stance"])
    when = sentence.units[at].time
    return EventClaim(sentence.span(at, at + 1), what=what, when=when, pattern=pattern, **inherited)


def counted(sentence: Sentence, first: int, last: int, season: int | None, pattern: str) -> CountClaim | None:
    """The claim that a season has so many episodes."""
    number = number_of(sentence.lowers[first : first + 1])
    inherited = sentence.inherited(first, last)
    if number is None or inherited["work"] is None:
        return None
    inherited["season"] = season
    return CountClaim(sentence.span(first, last), unit="episode", number=number, pattern=pattern, **inherited)


def _stance(stance: Stance) -> Stance:
    """A list may ask or deny nothing; it may leave open."""
    return stance if stance is Stance.HEDGED else Stance.ASSERTED


def _counted(sentence: Sentence, line: Line) -> Iterator[CountClaim]:
    for first, last in line.counts:
        if claim := counted(sentence, first, last, line.season, "season line"):
            yield claim


def _line(sentence: Sentence) -> Line | None:
    """What stands behind the season up to the first word that is neither a date nor a count."""
    word, lowers = sentence.seasons[0], sentence.lowers
    if word.number < 1 or not _BULLETS.issuperset(lowers[: word.first]):
        return None
    at = word.last
    if lowers[at : at + 1] == ("(",) and at + 1 < len(lowers) and is_date(sentence.units[at + 1]):
        at += 3  # the date in brackets is read with the sentences
    if at >= len(lowers) or lowers[at] not in _DIVIDERS:
        return None
    dates: list[int] = []
    counts: list[tuple[int, int]] = []
    while at < len(lowers):
        if is_date(sentence.units[at]):
            dates.append(at)
        elif UNITS.get(lowers[min(at + 1, len(lowers) - 1)]) == "episode":
            counts.append((at, at + 2))
            at += 1
        elif lowers[at] not in _FILLING:
            break
        at += 1
    return Line(word.number, tuple(dates), tuple(counts)) if dates or counts else None
