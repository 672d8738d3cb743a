"""The rule `wrong-date`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Contradicted,
    EventClaim,
    Fact,
    Good,
    How,
    Manner,
    Problem,
    Severity,
    Voice,
    rule,
)
from copydesk_rules.dates._wording import nearest, rewrite, sheet_in_words, surely_meant, when_of

SHEET = """
title: The Glass Harbour
kind: series
network: Netflix
seasons:
  - {number: 1, released: 2022-01-28, filming: {from: 2020-06-02, to: 2021-02-19}}
  - {number: 2, renewed: 2022-06-06, released: unknown}
"""


@rule(
    slug="wrong-date",
    severity=Severity.ERROR,
    on=EventClaim,
    over=("impossible-date", "overdue-forecast"),
    examples=(
        Bad(
            "The diary sold well. Its adaptation premiered in [[January 2021]].",
            sheet=SHEET,
            says="The sheet has the release on 28 January 2022; the article says January 2021",
            fixed="The diary sold well. Its adaptation premiered in January 2022.",
        ),
        Bad(
            "Season 2 of The Glass Harbour was greenlit back in [[June 2023]].",
            sheet=SHEET,
            published=date(2023, 8, 1),
            says="The sheet has the renewal on 6 June 2022",
        ),
        Bad(
            "For the fans of The Glass Harbour, [[January 18, 2022]], was a holiday.",
            sheet=SHEET,
            published=date(2023, 8, 1),
            says="The sheet has the release on 28 January 2022",
        ),
        Good(
            "The first season was released in 2022.", sheet=SHEET, why="a coarser date that contains the day"
        ),
        Good(
            "A second season could arrive in late 2023.",
            sheet=SHEET,
            published=date(2023, 2, 1),
            why="the sheet knows no date, and it is only a guess",
        ),
        Good(
            "In an interview in March 2021, the director spoke of the release.",
            sheet=SHEET,
            why="the date of an interview",
        ),
    ),
)
def wrong_date(claim: EventClaim, article: Article) -> Iterator[Problem]:
    """Report a date that the fact sheet contradicts.

    Readers plan their evenings by a release date and quote the others. A date is wrong only when no event that the words
    can mean agrees with it: any country, cinema or festival where the article names none, any season where it leaves that
    open. A coarser date that holds the right day is right. Rumours, guesses, denials, questions and quotations are left
    alone, as is whatever the sheet has no date for. Dates that count from the day of publication are another rule's. A date beside
    the right one, which no wording ties to the event and nothing else explains, is a warning.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.NOT_YET) if claim.when:
            yield _problem(
                claim, article, facts, f"{_capital(facts[0].says)}; the article says {claim.when.text}"
            )
        case Contradicted(facts=facts, how=How.ANOTHER_DATE | How.A_SLIP as how) if claim.when:
            near = nearest(claim, facts)
            message = f"{sheet_in_words(claim, near)}; the article says {claim.when.text}"
            severity = Severity.WARNING if how is How.A_SLIP else None
            yield _problem(claim, article, near, message, severity)


def _problem(
    claim: EventClaim,
    article: Article,
    facts: tuple[Fact[Any], ...],
    message: str,
    severity: Severity | None = None,
) -> Problem:
    assert claim.when is not None  # noqa: S101  # both callers have looked
    right = surely_meant(claim, facts)
    fix = rewrite(article, claim.when, when_of(claim, right)) if right else None
    return Problem(
        claim.when.span,
        message,
        evidence=facts,
        fix=fix,
        confidence=Confidence.CERTAIN if _is_certain(claim, article) else Confidence.LIKELY,
        subject=claim.subject.name if claim.subject else claim.work or "",
        attribute=claim.what,
        severity=severity,
    )


def _is_certain(claim: EventClaim, article: Article) -> bool:
    """Whether it is beyond doubt which work's date this is, and that the article itself says so."""
    described = Manner.DESCRIBED in claim.manners and claim.work not in article.scope.focus
    value, day = claim.when.value if claim.when else None, article.published
    history = value is not None and value.end is not None and day is not None and value.end <= day
    return not described and (claim.voice is Voice.OWN or history)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
