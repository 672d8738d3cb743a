"""Places where only an actor, or only a role, can stand."""

import pytest

from unit.claims.told import contradictions, verdicts


@pytest.mark.parametrize(
    "text",
    [
        "The main cast are- Bryan Cranston, Jesse Pinkman, Anna Gunn and Dean Norris.",
        "Cast members are Bryan Cranston, Jesse Pinkman and Anna Gunn.",
        "The cast of Breaking Bad includes Bryan Cranston, Jesse Pinkman and Anna Gunn.",
        "The series stars Bryan Cranston, Anna Gunn and Jesse Pinkman.",
        "Cast: Bryan Cranston, Jesse Pinkman, Anna Gunn",
        "Bryan Cranston, Jesse Pinkman and Anna Gunn lead the cast.",
        "Bryan Cranston, Jesse Pinkman and Anna Gunn star in the AMC drama.",
        "The cast\n\n- Bryan Cranston\n- Jesse Pinkman\n- Anna Gunn\n- Dean Norris\n",
    ],
)
def test_role_among_actors_is_a_mixup(text):
    assert contradictions(text) == ["Jesse Pinkman"]


def test_actor_among_roles_is_a_mixup():
    text = "The main characters are Walter White, Aaron Paul and Skyler White."
    assert contradictions(text) == ["Aaron Paul"]


def test_actor_who_dies_in_the_finale_stands_for_a_role():
    assert contradictions("Bryan Cranston appears to be dead in the series finale.") == ["Bryan Cranston"]


@pytest.mark.parametrize(
    "text",
    [
        "A spin-off starring Saul Goodman and Gus Fring was planned.",
        "In the series starring Bryan Cranston, Walter White is a teacher.",
        "The series stars Bryan Cranston, Walter White is a teacher and Anna Gunn sighs.",
        "The main cast are Bryan Cranston, Aaron Paul and Anna Gunn.",
        "The cast includes Bryan Cranston (Walter White), Aaron Paul and Anna Gunn.",
        "Bryan Cranston said that his friend had died in March.",
        "Walter White dies in the finale.",
        "The cast mourned Walter White, Gus Fring and Hank Schrader.",
        "The main characters\n\n- Walter White\n- Jesse Pinkman\n- Skyler White\n",
    ],
)
def test_right_names_and_ambiguous_lists_are_left_alone(text):
    assert contradictions(text) == []


def test_name_that_is_an_actor_s_and_a_role_s_is_left_alone():
    sheet = """
title: Lulu
kind: film
cast:
  - {character: Leon Jay Williams, actor: Leon Jay Williams}
  - {character: Lulu, actor: Michelle Chong}
  - {character: Sam, actor: Adrian Pang}
"""
    text = "The cast are Michelle Chong, Adrian Pang and Leon Jay Williams."
    assert {word for _, word in verdicts(text, "Lulu", sheet)} == {"confirmed"}


@pytest.mark.parametrize(
    "text",
    [
        "Skyler White told Radio Times that the desert was cold.",
        "Skyler White revealed in an interview with Vulture that she kept the car.",
        "Speaking to Empire, Skyler White said that the desert was cold.",
        "Skyler White told reporters at the London premiere of the drama that she had flu.",
        "Skyler White won her second Emmy for the series on Sunday.",
        "Skyler White was cast after sending in a self-tape.",
    ],
)
def test_role_that_does_what_only_an_actor_can_is_a_mixup(text):
    assert contradictions(f"Breaking Bad is back. {text}") == ["Skyler White"]


@pytest.mark.parametrize(
    "text",
    [
        "Skyler White told reporters that her husband was ill.",
        "Anna Gunn won her second Emmy for the series on Sunday.",
        "Skyler White won Anna Gunn an Emmy for the role.",
        "Skyler White told the Times that her husband was ill.",
        "Speaking to Empire, Skyler White’s Anna Gunn said so.",
        "Skyler White sat down with a book.",
    ],
)
def test_role_that_speaks_within_the_story_is_left_alone(text):
    assert contradictions(f"Breaking Bad is back. {text}") == []
