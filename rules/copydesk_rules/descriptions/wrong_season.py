"""The rule `wrong-season`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    CastClaim,
    Claim,
    Contradicted,
    Good,
    How,
    Problem,
    SeasonClaim,
    SeasonPoint,
    Severity,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, episodes: 8, released: 2019-03-14}
  - {number: 2, announced: 2020-01-09, released: 2021-05-06}
"""


@rule(
    slug="wrong-season",
    severity=Severity.ERROR,
    on=Claim,
    examples=(
        Bad(
            "Season 1 of The Glass Harbour leaves its pilot at sea: nobody saw the [[series finale]] coming.",
            sheet=SHEET,
            says="The Glass Harbour has a season 2",
            fixed="Season 1 of The Glass Harbour leaves its pilot at sea: nobody saw the season finale coming.",
        ),
        Bad(
            "[[Season 3]] of The Glass Harbour premiered in 2022.",
            sheet=SHEET + "ended: 2021-06-24\n",
            says="there is no season 3",
        ),
        Bad(
            "In season 2 of The Glass Harbour, [[Lena Roos]] plays Ada Wick.",
            sheet=SHEET + "cast:\n"
            "  - {character: Ada Wick, actor: Lena Roos, seasons: [1]}\n"
            "  - {character: Ada Wick, actor: Ines Aldana, seasons: [2]}\n",
            says="Ada Wick is played by Lena Roos in season 1: the article says season 2",
        ),
        Good("The season finale of The Glass Harbour aired in May 2019.", sheet=SHEET, why="the season's"),
        Good(
            "Season 3 of The Glass Harbour premiered in 2022.",
            sheet=SHEET,
            why="the sheet may not know it yet",
        ),
        Good(
            "The second series of The Glass Harbour is its best; the series finale is long.",
            sheet=SHEET,
            why="a house for which a series is a season",
        ),
    ),
)
def wrong_season(claim: Claim, article: Article) -> Iterator[Problem]:
    """Report a season that there is not, is out or is over, a finale that was a season's, and another season's cast or event.

    Seasons are counted by viewers. A season that the sheet does not list is no mistake unless the sheet says that the
    series has ended, or that the work is a film; houses that call a season a series are read as such.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_SEASON):
            title = article.title_of(claim)
            is_last = isinstance(claim, SeasonClaim) and claim.point is SeasonPoint.LAST
            span = claim.actor.span if isinstance(claim, CastClaim) else claim.span
            words = span.of(article.text)
            yield Problem(
                span,
                f"{facts[0].says}: {_wrong(claim, words)}",
                evidence=facts,
                fix=replace(span, words.replace("series", "season")) if is_last else None,
                subject=title,
                attribute="season",
            )


def _wrong(claim: Claim, words: str) -> str:
    if not isinstance(claim, SeasonClaim):
        return f"the article says season {claim.season}"
    match claim.point:
        case SeasonPoint.LAST:
            return f"this is no {words}"
        case SeasonPoint.RUNNING:
            return f"the season on the air is not number {claim.season}"
        case SeasonPoint.COMING:
            return f"{f'season {claim.season}' if claim.season else words} is no longer to come"
        case SeasonPoint.FINAL:
            return f"season {claim.season} is not the last"
    return f"there is no season {claim.season}"
