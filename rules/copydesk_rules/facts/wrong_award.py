"""The rule `wrong-award`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, AwardClaim, Bad, Contradicted, Good, How, Problem, Severity, rule

SHEET = """
title: The Glass Harbour
kind: series
cast: [{character: Mara Quill, actor: Ines Aldana}]
awards:
  - {award: Emmy, year: 2023, category: lead actress, person: Ines Aldana, result: won}
  - {award: Emmy, year: 2023, category: drama series, result: nominated}
"""
MORE = """\
  - {award: Emmy, year: 2023, category: writing, result: won}
  - {award: Emmy, year: 2023, category: music, result: won}
"""
_SHOWN = 3


@rule(
    slug="wrong-award",
    severity=Severity.ERROR,
    on=AwardClaim,
    examples=(
        Bad(
            "The Glass Harbour won the Emmy for [[best drama series]].",
            sheet=SHEET,
            says="The Glass Harbour was nominated for the Emmy for drama series in 2023",
        ),
        Bad(
            "The Glass Harbour has won [[four Emmys]].",
            sheet=SHEET + MORE,
            says="The sheet has 3: Ines Aldana won the Emmy",
        ),
        Bad(
            "The Glass Harbour [[has never won an Emmy]].",
            sheet=SHEET,
            says="Ines Aldana won the Emmy for lead actress for The Glass Harbour in 2023",
        ),
        Good("Ines Aldana won the Emmy for best actress.", sheet=SHEET, why="as the sheet has it"),
        Good("The Glass Harbour was nominated for a Bafta.", sheet=SHEET, why="the sheet has no Bafta"),
        Good(
            "The Glass Harbour has won four Emmys.",
            sheet=SHEET,
            why="a sheet with one may list what the desk cared for",
        ),
        Good("The Glass Harbour may win five Emmys.", sheet=SHEET, why="a guess"),
    ),
)
def wrong_award(claim: AwardClaim, article: Article) -> Iterator[Problem]:
    """Report an award that was not won, not in that category, or not so often.

    A nomination is not a win, and juries read. A sheet is taken to list all awards of a name, but where the article gives a work more
    than a slip of one, or of two beside a list of three, the list may be short. Where it has none of them, where the article only
    guesses, and in quotations, nothing is said.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_AWARD):
            title = article.title_of(claim)
            says = list(dict.fromkeys(fact.says for fact in facts))
            more = f" and {len(says) - _SHOWN} more" if len(says) > _SHOWN else ""
            written = " ".join(claim.span.of(article.text).split())
            counted = claim.number is not None and not claim.category
            has = f"The sheet has {len(says)}" if counted else "The sheet has it otherwise"
            yield Problem(
                claim.span,
                f"{has}: {'; '.join(says[:_SHOWN])}{more}; the article says “{written}”",
                evidence=facts,
                subject=claim.subject.name if claim.subject else title,
                attribute=claim.award,
            )
