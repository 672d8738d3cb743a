"""`copydesk facts diff`: changes as facts, between files, folders and revisions."""

import json
import subprocess

import pytest

from cli.newsdesk import SHEET


@pytest.fixture
def changed(desk):
    text = SHEET.replace("2022-11-23", "2022-11-24").replace("episodes: 8, ", "")
    desk.write("new/wednesday.yaml", text + "  - {number: 2, announced: 2023-01-06}\n")
    return desk


def test_what_was_added_removed_and_changed_is_told_in_words(changed):
    output = changed.run("facts", "diff", "facts", "new").output
    assert "  season 1, release changed\n    - Wednesday season 1 was released on 23 November 2022" in output
    assert "    + Wednesday season 1 was released on 24 November 2022  (new/wednesday.yaml:8)" in output
    assert "  season 1, episodes removed\n    - Wednesday season 1 has 8 episodes" in output
    assert "  season 2, announced added\n    + Wednesday season 2 was announced on 6 January 2023" in output


def test_sheets_that_say_the_same_have_no_difference(changed):
    changed.write("same.yaml", "# another comment\n" + SHEET.replace("kind: series", 'kind: "series"'))
    assert changed.run("facts", "diff", "facts/wednesday.yaml", "same.yaml").output == "No fact changed.\n"


def test_another_title_is_one_change_and_not_a_change_of_everything(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("title: Wednesday", "title: Wednesday Again"))
    output = desk.run("facts", "diff", "facts", "new").output
    assert output.count(" changed") == 1
    assert "- the title is Wednesday  (" in output


def test_a_recast_role_is_one_change(desk):
    desk.write("new/wednesday.yaml", SHEET.replace("Joy Sunday", "Nadia Kern"))
    (change,) = json.loads(desk.run("facts", "diff", "facts", "new", "--format", "json").output)
    assert (change["kind"], change["subject"], change["what"]) == (
        "changed",
        "Wednesday",
        "who plays Bianca Barclay",
    )
    assert change["new"]["says"] == "Bianca Barclay is played by Nadia Kern"


def test_revisions_of_git_are_states_too(changed):
    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments], check=True)

    git("init", "-q")
    git("add", "facts")
    git("commit", "-q", "-m", "Sheets")
    changed.write("facts/wednesday.yaml", SHEET.replace("2022-11-23", "2022-11-24"))
    changed.write("copydesk.toml", 'facts = ["facts"]\n')
    for old in ("HEAD:facts", "HEAD:facts/wednesday.yaml", "HEAD"):
        output = changed.run("facts", "diff", old, "facts").output
        assert (
            "- Wednesday season 1 was released on 23 November 2022  (HEAD:facts/wednesday.yaml:8)" in output
        )


@pytest.mark.parametrize("given", ["nowhere", "nowhere:facts", "--help:facts", ":facts"])
def test_what_is_no_state_is_told(desk, given):
    output = desk.run("facts", "diff", "--", given, "facts", status=2).output
    assert f"copydesk: {given}: is no file, no folder and no git revision" in output
