"""Titles and slips of them within italics and across their edges: what is set apart is one title, and no piece of another."""

import pytest

from .newsroom import SHY_BASE, about_lantern, article, slips


def in_text(text):
    """What is named behind the head of the story."""
    story = about_lantern(text, format="markdown")
    return [m.text for m in story.mentions if m.span.start >= story.text.rindex("\n")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was like *The Copper Lantern* again.", ["The Copper Lantern"]),
        ("It was like *Night of the Copper Lantern* again.", []),
        ("It was like *Night at The Copper Lantern* again.", []),
        ("It was like *night of The Copper Lantern* again.", ["The Copper Lantern"]),
    ],
)
def test_a_title_that_ends_another_is_none_of_its_own(text, found):
    assert in_text(text) == found


def test_a_shy_title_that_ends_another_is_none_of_its_own():
    story = article(
        "# The Harbour\n\nThe Harbour season 1 is on. We saw *Night of The Harbour*.",
        base=SHY_BASE,
        format="markdown",
    )
    assert [m.text for m in story.mentions] == ["The Harbour"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("*The Cooper Lantern is back*", [("The Cooper Lantern", "The Copper Lantern")]),
        ("The *Cooper* Lantern is back.", []),
        ("*The Coper* Lantern is back.", []),
    ],
)
def test_a_slip_does_not_reach_across_an_edge_of_italics(text, found):
    assert slips(about_lantern(text, format="markdown")) == found
