"""The account of a title's near miss: each condition sees its example, and the sum decides."""

import pytest

from copydesk.annotate.names.account import ERROR, NOTE
from copydesk.annotate.names.titles_account import TITLE_ROWS
from copydesk.sheet.claims import Form

from .newsroom import article, base_of

SHEETS = """
title: The Ferry Keeper
kind: series
cast:
  - {character: Ada Wexham, actor: Edda Berglund}
  - {character: Jonas Wick, actor: Ines Aldana}
---
title: Lampwright
kind: series
---
title: Darkness
kind: series
---
title: Seven Ways to Lose a Silver Spoon
kind: film
---
title: "The Keeper of the Tides: The Harbour of Glass"
kind: film
---
title: The Fords
kind: series
---
title: Wexford
kind: film
---
title: Never Say Quite Goodbye
kind: film
---
title: Rio Norte
kind: film
released: 1961-03-04
---
title: For a Pocket of Silver
kind: film
released: 1965-05-06
---
title: Moor
kind: film
"""
BASE = base_of(SHEETS)
FERRY, SPOON, LAMP = "The Ferry Keeper", "Seven Ways to Lose a Silver Spoon", "Lampwright"
LETTER = "We saw Seven Ways to Lose a Silvr Spoon."
EXAMPLES = {
    "a letter wrong": (FERRY, "We saw The Fery Keeper."),
    "several letters wrong": (FERRY, "We saw The Fery Keepr."),
    "a small word wrong": (SPOON, "We saw Seven Ways to Lose Silver Spoon."),
    "words in another order": (SPOON, "We saw Seven Ways to Lose a Spoon Silver."),
    "an owner's s": ("The Fords", "It is the best of The Ford's stories."),
    "another word": (SPOON, "We saw Seven Ways to Drop a Silver Spoon."),
    "another title": ("Rio Norte", "We saw Rio Blanco."),
    "a number spelled otherwise": (SPOON, "We saw 7 Ways to Lose a Silver Spoon."),
    "cut short": ("Never Say Quite Goodbye", "We saw “Never Say Quite” at home."),
    "nobody's word": (LAMP, "We saw Lampwrigth."),
    "a word of the same stem": (FERRY, "We saw The Ferry Keepers."),
    "a word": (SPOON, "We saw Seven Days to Lose a Silver Spoon."),
    "a rare word or a name": (FERRY, "We saw The Merry Keeper."),
    "many bear it": ("Moor", "We saw Moore."),
    "a word is right": (FERRY, "We saw The Fery Keeper."),
    "more is right": (SPOON, LETTER),
    "much is right": (SPOON, LETTER),
    "nearly all is right": (SPOON, LETTER),
    "nothing else is right": (LAMP, "We saw Lampwrigth."),
    "marked as a title": (FERRY, "We saw “The Fery Keeper” there."),
    "called a work": (FERRY, "We saw The Fery Keeper season 2."),
    "its year behind it": ("Rio Norte", "1. Rio Nort (1961)"),
    "the season that the article is about behind it": (
        FERRY,
        "The Ferry Keeper Season 2 is here.\n\nThe Ferry Watcher Season 2 is long.",
    ),
    "the work in focus": (FERRY, "We saw The Fery Keeper."),
    "borne out by its people": ("", "Edda Berglund is back.\n\nWe saw The Fery Keeper."),
    "its people in the sentence": (FERRY, "Edda Berglund is in The Fery Keeper."),
    "a short title": ("Moor", "We saw Moorr."),
    "an ordinary title": ("Darkness", "Darknes came."),
    "an ordinary word": ("Moor", "We saw Door."),
    "behind an article": (LAMP, "We saw a Lampwrigth."),
    "a plural alone": (LAMP, "We saw the Lampwrights."),
    "beside the right title": (FERRY, "The Ferry Keeper is no The Merry Keeper."),
    "a piece of a longer quotation": (FERRY, "We saw the “Fans of The Fery Keeper there” on a wall."),
    "a piece of a longer name": (FERRY, "We saw The Fery Keeper Hospital."),
}


def accounts(work, text):
    story = article(f"News of the day\n\n{text}\n", *filter(None, [work]), base=BASE)
    return [weighed.account for weighed in story.weighed_names]


@pytest.mark.parametrize("row", TITLE_ROWS, ids=lambda row: row.name)
def test_each_condition_sees_its_example(row):
    seen = [name for account in accounts(*EXAMPLES[row.name]) for name, _, _ in account.seen]
    assert row.name in seen
    assert row.weight


