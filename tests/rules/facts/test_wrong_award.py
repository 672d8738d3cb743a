"""Awards: won or nominated, in which category, how many, and never."""

from datetime import date

import pytest

from copydesk.annotate.claims import awards
from copydesk.annotate.claims.lines import Line
from copydesk.engine import problems_of
from copydesk.rule import Example
from copydesk.testing import article_of, rule_named
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
  - {award: Peabody, year: 2023, category: art direction, result: nominated}
  - {award: Golden Globe, year: 2023, category: best drama series, result: won}
"""


@pytest.mark.parametrize(
    "row", [*awards.ROWS, *awards.YEARS, *awards.TOLD_BEFORE, *awards.TOLD_YEARS], ids=lambda row: row.name
)
def test_each_row_reads_its_examples(row):
    for example in row.examples:
        text = example.lower().replace("the glass harbour", "‹work›")
        assert any(row.matches(Line(None, text, (0,)))), example


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh won three Emmys.", "three Emmys"),
        ("Saltmarsh has won three Emmy Awards.", "three Emmy Awards"),
        ("Saltmarsh, the winner of three Emmys, returns.", "three Emmys"),
        ("Saltmarsh took home three Primetime Emmys that night.", "three Primetime Emmys"),
        ("Saltmarsh, to nobody's surprise, won three Emmys.", "three Emmys"),
        ("Saltmarsh, a hit at home, took home three Emmys.", "three Emmys"),
        ("Saltmarsh won the Emmy for outstanding drama series.", "outstanding drama series"),
        ("Saltmarsh won the Emmy for best comedy series.", "best comedy series"),
        ("Saltmarsh won the Peabody for art direction.", "art direction"),
        ("Saltmarsh was nominated for the Emmy for best comedy series.", "best comedy series"),
        ("Saltmarsh received six Emmy nominations.", "six Emmy"),
        ("Saltmarsh was nominated for six Emmys.", "six Emmys"),
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
        "Saltmarsh won 16 Emmys.",
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


FILM = """
title: Reed Beds
kind: film
credits: {director: Ann Vale}
cast: [{character: Elin Strand, actor: Maja Holm}, {character: Bo Strand, actor: Per Dahl}]
people: {Ida Falk: {}}
awards:
  - {award: Golden Lion, year: 2023, result: won}
  - {award: Academy Award, year: 2024, category: best actress, person: Maja Holm, result: won}
  - {award: Academy Award, year: 2024, category: supporting actor, person: Per Dahl, result: won}
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Reed Beds made her: Maja Holm won her Oscar in 2022.", "2022"),
        ("Reed Beds won the Golden Lion in Venice in 2021.", "2021"),
        ("Reed Beds, the Golden Lion winner of 2021, is back in cinemas.", "2021"),
        ("Reed Beds took the Silver Lion in Venice.", "the Silver Lion"),
        ("In Reed Beds she swims. The Oscar for best actress went to Ida Falk.", "Ida Falk"),
        ("Per Dahl took the Oscar for lead actor for Reed Beds.", "lead actor"),
        ("Per Dahl won the Oscar for best actor for Reed Beds.", "best actor"),
        ("Maja Holm was named best supporting actress at the Oscars for Reed Beds.", "best supporting actress"),
        ("Maja Holm was named best supporting actress at the 2024 Oscars for Reed Beds.", "best supporting actress"),
        ("Maja Holm won best supporting actress for Reed Beds at Sunday's Oscars.", "best supporting actress"),
        ("Reed Beds, to some a bore, won the Palme d'Or.", "the Palme d'Or"),
        ("Reed Beds is cold. The 2021 Golden Lion winner is back in cinemas.", "2021"),
        ("Maja Holm, who lost the Oscar for best actress to a friend, is good in Reed Beds.", "lost"),
    ],
)  # fmt: skip
def test_years_winners_and_levels_of_awards_are_held_against_the_sheet(text, wrong):
    assert marked("wrong-award", text, FILM, date(2024, 9, 1)) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Reed Beds made her: Maja Holm won her Oscar in 2024.",
        "The Oscar for best actress went to Maja Holm for Reed Beds.",
        "The Oscar for best sound went to Ida Falk, and Reed Beds was not up for it.",
        "Per Dahl won the Oscar for supporting actor for Reed Beds.",
        "Per Dahl lost the Golden Globe for Reed Beds.",
        "Reed Beds took the Golden Lion in Venice, and a film from Chile the Silver Lion.",
        "Olga Brenn won best actress for Low Water at the Oscars, where Reed Beds was on.",
        "Reed Beds is cold. Olga Brenn was named best supporting actress at the Oscars.",
        "Reed Beds is cold. The 2021 Golden Lion winner was a comedy.",
        "Maja Holm won best actress for Reed Beds at Sunday's Oscars.",
        "Maja Holm, of Reed Beds, took the stage in 2022 with an Oscar in her hand.",
    ],
)
def test_awards_as_they_were_given_are_left_alone(text):
    assert marked("wrong-award", text, FILM, date(2024, 9, 1)) == []


