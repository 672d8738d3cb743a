"""Outlets against the sheet, in the wordings of entertainment news."""

import pytest

from copydesk.engine import problems_of
from copydesk.rule import Bad, Example, Good
from copydesk.testing import article_of, check_example, rule_named
from rules.works import series, sheet


def on(title: str, network: str, *episodes: int) -> str:
    return series(title, *episodes, lines=(f"network: {network}",))


BAD = (
    Bad(
        "Ted Lasso is slow. The series is available to stream on [[Netflix]].",
        sheet=on("Ted Lasso", "Apple TV+"),
        says="Ted Lasso is on Apple TV+, not Netflix",
    ),
    Bad(
        "Ted Lasso is slow. All four seasons are available on [[Netflix]].",
        sheet=on("Ted Lasso", "Apple TV+"),
        says="Ted Lasso is on Apple TV+, not Netflix",
    ),
    Bad(
        "Succession ended as it began, with a birthday. The [[Netflix]] drama won nineteen Emmys in four years.",
        sheet=on("Succession", "HBO"),
        says="Netflix",
    ),
    Bad(
        "The [[HBO]] comedy Fleabag had already won six Emmys when its author said goodbye to it.",
        sheet=on("Fleabag", "BBC"),
        says="Fleabag is on BBC, not HBO",
        fixed="The BBC comedy Fleabag had already won six Emmys when its author said goodbye to it.",
    ),
    Bad(
        "Jon Hamm was hardly known when Mad Men, which began on [[FX]] in 2007, made him a leading man.",
        sheet=on("Mad Men", "AMC"),
        says="Mad Men is on AMC, not FX",
    ),
    Bad(
        "[[Amazon]]'s Ted Lasso has done more for English football than many a striker.",
        sheet=on("Ted Lasso", "Apple TV+"),
        says="is on Apple TV+, not Prime Video",
    ),
    Bad(
        "Succession premiered on the streaming service [[Netflix]].",
        sheet=on("Succession", "HBO"),
        says="Succession is on HBO, not Netflix",
    ),
    Bad(
        "Bridgerton has a new leading couple. Season 3 of Bridgerton premiered on [[Disney+]] in May.",
        sheet=on("Bridgerton", "Netflix", 8, 8, 8),
        says="is on Netflix, not Disney+",
    ),
    Bad(
        "When Westworld debuted on [[Showtime]] in 2016, its first hour had cost as much as a feature film.",
        sheet=on("Westworld", "HBO"),
        says="is on HBO, not Showtime",
    ),
    Bad(
        "Elisabeth Moss stars in The Handmaid's Tale. The series, which premiered on [[Netflix]] in 2017, follows June Osborne.",
        sheet=on("The Handmaid's Tale", "Hulu"),
        says="is on Hulu, not Netflix",
    ),
    Bad(
        "The Walking Dead\n\n- Network: [[HBO]]\n- Seasons: 11\n",
        sheet=on("The Walking Dead", "AMC"),
        format="markdown",
        works=("The Walking Dead",),
        says="is on AMC, not HBO",
    ),
    Bad(
        "Broadchurch was a [[Netflix]] series long before half the coast of Dorset became a film set.",
        sheet=on("Broadchurch", "ITV"),
        says="is on ITV, not Netflix",
    ),
    Bad(
        "Nobody saw it coming. Cobra Kai moved house after two years, and Andor, the [[Netflix]] drama about a rebellion, did not.",
        sheet=on("Andor", "Disney+"),
        says="is on Disney+, not Netflix",
    ),
    Bad(
        "Reacher is big. The [[Paramount+]] series Reacher has been renewed, and its hero has not become any smaller.",
        sheet=on("Reacher", "Prime Video"),
        says="is on Prime Video, not Paramount+",
    ),
    Bad(
        "Reacher is big. The series streams on [[Netflix]], and its hero fills any screen.",
        sheet=on("Reacher", "Prime Video"),
        says="is on Prime Video, not Netflix",
    ),
    Bad(
        "Mad Men made a leading man of Jon Hamm. It was first shown on [[FX]], between two reruns.",
        sheet=on("Mad Men", "AMC"),
        says="is on AMC, not FX",
    ),
    Bad(
        "[[Disney+]] has renewed Severance, and nobody at the office knows for how long.",
        sheet=on("Severance", "Apple TV+"),
        says="is on Apple TV+, not Disney+",
    ),
    Bad(
        "The third season of Industry will air on [[Peacock]] from August.",
        sheet=on("Industry", "HBO", 8, 8, 8),
        says="is on HBO, not Peacock",
    ),
    Bad(
        "“Extraordinary Attorney Woo” is over. The last episode of “Extraordinary Attorney Woo” aired on [[tvN]] on Thursday night.",
        sheet=on("Extraordinary Attorney Woo", "ENA", 16),
        says="is on ENA, not tvN",
    ),
)
GOOD = (
    Good(
        "Derry Girls has travelled. The series streams on Netflix, and subtitles come with it.",
        sheet=on("Derry Girls", "Channel 4"),
        why="streaming elsewhere than the original outlet",
    ),
    Good(
        "Reacher is big. Its star has another film, which starts streaming on Netflix this week.",
        sheet=on("Reacher", "Prime Video"),
        why="another work",
    ),
    Good(
        "Netflix has renewed a drama of its own, and Severance stays where it is.",
        sheet=on("Severance", "Apple TV+"),
        why="another work",
    ),
    Good(
        "Squid Game came to Netflix in the weeks when Succession returned. The Netflix drama won the race for viewers.",
        sheet=on("Succession", "HBO"),
        why="another outlet's drama, brought in before",
    ),
    Good(
        "Breaking Bad can be streamed on Netflix. It was made by AMC, and AMC was lucky.",
        sheet=on("Breaking Bad", "AMC"),
        why="streaming elsewhere than the original outlet",
    ),
    Good(
        "Schitt's Creek found its audience when it arrived on Netflix. Schitt's Creek premiered on CBC in 2015.",
        sheet=on("Schitt's Creek", "CBC"),
        why="a later outlet",
    ),
    Good(
        "Netflix's head of drama, who once bought Borgen from Danish television, spoke in Cannes.",
        sheet=on("Borgen", "DR1"),
        why="no word that the outlet made it",
    ),
    Good(
        "The FX comedy Atlanta streams on Hulu the next day.",
        sheet=on("Atlanta", "FX"),
        why="as the sheet has it, and where else it can be seen",
    ),
    Good(
        "His Dark Materials, a co-production of the BBC and HBO, has armoured bears. In America, the HBO series His Dark "
        "Materials ran on Mondays.",
        sheet=series("His Dark Materials", lines=("network: {UK: BBC One, US: HBO}",)),
        why="a co-production",
    ),
    Good(
        "Yellowjackets returned to Showtime. Netflix hit Stranger Things has nothing as bloody as Yellowjackets.",
        sheet=on("Yellowjackets", "Showtime"),
        works=("Yellowjackets",),
        why="about another work",
    ),
    Good(
        "Roma was the first Netflix film to be taken seriously in Venice.",
        sheet=sheet("Roma", "film", "network: Netflix"),
        why="as the sheet has it",
    ),
    Good(
        "The HBO Max series Hacks moved from one name of its service to another; the Max original Hacks went on as before.",
        sheet=on("Hacks", "HBO Max"),
        why="outlets of one house",
    ),
    Good(
        "Sky Atlantic shows Succession in Britain, where the Sky series Succession is anything but a minority taste.",
        sheet=on("Succession", "HBO"),
        why="the house's outlet abroad",
    ),
    Good(
        "Max, the captain of The Last Kingdom's ship, has a fox. The fox's part in The Last Kingdom is small.",
        sheet=on("The Last Kingdom", "BBC Two"),
        why="a name, and an animal",
    ),
    Good(
        "Had it gone to HBO, Stranger Things might have been an HBO series for adults.",
        sheet=on("Stranger Things", "Netflix"),
        why="supposed",
    ),
    Good(
        "Arrested Development was revived by Netflix seven years after Fox had let it go. The Netflix episodes of Arrested "
        "Development were made apart.",
        sheet=on("Arrested Development", "Fox"),
        why="a revival elsewhere",
    ),
    Good(
        "Lucifer was cancelled by Fox. The fourth season of Lucifer premiered on Netflix in May 2019.",
        sheet=series("Lucifer", 13, 18, 26, 10, lines=("network: [Fox, Netflix]",)),
        why="two outlets on the sheet",
    ),
    Good(
        "Amazon bought the studio behind Fargo. Fans of the Amazon forest will find no trees in Fargo.",
        sheet=on("Fargo", "FX"),
        why="a deal and a river",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:50])
