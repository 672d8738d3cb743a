"""The rule `wrong-relation`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, Good, How, Problem, RelationClaim, Severity, rule
from copydesk_rules._words import against_sheet

SHEET = """
title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Quill, actor: Lena Roos}
relations:
  - {who: Lena Roos, is: sister, of: Ines Aldana}
  - {who: Ada Quill, is: daughter, of: Mara Quill}
"""


@rule(
    slug="wrong-relation",
    severity=Severity.ERROR,
    on=RelationClaim,
    examples=(
        Bad(
            "Ines Aldana and her [[mother]], Lena Roos, star in The Glass Harbour.",
            sheet=SHEET,
            says="Lena Roos is the sister of Ines Aldana; the article says mother",
        ),
        Bad(
            "Ada Quill, Mara Quill’s [[sister]], finds the diary.",
            sheet=SHEET,
            says="Ada Quill is the daughter",
        ),
        Good("Mara Quill and her daughter, Ada Quill, move house.", sheet=SHEET, why="as the sheet has it"),
        Good("Mara Quill is the mother of Ada Quill.", sheet=SHEET, why="the same, from the other side"),
        Good("Ines Aldana and her husband, Tomas Brandt, came too.", sheet=SHEET, why="not on the sheet"),
    ),
)
def wrong_relation(claim: RelationClaim, article: Article) -> Iterator[Problem]:
    """Report two people, or two characters, who are related otherwise on the sheet.

    A sister who is called a mother telephones. Only two names with one plain word between them are judged, and only where a sheet
    says how the two are related; wives and fiancées, half-sisters and sisters are left alone.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_RELATION):
            yield against_sheet(article, claim, facts, claim.who.name, "relation")
