"""Numbers of episodes, seasons, parts and films against the sheet, in the wordings of entertainment news."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.works import series, sheet

BAD = (
    Bad(
        "Squid Game was cruel to the last. Over three seasons and [[24 episodes]] hundreds of players died.",
        sheet=series("Squid Game", 9, 7, 6),
        published=date(2025, 8, 1),
        says="not 24",
    ),
    Bad(
        "Nobody cheered. After [[two seasons]], Squid Game is over, and its masks are sold in every market.",
        sheet="title: Squid Game\nkind: series\nseasons: [{number: 1, released: 2021-09-17}, {number: 2, released: 2024-12-26}, "
        "{number: 3, released: 2025-06-27}]\n",
        published=date(2025, 8, 1),
        says="not 2",
    ),
    Bad(
        "There are [[four seasons]] of The Bear so far. A fourth has been ordered.",
        sheet="title: The Bear\nkind: series\nseasons: [{number: 1, released: 2022-06-23}, {number: 2, released: 2023-06-22}, "
        "{number: 3, released: 2024-06-26}, {number: 4, renewed: 2024-03-11}]\n",
        published=date(2024, 9, 1),
        says="has a season 3, not 4",
    ),
    Bad(
        "Chernobyl, HBO's new [[six-part]] drama, is about lies.",
        sheet=series("Chernobyl", 5, kind="limited series"),
        says="not 6",
    ),
    Bad(
        "Netflix is gambling on an [[eight-episode]] first season of Dark, all of it in German.",
        sheet=series("Dark", 10, 8, 8),
        says="season 1 has 10 episodes, not 8",
    ),
    Bad(
        "All [[12 chapters]] of Squid Game's debut season arrived overnight.",
        sheet=series("Squid Game", 9, 7, 6),
        says="not 12",
    ),
    Bad(
        "Craig Mazin knew where the story had to end. A [[six-part]] series, Chernobyl never overstays its welcome.",
        sheet=series("Chernobyl", 5, kind="limited series"),
        says="not 6",
    ),
    Bad(
        "Both seasons of Fleabag have [[eight episodes]], and neither has a minute too many.",
        sheet=series("Fleabag", 6, 6),
        says="not 8",
    ),
    Bad(
        "Severance is slow to explain itself. The first season consists of [[a dozen episodes]], most of them under an hour.",
        sheet=series("Severance", 9, 10),
        says="season 1 has 9 episodes, not 12",
    ),
    Bad(
        "Nine episodes made up the first season of The Last of Us, [[eight]] the second.",
        sheet=series("The Last of Us", 9, 7),
        says="season 2 has 7 episodes, not 8",
    ),
    Bad(
        "Succession came back shorter than it had been. Its second season had ten episodes; the third had [[eight]].",
        sheet=series("Succession", 10, 10, 9, 10),
        says="season 3 has 9 episodes, not 8",
    ),
    Bad(
        "How long is The Queen's Gambit? It runs for just [[six episodes]], and most viewers finish it in a weekend.",
        sheet=series("The Queen's Gambit", 7, kind="limited series"),
        says="not 6",
    ),
    Bad(
        "With [[six seasons]] behind it, Breaking Bad had nothing left to prove.",
        sheet=series("Breaking Bad", 7, 13, 13, 13, 16, lines=("ended: 2013-09-29",)),
        says="not 6",
    ),
    Bad(
        "Homeland ended after [[123 episodes]], in Moscow.",
        sheet=series("Homeland", lines=("counts: {episodes: 96}",)),
        says="not 123",
    ),
    Bad(
        "Adolescence is hard to watch. Across [[six episodes]], a family falls apart.",
        sheet=series("Adolescence", 4, kind="limited series"),
        says="not 6",
    ),
    Bad(
        "# Fleabag\n\n- Season 1: six episodes, 2016\n- Season 2 – [[eight episodes]], 2019\n",
        sheet=series("Fleabag", 6, 6),
        format="markdown",
        works=("Fleabag",),
        says="season 2 has 6 episodes, not 8",
    ),
    Bad(
        "# Fleabag\n\n| Series | Year | Episodes |\n|---|---|---|\n| 1 | 2016 | 6 |\n| 2 | 2019 | [[8]] |\n",
        sheet=series("Fleabag", 6, 6),
        format="markdown",
        works=("Fleabag",),
        says="season 2 has 6 episodes, not 8",
    ),
    Bad(
        "There are [[five episodes]] in Adolescence, each of them filmed in one take.",
        sheet=series("Adolescence", 4, kind="limited series"),
        says="not 5",
    ),
    Bad(
        "Lupin\n\n- Creator: George Kay\n- [[Parts: 4]]\n",
        sheet=series("Lupin", lines=("counts: {parts: 3}",)),
        format="markdown",
        works=("Lupin",),
        says="not 4",
    ),
    Bad(
        "The White Lotus checks in again. Season 3 has [[seven episodes]], one of them ninety minutes long.",
        sheet=series("The White Lotus", 6, 7, 8),
        says="season 3 has 8 episodes, not 7",
    ),
    Bad(
        "Westworld would go on for four years. The show's [[nine-episode]] second season is its most tangled.",
        sheet=series("Westworld", 10, 10, 8, 8),
        says="season 2 has 10 episodes, not 9",
    ),
    Bad(
        "Game of Thrones ended after [[nine seasons]] and a great many deaths.",
        sheet=series("Game of Thrones", 10, 10, 10, 10, 10, 10, 7, 6, lines=("ended: 2019-05-19",)),
        says="not 9",
    ),
    Bad(
        "The fourth run of Ozark was split in two, for a total of [[12 episodes]].",
        sheet=series("Ozark", 10, 10, 10, 14),
        says="season 4 has 14 episodes, not 12",
    ),
)
GOOD = (
    Good(
        "Squid Game was cruel to the last. Over three seasons and 22 episodes hundreds of players died. After two seasons, the actor left.",
        sheet=series("Squid Game", 9, 7, 6),
        published=date(2025, 8, 1),
        why="as the sheet has it, and somebody who left",
    ),
    Good(
        "Doctor Who is on air again. He has seen all 12 seasons of it.",
        sheet="title: Doctor Who\nkind: series\nseasons: [{number: 1, released: 2005-03-26}]\n",
        published=date(2020, 9, 1),
        why="a sheet that has not kept up",
    ),
    Good(
        "Fleabag is long gone. It was followed by ITV's new ten-part drama about the war.",
        sheet=series("Fleabag", 6, 6),
        works=("Fleabag",),
        why="a new drama is another",
    ),
    Good(
        "Fleabag won as well. The ten-part documentary The Last Harbour was best of its kind.",
        sheet=series("Fleabag", 6, 6),
        works=("Fleabag",),
        why="of the title behind it",
    ),
    Good(
        "Fleabag fans know her. She had a six-episode arc spanning four seasons of it.",
        sheet=series("Fleabag", 6, 6),
        works=("Fleabag",),
        why="somebody's part in it",
    ),
    Good(
        "A Fleabag spinoff, Hill Street, was canceled after one season.",
        sheet=series("Fleabag", 6, 6),
        why="a spinoff's",
    ),
    Good(
        "Ann Lee marries\n\nFleabag star Ann Lee has married a sailor. The four-part drama that she makes is grim.",
        sheet=series("Fleabag", 6, 6),
        why="the work only says who somebody is",
    ),
    Good(
        "Fleabag began on stage. Killing Eve, its sister, ran for four seasons.",
        sheet=series("Fleabag", 6, 6, lines=("names: [{name: Killing Eve, kind: series}]",)),
        why="another series, which the sheet only lists",
    ),
    Good(
        "He took a part he had refused. Adolescence ran to four episodes.",
        sheet=series("Adolescence", 4, kind="limited series"),
        why="a role is no part of a season",
    ),
    Good(
        "Season 3 of Dark was announced in 2019. The whole show has 26 episodes.",
        sheet=series("Dark", 10, 8, 8),
        why="the show's, and not the season's that the paragraph began with",
    ),
    Good(
        "Season 3 of Dark was announced in 2019. In all, it ran to 26 episodes.",
        sheet=series("Dark", 10, 8, 8),
        why="of all seasons together",
    ),
    Good(
        "With three episodes of Mare of Easttown left, everybody is a suspect.",
        sheet=series("Mare of Easttown", 7, kind="limited series"),
        why="a part of the whole",
    ),
    Good(
        "Critics were sent four episodes of House of the Dragon. They have seen two hours of feasting and one of fire.",
        sheet=series("House of the Dragon", 10, 8),
        why="what was screened",
    ),
    Good(
        "Jessica Hobbs directed five episodes of The Crown before she left for the cinema.",
        sheet=series("The Crown", 10, 10, 10, 10, 10, 10),
        why="one director's",
    ),
    Good(
        "The Mandalorian streams one episode a week. Two episodes will be available on the first day.",
        sheet=series("The Mandalorian", 8, 8, 8),
        why="a part of the whole",
    ),
    Good(
        "Andor is not a short series: its first season has nearly a dozen episodes.",
        sheet=series("Andor", 12, 12),
        why="roughly right",
    ),
    Good(
        "Baby Reindeer, a seven-part drama, can be seen in an evening. Its star also wrote a five-part thriller.",
        sheet=series("Baby Reindeer", 7, kind="limited series"),
        why="the second is another work",
    ),
    Good(
        "Six episodes, then eight, then six again: Alice in Borderland never did what it was told.",
        sheet=series("Alice in Borderland", 8, 8, 6),
        why="no sentence that says which season",
    ),
    Good(
        "Nine episodes made up the first season of True Stories. Arcane had nine in each of its two seasons.",
        sheet=series("Arcane", 9, 9),
        works=("Arcane",),
        why="about another work, and right",
    ),
    Good(
        "HBO ordered two more seasons of Big Little Lies at once, or so the rumour goes.",
        sheet=series("Big Little Lies", 7, 7),
        why="ordered, and not the whole",
    ),
    Good(
        "In the first four episodes of Slow Horses, nobody washes. The remaining two episodes offer no relief.",
        sheet=series("Slow Horses", 6, 6, 6, 6),
        why="parts of a season",
    ),
    Good(
        "The ten-episode season that made Shōgun was followed by talk of another.",
        sheet=series("Shōgun", 10),
        why="as the sheet has it",
    ),
    Good(
        "Each season of Heartstopper has eight episodes. Twenty-four episodes in all, then, and a film to end on.",
        sheet=series("Heartstopper", 8, 8, 8),
        why="the season's number and the sum",
    ),
    Good(
        "Sherlock never hurried. Three feature-length episodes per series were enough for twelve cases in all.",
        sheet=series("Sherlock", 3, 3, 3, 3),
        why="a British series is a season",
    ),
    Good(
        "Bridgerton returns with the first part of season 3. Its four episodes arrive on May 16; the other four follow in June.",
        sheet=series("Bridgerton", 8, 8, 8),
        why="half a season",
    ),
    Good(
        "Ted Lasso was planned as three seasons. The second, with twelve episodes, is the longest but for the third.",
        sheet=series("Ted Lasso", 10, 12, 12),
        why="as the sheet has it",
    ),
    Good(
        "He binged The Witcher in two days, five episodes on the Saturday alone. He had read all eight books, too.",
        sheet=series("The Witcher", 8, 8, 8),
        why="what somebody has seen",
    ),
    Good(
        "Line of Duty was to have ended there. A six-episode seventh series is being written.",
        sheet=series("Line of Duty", 5, 6, 6, 6, 6, 7),
        why="not on the sheet yet",
    ),
    Good(
        "Mindhunter was planned for five seasons, and had two.",
        sheet=series("Mindhunter", 10, 9),
        why="what was planned, and what came of it",
    ),
    Good(
        "Normal People covers four years in twelve half-hour episodes. Episode 5 alone took nine days.",
        sheet=series("Normal People", 12, kind="limited series"),
        why="as the sheet has it, and an episode's number",
    ),
    Good(
        "Toy Story is the first of four films about what toys do at night.",
        sheet=sheet("Toy Story", "film"),
        why="the sheet does not count films",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_count_that_the_sheet_contradicts_is_reported(example):
    check_example(rule_named("wrong-count"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_right_partial_and_foreign_counts_are_left_alone(example):
    check_example(rule_named("wrong-count"), example)
