"""Names: what is told, what is fixed, and how sure it is."""

import pytest

from copydesk.api import Bad, Confidence, Good
from copydesk.engine import problems_of
from copydesk.testing import article_of, check_example
from copydesk_rules.names.inconsistent_name import inconsistent_name
from copydesk_rules.names.misspelled_name import misspelled_name
from copydesk_rules.names.wrong_acronym import wrong_acronym

SHEET = """
title: The Copper Lantern
kind: series
cast:
  - {character: Eleanor Whitcombe, actor: Christopher Walden}
  - {character: Marcus Jones, actor: Siobhán McAllister}
  - {character: Nam Eun-jo, actor: Gong Chan-young}
people:
  Gong Chan-young: {language: ko, also: [Chan Gong]}
  Siobhán McAllister: {also: []}
characters: {Nam Eun-jo: {also: []}}
"""
UNIONS = "names: [{name: GWU, also: [Game Writers Union]}, {name: STAG}]\n"


def only(text, sheet=SHEET, rule=misspelled_name):
    (problem,) = problems_of(rule.rule, article_of(Good(text, sheet=sheet, why="looked at")))
    return problem


def test_the_fix_keeps_the_possessive():
    problem = only("That is Christopher Waldon’s best role.")
    (edit,) = problem.fix.edits
    assert edit.text == "Christopher Walden"
    assert problem.fix.safe


def test_a_name_with_two_accepted_forms_has_no_safe_fix():
    assert not only("Gong Chan-yeong came.").fix.safe


def test_missing_accents_are_a_note():
    assert only("Siobhan McAllister came.").confidence is Confidence.LIKELY


def test_the_evidence_is_the_line_that_has_the_spelling():
    (fact,) = only("Christopher Waldon came.").evidence
    assert fact.place.place.line == 5


def test_the_subject_groups_repeats():
    article = article_of(
        Good("Christopher Waldon came. Then Cristopher Walden left.", sheet=SHEET, why="looked at")
    )
    assert {p.subject for p in problems_of(misspelled_name.rule, article)} == {"Christopher Walden"}


def test_a_swallowed_s_is_given_back():
    problem = only("That is Marcus Jone’s hat.")
    assert problem.fix.edits[0].text == "Marcus Jones’s"


EXAMPLES = (
    (misspelled_name, Good("Eleanor, Walden and Eun-jo are back.", sheet=SHEET, why="short forms")),
    (misspelled_name, Good("CHRISTOPHER WALDEN IS BACK", sheet=SHEET, why="capitals")),
    (misspelled_name, Bad("Then [[Eun-Jo]] left.", sheet=SHEET, says="other capitals than in Eun-jo")),
    (wrong_acronym, Bad("The [[GUW]] strike is over.", sheet=UNIONS, says="The acronym is GWU, not GUW")),
    (wrong_acronym, Good("The footballers' GUWs sang.", sheet=UNIONS, why="no acronym")),
    (
        wrong_acronym,
        Good("The GWU strike hit the US, says the LA Times.", sheet=UNIONS, why="other capitals"),
    ),
    (wrong_acronym, Good("The GWU strike hit the GWU, the BBC and the DGA.", sheet=UNIONS, why="known ones")),
    (
        wrong_acronym,
        Bad(
            "The Game Writers Union (GWU) met. The Game Writers Union ([[GWU]]) left.",
            sheet=UNIONS,
            says="spelled out twice",
        ),
    ),
    (
        inconsistent_name,
        Good("He lives in Saudi Arabia. The Saudi Arabian cut is shorter.", why="a place and its adjective"),
    ),
    (inconsistent_name, Good("Kim Min-ji sang. Kim Ji-min danced.", why="two people")),
    (
        inconsistent_name,
        Bad("Tomas Wennerstrom sang. Then [[Tomas Wenerstrom]] danced.", says="one name in two spellings"),
    ),
)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[e.text[:40] for _, e in EXAMPLES])
def test_examples_hold(rule, example):
    check_example(rule.rule, example)


def test_the_ending_of_an_ordinal_is_no_slip_of_an_article():
    sheet = "title: Tin Kites\nkind: series\ncast: [{character: The Lamplighter, actor: Ines Aldana}]\n"
    text = "Tin Kites has lost the 10th Lamplighter."
    assert not list(problems_of(misspelled_name.rule, article_of(Good(text, sheet=sheet, why="an ordinal"))))
