"""Seasons and episodes: the verdicts on how many there are, which are out or the last, and when an episode was shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from copydesk.dates import Agreement, compare
from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Comparator,
    Confirmed,
    Contradicted,
    CountClaim,
    EpisodeClaim,
    How,
    Manner,
    SeasonClaim,
    SeasonPoint,
    Stance,
    Tense,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import EntityKind, Episode, Happening, Season, Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.judging.dates_known import is_film

_LONG = 3
_ROUGHLY = 0.34
"""By how much of the sheet's number "about" and "nearly" may miss it."""


def judge_count(base: FactBase, claim: CountClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the number; wrong where every number that can be meant is another."""
    work = base.works[claim.work or ""]
    if Manner.LOOSE in claim.manners:
        return _loosely(work, claim)
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


_SLIP = 2
"""By how much a number of episodes is off that was miscounted or misread."""


def is_a_slip(base: FactBase, claim: CountClaim) -> bool:
    """Whether there is anything to tell of a number that no wording ties to its season."""
    work = base.works.get(claim.work or "")
    return work is not None and isinstance(_loosely(work, claim), Contradicted)


def _loosely(work: Work, claim: CountClaim) -> Verdict:
    """The verdict on a number that no wording ties to its season: near its count, and no other that the sheet has."""
    known = [season.episodes for season in work.seasons if season.episodes]
    whole = work.counts.get("episodes")
    meant = [s.episodes for s in work.seasons if s.number == claim.season and s.episodes]
    if claim.season is None and len(work.seasons) < 2:
        meant = [*known, *([whole] if whole else [])]
    others = {fact.value for fact in known}
    near = [fact for fact in meant if 0 < abs(fact.value - claim.number) <= _SLIP]
    told = claim.unit == "episode" and claim.stance is Stance.ASSERTED and claim.quotation is None
    plain = claim.comparator is Comparator.EXACTLY and claim.number not in others
    if near and told and plain and not _together(work, claim):
        return Contradicted(tuple(near), How.ANOTHER_NUMBER)
    return Unknown("it may be something else that is counted")


def _agrees(claim: CountClaim, number: int) -> bool:
    return claim.comparator.holds(number, claim.number, max(2, _ROUGHLY * number))


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
        s.episodes
        for s in work.seasons
        if claim.tense is Tense.FUTURE or published is None or _is_out(s, published)
    ):
        yield from (season.episodes for season in work.seasons if season.episodes)


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
    behind = out and published and not _has_ended(work) and _is_long_ago(out[-1], published)
    if listed and behind and claim.number > len(work.seasons):
        return  # the sheet has not kept up
    if total:
        yield total
    for season in work.seasons[max(len(out) - 1, 0) :]:
        yield season.fact


def _has_ended(work: Work) -> bool:
    return any(fact.value.what in _CLOSED for part in work.parts for fact in part.happenings)


def _is_long_ago(season: Season, published: date) -> bool:
    """Whether the last season that a sheet lists came out so long ago that there may be more."""
    return bool(season.days) and published.year - max(season.days).year > _LONG


def _is_out(season: Season, published: date | None) -> bool:
    return any(published is None or day <= published for day in season.days)


_CLOSED = ("ended", "cancelled")
_ONCE = ("film", "movie", "limited series", "miniseries", "special")


def judge_season(base: FactBase, claim: SeasonClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether there is such a season, or whether it is the last, as the sheet knew on the day."""
    work = base.works[claim.work or ""]
    if claim.stance is not Stance.ASSERTED:
        return Unknown("the article is not sure")
    match claim.point:
        case SeasonPoint.OUT:
            return _out(work, claim)
        case SeasonPoint.RUNNING:
            return _running(work, claim, published)
        case SeasonPoint.FINAL:
            return _final(work, claim, published)
        case SeasonPoint.COMING:
            return _coming(work, claim, published)
        case _:
            return _last(work, claim, published)


_AFTER = timedelta(45)
"""So long after its release a season may still be to come in another country."""


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
        if (day := min(s.days, default=None)) is not None and published and day <= published
    ]
    if published is None or not begun:
        return Unknown("the sheet has no season of that day")
    over = tuple(fact for fact in _endings(work) if fact.value.what == "ended")
    if over and all(fact.value.when.last and fact.value.when.last + _AFTER < published for fact in over):
        return Contradicted(over, How.ANOTHER_SEASON)
    day, latest = max(begun, key=lambda pair: pair[0])
    if latest.number == claim.season:
        return Confirmed((latest.fact,))
    next_one = work.season(latest.number + 1)
    soon = (
        next_one is not None
        and (first := min(next_one.days, default=None)) is not None
        and (first - published).days < 30
    )
    if published - day > _NEAR or (soon and claim.season == latest.number + 1) or (published - day).days < 30:
        return Unknown("the sheet may lack the season of that day")
    return Contradicted((latest.fact,), How.ANOTHER_SEASON)


