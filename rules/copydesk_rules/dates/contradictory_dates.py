"""The rule `contradictory-dates`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from copydesk.api import (
    Agreement,
    Article,
    Bad,
    Claim,
    Confidence,
    Confirmed,
    Contradicted,
    EventClaim,
    Good,
    Group,
    Manner,
    Passage,
    Problem,
    Severity,
    Stance,
    Voice,
    Work,
    compare,
    rule,
)
from copydesk_rules.dates._wording import event_in_words

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, released: 2022-01-28}
  - {number: 2, renewed: 2022-06-06}
"""


@rule(
    slug="contradictory-dates",
    severity=Severity.WARNING,
    on=Group,
    examples=(
        Bad(
            "Season 2 of The Glass Harbour premieres on May 3, 2024. Two episodes come at once.\n\n"
            "The Harbour comes back\n\nSeason 2 premieres on [[May 10, 2024]].",
            sheet=SHEET,
            published=date(2024, 2, 1),
            says="the release is 3 May 2024 above and 10 May 2024 here",
        ),
        Bad(
            "*Salt and Lanterns* opened on 3 May 2019. Critics wept. *Salt and Lanterns* opened on [[13 May 2019]].",
            format="markdown",
            says="the release is 3 May 2019 above and 13 May 2019 here",
        ),
        Good(
            "Season 2 premieres in May 2024. Its premiere on May 3, 2024 is in Leeds.",
            sheet=SHEET,
            published=date(2024, 2, 1),
            why="the month holds the day",
        ),
        Good(
            "Season 2 was pushed from May 3, 2024, to June 7, 2024.",
            sheet=SHEET,
            published=date(2024, 2, 1),
            why="a move",
        ),
        Good(
            "The finale of *Salt and Lanterns* is shown on May 3, 2019 and May 4, 2019.",
            format="markdown",
            why="two nights",
        ),
        Good(
            "Season 1 premiered in January 2022. Season 2 premieres in May 2024.",
            sheet=SHEET,
            published=date(2024, 2, 1),
            why="two seasons",
        ),
    ),
)
def contradictory_dates(group: Group, article: Article) -> Iterator[Problem]:
    """Report two dates for one event that cannot both be true.

    A reader who meets both trusts neither. A work that no sheet has counts where the text marks its title, in italics or in
    quotation marks. The later place carries the finding and names the earlier; where either is only
    expected, rumoured or reported, it is a note. Dates that agree because one holds the other, moves, releases in different
    countries, cinemas or parts, and dates that the sheet itself contradicts are left alone. Where an article dates one event very
    often, each date is held against the first twenty that agree with one another and the next twenty, and five of each are shown.
    """
    claims = sorted(
        (claim for claim in group.claims if _counts(claim, article)), key=lambda claim: claim.span.start
    )
    accepted: list[EventClaim] = []
    for at, claim in enumerate(claims, start=1):
        if not isinstance(claim, EventClaim) or claim.when is None:
            continue
        against = [other for other in accepted[:_COMPARED] if _contradict(claim, other, article)]
        if not against:
            accepted.append(claim)
            continue
        later = [c for c in claims[at : at + _COMPARED] if _contradict(claim, c, article)]
        yield _problem(claim, against[:_TOLD], later[:_TOLD])


_COMPARED = 20
_TOLD = 5


def _counts(claim: Claim, article: Article) -> bool:
    if not isinstance(claim, EventClaim) or claim.when is None or claim.when.value is None or claim.again:
        return False
    if claim.what == "expected" or claim.season == -1 or claim.quotation is not None:
        return False
    if Manner.PREMIERED in claim.manners and _is_film(claim, article):
        return False  # a film has a premiere in many a city
    return not isinstance(article.verdict(claim), Contradicted)


def _is_film(claim: Claim, article: Article) -> bool:
    work = article.base.works.get(claim.work or "")
    return work is not None and work.kind is not None and "film" in work.kind.value.lower()


