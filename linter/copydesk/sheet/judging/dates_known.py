"""What the sheets know of the event that a claim dates, and how far that settles the matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from copydesk.dates import Granularity, TimeValue
from copydesk.fact import Fact
from copydesk.sheet.claims import EventClaim, How, Phase, Unknown
from copydesk.sheet.entities import EntityKind, Happening, Season, Work

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


_ONE_OF_ITS_KIND = timedelta(2 * 365)
"""Further off than this, a strike or festival is another one than the sheet's."""


class Known(Struct, frozen=True):
    """A date that a sheet gives, with the fact that proves it."""

    when: TimeValue
    fact: Fact[Any]


class Pool(Struct, frozen=True):
    """All dates that a claim can mean.

    Where it agrees with none, that is a contradiction; unless the pool is `open` (the sheet may lack the one that is
    meant), or the claim's date is not wholly before `until` or not wholly from `since` on.
    """

    known: tuple[Known, ...]
    open: bool = False
    until: date | None = None
    since: date | None = None
    why: str = "the sheet may not have the one that is meant"
    how: How | None = None


def known_about(base: FactBase, claim: EventClaim, published: date | None) -> Pool | Unknown:
    """The dates that a claim can mean, or why there are none."""
    if claim.what == "expected":
        return Unknown("it names no event that a sheet can know")
    if claim.subject is not None:
        return _of_subject(base, claim)
    work = base.works.get(claim.work or "")
    if work is None:
        return Unknown("it is open which work is meant")
    if claim.what == "released":
        from copydesk.sheet.judging.dates_releases import released

        return released(work, claim, published)
    pool = _READERS.get(claim.what, _plain)(work, claim)
    return pool if pool.known else Unknown("the sheet has no date of it")


def is_film(work: Work) -> bool:
    """Whether a work comes out once, and not season by season."""
    kind = work.kind.value.lower() if work.kind else ""
    return not work.seasons and not any(word in kind for word in ("series", "show", "drama", "sitcom"))


def known_days(work: Work) -> Iterator[date]:
    """The days on which anything of a work begins, as far as its sheet says."""
    for season in filter(None, (work.whole, *work.seasons)):
        for when in (*(f.value.when for f in season.releases), *(f.value.when for f in season.happenings)):
            if when.start:
                yield when.start


def phase_of(when: TimeValue, phase: Phase | None, *, ended: bool = True) -> TimeValue | None:
    """The day, or month, in which a period begins or ends; the period itself without a phase."""
    if phase is None:
        return when
    width = timedelta(1 if when.granularity < Granularity.MONTH else 31)
    if phase is Phase.START:
        return TimeValue(when.start, when.start + width, when.granularity) if when.start else None
    return TimeValue(when.end - width, when.end, when.granularity) if when.end and ended else None


def _of_subject(base: FactBase, claim: EventClaim) -> Pool | Unknown:
    """What befell a person, or an event that belongs to no work."""
    subject = claim.subject
    if subject is not None and subject.kind is EntityKind.PERSON:
        person = base.people.get(subject.name)
        facts = [f for f in person.happenings if f.value.what == claim.what] if person else []
    else:
        facts = [fact for entity, fact in base.events if entity == subject]
    known = tuple(_known(facts, claim.phase))
    if not known or (subject is not None and subject.kind is EntityKind.PERSON):
        return Pool(known) if known else Unknown("the sheet has no date of it")
    starts, ends = [k.when.start for k in known if k.when.start], [k.when.end for k in known if k.when.end]
    return Pool(
        known,
        since=min(starts) - _ONE_OF_ITS_KIND if starts else None,
        until=max(ends) + _ONE_OF_ITS_KIND if ends else None,
        why="it may be another of its kind, of another year",
    )


def _known(facts: Iterable[Fact[Happening]], phase: Phase | None) -> Iterator[Known]:
    for fact in facts:
        when = phase_of(fact.value.when, phase, ended=fact.value.ended)
        if when is not None:
            yield Known(when, fact)


