"""Whether the two names of a pairing are the ones that its form is about, and how the one plays the other."""

from __future__ import annotations

from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.names.endings import ENDINGS
from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import Form
from copydesk.sheet.entities import EntityKind

_KIN = frozenset(
    "mother father brother sister son daughter husband wife uncle aunt grandmother grandfather friend boyfriend "
    "girlfriend cousin niece nephew mom mum dad parents parent boss partner fiancé fiancée fiance fiancee lover version "
    "wedding murder body ghost voice portrait half rest member servant maid son-in-law daughter-in-law enemy rival "
    "killer owner leader head assistant secretary twin twins sibling siblings colleague widow ex".split()
)
_GAP = 7
"""So many units before a role's name may describe it."""
_NO_NOUNS = ("ing", "ed", "ly")
_NOUNS = frozenset(("family", "wedding", "building"))
_PLAYS = frozenset("plays play played playing acted role performance voice".split())
_YOUNG = frozenset("young younger teen teenage teenaged child little older old elderly adult baby".split())


def is_taken(slots: Slots, actor_at: int, role_at: int, *, owner: bool = False) -> bool:
    """Whether one of the names is not the one that the form is about."""
    if not (slots.is_whole(actor_at) and slots.is_whole(role_at)):
        return True
    if (is_possessive(slots, role_at) and not owner) or (
        is_possessive(slots, actor_at) and actor_at > role_at
    ):
        return True
    if slots.is_stranger(actor_at) and not (
        _is_certain_role(slots, role_at) or _is_glossed(slots, actor_at, role_at)
    ):
        return True
    if _is_modifier(slots, role_at):
        return True
    return _is_of_another(slots, role_at) if role_at < actor_at else _is_within_description(slots, role_at)


def is_possessive(slots: Slots, at: int) -> bool:
    """Whether an apostrophe makes the name an owner (*plays Mara's mother*)."""
    units, mention = slots.units, slots.units[at].mention
    if mention is not None and any(edit.how in ENDINGS for edit in mention.edits):
        return True
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


def _is_glossed(slots: Slots, actor_at: int, role_at: int) -> bool:
    """Whether a person alone in brackets explains the short name of one role and of nobody else: *Mara (Ines Aldana)*."""
    mention, units = slots.units[role_at].mention, slots.units
    if mention is None or mention.of(EntityKind.PERSON) or len(mention.of(EntityKind.CHARACTER)) != 1:
        return False
    behind = units[actor_at + 1].lower if actor_at + 1 < len(units) else ""
    if actor_at != role_at + 2 or units[role_at + 1].lower != "(" or behind != ")":
        return False
    return not any(is_ordinary(word) for word in units[actor_at].lower.split())


def _is_of_another(slots: Slots, role_at: int) -> bool:
    """Whether the role only tells whose kin is meant (*the mother of Mara Quill (…)*)."""
    before = [unit.lower for unit in slots.units[max(role_at - 4, 0) : role_at]]
    while before and "rank" in ALPHABET.classes(before[-1]) and before[-1] != "of":
        before.pop()
    return len(before) >= 2 and before[-1] in ("of", "to") and not _KIN.isdisjoint(before[:-1])


def _is_modifier(slots: Slots, at: int) -> bool:
    """Whether a role's name only says what kind of somebody is played: *a Mara Quill fanboy*, *the Quill family's cook*."""
    following = slots.units[at + 1] if at + 1 < len(slots.units) else None
    if following is None or following.token.glued or not _is_noun(following):
        return False
    before = [unit.lower for unit in slots.units[max(at - _GAP, 0) : at] if unit.mention is None]
    return before[-1:] == ["the"] or not {"a", "an"}.isdisjoint(before)


def _is_noun(unit: Unit) -> bool:
    """Whether a word in small letters is no small word, verb or adverb that cast patterns know."""
    word = unit.lower
    plain = unit.mention is None and unit.token.is_word and unit.token.text.islower()
    if not plain or word in FUNCTION or ALPHABET.classes(word):
        return False
    return word in _NOUNS or not word.endswith(_NO_NOUNS)


def _is_within_description(slots: Slots, role_at: int) -> bool:
    """Whether the role only tells who else is played: *as the widow of Captain Orme*; *the role of Captain Orme* is his."""
    words: list[str] = []
    for at in range(role_at - 1, max(role_at - 1 - _GAP, -1), -1):
        unit = slots.units[at]
        if (
            unit.mention is not None
            or unit.lower in ("as", ",")
            or not _PLAYS.isdisjoint(ALPHABET.classes(unit.lower))
        ):
            break
        words.append(unit.lower)
    return "of" in words[:-1]


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
