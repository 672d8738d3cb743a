"""Who plays whom and who made it: the verdicts on pairings, on parts, and on directors, writers and the like."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from copydesk.fact import Fact
from copydesk.lexicon.listed import listed as listed_words
from copydesk.lexicon.people import HONORIFICS, RANKS, may_be_called
from copydesk.sheet.claims import (
    BelongingClaim,
    CastClaim,
    Confirmed,
    Contradicted,
    CreditClaim,
    How,
    Manner,
    Mention,
    Part,
    PartClaim,
    Stance,
    Tense,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import Casting, Credit, Entity, EntityKind, Origin, Work
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.text import fold

_ALIKE = 70
"""From this likeness on (in percent) an unknown name may be a misspelling of a known one."""

_AGES = frozenset("young younger old older little teen teenage child baby adult elderly kid middle".split())

_BARE = RANKS | frozenset(
    "boss son daughter husband wife mom mum dad papa mama boy girl man woman child baby kid old young doc narrator stranger villain "
    "hero soldier guard driver waiter waitress priest police cop thief lawyer reporter himself herself themselves self host friend "
    "neighbour neighbor student director actor actress god angel death dog cat".split()
)


def judge_cast(base: FactBase, claim: CastClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the pairing; wrong only where every reading of the role is somebody else's."""
    if all(role.fact is None for role in claim.role.refers):
        return _another_role(base, claim)
    actors, roles = claim.actor.of(EntityKind.PERSON), _roles(base, claim.role, claim.work)
    roles = roles or _roles_beside(base, claim)
    if not actors or not roles:
        return _reversed(base, claim)
    castings = [_castings(base, role) for role in roles]
    names = {actor.name for actor in actors}
    if right := [fact for facts in castings for fact in facts if _fits(fact.value, names, claim)]:
        return Confirmed(tuple(right))
    if other := [fact for role in roles for fact in _in_a_namesake(base, role, names)]:
        return Confirmed(tuple(other))
    if grown := [fact for role in roles for fact in _at_another_age(base, role, names)]:
        return Confirmed(tuple(grown))
    if not all(castings):
        return Unknown("the sheet does not say who plays the role")
    return _contradiction(base, claim, names, [fact for facts in castings for fact in facts])


def _roles_beside(base: FactBase, claim: CastClaim) -> tuple[Entity, ...]:
    """The roles of the works whose cast the actor is of: a pairing of two who belong together is about their own work."""
    names = {actor.name for actor in claim.actor.of(EntityKind.PERSON)}
    works = {work.key for work in base.works_of(names)}
    return tuple(role for role in claim.role.of(EntityKind.CHARACTER) if role.work in works)


_NO_SUCH_ROLE = Unknown("the role is not on the sheet")


def _another_role(base: FactBase, claim: CastClaim) -> Verdict:
    """A role that the sheet does not have; wrong where its name is the actor's own role's in a part alone, or mixes it with the actor's.

    Where no part is, it may be that of another work: what is said beside it tells.
    """
    names = {actor.name for actor in claim.actor.of(EntityKind.PERSON)}
    works = [work for work in base.works_of(names) if claim.work in (None, work.key)]
    own = tuple(fact for work in works for fact in work.cast if fact.value.actor in names)
    if claim.stance is Stance.HEDGED or claim.how or Manner.SHARED in claim.manners:
        return _NO_SUCH_ROLE
    if not own:
        return _of_another_work(base, claim.work, claim.actor) or _NO_SUCH_ROLE
    written = claim.role.text
    if all(
        _is_half_the_name(fact.value.character, written) or _is_a_mix(fact.value, written) for fact in own
    ):
        return Contradicted(own, How.ANOTHER_ROLE)
    roles = (Entity(EntityKind.CHARACTER, fact.value.character, claim.work) for fact in own)
    called = [spelling.name for role in roles for spelling in base.spellings_of(role)]
    told = claim.work is not None and claim.tense is not Tense.PAST
    other = told and called and all(_is_another_name(name, written) for name in called)
    return Contradicted(own, How.ANOTHER_NAME) if other else _NO_SUCH_ROLE


