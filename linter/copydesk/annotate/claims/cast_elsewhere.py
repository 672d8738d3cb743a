"""Whether a pairing is of another work or version: *in “Hellbound”*, *in the Japanese dub*, *on Broadway*."""

from __future__ import annotations

from copydesk.annotate.claims.cast_names import is_possessive
from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_words import is_unknown_capital
from copydesk.sheet.entities import EntityKind

_NEAR = 7
"""How many units after a match can still say where it is played."""
_REACH = 14
"""How many units before it can."""
_VERSION_OF = frozenset(
    "original remake reboot dub dubbed musical stage broadway parody radio audiobook dubbing".split()
)
_LEADS_TO_TITLE = frozenset(
    "in from for of wrote directed made film movie series drama biopic musical".split()
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


def may_be_elsewhere(slots: Slots, first: int, last: int) -> bool:
    """Whether the words around a match may name a work that no sheet knows, without marks (*plays her in Spencer*)."""
    return any(
        slots.units[at - 1].lower in _LEADS_TO_TITLE
        and not first <= at < last
        and _may_be_title(slots, at)
        and not _owns(slots, at)
        for at in range(max(first - _REACH, 1), min(last + _REACH, len(slots.units)))
    )


def _may_be_title(slots: Slots, at: int) -> bool:
    """Whether a title without marks may begin here; a role's name after *in* is one too (*plays her in Diana*)."""
    unit = slots.units[at]
    if unit.mention is not None:
        return slots.units[at - 1].lower == "in" and bool(unit.mention.of(EntityKind.CHARACTER))
    return is_unknown_capital(unit) or (unit.lower == "the" and unit.token.is_capitalised)


def _owns(slots: Slots, at: int) -> bool:
    """Whether a capitalised word is an owner (*in the BBC’s drama*) or numbers a season."""
    return is_possessive(slots, at) or slots.units[at].lower in ("season", "series", "episode", "part")


def is_other_version(slots: Slots, first: int, last: int) -> bool:
    """*in the original*, *in the Japanese dub*, *on Broadway*, before the match or after it."""
    around = (*range(max(first - _REACH, 0), first), *range(last, min(last + _NEAR, len(slots.units))))
    return _in_other_parts(slots, last) or any(
        slots.units[at].lower in _VERSION_OF
        and any(unit.lower in ("in", "for", "on", "of") for unit in slots.units[max(at - 4, 0) : at])
        for at in around
    )


def _in_other_parts(slots: Slots, last: int) -> bool:
    """*in parts 4 and 5*, behind the match: other films of a run."""
    near = slots.units[last : last + _NEAR]
    return any(
        [unit.lower for unit in near[at : at + 2]] == ["in", "parts"] and near[at + 2].token.is_number
        for at in range(len(near) - 2)
    )
