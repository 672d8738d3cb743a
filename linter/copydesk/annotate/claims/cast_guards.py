"""What makes the form of a pairing no claim: an audition, another version, a possessive, a longer name."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_table import APPOSITIONS
from copydesk.annotate.claims.cast_words import ALPHABET, is_unknown_capital
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import Form
from copydesk.sheet.entities import EntityKind

_NEAR = 7
"""How many units before a match can still say that it is no claim."""

_NO_CASTING = frozenset(
    "considered considering turned refused declined rejected offered auditioned auditioning auditions audition tested "
    "almost nearly would could should might wanted wants wishes wished dreamed dreams dreamt hoped hopes hoping originally "
    "formerly previously double stand-in stuntman stunt stunts understudy rumored rumoured instead rather imagine imagined "
    "imagines eyed pursued approached courted asked asks begged begs fails failed tries tried longs longed loves love "
    "chance opportunity refuses refuse fancied fancies lobbied campaigned campaigning".split()
)
_OF_MANY = frozenset(("stars as", "does so as", "played", "to play"))
_BESIDE = frozenset("with opposite alongside beside against".split())
_CLAUSE_ENDS = frozenset(", ; : ( ) – — . and while".split())
_LEADS_TO_TITLE = frozenset(
    "in from for of wrote directed made film movie series drama biopic musical".split()
)
_LIKENED = frozenset(
    "lookalike impersonates impersonating cosplay cosplays cosplayed dressed disguised poses pose posing posed known "
    "described describes describing mistaken regards thinks sees credited referred refers".split()
)
"""What somebody may do as a role without playing it."""
_RECAST = frozenset(
    "replace replaces replaced replacing replacement recast recasts recasting succeeded succeeds supplanted "
    "departed exited exits departs quit quits".split()
)
_VERSION_OF = frozenset(
    "original remake reboot dub dubbed musical stage broadway parody radio audiobook dubbing".split()
)
_KIN = frozenset(
    "mother father brother sister son daughter husband wife uncle aunt grandmother grandfather friend boyfriend "
    "girlfriend cousin niece nephew mom mum dad parents parent boss partner fiancé fiancée fiance fiancee lover version "
    "wedding murder body ghost voice portrait half rest member servant maid son-in-law daughter-in-law enemy rival "
    "killer owner leader head assistant secretary twin twins sibling siblings colleague widow ex".split()
)
_YOUNG = frozenset("young younger teen teenage teenaged child little older old elderly adult baby".split())


def is_refused(slots: Slots, pattern: str, first: int, last: int) -> bool:
    """Whether the words of a match, or those around it, say that nobody was cast."""
    words = {unit.lower for unit in slots.units[first:last] if unit.mention is None}
    if pattern not in APPOSITIONS:
        words.update(unit.lower for unit in _clause_before(slots, first))
    if not _NO_CASTING.isdisjoint(words) or (pattern == "does so as" and not _LIKENED.isdisjoint(words)):
        return True
    if pattern in _OF_MANY and _is_last_of_many(slots, first):
        return True
    if pattern == "as" and (_is_beside_another(slots, first) or _is_conjunction(slots, first, last)):
        return True
    if not _RECAST.isdisjoint(slots.sentence.lowers) and pattern != "takes over":
        return True
    return _is_other_version(slots, first, last)


def _is_last_of_many(slots: Slots, first: int) -> bool:
    """Whether the actor of a match is the last of a list (*Ines Aldana and Lena Roos star as …*)."""
    return (
        first >= 2 and slots.units[first - 1].lower in ("and", "&") and slots.mention(first - 2) is not None
    )


def _is_beside_another(slots: Slots, first: int) -> bool:
    """Whether somebody else acts beside the actor, so that the role may be theirs (*Aldana stars with Roos as …*)."""
    if not first or slots.units[first - 1].lower not in _BESIDE:
        return False
    at = first - 2
    while at >= 0 and slots.units[at].lower not in _CLAUSE_ENDS:
        if slots.mention(at) is not None:
            return True
        at -= 1
    return False


def _is_conjunction(slots: Slots, first: int, last: int) -> bool:
    """Whether *as* joins two clauses (*thanked Ines Aldana as Mara Quill looked on*)."""
    if not first or last >= len(slots.units):
        return False
    before, after = slots.units[first - 1], slots.units[last]
    return all(
        unit.mention is None
        and unit.lower.isalpha()
        and unit.token.text.islower()
        and not ALPHABET.classes(unit.lower)
        for unit in (before, after)
    )


def may_be_elsewhere(slots: Slots, first: int, last: int) -> bool:
    """Whether the words around a match may name a work that no sheet knows, without marks (*plays her in Spencer*)."""
    return any(
        slots.units[at - 1].lower in _LEADS_TO_TITLE
        and not first <= at < last
        and _may_be_title(slots, at)
        and not _owns(slots, at)
        for at in range(1, len(slots.units))
    )


def _may_be_title(slots: Slots, at: int) -> bool:
    """Whether a title without marks may begin here; a role's name after *in* is one too (*plays her in Diana*)."""
    unit = slots.units[at]
    if unit.mention is not None:
        return slots.units[at - 1].lower == "in" and bool(unit.mention.of(EntityKind.CHARACTER))
    return is_unknown_capital(unit) or (unit.lower == "the" and unit.token.is_capitalised)


