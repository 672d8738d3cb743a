"""The rule `reversed-pairing`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    CastClaim,
    Contradicted,
    Good,
    How,
    Mention,
    Problem,
    Severity,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Per Holm}
"""


@rule(
    slug="reversed-pairing",
    severity=Severity.ERROR,
    on=CastClaim,
    over=("wrong-actor", "actor-character-mixup"),
    examples=(
        Bad(
            "The pilot has [[Mara Quill as Ines Aldana]] and Per Holm as Jonas Wick.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="Ines Aldana plays Mara Quill, not the reverse",
            fixed="The pilot has Ines Aldana as Mara Quill and Per Holm as Jonas Wick.",
        ),
        Good(
            "Per Holm, who plays Jonas Wick, met Ines Aldana.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="the right way round",
        ),
        Good(
            "Jonas Wick (Per Holm) and Ines Aldana (Mara Quill) sing.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="brackets may hold either",
        ),
    ),
)
def reversed_pairing(claim: CastClaim, article: Article) -> Iterator[Problem]:
    """Report an actor and a role that have changed places.

    "Mara Quill as Ines Aldana" credits the role with playing the actor: a slip of lists, and of those who copy them. It is
    reported only where the sheet has the same two names the other way round and neither of them can mean both.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.REVERSED):
            actor, role = claim.role, claim.actor
            yield Problem(
                claim.span,
                f"{actor.name} plays {role.name}, not the reverse",
                evidence=facts,
                fix=replace(claim.span, _exchanged(claim, article.text)),
                subject=role.name,
                attribute="actor",
            )


def _exchanged(claim: CastClaim, text: str) -> str:
    """The words of the claim with its two names exchanged, each as the sheet has it."""
    first, second = sorted((claim.actor, claim.role), key=lambda mention: mention.span)
    between = text[first.span.end : second.span.start]
    return f"{_right(second)}{between}{_right(first)}{text[second.span.end : claim.span.end]}"


def _right(mention: Mention) -> str:
    return mention.expected or mention.text
