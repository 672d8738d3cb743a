"""Pairings of lists and tables: *Ines Aldana – Mara Quill*, *Mara Quill .... Ines Aldana*, a row of cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from re import Match

from copydesk.annotate.claims.cast_blocks import read_blocks
from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_table import Order, Pairing, shape
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lists_tables import read_tables
from copydesk.annotate.matcher import Pattern, Table
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import CastClaim
from copydesk.sheet.entities import EntityKind

_BULLET = "^ (?: <number> <dots|close>? )? <dash>? (?: <number> <dots|close>? )?"
_END = "(?: <open> <!close>{1,4} <close> )? (?: <dots|comma> | <and> )? $"
_ASIDE = "(?: <comma> <!open> .* )? $"


def _line(name: str, divider: str, end: str, *examples: str) -> Pattern[Pairing]:
    def build(match: Match[str], slots: Slots) -> Pairing:
        first, second = (
            tuple(at for at in range(*match.span(group)) if slots.mention(at) is not None) for group in (1, 2)
        )
        return Pairing(first, second, Order.EITHER)

    needs = divider[1 : divider.index(">")]
    return Pattern(name, shape(f"{_BULLET} (<list>) {divider} (<list>) {end}"), build, examples, needs)


LINES = Table(
    ALPHABET,
    (
        _line(
            "list line", "<dash>{1,2}", _END, "[Ines Aldana] – [Mara Quill]", "- [Mara Quill]: [Ines Aldana]"
        ),
        _line(
            "list line described", "<dash>{1,2}", _ASIDE, "[Ines Aldana] - [Mara Quill], a pilot from Cork"
        ),
        _line("list dotted", "<dots>{1,}", _END, "[Ines Aldana] … [Mara Quill]"),
        _line("list comma", "<comma>", _END, "- [Ines Aldana], [Mara Quill]"),
    ),
)


_LONGEST = 40
"""Lines with more units than this are sentences."""
_DOTS = frozenset(".…·")
_LEFT = ALPHABET.pattern("(<person|character|stranger>) (?: <dots>{2,} | <ellipsis> ) $")
_RIGHT = ALPHABET.pattern(f"^ (<person|character|stranger>) {_END}")


def read_list_claims(
    text: str, sentences: Sequence[Sentence], named: Mapping[int, Slots]
) -> Iterator[CastClaim]:
    """The pairings that lines and rows make, those of lines first; `named` has sentences with names, by number."""
    lines = [slots for s in sentences if s.block.cell is None for slots in _lines(text, named.get(s.number))]
    yield from read_blocks(lines)
    for slots in lines:
        if slots is not None and _has_names(slots):
            yield from _of_line(slots)
    for before, after in pairwise(named.values()):
        if _follows(before.sentence, after.sentence) and before.units[-1].lower in _DOTS:
            yield from _of_dots(before, after)
    yield from read_tables(sentences)


def _has_names(slots: Slots) -> bool:
    """Whether an actor and a role stand in a line short enough for an item of a list."""
    kinds = {e.kind for unit in slots.units if unit.mention for e in unit.mention.refers}
    return 2 < len(slots.units) < _LONGEST and {EntityKind.PERSON, EntityKind.CHARACTER} <= kinds


def _of_line(slots: Slots) -> Iterator[CastClaim]:
    for pattern, match in LINES.matches(slots.string):
        bullet = slots.sentence.block.kind is BlockKind.LIST_ITEM or pattern.name != "list comma"
        if bullet and (pairing := pattern.build(match, slots)):
            yield from claims_of(slots, pattern.name, pairing)


def _follows(before: Sentence, after: Sentence) -> bool:
    return after.number == before.number + 1 and before.block is after.block


def _of_dots(before: Slots, after: Slots) -> Iterator[CastClaim]:
    """*Mara Quill .... Ines Aldana*: the dots end a sentence where a capital follows."""
    left, right = _LEFT.search(before.string), _RIGHT.match(after.string)
    if left and right:
        joined = before.part(*left.span(1)).joined(after.part(*right.span(1)))
        yield from claims_of(joined, "list dotted", Pairing((0,), (1,), Order.EITHER))


def _lines(text: str, whole: Slots | None) -> Iterator[Slots | None]:
    """The lines of a sentence (a paragraph may be a list without bullets); none where it has no names."""
    if whole is None:
        yield None
        return
    breaks = [
        at + 1
        for at, (before, after) in enumerate(pairwise(whole.units))
        if "\n" in text[before.span.end : after.span.start]
    ]
    for first, last in pairwise((0, *breaks, len(whole.units))):
        yield whole.part(first, last)