def _happenings(work: Work, claim: EventClaim, *whats: str) -> Iterator[Fact[Happening]]:
    """The happenings of the season that is meant, of all where that is open."""
    for season in _seasons(work, claim):
        yield from (fact for fact in season.happenings if fact.value.what in whats)


def _seasons(work: Work, claim: EventClaim) -> Iterator[Season]:
    for season in (work.whole, *work.seasons):
        if season is None:
            continue
        if claim.season in (None, -1, season.number) or (is_film(work) and season is work.whole):
            yield season


def _plain(work: Work, claim: EventClaim) -> Pool:
    """An event that happens once to a work or season: its end, its cancellation, its finale."""
    whats = ("finale", "ended") if claim.pattern == "series finale" else (claim.what,)
    known = tuple(_known(_happenings(work, claim, *whats), claim.phase))
    if claim.pattern == "series finale":
        return Pool(known, open=not any(k.fact.value.what == "ended" for k in known))
    if claim.what == "finale" and claim.season is None and known:
        return Pool(known, until=_lacking_from(work, ("finale", "ended"), "released"))
    whole = work.whole.happenings if work.whole else ()
    settled = claim.season is not None or any(k.fact in whole for k in known)
    return Pool(known, open=not settled and len(work.seasons) > 1)


def _ordered(work: Work, claim: EventClaim) -> Pool:
    """Announcements and renewals, which sheets and articles take for one another."""
    whats = ("announced", "renewed")
    facts = [
        fact
        for season in _seasons(work, claim)
        for fact in season.happenings
        if fact.value.what in whats and (claim.what == "announced" or season.number != 1 or claim.season == 1)
    ]
    known = tuple(_known(facts, None))
    if claim.season == -1:
        return Pool(known, open=True)
    if claim.season is not None or is_film(work):
        return Pool(known)
    last = max(work.seasons, key=lambda s: s.number, default=None)
    if last is None or not last.releases:
        return Pool(known)
    return Pool(known, until=max((k.when.end for k in known if k.when.end), default=None))


def _shown(work: Work, claim: EventClaim) -> Pool:
    """Trailers: the sheet has the first, so that only an earlier date contradicts it."""
    if claim.first and (first := tuple(_known(_happenings(work, claim, claim.what), None))):
        return Pool(first, open=claim.season in (None, -1) and not is_film(work))
    known = tuple(_known(_happenings(work, claim, "teaser", "trailer"), None))
    if claim.season == -1 or (claim.season is None and not is_film(work)):
        return Pool(known, open=True)
    return Pool(known, until=min((k.when.start for k in known if k.when.start), default=None))


def _filmed(work: Work, claim: EventClaim) -> Pool:
    known = tuple(_known(_happenings(work, claim, "filming"), claim.phase))
    if claim.season is None and len(work.seasons) > 1:
        return Pool(known, until=_lacking_from(work, ("filming",), "ordered"))
    return Pool(known, open=claim.season == -1)


def _lacking_from(work: Work, whats: tuple[str, ...], after: str) -> date | None:
    """The first day on which there can be such an event that the sheet lacks: of a season once it is released, or ordered.

    The calendar's first day where that is open; none where the sheet has all.
    """
    lacking = (s for s in work.seasons if all(f.value.what not in whats for f in s.happenings))
    days = [_begins(season, after) or date.min for season in lacking]
    return min(days, default=None)


def _begins(season: Season, after: str) -> date | None:
    """The day before which a season cannot have been filmed, or have ended."""
    orders = [f.value.when for f in season.happenings if f.value.what in ("announced", "renewed")]
    releases = [f.value.when for f in season.releases] if after == "released" else []
    return min((when.start for when in releases or orders if when.start), default=None)


_READERS: dict[str, Callable[[Work, EventClaim], Pool]] = {
    "announced": _ordered,
    "renewed": _ordered,
    "trailer": _shown,
    "teaser": _shown,
    "filming": _filmed,
}
