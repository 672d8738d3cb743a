"""The verdicts of a fact base: each claim is confirmed, contradicted, or not settled by the sheets.

A judge of one kind of claim is a function `(base, claim, published, updated) → Verdict` in a module of its own,
entered in the list below. What claims say only together (a list shifted by one) is looked at afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from copydesk.sheet.claims import (
    AwardClaim,
    BelongingClaim,
    CallingClaim,
    CastClaim,
    Claim,
    Contradicted,
    CountClaim,
    CreditClaim,
    EpisodeClaim,
    EventClaim,
    FigureClaim,
    LengthClaim,
    PartClaim,
    RelationClaim,
    SeasonClaim,
    SourceClaim,
    SpanClaim,
    Stance,
    TraitClaim,
    Unknown,
    Verdict,
)

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase
    from copydesk.sheet.judging.afterwards import Judge


def judge_all(
    base: FactBase,
    claims: Iterable[Claim],
    published: date | None,
    updated: date | None,
    dated_as_of: date | None = None,
) -> dict[Claim, Verdict]:
    """A verdict for each claim: a dated article is judged by what was known on its day, another by today.

    `dated_as_of` is the day of the check of a dated article, none for one that is kept current.
    """
    from copydesk.sheet.judging.afterwards import judge_together, true_on_its_day

    verdicts = {claim: judge(base, claim, published, updated) for claim in claims}
    days = [day for day in (published, updated) if day is not None] if dated_as_of else []
    verdicts = {
        claim: true_on_its_day(judge, base, claim, verdict, days, dated_as_of or date.max)
        for claim, verdict in verdicts.items()
    }
    verdicts.update(judge_together(verdicts))
    return verdicts


def judge(base: FactBase, claim: Claim, published: date | None, updated: date | None) -> Verdict:
    """The verdict on one claim by itself; what an article denies or asks is no claim of its own, nor always what it only passes on."""
    if claim.stance is Stance.DENIED:
        return Unknown("the article denies it")
    if claim.stance is Stance.ASKED:
        return Unknown("the article only asks")
    if isinstance(claim, _OF_A_WORK) and claim.work not in base.works:
        return Unknown("the article does not say of which work")
    verdict = _judge_of(type(claim))(base, claim, published, updated)
    if isinstance(verdict, Contradicted) and not _says_so_itself(claim):
        return Unknown("the article does not say so itself")
    return verdict


_OF_A_WORK = (CountClaim, CreditClaim, FigureClaim, SeasonClaim, TraitClaim)
"""Kinds of claims that are about a work alone: their judges find it in the base."""
_OF_ITS_OWN = (
    AwardClaim,
    BelongingClaim,
    CallingClaim,
    EpisodeClaim,
    FigureClaim,
    LengthClaim,
    RelationClaim,
    SourceClaim,
)
"""Kinds of claims of which an article is wrong only where it says so itself; of the others their judges say when."""


def _says_so_itself(claim: Claim) -> bool:
    """Whether an article neither supposes something nor has it from somebody whom it quotes."""
    return not isinstance(claim, _OF_ITS_OWN) or (
        claim.stance is not Stance.HEDGED and claim.quotation is None
    )


_JUDGES: dict[type[Claim], str] = {
    CastClaim: "cast:judge_cast",
    PartClaim: "cast:judge_part",
    BelongingClaim: "cast:judge_belonging",
    CreditClaim: "cast:judge_credit",
    CountClaim: "seasons:judge_count",
    TraitClaim: "traits:judge_trait",
    SeasonClaim: "seasons:judge_season",
    EventClaim: "dates:judge_event",
    SpanClaim: "dates:judge_span",
    LengthClaim: "figures:judge_length",
    FigureClaim: "figures:judge_figure",
    AwardClaim: "awards:judge_award",
    EpisodeClaim: "seasons:judge_episode",
    RelationClaim: "relations:judge_relation",
    CallingClaim: "relations:judge_calling",
    SourceClaim: "traits:judge_source",
}


@cache
def _judge_of(kind: type[Claim]) -> Judge:
    """The judge of a kind of claim, imported when the first such claim is judged."""
    module, _, name = _JUDGES[kind].partition(":")
    judge: Judge = getattr(import_module(f"{__name__}.{module}"), name)
    return judge
