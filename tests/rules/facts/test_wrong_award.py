"""Awards: won or nominated, in which category, how many, and never."""

from datetime import date

import pytest

from copydesk.annotate.claims import awards
from copydesk.annotate.claims.lines import Line
from rules.facts.marked import marked

SHEET = """
title: Saltmarsh
kind: series
credits: {creator: Kim Orr, director: Ann Vale}
cast: [{character: Elin Strand, actor: Maja Holm}, {character: Bo Strand, actor: Per Dahl}]
seasons: [{number: 1, released: 2022-10-03}]
awards:
  - {award: Emmy, year: 2023, category: lead actress in a drama series, person: Maja Holm, result: won}
  - {award: Emmy, year: 2023, category: writing, person: Kim Orr, result: won}
  - {award: Emmy, year: 2023, category: drama series, result: nominated}
  - {award: Emmy, year: 2023, category: supporting actor, person: Per Dahl, result: nominated}
  - {award: Golden Globe, year: 2023, category: best drama series, result: won}
"""


@pytest.mark.parametrize("row", awards.ROWS, ids=lambda row: row.name)
def test_each_row_reads_its_examples(row):
    for example in row.examples:
        text = example.lower().replace("the glass harbour", "‹work›")
        assert any(row.matches(Line(None, text, (0,)))), example


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh won four Emmys.", "four Emmys"),
        ("Saltmarsh has won three Emmy Awards.", "three Emmy Awards"),
        ("Saltmarsh, the winner of five Emmys, returns.", "five Emmys"),
        ("Saltmarsh took home three Primetime Emmys that night.", "three Primetime Emmys"),
        ("Saltmarsh, to nobody's surprise, won four Emmys.", "four Emmys"),
        ("Saltmarsh, a hit at home, took home three Emmys.", "three Emmys"),
        ("Saltmarsh won the Emmy for outstanding drama series.", "outstanding drama series"),
        ("Saltmarsh won the Emmy for best comedy series.", "best comedy series"),
        ("Saltmarsh was nominated for the Emmy for best comedy series.", "best comedy series"),
        ("Saltmarsh received six Emmy nominations.", "six Emmy"),
        ("Saltmarsh was nominated for nine Emmys.", "nine Emmys"),
        ("Saltmarsh, which has never won an Emmy, returns.", "has never won an Emmy"),
        ("Saltmarsh has yet to win a Golden Globe.", "has yet to win a Golden Globe"),
        ("Saltmarsh won no Emmys.", "won no Emmys"),
        ("Per Dahl won the Emmy for best supporting actor for Saltmarsh.", "best supporting actor"),
        ("Per Dahl won an Emmy for Saltmarsh.", "an Emmy"),
        ("Maja Holm won the Emmy for best supporting actress.", "best supporting actress"),
        ("Kim Orr, who won an Emmy for directing Saltmarsh, agrees.", None),
        ("Maja Holm has never won an Emmy.", "has never won an Emmy"),
    ],
)
def test_a_wrong_award_is_found(text, wrong):
    assert marked("wrong-award", text, SHEET) == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh won two Emmys.",
        "Saltmarsh has won more than one Emmy.",
        "Saltmarsh was nominated for four Emmys.",
        "Saltmarsh received four Emmy nominations and won two.",
        "Saltmarsh was nominated for the Emmy for best drama series.",
        "Saltmarsh won the Golden Globe for best drama series.",
        "Saltmarsh won the Golden Globe for best television series, drama.",
        "Maja Holm won the Emmy for best actress.",
        "Maja Holm, an Emmy winner, stars in Saltmarsh.",
        "Per Dahl was nominated for an Emmy for Saltmarsh.",
        "Kim Orr won the Emmy for writing.",
        "Saltmarsh could win five Emmys.",
        "Will Saltmarsh win five Emmys?",
        "Saltmarsh has never won a Bafta.",
        "Saltmarsh was nominated for eight Baftas.",
        "Its rival won four Emmys, and Saltmarsh two.",
        "Ann Vale, who has three Oscars, directs Saltmarsh.",
        "Saltmarsh lost the Emmy for best drama series to a show about spies.",
        "The star of Saltmarsh presented the Emmy for best comedy series.",
        "Saltmarsh is up for several Emmys.",
        "Critics said that Saltmarsh should have won the Emmy for best drama series.",
    ],
)
def test_an_award_that_may_be_right_is_left_alone(text):
    assert marked("wrong-award", text, SHEET) == []


def test_an_article_of_before_the_ceremony_is_not_judged_by_it():
    assert marked("wrong-award", "Saltmarsh has never won an Emmy.", SHEET, date(2022, 11, 1)) == []


def test_the_one_who_gives_an_award_names_it():
    film = "title: Saltmarsh\nkind: film\nawards: [{award: Academy Award, year: 2020, category: original screenplay, result: nominated}]\n"
    text = "The Academy nominated Saltmarsh for best picture."
    assert marked("wrong-award", text, film) == ["best picture"]
    assert (
        marked("wrong-award", "Saltmarsh was nominated for an Oscar for its original screenplay.", film) == []
    )
