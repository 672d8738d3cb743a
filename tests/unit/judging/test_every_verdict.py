"""What sheets say to claims of every kind: a table of sentences, each with all that is claimed in it and the verdict on each.

In verdicts.tsv a line has the sheet, the sentence, and its claims: `kind: verdict`, with why it is unknown, or how it is contradicted.
"""

from datetime import date
from pathlib import Path

import pytest

from copydesk.rule import Example
from copydesk.sheet.claims import Confirmed, Contradicted
from copydesk.testing import article_of

SERIES = """
title: The Salt Road
kind: series
network: Channel 4
country: Canada
based_on: {title: Salt, kind: novel, by: Ada Wren}
credits: {director: Noor Vass, creator: Noor Vass, writer: [Piet Oakes]}
cast:
  - {character: Edda Crane, actor: Maud Telling}
  - {character: Runa Lowe, actor: Signe Abbot}
people: {Maud Telling: {born: 1979-06-11}, Col Hartnell: {born: 1930-02-01, died: 2011-05-07}}
relations: [{who: Edda Crane, is: sister, of: Runa Lowe}]
awards:
  - {award: BAFTA, year: 2020, category: Best Drama Series, result: won}
  - {award: BAFTA, year: 2020, category: Best Actress, person: Maud Telling, result: nominated}
  - {award: Emmy, year: 2021, category: Outstanding Drama Series, result: nominated}
seasons:
  - {number: 1, episodes: 6, released: 2019-09-05}
  - {number: 2, episodes: 8, released: 2020-10-08, announced: 2019-12-01}
  - {number: 3, released: unknown, announced: 2022-03}
episodes: [{season: 1, number: 2, title: The Tide, released: 2019-09-12, director: Noor Vass}]
"""
FILM = """
title: Glass Harbour
kind: film
studio: Pellmore Pictures
distributor: Lionsgate
country: [Norway, Japan]
runtime: 112
released: 2018-03-02
budget: $40 million
box_office: {worldwide: $120 million}
credits: {director: Lena Roos}
cast: [{character: Mara Quill, actor: Ines Aldana}]
"""
SHEETS = {
    "series": SERIES,
    "film": FILM,
    "odd": """
title: The Salt Road
kind: series
country: Atlantis
runtime: 48
credits: {creator: Noor Vass, producer: Piet Oakes}
cast:
  - {character: Edda Crane, actor: Maud Telling}
  - {character: Guard, actor: Ben Ashe}
people: {Ann Quill: {}, Col Hartnell: {born: 1930~}}
relations: [{who: Edda Crane, is: nemesis, of: Guard}]
awards:
  - {award: BAFTA, year: 2020, result: won}
  - {award: Emmy, year: 2021, category: Outstanding Drama Series, result: won}
seasons:
  - {number: 2, episodes: 8, released: 2020-10}
  - {number: 3, released: {value: unknown, verified: 2023-01-01}}
  - {number: 4, releases: [{date: unknown, country: Norway}]}
quotations: [{text: The sea keeps no diary, by: Ann Quill}]
---
title: Eel Weather
kind: film
cast: [{character: Rex, actor: Lena Roos}]
people: {Wim Dell: {}}
box_office: {worldwide: $120 million}
""",
    "both": f"{SERIES}---\n{FILM}",
    "bare": "title: The Salt Road\ncast: [{character: Edda Crane, actor: Maud Telling}]\n",
    "limited": "title: The Salt Road\nkind: limited series\nseasons: [{number: 1, episodes: 4}]\n",
    "one season": "title: The Salt Road\nkind: series\nseasons: [{number: 1, episodes: 4, released: 2019-09-05}]\n",
}
LINES = (Path(__file__).with_name("verdicts.tsv")).read_text("utf-8").splitlines()


def said_to(claim, verdict):
    kind = type(claim).__name__.removesuffix("Claim").lower()
    match verdict:
        case Confirmed():
            return f"{kind}: confirmed"
        case Contradicted(how=how):
            return f"{kind}: {how.value}"
    return f"{kind}: unknown, {verdict.why}"


def verdicts_on(sheet, sentence):
    work = "Glass Harbour" if sheet == "film" else "The Salt Road"
    example = Example(sentence, sheet=SHEETS[sheet], works=(work,), published=date(2023, 7, 1))
    article = article_of(example)
    return "; ".join(said_to(claim, article.verdict(claim)) for claim in article.claims)


@pytest.mark.parametrize("line", LINES)
def test_each_claim_has_its_verdict(line):
    sheet, sentence, expected = line.split("\t")
    assert verdicts_on(sheet, sentence) == expected
