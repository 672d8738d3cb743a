"""What a value was before: written by `import` and `diff --apply`, shown by `show`, used by `check` and `impact`."""

import json

import pytest

SHEET = """\
title: The Glass Harbour
kind: film
network: HBO  # as the press office has it
released: 2024-05-06
source: "TMDB (terms of use of the TMDB API): https://www.themoviedb.org/movie/71"
verified: 2023-05-01
"""
FILM = {
    "id": 71,
    "title": "The Glass Harbour",
    "original_title": "The Glass Harbour",
    "release_date": "2025-08-06",
}
ARTICLE = "# The Glass Harbour\n\nThe Glass Harbour will be released on May 6, 2024.\n"


@pytest.fixture
def moved(desk):
    desk.write("facts/harbour.yaml", SHEET)
    desk.write("movie.json", json.dumps(FILM))
    desk.run("facts", "import", "movie.json", "--into", "facts", "--as-of", "2025-01-29")
    return desk


def test_a_value_that_its_source_changed_keeps_what_it_was(moved):
    text = moved.read("facts/harbour.yaml")
    assert "value: 2025-08-06, known: 2025-01-29" in text
    assert "was: [{value: 2024-05-06, until: 2025-01-29, source: " in text
    assert "network: HBO  # as the press office has it" in text


def test_importing_twice_changes_nothing(moved):
    before = moved.read("facts/harbour.yaml")
    output = moved.run("facts", "import", "movie.json", "--into", "facts", "--as-of", "2025-01-30").output
    assert "nothing new" in output
    assert moved.read("facts/harbour.yaml") == before


def test_a_second_change_keeps_the_first(moved):
    moved.write("movie.json", json.dumps({**FILM, "release_date": "2025-09-03"}))
    moved.run("facts", "import", "movie.json", "--into", "facts", "--as-of", "2025-03-01")
    text = moved.read("facts/harbour.yaml")
    assert "value: 2025-09-03, known: 2025-03-01" in text
    assert text.index("value: 2024-05-06, until: 2025-01-29") < text.index(
        "value: 2025-08-06, until: 2025-03-01"
    )


def test_a_value_of_the_desks_own_stays_and_is_a_conflict(desk):
    desk.write("facts/harbour.yaml", SHEET.replace("2024-05-06", "{value: 2024-05-06, source: the director}"))
    desk.write("movie.json", json.dumps(FILM))
    output = desk.run(
        "facts", "import", "movie.json", "--into", "facts", "--as-of", "2025-01-29", status=1
    ).output
    assert "conflict: released" in output
    assert "until" not in desk.read("facts/harbour.yaml")


def test_show_prints_the_history(moved):
    output = moved.run(
        "facts", "show", "The Glass Harbour", "--facts", "facts", "--as-of", "2025-02-01"
    ).output
    assert "released until 29 January 2025  6 May 2024" in output
    assert "6 August 2025, known since 29 January 2025" in output


def test_an_article_is_right_by_what_was_known_on_its_day(moved):
    moved.write("news.md", ARTICLE)
    for day, found in (("2023-06-01", 0), ("2025-02-10", 1)):
        moved.run(
            "check", "news.md", "--facts", "facts", "--published", day, "--as-of", "2026-01-01", status=found
        )


def test_a_dated_forecast_is_no_concern_of_a_moved_date(desk, moved):
    moved.write("old/harbour.yaml", SHEET)
    moved.write("news.md", f"---\ndate: 2023-06-01\n---\n\n{ARTICLE}")
    moved.write("guide.md", f"---\ndate: 2023-06-01\nkept_current: true\n---\n\n{ARTICLE}")
    for article, status in (("news.md", 0), ("guide.md", 1)):
        moved.run("impact", "old", "facts", article, "--as-of", "2025-02-01", status=status)


def test_diff_writes_the_history_of_what_an_editor_changed(desk):
    desk.write("old/harbour.yaml", SHEET)
    desk.write("facts/harbour.yaml", SHEET.replace("2024-05-06", "2025-08-06").replace("HBO", "Max"))
    output = desk.run("facts", "diff", "old", "facts", "--apply", "--as-of", "2025-01-29").output
    assert "the history of 2 values" in output
    text = desk.read("facts/harbour.yaml")
    assert (
        "{value: 2025-08-06, known: 2025-01-29, was: [{value: 2024-05-06, until: 2025-01-29, source" in text
    )
    assert "{value: Max, known: 2025-01-29, was: [{value: HBO, until: 2025-01-29, source" in text
    assert "# as the press office has it" in text
    assert desk.run("facts", "check", "facts").output.endswith("nothing to look at.\n")


