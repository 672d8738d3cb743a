"""Verdicts on dates, ages and anniversaries: they agree with the sheet, contradict it in every reading, or are left open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from copydesk.dates import Agreement, Granularity, Modifier, TimeValue, compare
from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Anchor,
    Comparator,
    Confirmed,
    Contradicted,
    EventClaim,
    How,
    Manner,
    SpanClaim,
    Stance,
    Tense,
    TimeExpression,
    Unknown,
    Verdict,
    Voice,
)
from copydesk.sheet.entities import Entity, EntityKind, Person, Work
from copydesk.sheet.judging.dates_known import Pool, is_film, known_about
from copydesk.sheet.judging.slips import judge_loosely, slip_of

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


_BRACKETED = "title (date)"
_SLIP = 3
_YEAR = re.compile(r"\d{4}|['’]\d\d\b")
_OTHER_TIME, _LONG_AGO = timedelta(200), timedelta(3 * 365)
"""How far a date without a year, and a relative one, may lie from the one that was meant."""
_SPELLS = ("range", "days of a month", "days before their month")
_SPREAD = timedelta(45)
"""How far the ends of a spell told in months may lie from the sheet's days."""


def judge_event(base: FactBase, claim: EventClaim, published: date | None, updated: date | None) -> Verdict:
    """The verdict on what an article says happened when; an update's day is a second anchor."""
    if claim.ongoing:
        return _judge_ongoing(base, claim, max(filter(None, (published, updated)), default=None))
    if claim.when is None or not claim.when.candidates:
        return Unknown("the date has no certain value")
    if Manner.LOOSE in claim.manners:
        return judge_loosely(base, claim)
    pool = known_about(base, claim, published)
    if isinstance(pool, Unknown):
        return pool
    verdict = _compare(claim, pool, _moments(claim, claim.when))
    if isinstance(verdict, Unknown) and (slip := _slip_beside(base, claim, pool)):
        return _tempered(claim, slip, published)
    if not isinstance(verdict, Contradicted) and (wrong_years := _years_apart(base, claim)):
        return _tempered(replace(claim, manners=claim.manners - {Manner.BARE}), wrong_years, published)
    if not isinstance(verdict, Contradicted) and (apart := _ends_apart(claim, pool)):
        return _tempered(claim, apart, published)
    if isinstance(verdict, Confirmed) and _is_told_too_early(claim, verdict, published, updated):
        return _tempered(claim, Contradicted(verdict.facts, How.NOT_YET), published)
    if isinstance(verdict, Contradicted) and claim.as_updated:
        again = _compare(claim, pool, _moments(claim, claim.as_updated))
        verdict = verdict if isinstance(again, Contradicted) else again
    return _tempered(claim, verdict, published)


_AHEAD_OF_TIME = timedelta(2)
"""So long before its day something may be told as done, for those who read of it then."""


def _is_told_too_early(
    claim: EventClaim, right: Confirmed, published: date | None, updated: date | None
) -> bool:
    """Whether something is told as done that was still to come: *opened on May 3*, in April."""
    if published is None or updated is not None or Manner.DONE not in claim.manners or claim.again:
        return False
    return all(_first_day(fact) > published + _AHEAD_OF_TIME for fact in right.facts)


def _slip_beside(base: FactBase, claim: EventClaim, pool: Pool) -> Contradicted | None:
    """A day that is a slip of one of those that can be meant, where the sheet may lack another."""
    work, value = base.works.get(claim.work or ""), claim.when.value if claim.when else None
    if work is None or value is None or value.granularity is not Granularity.DAY:
        return None
    if Manner.PREMIERED in claim.manners and is_film(work):
        return None  # each city has its premiere
    if claim.place or claim.how or claim.again or claim.what not in ("released", "finale", "ended"):
        return None
    return slip_of(claim, work, pool.known)


