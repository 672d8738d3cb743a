"""The archive through the command line: indexed, compared, asked, and kept whole whatever happens."""

import json
import os
import sqlite3

import pytest

HARBOUR = """\
title: The Glass Harbour
kind: series
network: North Channel
cast:
  - {character: Mara Quill, actor: Ines Aldana}
seasons:
  - {number: 1, episodes: 8, released: 2022-01-28}
  - {number: 2}
"""
FIRST = """---
title: The Glass Harbour returns
date: 2024-06-01
---
Season 2 of The Glass Harbour was released on May 3, 2024. Anna Brandt, 34, was there.
"""
SECOND = """---
title: The Glass Harbour, looking back
date: 2024-07-01
---
Season 2 of The Glass Harbour was released on May 10, 2024. Anna Brandt, 34, was not.
"""
DAY = ("--as-of", "2024-08-01")


@pytest.fixture
def archive(desk):
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["stories"]\n')
    desk.write("facts/harbour.yaml", HARBOUR)
    desk.write("stories/first.md", FIRST)
    desk.write("stories/second.md", SECOND)
    desk.run("archive", "index", *DAY)
    return desk


def index(desk, *args, status=0):
    return desk.run("archive", "index", *DAY, *args, status=status).output


def checked(desk, *args):
    result = desk.run("archive", "check", *DAY, *args)
    return result.stdout if "json" in args else result.output


def test_two_articles_that_date_one_release_otherwise_are_named_with_both_places(archive):
    said = checked(archive)
    assert "stories/second.md:5:47: warning: The Glass Harbour (season 2), release: 10 May 2024 here" in said
    assert "3 May 2024 in another article [contradictory-articles]" in said
    assert "“May 3, 2024” (stories/first.md:5:47)" in said
    assert "2 articles compared: 1 open." in said


def test_what_is_unchanged_is_skipped_and_what_is_gone_leaves(archive):
    assert "(0 read, 2 unchanged)" in index(archive)
    (archive.path / "stories/first.md").unlink()
    archive.write("stories/second.md", SECOND.replace("10", "11"))
    assert "1 articles (1 read, 0 unchanged, 1 gone)" in index(archive)
    assert "no contradictions" in checked(archive)


def test_an_article_outside_the_folders_that_are_read_stays(archive):
    archive.write("other/third.md", SECOND.replace("10", "12"))
    assert "3 articles (1 read, 0 unchanged)" in index(archive, "other")


def test_a_changed_fact_has_those_articles_read_again_that_mention_it(archive):
    archive.write("stories/other.txt", "Wednesday season 1, again\n\nJenna Ortega plays Wednesday Addams.\n")
    index(archive)
    archive.write("facts/harbour.yaml", HARBOUR.replace("episodes: 8", "episodes: 9"))
    assert "(2 read, 1 unchanged)" in index(archive)


def test_a_contradiction_is_settled_by_somebody_and_opens_again_when_a_value_changes(archive):
    name = json.loads(checked(archive, "--format", "json"))["across"][0]["evidence"][-1]["says"].split()[-1]
    said = archive.run("archive", "dismiss", name, "--by", "N. N.", "--reason", "two cuts").output
    assert f"{name} is dismissed" in said
    assert "1 dismissed" in checked(archive)
    assert "warning" not in checked(archive)
    assert "warning" in checked(archive, "--all")
    archive.write("stories/second.md", SECOND.replace("10", "11"))
    index(archive)
    assert "1 reopened" in checked(archive)
    assert (
        "is no contradiction"
        in archive.run("archive", "resolve", "x", "--by", "N", "--reason", "r", status=2).output
    )


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (
            ["--work", "The Glass Harbour", "--kind", "released"],
            "The Glass Harbour (season 2), released: 3 May 2024",
        ),
        (["--name", "Anna Brandt", "--kind", "age"], "Anna Brandt, age: 34 on 1 July 2024"),
        (["--name", "Anna Brandt"], "stories/first.md:5:60 (2024-06-01): Anna Brandt"),
        (["not"], "was not."),
        (["--about-from", "2024-05-09", "--about-to", "2024-05-11"], "10 May 2024"),
        (["--says", "3 May"], "stories/first.md:5:47"),
        (["--to", "2024-06-15"], "1 place."),
    ],
)
def test_articles_are_found_by_what_they_say(archive, asked, says):
    assert says in archive.run("archive", "query", *asked).output


