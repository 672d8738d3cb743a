"""`copydesk check --suggest-facts`: names and titles that keep occurring and that no sheet knows."""

import pytest

STORY = """\
Wednesday: who else is there

Nadia Kern wrote it. “Nadia Kern has an eye for ghosts,” said Lena van der Roos, who made “The Glass Harbour” with her.
When Lena van der Roos left “The Glass Harbour”, Jenna Ortega stayed. On Monday Nadia Kern’s agent agreed.
Netflix said so. Netflix says a lot. Jenna Ortega plays Wednesday Addams. Jena Ortega laughs, Jena Ortega weeps.
"""


def suggested(desk, *stories):
    for at, story in enumerate(stories):
        desk.write(f"story{at}.txt", story)
    names = [f"story{at}.txt" for at in range(len(stories))]
    return desk.run("check", *names, "--facts", "facts", "--suggest-facts", "--fail-on", "never").output


def test_unknown_names_and_titles_are_counted_with_their_places(desk):
    output = suggested(desk, STORY)
    assert "    2 × The Glass Harbour  (story0.txt:3:" in output
    assert "    3 × Nadia Kern  (story0.txt:3:1, story0.txt:3:23, story0.txt:4:" in output
    assert "    2 × Lena van der Roos  (" in output


@pytest.mark.parametrize("known", ["Jenna Ortega", "Jena Ortega", "Wednesday Addams", "When Lena", "Netflix"])
def test_what_a_sheet_knows_is_not_suggested_nor_a_misspelling_of_it(desk, known):
    output = suggested(desk, STORY)
    assert f"× {known}" not in output[output.index("keep occurring") :]


def test_occurring_in_two_articles_is_occurring_twice(desk):
    story = "A word\n\nThere was Nadia Kern again.\n"
    assert "2 × Nadia Kern  (story0.txt:3:11, story1.txt:3:11)" in suggested(desk, story, story)


@pytest.mark.parametrize(
    "story",
    [
        "What Happened Next In The House\n\nNothing. What Happened Next In The House\n",
        "A word\n\nLast Monday it rained. Last Monday it rained again. The Good Old Days.\n",
        "A word\n\nYes. No. He said “Never again.” She said “Never again.”\n",
        "A word\n\nWooden Nadia Kern came. Wooden Nadia Kern went.\n",
        "A word\n\nBy Nadia Kern\n1 May 2024\n\nHere is Nadia Kern again, and Nadia Kern it was.\n",
        "A word\n\nSpring Break is over. Spring Break is over. In March It Ends.\n",
    ],
)
def test_ordinary_words_with_capitals_are_no_names(desk, story):
    assert "Every name and title that keeps occurring is on a sheet." in suggested(desk, story)
