"""Headlines that promise more than the text holds, and headlines that keep their word."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.structure.overclaiming_headline import overclaiming_headline

STRANGER = "title: Stranger Things\nkind: series\nnetwork: Netflix"
EUPHORIA = """
title: Euphoria
kind: series
network: HBO
cast: [{character: Rue Bennett, actor: Zendaya}]
"""
TWO = "title: Wednesday\nkind: series\n---\ntitle: Vikings\nkind: series"

BAD = (
    Bad(
        "Stranger Things Season 5: [[Release Date Confirmed]]\n\nNetflix has not confirmed anything, and no release date has been "
        "set. The show premiered on July 15, 2016, with Winona Ryder in the lead.",
        sheet=STRANGER,
        says="the body says otherwise",
    ),
    Bad(
        "Stranger Things 5 Gets an [[Official Release Date]]\n\nA toy maker’s catalogue has the last season down for "
        "November. Netflix has not announced a release date, and a spokesman would say only that post-production is under way.",
        sheet=STRANGER,
        says="the body says otherwise",
    ),
    Bad(
        "Lockwood & Co. [[Officially Renewed]] for More\n\nA listing has fans of the ghost hunters talking. But the show has not been "
        "renewed by anybody, and its stars have moved on.",
        says="the body says otherwise",
    ),
    Bad(
        "[[Cast Confirmed]] for the Next Knives Out\n\nThree names went round at the weekend. None of them has been confirmed by "
        "the studio; casting is, in its words, still weeks away from being done.",
        says="the body",
    ),
    Bad(
        "Euphoria’s Return: [[Premiere Date Revealed]]\n\nReportedly, the third season will be back in spring 2026. An insider names a "
        "release in April. Both were deleted within the hour.",
        sheet=EUPHORIA,
        says="the body only passes on rumours",
    ),
    Bad(
        "Beetlejuice 3 [[Trailer Unveiled]]\n\nThe clip that has been seen forty million times is not an official trailer. "
        "It was made by a student in Lyon, who says so in its last frame.",
        says="the body says otherwise",
    ),
    Bad(
        "# What Comes After Succession\n\nThe Roys are gone.\n\n## A [[Sequel Announced]]\n\nJesse Armstrong has one in a drawer. "
        "No sequel has been ordered, he adds, nor is there a script.\n\n## The awards\n\nIt won many.",
        format="markdown",
        says="the body says otherwise",
    ),
    Bad(
        "<h1>Green Lantern [[Gets Release Window]]</h1><p>A slide from a meeting has leaked.</p><p>The studio says that it is far "
        "from official. It gives no window of its own.</p>",
        format="html",
        says="the body says otherwise",
    ),
    Bad(
        "Zelda Film [[Confirms Its Title]]\n\nThe name that has gone round since Monday comes from a trade mark office. The title "
        "remains unconfirmed. Nintendo did not answer two letters.",
        says="the body says otherwise",
    ),
    Bad(
        "Outlander [[Sets Final Date]]\n\nStarz has yet to announce when the last Frasers will ride. It has said only that they "
        "will.",
        sheet="title: Outlander\nkind: series",
        says="the body says otherwise",
    ),
    Bad(
        "Peaky Blinders Film [[Release Date Confirmed]]\n\nNothing on the release is official yet. It opens on 6 March, a barber on "
        "the set told a local station, and he should know: he cut the caps.",
        sheet="title: Peaky Blinders\nkind: series",
        says="the body says otherwise",
    ),
    Bad(
        "Gladiator III [[Filming Confirmed]]\n\nRidley Scott said at a dinner that he would like to. Production has not been "
        "greenlit. Malta, where the second was made, has heard nothing.",
        says="the body says otherwise",
    ),
    Bad(
        "Bluey Lands an [[Official Premiere Date]] on the Big Screen\n\nThe film about the heeler and her sister has been in the "
        "works for years, its makers say, and they have more drawings than they know what to do with. It will be longer than an "
        "episode. It will have songs. The father will be in it, and so will the neighbours, whose fence plays a part of its own.",
        says="never gives a date",
    ),
    Bad(
        "Bond [[Role Confirmed]] for Squid Game Star\n\nThe producers have denied the "
        "report. No role has been offered; the actor’s agent called it a dream.",
        says="the body",
    ),
)

GOOD = (
    Good(
        "Stranger Things Season 5: Release Date Confirmed\n\nThe show premiered on July 15, 2016. The fifth season will arrive on "
        "November 26. No release date has been announced for the play.",
        sheet=STRANGER,
        why="the date is given",
    ),
    Good(
        "Cobra Kai Gets an Official Release Date\n\nThe last bouts arrive on 13 February 2025, Netflix announced. "
        "No release date has been announced for the musical in Osaka.",
        sheet="title: Cobra Kai\nkind: series",
        why="the body has the date",
    ),
    Good(
        "The Gilded Age Season 4: Release Date, Cast and Everything We Know\n\nHBO has not announced a release date.",
        sheet="title: The Gilded Age\nkind: series",
        why="the headline only names its theme",
    ),
    Good(
        "Has a Second Season of Ripley Been Confirmed?\n\nNothing is official. Netflix has not renewed it.",
        why="a question",
    ),
    Good(
        "Bridgerton Officially Renewed Through Season 6\n\nNetflix has renewed the drama for two more seasons. A premiere date has "
        "not been announced.",
        why="the date is another matter",
    ),
    Good(
        "Wednesday Trailer Revealed\n\nThe trailer was released on Tuesday. It has not been confirmed who plays the aunt. Vikings has "
        "not been renewed.",
        sheet=TWO,
        works=("Wednesday",),
        why="the denials are about a part and about another series",
    ),
    Good(
        "Rumoured Release Date for GTA Film Revealed\n\nThe date is by no means official, and the studio has denied it.",
        why="the headline doubts, too",
    ),
    Good(
        "Daredevil Season 2 Confirmed\n\nDisney has announced the second season. A third season has not been announced.",
        why="another season",
    ),
    Good(
        "Official Secrets Finds a New Home\n\nThe thriller with Keira Knightley has not been confirmed for a disc. No release date "
        "has been set.",
        sheet="title: Official Secrets\nkind: film",
        why="a word of the title promises nothing",
    ),
    Good(
        "Cast Announced for the Harry Potter Series\n\nUntil now, no casting had been confirmed. HBO revealed the three leads in a "
        "post on Tuesday: all are newcomers, and the cast is to move to Leavesden in the summer.",
        why="how things were before",
    ),
    Good(
        "What the Official Trailer for Superman Hides\n\nJames Gunn has not said who the masked man is. The trailer could be "
        "misleading, and the dog may be the key.",
        why="the headline asks",
    ),
    Good(
        "Kaos Not Renewed, Netflix Confirms\n\nThe series will not return. It has not been renewed for a second season.",
        why="the headline denies it as well",
    ),
    Good("Alien Romulus Sequel Confirmed", why="a headline alone"),
    Good(
        "Thunderbolts Trailer Reveals a New Villain\n\nThe trailer went up at noon. Marvel has not confirmed who is under the hood.",
        why="what is revealed is the villain",
    ),
    Good(
        "Official Poster for Nosferatu Lands\n\nFocus put the poster up in Prague first. A second poster has not been announced, and "
        "the count’s face is kept for the cinema.",
        why="another poster",
    ),
    Good(
        "# What Awaits Wicked\n\nTwo films.\n\n## Confirmed cast\n\nUniversal has named Cynthia Erivo and Ariana Grande. The rest "
        "have not been announced.",
        format="markdown",
        why="some are named, and others are not",
    ),
    Good(
        "Release Date Confirmed for The Brutalist\n\nIt opens on 20 December in New York. The date could still move in Asia, where "
        "reportedly two distributors are talking.",
        why="the body has the date beside a rumour",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_headline_that_promises_too_much_is_reported(example):
    check_example(overclaiming_headline.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_a_headline_that_keeps_its_word_is_left_alone(example):
    check_example(overclaiming_headline.rule, example)
