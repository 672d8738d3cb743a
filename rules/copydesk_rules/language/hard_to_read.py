"""The rule `hard-to-read`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Good,
    Observation,
    Passage,
    Problem,
    ReadabilityLimits,
    Severity,
    rule,
)

_MORE = 3
"""So many sentences are named beside the hardest."""

SHEET = """
title: The Glass Harbour
cast: [{character: Commissioner Konstantinopoulou, actor: Ines Aldana}]
"""


@rule(
    slug="hard-to-read",
    severity=Severity.NOTE,
    on=Article,
    options=ReadabilityLimits,
    examples=(
        Bad(
            "The drama is back. [[Notwithstanding considerable reservations among international distributors, whose "
            "representatives had repeatedly communicated their dissatisfaction, the production company announced a "
            "comprehensive restructuring of its release strategy.]] Nobody seemed surprised.",
            options=ReadabilityLimits(grade=12),
            says="Automated Readability Index",
        ),
        Good(
            "The drama is back. Ines Aldana plays the mayor again. The town still hates her. So does the sea, which takes "
            "two boats in the first hour and a house in the last one.",
            options=ReadabilityLimits(grade=12, words_per_sentence=20),
            why="within the limits",
        ),
        Good(
            "Commissioner Konstantinopoulou hates the sea. Commissioner Konstantinopoulou hates boats. Why is Commissioner "
            "Konstantinopoulou here, then? Because Commissioner Konstantinopoulou owes the mayor money, and the mayor wants "
            "it back by the end of May at the latest.",
            sheet=SHEET,
            options=ReadabilityLimits(grade=8),
            why="a known name is no hard word",
        ),
        Good(
            "Notwithstanding considerable reservations among international distributors, the production company announced a "
            "comprehensive restructuring of its release strategy.",
            why="the desk has set no limits",
        ),
    ),
)
def hard_to_read(seen: Article, article: Article) -> Iterator[Problem]:
    """Report an article that is harder to read than the desk wants.

    It marks the hardest sentence, gives the figures that are beyond their limits, and names the next sentences that drive
    them. The scores are textstat's.

    Where the desk has set no limits there is nothing to report. Names that the sheet knows do not count as hard words;
    headings, lists, captions and texts of a few lines are not measured.
    """
    measured = article.readability
    if measured is None:
        return
    beyond = [figure for figure in measured.figures if figure.is_beyond]
    if not beyond or not measured.hardest:
        return
    first, *others = measured.hardest
    figures = [f"{f.name} {f.value:g}, where the desk's limit is {f.limit:g}" for f in beyond]
    yield Problem(
        first.span,
        f"The article is hard to read: {'; '.join(figures)}. This sentence of {first.words} words drives it most",
        evidence=(
            *(Observation(figure, "textstat") for figure in figures),
            *(Passage(other.span, f"A sentence of {other.words} words") for other in others[:_MORE]),
        ),
        attribute="readability",
    )