def _parts(name: str) -> list[str]:
    return [word for word in fold(name).split() if word.strip(".") not in HONORIFICS | RANKS]


def _is_a_mix(casting: Casting, written: str) -> bool:
    """Whether a name is a part of the role's with the actor's surname behind it: *Jonas Holm*, played by Per Holm."""
    *given, last = fold(written).split()
    role, actor = fold(casting.character).split(), fold(casting.actor).split()
    return bool(given) and last == actor[-1] and last not in role and set(role).issuperset(given)


_UNLIKE = 60
"""Below this likeness (in percent) two names are no two spellings of one."""


def _is_another_name(listed: str, written: str) -> bool:
    """Whether two full names are surely two people's: neither is a part of the other, a nickname, or another spelling of it."""
    one, two = _parts(listed), _parts(written)
    if len(one) < 2 or len(two) < 2 or set(one) <= set(two) or set(two) <= set(one):
        return False
    if any(word in listed_words("common") for word in one) and set(one).isdisjoint(two):
        return False  # *The Black Pilot* may well have a name
    if one[-1] == two[-1] or may_be_called(one[0], two[0]):
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(" ".join(one), " ".join(two)) < _UNLIKE


def _is_half_the_name(listed: str, written: str) -> bool:
    """Whether two names are alike in the given name or in the surname alone, and the given names are no two of one person's."""
    one, two = _parts(listed), _parts(written)
    if len(one) != 2 or len(two) != 2:
        return False
    if one[0] == two[0]:
        return one[1] != two[1]
    return one[1] == two[1] and not may_be_called(one[0], two[0])


def _in_a_namesake(base: FactBase, role: Entity, names: set[str]) -> Iterator[Fact[Casting]]:
    """The castings of another work of the same title, a remake, in a role that shares a word of its name."""
    work = base.works.get(role.work or "")
    title, parts = fold(work.title.value) if work else "", set(_parts(role.name))
    for other in base.works_of(names):
        if other is not work and fold(other.title.value) == title:
            yield from (
                f
                for f in other.cast
                if f.value.actor in names and not parts.isdisjoint(_parts(f.value.character))
            )


def _at_another_age(base: FactBase, role: Entity, names: set[str]) -> Iterator[Fact[Casting]]:
    """The castings that a sheet lists by an age: whoever plays *Young Fenton* plays *Fenton Marsh* as well."""
    work = base.works.get(role.work or "")
    parts = set(fold(role.name).split())
    for fact in work.cast if work else ():
        age, *rest = fold(fact.value.character).replace("-", " ").split() or [""]
        if fact.value.actor in names and age in _AGES and rest and parts.issuperset(rest):
            yield fact


def _contradiction(base: FactBase, claim: CastClaim, names: set[str], facts: list[Fact[Casting]]) -> Verdict:
    if claim.stance is Stance.HEDGED and Manner.LISTED not in claim.manners:
        return Unknown("the article only supposes it")
    if _is_bare(claim.role):
        return Unknown("the role is named by a common word alone")
    if _is_misspelled(base, claim.actor, facts):
        return Unknown("the name is much like that of whoever plays the role")
    if Manner.SHARED in claim.manners:
        return Unknown("several people are named for one role")
    if claim.how and not _knows_manner(base, claim, names, facts):
        return Unknown(f"the sheet does not say who does it as {claim.how}")
    if own := tuple(fact for fact in facts if fact.value.actor in names):
        if _settles_season(facts, names, claim.season) or _is_dated(base, own, facts, claim):
            return Contradicted((*own, *(fact for fact in facts if fact not in own)), How.ANOTHER_SEASON)
        return Unknown("the sheet has the pairing in another season or way")
    return Contradicted(tuple(facts), How.ANOTHER_PERSON)


