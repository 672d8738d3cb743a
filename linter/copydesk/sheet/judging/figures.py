"""Lengths and amounts: the verdicts on running times, on what a work cost and has taken, with the rounding of writers."""

from __future__ import annotations

from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import (
    Comparator,
    Confirmed,
    Contradicted,
    FigureClaim,
    How,
    LengthClaim,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Amount, Runtime, Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.judging.dates_known import is_film

_NEAR = {
    Comparator.EXACTLY: (2, 2),
    Comparator.ABOUT: (15, 15),
    Comparator.AT_LEAST: (3, 30),
    Comparator.AT_MOST: (25, 3),
}
"""By how many minutes the real length may lie below and above the one that is said."""
_HOURS = {
    Comparator.EXACTLY: (20, 25),
    Comparator.ABOUT: (25, 25),
    Comparator.AT_LEAST: (5, 45),
    Comparator.AT_MOST: (40, 5),
}
"""The same for lengths in hours and half hours."""
_PART = 0.6
"""What is shorter than this share of the whole may be a part of it."""
_SHARE = {
    Comparator.EXACTLY: (0.0, 0.0),
    Comparator.ABOUT: (0.1, 0.1),
    Comparator.AT_LEAST: (0.01, 0.4),
    Comparator.AT_MOST: (0.12, 0.01),
}
"""By what share of the real amount the one that is said may exceed it, and stay below it."""
_MILLION, _ROUND, _ROUNDED = 1e6, 0.05, 0.02
"""From a million on, round numbers are rounded by 5 % at most; the sheet's own may be by 2 %."""
_GROWING = ("worldwide", "domestic", "box office")


def judge_length(base: FactBase, claim: LengthClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether any edition is as long; a whole film alone, and no part of it."""
    work = base.works.get(claim.work) if claim.work else None
    if work is None or not work.runtimes:
        return Unknown("the sheet does not say how long it is")
    if right := tuple(fact for fact in work.runtimes if _is_near(claim, fact)):
        return Confirmed(right)
    if not is_film(work):
        return Unknown("episodes differ in length")
    if claim.minutes < _PART * min(fact.value.minutes for fact in work.runtimes):
        return Unknown("it may be a part of the whole")
    return Contradicted(work.runtimes, How.ANOTHER_LENGTH)


def _is_near(claim: LengthClaim, fact: Fact[Runtime]) -> bool:
    below, above = (_NEAR if claim.step == 1 else _HOURS)[claim.comparator]
    return -below <= fact.value.minutes - claim.minutes <= above


def judge_figure(base: FactBase, claim: FigureClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the amount, as writers round it; takings may have grown since the article's day."""
    work = base.works[claim.work or ""]
    known = tuple(fact for fact in work.amounts if _is_of(claim, fact.value))
    if not known:
        return Unknown(f"the sheet does not give the {claim.what}")
    if right := tuple(fact for fact in known if _agrees(claim, fact.value, claim.amount)):
        return Confirmed(right)
    if any(_is_other_currency(claim, fact.value) for fact in known):
        return Unknown("it is in another currency")
    scaled = tuple(
        fact for fact in known if any(_agrees(claim, fact.value, claim.amount * by) for by in (1e3, 1e-3))
    )
    if scaled:
        return Contradicted(scaled, How.ANOTHER_SCALE)
    if claim.what in _GROWING and _may_be_of_its_day(work, claim, known, published):
        return Unknown("it may have been so on the article's day")
    return Contradicted(known, How.ANOTHER_FIGURE)


def _is_of(claim: FigureClaim, amount: Amount) -> bool:
    """Whether an amount of the sheet can be meant: takings of no place in particular are any but the opening's."""
    if claim.what == "box office":
        return amount.what in _GROWING
    return amount.what == claim.what


def _agrees(claim: FigureClaim, amount: Amount, said: float) -> bool:
    """Whether an amount is what is said of it, rounded in either direction, by half at most; round numbers are rounded further."""
    if _is_other_currency(claim, amount):
        return False
    more, less = _SHARE[claim.comparator]
    slack = min(claim.step, claim.amount / 2) * (said / claim.amount)
    if (claim.amount / claim.step) % 10 == 0 and claim.step >= _MILLION:
        slack = max(slack, _ROUND * said)
    slack = max(slack, _ROUNDED * amount.amount)
    above = 0 if claim.comparator is Comparator.AT_LEAST else slack
    return amount.amount * (1 - less) - slack <= said <= amount.amount * (1 + more) + above


def _is_other_currency(claim: FigureClaim, amount: Amount) -> bool:
    return bool(claim.currency and amount.currency and claim.currency != amount.currency)


def _may_be_of_its_day(
    work: Work, claim: FigureClaim, known: tuple[Fact[Amount], ...], published: date | None
) -> bool:
    """Whether less than the sheet's takings were taken on the article's day: while it still ran, or by an open wording."""
    if claim.amount > max(fact.value.amount for fact in known):
        return False
    starts = work.whole.days if work.whole else []
    if published is None or not starts:
        return True
    return claim.what == "box office" or (published - max(starts)).days < 400
