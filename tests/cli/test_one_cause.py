"""One cause, one finding: what overlaps is told once, by the rule that knows the cause best."""

import json

import pytest

SHEET = """\
title: The Glass Harbour
kind: series
credits: {director: Tove Sand}
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Per Holm}
people: {Tomas Brandt: {}}
seasons:
  - {number: 1, released: 2022-01-28}
  - {number: 2, releases: [{date: 2024-05-02, part: 1}, {date: 2024-09-12, part: Part 2}]}
"""
KEPT = ("--published", "2024-03-01", "--kept-current")


def found(desk, text, *options):
    desk.write("facts/harbour.yaml", SHEET)
    desk.write("story.txt", f"The Glass Harbour, again\n\n{text}\n")
    report = desk.check("story.txt", "--format", "json", "--fail-on", "never", *options).output
    return [(f["text"], f["rule"]) for a in json.loads(report)["articles"] for f in a["findings"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Season 2 will be released on 3 June 2024.", [("3 June 2024", "wrong-date")]),
        ("Season 2 will be released this September.", [("this September", "overdue-forecast")]),
        ("Season 3 will be released in early 2025.", [("early 2025", "overdue-forecast")]),
    ],
)
def test_forecast_kept_current_is_told_once(desk, text, expected):
    assert found(desk, text, *KEPT) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tomas Brant plays Mara Quill.", [("Tomas Brant", "wrong-actor")]),
        ("Ines Aldanna plays Mara Quill.", [("Ines Aldanna", "misspelled-name")]),
        ("The Glass Harbour was directed by Tomas Brant.", [("Tomas Brant", "wrong-credit")]),
        (
            "Mara Quil is played by Tomas Brandt.",
            [("Mara Quil", "misspelled-name"), ("Tomas Brandt", "wrong-actor")],
        ),
    ],
)
def test_wrong_name_with_a_wrong_role_is_told_once_in_each_place(desk, text, expected):
    assert found(desk, text) == expected


def test_parts_read_as_parts_and_dates_in_order(desk):
    desk.write("facts/harbour.yaml", SHEET)
    desk.write("story.txt", "The Glass Harbour, again\n\nSeason 2 came out on 1 October 2024.\n")
    output = desk.check("story.txt", status=1).output
    assert "part 1 of season 2 of The Glass Harbour was released on 2 May 2024" in output
    assert "part 2 of season 2 of The Glass Harbour was released on 12 September 2024" in output
    assert "on 2 May 2024 or on 12 September 2024" in output
