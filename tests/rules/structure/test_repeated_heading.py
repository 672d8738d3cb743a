"""Headings that stand twice, word for word or nearly, and those that come back for a reason."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import article_of, check_example
from copydesk_rules.structure.repeated_heading import repeated_heading

BAD = (
    Bad(
        "# Ten films for the weekend\n\n## 1. Paterson\n\nA bus.\n\n## 2. Locke\n\nA car.\n\n## [[3. Paterson]]\n\nA bus again.",
        format="markdown",
        says="stands above already",
    ),
    Bad(
        "Is Ted Lasso Over?\n\nWill there be a fourth season?\n\nApple has ordered one.\n\n[[Will there be a fourth season?]]\n\n"
        "The writers’ room is open.",
        says="stands above already",
    ),
    Bad(
        "# Dune Messiah: a guide\n\n## What the book tells\n\nPaul rules.\n\n## What the film changes\n\nChani left.\n\n"
        "## [[What the book tells]]\n\nTwelve years pass.",
        format="markdown",
        says="stands above already",
    ),
    Bad(
        "<h1>Heartstopper says goodbye</h1><h2>Who plays Charlie’s mother</h2><p>Georgina Rich.</p>"
        "<h2>[[Who plays Charlie’s mother]]</h2><p>She has been there from the start.</p>",
        format="html",
        says="stands above already",
    ),
    Bad(
        "Everything on The Witcher\n\nWhen does The Witcher come back?\n\nThis autumn.\n\nHow many episodes are left?\n\nEight.\n\n"
        "[[When will The Witcher come back?]]\n\nIn October.",
        says="asks the same as “When does The Witcher come back?”",
    ),
    Bad(
        "Alien: Earth Lands\n\nHow to stream Alien: Earth\n\nIt is on Hulu in America.\n\nThe reviews so far\n\nWarm.\n\n"
        "[[How can you stream Alien: Earth?]]\n\nOn Disney+ elsewhere.",
        says="asks the same as “How to stream Alien: Earth”",
    ),
    Bad(
        "Shōgun Wins Eighteen Emmys\n\nWhat the jury said\n\n[[What the jury said]]\n\nIt praised the subtitles.",
        says="stands above already",
    ),
    Bad(
        "Only Murders, Explained\n\nThe cast\n\n[[The cast]]\n\nMartin, Short and Gomez are back in the Arconia. So is the dumb "
        "waiter, which has a part of its own this year.",
        says="stands above already",
    ),
    Bad(
        "## Why was Willow removed?\n\nTax.\n\n## Where was Willow filmed?\n\nIn Wales.\n\n## [[Why has Willow been removed?]]\n\n"
        "A write-off.",
        format="markdown",
        says="asks the same",
    ),
    Bad(
        "Baby Reindeer in Court\n\nWHO IS SUING WHOM\n\nA woman sues Netflix.\n\nThe hearing\n\nIt was put off.\n\n"
        "[[Who is suing whom]]\n\nNobody else has.",
        says="stands above already",
    ),
    Bad(
        "The Penguin Walks Alone\n\nColin Farrell spent three hours in make-up every morning.\n\n"
        "[[The Penguin Walks Alone]]\n\nHe says that he would not do it again.",
        says="stands above already",
    ),
    Bad(
        "What We Know of Blade Runner 2099\n\nWho stars in Blade Runner 2099?\n\nMichelle Yeoh leads.\n\nThe filming\n\nPrague.\n\n"
        "The story\n\nFifty years on.\n\n[[Who actually stars in Blade Runner 2099?]]\n\nHunter Schafer, too.",
        says="asks the same",
    ),
)

GOOD = (
    Good(
        "# The Crown, season by season\n\n## Season 5\n\n### What is true\n\nThe yacht.\n\n## Season 6\n\n### What is true\n\n"
        "The crash.",
        format="markdown",
        why="each stands under a season of its own",
    ),
    Good(
        "Three Films for Rain\n\nPaddington in Peru\n\nVerdict\n\nSweet.\n\nConclave\n\nVerdict\n\nSharp.",
        why="a short label of a list",
    ),
    Good(
        "Three Shows to Start\n\nAdolescence\n\nWhere to watch: Netflix\n\nDept. Q\n\nWhere to watch: Netflix\n\nToxic Town\n\n"
        "Where to watch: Netflix",
        why="a line that comes back through a list",
    ),
    Good(
        "Two Thrillers from Seoul\n\nOldboy\n\nRevenge.\n\nWhere to watch: Mubi\n\nThe Wailing\n\nRain.\n\nWhere to watch: Mubi",
        why="a label with what it says",
    ),
    Good(
        "Who Killed Laura Palmer?\n\nWho is Bob?\n\nA spirit.\n\nWho is Judy?\n\nA mystery that the third season never solved.",
        why="questions on two figures",
    ),
    Good(
        "Fargo, Ranked\n\nHow season 2 ends\n\nIn blood.\n\nHow season 4 ends\n\nIn more of it.",
        why="two seasons",
    ),
    Good(
        "The White Lotus in Thailand\n\nWhere was it filmed?\n\nKoh Samui.\n\nWhen was it filmed?\n\nIn the spring of 2024.",
        why="where and when",
    ),
    Good(
        "Yellowjackets Goes On\n\nWhy Natalie left\n\nShe asked to.\n\nWhy Natalie did not come back\n\nShe was not asked.",
        why="not is no small word",
    ),
    Good(
        "Scott on Lower, Lower on Scott\n\nWhat Adam says of Britt\n\nThat she is fearless.\n\nWhat Britt says of Adam\n\nThat he "
        "hums.",
        why="the same words the other way round",
    ),
    Good(
        "Industry Returns\n\nThe release\n\nIn winter. The release date is not set, and the release may be split in two.",
        why="a heading's words in the prose below it",
    ),
    Good(
        "<h1>Hacks Ends</h1><figure><figcaption>Jean Smart on stage</figcaption></figure><p>She bowed.</p>"
        "<figure><figcaption>Jean Smart on stage</figcaption></figure>",
        format="html",
        why="captions are no headings",
    ),
    Good("Mr & Mrs Smith Get a Second Mission", why="a headline alone"),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_heading_that_stands_twice_is_reported(example):
    check_example(repeated_heading.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_a_heading_that_comes_back_for_a_reason_is_left_alone(example):
    check_example(repeated_heading.rule, example)


def test_twenty_thousand_headings_of_one_wording_take_no_time():
    text = "The Long List\n\n" + "\n\n".join("Where can you watch this film?" for _ in range(20_000))
    article = article_of(Good(text))
    assert len(list(repeated_heading(article.document, article))) == 19_999


def test_lines_of_a_list_that_look_like_headings_are_left_alone() -> None:
    nominees = "Best Song at Sea\n\nThe Lamp by Lena Roos\n\nA Boat for Two by Ines Aldana\n\nBest Duet at Sea\n\nA Boat for Two by Ines Aldana"
    article = article_of(Good(f"Who Is Nominated\n\n{nominees}\n\nThe Pier by Tomas Brandt"))
    assert list(repeated_heading(article.document, article)) == []


def test_a_short_entry_of_a_numbered_list_that_stands_under_two_numbers_is_told() -> None:
    text = "Ten Films\n\n1. Night Ferry\n\nThe ferry is late, and so is the plot.\n\n2. Sea Glass\n\nIt shines.\n\n{}. Night Ferry\n\nSee above, for it is still late."
    for number, count in ((3, 1), (1, 0)):
        article = article_of(Good(text.format(number)))
        assert len(list(repeated_heading(article.document, article))) == count, number
