"""Figures that are no number a person means, wherever a number may stand: nothing breaks."""

from datetime import date

import pytest

from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.sheet.loading import load_sheets
from copydesk.text import figure

SHEET = b"title: The Glass Harbour\nkind: series\ncast: [{character: Mara Quill, actor: Ines Aldana}]\nseasons: [{number: 1, episodes: 8}]\n"
PLACES = """\
season #|# seasons|# episodes|The # season|the #th season|in #|# years ago|# weeks after|since #|# days|#th century|Q# 2020
# minutes long|runtime of # minutes|# hours and # minutes|#.5 years|aged #|born in #|Ines Aldana, #, stars|He is #
# June 2020|June #, 2020|#/#/2020|2020-#-01|#:30|at # p.m.|the #s|the #–# season|between # and #
won # Oscars|# nominations|$# million|a budget of $#|grossed $#|#%|episode #|Season 1, Episode #|S#E#|chapter #|part #|No. #
half of #|# of the episodes|#-episode series|(#)|WG#"""
ODD = {
    "long": "9" * 5000,
    "zeros": "0" * 5000,
    "longer than a float": "1" * 400,
    "raised": "²" * 3,
    "Arabic": "٣" * 20,
    "a half": "½",
}


@pytest.fixture(scope="module")
def setup():
    return Setup.make(load_sheets({"a.yaml": SHEET}), Config(), Days(date(2026, 11, 21), date(2026, 11, 20)))


@pytest.mark.parametrize(
    ("odd", "name"),
    [
        (odd, name)
        for number, odd in enumerate(ODD)
        for name in ("a.txt", "a.md")
        if len(ODD[odd]) < 1_000 or (name == "a.md") == number % 2
    ],
)
def test_odd_figures_anywhere_break_nothing(setup, odd, name):
    places = [
        place.strip().replace("#", ODD[odd]) for line in PLACES.splitlines() for place in line.split("|")
    ]
    said = "\n\n".join(f"The Glass Harbour has {place} of it. The Glass Harbour {place}." for place in places)
    table = f"\n\n| Season | Episodes |\n| - | - |\n| {ODD[odd]} | {ODD[odd]} |\n"
    report = check([Source(name, f"The Glass Harbour, again\n\n{said}{table}".encode())], setup)
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize(
    ("word", "number"), [("12", 12), ("٣", 3), ("²", None), ("", None), ("1" * 19, None), ("x", None)]
)
def test_a_figure_is_a_number_that_a_person_writes(word, number):
    assert figure(word) == number
