"""One claim for each thing said: what several forms of a sentence say alike is said once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    EventClaim,
    SeasonClaim,
    SpanClaim,
    Stance,
    TraitClaim,
)


def said_once(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, each thing once: as the whole sentence says it, unless an aside alone made it say less."""
    said: dict[Hashable, Claim] = {}
    for claim in claims:
        if _says_more(claim, said.setdefault(_about(claim), claim)):
            said[_about(claim)] = claim
    return list(said.values())


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
