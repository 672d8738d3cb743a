"""Pairings of tables: a row has an actor and a role, in columns that a heading may name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_table import Order, Pairing
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.claims.context import Sentence
from copydesk.sheet.claims import CastClaim
from copydesk.sheet.entities import EntityKind

_ACTOR_HEADS = frozenset("actor actors actress cast performer performers star stars artist name".split())
_ROLE_HEADS = frozenset("character characters role roles part parts as".split())
_OTHER_HEADS = frozenset(
    "dub dubbed japanese english spanish french german hindi stage original double understudy".split()
)
_CELL = ALPHABET.pattern(
    "(<person|character|stranger>) (?: <open> <!close>{1,4} <close> )? (?: <apos|comma|dots> )? $"
)


def read_tables(sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    """The pairings of an article's tables, row by row."""
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
