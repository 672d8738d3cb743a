"""Awards: their names, and the verdicts on what was won, in which category, and how many.

A sheet that has an award of a name for a work, or a person, is taken to have all of that name: nominations where it lists
nominations, and else what was won. Of a number far above what it lists it has only some.
"""

from __future__ import annotations

import re
from datetime import date

from copydesk.fact import Fact
from copydesk.sheet.claims import (
    AwardClaim,
    Confirmed,
    Contradicted,
    How,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Award
from copydesk.sheet.factbase import FactBase

_AWARDS = {
    "oscar": "oscar|oscars|academy award|academy awards",
    "emmy": "emmy|emmys|emmy award|emmy awards|primetime emmy|primetime emmys|primetime emmy award|primetime emmy awards",
    "daytime emmy": "daytime emmy|daytime emmys|daytime emmy award",
    "golden globe": "golden globe|golden globes|golden globe award|golden globe awards|globe|globes",
    "bafta": "bafta|baftas|bafta award|bafta awards|bafta tv award|british academy film award|british academy television award",
    "tony": "tony|tonys|tony award|tony awards",
    "grammy": "grammy|grammys|grammy award|grammy awards",
    "sag award": "sag award|sag awards|screen actors guild award|screen actors guild awards",
    "critics' choice": "critics' choice|critics’ choice|critics' choice award|critics’ choice award|critics choice award",
    "palme d'or": "palme d'or|palme d’or",
    "golden lion": "golden lion",
    "silver lion": "silver lion",
    "golden bear": "golden bear",
    "silver bear": "silver bear",
    "grand prix": "grand prix",
    "jury prize": "jury prize",
    "césar": "césar|césars|cesar|cesars",
    "peabody": "peabody|peabodys|peabody award",
    "spirit award": "spirit award|spirit awards|independent spirit award|independent spirit awards",
    "gotham award": "gotham award|gotham awards",
    "olivier": "olivier|oliviers|olivier award|laurence olivier award",
    "pulitzer": "pulitzer|pulitzer prize",
    "saturn award": "saturn award|saturn awards",
    "people's choice": "people's choice award|people’s choice award",
}
_OF_ONE_FESTIVAL = (
    frozenset(("golden lion", "silver lion")),
    frozenset(("golden bear", "silver bear")),
    frozenset(("palme d'or", "grand prix", "jury prize")),
    frozenset(("palme d'or", "golden lion", "golden bear")),
)
"""Awards of which a film seldom wins two: those of one festival, and the first prizes of festivals that want what was shown nowhere."""
ONLY = frozenset[str]().union(*_OF_ONE_FESTIVAL)
"""Awards of which there is one, so that *the* says which."""
_OF = {name: key for key, names in _AWARDS.items() for name in names.split("|")}
NAMES = tuple(sorted(_OF, key=len, reverse=True))
"""All names of awards in small letters, the longest first."""

_PADDING = frozenset(
    "best outstanding award prize the a an for in of by performance achievement lead leading role motion television tv".split()
)
_SAME = {
    "movie": "film", "picture": "film", "films": "film", "motion": "", "pictures": "film", "feature": "film",
    "screenwriting": "screenplay", "writing": "screenplay", "screenplays": "screenplay", "script": "screenplay",
    "directing": "director", "direction": "director", "directors": "director",
    "series": "series", "programme": "series", "show": "series",
    "music": "score", "cinematographer": "cinematography", "photography": "cinematography",
    "editor": "editing", "edited": "editing", "costumes": "costume", "designer": "design",
    "leading": "lead", "male": "actor", "female": "actress",
}  # fmt: skip


def award_key(name: str) -> str:
    """One name for the names of an award: *Academy Award* and *Oscars* are the Oscar."""
    plain = " ".join(name.lower().replace("’", "'").split()).removeprefix("the ")
    return _OF.get(plain) or _OF.get(plain.removesuffix("s")) or plain


def category_key(category: str) -> frozenset[str]:
    """The words of a category that tell it from others: *best original screenplay*, *writing (original screenplay)*."""
    words = re.findall(r"[a-zé]+", category.lower().replace("’s", "").replace("'s", ""))
    told = (_SAME.get(word, word) for word in words if word not in _PADDING)
    return frozenset(word for word in told if word)


_CRAFTS = frozenset(
    "actor actress director screenplay score song cinematography editing costume design makeup sound effects casting".split()
)
"""Words of categories that go to people, and not to the work as a whole."""
_LEVELS = frozenset(("supporting", "guest"))
"""Words that tell the categories of one craft apart; without them the leading part is meant."""
_PLAYED = frozenset(("actor", "actress"))
Awards = tuple[Fact[Award], ...]
Category = frozenset[str]


def judge_award(base: FactBase, claim: AwardClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheets have what is said to have been won, or lost, by the article's day."""
    known = _known(base, claim, published)
    if not known:
        return _others(base, claim)
    if claim.won_in:
        return _year(claim, known)
    if claim.category:
        return _category(claim, known)
    return _number(claim, known, published)


def _others(base: FactBase, claim: AwardClaim) -> Verdict:
    """What the sheet of the work has where it has no such award for whom it is claimed: somebody else's, or the festival's other one."""
    work = base.works.get(claim.work) if claim.work else None
    won = tuple(fact for fact in work.awards if fact.value.won) if work and claim.won else ()
    key = award_key(claim.award)
    if claim.subject is None:
        rivals = frozenset[str]().union(*(names for names in _OF_ONE_FESTIVAL if key in names))
        other = tuple(fact for fact in won if award_key(fact.value.award) in rivals)
        return Contradicted(other, How.ANOTHER_AWARD) if other else Unknown("the sheet has no such award")
    said = category_key(claim.category or "")
    taken = tuple(
        fact
        for fact in won
        if award_key(fact.value.award) == key and fact.value.people and _is_told(said, fact.value)
    )
    return Contradicted(taken, How.ANOTHER_AWARD) if taken else Unknown("the sheet has no such award")


def _is_told(said: Category, award: Award) -> bool:
    return bool(award.category) and bool(said) and _is_same(said, category_key(award.category or ""))


def _year(claim: AwardClaim, known: Awards) -> Verdict:
    """Whether an award of that name, and category, was won in that year; wrong where all that there is has another."""
    said = category_key(claim.category or "")
    won = tuple(f for f in known if f.value.won and (not said or _is_told(said, f.value)))
    if not won or any(fact.value.year is None for fact in won):
        return Unknown("the sheet does not say when it was won")
    if right := tuple(fact for fact in won if fact.value.year == claim.won_in):
        return Confirmed(right)
    return Contradicted(won, How.ANOTHER_AWARD)


def _known(base: FactBase, claim: AwardClaim, published: date | None) -> Awards:
    """The sheet's awards of that name, for the person or else the work, of the year and up to the day."""
    told = base.works_telling("awards")
    works = [work for work in told if claim.subject or work.entity.work == claim.work]
    found = [f for work in works for f in work.awards if award_key(f.value.award) == award_key(claim.award)]
    if claim.subject is not None:
        found = [fact for fact in found if claim.subject.name in fact.value.people]
    else:
        found = [
            fact for fact in found if fact.value.work in (None, base.works[claim.work or ""].title.value)
        ]
    if claim.year and not claim.won_in:
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
    if claim.number == 0:
        won = tuple(fact for fact in same if fact.value.won)
        return Contradicted(won, How.ANOTHER_AWARD) if won else Unknown("the sheet has what was won alone")
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
    if said & _PLAYED and said & _LEVELS != known & _LEVELS:
        return False
    return bool(said) and bool(known) and (said <= known or known <= said)


_A_LIST = 3
"""From so many awards on a list is meant to be whole, and two more are a slip; of one or two the desk cared for, some may be left out."""


def _number(claim: AwardClaim, known: Awards, published: date | None) -> Verdict:
    """Whether so many were won; those of the article's own year, given in one night, may have been so after its day."""
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
    by_then = sum(not published or fact.value.year != published.year for fact in counted)
    if any(claim.comparator.holds(count, claim.number) for count in (by_then, len(counted))):
        return Confirmed(counted or known)
    if claim.subject is not None and claim.number > len(counted):
        return Unknown("somebody may have won more than the sheet gives by name")
    if claim.number > len(counted) + (1 if len(counted) < _A_LIST else 2):
        return Unknown("the sheet may list some of them only")
    return Contradicted(counted or known, How.ANOTHER_AWARD)
