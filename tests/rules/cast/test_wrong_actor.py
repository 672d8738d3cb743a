"""Roles given to the wrong actor, and those that are not."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.cast.wrong_actor import wrong_actor

SUCCESSION = """
title: Succession
kind: series
network: HBO
cast:
  - {character: Logan Roy, actor: Brian Cox}
  - {character: Kendall Roy, actor: Jeremy Strong}
  - {character: Shiv Roy, actor: Sarah Snook}
  - {character: Roman Roy, actor: Kieran Culkin}
  - {character: Tom Wambsgans, actor: Matthew Macfadyen}
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[Kieran Culkin]] plays Kendall Roy.", "Kendall Roy is played by Jeremy Strong, not Kieran Culkin"),
        ("Shiv Roy ([[Brian Cox]]) leaves.", "Shiv Roy is played by Sarah Snook, not Brian Cox"),
        ("[[Culkin]] plays Kendall Roy, says Kieran Culkin.", "not Kieran Culkin"),
        ("[[Tomas Brandt]] plays Logan Roy.", "Logan Roy is played by Brian Cox, not Tomas Brandt"),
    ],
)
def test_wrong_actor_is_marked_and_the_right_one_named(text, says):
    check_example(wrong_actor.rule, Bad(text, sheet=SUCCESSION, says=says))


def test_fix_puts_the_right_actor_in_place():
    check_example(
        wrong_actor.rule,
        Bad(
            "Logan Roy, played by [[Jeremy Strong]], is furious.",
            sheet=SUCCESSION,
            says="Brian Cox",
            fixed="Logan Roy, played by Brian Cox, is furious.",
        ),
    )


def test_each_line_of_a_shifted_list_shows_the_right_pairings_of_all():
    check_example(
        wrong_actor.rule,
        Bad(
            "The cast\n\n- Brian Cox as Logan Roy\n- [[Sarah Snook]] as Kendall Roy\n- [[Kieran Culkin]] as Shiv Roy\n"
            "- [[Matthew Macfadyen]] as Roman Roy\n",
            sheet=SUCCESSION,
            says="Kendall Roy is played by Jeremy Strong, Shiv Roy by Sarah Snook, Roman Roy by Kieran Culkin",
        ),
    )


