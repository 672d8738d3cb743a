"""The rule `wrong-source`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, Good, How, Problem, Severity, SourceClaim, rule
from copydesk_rules._words import against_sheet

SHEET = """
title: The Glass Harbour
kind: film
based_on: {title: Harbour Lights, kind: novel, by: Rita Sand, released: 1963}
"""


@rule(
    slug="wrong-source",
    severity=Severity.ERROR,
    on=SourceClaim,
    examples=(
        Bad(
            "The Glass Harbour is based on the [[1968]] novel by Rita Sand.",
            sheet=SHEET,
            says="The Glass Harbour is based on the novel Harbour Lights by Rita Sand of 1963; the article says 1968",
        ),
        Bad(
            "The Glass Harbour is based on “[[Harbour Lamps]]” by Rita Sand.",
            sheet=SHEET,
            says="the novel Harbour Lights by Rita Sand of 1963; the article says Harbour Lamps",
        ),
        Good(
            "The Glass Harbour is adapted from Rita Sand’s 1963 novel.",
            sheet=SHEET,
            why="as the sheet has it",
        ),
        Good("The Glass Harbour, a 1999 film, is based on a novel.", sheet=SHEET, why="the year of the film"),
    ),
)
def wrong_source(claim: SourceClaim, article: Article) -> Iterator[Problem]:
    """Report a source of another year than on the sheet, or whose title has another word in it.

    A year is copied from the wrong edition, or from the film; a title from memory. The kind of the source and its author are other
    rules' business. A year that is off by one may be that of another edition, and a title that shares no word with the sheet's one in
    another language.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_SOURCE):
            yield against_sheet(article, claim, facts, article.title_of(claim), "source")
