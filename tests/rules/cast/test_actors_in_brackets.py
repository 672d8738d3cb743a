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
