"""`copydesk facts draft`: a sheet proposed from articles, each fact with the articles that say it."""

import pytest
import yaml

from copydesk.newsroom.drafting import supposed_sheet, title_of
from copydesk.reading import read

FIRST = """\
The Glass Harbour: what we know so far

The Glass Harbour is a British series. Ines Aldana plays Mara Quill. Jo Falk plays Jonas Wick. The next day came.
The series is directed by Tomas Brandt. The Glass Harbour season 1 was released on March 14, 2023.
The Glass Harbour might star Nora Lind as Ada Brook. Season 1 has eight episodes.
"""
SECOND = FIRST.replace("Jo Falk", "Lena Roos").replace("eight", "nine")
THIRD = FIRST.replace("March 14, 2023", "March 2023")


@pytest.fixture
def articles(desk):
    for name, text in (("one", FIRST), ("two", SECOND), ("three", THIRD)):
        desk.write(f"{name}.txt", text)
    return desk


def draft(desk, *names, status=0, **options):
    given = [part for key, value in options.items() for part in (f"--{key}", value)]
    return desk.run("facts", "draft", *(f"{name}.txt" for name in names), *given, status=status).output


def test_what_articles_say_becomes_a_sheet(articles):
    sheet = yaml.load(draft(articles, "one"), Loader=yaml.BaseLoader)
    assert sheet["title"] == "The Glass Harbour"
    assert (sheet["kind"], sheet["country"]) == ("series", "United Kingdom")
    assert sheet["credits"] == {"director": ["Tomas Brandt"]}
    assert {(line["character"], line["actor"]) for line in sheet["cast"]} == {
        ("Mara Quill", "Ines Aldana"),
        ("Jonas Wick", "Jo Falk"),
    }
    assert sheet["seasons"] == [{"number": "1", "released": "2023-03-14", "episodes": "8"}]


def test_every_fact_names_its_articles_and_how_many_agree(articles):
    output = draft(articles, "one", "two", "three")
    assert "actor: Ines Aldana}  # one.txt:3, two.txt:3, three.txt:3 (3 articles)" in output


def test_the_majority_is_proposed_and_the_others_are_shown(articles):
    output = draft(articles, "one", "two", "three")
    assert "  - {character: Jonas Wick, actor: Jo Falk}  # one.txt:3, three.txt:3 (2 articles)" in output
    assert "  # but Jonas Wick: Lena Roos  (two.txt:3)" in output


def test_one_against_one_is_left_to_a_person(articles):
    output = draft(articles, "one", "two")
    assert "actor: Jo Falk" not in output
    assert "  # undecided: Jonas Wick: Jo Falk  (one.txt:3)" in output
    assert "  # undecided: episodes 9  (two.txt:5)" in output


def test_a_month_agrees_with_a_day_of_it(articles):
    output = draft(articles, "one", "three")
    assert "released: 2023-03-14" in output
    assert "undecided" not in output


def test_suppositions_are_not_proposed(articles):
    assert "Ada Brook" not in draft(articles, "one")


def test_a_proposal_is_a_sheet_and_replaces_none(articles):
    draft(articles, "one", into="proposed")
    assert "1 sheet checked: nothing to look at" in articles.run("facts", "check", "proposed").output
    assert "is there already" in draft(articles, "two", into="proposed", status=2)


def test_articles_about_several_works_are_told_apart(articles):
    articles.write("other.txt", FIRST.replace("The Glass Harbour", "Salt Water"))
    assert "several works (The Glass Harbour, Salt Water)" in draft(articles, "one", "other", status=2)
    draft(articles, "one", "other", into="proposed")
    assert sorted(p.name for p in (articles.path / "proposed").glob("*.yaml")) == [
        "salt-water.yaml",
        "the-glass-harbour.yaml",
    ]


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("The series has two seasons in all.", "counts:\n  seasons: 2  # a.txt:5"),
        ("The Glass Harbour was cancelled on March 14, 2023.", "cancelled: 2023-03-14  # a.txt:5"),
        ("Lena Roos voices Mara Quill.", "{character: Mara Quill, actor: Lena Roos, how: voice}"),
        ("“Lena Roos plays Ada Brook,” said nobody.", None),
        ("The Glass Harbour premiered at a festival on March 14, 2023.", None),
        ("Tomas Brandt was born on March 14, 1973.", None),
        ("The Glass Harbour was released on June 31, 2023.", None),
        ("The Glass Harbour has at least two seasons.", None),
    ],
)
def test_what_can_be_said_of_the_work_itself_becomes_a_line(desk, said, line):
    desk.write("a.txt", f"The Glass Harbour: what we know\n\nThe Glass Harbour is a series.\n\n{said}\n")
    output = desk.run("facts", "draft", "a.txt", "--title", "The Glass Harbour").output
    proposed = output[output.index("kind:") :]
    assert line in proposed if line else ":5" not in proposed


@pytest.mark.parametrize(
    ("one", "two", "undecided"),
    [
        ("The Glass Harbour is a film.", "The Glass Harbour is a series.", ["# undecided: kind film  (one.txt:3)", "# undecided: kind series  (two.txt:3)"]),
        ("The series has two seasons in all.", "The series has three seasons in all.", ["  # undecided: seasons 2  (one.txt:3)", "  # undecided: seasons 3  (two.txt:3)"]),
    ],
)  # fmt: skip
def test_articles_that_disagree_leave_it_to_a_person(desk, one, two, undecided):
    for name, said in (("one", one), ("two", two)):
        desk.write(f"{name}.txt", f"The Glass Harbour: a look\n\n{said}\n\nThe Glass Harbour is here.\n")
    lines = draft(desk, "one", "two", title="The Glass Harbour").splitlines()
    assert [line for line in lines if "undecided" in line] == undecided
    assert not any(line.startswith(("kind: film", "counts")) for line in lines)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\nworks: [Salt Water, Eels]\n---\n\n# A day\n\nNothing was said.\n", "Salt Water"),
        ("Nothing was said.\n", None),
        ("# 2023 *Eels*\n\nEels came, and Eels went.\n", "Eels"),
    ],
)
def test_the_title_is_what_front_matter_says_or_what_the_headline_and_the_text_share(text, title):
    assert title_of(read("a.md", text.encode())) == title


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        (
            "Jo Falk plays Jonas Wick. Lena Roos plays Lena Roos. Ann Day plays Eels.",
            [("Jonas Wick", "Jo Falk")],
        ),
        (
            "As Jo Falk plays Jonas Wick, Now Ann Day as The Diver, nobody came.",
            [("Jonas Wick", "Jo Falk"), ("Diver", "Ann Day")],
        ),
        ("The Woman plays Ada Brook.", []),
    ],
)
def test_the_plainest_sentences_make_the_pairings(said, pairs):
    sheet = yaml.safe_load(supposed_sheet("Eels", [read("a.md", f"# Eels\n\n{said}\n".encode())]))
    assert [(line["character"], line["actor"]) for line in sheet.get("cast", [])] == pairs


def test_an_article_that_does_not_tell_its_work_needs_a_title(articles):
    articles.write("other.txt", "A quiet day\n\nNothing was said.\n")
    assert "other.txt: does not tell which work it is about; give --title" in draft(
        articles, "other", status=2
    )
    assert "title: The Glass Harbour" in draft(articles, "other", title="The Glass Harbour")