def _moments(claim: EventClaim, time: TimeExpression) -> tuple[TimeValue, ...]:
    """What a date says of a moment: *out since May* is out in May, *ran until June* ended in June."""
    if Manner.UNTIL in claim.manners:
        return tuple(_unit_of(value.last or value.start, value) for value in time.candidates)
    if Manner.RAN in claim.manners:
        return tuple(_unit_of(value.start, value) for value in time.candidates)
    return tuple(map(_beginning, time.candidates))


def _beginning(value: TimeValue) -> TimeValue:
    return value if value.modifier is not Modifier.SINCE else _unit_of(value.start, value)


def _unit_of(day: date | None, value: TimeValue) -> TimeValue:
    """The day, month or year that a day of a value is in, as the value is told; the value where that is neither."""
    match day, value.granularity:
        case date(), Granularity.DAY:
            return TimeValue.day(day)
        case date(), Granularity.MONTH:
            return TimeValue.month(day.year, day.month)
        case date(), Granularity.YEAR:
            return TimeValue.year(day.year)
    return value


def _judge_ongoing(base: FactBase, claim: EventClaim, day: date | None) -> Verdict:
    facts = tuple(fact for entity, fact in base.events if entity == claim.subject)
    if claim.subject is not None and claim.subject.kind is EntityKind.PERSON:
        facts = tuple(_ends_of(base, claim.subject, "died"))
    if day is None:
        return Unknown("the article has no day")
    ends = [fact.value.when.end for fact in facts if fact.value.ended]
    if not facts or len(ends) < len(facts):
        return Unknown("the sheet has no end of it")
    if all(end is not None and end <= day for end in ends):
        return Contradicted(facts, How.ENDED)
    return Confirmed(facts)


def _compare(claim: EventClaim, pool: Pool, candidates: Sequence[TimeValue]) -> Verdict:
    agreeing = tuple(k.fact for k in pool.known if compare(candidates, k.when) is Agreement.AGREE)
    if agreeing:
        return Confirmed(agreeing)
    if any(compare(candidates, k.when) is Agreement.UNKNOWN for k in pool.known):
        return Unknown("the two dates overlap only in part")
    if pool.open or any(_is_beyond(value, pool) for value in candidates):
        return Unknown(pool.why)
    facts = tuple(k.fact for k in pool.known)
    return Contradicted(facts, pool.how or _how(claim, pool, candidates))


def _ends_apart(claim: EventClaim, pool: Pool) -> Verdict | None:
    """The contradiction of a spell with a wrong beginning or end, though it overlaps the sheet's only one.

    Told in days, one end is right and the other is not, or both lie outside; a spell within the sheet's may be a part of
    it, in another place. Told in months, an end may be more than a month off.
    """
    if claim.when is None or claim.phase or len(claim.when.candidates) != 1 or len(pool.known) != 1:
        return None
    said, fact = claim.when.candidates[0], pool.known[0]
    if claim.when.pattern not in _SPELLS or said.granularity > Granularity.MONTH or pool.open:
        return None
    if not getattr(fact.fact.value, "ended", False) or fact.when.granularity > Granularity.MONTH:
        return None
    pairs = ((said.start, fact.when.start), (said.end, fact.when.end))
    off = [(one - two).days for one, two in pairs if one is not None and two is not None]
    if len(off) < 2 or not any(off):
        return None
    if said.granularity is fact.when.granularity is Granularity.DAY:
        apart = 0 in off or off[0] < 0 or off[1] > 0
    else:
        apart = max(map(abs, off)) > _SPREAD.days
    return Contradicted((fact.fact,), How.ANOTHER_DATE) if apart else None


def _years_apart(base: FactBase, claim: EventClaim) -> Contradicted | None:
    """The contradiction of a series' first or last year or month: *Fargo (2007–2014)*, *it aired from May 2007 to 2014*."""
    work, when = base.works.get(claim.work or ""), claim.when
    if work is None or when is None or is_film(work) or not _is_its_whole_run(work, claim):
        return None
    said = when.value if when.pattern == "range" and len(when.candidates) == 1 else None
    if said is None or said.granularity not in (Granularity.YEAR, Granularity.MONTH):
        return None
    for fact, day in zip(_bounds(work), (said.start, said.last), strict=True):
        if fact is not None and day is not None and _is_off(_first_day(fact), day, said.granularity):
            return Contradicted((fact,), How.ANOTHER_DATE)
    return None


