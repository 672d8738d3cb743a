"""What makes the form of a pairing no claim: a wish, an audition, a comparison, somebody beside the actor."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.annotate.claims.cast_elsewhere import is_other_version
from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_table import APPOSITIONS
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.units import Unit
from copydesk.sheet.entities import EntityKind

_NEAR = 7
"""How many units before a match can still say that it is no claim."""
_REACH = 30
"""How many units to either side of a match can tell of a change of actors."""
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
_LIKENED = frozenset(
    "lookalike impersonates impersonating cosplay cosplays cosplayed dressed disguised poses pose posing posed known "
    "described describes describing mistaken regards thinks sees credited referred refers".split()
)
"""What somebody may do as a role without playing it."""
_LIKE = frozenset(
    "unlike whereas channelling channeling channels channelled evoking evokes recalling recalls imitating imitates".split()
)
_ABSENT = frozenset(("lack", "lacks", "absence", "absent"))
"""What a sentence says before it names those who are not there: *the lack of Brandt as Jonas*."""
_SUBJECTS = frozenset("we he she they i you".split())
"""Whoever stands as a subject between a role and *played by* has an object there that is played."""
_KNOW_WHO = frozenset(("takes over", "in brackets"))
"""Forms that say who plays the role, whoever else once did."""
_RECAST = frozenset(
    "replace replaces replaced replacing replacement recast recasts recasting succeeded succeeds supplanted "
    "departed exited exits departs quit quits".split()
)


def is_refused(slots: Slots, pattern: str, first: int, last: int) -> bool:
    """Whether the words of a match, or those around it, say that nobody was cast."""
    words = {unit.lower for unit in slots.units[first:last] if unit.mention is None}
    if pattern not in APPOSITIONS:
        words.update(unit.lower for unit in _clause_before(slots, first))
    if not _NO_CASTING.isdisjoint(words) or (pattern == "does so as" and not _LIKENED.isdisjoint(words)):
        return True
    if _is_compared(slots, first) or (pattern in APPOSITIONS and not _SUBJECTS.isdisjoint(words)):
        return True
    if _is_last_of_many(slots, first) and (pattern in _OF_MANY or _has_two_roles(slots, first, last)):
        return True
    if pattern == "as" and (_is_beside_another(slots, first) or _is_conjunction(slots, first, last)):
        return True
    if pattern not in _KNOW_WHO and not _RECAST.isdisjoint(_around(slots, first, last)):
        return True
    return is_other_version(slots, first, last)


def _is_compared(slots: Slots, first: int) -> bool:
    """Whether the actor is one whom somebody is set against: *Where Brandt played her as a clown, …*, *channelling Brandt*."""
    before = [unit.lower for unit in slots.units[:first]]
    if not _ABSENT.isdisjoint(before):
        return True
    return before in (["where"], ["while"]) or (bool(before) and before[-1] in _LIKE)


def _around(slots: Slots, first: int, last: int) -> Iterator[str]:
    """The words of a match and of what stands within reach on both sides."""
    return (unit.lower for unit in slots.units[max(first - _REACH, 0) : last + _REACH])


def _is_last_of_many(slots: Slots, first: int) -> bool:
    """Whether the actor of a match is the last of a list (*Ines Aldana and Lena Roos star as …*)."""
    if first < 2 or slots.units[first - 1].lower not in ("and", "&"):
        return False
    before = (slots.mention(at) for at in range(first - 2, max(first - 6, -1), -1))
    nearest = next((mention for mention in before if mention is not None), None)
    return nearest is not None and bool(nearest.of(EntityKind.PERSON))


def _has_two_roles(slots: Slots, first: int, last: int) -> bool:
    return sum(slots.mention(at) is not None for at in range(first, last)) > 2


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


def _clause_before(slots: Slots, first: int) -> Iterator[Unit]:
    for at in range(first - 1, max(first - 1 - _NEAR, -1), -1):
        unit = slots.units[at]
        if unit.lower in ";:)(.,":
            return
        yield unit
