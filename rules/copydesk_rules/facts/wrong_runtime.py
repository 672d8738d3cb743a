"""The rule `wrong-runtime`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, Good, How, LengthClaim, Problem, Severity, rule

SHEET = """
title: The Glass Harbour
kind: film
runtime: 108
"""


@rule(
    slug="wrong-runtime",
    severity=Severity.ERROR,
    on=LengthClaim,
    examples=(
        Bad(
            "The Glass Harbour has a running time of [[138 minutes]].",
            sheet=SHEET,
            says="The Glass Harbour is 108 minutes long, not 138",
        ),
        Bad("The [[three-hour]] film The Glass Harbour is a slow one.", sheet=SHEET, says="108 minutes"),
        Good("The Glass Harbour runs for nearly two hours.", sheet=SHEET, why="as writers round it"),
        Good("The Glass Harbour is 107 minutes long.", sheet=SHEET, why="near enough"),
        Good("The first 40 minutes of The Glass Harbour are silent.", sheet=SHEET, why="a part of it"),
        Good(
            "At 121 minutes, The Glass Harbour is longer than it was.",
            sheet="title: The Glass Harbour\nkind: film\nruntime: {theatrical: 108, extended: 121}\n",
            why="one of its editions",
        ),
    ),
)
def wrong_runtime(claim: LengthClaim, article: Article) -> Iterator[Problem]:
    """Report a running time that is another on the sheet.

    Readers plan their evening, and their parking, by it. Any edition of the sheet is right; hours are rounded as writers
    round them, and "nearly" and "over" are taken at their word. Parts of a film, and the lengths of episodes, are left alone.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_LENGTH):
            title = article.title_of(claim)
            says = " or ".join(dict.fromkeys(str(fact.value.minutes) for fact in facts))
            yield Problem(
                claim.span,
                f"{title} is {says} minutes long, not {claim.minutes}",
                evidence=facts,
                subject=title,
                attribute="runtime",
            )
