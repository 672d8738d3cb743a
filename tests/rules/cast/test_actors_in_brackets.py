"""Somebody whom no sheet names, alone in brackets behind the short name of one role."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SHEET = """
title: The Glass Harbour
kind: series
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Bo-ram Wick, actor: Ha Yoon-kyung}
"""


@pytest.mark.parametrize(
    "text",
    [
        "Mara ([[Olga Brenn]]) steals for a living, and Bo-ram (Ha Yoon-kyung) sells it.",
        "Bo-ram ([[Ha Ji-won]]) studied with her.",
    ],
)
def test_a_stranger_in_brackets_behind_a_short_role_is_wrong(text):
    check_example(rule_named("wrong-actor"), Bad(text, sheet=SHEET, says="is played by"))


WORDS = """
title: The Glass Harbour
kind: series
cast:
  - {character: Eleven, actor: Ines Aldana}
  - {character: River Quill, actor: Per Dahl}
"""


@pytest.mark.parametrize(
    "text",
    [
        "The Glass Harbour is back. Eleven ([[Per Dahl]]) bleeds.",
        "The Glass Harbour is back. River ([[Ines Aldana]]) runs.",
        "The Glass Harbour is back. Eleven, played by [[Per Dahl]], bleeds.",
        "The Glass Harbour is back. [[Per Dahl]]'s Eleven bleeds.",
    ],
)
def test_an_ordinary_word_is_a_role_beside_who_plays_it(text):
    check_example(rule_named("wrong-actor"), Bad(text, sheet=WORDS, says="is played by"))


@pytest.mark.parametrize(
    "text",
    [
        "The Glass Harbour is back. Eleven (Ines Aldana) bleeds.",
        "The Glass Harbour is back. Eleven (Season Four) is the last episode.",
        "The Glass Harbour is back. River (Rio Grande) is cold there.",
    ],
)
def test_an_ordinary_word_before_other_brackets_is_itself(text):
    check_example(rule_named("wrong-actor"), Good(text, sheet=WORDS, why="no role"))


@pytest.mark.parametrize(
    "text",
    [
        "Mara (pictured) steals for a living.",
        "Mara (Rogue One) is older there, and Bo-ram (Season 1) stays behind.",
        "Mara (Legal Affairs) opens doors.",
        "Mara (Ines Aldana, with Olga Brenn) is cold.",
    ],
)
def test_other_words_in_brackets_are_no_actor(text):
    check_example(rule_named("wrong-actor"), Good(text, sheet=SHEET, why="no actor"))
