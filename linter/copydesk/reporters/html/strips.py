"""The article in strips: a piece of prose, the cards beside it, and the prose up to the next that has cards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from copydesk.reading.document import Block, Document
from copydesk.reporters.html.cards import Card, marks
from copydesk.reporters.html.marks import Piece, cut, shared_out
from copydesk.reporters.html.prose import Unit, units

_BEFORE = -1


class Strip(Struct, frozen=True):
    """A unit with the cards beside it, and the units after it that have none."""

    unit: Unit | None
    cards: tuple[Card, ...]
    rest: tuple[Unit, ...] = ()


def strips(document: Document, made: Sequence[Card], prefix: str, top: int) -> Iterator[Strip]:
    """The whole article, in order; cards of what stands before all prose make a strip of their own."""
    marked = shared_out(sorted(marks(made), key=lambda m: m.span), document.blocks, lambda mark: mark.span)
    italics = shared_out(document.emphasis, document.blocks, lambda span: span)

    def cutter(block: Block) -> tuple[Piece, ...]:
        at = block.span
        return cut(document.text, at, marked.get(at, ()), italics.get(at, ()), prefix)

    placed = units(document.blocks, cutter, top)
    beside = _beside(placed, made)
    if _BEFORE in beside:
        yield Strip(None, beside.pop(_BEFORE))
    starts = sorted({0, *beside}) if placed else []
    for at, end in pairwise((*starts, len(placed))):
        yield Strip(placed[at], beside.get(at, ()), placed[at + 1 : end])


def _beside(placed: Sequence[Unit], made: Sequence[Card]) -> dict[int, tuple[Card, ...]]:
    """The cards of each unit, by its index; what stands in no unit stands with the last before it."""
    firsts = [unit.blocks[0].span.start for unit in placed]
    beside: dict[int, list[Card]] = {}
    for card in made:
        beside.setdefault(bisect_right(firsts, card.occurrences[0].span.start) - 1, []).append(card)
    return {at: tuple(own) for at, own in beside.items()}
