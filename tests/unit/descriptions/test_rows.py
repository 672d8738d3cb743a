"""Every row of the tables of counts and traits reads its own examples; and what its words say."""

import re

import pytest

from copydesk.annotate.claims import counts_table, traits_table
from copydesk.annotate.claims.counts import number_of
from copydesk.sheet.claims import Comparator, CountClaim, TraitClaim
from unit.claims.told import claims

SHEET = "title: The Glass Harbour\nkind: series\nseasons: [{number: 1, episodes: 9}]\n"
_FIRST_COUNT = "The first season has nine episodes. "
"""What an elliptic sentence stands after."""


def examples(table):
    return [
        pytest.param(row.name, example, id=f"{row.name}: {example}")
        for row in table.patterns
        for example in row.examples
    ]


def _sentence(example):
    words = re.sub(r"[\[\]]", "", example)
    return words if words[0].isupper() or words[0] in ",(" else f"It {words} by the sea."


@pytest.mark.parametrize(("name", "example"), examples(counts_table.TABLE))
def test_row_of_counts_reads_its_example(name, example):
    text = (_FIRST_COUNT + _sentence(example)).replace(". , ", ", ")
    found = [c for c in claims(text, CountClaim, "The Glass Harbour", SHEET) if c.pattern == name]
    said = re.findall(r"\[(\w+)\]", example)
    assert found, example
    number = next(n for n in (number_of([w.lower()]) for w in said) if n)
    assert found[-1].number == number


@pytest.mark.parametrize(("name", "example"), examples(traits_table.TABLE))
def test_row_of_traits_reads_its_example(name, example):
    text = _sentence(example)
    found = [c for c in claims(text, TraitClaim, "The Glass Harbour", SHEET) if c.pattern == name]
    words = re.sub(r"[\[\]]", "", example)
    assert [text[c.written.start : c.written.end] for c in found] == re.findall(r"\[(.+?)\]", example), words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a dozen", 12),
        ("half a dozen", 6),
        ("a half dozen", 6),
        ("two dozen", 24),
        ("twenty - two", 22),
        ("73", 73),
        ("2019", None),
    ],
)
def test_numbers_are_read_from_words(words, number):
    assert number_of(words.split()) == number


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("nearly a dozen episodes", Comparator.ABOUT),
        ("more than ten episodes", Comparator.AT_LEAST),
        ("up to ten episodes", Comparator.AT_MOST),
        ("a total of ten episodes", Comparator.EXACTLY),
    ],
)
def test_words_before_a_number_limit_it(words, comparator):
    (claim,) = claims(f"The Glass Harbour has {words}.", CountClaim, "The Glass Harbour", SHEET)
    assert claim.comparator is comparator


def test_limits_of_another_number_do_not_count():
    text = "It is over; the five seasons of The Glass Harbour can be streamed."
    (claim,) = claims(text, CountClaim, "The Glass Harbour", SHEET)
    assert claim.comparator is Comparator.EXACTLY


@pytest.mark.parametrize(
    "text",
    [
        "Netflix also shows a five-part documentary about a port.",
        "It ended with a two-part season finale.",
        "HBO ordered an eight-episode second season.",
        "It was to have been a ten-episode season, and would have been a ten-episode season elsewhere.",
        "The first half of the season is here; its four episodes are long.",
        "It has four episodes in its first part and six in its second.",
        "She directed three of the eight episodes.",
    ],
)
def test_numbers_of_parts_plans_and_others_are_no_count_of_the_whole(text):
    found = claims(text, CountClaim, "The Glass Harbour", SHEET)
    assert not [c for c in found if c.unit == "episode"] or "eight episodes" in text