def _owns(slots: Slots, at: int) -> bool:
    """Whether a capitalised word is an owner (*in Netflix’s drama*) or numbers a season."""
    return is_possessive(slots, at) or slots.units[at].lower in ("season", "series", "episode", "part")


def _clause_before(slots: Slots, first: int) -> Iterator[Unit]:
    for at in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        unit = slots.units[at]
        if unit.lower in ";:)(.,":
            return
        yield unit


def _is_other_version(slots: Slots, first: int, last: int) -> bool:
    """*in the original*, *in the Japanese dub*, *on Broadway*, before the match or after it."""
    lowers = [unit.lower for unit in slots.units]
    around = (*range(max(first - _NEAR, 0), first), *range(last, min(last + _NEAR, len(lowers))))
    return any(
        lowers[at] in _VERSION_OF and not {"in", "for", "on", "of"}.isdisjoint(lowers[max(at - 4, 0) : at])
        for at in around
    )


def is_elsewhere(slots: Slots, first: int, last: int) -> bool:
    """Whether the words right around a match put it in a work that no sheet knows (*in “Hellbound”*)."""
    sentence = slots.sentence
    return any(
        title.work is None
        and not title.aside
        and (0 <= title.first - last <= _NEAR or 0 <= first - title.last <= 2)
        for title in sentence.titles
    )


def is_taken(slots: Slots, actor_at: int, role_at: int, *, owner: bool = False) -> bool:
    """Whether one of the names is not the one that the form is about."""
    if not (slots.is_whole(actor_at) and slots.is_whole(role_at)):
        return True
    if (is_possessive(slots, role_at) and not owner) or (
        is_possessive(slots, actor_at) and actor_at > role_at
    ):
        return True
    if slots.is_stranger(actor_at) and not _is_certain_role(slots, role_at):
        return True
    return role_at < actor_at and _is_of_another(slots, role_at)


def is_possessive(slots: Slots, at: int) -> bool:
    """Whether an apostrophe makes the name an owner (*plays Mara's mother*)."""
    units = slots.units
    if at + 1 >= len(units) or units[at + 1].lower not in ("'", "’") or not units[at + 1].token.glued:
        return False
    if at + 2 >= len(units):
        return False
    following = units[at + 2]
    if following.lower == "s" and following.token.glued:
        return True
    return units[at].lower.endswith("s") and following.token.is_word and not following.token.glued


def _is_certain_role(slots: Slots, at: int) -> bool:
    """Whether a role is named in full, so that an unknown person in it is surely somebody else."""
    mention = slots.units[at].mention
    return (
        mention is not None
        and mention.form is not Form.SHORT
        and " " in mention.text
        and not mention.of(EntityKind.PERSON)
    )


def _is_of_another(slots: Slots, role_at: int) -> bool:
    """Whether the role only tells whose kin is meant (*the mother of Mara Quill (…)*)."""
    before = [unit.lower for unit in slots.units[max(role_at - 4, 0) : role_at]]
    while before and "rank" in ALPHABET.classes(before[-1]) and before[-1] != "of":
        before.pop()
    return len(before) >= 2 and before[-1] in ("of", "to") and not _KIN.isdisjoint(before[:-1])


def manner(slots: Slots, actor_at: int, role_at: int) -> str | None:
    """How somebody plays a role, where the article says so: `voice`, or `young` and its like."""
    first, last = sorted((actor_at, role_at))
    between = [unit.lower for unit in slots.units[max(first - 2, 0) : last + 4]]
    before = slots.units[role_at - 1] if role_at else None
    if before and before.lower in _YOUNG and not before.token.glued:
        return "old" if before.lower in ("old", "older", "elderly", "adult") else "young"
    if any(word.startswith("voic") for word in between):
        return "voice"
    return None