def _final(work: Work, claim: SeasonClaim, published: date | None) -> Verdict:
    """Whether the season of that number is the last, where the sheet has the end or was told of a later one by the day."""
    number, last = claim.season or 0, max((s.number for s in work.seasons), default=0)
    if number == last:
        return Confirmed((work.seasons[-1].fact,))
    if number > last and last:
        limits = tuple(_limits(work))
        return (
            Contradicted(limits, How.ANOTHER_SEASON)
            if limits
            else Unknown("the sheet has no such season yet")
        )
    later = tuple(s.fact for s in work.seasons if s.number > number and _is_announced(s, published))
    return Contradicted(later, How.ANOTHER_SEASON) if later else Unknown("a later season was not known of")


def _coming(work: Work, claim: SeasonClaim, published: date | None) -> Verdict:
    """Whether what is to come was out, all of it, long before the day."""
    part = work.season(claim.season) if claim.season else work.whole if is_film(work) else None
    if part is None or not part.days or published is None:
        return Unknown("the sheet has no day of it")
    if max(part.days) + _AFTER < published:
        return Contradicted(part.releases, How.ANOTHER_SEASON)
    return Confirmed(part.releases) if max(part.days) > published else Unknown("it has come out only now")


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


def _is_announced(season: Season, published: date | None) -> bool:
    """Whether the season was known of: any day of it before the article, or none given at all."""
    known = season.known_days
    return published is None or not known or min(known) <= published


def judge_episode(
    base: FactBase, claim: EpisodeClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether the sheet has the same of the episode; wrong where every episode of that title has otherwise."""
    work = base.works.get(claim.work) if claim.work else None
    named = tuple(fact for fact in (work.episodes if work else ()) if fact.value.title == claim.title)
    if work is None or not named:
        return Unknown("the sheet has no such episode")
    verdicts = [_one(work, claim, fact) for fact in named]
    if any(verdict is True for verdict in verdicts):
        return Confirmed(named)
    if not all(verdict is False for verdict in verdicts):
        return Unknown("the sheet does not say that of the episode")
    return Contradicted(named, How.ANOTHER_EPISODE)


def _one(work: Work, claim: EpisodeClaim, fact: Fact[Episode]) -> bool | None:
    """Whether one episode is what is said of it; none where the sheet leaves it open."""
    episode = fact.value
    told = [
        _is_numbered(work, claim, episode),
        None if not claim.of_season or not episode.season else claim.of_season == episode.season,
        _is_dated(claim, episode),
        _is_directed(claim, episode),
    ]
    if False in told:
        return False
    return True if True in told else None


def _is_numbered(work: Work, claim: EpisodeClaim, episode: Episode) -> bool | None:
    if claim.number is None or episode.number is None:
        return None
    if claim.number > 0:
        return claim.number == episode.number
    season = work.season(episode.season) if episode.season else None
    last = season.episodes.value if season and season.episodes else None
    return None if last is None else episode.number == last


def _is_dated(claim: EpisodeClaim, episode: Episode) -> bool | None:
    if claim.when is None or episode.when is None or not claim.when.candidates:
        return None
    agreement = compare(claim.when.candidates, episode.when)
    return None if agreement is Agreement.UNKNOWN else agreement is Agreement.AGREE


def _is_directed(claim: EpisodeClaim, episode: Episode) -> bool | None:
    if claim.director is None or not episode.directors:
        return None
    return any(person.name in episode.directors for person in claim.director.of(EntityKind.PERSON))
