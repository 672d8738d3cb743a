"""The rule `overdue-forecast`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from copydesk.api import (
    Article,
    Bad,
    Confirmed,
    Direction,
    EventClaim,
    Evidence,
    Good,
    Manner,
    Observation,
    Problem,
    Severity,
    Stance,
    Tense,
    TimeValue,
    rule,
)
from copydesk_rules.dates._wording import day_in_words, event_in_words

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, released: 2022-01-28}
  - {number: 2, renewed: 2022-06-06, released: unknown}
"""


@rule(
    slug="overdue-forecast",
    severity=Severity.WARNING,
    on=EventClaim,
    over=("stale-relative-date",),
    examples=(
        Bad(
            "Season 2 will be released in [[early 2024]].",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2026, 11, 21),
            kept_current=True,
            says="The article expects the release by 30 April 2024, which is past on 21 November 2026",
        ),
        Bad(
            "Fans could hear from The Glass Harbour again before [[the end of 2024]].",
            sheet=SHEET,
            published=date(2024, 1, 15),
            as_of=date(2026, 11, 21),
            kept_current=True,
            says="The article looks ahead to 31 December 2024",
        ),
        Good(
            "Season 2 will be released in early 2024.",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2026, 11, 21),
            why="news of its day",
        ),
        Good(
            "Season 2 will be released in 2027.",
            sheet=SHEET,
            published=date(2026, 3, 1),
            as_of=date(2026, 11, 21),
            kept_current=True,
            why="still to come",
        ),
        Good(
            "Whoever counts on a second season in 2023 will be let down: the studio has none planned.",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2026, 11, 21),
            kept_current=True,
            why="a hope that the text denies",
        ),
    ),
)
def overdue_forecast(claim: EventClaim, article: Article) -> Iterator[Problem]:
    """Report something that an article kept current still expects, though its date has passed.

    "Will premiere in early 2024" was a promise and is now a mistake, whatever came of it. The forecast is overdue when
    all of its days, margins included, lie before the day of the check. News of its day is left alone, as are hopes that
    the text itself denies, questions and quotations.
    """
    value = claim.when.value if claim.when else None
    if claim.when is None or value is None or value.last is None:
        return
    if not article.kept_current:
        yield from _late(claim, article)
        return
    if not _is_forecast(claim, value, article.updated or article.published) or not _is_past(
        claim, article.as_of
    ):
        return
    known = article.verdict(claim)
    evidence: tuple[Evidence, ...] = known.facts if isinstance(known, Confirmed) else ()
    yield Problem(
        claim.when.span,
        f"{_told(claim)} {day_in_words(value.last)}, which is past on {day_in_words(article.as_of)}",
        evidence=(*evidence, Observation(f"the day of the check is {day_in_words(article.as_of)}")),
        subject=claim.work or "",
        attribute=claim.what,
    )


_MARGIN = timedelta(2)
"""An article may be dated a day late."""


def _late(claim: EventClaim, article: Article) -> Iterator[Problem]:
    """What a dated article expects though it had come out by its day, as its sheet confirms."""
    day, known = article.updated or article.published, article.verdict(claim)
    if day is None or Manner.AHEAD not in claim.manners or not isinstance(known, Confirmed):
        return
    if claim.stance is not Stance.ASSERTED or claim.quotation is not None or claim.when is None:
        return
    days = [fact.value.when.last for fact in known.facts]
    if any(last is None or last + _MARGIN > day for last in days):
        return
    yield Problem(
        claim.when.span,
        f"{_told(claim)} {claim.when.text}, which is past on {day_in_words(day)}, the article's own day",
        evidence=known.facts,
        subject=claim.work or "",
        attribute=claim.what,
    )


def _told(claim: EventClaim) -> str:
    if claim.what == "expected":
        return "The article looks ahead to"
    return f"The article expects the {event_in_words(claim)} by"


def _is_forecast(claim: EventClaim, value: TimeValue, written: date | None) -> bool:
    """Whether a claim looked ahead on the day when the article was last written."""
    if claim.stance in (Stance.DENIED, Stance.ASKED) or claim.quotation is not None:
        return False
    if not claim.manners.isdisjoint((Manner.BARE, Manner.LISTED)):
        return False
    if written is None:
        return claim.tense is Tense.FUTURE
    if value.end is None or value.end <= written or claim.when is None:
        return False
    if claim.tense is Tense.PAST or claim.when.direction is Direction.PAST:
        return all(v.start is not None and v.start > written for v in claim.when.candidates)
    return True


def _is_past(claim: EventClaim, as_of: date) -> bool:
    """Whether all days that the date can mean, margins included, lie before the day of the check."""
    values = claim.when.candidates if claim.when else ()
    return all(v.last is not None and (as_of - v.last).days > v.margin_after for v in values)
