"""Verdicts on ages and anniversaries: whether the years add up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from copydesk.dates import TimeValue
from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Comparator,
    Confirmed,
    Contradicted,
    How,
    SpanClaim,
    Stance,
    Tense,
    Unknown,
    Verdict,
    Voice,
)
from copydesk.sheet.judging.dates_known import is_film

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase

_SLACK = {
    Comparator.EXACTLY: (0, 0),
    Comparator.ABOUT: (1, 1),
    Comparator.AT_LEAST: (5, 0),
    Comparator.AT_MOST: (0, 5),
}
"""Years below and above the right number that a comparator leaves room for: *over ten years* may be thirteen."""


def judge_span(base: FactBase, claim: SpanClaim, published: date | None, updated: date | None) -> Verdict:
    """The verdict on a length of time; an update's day is a second day on which it may be right."""
    facts = tuple(_facts(base, claim))
    if not facts:
        return Unknown("the sheet has no date to count from")
    ends = tuple(_ends(base, claim))
    days = [_date(fact) for fact in ends] if claim.until else _days(claim, published, updated)
    if not days:
        return Unknown("it is open from which day it counts")
    if (
        claim.at is not None
        and claim.since != "born"
        and any(_is_before(_date(f), day) for f in facts for day in days)
    ):
        return Unknown("the date in the sentence is another event's")
    if any(_fits(claim, _date(fact), day) for fact in facts for day in days):
        return Confirmed(facts)
    if claim.since != "born" and not any(_is_past(_date(fact), day) for fact in facts for day in days):
        return Unknown("it has not been out for a year")
    if claim.stance is Stance.HEDGED or claim.voice is Voice.RUMOURED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    return Contradicted(facts + ends, How.ANOTHER_AGE if claim.since == "born" else How.ANOTHER_ANNIVERSARY)


def _facts(base: FactBase, claim: SpanClaim) -> Iterator[Fact[Any]]:
    if claim.subject is not None:
        person = base.people.get(claim.subject.name)
        happenings = person.happenings if person else ()
        if claim.until or not any(fact.value.what == "died" for fact in happenings):
            yield from (fact for fact in happenings if fact.value.what == claim.since)
        return
    work = base.works.get(claim.work or "")
    if work is None or claim.season == -1:
        return
    season = work.whole if is_film(work) else work.season(claim.season or 1) or work.whole
    yield from season.releases if season else ()


def _ends(base: FactBase, claim: SpanClaim) -> Iterator[Fact[Any]]:
    """What the length counts to, where that is an event of the sheet."""
    person = base.people.get(claim.subject.name) if claim.subject else None
    return (fact for fact in (person.happenings if person else ()) if fact.value.what == claim.until)


def _date(fact: Fact[Any]) -> TimeValue:
    when: TimeValue = fact.value.when
    return when


def _days(claim: SpanClaim, published: date | None, updated: date | None) -> list[TimeValue]:
    """The days on which the length is said to hold."""
    if claim.at is not None:
        return _told(claim, published)
    return [TimeValue.day(day) for day in (published, updated) if day is not None]


def _told(claim: SpanClaim, published: date | None) -> list[TimeValue]:
    """The days that a date in the sentence can mean: *turned 40 in May* was last May, unless it says that it will be."""
    days = claim.at.candidates if claim.at else ()
    if published is None or claim.tense is not Tense.PAST or claim.since != "born":
        return list(days)
    return [day for day in days if day.start is None or day.start <= published] or list(days)


def _is_past(since: TimeValue, day: TimeValue) -> bool:
    """Whether a year or more lies between the two."""
    return since.start is None or day.last is None or _years(since.start, day.last) > 0


def _is_before(since: TimeValue, day: TimeValue) -> bool:
    """Whether a day lies in the year of the release or before it."""
    return since.last is not None and day.last is not None and day.last.year <= since.last.year


def _fits(claim: SpanClaim, since: TimeValue, day: TimeValue) -> bool:
    """Whether the length lies between the least and the most years that the two dates allow."""
    if since.start is None or since.last is None or day.start is None or day.last is None:
        return True
    least, most = _years(since.last, day.start), _years(since.start, day.last)
    if claim.since != "born":
        most = max(most + 1, day.last.year - since.start.year)
    below, above = _SLACK[claim.comparator]
    return least - below <= claim.length <= most + above


def _years(start: date, end: date) -> int:
    """Whole years between two days, as birthdays count them."""
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
