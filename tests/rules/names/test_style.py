"""What is style is told as style, and only as the desk wants it."""

import pytest

from copydesk.api import Confidence, Good
from copydesk.engine import problems_of
from copydesk.testing import article_of
from copydesk_rules.names.misspelled_name import MisspelledNameOptions, misspelled_name
from copydesk_rules.titles.miscased_title import MiscasedTitleOptions, miscased_title

SHEET = """
title: As Long as It Lasts
kind: film
cast:
  - {character: Hung Sai-Kuan, actor: Siobhán Whitcombe}
  - {character: Ada Brook, actor: Gong Chan-young}
  - {character: D'Arcy, actor: Jean-Luc Marlow}
  - {character: A-Rab, actor: Jo Falk}
people: {Gong Chan-young: {language: ko}}
"""
HEAD = "A quiet day\n\nNothing happened in Leeds.\n\n"
WORKS = ("As Long as It Lasts",)


def told(text, options=None, rule=misspelled_name):
    example = Good(HEAD + text, sheet=SHEET, works=WORKS, options=options, why="looked at")
    return [(p.confidence, p.message) for p in problems_of(rule.rule, article_of(example))]


STYLE = {
    "Siobhan Whitcombe came.": "accents",
    "Jean Luc Marlow came.": "hyphens",
    "Hung Sai-kuan came.": "hyphens",
}


@pytest.mark.parametrize("text", STYLE)
def test_style_is_a_note(text):
    assert [confidence for confidence, _ in told(text)] == [Confidence.LIKELY]


@pytest.mark.parametrize(("text", "option"), STYLE.items())
def test_style_is_silent_where_the_desk_ignores_it(text, option):
    assert told(text, MisspelledNameOptions(**{option: "ignore"})) == []


@pytest.mark.parametrize(("text", "option"), STYLE.items())
def test_style_is_an_error_where_the_desk_wants_it(text, option):
    (problem,) = told(text, MisspelledNameOptions(**{option: "error"}))
    assert problem[0] is Confidence.CERTAIN


@pytest.mark.parametrize(
    ("text", "option"), [("Gong Chan-yeong came.", "romanisation"), ("Chan-young Gong came.", "name_order")]
)
def test_romanisation_and_the_order_of_names_are_the_desks_policy(text, option):
    assert len(told(text)) == 1
    assert told(text, MisspelledNameOptions(**{option: "ignore"})) == []
    assert told(text, MisspelledNameOptions(**{option: "note"}))[0][0] is Confidence.LIKELY


def test_a_slip_is_told_without_the_style_beside_it():
    (problem,) = told("Siobhan Whitcomb stars.")
    assert problem[0] is Confidence.CERTAIN
    assert "accent" not in problem[1]
    assert told("Siobhan Whitcomb stars.", MisspelledNameOptions(accents="ignore")) == [problem]


@pytest.mark.parametrize("word", ["Darcy", "Arab"])
def test_a_word_of_its_own_is_no_name_without_its_signs(word):
    assert told(f"So said {word} in Leeds.") == []


def test_capitals_of_small_words_in_a_title_are_a_note_or_nothing():
    text = "We saw As Long As It Lasts in Leeds."
    assert [confidence for confidence, _ in told(text, rule=miscased_title)] == [Confidence.LIKELY]
    assert told(text, MiscasedTitleOptions(small_words="ignore"), miscased_title) == []


def test_capitals_of_other_words_in_a_title_are_no_style():
    text = "We saw As Long as it Lasts in Leeds."
    assert [confidence for confidence, _ in told(text, rule=miscased_title)] == [Confidence.CERTAIN]
