"""Titles that are ordinary words, numbers and days."""

import pytest

from .newsroom import SHY_BASE, article, base_of, named

HEAD = "A quiet day\n\nNothing happened in Leeds.\n\n"


def titles(text, *works, format="text"):
    story = article(HEAD + text, *works, base=SHY_BASE, format=format)
    wanted = {"Thursday", "1921", "You", "Her", "The Harbour"}
    return [m.text for m in story.mentions if m.text in wanted]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They watched “Thursday” at home.", ["Thursday"]),
        ("They watched Thursday season 2 at home.", ["Thursday"]),
        ("The series Thursday is back.", ["Thursday"]),
        ("She stars in 1921 with Ida.", ["1921"]),
        ("See 1921 (2019) again.", ["1921"]),
        ("The film Her is old.", ["Her"]),
        ("Season 3 of You is out.", ["You"]),
        ("Both seasons of Thursday are out.", ["Thursday"]),
        ("The ‘You’ finale is long.", ["You"]),
    ],
)
def test_a_licence_makes_a_title(text, found):
    assert titles(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, they met her in 1921.",
        "Thursday was cold. You know it.",
        "He gave it to her, and to You know whom.",
        "It was built in 1921, and again on Thursday 4 May.",
        "Last Thursday star performers met.",
        "The harbour is closed, and so is the Harbour Bar.",
        "THURSDAY IS OVER, YOU SAID.",
        "You season the soup.",
    ],
)
def test_an_ordinary_word_alone_is_no_title(text):
    assert titles(text) == []


def test_italics_license_a_title():
    assert titles("They watched *Thursday* at home, on Thursday.", format="markdown") == ["Thursday"]


def test_a_shy_word_in_a_headline_brings_no_work_into_play():
    story = article("What to do on Thursday\n\nYou can meet her.\n", base=SHY_BASE)
    assert story.scope.focus == ()
    assert story.scope.mentioned == ()


def test_a_licensed_headline_does():
    assert article("Thursday Season 2: All We Know\n\nIt is back.\n", base=SHY_BASE).scope.focus == (
        "Thursday",
    )


def test_the_country_is_not_the_film():
    base = base_of("title: Us\nkind: film\ncast: [{character: Ada Wilkes, actor: Lina Okonjo}]\n")
    story = article("Us (2019)\n\nThe film Us is back. The US closure hit US theaters. Tell us.", base=base)
    assert named(story).count("Us") == 2
    assert "US" not in named(story)


def test_the_desk_settles_the_focus():
    story = article("A quiet day\n\nThe film Her is old, and The Copper Lantern new.\n", "You", base=SHY_BASE)
    assert story.scope.focus == ("You",)
    assert set(story.scope.mentioned) == {"Her", "The Copper Lantern"}
