"""Seasons that there are not, finales that end nothing, another season's cast, in the wordings of entertainment news."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.works import series, sheet

CROWN = """
title: The Crown
kind: series
cast:
  - {character: Elizabeth II, actor: Claire Foy, seasons: [1, 2]}
  - {character: Elizabeth II, actor: Olivia Colman, seasons: [3, 4]}
  - {character: Elizabeth II, actor: Imelda Staunton, seasons: [5, 6]}
seasons: [{number: 1}, {number: 2}, {number: 3}, {number: 4}, {number: 5}, {number: 6}]
"""
DOCTOR_WHO = """
title: Doctor Who
kind: series
cast:
  - {character: Rose Tyler, actor: Billie Piper, seasons: [1, 2]}
  - {character: The Master, actor: John Simm, seasons: [3]}
  - {character: The Master, actor: Michelle Gomez, seasons: [8, 9]}
seasons: [{number: 1}, {number: 2}, {number: 3}, {number: 4}, {number: 8}, {number: 9}]
"""
HOUSE_OF_THE_DRAGON = """
title: House of the Dragon
kind: series
cast:
  - {character: Rhaenyra Targaryen, actor: Milly Alcock, seasons: [1], how: young}
  - {character: Rhaenyra Targaryen, actor: Emma D'Arcy, seasons: [1, 2]}
  - {character: Daemon Targaryen, actor: Matt Smith}
seasons: [{number: 1, released: 2022-08-21}, {number: 2, released: 2024-06-16}]
"""
TRUE_DETECTIVE = """
title: True Detective
kind: series
cast:
  - {character: Rust Cohle, actor: Matthew McConaughey, seasons: [1]}
  - {character: Ray Velcoro, actor: Colin Farrell, seasons: [2]}
  - {character: Liz Danvers, actor: Jodie Foster, seasons: [4]}
seasons: [{number: 1}, {number: 2}, {number: 3}, {number: 4}]
"""


def ended(title: str, number: int, on: str) -> str:
    return series(title, *[8] * number, lines=(f"ended: {on}",))


BAD = (
    Bad(
        "[[Season 4]] of Dark premiered in 2021, and nobody understood it.",
        sheet=ended("Dark", 3, "2020-06-27"),
        says="there is no season 4",
    ),
    Bad(
        "Everybody remembers where they were. When the [[fifth season]] of Succession ended last spring, Kendall sat by the river.",
        sheet=ended("Succession", 4, "2023-05-28"),
        says="there is no season 5",
    ),
    Bad(
        "The Queen's Gambit had no time for chess clocks. Its [[second season]] came out in 2022.",
        sheet=series("The Queen's Gambit", 7, kind="limited series"),
        says="there is no season 2",
    ),
    Bad(
        "Severance left its heroes in the corridor. In the [[series finale]], which aired in April 2022, Mark shouts three words.",
        sheet=sheet(
            "Severance",
            "series",
            "seasons: [{number: 1, released: 2022-02-18}, {number: 2, renewed: 2022-04-06}]",
        ),
        published=date(2022, 4, 20),
        says="this is no series finale",
        fixed="Severance left its heroes in the corridor. In the season finale, which aired in April 2022, Mark shouts three "
        "words.",
    ),
    Bad(
        "“Squid Game” season 1 ends on a platform. Its [[series finale]] was watched in ninety countries.",
        sheet=sheet(
            "Squid Game",
            "series",
            "seasons: [{number: 1, released: 2021-09-17}, {number: 2, announced: 2022-06-12}]",
        ),
        says="this is no series finale",
    ),
    Bad(
        "[[Claire Foy]] plays Elizabeth II in season 3 of The Crown.",
        sheet=CROWN,
        says="the article says season 3",
    ),
    Bad(
        "Rose is gone by then. In season four of Doctor Who, [[John Simm]] as The Master is the villain of every second week.",
        sheet=DOCTOR_WHO,
        says="the article says season 4",
    ),
    Bad(
        "Westeros has aged. Season 2 of House of the Dragon stars [[Milly Alcock]] as Rhaenyra Targaryen.",
        sheet=HOUSE_OF_THE_DRAGON,
        says="the article says season 2",
    ),
    Bad(
        "Two detectives, one river. [[Matthew McConaughey]] plays Rust Cohle in the second season of True Detective.",
        sheet=TRUE_DETECTIVE,
        says="the article says season 2",
    ),
    Bad(
        "Fleabag waved at the camera and walked home. [[Season 3]] of Fleabag was released a year later.",
        sheet=series("Fleabag", 6, 6, lines=("ended: 2019-04-08",)),
        says="there is no season 3",
    ),
    Bad(
        "Fans of Oppenheimer need not wait: [[season 2]] of Oppenheimer dropped overnight.",
        sheet=sheet("Oppenheimer", "film"),
        says="there is no season 2",
    ),
)
GOOD = (
    Good(
        "Season 6 of Slow Horses premiered while nobody was looking.",
        sheet=series("Slow Horses", 6, 6, 6, 6),
        why="a season not yet on the sheet",
    ),
    Good(
        "The series finale of Breaking Bad was seen by ten million people.",
        sheet=series("Breaking Bad", 7, 13, 13, 13, 16, lines=("ended: 2013-09-29",)),
        why="the series has ended",
    ),
    Good(
        "Line of Duty was watched by nearly thirteen million. The sixth series ended as it had to; the series finale split the "
        "country.",
        sheet=series("Line of Duty", 5, 6, 6, 6, 6, 7),
        why="a British series is a season",
    ),
    Good(
        "There will be no fourth season of Ted Lasso, its star said. A fourth season of Ted Lasso has been talked about since.",
        sheet=ended("Ted Lasso", 3, "2023-05-31"),
        why="denied, and talked about",
    ),
    Good(
        "Would The Office have been better if its season 10 had aired? It never did.",
        sheet=ended("The Office", 9, "2013-05-16"),
        why="a question",
    ),
    Good(
        "Olivia Colman played the Queen of The Favourite before she played a queen in season 3.",
        sheet=CROWN.replace("The Crown", "The Crown (2016)"),
        works=("The Crown (2016)",),
        why="another queen",
    ),
    Good(
        "Michelle Gomez as The Master is the best thing about season 8 of Doctor Who; season 9 gave her a castle.",
        sheet=DOCTOR_WHO,
        why="as the sheet has it",
    ),
    Good(
        "Milly Alcock as Rhaenyra Targaryen was a discovery. Season 2 of House of the Dragon has to do without her.",
        sheet=HOUSE_OF_THE_DRAGON,
        why="the season is another sentence's",
    ),
    Good(
        "Stranger Things is nearly done: the season finale of its fourth year was as long as a film.",
        sheet=series("Stranger Things", 8, 9, 8, 9, 8),
        why="a season's finale",
    ),
    Good(
        "Game of Thrones lost nothing when Andor began its second season in April 2025.",
        sheet=series("Game of Thrones", 10, lines=("ended: 2019-05-19",)),
        works=("Game of Thrones",),
        why="another work's season",
    ),
    Good(
        "Mindhunter ran from the awards season of 2017. Season 3 never came out, and will not.",
        sheet=ended("Mindhunter", 2, "2020-01-15"),
        why="the season that is not",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_season_that_is_none_or_anothers_is_reported(example):
    check_example(rule_named("wrong-season"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_seasons_that_may_be_are_left_alone(example):
    check_example(rule_named("wrong-season"), example)
