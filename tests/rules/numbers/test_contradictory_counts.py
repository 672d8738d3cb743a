"""Two numbers for one thing in one article, where the sheet does not know which is right."""

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.works import series

BAD = (
    Bad(
        "Season 2 of Pluribus will have nine episodes. Work is under way in Albuquerque. Like the first, season 2 of Pluribus "
        "consists of [[ten episodes]].",
        sheet=series("Pluribus"),
        says="ten episodes here, nine episodes before",
    ),
    Bad(
        "The third season of Yellowjackets runs to ten episodes.\n\nViewers have time: the third season of Yellowjackets has "
        "[[nine episodes]].",
        sheet=series("Yellowjackets"),
        works=("Yellowjackets",),
        says="before",
    ),
    Bad(
        "Ripley, an eight-part series, is filmed in black and white. It pays off: all [[seven episodes]] of Ripley are lit like paintings.",
        sheet=series("Ripley"),
        says="seven episodes here, eight-part before",
    ),
    Bad(
        "Season one of Silo comprises ten episodes. The book is thick. There are [[12 episodes]] in season one of Silo.",
        sheet=series("Silo"),
        says="before",
    ),
    Bad(
        "Call My Agent! has four seasons. It is over; the [[five seasons]] of Call My Agent! can be streamed.",
        sheet=series("Call My Agent!"),
        says="four seasons before",
    ),
    Bad(
        "Kaos\n\nEpisodes: 8\n\nThe gods are tired. Kaos has [[ten episodes]], and a flood in the third.",
        sheet=series("Kaos"),
        works=("Kaos",),
        says="before",
    ),
    Bad(
        "The six-episode first season of Poker Face was a treat. Later they say it themselves: “The first season of Poker Face "
        "has [[ten episodes]].”",
        sheet=series("Poker Face"),
        says="here",
    ),
    Bad(
        "Its makers call Dept. Q a nine-episode series. On the poster it says otherwise: Dept. Q is [[eight episodes]] long.",
        sheet=series("Dept. Q"),
        says="eight episodes here",
    ),
    Bad(
        "Blue Lights returned with a six-episode third series. The third series of Blue Lights has [[eight episodes]], the BBC "
        "said.",
        sheet=series("Blue Lights"),
        says="here",
    ),
    Bad(
        "The first season of Rivals spans eight episodes. Its second season spans twelve. Nobody minds: the first season "
        "of Rivals ran for [[nine episodes]] and felt like three.",
        sheet=series("Rivals"),
        says="nine episodes here, eight episodes before",
    ),
)
GOOD = (
    Good(
        "The first season of Vigil has six episodes, the second season of Vigil has seven episodes.",
        sheet=series("Vigil"),
        why="two seasons",
    ),
    Good(
        "Bodies is an eight-part series. Bodies has more than five episodes set at night.",
        sheet=series("Bodies"),
        why="limited",
    ),
    Good(
        "Season 1 of Wolf Hall has six episodes. A tenth episode of Wolf Hall was never written.",
        sheet=series("Wolf Hall"),
        why="an ordinal",
    ),
    Good(
        "Black Doves has six episodes. We have seen the first three episodes of Black Doves.",
        sheet=series("Black Doves"),
        why="a part of the whole",
    ),
    Good(
        "The Diplomat has three seasons. The first season of The Diplomat has eight episodes.",
        sheet=series("The Diplomat"),
        why="two units",
    ),
    Good(
        "Was it to be ten episodes? Sugar has eight episodes. About ten had been planned.",
        sheet=series("Sugar"),
        why="a question, and a plan",
    ),
    Good(
        "Bad Sisters has ten episodes in its first season. The second season has eight episodes, and there is no third.",
        sheet=series("Bad Sisters"),
        why="two seasons",
    ),
    Good(
        "There are eight episodes in Fallout's first season. Two episodes of Fallout left, and the vault is open.",
        sheet=series("Fallout"),
        why="what is left",
    ),
    Good(
        "Dopesick is an eight-episode limited series. It was going to be a ten-episode series, then money ran out.",
        sheet=series("Dopesick"),
        why="what was going to be",
    ),
    Good(
        "Season 2 of Loot has ten episodes. Its rival, “Palm Royale”, has ten too, and “Physical” has nine episodes.",
        sheet=series("Loot"),
        works=("Loot",),
        why="about other works",
    ),
    Good(
        "Industry had eight episodes in its first two seasons. Industry's fourth season, as before, has eight episodes.",
        sheet=series("Industry"),
        why="one number",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_second_number_for_one_thing_is_reported(example):
    check_example(rule_named("contradictory-counts"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_numbers_that_can_all_be_right_are_left_alone(example):
    check_example(rule_named("contradictory-counts"), example)
