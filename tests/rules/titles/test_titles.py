"""Titles: slips and capitals in the awkward places."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.titles.miscased_title import miscased_title
from copydesk_rules.titles.misspelled_title import misspelled_title

SHEET = "title: None of Us Were There\nkind: series\n"
SQUARE = "title: Glass Game\nkind: series\n"
HEAD = "None of Us Were There returns\n\nThe show is back.\n\n"

MISCASED = (
    Bad("The [[None of us Were There]] cast is back.", sheet=SHEET, says="None of Us Were There"),
    Bad("[[None Of Us Were There]] is back for good.", sheet=SHEET, says="None of Us Were There"),
    Bad(
        "[[None of Us were There]] Season 2 Release Date\n\nIt is back.",
        sheet=SHEET,
        says="in these capitals",
    ),
    Bad("They saw ‘[[None of Us were There]]’ and left.", sheet=SHEET, says="None of Us Were There"),
    Bad(
        "We saw “[[The harbour]]” twice.",
        sheet="title: The Harbour\nkind: series\n",
        works=("The Harbour",),
        says="The Harbour",
    ),
    Bad("So [[Glass game]] fans are glad.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
)
QUIET = (
    Good(HEAD + "NONE OF US WERE THERE FANS", sheet=SHEET, why="in capitals throughout"),
    Good(
        "None Of Us Were There Is Here To Stay\n\nIt is back.",
        sheet=SHEET,
        why="a heading with every word capitalised",
    ),
    Good(
        HEAD + "See netflix.com/none-of-us-were-there or #NoneOfUswereThere.", sheet=SHEET, why="an address"
    ),
    Good(HEAD + "None of us were there that day.", sheet=SHEET, why="a sentence"),
    Good("The US closure hit US theaters.", sheet="title: Us\nkind: film\n", why="the country"),
    Good("We went on Thursday and on THURSDAY.", sheet="title: Thursday\nkind: series\n", why="a day"),
    Good(
        "The harbour is closed, *the harbour* of all places.",
        sheet="title: The Harbour\nkind: series\n",
        works=("The Harbour",),
        why="ordinary words, one of them stressed",
    ),
    Good(
        "As the Glass Harbour opens, the Glass Harbour closes.",
        sheet="title: The Glass Harbour\nkind: series\n",
        why="a small article before the title",
    ),
)
MISSPELLED = (
    Bad(
        HEAD + "What will happen in [[None of Use Were There]] Season 2?",
        sheet=SHEET,
        says="not None of Use Were There",
    ),
    Bad(HEAD + "Fans of [[None of Us Were Their]] wait.", sheet=SHEET, says="None of Us Were There"),
    Bad("The second [[Glass Games]] is here.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
    Bad("They saw [[Glas Game]] Season 2 at home.", sheet=SQUARE, works=("Glass Game",), says="Glass Game"),
)
CORRECT = (
    Good(HEAD + "Some of Us Were Here is a play.", sheet=SHEET, why="another title"),
    Good(HEAD + "It is known as “We Were Absent” abroad.", sheet=SHEET, why="another name"),
    Good(
        "He likes glass games and the glass game.", sheet=SQUARE, works=("Glass Game",), why="ordinary words"
    ),
    Good("Grass Game Reserve is a park in Kenya.", sheet=SQUARE, works=("Glass Game",), why="a longer name"),
    Good(
        HEAD + "Correction: an earlier version called it None of Use Were There.",
        sheet=SHEET,
        why="a correction",
    ),
    Good(
        "Nothing happened.\n\nNone of Use Were There.",
        sheet=SHEET + "---\ntitle: Other\nkind: film\n",
        why="not in play",
    ),
)


@pytest.mark.parametrize("example", MISCASED + QUIET, ids=lambda e: e.text[-40:])
def test_capitals_of_titles(example):
    check_example(miscased_title.rule, example)


@pytest.mark.parametrize("example", MISSPELLED + CORRECT, ids=lambda e: e.text[-40:])
def test_slips_in_titles(example):
    check_example(misspelled_title.rule, example)
