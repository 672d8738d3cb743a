"""Marks in the prose: spans that may overlap or nest, cut into pieces that do not."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct

from copydesk.reading.document import Block, Document
from copydesk.text import Span, merge_spans

Thing = TypeVar("Thing")


class Mark(Struct, frozen=True):
    """Words that a card is about; `kind` is its severity, or "related" for another place that it rests on."""

    span: Span
    number: int
    kind: str
    card: str


class Reference(Struct, frozen=True):
    """The number printed behind marked words, which leads to their card."""

    number: int
    card: str


class Piece(Struct, frozen=True):
    """A run of prose under the same marks.

    `kinds` are the marks' kinds, the gravest first, `cards` their numbers; `anchor` is set where a mark begins.
    """

    text: str
    kinds: tuple[str, ...] = ()
    cards: tuple[int, ...] = ()
    anchor: str = ""
    references: tuple[Reference, ...] = ()
    emphasis: bool = False


_WORD = re.compile(r"\w[\w’'-]*")
_ORDER = ("error", "warning", "note", "related")


def cut(
    text: str, block: Span, marks: Sequence[Mark], emphasis: Iterable[Span], prefix: str
) -> tuple[Piece, ...]:
    """The block's text in pieces; joined again, they are that text."""
    italics = merge_spans(e for e in emphasis if e.overlaps(block))
    edges = sorted(_edges(block, [*(m.span for m in marks), *italics]))
    starts = {m.span.start for m in marks} | {block.start}
    waiting = sorted(marks, key=lambda m: m.span, reverse=True)
    active: list[Mark] = []
    pieces = []
    for start, end in pairwise(edges):
        while waiting and waiting[-1].span.start <= start:
            active.append(waiting.pop())
        active = [m for m in active if m.span.end > start]
        address = anchor(prefix, start) if active and start in starts else ""
        last = bisect_right(italics, start, key=lambda e: e.start) - 1
        emphasised = last >= 0 and start < italics[last].end
        pieces.append(_piece(text, Span(start, end), block, active, address, emphasised))
    return tuple(pieces)


def _edges(block: Span, spans: Iterable[Span]) -> set[int]:
    inside = {edge for span in spans for edge in (span.start, span.end) if block.start < edge < block.end}
    return inside | {block.start, block.end}


def _piece(text: str, span: Span, block: Span, marks: list[Mark], address: str, emphasis: bool) -> Piece:
    covering = sorted(marks, key=lambda m: (_ORDER.index(m.kind), m.number))
    ending = [m for m in marks if m.span.end == span.end or m.span.end > block.end == span.end]
    return Piece(
        text=span.of(text),
        kinds=tuple(dict.fromkeys(m.kind for m in covering)),
        cards=tuple(dict.fromkeys(m.number for m in covering)),
        anchor=address,
        references=_references(ending),
        emphasis=emphasis,
    )


def _references(ending: list[Mark]) -> tuple[Reference, ...]:
    by_card = {m.number: Reference(m.number, m.card) for m in ending}
    return tuple(by_card[number] for number in sorted(by_card))


def anchor(prefix: str, offset: int) -> str:
    """The address, within the page, of the piece that begins at an offset."""
    return f"{prefix}m{offset}"


def housed(span: Span, document: Document) -> Span | None:
    """The span as it can be marked: with at least a word, from within its first block on; none outside all blocks."""
    wide = widened(span, document.text)
    at = bisect_right(document.blocks, wide.start, key=lambda b: b.span.end)
    block = document.blocks[at] if at < len(document.blocks) else None
    return Span(max(wide.start, block.span.start), wide.end) if block and block.span.overlaps(wide) else None


def shared_out(
    things: Iterable[Thing], blocks: Sequence[Block], span_of: Callable[[Thing], Span]
) -> Mapping[Span, list[Thing]]:
    """The things by the blocks that they overlap, in order, without looking at each block for each thing."""
    found: dict[Span, list[Thing]] = defaultdict(list)
    for thing in things:
        span = span_of(thing)
        at = bisect_right(blocks, span.start, key=lambda b: b.span.end)
        while at < len(blocks) and blocks[at].span.start < span.end:
            found[blocks[at].span].append(thing)
            at += 1
    return found


def widened(span: Span, text: str) -> Span:
    """The span itself, or for an empty one the word that stands there, so that there is something to mark."""
    if span.end > span.start:
        return span
    word = next((m for m in _WORD.finditer(text, max(span.start - 1, 0)) if m.end() > span.start), None)
    word = word or next(_WORD.finditer(text), None)
    return Span(word.start(), word.end()) if word else span
