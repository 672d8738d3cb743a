"""What a pattern says it needs, its shape cannot match without: else it would be silent where it should speak."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from copydesk.annotate.claims import (
    cast_table,
    counts_table,
    credits_table,
    events_ongoing,
    events_table,
    lists,
    parts,
    spans,
    traits_table,
)
from copydesk.annotate.claims.traits import TELLING
from copydesk.annotate.matcher import Pattern, Table
from copydesk.annotate.times.reader import tables

_PIECE = re.compile(r"<!?[a-z0-9_|]+>|\(\?<?[:=!]|\(|\)|\||[?*+]\??|\{\d*,?\d*\}\??|\\.|\S")

Clauses = frozenset[frozenset[str]]
"""Classes of which a text must have one each: (a or b) and (c)."""
NOTHING: Clauses = frozenset()


def required(shape: str) -> Clauses:
    """The classes that every match of a shape has; alternatives give the products of theirs."""
    levels: list[tuple[str, list[list[Clauses]]]] = [("", [[]])]
    for piece in _PIECE.findall(shape):
        branch = levels[-1][1][-1]
        if piece.startswith("<") and len(piece) > 2:
            named = frozenset((frozenset(piece[1:-1].split("|")),))
            branch.append(NOTHING if piece[1] == "!" else named)
        elif piece.startswith("("):
            levels.append((piece, [[]]))
        elif piece == ")":
            kind, branches = levels.pop()
            refused = kind in ("(?!", "(?<!")
            levels[-1][1][-1].append(NOTHING if refused else _either(branches))
        elif piece == "|":
            levels[-1][1].append([])
        elif piece[0] in "?*" or piece.startswith(("{0", "{,")):
            branch.pop()
        elif piece[0] not in "+{":
            branch.append(NOTHING)
    return _either(levels[0][1])


def _either(branches: list[list[Clauses]]) -> Clauses:
    every = [NOTHING.union(*branch) for branch in branches]
    return frozenset(frozenset().union(*one_each) for one_each in product(*every))


def every_pattern() -> Iterator[Pattern]:
    modules = (
        cast_table,
        counts_table,
        credits_table,
        events_ongoing,
        events_table,
        lists,
        parts,
        spans,
        traits_table,
    )
    for module in modules:
        for table in vars(module).values():
            if isinstance(table, Table):
                yield from table.patterns
    for table in tables():
        yield from table.patterns


@pytest.mark.parametrize("pattern", list(every_pattern()), ids=lambda pattern: pattern.name)
def test_a_pattern_cannot_match_without_what_it_needs(pattern: Pattern) -> None:
    clauses = required(pattern.shape)
    for need in pattern.needs.split():
        accepted = frozenset(need.split("|"))
        assert any(clause <= accepted for clause in clauses), f"it can match without {need}"


@pytest.mark.parametrize("pattern", traits_table.TABLE.patterns, ids=lambda pattern: pattern.name)
def test_no_trait_is_told_without_a_telling_word(pattern: Pattern) -> None:
    assert any(clause <= set(TELLING) for clause in required(pattern.shape))


@pytest.mark.parametrize(
    ("shape", "clauses"),
    [
        ("<a> <b>? <c>", [{"a"}, {"c"}]),
        ("(?: <a> | <b> <c> ) <d>{0,3}", [{"a", "b"}, {"a", "c"}]),
        ("<a|b> (?= <c> ) <!d>{2,}", [{"a", "b"}, {"c"}]),
        ("(<a>) (?: <b> )* $", [{"a"}]),
        ("<a>{1,4}? (?<! <b> )", [{"a"}]),
    ],
)
def test_what_a_shape_requires_is_read_from_it(shape: str, clauses: list[set[str]]) -> None:
    assert required(shape) == frozenset(map(frozenset, clauses))
