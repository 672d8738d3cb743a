"""What a pattern needs is read from its shape: each class that every match has, and none that may be missing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from copydesk.annotate.claims import (
    cast_lists,
    cast_table,
    counts_table,
    credits,
    events_course,
    events_table,
    spans,
    traits_table,
)
from copydesk.annotate.claims.traits import TELLING
from copydesk.annotate.matcher import Pattern, Table, needed
from copydesk.annotate.times.reader import tables


def every_table() -> Iterator[Table]:
    modules = (
        cast_lists,
        cast_table,
        counts_table,
        credits,
        events_course,
        events_table,
        spans,
        traits_table,
    )
    for module in modules:
        for table in vars(module).values():
            if isinstance(table, Table):
                yield table
    yield from tables()


def every_pattern() -> Iterator[Pattern]:
    for table in every_table():
        yield from table.patterns


@pytest.mark.parametrize("pattern", list(every_pattern()), ids=lambda pattern: pattern.name)
def test_a_text_without_the_words_of_a_pattern_costs_nothing(pattern: Pattern) -> None:
    assert needed(pattern.shape)


def test_every_class_that_a_pattern_names_there_is() -> None:
    for table in every_table():
        assert list(table.matches("")) == []


@pytest.mark.parametrize("pattern", traits_table.TABLE.patterns, ids=lambda pattern: pattern.name)
def test_no_trait_is_told_without_a_telling_word(pattern: Pattern) -> None:
    assert any(classes <= set(TELLING) for classes in needed(pattern.shape))


def test_no_time_spans_words_that_are_none() -> None:
    for table in tables():
        assert table.divider == table.alphabet.other
        assert not [
            p.name for p in table.patterns if "<!" in p.shape or "." in p.shape or "<other" in p.shape
        ]


@pytest.mark.parametrize(
    ("shape", "needs"),
    [
        ("<a> <b>? <c>", "a c"),
        ("(?: <a> | <b> <c> ) <d>{0,3}", "a|c"),
        ("<a|b> <!d>{2,} (?= <c> )", "a|b c"),
        ("(?= <c> ) <a>", "a"),
        ("(<a>) (?: <b> )* $", "a"),
        ("(?: <a> <b> | <c> <d> )+ (?! <e> )", "a|c b|d"),
        ("<a>{1,4}? (?<! <b> )", "a"),
    ],
)
def test_what_a_shape_requires_is_read_from_it(shape: str, needs: str) -> None:
    assert needed(shape) == tuple(frozenset(need.split("|")) for need in needs.split())
