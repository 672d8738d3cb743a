"""The rule `wrong-calling`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, CallingClaim, Contradicted, Good, How, Problem, Severity, rule
from copydesk_rules._words import against_sheet

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
characters: {Mara Quill: {is: [harbour pilot, widow]}}
"""


@rule(
    slug="wrong-calling",
    severity=Severity.ERROR,
    on=CallingClaim,
    examples=(
        Bad(
            "Ines Aldana plays Mara Quill, a [[lawyer]] who comes home, in The Glass Harbour.",
            sheet=SHEET,
            says="Mara Quill is a harbour pilot; the article says lawyer",
        ),
        Bad(
            "Mara Quill is a [[country doctor]] in The Glass Harbour.",
            sheet=SHEET,
            says="Mara Quill is a harbour pilot",
        ),
        Good("Mara Quill is a pilot in The Glass Harbour.", sheet=SHEET, why="as the sheet has it"),
        Good("Mara Quill, a mother of three, comes home.", sheet=SHEET, why="no calling"),
        Good("Ines Aldana, a singer, plays Mara Quill.", sheet=SHEET, why="about the actress"),
    ),
)
def wrong_calling(claim: CallingClaim, article: Article) -> Iterator[Problem]:
    """Report a character who does something else for a living on the sheet.

    Reviews are written from memory, and a college coach becomes one of a school. Only callings of different kinds are told apart (a surgeon is
    a doctor), in the plainest wordings, and nothing is said of characters of whom the sheet does not say what they do.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_CALLING):
            yield against_sheet(article, claim, facts, claim.role.name, "calling")