def near(work, text, base=BASE):
    """The near titles of a text, each with what is expected and whether it is certain."""
    story = article(f"News of the day\n\n{text}\n", *filter(None, [work]), base=base)
    return [(m.text, m.expected, m.certain) for m in story.mentions if m.form is Form.NEAR]


@pytest.mark.parametrize(
    ("work", "written", "expected"),
    [
        (LAMP, "Lampwrigth", LAMP),
        ("Darkness", "Darkniss", "Darkness"),
        (FERRY, "The Fery Keeper", FERRY),
        (FERRY, "The Ferry Keepers", FERRY),
        (FERRY, "Ferry Keepir", "Ferry Keeper"),
        (SPOON, "Seven Ways to Lose Silver Spoon", SPOON),
        ("The Keeper of the Tides", "The Harbor of Glass", "The Harbour of Glass"),
        ("The Keeper of the Tides", "The Keeper of the Tide", "The Keeper of the Tides"),
    ],
)
def test_a_slip_is_an_error_in_focus(work, written, expected):
    key = next((key for key in BASE.works if key.startswith(work)), work)
    assert near(key, f"On Monday we saw {written} at home.") == [(written, expected, True)]


@pytest.mark.parametrize(
    ("work", "text"),
    [
        (SPOON, "On Monday we saw 7 Ways to Lose a Silver Spoon."),
        ("The Fords", "It is the best of The Ford's stories."),
    ],
)
def test_a_number_otherwise_and_a_plural_made_an_owner_are_notes(work, text):
    assert [certain for *_, certain in near(work, text)] == [False]


@pytest.mark.parametrize(
    ("entry", "written", "expected", "certain"),
    [
        ("1. Rio Nort (1961)", "Rio Nort", "Rio Norte", True),
        ("1. A Pocket of Silver (1965)", "A Pocket of Silver", "For a Pocket of Silver", False),
    ],
)
def test_the_year_brings_a_work_of_a_list_into_play(entry, written, expected, certain):
    assert near("", entry) == [(written, expected, certain)]
    assert near("", entry.replace("19", "20")) == []


def test_a_role_of_one_word_may_be_a_piece_of_a_title():
    sheet = "title: Silver Phone Paulo\nkind: series\ncast: [{character: Paulo, actor: Edda Berglund}]\n"
    assert near("Silver Phone Paulo", "Silver Call Paulo is on tonight.", base_of(sheet)) == [
        ("Silver Call Paulo", "Silver Phone Paulo", False)
    ]


def test_a_long_title_with_a_slip_brings_its_work_into_play_by_itself():
    assert near("", "On Monday we saw Seven Ways to Lose a Sliver Spoon.") == [
        ("Seven Ways to Lose a Sliver Spoon", SPOON, True)
    ]
    assert near("", "On Monday we saw Seven Ways to Lose a Fork.") == []


def test_a_word_for_a_word_in_a_long_title_is_an_error():
    text = "On Monday we saw Seven Ways to Drop a Silver Spoon."
    assert [certain for *_, certain in near(SPOON, text)] == [True]


@pytest.mark.parametrize(
    ("work", "text"),
    [
        ("Rio Norte", "It is no Rio Blanco, which he made before."),
        (FERRY, "The Ferry Murders is on the other channel."),
        (SPOON, "The second film, *Eight Ways to Lose a Silver Spoon*, is out."),
        ("Never Say Quite Goodbye", "He made Never Say Loud Goodbye, too."),
        (LAMP, "The Lampwrights of the town met."),
        (LAMP, "We met at Lampwrigth Hall."),
        ("Wexford", "She became a Wexforder."),
        (FERRY, "The ferry keepers met."),
        ("The Fords", "The Ford was crossed."),
        (
            "The Keeper of the Tides: The Harbour of Glass",
            "The Keeper of the Tides: The Island of Glass followed.",
        ),
    ],
)
def test_another_title_or_a_word_is_left_alone(work, text):
    assert near(work, text) == []


def test_the_sum_says_error_note_or_nothing():
    assert NOTE < ERROR
    (account,) = accounts(FERRY, "We saw The Fery Keeper.")
    assert account.is_slip
    assert "a letter wrong +3 (fery for ferry)" in account.why


@pytest.mark.parametrize("title", ["The Winter's Tale", "The Miller's Tale", "The Ferry's Tale"])
def test_another_owner_of_the_same_thing_is_another_title(title):
    sheet = "title: The Handmaid's Tale\nkind: series\n"
    story = article(f"The Handmaid's Tale is back.\n\nShe was in {title} on stage.\n", base=base_of(sheet))
    assert [m.text for m in story.mentions if m.form is Form.NEAR] == []
