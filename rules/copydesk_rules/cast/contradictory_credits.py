"""The rule `contradictory-credits`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    CastClaim,
    Claim,
    CreditClaim,
    Good,
    Group,
    Mention,
    Passage,
    Problem,
    Severity,
    Stance,
    Unknown,
    rule,
)
from copydesk_rules.cast._people import share_a_part

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""


@rule(
    slug="contradictory-credits",
    severity=Severity.WARNING,
    on=Group,
    over=("inconsistent-name",),
    examples=(
        Bad(
            "Anton Wick is played by Paul Stott. Critics wept. [[Kurt Boehm plays Anton Wick]] with great calm.",
            says="Anton Wick is played by Kurt Boehm here, by Paul Stott before",
        ),
        Bad(
            "*Salt and Lanterns* was directed by Ida Wren. Critics wept. *[[Salt and Lanterns*, directed by Lea Fink]], is out on Friday.",
            format="markdown",
            says="The director of Salt and Lanterns is Lea Fink here, Ida Wren before",
        ),
        Good(
            "Anton Wick is played by Paul Stott. Kurt Boehm plays Anton Wick as a young man.",
            why="a role may have two ages",
        ),
        Good(
            "*Salt and Lanterns* was directed by Ida Wren. The remake of *Salt and Lanterns* was directed by Lea Fink.",
            format="markdown",
            why="two works of one title",
        ),
    ),
)
def contradictory_credits(group: Group, article: Article) -> Iterator[Problem]:
    """Report two actors for one role, or two directors or creators of one work, in one article.

    Each is said to be the one, and no sheet has the role or the work: one of the two is wrong. A title counts where the text
    marks it, in italics or in quotation marks; people and roles count by their full names. Roles with another age, version,
    season or voice, jobs that are shared, remakes, whoever is replaced, hedged or quoted, and names that may be two spellings
    of one are left alone, and so is a role that more than two people play.
    """
    told = [(claim, who) for claim in group.claims if (who := _who(claim, article)) is not None]
    for claim, who in told[1:]:
        first, other = told[0]
        if not share_a_part(who.name, other.name):
            yield Problem(
                claim.span,
                f"{_of_what(claim, group)} {who.name} here, {_by(claim)}{other.name} before",
                evidence=(Passage(first.span, f"{other.name} before"),),
                subject=group.key.subject,
                attribute=group.key.attribute,
            )


def _who(claim: Claim, article: Article) -> Mention | None:
    """The person of a claim that no sheet settles."""
    if claim.stance is not Stance.ASSERTED or not isinstance(article.verdict(claim), Unknown):
        return None
    match claim:
        case CastClaim(actor=actor, role=role) if not article.base.is_spelling(role.name):
            return actor
        case CreditClaim(person=person, work=work) if work not in article.base.works:
            return person
        case _:
            return None


def _of_what(claim: Claim, group: Group) -> str:
    if isinstance(claim, CreditClaim):
        return f"The {claim.job} of {group.key.subject} is"
    return f"{group.key.subject} is played by"


def _by(claim: Claim) -> str:
    return "" if isinstance(claim, CreditClaim) else "by "
