"""Who is of which work: somebody whom the sheets have in others only is not the star of this one."""

import pytest

from copydesk.annotate.claims import belonging
from copydesk.annotate.claims.lines import Line
from rules.facts.marked import marked

SHEET = """
title: Salt Quay
kind: film
credits: {director: Rita Sand}
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Captain Orme, actor: Jo Falk}
---
title: The Long Weir
kind: series
credits: {creator: Kim Orr}
cast:
  - {character: Tilda Bren, actor: Edda Berg}
  - {character: Sam Crane, actor: Jo Falk}
---
title: Nightjar
kind: film
cast: [{character: Ada Wick, actor: Vera Lund}]
"""


@pytest.mark.parametrize("row", belonging.ROWS, ids=lambda row: row.name)
def test_each_row_reads_its_examples(row):
    for example in row.examples:
        assert any(row.matches(Line(None, example, (0,)))), example


@pytest.mark.parametrize(
    "text",
    [
        "Edda Berg, last seen in “Salt Quay”, returns in Nightjar.",
        "Edda Berg, who is best known for her role in Salt Quay, has a dog.",
        "Salt Quay star Edda Berg has a dog.",
        "Edda Berg, the star of Salt Quay, has a dog.",
        "Edda Berg wins Emmy for ‘Salt Quay’",
        "In 2020 Edda Berg won a Bafta for her performance in Salt Quay.",
        "Edda Berg starred in Salt Quay before that.",
        "Salt Quay, starring Edda Berg and Ines Aldana, opens in May.",
        "Edda Berg of Salt Quay fame was there too.",
        "Edda Berg’s Salt Quay was the hit of the spring.",
        "Tilda Bren in Salt Quay is a part that everybody wants.",
        "Salt Quay’s Tilda Bren is a part that everybody wants.",
        "Vera Lund and Ines Aldana, last seen in The Long Weir, are back.",
    ],
)
def test_somebody_of_another_work_is_told(text):
    assert len(marked("wrong-actor", text, SHEET)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Jo Falk, last seen in “Salt Quay”, returns in Nightjar.",
        "Jo Falk, the star of The Long Weir and Salt Quay, has a dog.",
        "Rita Sand, best known for Salt Quay, has a dog.",
        "Lena Roos, last seen in Salt Quay, has a dog.",
        "Edda Berg was almost in Salt Quay.",
        "Edda Berg turned down Salt Quay.",
        "Edda Berg starred in a Salt Quay sketch.",
        "Edda Berg would have been good in Salt Quay.",
        "Edda Berg stars in the Salt Quay musical.",
        "Edda Berg had a cameo in Salt Quay.",
        "Edda Berg loves Salt Quay.",
        "Edda Berg’s Salt Quay from Beyond was a hit.",
        "Is Edda Berg starring in Salt Quay 2?",
        "Edda Berg auditioned for Salt Quay.",
        "Edda Berg and Salt Quay star Ines Aldana are friends.",
        "Edda Berg married Ines Aldana, the star of Salt Quay.",
        "Edda Berg, like Ines Aldana, star of Salt Quay, is tall.",
        "Edda Berg interviewed the star of Salt Quay.",
        "Edda Berg beat Ines Aldana, who won an Oscar for Salt Quay.",
        "With Edda Berg in The Long Weir and Salt Quay in the cinemas it is a good year.",
    ],
)
def test_what_may_be_so_is_left_alone(text):
    assert marked("wrong-actor", text, SHEET) == []


def test_a_sheet_without_a_cast_knows_nobody():
    sheet = SHEET.replace("cast: [{character: Ada Wick, actor: Vera Lund}]", "network: HBO")
    assert marked("wrong-actor", "Edda Berg, last seen in Nightjar, has a dog.", sheet) == []


def test_whose_a_work_is_nobody_knows_where_the_sheet_names_no_maker():
    sheet = SHEET.replace("credits: {director: Rita Sand}\n", "")
    assert marked("wrong-actor", "Edda Berg’s Salt Quay was the hit of the spring.", sheet) == []


def test_works_that_share_a_name_may_share_their_people():
    sheet = SHEET.replace("title: The Long Weir", "title: Salt Quay Rising")
    assert marked("wrong-actor", "Edda Berg, last seen in Salt Quay, has a dog.", sheet) == []


PICTURE = """<html><body><article><h1>The year in coats</h1>
<figure><img src="a.jpg" alt="{alt}"><figcaption>{caption}</figcaption></figure>
<p>A coat can do what a speech cannot.</p></article></body></html>"""


@pytest.mark.parametrize(
    ("alt", "caption"),
    [
        ("Ines Aldana in Salt Quay", "Jo Falk in Salt Quay. Photograph: Harbour Pictures"),
        ("Ines Aldana as Mara Quill in Salt Quay", "Jo Falk in Salt Quay"),
    ],
)
def test_a_caption_names_whom_the_alternative_text_names(alt, caption):
    text = PICTURE.format(alt=alt, caption=caption)
    assert marked("wrong-actor", text, SHEET, format="html") == ["Jo Falk"]


@pytest.mark.parametrize(
    ("alt", "caption"),
    [
        ("Jo Falk in Salt Quay", "Jo Falk in Salt Quay"),
        ("Jo Falk in Salt Quay", "Ines Aldana and Jo Falk in Salt Quay"),
        ("Ines Aldana and Jo Falk in Salt Quay", "Jo Falk in Salt Quay"),
        ("A coat on a quay", "Jo Falk in Salt Quay"),
        ("Ines Aldana in Salt Quay", "Jo Falk chose the coat."),
    ],
)
def test_a_caption_may_name_more_or_fewer(alt, caption):
    assert marked("wrong-actor", PICTURE.format(alt=alt, caption=caption), SHEET, format="html") == []