HALVES = """
title: The Glass Harbour
cast:
  - {character: Jonah Wick, actor: Per Holm}
  - {character: Kat Stroud, actor: Ines Aldana}
  - {character: Nightjar, actor: Lena Roos}
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- Per Holm as [[Albert Wick]]", "Per Holm plays Jonah Wick, not Albert Wick"),
        ("[[Jonah Lindqvist]] (Per Holm) goes home.", "Per Holm plays Jonah Wick, not Jonah Lindqvist"),
        ("Per Holm plays [[Albert Wick]].", "Per Holm plays Jonah Wick, not Albert Wick"),
    ],
)
def test_half_of_a_role_s_name_may_be_wrong(text, says):
    check_example(wrong_actor.rule, Bad(text, sheet=HALVES, works=("The Glass Harbour",), says=says))


@pytest.mark.parametrize(
    "text",
    [
        "Ines Aldana plays Katerina Stroud.",
        "Lena Roos plays Ada Brandt.",
        "Per Holm plays Albert Brandt.",
        "Per Holm, who played Albert Wick in Northern Lights, goes home.",
        "Per Holm may play Albert Wick.",
        "Per Holm plays Commissioner Wick.",
    ],
)
def test_a_long_form_an_alias_and_another_part_are_left_alone(text):
    check_example(wrong_actor.rule, Good(text, sheet=HALVES, works=("The Glass Harbour",), why="may be so"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Kat Stroud is played by Ines Aldana, with Per Holm as [[Albert Brandt]].", None),
        (
            "With Ines Aldana as Kat Stroud and Per Holm as [[Albert Brandt]].",
            "Jonah Wick, not Albert Brandt",
        ),
        (
            "The pilots are [[Albert Brandt]] (Per Holm) and Kat Stroud (Ines Aldana).",
            "Per Holm plays Jonah Wick",
        ),
        ("Per Holm plays [[Albert Brandt]], and Ines Aldana plays Kat Stroud.", "not Albert Brandt"),
        ("With Ines Aldana as Kat Stroud and Lena Roos as Ada Brandt.", None),
        ("With Ines Aldana as Kat Stroud and Per Holm, who played Albert Brandt in Northern Lights.", None),
        (
            "With Ines Aldana as Kat Stroud, Per Holm as Jonah Wick and Per Holm as Albert Brandt, his double.",
            None,
        ),
        ("Ines Aldana played Kat Stroud, and Per Holm played Albert Brandt.", None),
    ],
)
def test_a_name_of_nobody_among_right_pairings_is_wrong(text, says):
    """One that the sheet calls by no personal name, a second part, and what was played once may be so."""
    works = ("The Glass Harbour",)
    plain = text.replace("[[", "").replace("]]", "")
    example = (
        Bad(text, sheet=HALVES, works=works, says=says)
        if says
        else Good(plain, sheet=HALVES, works=works, why="may be so")
    )
    check_example(wrong_actor.rule, example)


@pytest.mark.parametrize(
    "text",
    [
        "Per Holm stars as [[Jonah Holm]], a pilot.",
        "It has Ines Aldana as [[Kat Aldana]].",
        "It has Per Holm as [[Jonah Turner]].",
        "It has Lena Roos as [[Nightjar Roos]].",
    ],
)
def test_a_role_s_name_that_goes_on_as_its_actor_s_or_another_s_is_wrong(text):
    check_example(wrong_actor.rule, Bad(text, sheet=HALVES, works=("The Glass Harbour",), says="plays"))


OF_TWO = """
---
title: Northern Lights
cast: [{character: Ada Brandt, actor: Edda Berg}, {character: Nils Oster, actor: Vera Lund}]
"""
FOUR = "Per Holm as Jonah Wick, Ines Aldana as Kat Stroud, Lena Roos as Nightjar"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"It has {FOUR} and [[Edda Berg]] as Tilda Crane.", "have Edda Berg in Northern Lights, not in The"),
        ("The cast includes Per Holm, Ines Aldana, Lena Roos and [[Edda Berg]].", "not in The Glass Harbour"),
        (f"It has {FOUR}, Vera Lund as Sam Crane and Edda Berg as Tilda Crane.", None),
        ("It has Per Holm as Jonah Wick and Edda Berg as Tilda Crane.", None),
        ("The cast includes Per Holm, Ines Aldana and Edda Berg.", None),
    ],
)
def test_one_of_another_work_among_the_cast_is_told(text, says):
    """Not among few, and not where several are: the sheet's cast has a gap."""
    sheet, works = HALVES + OF_TWO, ("The Glass Harbour",)
    plain = text.replace("[[", "").replace("]]", "")
    example = (
        Bad(text, sheet=sheet, works=works, says=says)
        if says
        else Good(plain, sheet=sheet, works=works, why="may be so")
    )
    check_example(wrong_actor.rule, example)


def test_exchange_is_fixed_in_both_places():
    check_example(
        wrong_actor.rule,
        Bad(
            "Shiv Roy ([[Kieran Culkin]]) and Roman Roy ([[Sarah Snook]]) laugh.",
            sheet=SUCCESSION,
            says="the article exchanges them",
            fixed="Shiv Roy (Sarah Snook) and Roman Roy (Kieran Culkin) laugh.",
        ),
    )


def test_actor_who_is_said_to_be_another_role_is_wrong():
    check_example(
        wrong_actor.rule,
        Bad(
            "[[Kieran Culkin]] was Kendall Roy, all wit and no skin.",
            sheet=SUCCESSION,
            says="Kendall Roy is played by Jeremy Strong",
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sarah Snook plays Shiv, and Matthew Macfadyen plays her husband, Tom.",
        "The children of Logan Roy (Kieran Culkin, Sarah Snook and Jeremy Strong) fight.",
        "Brian Cox was asked whether he would let Jeremy Strong play Logan Roy.",
        "Logan Roy: Jeremy Strong remembers his screen father",
        "What makes Jeremy Strong is Logan Roy, whom his Kendall cannot leave.",
        "In real life, Kieran Culkin is Kendall, not Roman.",
    ],
)
def test_right_or_unclear_pairing_is_left_alone(text):
    check_example(wrong_actor.rule, Good(text, sheet=SUCCESSION, why="right, or no claim"))


def test_title_that_is_a_role_s_name_too_says_in_which_work_somebody_acts():
    sheet = "title: Halvard\nkind: film\ncast: [{character: Halvard, actor: Olav Dahl}, {character: Sol, actor: Lise Vik}]\n"
    check_example(
        wrong_actor.rule,
        Good("# Halvard actor Lise Vik sings\n\nShe will sing.", sheet=sheet, why="the work's"),
    )
    check_example(
        wrong_actor.rule,
        Bad("# Halvard\n\nHalvard is played by [[Lise Vik]].", sheet=sheet, says="Olav Dahl"),
    )
