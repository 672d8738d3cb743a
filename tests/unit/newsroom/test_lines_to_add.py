"""What a sheet lacks to catch a correction: the line that the corrected article would be held against, for each kind of claim."""

from datetime import date

import pytest

from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.newsroom.correction_column import Outcome, Pair, told
from copydesk.sheet.loading import load_sheets

SHEETS = {
    "salt.yaml": b"""
title: The Salt Road
kind: series
cast: [{character: Edda Crane, actor: Maud Telling}, {character: Runa Lowe, actor: Signe Abbot}]
people: {Noor Vass: {}}
seasons: [{number: 1}]
""",
    "eel.yaml": b"""
title: Eel Weather
kind: film
runtime: 90
budget: $3 million
box_office: {worldwide: $9 million}
awards: [{award: Emmy, year: 2020, category: drama, result: won}]
cast: [{character: Rex, actor: Wim Dell}, {character: Orla, actor: Ben Ashe}]
relations: [{who: Rex, is: brother, of: Orla}]
characters: {Rex: {is: lawyer}}
episodes: [{season: 1, number: 1, title: The Tide}]
""",
}
DAYS = Days(date(2024, 6, 3), date(2024, 6, 3))


@pytest.fixture(scope="module")
def setup():
    return Setup.make(load_sheets(SHEETS), Config(), DAYS)


def became_of(setup, wrong, right):
    before, after = (
        check([Source("a.txt", f"The Salt Road\n\nThe Salt Road is back. {words}\n".encode())], setup)
        for words in (wrong, right)
    )
    return told(Pair("a", before.articles[0], after.articles[0]))


@pytest.mark.parametrize(
    ("wrong", "right", "line"),
    [
        ("It was directed by Edda Crane.", "It was directed by Noor Vass.", "credits: {director: Noor Vass}"),
        ("The first season has six episodes.", "The first season has eight episodes.", "seasons: [{number: 1, episodes: 8}]"),
        ("The Salt Road premiered in May 2019.", "The Salt Road premiered in June 2019.", "released: 2019-06"),
        ("The Salt Road is based on a novel.", "The Salt Road is based on a comic.", "based_on: {kind: comic}"),
        ("The Salt Road airs on HBO.", "The Salt Road airs on Netflix.", "network: Netflix"),
        ("The Salt Road runs for 40 minutes.", "The Salt Road runs for 50 minutes.", "runtime: 50"),
        ("The Salt Road had a budget of $40 million.", "The Salt Road had a budget of $50 million.", 'budget: "$50 million"'),
        ("The Salt Road grossed $40 million worldwide.", "The Salt Road grossed $50 million worldwide.", 'box_office: {worldwide: "$50 million"}'),
        ("Edda Crane is Runa Lowe's sister.", "Edda Crane is Runa Lowe's mother.", "relations: [{who: Edda Crane, is: mother, of: Runa Lowe}]"),
        ("Edda Crane is a lawyer.", "Edda Crane is a doctor.", "characters: {Edda Crane: {is: doctor}}"),
    ],
)  # fmt: skip
def test_a_correction_that_the_sheet_is_silent_on_names_the_line_to_add(setup, wrong, right, line):
    told = became_of(setup, wrong, right)
    assert (told.outcome, told.why) == (Outcome.NEEDS_A_LINE, line)


@pytest.mark.parametrize(
    ("wrong", "right", "why"),
    [
        ("It was good.", "It was bad.", "nothing reads it"),
        ("Maud Telling is 44.", "Maud Telling is 45.", "the sheet has no date to count from"),
        ("Maud Telling plays Edda Crane.", "Nobody plays Edda Crane.", "the sheet says the same as the mistake"),
    ],
)  # fmt: skip
def test_what_is_out_of_reach_says_why(setup, wrong, right, why):
    told = became_of(setup, wrong, right)
    assert (told.outcome, told.why) == (Outcome.OUT_OF_REACH, why)
