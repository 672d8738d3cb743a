"""The table of pairings: its rows' examples, its cost."""

import re

import pytest

from copydesk.annotate.claims.context import read_sentences
from copydesk.annotate.claims.events_table import PAIRINGS, chars_of
from copydesk.rule import Example
from copydesk.testing import article_of
from counting import LINEAR, power

SHEET = "title: Fargo\nkind: series\n"
ROWS = [(row, example) for row in PAIRINGS.patterns for example in row.examples]


@pytest.mark.parametrize(("row", "example"), ROWS, ids=lambda value: getattr(value, "name", value))
def test_each_row_pairs_the_words_of_its_examples(row, example):
    head, when = re.search(r"\[\[(.*?)\]\]", example)[1], re.search(r"\{\{(.*?)\}\}", example)[1]
    article = article_of(Example(re.sub(r"[\[\]{}]{2}", "", example), sheet=SHEET))
    (sentence,) = read_sentences(article)
    string = "".join(chars_of(sentence))
    built = [
        row.build(match) for pattern, match in PAIRINGS.matches(string, overlapping=True) if pattern is row
    ]
    words = [
        (sentence.units[p.head].span.of(article.text), sentence.units[p.time].span.of(article.text))
        for p in built
    ]
    assert (head, when) in words


def test_every_row_has_an_example():
    assert all(row.examples for row in PAIRINGS.patterns)


SLOW = (
    "In May 2019, it premiered and ",
    "pushed from May 2019 to ",
    "released, and, in, on ",
    "(2014) (2015 ",
)


def units_of(words):
    """The sentence as the table reads it: a character for each unit."""
    (sentence, *_) = read_sentences(article_of(Example(f"Fargo {words}.", sheet=SHEET)))
    return "".join(chars_of(sentence))


def paired(string):
    return list(PAIRINGS.matches(string, overlapping=True))


@pytest.mark.parametrize("words", SLOW)
def test_work_grows_in_proportion_to_the_text(words):
    assert power(lambda count: paired(units_of(words * count)), 50) < LINEAR
