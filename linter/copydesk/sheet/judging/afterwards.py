"""Verdicts looked at once more: by what was known on an article's day, and by what claims say only together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from msgspec.structs import replace

from copydesk.dates import Granularity
from copydesk.dates.value import TimeValue, day_in_words
from copydesk.fact import Fact
from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    Confirmed,
    Contradicted,
    CreditClaim,
    EventClaim,
    How,
    Manner,
    PartClaim,
    Tense,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import EntityKind

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


Judge: TypeAlias = Callable[["FactBase", Any, date | None, date | None], Verdict]

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
    day = max(days, default=as_of)
    if isinstance(today, Unknown) and _may_be_of_then(base, claim, days):
        return _told(_then(judge, base, claim, day, as_of)) or today
    if not isinstance(today, Contradicted) or today.how is How.NOT_YET:
        return today
    if isinstance(claim, EventClaim) and not _looks_ahead(claim, day):
        return _planned(judge, base, claim, day) or today
    if not days:
        return today
    then = [_then(judge, base, claim, day, as_of) for day in days]
    right = next((verdict for verdict in then if not isinstance(verdict, Contradicted)), None)
    return right or _told(then[-1]) or today


def _may_be_of_then(base: FactBase, claim: Any, days: Sequence[date]) -> bool:
    """Whether a claim that today's value leaves open tells on its day what was to come, and the sheet has the value of then."""
    if not isinstance(claim, EventClaim) or not days or claim.work not in base.former:
        return False
    return all(_looks_ahead(claim, day) and base.on(day) is not base for day in days)


def _then(judge: Judge, base: FactBase, claim: Any, day: date, as_of: date) -> Verdict:
    """The verdict by what was held true on a day."""
    known = base.on(day)
    verdict = judge(known, claim, day, None)
    if not isinstance(claim, EventClaim) or not isinstance(verdict, Contradicted):
        return verdict
    told = [fact for fact in verdict.facts if not _is_a_showing(fact)] or verdict.facts
    settled = all(
        _was_known(fact, day, as_of) or _had_happened(fact, day) or _is_at_hand(fact, day) for fact in told
    )
    return verdict if settled else Unknown(_SINCE)


def _planned(judge: Judge, base: FactBase, claim: EventClaim, day: date) -> Verdict | None:
    """The verdict on a date that was given up, told as such, by what the sheet had before: *was moved from May*."""
    if Manner.MOVED not in claim.manners:
        return None
    ends = {state.until for state in base.former.get(claim.work or "", ()) if state.until <= day}
    before = (judge(base.on(until - timedelta(1)), claim, day, None) for until in sorted(ends))
    return next((verdict for verdict in before if not isinstance(verdict, Contradicted)), None)


def _looks_ahead(claim: EventClaim, day: date) -> bool:
    """Whether a claim tells on a day what was still to come."""
    values = claim.when.candidates if claim.when else ()
    if claim.tense is not Tense.PAST:
        return any(_is_to_come(value, claim, day) for value in values)
    return any(value.start is not None and value.start > day for value in values[:1])


def _is_to_come(value: TimeValue, claim: EventClaim, day: date) -> bool:
    """Whether a value, or the end of what is told by its last day, lies ahead."""
    if value.end is not None:
        return value.end > day
    return Manner.UNTIL in claim.manners and value.start is not None and value.start > day


def _was_known(fact: Fact[Any], day: date, as_of: date) -> bool:
    """Whether the sheet says that its value was known, or held true, on a day."""
    if fact.until is not None:
        return day < fact.until
    return (fact.known or min(fact.verified or as_of, as_of)) <= day


def _is_a_showing(fact: Fact[Any]) -> bool:
    """Whether a fact is of a festival or a premiere, which a plain *opens on* does not mean."""
    how = getattr(fact.value, "how", None)
    return how is not None and how.lower() in ("festival", "premiere")


_AT_HAND = timedelta(21)
"""So shortly before its day a release is no longer moved."""


def _is_at_hand(fact: Fact[Any], day: date) -> bool:
    """Whether what a fact tells was so near that it was settled, as far as the sheet has no other value of then."""
    when: TimeValue | None = getattr(fact.value, "when", None)
    if when is None or when.granularity is not Granularity.DAY or when.start is None:
        return False
    return not (fact.known or fact.until) and day <= when.start <= day + _AT_HAND


def _had_happened(fact: Fact[Any], day: date) -> bool:
    """Whether what a fact tells was over on a day."""
    when = getattr(fact.value, "when", None)
    is_day = when is not None and when.granularity is Granularity.DAY
    over = when and (when.start if is_day else when.end)
    return over is not None and over <= day


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


_APART = 200
"""So many code points between two wrong pairings at most make them parts of one mistake."""
_NEXT = 40
"""So many at most part the entries of one list."""
_FEWEST = 3


