"""Who made it: the verdicts on directors, writers, creators, authors and composers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import Confirmed, Contradicted, CreditClaim, How, Stance, Unknown, Verdict
from copydesk.sheet.entities import Credit, EntityKind, Origin, Work
from copydesk.sheet.factbase import FactBase

_SAME = {
    "director": ("director", "co-director", "series director"),
    "writer": ("writer", "co-writer", "screenwriter", "screenplay", "script"),
    "creator": ("creator", "co-creator"),
    "composer": ("composer", "music", "score"),
    "author": ("author", "source", "original author"),
    "producer": ("producer", "co-producer"),
    "executive producer": ("executive producer", "co-executive producer"),
    "cinematographer": ("cinematographer", "cinematography", "director of photography"),
    "editor": ("editor", "editing"),
}
"""Under which names a sheet may hold a job."""

_ALIKE = {
    "creator": ("writer", "showrunner", "developer", "director", "executive producer", "author"),
    "showrunner": ("creator", "writer", "executive producer"),
    "writer": ("creator", "showrunner", "story", "author", "developer"),
    "author": ("illustrator", "artist"),
    "director": ("showrunner", "creator"),
    "producer": ("executive producer", "creator", "showrunner", "director"),
    "executive producer": ("producer", "creator", "showrunner"),
}
"""Jobs that an article may call by this job's name without a mistake worth a word."""


_STRICT = (
    "it, directed by",
    "directed by, it",
    "director of it",
    "a director of it",
    "its director is",
    "directs it",
    "line",
)
"""Full sentences about one job: *A and B are the creators of it* says of neither that he only directed."""
_ONE_OF_SEVERAL = "a director of it"
"""A sentence that says no more than that there were several, so that only somebody known for another job contradicts it."""
_LIKE_CREATOR = ("showrunner", "developer", "author")


def judge_credit(base: FactBase, claim: CreditClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the credit; wrong where it names others for the job, and the person for none like it."""
    work = base.works.get(claim.work) if claim.work else None
    if work is None:
        return Unknown("the article does not say of which work")
    names = {person.name for person in claim.person.of(EntityKind.PERSON)}
    houses = claim.person.of(EntityKind.NAME)
    names |= {spelling.name for house in houses for spelling in base.spellings_of(house)}
    same = _credits(work, (claim.job, *_SAME.get(claim.job, ())))
    if right := tuple(fact for fact in same if not names.isdisjoint(_people(fact))):
        return Confirmed(right)
    if not same:
        return Unknown(f"the sheet names no {claim.job}")
    alike = (
        _LIKE_CREATOR if claim.job == "creator" and claim.pattern in _STRICT else _ALIKE.get(claim.job, ())
    )
    if any(not names.isdisjoint(_people(f)) for f in _credits(work, alike)):
        return Unknown("the sheet has the person in a job much like it")
    if not claim.tied:
        return Unknown("the article does not tie them to the work")
    others = {person for fact in work.credits for person in _people(fact)}
    if claim.pattern == _ONE_OF_SEVERAL and names.isdisjoint(others):
        return Unknown("a sheet seldom names all who share a job")
    if claim.stance is Stance.HEDGED or (claim.season or 0) != 0:
        return Unknown("the sheet does not say who did it then")
    return Contradicted(same, How.ANOTHER_CREDIT)


def _credits(work: Work, names: Collection[str]) -> tuple[Fact[Credit] | Fact[Origin], ...]:
    """The facts that have somebody under one of these names of jobs; the source's author is one of them."""
    made = tuple(fact for fact in work.credits if fact.value.job in names)
    by_origin = work.based_on if work.based_on and work.based_on.value.by else None
    return (*made, by_origin) if by_origin and "author" in names else made


def _people(fact: Fact[Credit] | Fact[Origin]) -> tuple[str, ...]:
    return fact.value.by if isinstance(fact.value, Origin) else (fact.value.person,)
