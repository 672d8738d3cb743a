"""Claims about one fact, brought together, so that rules can compare them."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.sheet.claims import (
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    EventClaim,
    FactKey,
    Group,
    LengthClaim,
    SpanClaim,
    Stance,
    TraitClaim,
)

_NOT_MEANT = frozenset((Stance.DENIED, Stance.ASKED))


def group_claims(claims: Iterable[Claim]) -> tuple[Group, ...]:
    """The groups of at least two claims with one fact key, in order of their first claim.

    What an article denies or asks is in no group; a claim that means no one fact (a shared surname) is neither.
    """
    groups: dict[FactKey, list[Claim]] = {}
    for claim in claims:
        key = fact_key(claim)
        if key is not None and claim.stance not in _NOT_MEANT:
            groups.setdefault(key, []).append(claim)
    return tuple(Group(key, tuple(members)) for key, members in groups.items() if len(members) > 1)


def fact_key(claim: Claim) -> FactKey | None:
    """What a claim is about: subject, attribute, season; none where that is open."""
    subject, attribute = _subject(claim), _attribute(claim)
    if subject is None or attribute is None:
        return None
    season = None if isinstance(claim, CastClaim | CreditClaim | TraitClaim) else claim.season
    return FactKey(subject, attribute, season)


def _subject(claim: Claim) -> str | None:
    match claim:
        case EventClaim(subject=subject) | SpanClaim(subject=subject) if subject is not None:
            return subject.name
        case CastClaim(role=role):
            return role.refers[0].name if len(role.refers) == 1 else None
        case _:
            return claim.work


def _attribute(claim: Claim) -> str | None:
    """The attribute of the sheet that a claim speaks of; none for kinds that nobody compares."""
    match claim:
        case EventClaim(what=what):
            return what
        case CountClaim(unit=unit):
            return unit
        case LengthClaim():
            return "running time"
        case SpanClaim(since=since):
            return f"years since {since}"
        case TraitClaim(trait=trait, place=place):
            return f"{trait} in {place}" if place else str(trait)
        case CreditClaim(job=job):
            return job
        case CastClaim():
            return "actor"
        case _:
            return None
