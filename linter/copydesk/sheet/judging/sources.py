"""What a work is based on: the verdict on the year of the source."""

from __future__ import annotations

from datetime import date

from copydesk.sheet.claims import Confirmed, Contradicted, How, SourceClaim, Stance, Unknown, Verdict
from copydesk.sheet.factbase import FactBase


def judge_source(base: FactBase, claim: SourceClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the source is of that year; a year off by one may be another edition's."""
    work = base.works.get(claim.work) if claim.work else None
    origin = work.based_on if work else None
    if origin is None:
        return Unknown("the sheet does not say what it is based on")
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    when = origin.value.when
    if when is None or when.start is None:
        return Unknown("the sheet does not say when the source came out")
    near = abs(when.start.year - claim.year) <= 1
    return Confirmed((origin,)) if near else Contradicted((origin,), How.ANOTHER_SOURCE)
