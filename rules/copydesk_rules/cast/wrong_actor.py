"""The rule `wrong-actor`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from copydesk.api import (
    Article,
    Bad,
    BelongingClaim,
    Block,
    BlockKind,
    CastClaim,
    Claim,
    Confidence,
    Confirmed,
    Contradicted,
    Edit,
    Fact,
    Fix,
    Good,
    How,
    Manner,
    Mention,
    PartClaim,
    Passage,
    Problem,
    Severity,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Mara Quill, actor: Lena Roos, how: young}
  - {character: Jonas Wick, actor: Per Holm}
people: {Tomas Brandt: {}}
"""


@rule(
    slug="wrong-actor",
    severity=Severity.ERROR,
    on=Claim,
    over=("misspelled-name",),
    examples=(
        Bad(
            "On Friday, [[Tomas Brandt]] plays Mara Quill for the first time.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="Mara Quill is played by Ines Aldana or Lena Roos, not Tomas Brandt",
        ),
        Bad(
            "Jonas Wick ([[Ines Aldana]]) finds Mara Quill ([[Per Holm]]) on the quay.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="Jonas Wick is played by Per Holm, Mara Quill by Ines Aldana or Lena Roos; the article exchanges them",
        ),
        Bad(
            "[[Edda Berg, last seen in The Glass Harbour]], has a new series.",
            sheet=SHEET + "---\ntitle: The Long Weir\ncast: [{character: Ada Wick, actor: Edda Berg}]\n",
            says="The sheets have Edda Berg in The Long Weir, not in The Glass Harbour",
        ),
        Bad(
            "[[Albert Wick]] (Per Holm) finds her on the quay.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="Per Holm plays Jonas Wick, not Albert Wick",
        ),
        Good(
            "Lena Roos plays Mara Quill as a girl.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="shared role",
        ),
        Good(
            "Tomas Brandt plays Ada Wick.", sheet=SHEET, works=("The Glass Harbour",), why="not on the sheet"
        ),
        Good(
            "Tomas Brandt was considered for the role of Mara Quill.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="nobody was cast",
        ),
    ),
)
def wrong_actor(claim: Claim, article: Article) -> Iterator[Problem]:
    """Report a role credited to someone the fact sheet does not cast in it, and a star of a work who is another's.

    A wrong credit is the mistake readers notice first, and the sheet settles it. When several people share a role, any of
    them is right. Where two actors are exchanged or a list is shifted by one, each place shows all that must
    change with it. Somebody whom other sheets have, and not the one of the work that they are said to be in, is told
    with those works; whom no sheet has may be in any. Whoever plays a role of the sheet, in one that shares its given name or its
    surname alone, or has the actor's surname, is told as a warning, and as a note where it may have married; in one of another name
    altogether, where the pairings beside it are right. A caption and the picture's own alternative text name the same people. A role the sheet does not list proves nothing either way, so it is left alone, as are auditions, other
    versions, questions, and roles named by a rank or a common word alone.
    """
    match (claim, article.verdict(claim)):
        case (
            BelongingClaim(who=who) | CastClaim(actor=who) | PartClaim(mention=who),
            Contradicted(facts=facts, how=How.ANOTHER_WORK),
        ):
            yield _of_another_work(claim, who, facts, article)
        case BelongingClaim(pattern="pictured in"), Confirmed(facts=facts):
            yield from _pictured(claim, facts, article)
        case CastClaim(), Contradicted(facts=facts, how=How.ANOTHER_PERSON):
            right = _players(facts)
            named = claim.actor.span.of(article.document.text).lower() not in _PRONOUNS
            yield Problem(
                claim.actor.span if named else claim.role.span,
                f"{_roles(facts)} is played by {' or '.join(right)}, not {_name(claim)}",
                evidence=facts,
                fix=replace(claim.actor.span, right[0]) if len(right) == 1 and named else None,
                subject=claim.role.name,
                attribute="actor",
            )
        case CastClaim(), Contradicted(facts=facts, how=How.ANOTHER_ROLE | How.ANOTHER_NAME):
            yield Problem(
                claim.role.span,
                f"{_name(claim)} plays {_roles(facts)}, not {claim.role.text}",
                evidence=facts,
                fix=replace(claim.role.span, facts[0].value.character) if len(facts) == 1 else None,
                subject=_roles(facts),
                attribute="role",
                severity=Severity.WARNING,
                confidence=Confidence.LIKELY if _may_have_married(claim, facts) else Confidence.CERTAIN,
            )
        case CastClaim(), Contradicted(how=How.SHIFTED, together=together) if together:
            yield _exchange(claim, [c for c in together if isinstance(c, CastClaim)], article)


