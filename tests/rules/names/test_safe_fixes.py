"""Which corrections are made without asking: only those that nothing else explains."""

import pytest

from copydesk.api import Good
from copydesk.engine import problems_of
from copydesk.testing import article_of
from copydesk_rules.cast.wrong_actor import wrong_actor
from copydesk_rules.names.misspelled_name import misspelled_name
from copydesk_rules.titles.misspelled_title import misspelled_title

SHEET = """
title: The Copper Lantern
kind: series
cast:
  - {character: Eleanor Whitcombe, actor: Christopher Walden}
  - {character: Marcus Jones, actor: Ines Aldana}
  - {character: Samuel Jones, actor: Tomas Brandt}
---
title: The Long Ferry
kind: film
"""
HEAD = "The Copper Lantern returns\n\nThe Copper Lantern is back.\n\n"


def problems(text, rule=misspelled_name, head=HEAD):
    return list(problems_of(rule.rule, article_of(Good(head + text, sheet=SHEET, why="looked at"))))


def corrected(text, rule=misspelled_name):
    (problem,) = problems(text, rule)
    (edit,) = problem.fix.edits
    whole = HEAD + text
    return (whole[: edit.span.start] + edit.text + whole[edit.span.end :])[len(HEAD) :], problem.fix.safe


POSSESSIVES = {
    "Ines Aldanas new series is a hit.": "Ines Aldana's new series is a hit.",
    "Tomas Brandts latest film is a hit.": "Tomas Brandt's latest film is a hit.",
    "Tomas Brandts’ film is a hit.": "Tomas Brandt’s film is a hit.",
    "In Ines Aldanas neue Staffel geht es weiter.": "In Ines Aldana's neue Staffel geht es weiter.",
    "Eleanor Whitcombes ferry sinks.": "Eleanor Whitcombe's ferry sinks.",
}
STRAY = {
    "We met Ines Aldanas in May.": "We met Ines Aldana in May.",
    "Ines Aldanas, the lead, is back.": "Ines Aldana, the lead, is back.",
    "Ines Aldanas is back.": "Ines Aldana is back.",
}


@pytest.mark.parametrize(("text", "right"), POSSESSIVES.items())
def test_an_s_before_what_is_owned_gets_its_apostrophe_to_confirm(text, right):
    assert corrected(text) == (right, False)


@pytest.mark.parametrize(("text", "right"), STRAY.items())
def test_a_stray_s_is_dropped_only_to_confirm(text, right):
    assert corrected(text) == (right, False)


def test_a_titles_s_before_a_name_gets_its_apostrophe_to_confirm():
    right = "See The Copper Lantern's Ines Aldana."
    assert corrected("See The Copper Lanterns Ines Aldana.", misspelled_title) == (right, False)


@pytest.mark.parametrize(
    "text",
    [
        "There are two Ines Aldanas here.",
        "She is the greatest of Eleanor Whitcombes.",
        "The studio made many Eleanor Whitcombes.",
    ],
)
def test_more_than_one_bearer_of_a_name_is_no_slip(text):
    assert problems(text) == []


def test_two_films_of_one_title_are_no_slip():
    assert problems("We saw two “The Copper Lanterns” in a row.", misspelled_title) == []


@pytest.mark.parametrize(
    "text",
    ["Aldana Ines came.", "Christopher Walker came.", "Eleanor Whitcomey came.", "Christopher Waldron came."],
)
def test_what_could_be_somebody_elses_name_is_never_corrected_unasked(text):
    assert not any(problem.fix.safe for problem in problems(text))


def test_a_letter_too_few_is_corrected():
    assert corrected("Christoper Walden came.") == ("Christopher Walden came.", True)


def test_a_role_whose_own_s_was_taken_for_an_ending_is_still_an_owner():
    assert problems("Ines Aldana plays Samuel Jone's officer, who reads every letter.", wrong_actor) == []


def test_a_swallowed_s_is_told_beside_the_right_name():
    text = "Marcus Jone's pursuer is old, and Ines Aldana is Marcus Jones."
    assert [problem.subject for problem in problems(text)] == ["Marcus Jones"]
