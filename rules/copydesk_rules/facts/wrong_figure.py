"""The rule `wrong-figure`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, FigureClaim, Good, How, Problem, Severity, rule
from copydesk_rules._words import against_sheet

SHEET = """
title: The Glass Harbour
kind: film
released: 2023-03-14
budget: $20 million
box_office: {opening: $9.5 million, worldwide: $81.2 million}
"""


@rule(
    slug="wrong-figure",
    severity=Severity.ERROR,
    on=FigureClaim,
    examples=(
        Bad(
            "The Glass Harbour opened to [[$19.5 million]].",
            sheet=SHEET,
            says="The Glass Harbour opened to $9.5 million; the article says $19.5 million",
        ),
        Bad(
            "The Glass Harbour has grossed [[$81 billion]] worldwide.",
            sheet=SHEET,
            says="the article has another scale, $81 billion",
        ),
        Good("The Glass Harbour cost some 20 million dollars.", sheet=SHEET, why="as the sheet has it"),
        Good("The Glass Harbour opened to almost $10 million.", sheet=SHEET, why="as writers round it"),
        Good("The Glass Harbour has made $30 million so far.", sheet=SHEET, why="it may have grown since"),
        Good("The Glass Harbour cost £16 million.", sheet=SHEET, why="another currency"),
    ),
)
def wrong_figure(claim: FigureClaim, article: Article) -> Iterator[Problem]:
    """Report a budget, takings or another amount that is another on the sheet.

    A dropped digit, or million for billion, is copied on for years. Amounts are rounded as writers round them; takings that
    are lower than the sheet's may have been so on the day, and other currencies are not converted.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_FIGURE):
            yield against_sheet(article, claim, facts, article.title_of(claim), claim.what)
        case Contradicted(facts=facts, how=How.ANOTHER_SCALE):
            yield against_sheet(
                article, claim, facts, article.title_of(claim), claim.what, has="has another scale,"
            )
