"""The words that cast patterns are made of: their classes, and which class a name or an unknown capital has."""

from __future__ import annotations

from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.units import Unit
from copydesk.sheet.entities import EntityKind

_LEXICON = {
    "as": "as",
    "by": "by",
    "of": "of",
    "and": "and &",
    "in": "in into",
    "to": "to for",
    "over": "over on",
    "from": "from",
    "who": "who that",
    "role": "role roles part character characters parts shoes",
    "the": "the a an his her their its",
    "comma": ", ; — –",
    "semicolon": ";",
    "dash": "- – — → | / : =",
    "dots": ". … ·",
    "ellipsis": "…",
    "open": "( [",
    "close": ") ]",
    "apos": "' ’",
    "s": "s",
    "plays": "plays portrays voices essays embodies reprises",
    "play": "play portray voice essay embody reprise",
    "played": "played portrayed voiced essayed embodied reprised",
    "playing": "playing portraying voicing essaying embodying reprising",
    "acted": "brought played portrayed voiced essayed embodied performed acted enacted interpreted",
    "stars": "stars star starred starring returns return returned returning appears appear appeared appearing "
    "joins join joined joining debuts debuted cast tapped chosen hired boards boarded costars co-stars headlines "
    "back confirmed announced set aboard enlisted recruited signs signed features guest",
    "takes": "takes take took taken taking lands landed landing inherits inherited assumes assumed steps stepped stepping "
    "steals fills filled tackles tackled gets got scores scored bags bagged snags snagged nabs nabbed is was "
    "appears appeared stars starred cast returns returned seen headlines playing plays played",
    "take": "takes take took taken taking",
    "went": "went goes go fell falls passed passes belongs belonged given",
    "performance": "performance portrayal role turn part work appearance",
    "an": "a an",
    "their": "his her their",
    "lends": "lends lend lent lending provides provide provided providing gives gave",
    "is": "is was",
    "performer": "actor actress performer",
    "ensemble": "cast actors actresses",
    "people": "characters roles",
    "lists": "is are be includes include including features featuring feature comprises comprise consists of members member",
    "starring": "stars starring co-starring starred star headlined headlines toplined",
    "leads": "lead leads led heads head top tops",
    "with": "with alongside",
    "among": "among amongst",
    "season": "season seasons series",
    "seems": "appears appeared seems seemed is was",
    "dies": "dead dies died killed dying survives survived perishes perished bitten infected turns turned",
    "finale": "finale episode",
    "respectively": "respectively",
    "voice": "voice voices",
    "young": "young younger old older adult teenage teen child elderly little baby middle-aged",
    "aux": "will has have had is was are were be been being to also now currently again once more first due shall "
    "set expected confirmed slated reportedly both each then later successfully brilliantly convincingly "
    "memorably superbly returning ll cast tapped chosen hired going scheduled back seen",
    "actor": "actor actress actors actresses newcomer star stars veteran comedian comedienne singer legend singer-actor "
    "idol child performer winner nominee great rapper",
    "stop": "and or but with opposite against for to in on at from by about into alongside under over between who that "
    "which whose where when while as than if because so is was are were be been has had have will would can could not "
    "never i you he she it we they him them me us does do did",
    "rank": "dr mr mrs ms miss sir lady lord captain colonel major general lieutenant sergeant officer detective "
    "inspector agent professor king queen prince princess duke duchess count countess president minister judge nurse "
    "teacher principal coach chef father mother brother sister uncle aunt grandmother grandfather saint st emperor "
    "empress commander admiral private constable sheriff deputy doctor actor actress director writer star stars "
    "meet when while meanwhile although because however after before then the and in on with for as at but his her "
    "their if since later despite only enter starring cast from is by to not former superstar comedian singer "
    "veteran both",
}
_SETS = {name: words.split() for name, words in _LEXICON.items()}
_NAME_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.CHARACTER: "character",
    EntityKind.WORK: "work",
    EntityKind.NAME: "thing",
    EntityKind.EVENT: "thing",
}


_GIVEN = ("person", "character", "work", "thing", "stranger", "time", "capital", "number")


def _alphabet() -> Alphabet:
    """The alphabet with every set of classes that can occur, so that patterns are compiled once."""
    alphabet = Alphabet(_SETS, _GIVEN)
    for word in alphabet.words():
        alphabet.char(alphabet.classes(word) | {"capital"})
    alphabet.char(frozenset(("person", "character")))
    for name in _GIVEN:
        alphabet.char(frozenset((name,)))
    return alphabet


ALPHABET = _alphabet()


def char(unit: Unit) -> str:
    """The character of a unit: a name's by whom it can mean, a word's by its classes and capital."""
    if unit.mention is not None:
        return _name(frozenset(_NAME_KINDS[entity.kind] for entity in unit.mention.refers))
    if unit.time is not None:
        return ALPHABET.char(frozenset(("time",)))
    if unit.token.is_number:
        return ALPHABET.char(frozenset(("number",)))
    if unit.token.is_capitalised:
        return ALPHABET.marked(unit.lower, "capital")
    return ALPHABET.word(unit.lower)


def _name(kinds: frozenset[str]) -> str:
    """People and roles go before titles and other names that are written the same."""
    people = kinds & {"person", "character"}
    if people:
        return ALPHABET.char(people)
    return ALPHABET.char(frozenset(("work" if "work" in kinds else "thing",)))


def is_unknown_capital(unit: Unit) -> bool:
    """Whether a unit is a capitalised word that no name covers and no lexicon knows."""
    return (
        unit.mention is None
        and unit.time is None
        and unit.token.is_word
        and unit.token.is_capitalised
        and not ALPHABET.classes(unit.lower)
    )


def names_somebody(unit: Unit) -> bool:
    """Whether a unit is the name of a person or a role."""
    return unit.mention is not None and any(
        entity.kind is EntityKind.PERSON or entity.kind is EntityKind.CHARACTER
        for entity in unit.mention.refers
    )
