"""Who made it: the verdicts on directors, writers, creators, authors and composers."""

from __future__ import annotations

from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import Confirmed, Contradicted, CreditClaim, How, Stance, Unknown, Verdict
from copydesk.sheet.entities import Credit, EntityKind, Origin, Work
from copydesk.sheet.factbase import FactBase

_ALIKE = {
    "creator": ("creator", "writer", "showrunner", "developer", "director", "executive producer"),
    "showrunner": ("showrunner", "creator", "writer", "executive producer"),
    "writer": ("writer", "creator", "showrunner", "screenwriter", "screenplay", "story", "author"),
    "director": ("director", "co-director", "creator"),
    "composer": ("composer", "music"),
    "author": ("author", "source", "writer", "illustrator"),
}
"""Jobs under which a sheet may hold whoever an article gives a job to."""


def judge_credit(base: FactBase, claim: CreditClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the credit; wrong where it names others for the job, and the person for none like it."""
    work = base.works.get(claim.work) if claim.work else None
    if work is None:
        return Unknown("the article does not say of which work")
    names = {person.name for person in claim.person.of(EntityKind.PERSON)}
    if right := tuple(f for f in _credits(work, claim.job) if not names.isdisjoint(_people(f))):
        return Confirmed(right)
    same = tuple(f for f in _credits(work, claim.job) if _is_job(f, claim.job))
    if not same:
        return Unknown(f"the sheet names no {claim.job}")
    if claim.stance is Stance.HEDGED or (claim.season or 0) != 0:
        return Unknown("the sheet does not say who did it then")
    return Contradicted(same, How.ANOTHER_CREDIT)


def _credits(work: Work, job: str) -> tuple[Fact[Credit] | Fact[Origin], ...]:
    """The facts that can bear the job out."""
    alike = _ALIKE.get(job, (job,))
    made = tuple(fact for fact in work.credits if fact.value.job in alike)
    origin = (work.based_on,) if work.based_on and job == "author" and work.based_on.value.by else ()
    return (*made, *origin)


def _is_job(fact: Fact[Credit] | Fact[Origin], job: str) -> bool:
    return isinstance(fact.value, Origin) or fact.value.job == job


def _people(fact: Fact[Credit] | Fact[Origin]) -> tuple[str, ...]:
    return fact.value.by if isinstance(fact.value, Origin) else (fact.value.person,)
