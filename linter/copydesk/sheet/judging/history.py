"""True on its day: what a dated article says is judged by what was known when it appeared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from copydesk.dates.wording import day_in_words
from copydesk.fact import Fact
from copydesk.sheet.claims import Contradicted, EventClaim, Tense, Unknown, Verdict

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase
    from copydesk.sheet.judging import Judge

_GIVEN_UP = ("moved",)
"""Patterns of claims that tell of a plan, and of another in its place."""
_SINCE = "the sheet does not say since when it knows the date, and the article is of an earlier day"


def true_on_its_day(
    judge: Judge, base: FactBase, claim: Any, today: Verdict, days: Sequence[date], as_of: date
) -> Verdict:
    """The verdict of the day; `days` are those of publication and update, none of an article that is kept current; `today`
    is the verdict by the sheet as it is.

    What had happened by the day is judged as ever. A forecast is judged by the value of then. Where a sheet does not say
    since when it knows a value, it knows it on the day when somebody looked it up, and on that of the check; a forecast of
    before cannot be wrong by it.
    """
    if not isinstance(today, Contradicted):
        return today
    day = max(days, default=as_of)
    if isinstance(claim, EventClaim) and not _looks_ahead(claim, day):
        return _planned(judge, base, claim, day) or today
    if not days:
        return today
    then = [_then(judge, base, claim, day, as_of) for day in days]
    right = next((verdict for verdict in then if not isinstance(verdict, Contradicted)), None)
    return right or _told(then[-1]) or today


def _then(judge: Judge, base: FactBase, claim: Any, day: date, as_of: date) -> Verdict:
    """The verdict by what was held true on a day."""
    known = base.on(day)
    verdict = judge(known, claim, day, None)
    if not isinstance(claim, EventClaim) or not isinstance(verdict, Contradicted):
        return verdict
    settled = all(_was_known(fact, day, as_of) or _had_happened(fact, day) for fact in verdict.facts)
    return verdict if settled else Unknown(_SINCE)


def _planned(judge: Judge, base: FactBase, claim: EventClaim, day: date) -> Verdict | None:
    """The verdict on a date that was given up, told as such, by what the sheet had before: *was moved from May*."""
    if claim.pattern not in _GIVEN_UP:
        return None
    ends = {state.until for state in base.former.get(claim.work or "", ()) if state.until <= day}
    before = (judge(base.on(until - timedelta(1)), claim, day, None) for until in sorted(ends))
    return next((verdict for verdict in before if not isinstance(verdict, Contradicted)), None)


def _looks_ahead(claim: EventClaim, day: date) -> bool:
    """Whether a claim tells on a day what was still to come."""
    value = claim.when.value if claim.when else None
    if value is None or value.end is None or value.end <= day:
        return False
    return claim.tense is not Tense.PAST or (value.start is not None and value.start > day)


def _was_known(fact: Fact[Any], day: date, as_of: date) -> bool:
    """Whether the sheet says that its value was known, or held true, on a day."""
    if fact.until is not None:
        return day < fact.until
    return (fact.known or min(fact.verified or as_of, as_of)) <= day


def _had_happened(fact: Fact[Any], day: date) -> bool:
    """Whether what a fact tells was over on a day."""
    when = getattr(fact.value, "when", None)
    return when is not None and when.end is not None and when.end <= day


def _told(verdict: Verdict) -> Verdict | None:
    """A contradiction whose facts say which value of several they have, and why it counts."""
    if not isinstance(verdict, Contradicted):
        return None
    return replace(verdict, facts=tuple(map(_worded, verdict.facts)))


def _worded(fact: Fact[Any]) -> Fact[Any]:
    if fact.until is not None:
        return replace(fact, says=f"{fact.says}, as was held until {day_in_words(fact.until)}")
    return (
        replace(fact, says=f"{fact.says}, as was known since {day_in_words(fact.known)}")
        if fact.known
        else fact
    )