def test_a_question_that_nothing_answers_has_its_own_status(archive):
    assert "Nothing in the index" in archive.run("archive", "query", "zeppelin", status=1).output
    assert json.loads(archive.run("archive", "query", "zeppelin", "--format", "json", status=1).output) == []


@pytest.mark.parametrize("words", ['"', "a*", "NEAR(", "(", "text:", "é'"])
def test_signs_in_a_question_are_no_commands(archive, words):
    archive.run("archive", "query", words, status=1)


def test_today_tells_what_a_changed_fact_made_wrong_once_with_what_to_print(archive):
    archive.run("archive", "today", *DAY, status=1)
    assert "0 changed facts" in archive.run("archive", "today", *DAY).output
    archive.write(
        "stories/cast.md", "---\ndate: 2024-07-02\n---\nIn The Glass Harbour, Ines Aldana plays Mara Quill.\n"
    )
    index(archive)
    archive.write("facts/harbour.yaml", HARBOUR.replace("Ines Aldana", "Lena Roos"))
    index(archive)
    said = archive.run("archive", "today", *DAY, status=1).output
    assert "stories/cast.md" in said
    assert "Correction, 1 August 2024" in said
    assert "1 changed fact" in said
    assert "1 article made wrong" in said
    assert "0 articles made wrong" in archive.run("archive", "today", *DAY).output


def test_today_has_the_most_read_first(archive):
    text = "---\ndate: 2024-07-02\n---\nIn The Glass Harbour, Ines Aldana plays Mara Quill.\n"
    for name in ("a", "b"):
        archive.write(f"stories/cast-{name}.md", text)
    index(archive)
    archive.run("archive", "today", *DAY, status=1)
    archive.write("facts/harbour.yaml", HARBOUR.replace("Ines Aldana", "Lena Roos"))
    archive.write("views.csv", "path,views\nstories/cast-a.md,12\nstories/cast-b.md,40\n")
    args = ("--views", "views.csv", "--format", "json")
    said = json.loads(archive.run("archive", "today", *DAY, *args, status=1).output)
    assert [c["path"] for c in said["concerns"]] == ["stories/cast-b.md", "stories/cast-a.md"]


def test_today_tells_what_has_passed_in_pages_that_are_kept_current(archive):
    guide = "---\ndate: 2024-07-02\nkept_current: true\n---\nSeason 2 of The Glass Harbour will be released in 2025.\n"
    archive.write("stories/guide.md", guide)
    index(archive)
    archive.run("archive", "today", *DAY, status=1)
    said = archive.run("archive", "today", "--as-of", "2026-02-01", status=1).output
    assert "stories/guide.md" in said
    assert "overdue" not in said.split("Since")[1]


def test_stale_reports_by_any_day_and_what_dated_stories_expected_where_asked(archive):
    guide = "---\ndate: 2024-07-02\n{}---\nSeason 2 of The Glass Harbour will be released in May 2025.\n"
    archive.write("stories/guide.md", guide.format("kept_current: true\n"))
    archive.write("stories/story.md", guide.format(""))
    index(archive)
    said = archive.run("archive", "stale", "--as-of", "2026-02-01").output
    assert "stories/guide.md:5" in said
    assert "stories/story.md" not in said
    assert "stories/story.md:4" in archive.run("archive", "stale", "--as-of", "2026-02-01", "--dated").output


def test_parts_that_are_merged_say_what_one_run_says(archive):
    archive.write("stories/third.md", SECOND.replace("10", "12"))
    index(archive)
    for part in ("1/2", "2/2"):
        index(archive, "--shard", part, "--db", f"{part[0]}.sqlite")
    assert (
        "3 articles, from 2 files"
        in archive.run("archive", "merge", "1.sqlite", "2.sqlite", "--db", "all.sqlite").output
    )
    whole, merged = (checked(archive, "--format", "json", *db) for db in ((), ("--db", "all.sqlite")))
    assert whole.replace("copydesk-archive.sqlite", "all.sqlite") == merged
    assert "3 unchanged" in index(archive, "--db", "all.sqlite")