def _is_its_whole_run(work: Work, claim: EventClaim) -> bool:
    """Whether a spell is that of a whole series, wherever it is shown."""
    if claim.pattern == _BRACKETED:
        return True
    shown = claim.what == "released" and not (claim.place or claim.how or claim.part or claim.again)
    alone = len({outlet.value.country for outlet in work.outlets}) == len(work.outlets)
    return shown and alone and claim.season is None and claim.tense is Tense.PAST


def _bounds(work: Work) -> tuple[Fact[Any] | None, Fact[Any] | None]:
    """What the sheet has of a series' beginning and of its end."""
    releases = (f for part in work.parts for f in part.releases if f.value.when.start)
    return min(releases, key=_first_day, default=None), next(_endings(work, None), None)


def _is_off(known: date, said: date, unit: Granularity) -> bool:
    """Whether two days are of different years, or months; further apart another run may be meant."""
    if abs(known.year - said.year) > _SLIP:
        return False
    return known.year != said.year or (unit is Granularity.MONTH and known.month != said.month)


def _first_day(fact: Fact[Any]) -> date:
    return fact.value.when.start or date.max


def _is_beyond(value: TimeValue, pool: Pool) -> bool:
    """Whether a date lies outside the days that the sheet can speak for."""
    if pool.until and (value.end is None or value.end > pool.until):
        return True
    return bool(pool.since and (value.start is None or value.start < pool.since))


def _how(claim: EventClaim, pool: Pool, candidates: Sequence[TimeValue]) -> How:
    if claim.when is None or not claim.when.deictic:
        return How.ANOTHER_DATE
    earlier = [value.shifted(-1) for value in candidates]
    if any(compare(earlier, k.when) is Agreement.AGREE for k in pool.known):
        return How.OFF_BY_A_YEAR
    return How.RELATIVE_DATE


def _tempered(claim: EventClaim, verdict: Verdict, published: date | None) -> Verdict:
    """A contradiction stands only where the article itself says so, or tells as done what somebody said."""
    if not isinstance(verdict, Contradicted):
        return verdict
    if claim.stance is Stance.HEDGED:
        return Unknown("the article only says that it may be so")
    if Manner.BARE in claim.manners and _is_far(claim, verdict):
        if claim.pattern != _BRACKETED:
            return Unknown("it may be another version of another year")
        return Contradicted(verdict.facts, How.ANOTHER_VERSION)
    if claim.subject is None and _is_of_another_time(claim, verdict):
        return Unknown("the sheet has nothing of that time, and it may be of a later season")
    if claim.when is not None and claim.when.anchor is Anchor.MENTION and not _names_its_year(claim.when):
        return Unknown("the date counts from another in the text")
    if claim.voice is Voice.RUMOURED:
        return Unknown("the article only tells a rumour")
    if claim.quotation is not None:
        return Unknown("somebody else says it, in a quotation")
    if claim.voice is Voice.REPORTED and not _is_history(claim, published):
        return Unknown("the article only tells what somebody said")
    return verdict


def _is_far(claim: EventClaim, verdict: Contradicted) -> bool:
    """Whether a year that stands beside a title or noun is too far from the sheet's to be a slip: *the 1998 film*."""
    start = claim.when.value.start if claim.when and claim.when.value else None
    known = [fact.value.when.start for fact in verdict.facts if hasattr(fact.value, "when")]
    return start is not None and all(day is None or abs(day.year - start.year) > _SLIP for day in known)


def _is_of_another_time(claim: EventClaim, verdict: Contradicted) -> bool:
    """Whether a date that names no year is so far from the sheet's that no slip of the pen explains it.

    Nobody writes *on October 24* of another year than his own: what the sheet has then is not what is meant.
    """
    time = claim.when
    if (
        time is None
        or time.value is None
        or time.value.start is None
        or time.anchor is not Anchor.PUBLICATION
    ):
        return False
    if time.value.granularity >= Granularity.YEAR or _YEAR.search(time.text):
        return False
    far = _LONG_AGO if time.deictic else _OTHER_TIME
    known = [fact.value.when.start for fact in verdict.facts if hasattr(fact.value, "when")]
    return all(
        day is None or all(abs(day - v.start) > far for v in time.candidates if v.start) for day in known
    )


