"""The rule `wrong-anniversary`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from copydesk.api import (
    Article,
    Bad,
    Contradicted,
    Good,
    How,
    Observation,
    Problem,
    Severity,
    SpanClaim,
    TimeValue,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: film
releases:
  - {date: 2014-05-18, how: festival}
  - {date: 2014-10-03, how: cinema}
"""


@rule(
    slug="wrong-anniversary",
    severity=Severity.ERROR,
    on=SpanClaim,
    examples=(
        Bad(
            "[[Fifteen years]] after its release, The Glass Harbour is still shown in schools.",
            sheet=SHEET,
            published=date(2024, 10, 3),
            says="The Glass Harbour was released on 18 May 2014 (festival); to 3 October 2024 that is 10 years, not 15",
        ),
        Bad(
            "The Glass Harbour celebrates its [[20]]th anniversary this week.",
            sheet=SHEET,
            published=date(2024, 10, 3),
            says="that is 10 years, not 20",
        ),
        Good(
            "Ten years after its release, The Glass Harbour is still shown in schools.",
            sheet=SHEET,
            published=date(2024, 10, 3),
            why="so it is",
        ),
        Good(
            "Five years after its release, the director had made nothing else.",
            sheet=SHEET,
            published=date(2024, 10, 3),
            why="told of another day",
        ),
    ),
)
def wrong_anniversary(claim: SpanClaim, article: Article) -> Iterator[Problem]:
    """Report an anniversary, or "ten years after its release", that does not add up.

    The years run from any release on the fact sheet to the day of publication, or to the date that the sentence names. The
    year just past and the one begun both count, since nobody says "nine and a half years after". Lengths told of another
    time ("five years after its release, she had …"), hedged ones and those in quotations are left alone.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_ANNIVERSARY):
            when, day = facts[0].value.when, _day(claim, article)
            years = (
                day.year - when.start.year - ((day.month, day.day) < (when.start.month, when.start.day))
                if day
                else 0
            )
            plural = "" if years == 1 else "s"
            yield Problem(
                claim.span,
                f"{facts[0].says}; to {TimeValue.day(day).words() if day else 'then'} that is {years} year{plural}, "
                f"not {claim.length}",
                evidence=(*facts, Observation(f"from that day on it is {years} year{plural}")),
                subject=claim.work or "",
                attribute="anniversary",
            )


def _day(claim: SpanClaim, article: Article) -> date | None:
    if claim.at is not None and claim.at.value is not None:
        return claim.at.value.start
    return article.published