@pytest.mark.parametrize("part", ["0/2", "3/2", "1", "a/b"])
def test_a_part_that_is_none_is_refused(archive, part):
    assert "is no part" in index(archive, "--shard", part, status=2)


def test_every_format_has_the_contradictions(archive):
    for name in ("report.html", "report.sarif", "report.json", "report.txt"):
        checked(archive, "--output", name)
        assert "10 May 2024 here" in archive.read(name)


def test_an_index_that_is_not_there_is_told_and_not_made(desk):
    said = desk.run("archive", "check", status=2).output
    assert "there is no index yet" in said
    assert not os.path.exists("copydesk-archive.sqlite")


def test_a_file_that_is_no_index_is_left_alone(archive):
    archive.write("notes.sqlite", "my notes, not yours" * 99)
    for command in (("check",), ("index",), ("today",)):
        assert "notes.sqlite" in archive.run("archive", *command, "--db", "notes.sqlite", status=2).output
    assert archive.read("notes.sqlite").startswith("my notes")


def test_somebody_elses_database_is_left_alone(archive):
    with sqlite3.connect("theirs.sqlite") as theirs:
        theirs.execute("CREATE TABLE articles (id)")
    theirs.close()
    assert "is no index of copydesk" in index(archive, "--db", "theirs.sqlite", status=2)


@pytest.mark.parametrize(("version", "says"), [(99, "a newer copydesk"), (0, "an older copydesk")])
def test_an_index_of_another_form_is_refused_with_what_to_do(archive, version, says):
    connection = sqlite3.connect("copydesk-archive.sqlite")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    assert says in archive.run("archive", "check", status=2).output


def test_a_damaged_index_is_told(archive):
    connection = sqlite3.connect("copydesk-archive.sqlite")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    file = archive.path / "copydesk-archive.sqlite"
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    assert "damaged" in archive.run("archive", "check", status=2).output


def test_a_file_that_cannot_be_read_keeps_what_the_index_has_of_it(archive):
    (archive.path / "stories/first.md").unlink()
    os.mkfifo(archive.path / "stories/first.md")
    assert "cannot be read: it is a pipe" in index(archive, status=2)
    assert "1 open" in checked(archive)


def test_a_file_that_vanishes_while_the_folder_is_read_leaves(archive, monkeypatch):
    from copydesk.cli import opening

    real = opening.read

    def read(file, most):
        if file.endswith("first.md"):
            raise FileNotFoundError(2, "no such file", file)
        return real(file, most)

    monkeypatch.setattr(opening, "read", read)
    assert "1 articles (0 read, 1 unchanged, 1 gone)" in index(archive)


def test_a_link_that_leads_back_ends(archive):
    (archive.path / "stories/again").symlink_to(archive.path / "stories")
    assert "2 articles (0 read, 2 unchanged)" in index(archive)


def test_impact_reads_those_alone_that_mention_what_changed(archive):
    archive.write(
        "stories/cast.md", "---\ndate: 2024-07-02\n---\nIn The Glass Harbour, Ines Aldana plays Mara Quill.\n"
    )
    archive.write("stories/other.txt", "Wednesday season 1, again\n\nJenna Ortega plays Wednesday Addams.\n")
    index(archive)
    archive.write("new/harbour.yaml", HARBOUR.replace("Ines Aldana", "Lena Roos"))
    said = archive.run("impact", "facts", "new", "--index", "copydesk-archive.sqlite", *DAY, status=1).output
    assert "stories/cast.md" in said


def test_an_article_of_fifty_megabytes_is_told_and_the_others_are_read(archive):
    with open("stories/huge.md", "wb") as file:
        file.truncate(50_000_000)
    said = index(archive, status=2)
    assert "stories/huge.md" in said
    assert "2 articles (0 read, 2 unchanged)" in said


def test_of_an_article_of_many_lines_every_line_is_read(archive):
    archive.write(
        "stories/lines.md", "---\ndate: 2024-07-01\n---\n" + "\n" * 20_000 + "Anna Brandt, 44, was there.\n"
    )
    index(archive)
    assert "stories/lines.md:20004" in archive.run("archive", "query", "--name", "Anna Brandt").output
