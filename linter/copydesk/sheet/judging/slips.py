"""Slips of a date: so close to one of the sheet's that nobody means another, though the words alone would leave that open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from copydesk.dates import Agreement, Granularity, TimeValue, compare
from copydesk.sheet.claims import (
    Contradicted,
    EventClaim,
    How,
    Stance,
    Unknown,
    Verdict,
    Voice,
)
from copydesk.sheet.entities import Work
from copydesk.sheet.judging.dates_known import Known, is_film

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase

_NEAR = 3
"""Days that a slip may be off; a film's first showings are nearer than that to its release, and say so."""
_NAMES_YEAR = re.compile(r"\d{4}")
_BESIDE = "it may be something else that is dated"


def judge_loosely(base: FactBase, claim: EventClaim) -> Verdict:
    """The verdict on a date that no wording ties to its event: a slip of the sheet's, or nothing."""
    work = base.works.get(claim.work or "")
    if work is None or claim.when is None or not claim.when.candidates or claim.place or claim.how:
        return Unknown(_BESIDE)
    if claim.stance is not Stance.ASSERTED or claim.voice is not Voice.OWN or claim.quotation is not None:
        return Unknown("the article does not say so itself")
    return slip_of(claim, work, _meant(work, claim)) or Unknown(_BESIDE)


def is_a_slip(base: FactBase, claim: EventClaim) -> bool:
    """Whether there is anything to tell of a date that no wording ties to its event."""
    return isinstance(judge_loosely(base, claim), Contradicted)


def _meant(work: Work, claim: EventClaim) -> tuple[Known, ...]:
    """The days of its coming or its end: of the season that is spoken of, of any where none is."""
    parts = [part for part in work.parts if claim.season in (None, -1, part.number) or part.number == 0]
    if claim.what == "released":
        return tuple(Known(f.value.when, f) for part in parts for f in part.releases)
    ends = (f for part in parts for f in part.happenings if f.value.what in ("finale", "ended"))
    return tuple(Known(f.value.when, f) for f in ends)


def slip_of(claim: EventClaim, work: Work, known: Iterable[Known]) -> Contradicted | None:
    """The contradiction of a date that is a slip of one that can be meant, and agrees with nothing that the sheet has."""
    said = claim.when.candidates if claim.when else ()
    if any(compare(said, when) is not Agreement.CONTRADICT for when in _dates(work)):
        return None
    closed = _has_all(work, claim)
    facts = [k.fact for k in known if any(_is_slip(one, k.when, claim, closed=closed) for one in said)]
    return Contradicted(tuple(facts), How.A_SLIP) if facts else None


def _dates(work: Work) -> Iterator[TimeValue]:
    """All that the sheet dates."""
    for part in work.parts:
        yield from (fact.value.when for fact in part.releases)
        yield from (fact.value.when for fact in part.happenings)
    yield from (fact.value.when for fact in work.episodes if fact.value.when)
    if work.based_on and work.based_on.value.when:
        yield work.based_on.value.when


def _has_all(work: Work, claim: EventClaim) -> bool:
    """Whether no other season can be meant than those that the sheet dates."""
    if is_film(work) or (claim.season is not None and claim.season > 0):
        return True
    total = work.counts.get("seasons")
    kind = work.kind.value.lower() if work.kind else ""
    known = [season for season in work.seasons if season.releases]
    return "limited" in kind or "mini" in kind or (total is not None and total.value == len(known))


def _is_slip(said: TimeValue, known: TimeValue, claim: EventClaim, *, closed: bool) -> bool:
    one, two = said.start, known.start
    if one is None or two is None or claim.when is None or known.granularity > said.granularity:
        return False
    written = _NAMES_YEAR.search(claim.when.text) is not None
    same_year = one.year == two.year
    match said.granularity:
        case Granularity.DAY:
            if same_year and one.month == two.month:
                return _is_beside(one.day, two.day)
            if one.day != two.day or (not same_year and one.month != two.month):
                return False
            return abs(one.month - two.month) == 1 if same_year else written and _is_year_beside(one, two)
        case Granularity.MONTH:
            return closed and written and one.month == two.month and _is_year_beside(one, two)
        case Granularity.YEAR:
            return closed and written and _is_year_beside(one, two)
    return False


def _is_beside(one: int, two: int) -> bool:
    """Whether two days of a month are next to each other, or have all but one figure in common: 8 and 18, 12 and 21."""
    if abs(one - two) <= _NEAR:
        return True
    first, second = str(one), str(two)
    return abs(one - two) in (10, 20) or first == second[::-1] or first * 2 == second or second * 2 == first


def _is_year_beside(one: date, two: date) -> bool:
    """Whether two years are next to each other, or have two figures exchanged: 1956 and 1965."""
    first, second = str(one.year), str(two.year)
    exchanged = first[:2] == second[:2] and first[2:] == second[:1:-1]
    return abs(one.year - two.year) == 1 or exchanged
