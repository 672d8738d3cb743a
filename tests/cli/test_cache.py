"""`copydesk cache`, and when results are kept."""

import sqlite3

import pytest

RIGHT = (
    "Wednesday season 1, part {}\n\nIn the Netflix series Wednesday, Jenna Ortega plays Wednesday Addams.\n"
)
MANY = 50


@pytest.fixture
def archive(desk):
    for number in range(MANY):
        desk.write(f"stories/{number}.txt", RIGHT.format(number))
    return desk


def test_from_fifty_articles_on_results_are_kept_by_themselves(archive):
    assert "nothing has changed" not in archive.check("stories").stderr
    archive.write("stories/7.txt", RIGHT.format("seven"))
    assert (
        archive.check("stories").stderr
        == "copydesk: 1 of 50 articles checked; nothing has changed about the others\n"
    )


def test_few_articles_are_kept_where_somebody_says_so(desk):
    desk.check("good.txt")
    assert "0  results of articles" in desk.run("cache", "show").stdout
    desk.check("good.txt", "--cache")
    assert "1  results of articles" in desk.run("cache", "show").stdout


def test_no_cache_checks_everything_and_keeps_nothing(archive):
    archive.check("stories", "--no-cache")
    assert "0  results of articles" in archive.run("cache", "show").stdout
    assert "nothing has changed" not in archive.check("stories", "--no-cache").stderr


@pytest.mark.parametrize("format_name", ["text", "json", "sarif", "github", "markdown"])
def test_what_is_printed_is_the_same(archive, format_name):
    archive.write("stories/wrong.txt", RIGHT.format("x").replace("Wednesday Addams", "Bianca Barclay"))
    runs = [archive.check("stories", "--format", format_name, status=1).stdout for _ in range(2)]
    assert runs[0] == runs[1]


def test_fix_corrects_what_is_remembered(archive):
    archive.write("stories/slip.txt", RIGHT.format("x").replace("Jenna Ortega", "Jenna Ortga"))
    archive.check("stories", status=1)
    archive.check("stories", "--fix")
    assert "Jenna Ortega plays" in archive.read("stories/slip.txt")


def test_clear_takes_away_what_is_kept(archive):
    archive.check("stories")
    shown = archive.run("cache", "show").stdout
    assert "1  loaded fact sheets" in shown
    assert "50  results of articles" in shown
    assert "results.sqlite" in archive.run("cache", "clear").stdout
    assert "0  results of articles" in archive.run("cache", "show").stdout
    assert archive.run("cache", "clear").stdout == "nothing is kept\n"


def test_a_cache_that_is_locked_or_not_to_be_written_is_done_without(archive):
    archive.check("stories")
    locked = sqlite3.connect(archive.path / "cache/copydesk/results.sqlite")
    locked.execute("BEGIN EXCLUSIVE")
    assert "50 articles checked" in archive.check("stories").stdout
    locked.close()
