"""What articles state, as an archive keeps it: the value, and how it is held against another article's."""

from datetime import date

import pytest

from copydesk.archive.statements import read_statements
from copydesk.rule import Example
from copydesk.testing import article_of
from unit.judging.test_every_verdict import SHEETS

DAY = date(2023, 7, 1)


def stated(sheet, sentence):
    work = "Glass Harbour" if sheet == "film" else "The Salt Road"
    article = article_of(Example(sentence, sheet=SHEETS[sheet], works=(work,), published=DAY))
    return [f"{each.attribute}: {each.value} ({each.way.value})" for each in read_statements(article)]


@pytest.mark.parametrize(
    ("sheet", "sentence", "values"),
    [
        ("series", "Edda Crane is the sister of Runa Lowe.", ["relation: Edda Crane · sister · Runa Lowe (told)"]),
        ("series", "The Salt Road is a series.", ["kind: series (settled)"]),
        ("series", "The Salt Road aired on HBO.", ["network: HBO (told)"]),
        ("series", "The Salt Road has at least six episodes.", ["episode: 6 (told)"]),
        ("series", "The Salt Road has fourteen episodes.", ["episode: 14 (told)"]),
        ("one season", "The Salt Road has four episodes.", ["episode: 4 (numbered)"]),
        ("series", "The first season of The Salt Road has six episodes.", ["episode: 6 (numbered)"]),
        ("series", "The Salt Road has two seasons.", ["season: 2 (growing)"]),
        ("film", "Glass Harbour is 112 minutes long.", ["runtime: 112 minutes (settled)"]),
        ("film", "Glass Harbour will be released on 2 March 2025.", ["released: 2 March 2025 (planned)"]),
        ("series", "Maud Telling, 44, was there.", ["age: 44 on 1 July 2023 (aged)"]),
        ("series", "Maud Telling turned 44 on 11 June 2023.", ["age: 44 on 11 June 2023 (aged)"]),
        ("series", "Maud Telling turned 44 in 2023.", ["years since born: 44 years (told)"]),
        ("series", "The 44-year-old Maud Telling was there.", ["age: 44 years (told)"]),
        ("series", "Maud Telling, the 44-year-old's friend, was there.", ["age: 44 years (told)"]),
        ("series", "Noor Vass directed The Salt Road.", ["director: Noor Vass (settled)"]),
        ("series", "The strike is ongoing.", []),
    ],
)  # fmt: skip
def test_a_statement_says_how_its_value_compares(sheet, sentence, values):
    assert stated(sheet, sentence) == values
