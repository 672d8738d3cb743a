"""`copydesk impact`: a changed fact names the articles that it makes wrong, and no others."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from cli.newsdesk import GOOD, SHEET
from copydesk.newsroom.impact import correction

FIXTURES = Path(__file__).parents[2] / "fixtures"
TOLD = "The first season of the Netflix series Wednesday was released on November 23, 2022.\n"
DATED = f"Wednesday season 1, again\n\n{TOLD}"


def impact(desk, *articles, status=1, new="new", **options):
    given = [part for key, value in options.items() for part in (f"--{key}", value)]
    return desk.run("impact", "facts", new, *articles, "--as-of", "2026-11-21", *given, status=status).output


@pytest.fixture
def redated(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("2022-11-23", "2022-12-21"))
    desk.write("dated.txt", DATED)
    return desk


def test_an_article_with_the_old_date_is_named_with_both_dates_and_a_note_to_print(redated):
    output = impact(redated, "dated.txt", "good.txt")
    assert "good.txt" not in output
    assert "before:  Wednesday season 1 was released on 23 November 2022" in output
    assert "now:     Wednesday season 1 was released on 21 December 2022" in output
    assert "print:   Correction, 21 November 2026: An earlier version of this article said “" in output
    assert "1 of 2 articles made wrong or stale" in output


def test_an_article_that_is_kept_current_gets_an_update_and_no_correction(redated):
    redated.write("guide.md", f"---\nkept_current: true\ntitle: Wednesday season 1, again\n---\n\n{TOLD}")
    assert "Updated on 21 November 2026: Wednesday season 1 was released on 21 December 2022." in impact(
        redated, "guide.md"
    )


def test_a_recast_role_concerns_who_names_the_old_actor(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("Jenna Ortega", "Nadia Kern"))
    (concern,) = json.loads(impact(desk, "good.txt", format="json"))
    assert (concern["path"], concern["start"]["line"]) == ("good.txt", 3)
    assert concern["before"] == "Wednesday Addams is played by Jenna Ortega"
    assert concern["after"] == "Wednesday Addams is played by Nadia Kern"


def test_a_fact_that_nobody_tells_concerns_nobody(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("episodes: 8", "episodes: 9"))
    assert "0 of 2 articles made wrong or stale" in impact(desk, "good.txt", "bad.txt", status=0)


def test_a_removed_fact_leaves_what_was_told_by_it_unproved(desk):
    desk.write(
        "new/wednesday.yaml", SHEET.replace("  - {character: Wednesday Addams, actor: Jenna Ortega}\n", "")
    )
    desk.write("story.txt", GOOD)
    assert "no sheet says this any more" in impact(desk, "story.txt")


def test_a_fact_that_stands_as_before_concerns_nobody_though_another_makes_it_doubtful(desk):
    desk.write("new/wednesday.yaml", SHEET)
    desk.write(
        "new/other.yaml",
        SHEET.replace("title: Wednesday", "title: Wednesdays\nalso: [Wednesday]").replace(
            "Jenna Ortega", "Nadia Kern"
        ),
    )
    assert "0 of 1 article made wrong" in impact(desk, "good.txt", status=0)


def test_what_was_wrong_before_is_told_apart(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("Joy Sunday", "Nadia Kern"))
    output = impact(desk, "bad.txt", status=0)
    assert "Wrong before, too, and now by other facts:\nbad.txt" in output
    assert "0 of 1 article made wrong" in output


def test_in_the_demo_newsroom_one_changed_release_names_the_one_article_that_tells_it(desk, monkeypatch):
    shutil.copytree(FIXTURES, desk.path / "demo")
    monkeypatch.chdir(desk.path / "demo")
    shutil.copytree("facts", "new")
    sheet = Path("new/wednesday.yaml")
    assert "2025-08-06" in sheet.read_text("utf-8")
    sheet.write_text(sheet.read_text("utf-8").replace("2025-08-06", "2025-08-13"), "utf-8")
    concerns = json.loads(impact(desk, format="json"))
    assert {concern["path"] for concern in concerns if not concern["wrong_before"]} == {
        "stories/wednesday-part-two.md"
    }
    assert {concern["after"] for concern in concerns} == {
        "part one of season 2 of Wednesday was released on 13 August 2025"
    }


def test_what_two_cells_of_a_table_say_is_quoted_with_a_colon():
    note = correction(
        "Ada Wick\n\nLena  Roos", "Ada Wick is played by Ines Aldana", date(2026, 11, 21), kept_current=False
    )
    assert "said “Ada Wick: Lena Roos”. Ada Wick is played by" in note
