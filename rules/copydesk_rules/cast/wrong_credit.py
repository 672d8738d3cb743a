"""The rule `wrong-credit`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Confirmed,
    Contradicted,
    CreditClaim,
    Fact,
    Good,
    How,
    Problem,
    Severity,
    Span,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
based_on: {title: Harbour Lights, kind: novel, by: Rita Sand}
credits: {director: [Ann Vale, Bo Lind], writer: [Kim Orr]}
people: {Tomas Brandt: {}}
"""
_MADE_BY = {
    "director": "is directed by",
    "writer": "is written by",
    "creator": "is created by",
    "composer": "has music by",
    "author": "is based on a work by",
    "producer": "is produced by",
    "cinematographer": "is photographed by",
    "editor": "is edited by",
}


@rule(
    slug="wrong-credit",
    severity=Severity.ERROR,
    on=CreditClaim,
    over=("misspelled-name",),
    examples=(
        Bad(
            "The Glass Harbour was directed by [[Tomas Brandt]].",
            sheet=SHEET,
            says="The Glass Harbour is directed by Ann Vale or Bo Lind, not Tomas Brandt",
        ),
        Bad(
            "The Glass Harbour is based on [[Kim Orr]]’s novel.",
            sheet=SHEET,
            says="The Glass Harbour is based on a work by Rita Sand, not Kim Orr",
            fixed="The Glass Harbour is based on Rita Sand’s novel.",
        ),
        Good("Bo Lind, director of The Glass Harbour, agrees.", sheet=SHEET, why="one of the two"),
        Good("The Glass Harbour was composed by Tomas Brandt.", sheet=SHEET, why="no composer on the sheet"),
        Good(
            "Tomas Brandt directed episodes 3 and 4 of The Glass Harbour.", sheet=SHEET, why="episodes alone"
        ),
    ),
)
def wrong_credit(claim: CreditClaim, article: Article) -> Iterator[Problem]:
    """Report a director, writer, creator or author who is somebody else on the sheet.

    A credit is a contract, and the person left out reads the article. One of several who share a job is enough. The rule
    is silent where the sheet names nobody for the job (that a series is directed by its creator alone is a note), where the credit is for single episodes or a season, and where the
    article only reports it as likely.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_CREDIT):
            names = _names(facts)
            title = article.title_of(claim)
            yield Problem(
                _mistake(claim, article),
                f"{title} {_MADE_BY.get(claim.job, f'has as its {claim.job}')} {' or '.join(names)}, not {claim.person.name}",
                evidence=facts,
                fix=replace(claim.person.span, names[0])
                if len(names) == 1 and _mistake(claim, article) == claim.person.span
                else None,
                subject=title,
                attribute=claim.job,
            )

        case Contradicted(facts=facts, how=How.ANOTHER_JOB):
            jobs = " and ".join(dict.fromkeys(fact.value.job for fact in facts))
            yield Problem(
                claim.written or claim.person.span,
                f"{article.title_of(claim)} has {claim.person.name} as its {jobs}; the sheet names no {claim.job}",
                evidence=facts,
                confidence=Confidence.LIKELY,
                subject=article.title_of(claim),
                attribute=claim.job,
            )


def _mistake(claim: CreditClaim, article: Article) -> Span:
    """The word for the job, where those who are named have another one; else the name."""
    same = [c for c in article.seen(CreditClaim) if c.span == claim.span and c.job == claim.job]
    right = any(isinstance(article.verdict(c), Confirmed) for c in same)
    known = any(_is_known_for_another_job(c, article) for c in same)
    leads = claim.written is not None and claim.person.span.start < claim.written.start
    return claim.written if claim.written and leads and known and not right else claim.person.span


def _is_known_for_another_job(claim: CreditClaim, article: Article) -> bool:
    work = article.base.works.get(claim.work or "") if claim.job != "author" else None
    return work is not None and any(fact.value.person == claim.person.name for fact in work.credits)


def _names(facts: Sequence[Fact[Any]]) -> list[str]:
    """The people of credits, and the authors of what a work is based on."""
    people = (name for fact in facts for name in (getattr(fact.value, "by", None) or (fact.value.person,)))
    return list(dict.fromkeys(people))
