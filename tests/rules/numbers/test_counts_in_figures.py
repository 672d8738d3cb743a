"""Episodes in figures, and the number of the season on the air."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SHEET = """
title: The Glass Harbour
kind: series
credits: {creator: Ann Vale}
seasons: [{number: 1, episodes: 9, released: 2022-01-28}, {number: 2, episodes: 7, released: 2024-09-12}]
"""
DAY = date(2024, 11, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Season 1 (9 eps), Season 2 ([[8 eps]])",
        "Season 2: [[E1–8]]",
        "Season 2: [[episodes 1-6]]",
        "Season 2 of The Glass Harbour is a [[nine-parter]].",
    ],
)
def test_wrong_figures_are_found(text):
    check_example(rule_named("wrong-count"), Bad(text, sheet=SHEET, published=DAY, says="has 7 episodes"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Across [[four series]], The Glass Harbour kept its secrets.", "2 seasons"),
        ("The Glass Harbour ran for [[four series]].", "2 seasons"),
        ("Over [[20 episodes]], The Glass Harbour kept its secrets.", "episodes"),
        ("Season 1 of The Glass Harbour had nine episodes, the second [[ten]].", "has 7 episodes"),
    ],
)
def test_series_and_episodes_in_passing_are_counted(text, says):
    check_example(rule_named("wrong-count"), Bad(text, sheet=SHEET, published=DAY, says=says))


@pytest.mark.parametrize(
    "text",
    [
        "Season 1: E1–9; Season 2: E1–7",
        "Across four series, Low Water under him kept its secrets. The Glass Harbour is better.",
        "After two series, The Glass Harbour went off the boil.",
        "Ann Vale, who made The Glass Harbour, ran for three series as the head of Low Water.",
        "Season 2: E1–3 came out on the first evening, E4–7 a week later.",
        "Watch season 2 (episodes 1-3) on Netflix.",
        "Season 2 of The Glass Harbour is a seven-parter.",
        "Ann Vale's next drama is a three-parter.",
    ],
)
def test_right_figures_and_portions_are_left_alone(text):
    check_example(
        rule_named("wrong-count"), Good(text, sheet=SHEET, published=DAY, why="right, or a portion")
    )


@pytest.mark.parametrize("number", ["4th", "first"])
def test_another_season_than_the_one_on_the_air_is_found(number):
    text = f"The Glass Harbour is now in its [[{number} season]]."
    check_example(rule_named("wrong-season"), Bad(text, sheet=SHEET, published=DAY, says="on the air"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Glass Harbour is now in its second season.", DAY),
        ("The Glass Harbour is now in its third season.", date(2026, 11, 1)),
        ("The Glass Harbour, now in its first season, is cold.", date(2024, 9, 13)),
        ("In its first season The Glass Harbour was cold.", DAY),
    ],
)
def test_the_season_on_the_air_and_what_the_sheet_may_lack_are_left_alone(text, day):
    check_example(rule_named("wrong-season"), Good(text, sheet=SHEET, published=day, why="it may be"))
