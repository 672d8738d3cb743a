"""Episodes: the verdicts on an episode's number, season, day and director."""

from __future__ import annotations

from datetime import date

from copydesk.dates import Agreement, compare
from copydesk.fact import Fact
from copydesk.sheet.claims import Confirmed, Contradicted, EpisodeClaim, How, Stance, Unknown, Verdict
from copydesk.sheet.entities import EntityKind, Episode, Work
from copydesk.sheet.factbase import FactBase


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
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
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
