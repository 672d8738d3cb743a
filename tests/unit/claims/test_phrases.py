"""Phrases: every row cuts out of its examples what stands in square brackets, and what may change the meaning is kept."""

import re

import pytest

from copydesk.annotate.claims.context import read_sentences
from copydesk.annotate.phrases import ASIDES, CLAUSES
from copydesk.lexicon.verbs import inflected
from copydesk.rule import Example
from copydesk.testing import article_of

SHEET = """
title: The Glass Harbour
kind: series
network: BBC One
credits: {creator: Orla Finn}
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
"""


def forms(text):
    """The forms of a text's sentences, their words divided by blanks."""
    article = article_of(Example(text, sheet=SHEET))
    return [
        re.sub(r" (?=[.,’'])", "", " ".join(unit.span.of(article.text) for unit in form.units))
        for sentence in read_sentences(article)
        for form in sentence.forms()
    ]


def left(example):
    """An example without what its row cuts."""
    return re.sub(r"\s+", " ", re.sub(r" ?\[.*?\]", "", example)).strip()


@pytest.mark.parametrize(
    ("name", "example"),
    [
        pytest.param(row.name, example, id=f"{row.name}: {example}")
        for table in (ASIDES, CLAUSES)
        for row in table.patterns
        for example in row.examples
    ],
)
def test_row_of_phrases_cuts_what_its_example_marks(name, example):
    assert left(example) in forms(re.sub(r"[\[\]]", "", example))


@pytest.mark.parametrize(
    "text",
    [
        "Lena Roos, in the stage version, plays Mara Quill.",
        "Mara Quill, as a child, is played by Lena Roos.",
        "Lena Roos, if the rumours are right, plays Mara Quill.",
        "Lena Roos, originally cast for another role, plays Mara Quill.",
        "Lena Roos (in the radio play) plays Mara Quill.",
        "Lena Roos, who replaced Ines Aldana, plays Mara Quill.",
        "Lena Roos may leave the show and plays Mara Quill.",
        "Ines Aldana, Lena Roos, and others play Mara Quill.",
        "Lena Roos reportedly plays Mara Quill.",
        "Lena Roos, with Ines Aldana, plays Mara Quill.",
        "Lena Roos, it seems, plays Mara Quill.",
        "It is not true that Lena Roos plays Mara Quill.",
        "It isn't clear that Lena Roos plays Mara Quill.",
        "Nobody knows that Lena Roos plays Mara Quill.",
    ],
)
def test_what_may_change_the_meaning_is_not_cut(text):
    assert forms(text) == []


def test_inflections_are_made():
    assert inflected("play") == ("play", "plays", "played", "played", "playing")
    assert inflected("star") == ("star", "stars", "starred", "starred", "starring")
    assert inflected("carry") == ("carry", "carries", "carried", "carried", "carrying")
    assert inflected("write") == ("write", "writes", "wrote", "written", "writing")