_COMMON = 3
"""The letters of a surname that a name in another writing may share with anybody."""


def _is_misspelled(base: FactBase, actor: Mention, facts: Iterable[Fact[Casting]]) -> bool:
    """Whether a name that no sheet knows is rather a misspelling of somebody who plays the role."""
    if any(person.name in base.people for person in actor.of(EntityKind.PERSON)):
        return False
    from rapidfuzz.fuzz import ratio

    written = fold(actor.text)
    names = {fold(fact.value.actor) for fact in facts}
    return any(
        any(len(part) > _COMMON for part in set(written.split()) & set(name.split()))
        or ratio(written, name) >= _ALIKE
        for name in names
    )


def _knows_manner(base: FactBase, claim: CastClaim, names: set[str], facts: Iterable[Fact[Casting]]) -> bool:
    """Whether the sheet tells who plays the role in the claim's way; whoever voices one role may voice another."""
    if any(fact.value.how for fact in facts):
        return True
    works = {role.work for role in claim.role.of(EntityKind.CHARACTER) if role.work}
    return claim.how == "voice" and any(base.roles(work, name) for work in works for name in names)


def _fits(casting: Casting, names: set[str], claim: CastClaim) -> bool:
    if casting.actor not in names:
        return False
    return not claim.season or claim.season < 1 or not casting.seasons or claim.season in casting.seasons


def _settles_season(facts: Iterable[Fact[Casting]], names: set[str], season: int | None) -> bool:
    """Whether the sheet gives the season's role to somebody else, by number."""
    return any(fact.value.actor not in names and season in fact.value.seasons for fact in facts)


def _is_dated(
    base: FactBase, own: Iterable[Fact[Casting]], facts: Iterable[Fact[Casting]], claim: CastClaim
) -> bool:
    """Whether the sheet knows the season that the article names, and gives every casting of the role its seasons."""
    works = {role.work for role in claim.role.of(EntityKind.CHARACTER) if role.work}
    known = all((work := base.works.get(key)) and work.season(claim.season) for key in works)
    return (
        known
        and bool(claim.season)
        and all(fact.value.seasons and not fact.value.how for fact in (*own, *facts))
    )


def _reversed(base: FactBase, claim: CastClaim) -> Verdict:
    """An actor's name where the role belongs, and a role's where the actor does."""
    played = _roles(base, claim.actor, claim.work)
    names = {person.name for person in claim.role.of(EntityKind.PERSON)}
    facts = tuple(f for role in played for f in _castings(base, role) if f.value.actor in names)
    if facts and not claim.actor.of(EntityKind.PERSON) and not claim.role.of(EntityKind.CHARACTER):
        return Contradicted(facts, How.REVERSED)
    return Unknown("the role is not on the sheet")


def _roles(base: FactBase, mention: Mention, work: str | None) -> tuple[Entity, ...]:
    """The roles that a mention can mean: those of the claim's work, else of any.

    Where the role's name is a title as well (*Brandt*, played by *Brandt*'s lead), it says nothing of whose role is meant.
    """
    roles = mention.of(EntityKind.CHARACTER)
    if mention.of(EntityKind.WORK):
        return roles
    return tuple(role for role in roles if role.work == work) if work else roles


def _castings(base: FactBase, role: Entity) -> tuple[Fact[Casting], ...]:
    return base.players(role.work, role.name) if role.work and role.work in base.works else ()


def _is_bare(mention: Mention) -> bool:
    """Whether a role is named by a rank or another common word alone, or in small letters."""
    words = fold(mention.text).split()
    return all(word in _BARE for word in words) or mention.text.islower()