def test_work_given_to_another_outlet_is_reported(example):
    check_example(rule_named("wrong-network"), example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.text[:50])
def test_outlets_that_may_show_it_too_are_left_alone(example):
    check_example(rule_named("wrong-network"), example)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh, the Showtime drama about eels, returns.", "Showtime"),
        ("The Netflix series Saltmarsh returns.", "Netflix"),
        ("The HBO series Saltmarsh returns.", None),
        ("The Sky series Saltmarsh returns.", None),
        ("The Max series Saltmarsh returns.", None),
        ("The Apple TV+ series Saltmarsh returns.", None),
    ],
)
def test_outlets_by_country_contradict_where_the_one_named_is_none_of_them(text, wrong):
    sheet = "title: Saltmarsh\nkind: series\nnetwork: {US: HBO, UK: Sky}\nstudio: Apple\n"
    article = article_of(Example(text, sheet=sheet))
    found = [p.span.of(article.text) for p in problems_of(rule_named("wrong-network"), article)]
    assert found == ([wrong] if wrong else [])


WB = "title: Saltmarsh\nkind: series\nnetwork: The WB\n---\nnames: [{name: The WB, also: [WB], kind: broadcast network}]\n"


@pytest.mark.parametrize(
    ("text", "sheet", "wrong"),
    [
        ("Saltmarsh is on The WB. That a cable network should dare it is new.", WB, "cable network"),
        ("Saltmarsh is on The WB. That a broadcast network should dare it is new.", WB, None),
        ("Saltmarsh is on The WB, a cable channel.", WB, "cable channel"),
        ("Saltmarsh is on the streaming service The WB.", WB, "streaming service"),
        ("Saltmarsh is on Netflix, the streaming service.", "title: Saltmarsh\nnetwork: Netflix\n", None),
        ("Saltmarsh is on the broadcaster Netflix.", "title: Saltmarsh\nnetwork: Netflix\n", "broadcaster"),
        ("Saltmarsh is on Norrsand. A cable network could not.", "title: Saltmarsh\nnetwork: Norrsand\n", None),
        ("Saltmarsh is on Netflix. Every cable network had declined it.", "title: Saltmarsh\nnetwork: Netflix\n", None),
    ],
)  # fmt: skip
def test_what_an_outlet_is_comes_from_the_sheet_or_is_known(text, sheet, wrong):
    article = article_of(Example(text, sheet=sheet, works=("Saltmarsh",)))
    found = [p.span.of(article.text) for p in problems_of(rule_named("wrong-network"), article)]
    assert found == ([wrong] if wrong else [])
