"""How people are related: words of one relation, their sexes, and the same relation from the other side."""

from __future__ import annotations

from msgspec import Struct

_RELATIONS = {
    "parent": ("mother mom mum", "father dad", "parent"),
    "child": ("daughter", "son", "child kid"),
    "sibling": ("sister", "brother", "sibling twin"),
    "spouse": ("wife", "husband", "spouse"),
    "ex-spouse": ("ex-wife", "ex-husband", "ex-spouse"),
    "fiancé": ("fiancée", "fiancé", ""),
    "partner": ("girlfriend", "boyfriend", "partner"),
    "ex-partner": ("ex-girlfriend", "ex-boyfriend", "ex-partner"),
    "grandparent": ("grandmother grandma", "grandfather grandpa", "grandparent"),
    "grandchild": ("granddaughter", "grandson", "grandchild"),
    "aunt or uncle": ("aunt", "uncle", ""),
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


def contradict(said: Kin, known: Kin) -> bool:
    """Whether two relations of the same two people cannot both be: another one, or one of the other sex."""
    if said.relation == known.relation:
        return bool(said.sex and known.sex and said.sex != known.sex)
    return not any({said.relation, known.relation} <= like for like in _LIKE)
