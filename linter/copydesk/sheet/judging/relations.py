"""Relations and callings: what words for kin and for work go together, and the verdicts on who is whose sister, and does what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.sheet.claims import (
    CallingClaim,
    Confirmed,
    Contradicted,
    How,
    Mention,
    RelationClaim,
    Unknown,
    Verdict,
)
from copydesk.sheet.entities import EntityKind, Relation
from copydesk.sheet.factbase import FactBase

_RELATIONS = {
    "parent": ("mother mom mum mama", "father dad papa", "parent"),
    "child": ("daughter", "son", "child kid"),
    "sibling": ("sister", "brother", "sibling twin"),
    "spouse": ("wife", "husband", "spouse"),
    "ex-spouse": ("ex-wife", "ex-husband", "ex-spouse"),
    "fiancé": ("fiancée", "fiancé", ""),
    "partner": ("girlfriend", "boyfriend", "partner"),
    "ex-partner": ("ex-girlfriend", "ex-boyfriend", "ex-partner"),
    "grandparent": ("grandmother grandma granny", "grandfather grandpa granddad", "grandparent"),
    "grandchild": ("granddaughter", "grandson", "grandchild"),
    "great-grandparent": ("great-grandmother", "great-grandfather", "great-grandparent"),
    "great-aunt or uncle": ("great-aunt grand-aunt", "great-uncle grand-uncle", ""),
    "godparent": ("godmother", "godfather", "godparent"),
    "aunt or uncle": ("aunt auntie", "uncle", ""),
    "niece or nephew": ("niece", "nephew", ""),
    "cousin": ("", "", "cousin"),
    "parent-in-law": ("mother-in-law", "father-in-law", ""),
    "child-in-law": ("daughter-in-law", "son-in-law", ""),
    "sibling-in-law": ("sister-in-law", "brother-in-law", ""),
    "step-parent": ("stepmother", "stepfather", "step-parent"),
    "step-child": ("stepdaughter", "stepson", "step-child"),
    "half-sibling": ("half-sister stepsister", "half-brother stepbrother", ""),
    "mentor": ("", "", "mentor"),
    "boss": ("", "", "boss"),
}
_OTHER_SIDE = {
    "parent": "child", "child": "parent", "grandparent": "grandchild", "grandchild": "grandparent",
    "aunt or uncle": "niece or nephew", "niece or nephew": "aunt or uncle", "parent-in-law": "child-in-law",
    "child-in-law": "parent-in-law", "step-parent": "step-child", "step-child": "step-parent",
    "mentor": "protégé", "boss": "employee",
}  # fmt: skip
_LIKE = (
    {"spouse", "fiancé", "partner"},
    {"ex-spouse", "ex-partner"},
    {"sibling", "half-sibling"},
    {"parent", "step-parent"},
    {"child", "step-child"},
)
"""Relations that one wording may take for another without a mistake worth a word."""


class Kin(Struct, frozen=True):
    """A relation, and the sex that its word tells."""

    relation: str
    sex: str = ""


_OF: dict[str, Kin] = {
    word: Kin(relation, sex)
    for relation, by_sex in _RELATIONS.items()
    for sex, words in zip(("f", "m", ""), by_sex, strict=True)
    for word in words.split()
}
WORDS = tuple(sorted(_OF, key=len, reverse=True))
"""All words of relations, the longest first."""


def kin_of(word: str) -> Kin | None:
    """The relation that a word names: *twin sister* and *older sister* are sisters."""
    plain = word.lower().replace("former ", "ex-").replace("ex ", "ex-")
    return _OF.get(plain) or _OF.get(plain.split()[-1] if plain else "")


def other_side(kin: Kin) -> Kin:
    """The same relation as the other would tell it, whose sex is open."""
    return Kin(_OTHER_SIDE.get(kin.relation, kin.relation))


def is_other_kin(said: Kin, known: Kin) -> bool:
    """Whether two relations of the same two people cannot both be: another one, or one of the other sex."""
    if said.relation == known.relation:
        return bool(said.sex and known.sex and said.sex != known.sex)
    return not any({said.relation, known.relation} <= like for like in _LIKE)


_FAMILIES = (
    "doctor surgeon physician neurosurgeon psychiatrist paediatrician pediatrician medic pathologist dentist anaesthetist oncologist",
    "nurse midwife carer",
    "pharmacist apothecary",
    "housekeeper maid butler cleaner janitor caretaker custodian",
    "barber hairdresser hairstylist",
    "hacker programmer",
    "conman con-artist swindler grifter",
    "optician optometrist",
    "vet veterinarian",
    "florist gardener",
    "butcher baker grocer greengrocer",
    "tailor seamstress dressmaker",
    "psychologist therapist counsellor counselor psychoanalyst",
    "lawyer attorney barrister solicitor advocate prosecutor",
    "judge magistrate",
    "detective policeman policewoman cop officer sergeant inspector sheriff deputy constable investigator",
    "spy agent operative",
    "teacher professor lecturer tutor schoolteacher headmaster headmistress principal",
    "coach trainer",
    "student schoolgirl schoolboy pupil",
    "journalist reporter correspondent newspaperman columnist editor",
    "writer novelist author playwright poet screenwriter",
    "painter artist sculptor illustrator",
    "musician singer pianist composer violinist drummer guitarist conductor songwriter",
    "actor actress comedian performer",
    "chef cook baker",
    "waiter waitress barista bartender barman barmaid",
    "pilot astronaut aviator",
    "soldier captain colonel general lieutenant marine major",
    "sailor fisherman skipper",
    "farmer rancher shepherd",
    "priest vicar pastor rabbi nun monk bishop minister",
    "scientist physicist chemist biologist engineer mathematician astronomer geneticist virologist researcher",
    "architect builder carpenter",
    "mechanic plumber electrician",
    "banker accountant trader financier stockbroker",
    "businessman businesswoman entrepreneur executive mogul tycoon",
    "politician senator congressman congresswoman mayor governor president",
    "librarian archivist historian",
    "photographer cinematographer",
    "dancer ballerina choreographer",
    "thief burglar robber gangster mobster",
    "hitman assassin",
    "plumber joiner",
    "secretary receptionist assistant",
    "driver chauffeur trucker",
    "firefighter fireman paramedic",
    "undertaker mortician",
    "warden gamekeeper ranger",
    "widow widower",
)
_FAMILY_OF: dict[str, set[int]] = {}
for _number, _words in enumerate(_FAMILIES):
    for _word in _words.split():
        _FAMILY_OF.setdefault(_word, set()).add(_number)
CALLINGS = tuple(_FAMILY_OF)
"""All words for callings that are told apart."""
_STATES = frozenset(("widow", "widower", "student"))
_LEVELS = (
    "high-school school secondary-school",
    "college university",
    "elementary-school primary-school kindergarten",
)
_SUBJECTS = (
    "maths math mathematics", "history", "english literature", "science chemistry biology physics", "music", "art", "pe gym", "geography",
    "drama", "french", "spanish", "german", "latin", "dance", "swimming", "football", "basketball", "wrestling", "tennis",
)  # fmt: skip
_TELLING_APART = tuple(tuple(frozenset(words.split()) for words in kinds) for kinds in (_LEVELS, _SUBJECTS))
"""Words before a calling that tell two of one name apart: where somebody teaches, and what."""


def is_told_apart(calling: str) -> bool:
    """Whether a calling is one that nobody has beside another: *widow* and *student* are no such."""
    head = calling.lower().split()[-1]
    return head in _FAMILY_OF and head not in _STATES


def is_another_calling(said: str, known: str) -> bool:
    """Whether nobody is both: callings of two families, or one of another level (a high-school and a college coach)."""
    ours, theirs = (
        said.lower().replace("high school", "high-school").split(),
        known.lower().replace("high school", "high-school").split(),
    )
    one, other = _FAMILY_OF.get(ours[-1]), _FAMILY_OF.get(theirs[-1])
    if not one or not other or ours[-1] in _STATES or theirs[-1] in _STATES:
        return False
    if one.isdisjoint(other):
        return True
    return any(_differ(kinds, ours, theirs) for kinds in _TELLING_APART)


def _differ(kinds: Sequence[frozenset[str]], ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both callings have a word of these kinds, and not of the same."""
    ours_of, theirs_of = (
        next((kind for kind in kinds if not kind.isdisjoint(words)), None) for words in (ours, theirs)
    )
    return None not in (ours_of, theirs_of) and ours_of is not theirs_of