def judge_belonging(
    base: FactBase, claim: BelongingClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether somebody is of a work; wrong where its sheet has a cast without them, and other sheets have them."""
    work = base.works.get(claim.work or "")
    if work is None or not work.cast:
        return Unknown("the sheet has no cast")
    names = {entity.name for entity in claim.who.refers}
    if here := tuple(fact for entity in claim.who.refers for fact in _places(work, entity)):
        return Confirmed(here)
    if not names.isdisjoint(_everybody(base, work)):
        return Confirmed((work.title,))
    if Manner.MADE in claim.manners and not any(f.value.job in ("director", "creator") for f in work.credits):
        return Unknown("the sheet does not say who made it")
    elsewhere = _of_another_work(base, work.key, claim.who)
    return elsewhere or Unknown("the sheets do not have them in another work")


def _of_another_work(base: FactBase, key: str | None, who: Mention) -> Contradicted | None:
    """What other sheets have of somebody, of whom a work's own knows nothing; none where they have nothing, or are of one series."""
    work = base.works.get(key or "")
    if work is None or not {entity.name for entity in who.refers}.isdisjoint(_everybody(base, work)):
        return None
    others = [(entity, base.works[other]) for entity in who.refers for other in base.works_with(entity)]
    there = tuple(fact for entity, other in others for fact in _places(other, entity))
    if not there or any(_goes_on_in(work, other) for _, other in others):
        return None
    return Contradicted((*there, work.title), How.ANOTHER_WORK)


def _places(work: Work, entity: Entity) -> Iterator[Fact[Any]]:
    """What a work's sheet has of somebody: castings, credits."""
    yield from (f for f in work.cast if entity.name in (f.value.actor, f.value.character))
    yield from (f for f in work.credits if f.value.person == entity.name)


def _everybody(base: FactBase, work: Work) -> frozenset[str]:
    """All whom a work's sheet names in any place."""
    roles = (
        spelling.name for role in base.characters_by_work.get(work.key, ()) for spelling in role.spellings
    )
    prized = (person for award in work.awards for person in award.value.people)
    made = (person for e in work.episodes for person in (*e.value.directors, *e.value.writers))
    said = (quotation.value.by for quotation in work.quotations if quotation.value.by)
    return people_of(work) | {*roles, *prized, *made, *said}


def _goes_on_in(one: Work, two: Work) -> bool:
    """Whether two works share words of their titles: *Dune* and *Dune: Part Two* may share their people."""
    words = [{w for w in fold(w.title.value).split() if len(w) > 3 and not w.isdigit()} for w in (one, two)]
    return not words[0].isdisjoint(words[1])


def judge_part(base: FactBase, claim: PartClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether an actor (or a role) stands where only one can; wrong only where the name is surely the other."""
    wanted, other = EntityKind.PERSON, EntityKind.CHARACTER
    if claim.part is Part.ROLE:
        wanted, other = other, wanted
    if claim.mention.of(wanted):
        facts = _castings_of(base, claim.mention, wanted, claim.work)
        elsewhere = _of_another_work(base, claim.work, claim.mention) if claim.part is Part.ACTOR else None
        return Confirmed(facts) if facts else elsewhere or Unknown("the sheet does not say what they do")
    facts = _castings_of(base, claim.mention, other)
    if not facts or _is_bare(claim.mention):
        return Unknown("the sheet does not say what they do")
    return Contradicted(facts, How.WRONG_PART)


def _castings_of(
    base: FactBase, mention: Mention, kind: EntityKind, key: str | None = None
) -> tuple[Fact[Casting], ...]:
    """The castings of an actor, in one work or all, or of a role."""
    if kind is EntityKind.CHARACTER:
        return tuple(fact for role in mention.of(kind) for fact in _castings(base, role))
    names = {person.name for person in mention.of(kind)}
    works = (work for work in base.works_of(names) if key in (None, work.key))
    return tuple(fact for work in works for fact in work.cast if fact.value.actor in names)


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

_JOBS_ALIKE = {
    "creator": ("writer", "showrunner", "developer", "director", "executive producer", "author"),
    "showrunner": ("creator", "writer", "executive producer"),
    "writer": ("creator", "showrunner", "story", "author", "developer"),
    "author": ("illustrator", "artist"),
    "director": ("showrunner", "creator"),
    "cinematographer": ("director",),
    "producer": ("executive producer", "creator", "showrunner", "director"),
    "executive producer": ("producer", "creator", "showrunner"),
}
"""Jobs that an article may call by this job's name without a mistake worth a word."""


_LIKE_CREATOR = ("showrunner", "developer", "author")


def judge_credit(base: FactBase, claim: CreditClaim, published: date | None, updated: date | None) -> Verdict:
    """Whether the sheet has the credit; wrong where it names others for the job, and the person for none like it."""
    work = base.works[claim.work or ""]
    names = {person.name for person in claim.person.of(EntityKind.PERSON)}
    houses = claim.person.of(EntityKind.NAME)
    names |= {spelling.name for house in houses for spelling in base.spellings_of(house)}
    same = _credits(work, (claim.job, *_SAME.get(claim.job, ())))
    if right := tuple(fact for fact in same if not names.isdisjoint(_people(fact))):
        return Confirmed(right)
    if not same:
        made = tuple(fact for fact in work.credits if fact.value.person in names)
        told = claim.stance is not Stance.HEDGED and not claim.season and not _has_one_part(work)
        if told and claim.job == "director" and any(fact.value.job in _LISTED_WHOLE for fact in made):
            return Contradicted(made, How.ANOTHER_JOB)
        return Unknown(f"the sheet names no {claim.job}")
    alike = (
        _LIKE_CREATOR
        if claim.job == "creator" and Manner.EXACT in claim.manners
        else _JOBS_ALIKE.get(claim.job, ())
    )
    if claim.job == "director" and Manner.EXACT in claim.manners and _has_one_part(work):
        alike = ()
    if any(not names.isdisjoint(_people(f)) for f in _credits(work, alike)):
        return Unknown("the sheet has the person in a job much like it")
    if not claim.tied:
        return Unknown("the article does not tie them to the work")
    others = {person for fact in work.credits for person in _people(fact)}
    if Manner.OWN in claim.manners and not _is_known_maker(work, claim.job, names, others):
        return Unknown("the article only names a job beside somebody")
    if Manner.SHARED in claim.manners and names.isdisjoint(others):
        return Unknown("a sheet seldom names all who share a job")
    if claim.stance is Stance.HEDGED or (claim.season or 0) != 0:
        return Unknown("the sheet does not say who did it then")
    return Contradicted(same, How.ANOTHER_CREDIT)


def _has_one_part(work: Work) -> bool:
    """Whether a work is a film or a limited series, whose directors are listed whole; of a long one anybody may direct a piece."""
    return work.kind is not None and work.kind.value.lower() in ("film", "limited series", "miniseries")


_SELDOM_ALL = frozenset(("producer", "executive producer"))
"""Jobs of which a sheet seldom has all who do them."""
_LISTED_WHOLE = frozenset(("creator", "showrunner"))


def _is_known_maker(work: Work, job: str, names: set[str], makers: set[str]) -> bool:
    """Whether the sheet has somebody for another job, or, where a creator is named, in the cast; an actor may well direct."""
    cast = {fact.value.actor for fact in work.cast}
    if job in _LISTED_WHOLE:
        return not names.isdisjoint({*makers, *cast})
    return job not in _SELDOM_ALL and not names.isdisjoint(makers) and names.isdisjoint(cast)


def _credits(work: Work, names: Collection[str]) -> tuple[Fact[Credit] | Fact[Origin], ...]:
    """The facts that have somebody under one of these names of jobs; the source's author is one of them."""
    made = tuple(fact for fact in work.credits if fact.value.job in names)
    by_origin = work.based_on if work.based_on and work.based_on.value.by else None
    return (*made, by_origin) if by_origin and "author" in names else made


def _people(fact: Fact[Credit] | Fact[Origin]) -> tuple[str, ...]:
    return fact.value.by if isinstance(fact.value, Origin) else (fact.value.person,)
