"""How many there are: the verdicts on counts of seasons, episodes, parts and films."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Comparator,
    Confirmed,
    Contradicted,
    CountClaim,
    How,
    Stance,
    Tense,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Season, Work
from copydesk.sheet.factbase import FactBase

_LONG = 3
_ROUGHLY = 0.34
"""By how much of the sheet's number "about" and "nearly" may miss it."""


def judge_count(base: FactBase, claim: CountClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the number; wrong where every number that can be meant is another."""
    work = base.works.get(claim.work) if claim.work else None
    if work is None:
        return Unknown("the article does not say of which work")
    facts = tuple(
        _seasons(work, claim, published) if claim.unit == "season" else _numbers(work, claim, published)
    )
    if not facts:
        return Unknown(f"the sheet does not count {claim.unit}s here")
    if right := tuple(fact for fact in facts if _agrees(claim, fact.value)):
        return Confirmed(right)
    if claim.season is None and (together := _together(work, claim)):
        return Confirmed(together)
    if claim.stance is Stance.HEDGED:
        return Unknown("the article is not sure")
    return Contradicted(facts, How.ANOTHER_NUMBER)


def _agrees(claim: CountClaim, number: int) -> bool:
    match claim.comparator:
        case Comparator.AT_LEAST:
            return number >= claim.number
        case Comparator.AT_MOST:
            return number <= claim.number
        case Comparator.ABOUT:
            return abs(number - claim.number) <= max(2, _ROUGHLY * number)
        case _:
            return number == claim.number


def _numbers(work: Work, claim: CountClaim, published: date | None) -> Iterator[Fact[int]]:
    """The numbers that a claim can mean: its season's; else those of the whole and, for episodes, of any season."""
    if claim.unit == "episode" and claim.season is not None and claim.season > 0:
        season = work.season(claim.season)
        if season and season.episodes:
            yield season.episodes
        return
    if total := work.counts.get(f"{claim.unit}s"):
        yield total
    if claim.unit == "episode" and all(
        s.episodes for s in work.seasons if _may_be_meant(s, claim, published)
    ):
        yield from (season.episodes for season in work.seasons if season.episodes)


def _may_be_meant(season: Season, claim: CountClaim, published: date | None) -> bool:
    """Whether episodes of no season in particular can be those of a season: of one to come only where they will be."""
    return claim.tense is Tense.FUTURE or published is None or _is_out(season, published)


def _together(work: Work, claim: CountClaim) -> tuple[Fact[int], ...]:
    """The counts of the first seasons, where an article's number of episodes is those together."""
    known: list[Fact[int]] = []
    for season in work.seasons if claim.unit == "episode" else ():
        if season.episodes is None:
            break
        known.append(season.episodes)
        if len(known) > 1 and _agrees(claim, sum(fact.value for fact in known)):
            return tuple(known)
    return ()


def _seasons(work: Work, claim: CountClaim, published: date | None) -> Iterator[Fact[int]]:
    """The season count of the sheet, and each number of seasons that was out on the day or has been announced."""
    out = [season for season in work.seasons if _is_out(season, published)]
    if claim.out and published and 0 < len(out) < len(work.seasons):
        yield out[-1].fact
        return
    total = work.counts.get("seasons")
    listed = total is None or total.place.key == "seasons"
    if listed and out and claim.number > len(work.seasons) and published and _is_long_ago(out[-1], published):
        return  # the sheet has not kept up
    if total:
        yield total
    for season in work.seasons[max(len(out) - 1, 0) :]:
        yield season.fact


def _is_long_ago(season: Season, published: date) -> bool:
    """Whether the last season that a sheet lists came out so long ago that there may be more."""
    starts = [fact.value.when.start for fact in season.releases if fact.value.when.start]
    return bool(starts) and published.year - max(starts).year > _LONG


def _is_out(season: Season, published: date | None) -> bool:
    starts = (fact.value.when.start for fact in season.releases)
    return any(start is not None and (published is None or start <= published) for start in starts)
