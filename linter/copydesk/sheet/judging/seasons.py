"""Which seasons there are: the verdicts on a season that has come out, and on one that ends the series."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Confirmed,
    Contradicted,
    How,
    SeasonClaim,
    SeasonPoint,
    Stance,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Happening, Season, Work
from copydesk.sheet.factbase import FactBase

_CLOSED = ("ended", "cancelled")
_ONCE = ("film", "movie", "limited series", "miniseries", "special")


def judge_season(base: FactBase, claim: SeasonClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether there is such a season, or whether it is the last, as the sheet knew on the day."""
    work = base.works.get(claim.work) if claim.work else None
    if work is None:
        return Unknown("the article does not say of which work")
    if claim.stance is not Stance.ASSERTED:
        return Unknown("the article is not sure")
    match claim.point:
        case SeasonPoint.OUT:
            return _out(work, claim)
        case SeasonPoint.RUNNING:
            return _running(work, claim, published)
        case _:
            return _last(work, claim, published)


def _out(work: Work, claim: SeasonClaim) -> Verdict:
    if season := work.season(claim.season):
        return Confirmed((season.fact,))
    if claim.season is None or any(season.number > claim.season for season in work.seasons):
        return Unknown("the sheet does not list every season")
    limits = tuple(_limits(work))
    return Contradicted(limits, How.ANOTHER_SEASON) if limits else Unknown("the sheet has no such season yet")


_NEAR = timedelta(400)
"""So long after its beginning a season may still be the latest; later, the sheet may lack another."""


def _running(work: Work, claim: SeasonClaim, published: date | None) -> Verdict:
    """Whether a season is the one that began last; near a beginning the one before or after it may be meant."""
    begun = [
        (day, s)
        for s in work.seasons
        if (day := _first_day(s)) is not None and published and day <= published
    ]
    if published is None or not begun:
        return Unknown("the sheet has no season of that day")
    day, latest = max(begun, key=lambda pair: pair[0])
    if latest.number == claim.season:
        return Confirmed((latest.fact,))
    next_one = work.season(latest.number + 1)
    soon = (
        next_one is not None and (first := _first_day(next_one)) is not None and (first - published).days < 30
    )
    if published - day > _NEAR or (soon and claim.season == latest.number + 1) or (published - day).days < 30:
        return Unknown("the sheet may lack the season of that day")
    return Contradicted((latest.fact,), How.ANOTHER_SEASON)


def _first_day(season: Season) -> date | None:
    return min((f.value.when.start for f in season.releases if f.value.when.start), default=None)


def _limits(work: Work) -> Iterator[Fact[Any]]:
    """What says that there are no more seasons than are listed."""
    yield from _endings(work)
    if work.kind and work.kind.value.lower() in _ONCE:
        yield work.kind


def _endings(work: Work) -> Iterator[Fact[Happening]]:
    places = (*work.seasons, *((work.whole,) if work.whole else ()))
    return (fact for place in places for fact in place.happenings if fact.value.what in _CLOSED)


def _last(work: Work, claim: SeasonClaim, published: date | None) -> Verdict:
    """A series finale is none where the sheet has a later season that was announced by the day."""
    if any(_endings(work)):
        return Unknown("the series has ended, and which season is meant is open")
    named = claim.season if claim.season and claim.season > 0 else None
    reached = named or max((s.number for s in work.seasons if _is_out(s, published)), default=0)
    later = tuple(s.fact for s in work.seasons if s.number > reached > 0 and _is_announced(s, published))
    return Contradicted(later, How.ANOTHER_SEASON) if later else Unknown("the sheet has no later season")


def _is_out(season: Season, published: date | None) -> bool:
    starts = (fact.value.when.start for fact in season.releases)
    return any(start is not None and (published is None or start <= published) for start in starts)


def _is_announced(season: Season, published: date | None) -> bool:
    """Whether the season was known of: any day of it before the article, or none given at all."""
    starts = [fact.value.when.start for fact in season.happenings]
    starts += [fact.value.when.start for fact in season.releases]
    known = [start for start in starts if start is not None]
    return published is None or not known or min(known) <= published
