"""Names that no sheet knows, by their capitals: of another work, a company, a person."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.annotate.claims.trait_words import OUTLETS
from copydesk.annotate.names.ordinary import NUMBERS, is_ordinary
from copydesk.annotate.units import Unit
from copydesk.reading.document import Block, BlockKind

_HEADS = (BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.PAGE_TITLE)
_OUTLETS = frozenset(words.split()[0] for words in OUTLETS) - {"the"}
_KNOWN = _OUTLETS | NUMBERS | frozenset("season series part volume episode chapter i".split())
_SMALL = frozenset("a an the of and in on to for at from as -".split())


def is_unknown(units: Sequence[Unit], at: int) -> bool:
    """Whether a unit is a word of a name that no sheet knows; at the head of a sentence a capital says nothing."""
    unit = units[at]
    if unit.mention is not None or unit.time is not None or not unit.token.is_word:
        return False
    if not unit.token.is_capitalised or unit.lower in _KNOWN or len(unit.lower) < 2:
        return False
    return not (_opens(units, at) and is_ordinary(unit.lower))


def _opens(units: Sequence[Unit], at: int) -> bool:
    return at == 0 or (
        units[at - 1].lower in "\"'“‘:–—-•" and not (units[at].token.glued and units[at - 1].lower == "-")
    )


def unknown_run(units: Sequence[Unit], first: int) -> int:
    """The end of the run of unknown names that begins at a place, small words within it: *House of Aama*."""
    end = at = first
    while at < len(units) and (is_unknown(units, at) or (at > first and _is_within(units[at]))):
        at += 1
        if units[at - 1].lower not in _SMALL:
            end = at
    return end


def _is_within(unit: Unit) -> bool:
    return unit.lower in _SMALL or (unit.token.is_number and unit.time is None) or unit.lower == "-"


def is_title_case(block: Block, units: Sequence[Unit]) -> bool:
    """Whether capitals say nothing in a sentence: in headings, and where most words have one."""
    words = [unit for unit in units if unit.token.is_word and len(unit.lower) > 3]
    capitals = sum(unit.token.is_capitalised for unit in words)
    return block.kind in _HEADS or (len(words) > 3 and 3 * capitals > 2 * len(words))