def _contradict(one: Claim, two: Claim, article: Article) -> bool:
    """Whether two claims date the same thing and cannot both hold."""
    if not isinstance(one, EventClaim) or not isinstance(two, EventClaim) or not one.when or not two.when:
        return False
    if _are_side_by_side(one, two, article):
        return False
    if (one.phase, one.place, one.part) != (two.phase, two.place, two.part):
        return False
    if _way(one, article) != _way(two, article) or _are_versions(one, two):
        return False
    if _is_of_any_season(one, article) or _is_of_any_season(two, article):
        return False
    if _is_settled(one, two, article) or _is_settled(two, one, article):
        return False
    return compare(one.when.candidates, two.when.candidates) is Agreement.CONTRADICT


_JOINED = frozenset(("and", "and on", "&", ",", ", and", "or"))


def _are_side_by_side(one: EventClaim, two: EventClaim, article: Article) -> bool:
    """Whether two dates are told as one: *in two parts, on Tuesday and Wednesday*."""
    spans = sorted(claim.when.span for claim in (one, two) if claim.when)
    return len(spans) == 2 and article.text[spans[0].end : spans[1].start].strip() in _JOINED


def _is_of_any_season(claim: EventClaim, article: Article) -> bool:
    """Whether an article may mean any season or episode of a series: *it aired last night*, *the 2019 series*."""
    work = article.base.works.get(claim.work or "")
    if work is None or claim.season is not None or claim.what != "released" or not _has_seasons(work):
        return False
    return not claim.manners.isdisjoint((Manner.AIRED, Manner.BARE)) or (
        len(work.seasons) != 1 and not (work.seasons and claim.first)
    )


def _has_seasons(work: Work) -> bool:
    """Whether a work comes season by season, as the sheet says or as series without a number of episodes do."""
    kind = work.kind.value.lower() if work.kind else ""
    return bool(work.seasons) or ("series" in kind and "limited" not in kind and not work.episodes)


def _are_versions(one: EventClaim, two: EventClaim) -> bool:
    """Whether the years beside a title are too far apart to be one work's: *Mulan (1998)* and *Mulan (2020)*."""
    if Manner.BARE not in one.manners & two.manners:
        return False
    years = [c.when.value.start.year for c in (one, two) if c.when and c.when.value and c.when.value.start]
    return len(years) == 2 and abs(years[0] - years[1]) > 3


def _is_settled(one: EventClaim, two: EventClaim, article: Article) -> bool:
    """Whether the sheet has both (two volumes, two countries), or has one and could not rule out the other."""
    if not isinstance(article.verdict(one), Confirmed):
        return False
    return isinstance(article.verdict(two), Confirmed) or not _is_hedged(two)


def _way(claim: EventClaim, article: Article) -> str | None:
    """How something is released, where that makes two releases: films have premieres, a series streams where it airs."""
    work = article.base.works.get(claim.work or "")
    if work and work.seasons:
        return None if claim.how == "streaming" else claim.how
    return "premiere" if Manner.PREMIERED in claim.manners else claim.how


def _problem(claim: EventClaim, against: Sequence[EventClaim], later: Sequence[Claim]) -> Problem:
    first = against[0]
    here, there = _in_words(claim), _in_words(first)
    hedged = any(_is_hedged(c) for c in (claim, first))
    others = tuple(
        Passage(c.when.span, f"the {event_in_words(c)} is {_in_words(c)}")
        for c in (*against, *later)
        if isinstance(c, EventClaim) and c.when
    )
    return Problem(
        claim.when.span if claim.when else claim.span,
        f"Two dates for one event: the {event_in_words(claim)} is {there} above and {here} here",
        evidence=others,
        confidence=Confidence.LIKELY if hedged else Confidence.CERTAIN,
        subject=claim.subject.name if claim.subject else claim.work or "",
        attribute=claim.what,
    )


def _in_words(claim: EventClaim) -> str:
    return claim.when.value.words() if claim.when and claim.when.value else ""


def _is_hedged(claim: EventClaim) -> bool:
    return claim.stance is Stance.HEDGED or claim.voice is not Voice.OWN
