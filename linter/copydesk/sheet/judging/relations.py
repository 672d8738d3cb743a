"""Relations and callings: the verdicts on who is whose sister, and on what a character does."""

from __future__ import annotations

from datetime import date

from copydesk.fact import Fact
from copydesk.sheet import callings
from copydesk.sheet.claims import (
    CallingClaim,
    Confirmed,
    Contradicted,
    How,
    Mention,
    RelationClaim,
    Stance,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import EntityKind, Relation
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.kinship import Kin, contradict, kin_of, other_side

_OPEN = "the article does not say so itself"


def judge_relation(
    base: FactBase, claim: RelationClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether the sheets relate the two so; wrong where all that they have of the two is something else."""
    said = kin_of(claim.kind)
    who, of = _names(claim.who), _names(claim.of)
    known = [
        (fact, kin)
        for work in base.works.values()
        for fact in work.relations
        if (kin := _between(fact.value, who, of)) is not None
    ]
    if said is None or not known:
        return Unknown("the sheets do not say how the two are related")
    facts: tuple[Fact[Relation], ...] = tuple(fact for fact, _ in known)
    if any(not contradict(said, kin) for _, kin in known):
        return Confirmed(facts)
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown(_OPEN)
    return Contradicted(facts, How.ANOTHER_RELATION)


def _names(mention: Mention) -> frozenset[str]:
    return frozenset(e.name for e in mention.refers if e.kind in (EntityKind.PERSON, EntityKind.CHARACTER))


def _between(relation: Relation, who: frozenset[str], of: frozenset[str]) -> Kin | None:
    """What the first is to the second, as the sheet has it from either side; none where it is about others."""
    kin = kin_of(relation.kind)
    if kin is None:
        return None
    if relation.who in who and relation.of in of:
        return kin
    return other_side(kin) if relation.who in of and relation.of in who else None


def judge_calling(
    base: FactBase, claim: CallingClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether a character may be what is said; wrong where nothing that the sheet says of them goes with it."""
    roles = claim.role.of(EntityKind.CHARACTER)
    said_of = [fact for c in base.characters if c.entity in roles for fact in c.callings]
    known = [fact for fact in said_of if callings.is_told_apart(fact.value)]
    if not known or len(claim.role.refers) != 1:
        return Unknown("the sheet does not say what they do")
    if not all(callings.contradict(claim.calling, fact.value) for fact in known):
        return Confirmed(tuple(known))
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown(_OPEN)
    return Contradicted(tuple(known), How.ANOTHER_CALLING)
