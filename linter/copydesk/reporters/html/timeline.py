"""What the time line shows: each date of the article, the sheet's beside it, and which cannot both hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Generic, TypeVar

from msgspec import Struct

from copydesk.dates import TimeValue
from copydesk.dates.value import day_in_words
from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.reading.document import BlockKind
from copydesk.report import ArticleReport
from copydesk.reporters.html.wording import month, shortened
from copydesk.sheet.claims import Confirmed, Contradicted, EventClaim, TimeExpression, TimexType, Verdict
from copydesk.sheet.entities import Happening, QuotationFact, Release
from copydesk.text import Span

_Thing = TypeVar("_Thing")

_MOST = 14


class Row(Struct, frozen=True):
    """One date of the article; `about` says what happens then, `sheet` what the sheet has for it.

    `clashes` is whether the sheet contradicts it, `against` the places of other dates that contradict it.
    """

    words: str
    about: str
    value: TimeValue
    span: Span
    sheet: tuple[TimeValue, ...] = ()
    clashes: bool = False
    against: tuple[Span, ...] = ()

    @property
    def matters(self) -> tuple[bool, bool]:
        """What puts a row before others where there are too many."""
        return (self.clashes or bool(self.against), bool(self.about))


def rows(article: ArticleReport) -> tuple[Row, ...]:
    """The dates worth drawing, by their days; repeats of one date are drawn once."""
    found: dict[tuple[str, str, TimeValue], Row] = {}
    against = _Placed((f.span, f) for f in article.findings if "date" in f.rule)
    for row in (*_claimed(article, against), *_mentioned(article, against)):
        found.setdefault((row.words.casefold(), row.about, row.value), row)
    named = {(row.words.casefold(), row.value) for row in found.values() if row.about}
    told = [row for row in found.values() if row.about or (row.words.casefold(), row.value) not in named]
    weighty = sorted(told, key=lambda row: row.matters, reverse=True)[:_MOST]
    return tuple(sorted(weighty, key=lambda row: (_first_day(row.value), row.span)))


def _first_day(value: TimeValue) -> date:
    return value.start or (value.end - timedelta(1) if value.end else date.min)


class _Placed(Generic[_Thing]):
    """Things by the places that they stand at, so that those at one place are found without looking at all."""

    def __init__(self, things: Iterable[tuple[Span, _Thing]]) -> None:
        self._things = sorted(things, key=lambda thing: thing[0].start)
        self._starts = [span.start for span, _ in self._things]
        self._longest = max((len(span) for span, _ in self._things), default=0)

    def at(self, place: Span) -> Iterator[_Thing]:
        """Those whose places overlap one, in order."""
        first = bisect_left(self._starts, place.start - self._longest)
        last = bisect_right(self._starts, place.end)
        return (thing for span, thing in self._things[first:last] if span.overlaps(place))


def _claimed(article: ArticleReport, against: _Placed[Finding]) -> Iterator[Row]:
    for judged in article.judged:
        claim = judged.claim
        if isinstance(claim, EventClaim) and claim.when and claim.when.value:
            yield _row(claim.when, _about(claim), article, judged.verdict, against)


def _mentioned(article: ArticleReport, against: _Placed[Finding]) -> Iterator[Row]:
    claimed = [j.claim.when.span for j in article.judged if isinstance(j.claim, EventClaim) and j.claim.when]
    claimed += [block.span for block in article.document.of(BlockKind.BYLINE, BlockKind.DEBRIS)]
    taken = _Placed((span, span) for span in claimed)
    for time in article.times:
        is_date = time.lint and time.type is TimexType.DATE
        if time.value and is_date and not any(True for _ in taken.at(time.span)):
            yield _row(time, "", article, None, against)


def _row(
    time: TimeExpression,
    about: str,
    article: ArticleReport,
    verdict: Verdict | None,
    against: _Placed[Finding],
) -> Row:
    assert time.value is not None  # noqa: S101  # both callers have looked
    facts = verdict.facts if isinstance(verdict, Confirmed | Contradicted) else ()
    related = (other for finding in against.at(time.span) for other in finding.related)
    return Row(
        shortened(time.text, 24),
        about,
        time.value,
        time.span,
        sheet=tuple(dict.fromkeys(_days_of(facts)))[:3],
        clashes=isinstance(verdict, Contradicted),
        against=tuple(other.span for other in related if other.path == article.path),
    )


def _about(claim: EventClaim) -> str:
    who = claim.subject.name if claim.subject else ""
    season = f"season {claim.season}" if claim.season and claim.season > 0 else ""
    return ", ".join(part for part in (who, season, claim.what) if part)


def _days_of(facts: Iterable[Fact[object]]) -> Iterator[TimeValue]:
    for fact in facts:
        if isinstance(fact.value, TimeValue):
            yield fact.value
        elif isinstance(fact.value, Release | Happening | QuotationFact) and fact.value.when:
            yield fact.value.when


def interval(value: TimeValue) -> str:
    """The days of a value in words."""
    if value.start is None or value.end is None:
        return (
            f"before {day_in_words(value.end)}"
            if value.end
            else f"from {day_in_words(value.start)} on"
            if value.start
            else "any day"
        )
    last = value.end - timedelta(1)
    if last <= value.start:
        return day_in_words(value.start)
    if value.start.day == 1 and value.end.day == 1:
        return _months(value.start, last)
    return f"{day_in_words(value.start)} to {day_in_words(last)}"


def _months(first: date, last: date) -> str:
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{month(first)} {first.year}"
    return f"{month(first)} {first.year} to {month(last)} {last.year}"


def in_words(row: Row) -> str:
    """The row as a sentence, for who does not see the picture."""
    about = f" ({row.about})" if row.about else ""
    sheet = f"; the sheet has {' or '.join(map(interval, row.sheet))}" if row.sheet else ""
    verdict = ", which contradicts it" if row.clashes and row.sheet else ""
    other = "; another date in the article contradicts it" if row.against else ""
    return f"“{row.words}”{about}: {interval(row.value)}{sheet}{verdict}{other}"
