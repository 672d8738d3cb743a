"""One claim for each thing said: what several forms of a sentence say alike is said once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    Doubted,
    EventClaim,
    SeasonClaim,
    SpanClaim,
    Stance,
    TraitClaim,
)


def said_once(read: Iterable[Claim | Doubted]) -> list[Claim | Doubted]:
    """The claims, each thing once: as the whole sentence says it, unless an aside alone made it say less.

    What one form of a sentence doubts and another claims is no doubt.
    """
    said: dict[Hashable, Claim] = {}
    doubts: dict[Hashable, Doubted] = {}
    for each in read:
        if isinstance(each, Doubted):
            doubts.setdefault(_about(each.claim), each)
        elif _says_more(each, said.setdefault(_about(each), each)):
            said[_about(each)] = each
    return [*said.values(), *(doubt for about, doubt in doubts.items() if about not in said)]


def _says_more(claim: Claim, known: Claim) -> bool:
    """Whether a claim is asserted that was not, or tied to its work that was not."""
    if claim.stance is not known.stance:
        return claim.stance is Stance.ASSERTED
    return isinstance(claim, CreditClaim) and isinstance(known, CreditClaim) and claim.tied > known.tied


def _about(claim: Claim) -> Hashable:
    """The words that a claim is about, which are the same in all forms of a sentence."""
    match claim:
        case CastClaim(actor=actor, role=role):
            return actor.span, role.span
        case CreditClaim(person=person, job=job, work=work):
            return person.span, job, work
        case TraitClaim(trait=trait, written=written):
            return trait, written
        case EventClaim(when=when) if when is not None:
            return when.span
        case CountClaim(unit=unit, number=number, span=span):
            return unit, number, span.end
        case SeasonClaim(point=point, span=span):
            return point, span.start
        case SpanClaim(since=since, span=span):
            return since, span
        case _:
            return claim
