"""Awards: the verdicts on what was won, in which category, and how many.

A sheet that has an award of a name for a work, or a person, is taken to have all of that name: nominations where it lists
nominations, and else what was won.
"""

from __future__ import annotations

from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.awards import award_key, category_key
from copydesk.sheet.claims import (
    AwardClaim,
    Comparator,
    Confirmed,
    Contradicted,
    How,
    Stance,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Award
from copydesk.sheet.factbase import FactBase

_CRAFTS = frozenset(
    "actor actress director screenplay score song cinematography editing costume design makeup sound effects casting".split()
)
"""Words of categories that go to people, and not to the work as a whole."""
Awards = tuple[Fact[Award], ...]


def judge_award(base: FactBase, claim: AwardClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheets have what is said to have been won, or lost, by the article's day."""
    known = _known(base, claim, published)
    if not known:
        return Unknown("the sheet has no such award")
    if claim.stance is Stance.HEDGED or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    if claim.category:
        return _category(claim, known)
    return _number(claim, known)


def _known(base: FactBase, claim: AwardClaim, published: date | None) -> Awards:
    """The sheet's awards of that name, for the person or else the work, of the year and up to the day."""
    works = [work for key, work in base.works.items() if claim.subject or key == claim.work]
    found = [f for work in works for f in work.awards if award_key(f.value.award) == award_key(claim.award)]
    if claim.subject is not None:
        found = [fact for fact in found if claim.subject.name in fact.value.people]
    else:
        found = [
            fact for fact in found if fact.value.work in (None, base.works[claim.work or ""].title.value)
        ]
    if claim.year:
        of_year = [f for f in found if f.value.year is None or abs(f.value.year - claim.year) <= 1]
        found = of_year or found
    return tuple(
        f for f in found if published is None or f.value.year is None or f.value.year <= published.year
    )


def _category(claim: AwardClaim, known: Awards) -> Verdict:
    said = category_key(claim.category or "")
    if not said:
        return Unknown("the category is not told")
    same = tuple(
        fact for fact in known if fact.value.category and _is_same(said, category_key(fact.value.category))
    )
    if any(fact.value.won for fact in same) or (same and not claim.won):
        return Confirmed(same)
    if same:
        return Contradicted(same, How.ANOTHER_AWARD)
    if any(fact.value.category is None for fact in known):
        return Unknown("the sheet does not say in which category")
    if not claim.won and not any(not fact.value.won for fact in known):
        return Unknown("the sheet has what was won alone")
    listed = tuple(fact for fact in known if fact.value.won) if claim.won else known
    return Contradicted(listed or known, How.ANOTHER_AWARD)


def _is_same(said: frozenset[str], known: frozenset[str]) -> bool:
    """Whether two names of categories may mean one: all words of the shorter stand in the longer, crafts included."""
    if said & _CRAFTS != known & _CRAFTS:
        return False
    return bool(said) and bool(known) and (said <= known or known <= said)


def _number(claim: AwardClaim, known: Awards) -> Verdict:
    won = tuple(fact for fact in known if fact.value.won)
    counted = won if claim.won else known
    if claim.number is None:
        if claim.won and not won:
            return Contradicted(known, How.ANOTHER_AWARD)
        return Confirmed(counted)
    if claim.number == 0:
        return Contradicted(won, How.ANOTHER_AWARD) if won else Confirmed(known)
    if not claim.won and not any(not fact.value.won for fact in known):
        return Unknown("the sheet has what was won alone")
    if _fits(claim, len(counted)):
        return Confirmed(counted or known)
    return Contradicted(counted or known, How.ANOTHER_AWARD)


def _fits(claim: AwardClaim, number: int) -> bool:
    said = claim.number or 0
    match claim.comparator:
        case Comparator.AT_LEAST:
            return number >= said
        case Comparator.AT_MOST:
            return number <= said
        case _:
            return number == said