def test_the_award_that_a_headline_names_is_the_one_of_which_a_category_is_told():
    text = "The night of the Emmys\n\nSaltmarsh had a good one. Per Dahl was named best supporting actor."
    assert marked("wrong-award", text, SHEET) == ["best supporting actor"]


def test_who_has_won_has_not_lost():
    assert marked(
        "wrong-award", "Maja Holm lost the best actress Emmy for Saltmarsh to Olga Brenn.", SHEET
    ) == ["lost"]


def test_the_year_of_a_category_is_held_against_the_sheet():
    text = "Women at the Emmys\n\nSaltmarsh had a good night. Maja Holm claimed best lead actress in {year}."
    assert marked("wrong-award", text.format(year=2021), SHEET) == ["2021"]
    assert marked("wrong-award", text.format(year=2023), SHEET) == []


def test_a_category_without_any_award_says_nothing():
    assert (
        marked("wrong-award", "Saltmarsh had a good night. Per Dahl was named best supporting actor.", SHEET)
        == []
    )


LIST = "Emmys 2023: the winners\n\nLead actress: {actress}\n\nSupporting actor: {actor}"


def test_a_list_of_winners_is_held_against_the_sheet():
    text = LIST.format(actress="Maja Holm, Saltmarsh", actor="Per Dahl, Saltmarsh")
    assert marked("wrong-award", text, SHEET) == ["Per Dahl, Saltmarsh"]


def test_a_list_of_winners_of_other_works_is_left_alone():
    assert (
        marked("wrong-award", LIST.format(actress="Maja Holm, Saltmarsh", actor="Jo Falk, Nightjar"), SHEET)
        == []
    )


def test_a_list_of_nominees_gives_no_prize():
    text = LIST.format(actress="Maja Holm, Saltmarsh", actor="Per Dahl, Saltmarsh").replace(
        "winners", "nominees"
    )
    assert marked("wrong-award", text, SHEET) == []


def test_somebody_may_have_won_more_than_the_sheet_gives_by_name():
    assert marked("wrong-award", "Maja Holm has won three Emmys.", SHEET) == []


def test_of_two_people_before_a_category_either_may_have_won():
    text = "The night of the Emmys\n\nSaltmarsh had a good one. Maja Holm saw off a nervous Per Dahl to be named best lead actress."
    assert marked("wrong-award", text, SHEET) == []


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Saltmarsh won three Emmys.", "The sheet has 2: "),
        ("Saltmarsh won the Emmy for best comedy series.", "The sheet has it otherwise: "),
    ],
)
def test_only_where_awards_are_counted_the_sheet_s_number_is_told(text, begins):
    article = article_of(Example(text, sheet=SHEET, published=date(2024, 2, 1)))
    (problem,) = problems_of(rule_named("wrong-award"), article)
    assert problem.message.startswith(begins)
