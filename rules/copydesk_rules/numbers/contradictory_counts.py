"""The rule `contradictory-counts`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Claim,
    Comparator,
    Confirmed,
    Contradicted,
    CountClaim,
    Good,
    Group,
    LengthClaim,
    Passage,
    Problem,
    Severity,
    SpanClaim,
    Stance,
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
        Bad(
            "Tom Vance, 54, directs. The evening was long. [[Tom Vance, 45]], went home.",
            says="Tom Vance, 45 here, Tom Vance, 54 before",
        ),
        Bad(
            "*Salt and Lanterns* runs for 105 minutes. Critics wept. *Salt and Lanterns* runs for [[150 minutes]].",
            format="markdown",
            says="150 minutes here, 105 minutes before",
        ),
        Good(
            "Tom Vance, 54, directs. Tom Vance, 19 at the time, was a baker.",
            why="the age of another day",
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

    Seasons and episodes, the age of somebody named in full, the running time of a film: one of the two is wrong, whatever the sheet knows. A title
    that no sheet has counts where the text marks it, in italics or in quotation marks, and so does somebody whom no sheet has. Where the sheet settles it, the wrong one is reported by itself. Numbers
    that are rounded or limited ("about", "at least") contradict nothing here, and neither do episodes of a series with several
    seasons where the article does not say which it means.
    """
    told = [(claim, number) for claim in group.claims if (number := _number(claim, article)) is not None]
    if not told:
        return
    first, right = told[0]
    for claim, number in told[1:]:
        if number != right:
            here, there = claim.span.of(article.text), first.span.of(article.text)
            yield Problem(
                claim.span,
                f"{here} here, {there} before",
                evidence=(Passage(first.span, "the other number"),),
                subject=group.key.subject,
                attribute=group.key.attribute,
            )


def _number(claim: Claim, article: Article) -> int | None:
    """The number that a claim gives for a thing that is told from others; none where the sheet settles it, or it is no plain one."""
    match claim:
        case CountClaim(number=number) if _is_open(claim, article):
            return number
        case SpanClaim(since="born", length=length, at=None, until="") if _is_plain(claim, article):
            return length
        case LengthClaim(minutes=minutes, step=1) if _is_plain(claim, article):
            return minutes
        case _:
            return None


def _is_plain(claim: SpanClaim | LengthClaim, article: Article) -> bool:
    """Whether an age or a running time is exact, and the article's own."""
    own = claim.quotation is None and claim.stance is Stance.ASSERTED
    exact = claim.comparator is Comparator.EXACTLY and own
    return exact and not isinstance(article.verdict(claim), Confirmed | Contradicted)


def _is_open(claim: CountClaim, article: Article) -> bool:
    """Whether a claim is exact, stated and of a thing that is told from others, and the sheet leaves it open."""
    if claim.comparator is not Comparator.EXACTLY or claim.stance is not Stance.ASSERTED:
        return False
    if isinstance(article.verdict(claim), Contradicted):
        return False
    if claim.season is not None:
        return claim.season > 0
    work = article.base.works.get(claim.work or "")
    return claim.unit != "episode" or work is None or len(work.seasons) < 2
