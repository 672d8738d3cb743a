"""The rule `contradictory-counts`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Comparator,
    Contradicted,
    CountClaim,
    Good,
    Group,
    Passage,
    Problem,
    Severity,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, episodes: 8, released: 2019-03-14}
  - {number: 2, released: 2021-05-06}
"""


@rule(
    slug="contradictory-counts",
    severity=Severity.WARNING,
    on=Group,
    examples=(
        Bad(
            "Season 2 of The Glass Harbour has nine episodes. Fans know the rest. Season 2 of The Glass Harbour runs to "
            "[[ten episodes]], and they fly.",
            sheet=SHEET,
            says="ten episodes here, nine episodes before",
        ),
        Good(
            "Season 2 of The Glass Harbour has nine episodes. Season 2 of The Glass Harbour has more than eight episodes.",
            sheet=SHEET,
            why="both can be right",
        ),
        Good(
            "Season 1 of The Glass Harbour has eight episodes. Season 1 of The Glass Harbour has nine episodes.",
            sheet=SHEET,
            why="the sheet knows which is wrong, and another rule says so",
        ),
    ),
)
def contradictory_counts(group: Group, article: Article) -> Iterator[Problem]:
    """Report two numbers for one thing in one article.

    One of them is wrong, whatever the sheet knows. Where the sheet settles it, the wrong one is reported by itself. Numbers
    that are rounded or limited ("about", "at least") contradict nothing here, and neither do episodes of a series with several
    seasons where the article does not say which it means.
    """
    counts = [claim for claim in group.claims if isinstance(claim, CountClaim) and _is_open(claim, article)]
    if not counts:
        return
    first = counts[0]
    for claim in counts[1:]:
        if claim.number != first.number:
            here, there = claim.span.of(article.text), first.span.of(article.text)
            yield Problem(
                claim.span,
                f"{here} here, {there} before",
                evidence=(Passage(first.span, "the other number"),),
                subject=group.key.subject,
                attribute=group.key.attribute,
            )


def _is_open(claim: CountClaim, article: Article) -> bool:
    """Whether a claim is exact and of a thing that is told from others, and the sheet leaves it open."""
    if claim.comparator is not Comparator.EXACTLY or isinstance(article.verdict(claim), Contradicted):
        return False
    if claim.season is not None:
        return claim.season > 0
    work = article.base.works.get(claim.work or "")
    return claim.unit != "episode" or work is None or len(work.seasons) < 2
