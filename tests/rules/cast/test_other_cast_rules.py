"""Reversed pairings, actors among roles, and wrong credits."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.cast.actor_character_mixup import actor_character_mixup
from copydesk_rules.cast.reversed_pairing import reversed_pairing
from copydesk_rules.cast.wrong_credit import wrong_credit

FLEABAG = """
title: Fleabag
kind: series
network: BBC
based_on: {title: Fleabag, kind: play, by: Phoebe Waller-Bridge}
credits: {director: [Harry Bradbeer], writer: [Phoebe Waller-Bridge]}
cast:
  - {character: Claire, actor: Sian Clifford}
  - {character: Hot Priest, actor: Andrew Scott}
  - {character: Martin, actor: Brett Gelman}
people: {Isobel Waller-Bridge: {}, Vicky Jones: {}}
"""


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("[[Hot Priest as Andrew Scott]] is a joy.", "Andrew Scott as Hot Priest is a joy."),
        ("The cast\n\n- [[Martin as Brett Gelman]]\n", "The cast\n\n- Brett Gelman as Martin\n"),
        ("[[Martin, who plays Brett Gelman]], is a joy.", "Brett Gelman, who plays Martin, is a joy."),
    ],
)
def test_reversed_pairing_is_turned_round(text, fixed):
    check_example(reversed_pairing.rule, Bad(text, sheet=FLEABAG, says="not the reverse", fixed=fixed))


@pytest.mark.parametrize(
    "text", ["Martin (Brett Gelman) sulks.", "Brett Gelman (Martin) sulks.", "Brett Gelman: Martin"]
)
def test_brackets_and_colons_read_either_way(text):
    check_example(reversed_pairing.rule, Good(text, sheet=FLEABAG, why="either order"))


def test_role_in_a_list_of_actors_is_a_mixup():
    check_example(
        actor_character_mixup.rule,
        Bad(
            "The cast includes Sian Clifford, [[Hot Priest]] and Brett Gelman.",
            sheet=FLEABAG,
            says="Hot Priest is a role, played by Andrew Scott",
            fixed="The cast includes Sian Clifford, Andrew Scott and Brett Gelman.",
        ),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Sian Clifford and [[Hot Priest]] will be back to lead the cast.", "Hot Priest is a role"),
        ("There are Hot Priest (Andrew Scott) and [[Brett Gelman]] (Sian Clifford).", "plays Martin"),
        ("The characters Claire, [[Brett Gelman]] and Hot Priest meet.", "plays Martin"),
        ("It is good to see Sian Clifford as [[Brett Gelman]].", "plays Martin"),
    ],
)
def test_two_of_one_kind_where_each_has_its_place_are_a_mixup(text, says):
    check_example(actor_character_mixup.rule, Bad(text, sheet=FLEABAG, says=says))


@pytest.mark.parametrize(
    "text",
    [
        "Sian Clifford (Brett Gelman calls her a genius) is back.",
        "They cheered Sian Clifford as Brett Gelman sang.",
        "“Clifford [Sian Clifford] is a genius,” he said.",
    ],
)
def test_two_actors_side_by_side_are_no_mixup(text):
    check_example(actor_character_mixup.rule, Good(text, sheet=FLEABAG, why="no pairing"))


def test_role_in_the_actor_s_place_of_a_list_is_a_mixup_without_a_fix():
    text = "The cast\n\n- Sian Clifford as Claire\n- [[Martin]] as Hot Priest\n"
    check_example(
        actor_character_mixup.rule,
        Bad(text, sheet=FLEABAG, says="Martin is a role", fixed=text.replace("[[", "").replace("]]", "")),
    )


def test_actor_in_the_role_s_place_of_a_list_is_a_mixup():
    check_example(
        actor_character_mixup.rule,
        Bad(
            "The cast\n\n- Sian Clifford as Claire\n- Andrew Scott as [[Brett Gelman]]\n",
            sheet=FLEABAG,
            says="an actor",
        ),
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("She is joined by friends like [[Sian Clifford]] and Claire.", "an actor"),
        ("After the finale [[Claire]], 41, says she has read nothing new.", "Claire is a role"),
    ],
)
def test_an_actor_and_the_part_are_one_and_a_role_has_no_age_to_speak_at(text, says):
    check_example(actor_character_mixup.rule, Bad(text, sheet=FLEABAG, works=("Fleabag",), says=says))


@pytest.mark.parametrize(
    "text",
    [
        "She is joined by friends like Sian Clifford and Hot Priest.",
        "Claire, 41, works in a bank, and Sian Clifford, 41, says so.",
        "Jenny Claire, 41, says she has read nothing new.",
    ],
)
def test_two_people_and_a_role_with_an_age_are_left_alone(text):
    check_example(actor_character_mixup.rule, Good(text, sheet=FLEABAG, works=("Fleabag",), why="two people"))


def test_role_disguised_as_another_role_of_its_actor_is_left_alone():
    sheet = """
title: Superman
kind: film
cast:
  - {character: Clark Kent, actor: Christopher Reeve}
  - {character: Superman, actor: Christopher Reeve}
"""
    check_example(
        actor_character_mixup.rule,
        Good("Disguises\n\n- Clark Kent as Superman\n", sheet=sheet, why="one actor"),
    )


def test_wrong_director_is_reported():
    check_example(
        wrong_credit.rule,
        Bad(
            "Fleabag was directed by [[Vicky Jones]].",
            sheet=FLEABAG,
            says="Fleabag is directed by Harry Bradbeer, not Vicky Jones",
            fixed="Fleabag was directed by Harry Bradbeer.",
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Fleabag was written by Phoebe Waller-Bridge.",
        "Fleabag creator Phoebe Waller-Bridge agreed.",
        "Vicky Jones directed the stage version of Fleabag’s first scene.",
        "Isobel Waller-Bridge composed the score of Fleabag.",
        "“Killing Eve”, directed by Vicky Jones, is another show than Fleabag.",
    ],
)
def test_right_or_unknown_credit_is_left_alone(text):
    check_example(wrong_credit.rule, Good(text, sheet=FLEABAG, why="right, or not on the sheet"))
