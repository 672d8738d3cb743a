"""How long a series will go on: ruled out by an end that the sheet has, and left alone where it may be so."""

from datetime import date

import pytest

from copydesk.annotate.claims import outlooks
from copydesk.annotate.claims.lines import Line
from rules.facts.marked import marked

SHEET = """
title: Low Tide
kind: series
network: HBO
released: 2015-10-17
ended: 2024-07-18
cast: [{character: Ada Wick, actor: Lena Roos}]
"""
DAY = date(2024, 6, 3)


@pytest.mark.parametrize("row", outlooks.ROWS, ids=lambda row: row.name)
def test_each_row_reads_its_examples(row):
    for example in row.examples:
        assert any(row.matches(Line(None, example, (0,)))), example


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Low Tide is better than the news, and it will go on being so for a few more years at least.",
            "a few more years",
        ),
        ("Low Tide has been renewed for at least two more years.", "at least two more years"),
        ("Low Tide has years to run.", "years to run"),
        ("The end of Low Tide is years away.", "years away"),
        ("The drama will stay on the air for another five years.", "another five years"),
        ("Low Tide, which will run for years to come, is good.", "years to come"),
    ],
)
def test_an_end_on_the_sheet_rules_out_a_longer_run(text, words):
    assert marked("wrong-date", text, SHEET, DAY, as_of=DAY) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Low Tide will go on for a few more weeks.",
        "Low Tide may go on for a few more years.",
        "Low Tide will not go on for years to come.",
        "Lena Roos will go on playing Ada Wick for many more years.",
        "Will Low Tide go on for years to come?",
        "Fans hope that Low Tide will run for years to come.",
        "Low Tide will be remembered for years to come.",
        "“Low Tide will run for years to come,” Lena Roos said.",
    ],
)
def test_what_may_be_so_is_left_alone(text):
    assert marked("wrong-date", text, SHEET, DAY, as_of=DAY) == []


def test_a_run_that_the_end_allows_is_right():
    sheet = SHEET.replace("ended: 2024-07-18", "ended: 2027-07-18")
    assert marked("wrong-date", "Low Tide will run for another three years.", sheet, DAY, as_of=DAY) == []


def test_without_an_end_on_the_sheet_nothing_is_said():
    sheet = SHEET.replace("ended: 2024-07-18\n", "")
    assert marked("wrong-date", "Low Tide will run for years to come.", sheet, DAY, as_of=DAY) == []
