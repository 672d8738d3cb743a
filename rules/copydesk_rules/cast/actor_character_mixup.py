"""The rule `actor-character-mixup`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Contradicted,
    Good,
    How,
    Manner,
    Part,
    PartClaim,
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
  - {character: Ada Wick, actor: Lena Roos}
"""


@rule(
    slug="actor-character-mixup",
    severity=Severity.ERROR,
    on=PartClaim,
    examples=(
        Bad(
            "The main cast are Ines Aldana, [[Jonas Wick]] and Lena Roos.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="Jonas Wick is a role, played by Per Holm, and stands for an actor",
            fixed="The main cast are Ines Aldana, Per Holm and Lena Roos.",
        ),
        Good(
            "The main characters are Mara Quill, Jonas Wick and Ada Wick.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="roles among roles",
        ),
        Good(
            "A spin-off starring Mara Quill was dropped.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            why="a role may carry a spin-off",
        ),
    ),
)
def actor_character_mixup(claim: PartClaim, article: Article) -> Iterator[Problem]:
    """Report a role's name where only an actor can stand, or an actor's where only a role can.

    Actor and role slide into one another when a list is compiled from memory, and the reader looks for a person who does
    not exist. A name that can mean both is left alone, and so is a role that no actor stands beside: a story may star it.
    An actor who "dies in the finale" is a habit of speech as often as a slip, so it is a note at most.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.WRONG_PART):
            is_role, in_a_list = claim.part is Part.ACTOR, Manner.PAIRED not in claim.manners
            names = list(dict.fromkeys(f.value.actor if is_role else f.value.character for f in facts))
            name, right = claim.mention.name, " or ".join(names)
            yield Problem(
                claim.mention.span,
                f"{name} is a role, played by {right}, and stands for an actor"
                if is_role
                else f"{name} is an actor, who plays {right}, and stands for a role",
                evidence=facts,
                fix=replace(claim.mention.span, names[0]) if len(names) == 1 and in_a_list else None,
                confidence=Confidence.LIKELY if Manner.TOLD in claim.manners else Confidence.CERTAIN,
                subject=name,
                attribute="part",
            )