@pytest.mark.parametrize(
    ("old", "new", "written"),
    [
        (
            "people: {J. K. Quill: {born: 1990}}",
            "people: {J. K. Quill: {born: 1991}}",
            "people: {J. K. Quill: {born: {value: 1991, known: 2025-01-29, was: [{value: 1990, until: 2025-01-29}]}}}",
        ),
        (
            "network: HBO",
            "network: {value: Max, source: the press office, verified: 2025-01-20}",
            "network: {value: Max, known: 2025-01-29, source: the press office, verified: 2025-01-20, "
            "was: [{value: HBO, until: 2025-01-29}]}",
        ),
        ("cast: [{character: A, actor: B}]", "cast: [{character: A, actor: C}]", None),
        ("names: [Port Isolde]", "names: [Port Isolda]", None),
    ],
)
def test_a_value_gets_its_history_whatever_its_key_and_a_line_of_several_gets_none(desk, old, new, written):
    desk.write("old/a.yaml", f"title: A\n{old}\n")
    desk.write("new/a.yaml", f"title: A\n{new}\n")
    output = desk.run("facts", "diff", "old", "new", "--apply", "--as-of", "2025-01-29").output
    assert desk.read("new/a.yaml") == f"title: A\n{written or new}\n"
    assert ("the history of 1 value" in output) == bool(written)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("{value: 2025, was: [{value: 2024, until: 2025-01-29}, {value: 2023, until: 2024-01-29}]}", "2024-01-29 comes after 2025-01-29"),
        ("{value: 2025, known: 2024-01-01, was: [{value: 2024, until: 2025-01-29}]}", "2024-01-01 comes after 2025-01-29"),
        ("{value: 2025, was: {value: 2024}}", "was: expected a list"),
        ("{value: 2025, was: [{value: 2024}]}", "expected a value and the day until which it was held"),
        ("{value: 2025, was: [{value: soon, until: 2025-01-29}]}", 'was: released: "soon" is not a date'),
        ("{value: 2025, was: [{value: 2024, til: 2025-01-29}]}", 'was: unknown key "til"'),
    ],
)  # fmt: skip
def test_a_history_out_of_order_is_told_and_the_rest_of_the_sheet_is_used(desk, value, says):
    desk.write("facts/harbour.yaml", f"title: The Glass Harbour\nkind: film\nreleased: {value}\n")
    output = desk.run("facts", "check", "facts", status=1).output
    assert "facts/harbour.yaml:3:" in output
    assert says in output
    desk.write("news.txt", "The Glass Harbour was released in 2023.\n")
    desk.run("check", "news.txt", "--facts", "facts", "--published", "2026-01-01", status=1)


def test_refresh_shows_a_patch_and_writes_nothing_by_itself(desk):
    desk.write("facts/harbour.yaml", SHEET)
    desk.write("movie.json", json.dumps({**FILM, "runtime": 105}))
    given = ("facts", "refresh", "movie.json", "--against", "facts", "--as-of", "2025-01-29")
    output = desk.run(*given, status=1).output
    assert "new  facts/harbour.yaml: released: 2025-08-06, until now 2024-05-06" in output
    assert "+runtime: " in output
    assert desk.read("facts/harbour.yaml") == SHEET
    desk.run(*given, "--yes")
    assert "value: 2025-08-06, known: 2025-01-29" in desk.read("facts/harbour.yaml")
    assert desk.run(*given).output == ""


def test_refresh_never_overrules_the_desk(desk):
    own = SHEET.replace("2024-05-06", "{value: 2024-05-06, source: the director}")
    desk.write("facts/harbour.yaml", own)
    desk.write("movie.json", json.dumps(FILM))
    given = ("facts", "refresh", "movie.json", "--against", "facts", "--as-of", "2025-01-29", "--yes")
    assert "the desk's own stays: released" in desk.run(*given, status=1).output
    assert desk.read("facts/harbour.yaml") == own