def judge_together(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    """New verdicts for pairings that give one another's actors to their roles, and for people who share jobs."""
    return {
        **_exchanged(verdicts),
        **_who_share_jobs(verdicts),
        **_alone(verdicts),
        **_of_versions(verdicts),
    }


_SECTION, _OWN_PEOPLE = 600, 2
"""So many of a work's own people, rightly named so shortly behind a title and a year, say that no other version is meant."""


def _of_versions(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    """*Fargo (1994)*, behind which its cast and director stand: the year is wrong, and no other version is meant."""
    doubtful = [
        (claim, verdict)
        for claim, verdict in verdicts.items()
        if isinstance(verdict, Contradicted) and verdict.how is How.ANOTHER_VERSION
    ]
    people = [
        claim
        for claim, verdict in (verdicts.items() if doubtful else ())
        if isinstance(claim, CastClaim | PartClaim | CreditClaim) and isinstance(verdict, Confirmed)
    ]
    return {
        claim: Contradicted(verdict.facts, How.ANOTHER_DATE)
        if sum(p.work == claim.work and 0 < p.span.start - claim.span.end < _SECTION for p in people)
        >= _OWN_PEOPLE
        else Unknown("it may be another version of another year")
        for claim, verdict in doubtful
    }


_BORNE_OUT = {How.ANOTHER_NAME: 1, How.ANOTHER_WORK: 3}
"""So many of the cast, rightly named beside each, bear out what no sheet tells by itself."""


def _alone(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    """Roles that no sheet has, and actors of other works, but where enough of the cast stand beside them, written alike.

    Alone, it may be a role of somewhere else, or another name of the sheet's; with many others, the sheet's cast has gaps.
    """
    listed = [
        (claim, verdict) for claim, verdict in verdicts.items() if isinstance(claim, CastClaim | PartClaim)
    ]
    named = {name for claim, verdict in listed if isinstance(verdict, Confirmed) for name in _written(claim)}
    return {
        claim: Unknown("nothing beside it says that it is of the work")
        for run in _runs(listed, _APART)
        for claim, verdict in run
        if isinstance(verdict, Contradicted) and verdict.how in _BORNE_OUT
        if _rightly_named(run, claim.work) < _BORNE_OUT[verdict.how] * _told_so(run, verdict.how)
        or not named.isdisjoint(_written(claim))
    }


def _rightly_named(run: Sequence[tuple[Claim, Verdict]], work: str | None) -> int:
    return sum(isinstance(verdict, Confirmed) and claim.work == work for claim, verdict in run)


def _told_so(run: Sequence[tuple[Claim, Verdict]], how: How) -> int:
    """How many are of other works; of names that nobody has, a list may hold many."""
    told = sum(isinstance(verdict, Contradicted) and verdict.how is how for _, verdict in run)
    return told if how is How.ANOTHER_WORK else 1


def _who_share_jobs(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    """*Written and directed by Ann Lee and Bo Lind*: whoever did one of the jobs was not said to have done the other."""
    credits = [(claim, verdict) for claim, verdict in verdicts.items() if isinstance(claim, CreditClaim)]
    named = {(claim.span, claim.person.text) for claim, _ in credits}
    several = Counter(span for span, _ in named)
    done = {(claim.span, claim.person.text) for claim, verdict in credits if isinstance(verdict, Confirmed)}
    return {
        claim: Unknown("several people share several jobs there")
        for claim, verdict in credits
        if isinstance(verdict, Contradicted) and several[claim.span] > 1
        if (claim.span, claim.person.text) in done
    }


def _exchanged(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    wrong = [
        (claim, verdict)
        for claim, verdict in verdicts.items()
        if isinstance(claim, CastClaim)
        and isinstance(verdict, Contradicted)
        and verdict.how is How.ANOTHER_PERSON
    ]
    return {
        claim: Contradicted(verdict.facts, How.SHIFTED, tuple(c for c, _ in together))
        for run in _runs(wrong, _APART)
        for together in _explained(run)
        for claim, verdict in together
    }


Wrong = tuple[CastClaim, Contradicted]
Judged = TypeVar("Judged", bound=tuple[CastClaim | PartClaim, Verdict])


def _runs(wrong: list[Judged], apart: int) -> Iterator[list[Judged]]:
    """Pairings in runs of neighbours no farther apart that are written alike."""
    run = wrong[:1]
    for (before, _), item in pairwise(wrong):
        if item[0].span.start - before.span.end > apart or item[0].pattern != before.pattern:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _explained(run: list[Wrong]) -> Iterator[list[Wrong]]:
    """The pairings of a run that one exchange explains, then those of the rest that a shift of one list does.

    Whatever is left is wrong by itself, be it beside others that are.
    """
    once = Counter(name for claim, _ in run for name in _written(claim))
    left = [item for item in run if all(once[name] == 1 for name in _written(item[0]))]
    for first, second in sorted(combinations(left, 2), key=_distance):
        if first in left and second in left and _leads(first, second) and _leads(second, first):
            left = [item for item in left if item not in (first, second)]
            yield [first, second]
    for entries in _runs(left, _NEXT):
        yield from _shifts(entries)


def _shifts(entries: list[Wrong]) -> Iterator[list[Wrong]]:
    """Stretches of a list in which each entry has the actor of the next, or each that of the one before."""
    for step in (entries, entries[::-1]):
        stretch = step[:1]
        for before, item in pairwise(step):
            if not _leads(before, item):
                yield from _if_long(stretch, entries)
                stretch = []
            stretch.append(item)
        yield from _if_long(stretch, entries)


def _if_long(stretch: list[Wrong], entries: list[Wrong]) -> Iterator[list[Wrong]]:
    if len(stretch) >= _FEWEST:
        yield [item for item in entries if item in stretch]


def _distance(pair: tuple[Wrong, Wrong]) -> int:
    return pair[1][0].span.start - pair[0][0].span.end


def _leads(item: Wrong, other: Wrong) -> bool:
    """Whether the actor who belongs to a pairing is written in another."""
    right = {fact.value.actor for fact in item[1].facts}
    return not right.isdisjoint(_written(other[0]))


def _written(claim: CastClaim | PartClaim) -> list[str]:
    mention = claim.actor if isinstance(claim, CastClaim) else claim.mention
    return [person.name for person in mention.of(EntityKind.PERSON)]
