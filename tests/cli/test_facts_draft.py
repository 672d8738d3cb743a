"""`copydesk facts draft`: a sheet proposed from articles, each fact with the articles that say it."""

import pytest
import yaml

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


def test_an_article_that_does_not_tell_its_work_needs_a_title(articles):
    articles.write("other.txt", "A quiet day\n\nNothing was said.\n")
    assert "other.txt: does not tell which work it is about; give --title" in draft(
        articles, "other", status=2
    )
    assert "title: The Glass Harbour" in draft(articles, "other", title="The Glass Harbour")