def _names_its_year(time: TimeExpression) -> bool:
    """Whether only the year counts from another date: *October 29 that year*."""
    value = time.value
    return time.pattern == "of a year" and value is not None and value.granularity < Granularity.YEAR


def _is_history(claim: EventClaim, published: date | None) -> bool:
    """Whether a date lies before the article's day, so that no plan is told but what was."""
    value = claim.when.value if claim.when else None
    return bool(published and value and value.end and value.end <= published)


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
        return _another_is_dead(base, claim, facts, published)
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
    if Manner.NAMESAKE in claim.manners and all(
        _is_older(claim, fact, day) for fact in facts for day in days
    ):
        return Unknown("it may be said of something older of that name")
    if claim.stance is Stance.HEDGED or claim.voice is Voice.RUMOURED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    return Contradicted(facts + ends, How.ANOTHER_AGE if claim.since == "born" else How.ANOTHER_ANNIVERSARY)


_OLDER = 10
"""So many years more than a work has are those of what it has its name from: a doll, a town, a saint."""


def _is_older(claim: SpanClaim, fact: Fact[Any], day: TimeValue) -> bool:
    start, last = _date(fact).start, day.last
    return start is None or last is None or claim.length > _years(start, last) + _OLDER


_LATE = timedelta(60)
"""How long after a death an article may tell of it as news."""


def _another_is_dead(
    base: FactBase, claim: SpanClaim, facts: Sequence[Fact[Any]], published: date | None
) -> Verdict:
    """Whether an age at death that the one named has not reached is that of somebody else who has just died."""
    born = _date(facts[0])
    if published is None or born.start is None or claim.length <= _years(born.start, published) + 1:
        return Unknown("it is open from which day it counts")
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    meant = [lived for person in base.people.values() if (lived := _lived(person, claim, published))]
    if len(meant) == 1:
        return Contradicted((facts[0], *meant[0]), How.ANOTHER_BEARER)
    return Contradicted((facts[0],), How.ANOTHER_AGE)


def _lived(person: Person, claim: SpanClaim, published: date) -> tuple[Fact[Any], ...]:
    """The birth and death of somebody who shares a name with the one named, and died at that age shortly before."""
    names = set((claim.subject.name if claim.subject else "").split())
    by_what = {fact.value.what: fact for fact in person.happenings}
    born, died = by_what.get("born"), by_what.get("died")
    if born is None or died is None or names.isdisjoint(person.entity.name.split()):
        return ()
    day = died.value.when.start
    recent = day is not None and timedelta() <= published - day <= _LATE
    return (born, died) if recent and _fits(claim, _date(born), _date(died)) else ()


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
    if claim.since == "ended":
        yield from _endings(work, claim.season)
        return
    season = work.whole if is_film(work) else work.season(claim.season or 1) or work.whole
    yield from season.releases if season else ()


def _endings(work: Work, number: int | None) -> Iterator[Fact[Any]]:
    """The end of a season, or of the series."""
    whats = ("finale",) if number else ("ended",)
    parts = (part for part in work.parts if number is None or part.number == number)
    return (fact for part in parts for fact in part.happenings if fact.value.what in whats)


def _ends(base: FactBase, claim: SpanClaim) -> Iterator[Fact[Any]]:
    """What the length counts to, where that is an event of the sheet."""
    return _ends_of(base, claim.subject, claim.until) if claim.subject else iter(())


def _ends_of(base: FactBase, subject: Entity, what: str) -> Iterator[Fact[Any]]:
    """What the sheets have of an event in somebody's life."""
    person = base.people.get(subject.name)
    return (fact for fact in (person.happenings if person else ()) if fact.value.what == what)


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
