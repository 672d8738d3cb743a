"""The rule `wrong-age`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from copydesk.api import (
    Article,
    Bad,
    Contradicted,
    Fact,
    Good,
    How,
    Observation,
    Problem,
    Severity,
    SpanClaim,
    TimeValue,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: film
cast:
  - {character: Mara Quill, actor: Ines Aldana}
people: {Ines Aldana: {born: 1988-06-15}, Lena Roos: {born: 1944-04-02, died: 2024-03-01}}
"""


@rule(
    slug="wrong-age",
    severity=Severity.ERROR,
    on=SpanClaim,
    examples=(
        Bad(
            "Ines Aldana, [[34]], grew up by the sea.",
            sheet=SHEET,
            published=date(2024, 3, 1),
            says="Ines Aldana was born on 15 June 1988 and is 35 on 1 March 2024, not 34",
            fixed="Ines Aldana, 35, grew up by the sea.",
        ),
        Bad(
            "Ines Aldana, who turned [[40]] in June 2023, plays Mara Quill.",
            sheet=SHEET,
            published=date(2024, 3, 1),
            says="not 40",
        ),
        Bad(
            "Lena Roos died on Friday. She was [[80]].",
            sheet=SHEET,
            published=date(2024, 3, 1),
            says="was born on 2 April 1944 and was 79 at death, not 80",
            fixed="Lena Roos died on Friday. She was 79.",
        ),
        Good("Ines Aldana, 35, grew up by the sea.", sheet=SHEET, published=date(2024, 3, 1), why="so it is"),
        Good(
            "Ines Aldana was 34 when she read for Mara Quill.",
            sheet=SHEET,
            published=date(2024, 3, 1),
            why="on another day",
        ),
    ),
)
def wrong_age(claim: SpanClaim, article: Article) -> Iterator[Problem]:
    """Report an age that the date of birth on the fact sheet rules out.

    The age counts on the day of publication, or on the day that the sentence names ("turned 40 in June"). Where only the
    year of birth is known, either age is right. Ages at some other time ("she was nine when …"), of characters, in
    quotations and of people who have died are left alone, but for their age at death. An age at death that the one named
    has not reached, and at which somebody else of that name has just died, is a mistake of the name.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_AGE) if claim.subject and (
            ages := _ages(facts[0].value.when, _day(claim, article, facts))
        ):
            years = " or ".join(str(age) for age in ages)
            known = len(ages) == 1 and (not claim.until or len(facts) > 1)
            yield Problem(
                claim.span,
                f"{facts[0].says} and {_then(claim, article, facts, years)}, not {claim.length}",
                evidence=(*facts, Observation(f"the years from birth to that day are {years}")),
                fix=replace(claim.span, years)
                if known and article.text[claim.span.start].isdigit()
                else None,
                subject=claim.subject.name,
                attribute="age",
            )
        case Contradicted(facts=facts, how=How.ANOTHER_BEARER) if claim.subject:
            yield Problem(
                claim.named or claim.span,
                f"{facts[0].says} and cannot have died at {claim.length}; {facts[1].says}, and {facts[2].says}",
                evidence=facts,
                subject=claim.subject.name,
                attribute="age",
            )


def _then(claim: SpanClaim, article: Article, facts: tuple[Fact[Any], ...], years: str) -> str:
    if claim.until and len(facts) > 1:
        return f"was {years} at death"
    if article.published is None or claim.at:
        return f"is {years} then"
    return f"is {years} on {TimeValue.day(article.published).words()}"


def _day(claim: SpanClaim, article: Article, facts: tuple[Fact[Any], ...]) -> TimeValue | None:
    if claim.until and len(facts) > 1:
        end: TimeValue = facts[-1].value.when
        return end
    if claim.at is not None:
        return claim.at.value
    return TimeValue.day(article.published) if article.published else None


def _ages(born: TimeValue, day: TimeValue | None) -> tuple[int, ...]:
    """The ages that are possible on a day."""
    if day is None or born.start is None or born.last is None or day.start is None or day.last is None:
        return ()
    return tuple(dict.fromkeys((_years(born.last, day.start), _years(born.start, day.last))))


def _years(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
