"""What is said of seasons: that they have come out, that they end the series, and their lines and tables without a verb."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts import number_of
from copydesk.annotate.claims.counts_table import UNITS
from copydesk.annotate.claims.events_table import is_date
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import (
    Claim,
    CountClaim,
    EventClaim,
    Manner,
    SeasonClaim,
    SeasonPoint,
    Stance,
    Tense,
)
from copydesk.sheet.entities import Season
from copydesk.text import regex

_CAME_OUT = frozenset(
    "premiered debuted aired released launched dropped arrived ended concluded streamed bowed wrapped".split()
)
_NEVER = frozenset("never not nor no".split())
_IN_ITS = (("in", "its"), ("on", "its"), ("in", "their"))
_NOW = frozenset("now currently already presently".split())
_FINALES = frozenset("finale ender closer conclusion".split())


def read_season_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[SeasonClaim]:
    """The claims about seasons of an article's sentences, in order of sentence."""
    british = is_british(article)
    for sentence in sentences:
        yield from _out(sentence)
        yield from _running(sentence)
        if not british:
            yield from _last(sentence)


_BRITISH = regex(
    r"\bseries (?:one|two|three|four|five|six|\d)\b|\b(?:first|second|third|fourth|fifth|next|new) series\b(?! of)",
    re.I,
)
"""Words of houses for which a series is a season: there "the series finale" ends a season."""


def is_british(article: Annotated) -> bool:
    """Whether a series is a season in this article."""
    return _BRITISH.search(article.document.text) is not None


def _out(sentence: Sentence) -> Iterator[SeasonClaim]:
    for word in sentence.seasons:
        start, end = sentence.clause(word.first, word.last)
        end = min(end, word.until) if word.aside else end
        if word.number < 1 or not _comes_out(sentence.lowers[word.last : end]):
            continue
        claim = _claim(sentence, word.first, word.last, SeasonPoint.OUT, word.number)
        past = claim is not None and (
            claim.tense is Tense.PAST or _came_out(sentence.lowers[word.last : end])
        )
        if not _NEVER.isdisjoint(sentence.lowers[word.last : end]):
            continue
        if claim and past and claim.stance is Stance.ASSERTED and start <= word.first:
            yield claim


def _running(sentence: Sentence) -> Iterator[SeasonClaim]:
    """*Now in its 16th season*, *currently in its third season*."""
    for word in sentence.seasons:
        lead = sentence.lowers[max(word.first - 5, 0) : word.first]
        if lead[-2:] in _IN_ITS and not _NOW.isdisjoint(lead) and word.number > 0:
            claim = _claim(sentence, word.first, word.last, SeasonPoint.RUNNING, word.number)
            if claim and claim.stance is Stance.ASSERTED:
                yield claim


def _came_out(words: Sequence[str]) -> bool:
    return ("came", "out") in pairwise(words)


def _comes_out(words: Sequence[str]) -> bool:
    return not _CAME_OUT.isdisjoint(words) or _came_out(words)


def _last(sentence: Sentence) -> Iterator[SeasonClaim]:
    for at in range(len(sentence.lowers) - 1) if "series" in sentence.words else ():
        if sentence.lowers[at] == "series" and sentence.lowers[at + 1] in _FINALES:
            season = sentence.season(at, at + 2)
            if claim := _claim(sentence, at, at + 2, SeasonPoint.LAST, season):
                yield claim


def _claim(
    sentence: Sentence, first: int, last: int, point: SeasonPoint, season: int | None
) -> SeasonClaim | None:
    if sentence.is_foreign(first, last):
        return None
    inherited = sentence.inherited(first, last)
    if inherited["work"] is None:
        return None
    inherited["season"] = season
    if point is SeasonPoint.LAST and inherited["stance"] is not Stance.ASKED:
        inherited["stance"] = Stance.ASSERTED  # its name is taken for granted, whatever is denied about it
    return SeasonClaim(sentence.span(first, last), point=point, pattern=f"season {point.value}", **inherited)


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
    listed = frozenset((Manner.LISTED,))
    return EventClaim(
        sentence.span(at, at + 1), what=what, when=when, pattern=pattern, manners=listed, **inherited
    )


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


_SEASON = frozenset("season series".split())
_HEADS = {
    "finale": frozenset("finale ended ends end last concluded".split()),
    "released": frozenset(
        "premiere premiered premieres released release debut debuted launched start".split()
    ),
    "episodes": frozenset(("episodes", "eps")),
}
"""What a column holds, by the words of its heading; the first that fits."""
_OTHERS = frozenset("episode title filming dvd blu".split())
"""Headings of tables that list something else than seasons."""


def read_season_tables(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The releases, finales and counts of an article's tables of seasons, row by row."""
    tables: dict[int, dict[int, dict[int, Sentence]]] = defaultdict(lambda: defaultdict(dict))
    for sentence in sentences:
        if (cell := sentence.block.cell) and sentence.before is None:
            tables[cell.table][cell.row][cell.column] = sentence
    for rows in tables.values():
        head = rows.pop(min(rows))
        if columns := _columns(head):
            for row in rows.values():
                yield from _of_row(article, row, columns)


def _columns(head: Mapping[int, Sentence]) -> Mapping[int, str]:
    """What each column of a table of seasons holds; empty where it is no such table."""
    found: dict[int, str] = {}
    for column, sentence in head.items():
        words = frozenset(sentence.lowers)
        if not words.isdisjoint(_OTHERS):
            return {}
        kind = next((kind for kind, names in _HEADS.items() if not words.isdisjoint(names)), "")
        found[column] = kind or ("season" if not words.isdisjoint(_SEASON) else "")
    return found if "season" in found.values() and len({*found.values()} - {""}) > 1 else {}


def _of_row(article: Annotated, row: Mapping[int, Sentence], columns: Mapping[int, str]) -> Iterator[Claim]:
    number = next((_number(s) for column, s in row.items() if columns.get(column) == "season"), None)
    if number is None:
        return
    for column, sentence in row.items():
        what = columns.get(column)
        if what == "episodes" and len(sentence.units) == 1:
            if claim := counted(sentence, 0, 1, number, "season row"):
                yield claim
        elif what in ("released", "finale") and _is_lone_date(sentence):
            season = season_of(article, sentence, number)
            if not is_of_story(sentence, 0, season):
                yield dated(sentence, 0, what, number, "season row")


def _is_lone_date(sentence: Sentence) -> bool:
    return len(sentence.units) == 1 and is_date(sentence.units[0])


def _number(sentence: Sentence) -> int | None:
    """The season that a cell names: *2*, *Season 2*, *Second season*."""
    if len(sentence.units) == 1 and sentence.lowers[0].isascii() and sentence.lowers[0].isdigit():
        return int(sentence.lowers[0])
    return next((word.number for word in sentence.seasons if word.number > 0), None)