def _may_have_married(claim: CastClaim, facts: Sequence[Fact[Any]]) -> bool:
    """Whether the surname alone is another than the sheet's."""
    return any(fact.value.character.split()[0] == claim.role.text.split()[0] for fact in facts)


_PRONOUNS = ("he", "she")


def _of_another_work(claim: Claim, who: Mention, facts: Sequence[Fact[Any]], article: Article) -> Problem:
    """The problem of somebody said to be of a work whose sheet has a cast without them; the sheet's list may have a gap."""
    elsewhere = dict.fromkeys(
        article.base.works[key].title.value for e in who.refers for key in article.base.works_with(e)
    )
    told = isinstance(claim, BelongingClaim)
    return Problem(
        claim.span if told else who.span,
        f"The sheets have {who.name} in {' and '.join(elsewhere)}, not in {article.title_of(claim)}",
        evidence=tuple(facts),
        subject=who.name,
        attribute="work",
        severity=None if told else Severity.WARNING,
        confidence=Confidence.LIKELY
        if isinstance(claim, PartClaim) or Manner.MADE in claim.manners
        else Confidence.CERTAIN,
    )


def _pictured(claim: BelongingClaim, facts: Sequence[Fact[Any]], article: Article) -> Iterator[Problem]:
    """The problem of a caption that names none of those whom the picture's own alternative text names."""
    blocks = article.document.blocks
    at = next(n for n, block in enumerate(blocks) if block.span.contains(claim.span))
    if blocks[at].kind is not BlockKind.CAPTION:
        return
    beside = (*blocks[max(at - 1, 0) : at], *blocks[at + 1 : at + 2])
    others = _shown(article, [block for block in beside if block.kind is BlockKind.ALTERNATIVE])
    named = {entity for mine in _shown(article, blocks[at : at + 1]) for entity in mine.who.refers}
    if others and all(named.isdisjoint(other.who.refers) for other in others):
        names = " and ".join(dict.fromkeys(other.who.name for other in others))
        yield Problem(
            claim.who.span,
            f"The picture's alternative text names {names}, the caption {claim.who.name}",
            evidence=(Passage(others[0].span, "The alternative text"), *facts),
            subject=claim.who.name,
            attribute="picture",
        )


def _shown(article: Article, blocks: Sequence[Block]) -> list[BelongingClaim]:
    """Whom some captions or alternative texts say to be in the picture."""
    claims = (c for c in article.claims if isinstance(c, BelongingClaim) and Manner.PICTURED in c.manners)
    return [claim for claim in claims if any(block.span.contains(claim.span) for block in blocks)]


def _exchange(place: CastClaim, claims: Sequence[CastClaim], article: Article) -> Problem:
    """The one problem of pairings that are wrong together, at one of its places."""
    facts = {claim: _facts(article, claim) for claim in claims}
    right = {claim: _players(facts[claim]) for claim in claims}
    head, *rest = (
        f"{claim.role.name}{' is played' * (claim is claims[0])} by {' or '.join(right[claim])}"
        for claim in claims
    )
    verb = "exchanges them" if len(claims) == 2 else "shifts the list"
    edits = tuple(Edit(claim.actor.span, right[claim][0]) for claim in claims if len(right[claim]) == 1)
    return Problem(
        place.actor.span,
        f"{', '.join((head, *rest))}; the article {verb}",
        evidence=(
            *(fact for claim in claims for fact in facts[claim]),
            *(
                Passage(claim.span, f"{_name(claim)} is written for {claim.role.name}")
                for claim in claims
                if claim is not place
            ),
        ),
        fix=Fix(edits) if len(edits) == len(claims) else None,
        subject=claims[0].role.name,
        attribute="actor",
        group=", ".join(claim.role.name for claim in claims),
    )


def _facts(article: Article, claim: Claim) -> tuple[Fact[Any], ...]:
    verdict = article.verdict(claim)
    return verdict.facts if isinstance(verdict, Contradicted) else ()


def _players(facts: Sequence[Fact[Any]]) -> list[str]:
    return list(dict.fromkeys(fact.value.actor for fact in facts))


def _roles(facts: Sequence[Fact[Any]]) -> str:
    """The roles that the article can mean, by their full names."""
    return " or ".join(dict.fromkeys(fact.value.character for fact in facts))


def _name(claim: CastClaim) -> str:
    """The actor as the article means them: the full name where it is one."""
    people = [entity.name for entity in claim.actor.refers]
    return people[0] if len(people) == 1 else claim.actor.text
