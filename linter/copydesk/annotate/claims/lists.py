"""Pairings of lists and tables: *Ines Aldana – Mara Quill*, *Mara Quill .... Ines Aldana*, a row of cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from re import Match

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_blocks import read_blocks
from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_table import Order, Pairing, shape
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.claims.context import Sentence
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

    return Pattern(name, shape(f"{_BULLET} (<list>) {divider} (<list>) {end}"), build, examples)


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


def read_list_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    """The pairings that lines and rows make, those of lines first."""
    text = article.document.text
    lines = [slots for s in sentences if s.block.cell is None for slots in _lines(text, s)]
    yield from read_blocks(lines)
    for slots in lines:
        if _has_names(slots):
            yield from _of_line(slots)
    for before, after in pairwise(sentences):
        if before.block is after.block and before.lowers[-1] in _DOTS:
            yield from _of_dots(read_slots(before), read_slots(after))
    yield from _of_tables(article, sentences)


def _has_names(slots: Slots) -> bool:
    """Whether an actor and a role stand in a line short enough for an item of a list."""
    kinds = {e.kind for unit in slots.units if unit.mention for e in unit.mention.refers}
    return 2 < len(slots.units) < _LONGEST and {EntityKind.PERSON, EntityKind.CHARACTER} <= kinds


def _of_line(slots: Slots) -> Iterator[CastClaim]:
    for pattern, match in LINES.matches(slots.string):
        bullet = slots.sentence.block.kind is BlockKind.LIST_ITEM or pattern.name != "list comma"
        if bullet and (pairing := pattern.build(match, slots)):
            yield from claims_of(slots, pattern.name, pairing)


def _of_dots(before: Slots, after: Slots) -> Iterator[CastClaim]:
    """*Mara Quill .... Ines Aldana*: the dots end a sentence where a capital follows."""
    left, right = _LEFT.search(before.string), _RIGHT.match(after.string)
    if left and right:
        joined = before.part(*left.span(1)).joined(after.part(*right.span(1)))
        yield from claims_of(joined, "list dotted", Pairing((0,), (1,), Order.EITHER))


def _lines(text: str, sentence: Sentence) -> Iterator[Slots]:
    """The lines of a sentence (a paragraph may be a list without bullets), each as slots."""
    whole = read_slots(sentence)
    breaks = [
        at + 1
        for at, (before, after) in enumerate(pairwise(whole.units))
        if "\n" in text[before.span.end : after.span.start]
    ]
    for first, last in pairwise((0, *breaks, len(whole.units))):
        yield whole.part(first, last)


def _of_tables(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    rows: dict[tuple[int, int], dict[int, list[Sentence]]] = defaultdict(lambda: defaultdict(list))
    for sentence in sentences:
        if cell := sentence.block.cell:
            rows[cell.table, cell.row][cell.column].append(sentence)
    heads: dict[int, Mapping[int, str]] = {}
    for (table, _), row in rows.items():
        if table not in heads:
            heads[table] = _columns(row)
            if heads[table]:
                continue
        yield from _of_row(row, heads[table])


_LONGEST = 40
"""Lines with more units than this are sentences."""
_DOTS = frozenset(".…·")
_LEFT = ALPHABET.compile("(<person|character|stranger>) (?: <dots>{2,} | <ellipsis> ) $")
_RIGHT = ALPHABET.compile(f"^ (<person|character|stranger>) {_END}")
_ACTOR_HEADS = frozenset("actor actors actress cast performer performers star stars artist name".split())
_ROLE_HEADS = frozenset("character characters role roles part parts as".split())
_OTHER_HEADS = frozenset(
    "dub dubbed japanese english spanish french german hindi stage original double understudy".split()
)


def _columns(row: Mapping[int, Sequence[Sentence]]) -> Mapping[int, str]:
    """What a heading row says of its columns: `actor`, `role`, or `other` for what must not be paired."""
    found = {}
    for column, cell in row.items():
        words = {word for sentence in cell for word in sentence.lowers}
        if any(unit.mention and unit.mention.of(EntityKind.CHARACTER) for s in cell for unit in s.units):
            return {}
        if not words.isdisjoint(_OTHER_HEADS):
            found[column] = "other"
        elif {"played", "by"} <= words or {"portrayed", "by"} <= words or {"voiced", "by"} <= words:
            found[column] = "actor"
        elif not words.isdisjoint(_ROLE_HEADS) and "name" not in words:
            found[column] = "role"
        elif not words.isdisjoint(_ACTOR_HEADS):
            found[column] = "actor"
    return found


def _of_row(row: Mapping[int, Sequence[Sentence]], heads: Mapping[int, str]) -> Iterator[CastClaim]:
    """The pairing of a row: of the columns that the heading names, else of its only two names."""
    names = {
        column: slots
        for column, cell in row.items()
        if heads.get(column) != "other" and len(cell) == 1 and (slots := _name_cell(cell[0]))
    }
    order = Order.EITHER
    columns = sorted(names)
    kinds = [heads.get(column) for column in columns]
    if "actor" in kinds and "role" in kinds:
        columns = [columns[kinds.index("actor")], columns[kinds.index("role")]]
        order = Order.ACTOR_FIRST
    if len(columns) == 2:
        first, second = (names[column] for column in columns)
        joined = first.joined(second)
        yield from claims_of(joined, "list row", Pairing((0,), (1,), order))


def _name_cell(sentence: Sentence) -> Slots | None:
    """A cell that holds one name, perhaps with a word in brackets, as slots of that name alone."""
    slots = read_slots(sentence)
    match = _CELL.match(slots.string)
    return slots.part(match.start(1), match.end(1)) if match else None


_CELL = ALPHABET.compile(
    "(<person|character|stranger>) (?: <open> <!close>{1,4} <close> )? (?: <apos|comma|dots> )? $"
)