def judge_relation(
    base: FactBase, claim: RelationClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether the sheets relate the two so; wrong where all that they have of the two is something else."""
    said = kin_of(claim.kind)
    who, of = _sides(base, claim)
    known = [
        (fact, kin)
        for work in base.works_telling("relations")
        for fact in work.relations
        if (kin := _between(fact.value, who, of)) is not None
    ]
    if said is None or not known:
        return Unknown("the sheets do not say how the two are related")
    facts: tuple[Fact[Relation], ...] = tuple(fact for fact, _ in known)
    if any(not is_other_kin(said, kin) for _, kin in known):
        return Confirmed(facts)
    return Contradicted(facts, How.ANOTHER_RELATION)


def _sides(base: FactBase, claim: RelationClaim) -> tuple[frozenset[str], frozenset[str]]:
    """The two by name; whoever plays somebody's sister, or is a role's, is so as the role that the sheets give them."""
    sides = (claim.who, claim.of)
    if claim.played or any(side.of(EntityKind.CHARACTER) for side in sides):
        who, of = (_roles(base, side) for side in sides)
    else:
        who, of = (_names(side) for side in sides)
    return who, of


def _roles(base: FactBase, mention: Mention) -> frozenset[str]:
    """The characters that a name means, and those whom the people that it means play."""
    people = {entity.name for entity in mention.of(EntityKind.PERSON)}
    cast = (fact.value for work in base.works_of(people) for fact in work.cast)
    played = {line.character for line in cast if line.actor in people}
    return frozenset(played.union(entity.name for entity in mention.of(EntityKind.CHARACTER)))


def _names(mention: Mention) -> frozenset[str]:
    return frozenset(e.name for e in mention.refers if e.kind in (EntityKind.PERSON, EntityKind.CHARACTER))


def _between(relation: Relation, who: frozenset[str], of: frozenset[str]) -> Kin | None:
    """What the first is to the second, as the sheet has it from either side; none where it is about others."""
    kin = kin_of(relation.kind)
    if kin is None:
        return None
    if relation.who in who and relation.of in of:
        return kin
    return other_side(kin) if relation.who in of and relation.of in who else None


def judge_calling(
    base: FactBase, claim: CallingClaim, published: date | None, updated: date | None
) -> Verdict:
    """Whether a character may be what is said; wrong where nothing that the sheet says of them goes with it."""
    roles = claim.role.of(EntityKind.CHARACTER)
    said_of = [fact for c in base.characters if c.entity in roles for fact in c.callings]
    known = [fact for fact in said_of if is_told_apart(fact.value)]
    if not known or len(claim.role.refers) != 1:
        return Unknown("the sheet does not say what they do")
    if not all(is_another_calling(claim.calling, fact.value) for fact in known):
        return Confirmed(tuple(known))
    return Contradicted(tuple(known), How.ANOTHER_CALLING)
