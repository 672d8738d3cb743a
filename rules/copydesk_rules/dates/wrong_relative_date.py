"""The rule `wrong-relative-date`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Contradicted,
    EventClaim,
    Good,
    How,
    Observation,
    Problem,
    Severity,
    Voice,
    rule,
)
from copydesk_rules.dates._wording import (
    day_in_words,
    meant,
    nearest,
    rewrite,
    sheet_in_words,
    surely_meant,
    when_of,
)

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, released: 2021-09-17}
"""


@rule(
    slug="wrong-relative-date",
    severity=Severity.ERROR,
    on=EventClaim,
    over=("overdue-forecast",),
    examples=(
        Bad(
            "The Glass Harbour premiered [[last year]] to loud applause.",
            sheet=SHEET,
            published=date(2023, 10, 5),
            says="The sheet has the release on 17 September 2021; “last year” is 2022 from 5 October 2023",
            fixed="The Glass Harbour premiered in 2021 to loud applause.",
        ),
        Bad(
            "The Glass Harbour premiered [[last month]].",
            sheet=SHEET,
            published=date(2021, 12, 2),
            says="“last month” is November 2021 from 2 December 2021",
        ),
        Good(
            "The Glass Harbour premiered last month.",
            sheet=SHEET,
            published=date(2021, 10, 20),
            why="September 2021 it was",
        ),
        Good(
            "The Glass Harbour premiered last month.",
            sheet=SHEET,
            published=date(2021, 9, 30),
            updated=date(2021, 10, 4),
            why="right when read from the day of the update",
        ),
    ),
)
def wrong_relative_date(claim: EventClaim, article: Article) -> Iterator[Problem]:
    """Report a relative date that the fact sheet contradicts on the article's own day.

    "Last year" is copied from an older article more often than it is miscounted: where it was right a year earlier, the
    message says so. Every reading counts in the writer's favour ("last summer" in October is either of two), and where
    an article was updated, a date that is right from either day is right. Rumours, guesses and quotations are left alone.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.RELATIVE_DATE | How.OFF_BY_A_YEAR as how) if claim.when:
            near, right = nearest(claim, facts), surely_meant(claim, facts)
            copied = how is How.OFF_BY_A_YEAR
            hint = ", right when read from a year earlier" if copied else ""
            published = article.published
            day = (
                f"the article appeared on {day_in_words(published)}"
                if published
                else "the day of publication"
            )
            yield Problem(
                claim.when.span,
                f"{sheet_in_words(claim, near)}; {meant(claim.when, article)}{hint}",
                evidence=(*near, Observation(day)),
                fix=rewrite(article, claim.when, when_of(claim, right)) if right else None,
                confidence=Confidence.CERTAIN if claim.voice is Voice.OWN else Confidence.LIKELY,
                subject=claim.subject.name if claim.subject else claim.work or "",
                attribute=claim.what,
            )
