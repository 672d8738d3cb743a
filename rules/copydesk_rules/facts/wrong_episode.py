"""The rule `wrong-episode`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, EpisodeClaim, Good, How, Problem, Severity, rule
from copydesk_rules._words import against_sheet

SHEET = """
title: The Glass Harbour
kind: series
seasons: [{number: 1, episodes: 8}]
people: {Tomas Brandt: {}}
episodes:
  - {season: 1, number: 1, title: The Tide Table, released: 2024-03-14, director: Ann Vale}
  - {season: 1, number: 2, title: Eel Weather, released: 2024-03-21}
  - {season: 1, number: 8, title: What the Sea Keeps, released: 2024-05-02}
"""


@rule(
    slug="wrong-episode",
    severity=Severity.ERROR,
    on=EpisodeClaim,
    examples=(
        Bad(
            "In “Eel Weather,” the [[first]] episode of The Glass Harbour, nobody sleeps.",
            sheet=SHEET,
            says="“Eel Weather” is episode 2 of season 1 of The Glass Harbour",
        ),
        Bad(
            "The Glass Harbour is back: “The Tide Table” was directed by [[Tomas Brandt]].",
            sheet=SHEET,
            says="directed by Ann Vale",
        ),
        Good(
            "“What the Sea Keeps”, the season finale of The Glass Harbour, is long.",
            sheet=SHEET,
            why="the last of eight",
        ),
        Good(
            "“Low Water”, the first episode of The Glass Harbour, is short.",
            sheet=SHEET,
            why="not on the sheet",
        ),
        Good(
            "“Eel Weather” was directed by Tomas Brandt, The Glass Harbour says.",
            sheet=SHEET,
            why="the sheet names no director of it",
        ),
    ),
)
def wrong_episode(claim: EpisodeClaim, article: Article) -> Iterator[Problem]:
    """Report an episode with another number, day or director than on the sheet.

    Recaps are found by number and title, and one of the two is typed in haste. Only episodes that the sheet lists by title are
    judged, titles of one or two words only in quotation marks.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_EPISODE):
            yield against_sheet(
                article, claim, facts, claim.work or "", f"episode {claim.title}", joint=" or "
            )
