"""The verdicts of a fact base: each claim is confirmed, contradicted, or not settled by the sheets.

A judge of one kind of claim is a function `(base, claim, published, updated) → Verdict` in a module of its own,
entered in the list below. What claims say only together (a list shifted by one) is looked at afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    EventClaim,
    PartClaim,
    SeasonClaim,
    SpanClaim,
    Stance,
    TraitClaim,
    Unknown,
    Verdict,
)

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase

Judge: TypeAlias = Callable[["FactBase", Any, date | None, date | None], Verdict]


def judge_all(
    base: FactBase, claims: Iterable[Claim], published: date | None, updated: date | None
) -> dict[Claim, Verdict]:
    """A verdict for each claim."""
    from copydesk.sheet.judging.exchanges import judge_together

    verdicts = {claim: judge(base, claim, published, updated) for claim in claims}
    verdicts.update(judge_together(verdicts))
    return verdicts


def judge(base: FactBase, claim: Claim, published: date | None, updated: date | None) -> Verdict:
    """The verdict on one claim by itself; what an article denies or asks is no claim of its own."""
    if claim.stance is Stance.DENIED:
        return Unknown("the article denies it")
    if claim.stance is Stance.ASKED:
        return Unknown("the article only asks")
    found = _judges().get(type(claim))
    return (
        found(base, claim, published, updated) if found else Unknown("no sheet can settle this kind of claim")
    )


@cache
def _judges() -> dict[type[Claim], Judge]:
    """The judge of each kind of claim, imported when the first claim is judged."""
    from copydesk.sheet.judging.ages import judge_span
    from copydesk.sheet.judging.cast import judge_cast, judge_part
    from copydesk.sheet.judging.counts import judge_count
    from copydesk.sheet.judging.credits import judge_credit
    from copydesk.sheet.judging.dates import judge_event
    from copydesk.sheet.judging.seasons import judge_season
    from copydesk.sheet.judging.traits import judge_trait

    return {
        CastClaim: judge_cast,
        PartClaim: judge_part,
        CreditClaim: judge_credit,
        CountClaim: judge_count,
        TraitClaim: judge_trait,
        SeasonClaim: judge_season,
        EventClaim: judge_event,
        SpanClaim: judge_span,
    }
