"""What contradicts what across articles, and what may both be right: each row two articles with their days."""

from datetime import date

import pytest

from copydesk.archive.contradicting import contradictions
from copydesk.archive.entry import Reader
from copydesk.archive.indexing import bring_up_to_date
from copydesk.archive.naming import inconsistent_names
from copydesk.archive.reporting import finding
from copydesk.archive.spreading import alone
from copydesk.archive.store import opened
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.sheet.loading import load_sheets

SHEET = b"""
title: The Glass Harbour
kind: series
network: North Channel
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
people: {Tomas Brandt: {}}
seasons: [{number: 1, released: 2022-01-28, episodes: 8}, {number: 2}]
"""
FILM = b"""
title: Salt and Lanterns
kind: film
credits: {director: [Ada Moor]}
people: {Piet Holm: {}}
"""


def compared(file, *articles, base=None):
    setup = Setup.make(
        base or load_sheets({"h.yaml": SHEET, "s.yaml": FILM}), Config(), Days(date(2025, 1, 1))
    )
    sources = [
        Source(f"{n}.md", f"---\ndate: {day}\n---\n{text}\n".encode())
        for n, (day, text) in enumerate(articles, 1)
    ]
    with opened(file, to_write=True) as index:
        bring_up_to_date(index, sources, Reader(setup), alone)
        return [finding(c).message for c in (*contradictions(index), *inconsistent_names(index))]


H = "The Glass Harbour"


@pytest.mark.parametrize(
    ("one", "two", "says"),
    [
        (
            ("2024-06-01", f"Season 2 of {H} was released on May 3, 2024."),
            ("2024-07-01", f"Season 2 of {H} was released on May 10, 2024."),
            "release: 10 May 2024 here, 3 May 2024 in another article",
        ),
        (
            ("2024-06-01", f"Season 2 of {H} has nine episodes."),
            ("2024-07-01", f"Season 2 of {H} has ten episodes."),
            "episodes: 10 here, 9 in another article",
        ),
        (
            ("2024-06-01", f"In {H}, Ines Aldana plays Mara Quill."),
            ("2024-07-01", f"In {H}, Tomas Brandt plays Mara Quill."),
            "played by: Tomas Brandt here, Ines Aldana in another article",
        ),
        (
            ("2024-06-01", "Salt and Lanterns was directed by Ada Moor."),
            ("2024-07-01", "Salt and Lanterns was directed by Piet Holm."),
            "director: Piet Holm here, Ada Moor in another article",
        ),
        (
            ("2020-06-01", "Critics wept. *Paper Moths* opened on 3 May 2018."),
            ("2024-07-01", "Critics wept. *Paper Moths* opened on 13 May 2019."),
            "Paper Moths, release: 13 May 2019 here",
        ),
        (
            ("2024-06-01", "Anna Brandt, 34, was there."),
            ("2024-07-01", "Anna Brandt, 38, was there."),
            "Anna Brandt, age: 38 on 1 July 2024 here, 34 on 1 June 2024 in another article",
        ),
        (
            ("2024-06-01", "Anna Brandt, 34, was there."),
            ("2024-07-01", "Anna Brandt (33) was there."),
            "Anna Brandt, age: 33 on 1 July 2024 here",
        ),
    ],
)
def test_two_articles_contradict_each_other(tmp_path, one, two, says):
    (message,) = compared(tmp_path / "index", one, two)
    assert says in message


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        (
            ("2024-02-01", f"Season 2 of {H} will be released on May 3, 2024."),
            ("2024-07-01", f"Season 2 of {H} was released on May 10, 2024."),
            "a plan, and what came of it",
        ),
        (
            ("2024-02-01", f"Season 2 of {H} will be released on May 3, 2024."),
            ("2024-03-01", f"Season 2 of {H} will be released on May 10, 2024."),
            "plans change",
        ),
        (
            ("2024-06-01", f"Season 2 of {H} was released in May 2024."),
            ("2024-07-01", f"Season 2 of {H} was released on May 10, 2024."),
            "the month holds the day",
        ),
        (
            ("2022-06-01", f"Season 1 of {H} was released in January 2022."),
            ("2024-07-01", f"Season 2 of {H} was released on May 10, 2024."),
            "two seasons",
        ),
        (
            ("2024-06-01", f"Season 2 of {H} was reportedly released on May 3, 2024."),
            ("2024-07-01", f"Season 2 of {H} was released on May 10, 2024."),
            "hedged",
        ),
        (
            ("2024-06-01", f"{H} has had two seasons."),
            ("2026-07-01", f"{H} has had three seasons."),
            "seasons are added",
        ),
        (
            ("2024-06-01", "Salt and Lanterns was released on 3 May 2019."),
            ("2024-07-01", "Salt and Lanterns was released on 21 June 2019."),
            "a film comes out in one country after the other",
        ),
        (
            ("2024-06-01", "Anna Brandt, 34, was there."),
            ("2025-07-01", "Anna Brandt, 36, was there."),
            "a birthday in between, and another",
        ),
        (
            ("2024-06-01", "Anna Brandt, 34, was there."),
            ("2024-07-01", "Police dogs found Anna Brandt's son, 8, at home."),
            "somebody else's age",
        ),
        (
            ("2024-06-01", f"In {H}, Ines Aldana plays Mara Quill."),
            ("2024-07-01", f"Lena Roos is in {H} too."),
            "two statements",
        ),
        (
            ("2024-06-01", f"{H} is on North Channel."),
            ("2024-07-01", f"{H} is on Netflix."),
            "a network may be another in another country",
        ),
    ],
)
def test_two_articles_may_both_be_right(tmp_path, one, two, why):
    assert compared(tmp_path / "index", one, two) == [], why


def test_one_article_that_contradicts_itself_is_another_rules(tmp_path):
    text = f"Season 2 of {H} was released on May 3, 2024.\n\nSeason 2 of {H} was released on May 10, 2024."
    assert compared(tmp_path / "index", ("2024-07-01", text)) == []


def test_plans_of_one_day_contradict_each_other(tmp_path):
    texts = [f"Season 2 of {H} will be released on May {day}, 2024." for day in (3, 10)]
    assert len(compared(tmp_path / "index", *(("2024-02-01", text) for text in texts))) == 1


def test_the_finding_stands_where_fewest_agree(tmp_path):
    days = [("2024-06-01", 3), ("2024-06-02", 10), ("2024-07-01", 3)]
    articles = [(day, f"Season 2 of {H} was released on May {number}, 2024.") for day, number in days]
    (message,) = compared(tmp_path / "index", *articles)
    assert "10 May 2024 here, 3 May 2024 in 2 other articles" in message


NAMED = [("2024-06-01", "Marta Lindqvist signed in March.")] * 5


def test_a_name_that_one_article_spells_otherwise_than_many_is_reported(tmp_path):
    (message,) = compared(tmp_path / "index", *NAMED, ("2024-07-01", "Marta Lindkvist signed in March."))
    assert message == "Marta Lindkvist here, Marta Lindqvist in 5 other articles: one name in two spellings"


@pytest.mark.parametrize(
    "text",
    [
        "Maria Lindqvist signed in March.",
        "Marta Lindgren signed in March.",
        "Marta Lindqvist and Marta Lindkvist signed in March.",
    ],
)
def test_another_person_is_no_slip(tmp_path, text):
    assert compared(tmp_path / "index", *NAMED, ("2024-07-01", text)) == []


def test_a_spelling_that_few_have_is_not_the_measure(tmp_path):
    assert compared(tmp_path / "index", *NAMED[:3], ("2024-07-01", "Marta Lindkvist signed.")) == []
