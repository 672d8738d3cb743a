"""Running times, budgets and takings in the many ways in which they are written."""

from datetime import date

import pytest

from copydesk.annotate.claims import amounts
from copydesk.annotate.claims.lines import Line
from rules.facts.marked import marked

FILM = """
title: Saltmarsh
kind: film
released: 2024-03-14
runtime: 108
budget: $20 million
box_office: {opening: $9.5 million, domestic: $30.4 million, worldwide: $81.2 million}
amounts: [{what: viewers of the premiere, value: 4.2 million}]
"""


@pytest.mark.parametrize("row", [*amounts.LENGTH_ROWS, *amounts.FIGURE_ROWS], ids=lambda row: row.name)
def test_each_row_reads_its_examples(row):
    assert row.examples
    for example in row.examples:
        text = example.lower().replace("the glass harbour", "‹work›")
        assert any(row.matches(Line(None, text, (0,)))), example


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh is 138 minutes long.", "138 minutes"),
        ("Saltmarsh runs 138 minutes.", "138 minutes"),
        ("At 138 minutes, Saltmarsh is never dull.", "138 minutes"),
        ("The 138-minute film Saltmarsh begins with a storm.", "138-minute"),
        ("Saltmarsh begins with a storm. The film clocks in at 138 minutes.", "138 minutes"),
        ("Saltmarsh lasts for two and a half hours.", "two and a half hours"),
        ("Saltmarsh has a running time of 2 hours and 18 minutes.", "2 hours and 18 minutes"),
        ("Saltmarsh begins with a storm. Running time: 2 hours 18 minutes.", "2 hours 18 minutes"),
        ("Nothing much happens in Saltmarsh, and it takes 138 minutes to happen.", "138 minutes"),
        ("Saltmarsh holds its breath for all of its 138 minutes.", "138 minutes"),
        ("Saltmarsh is a three-hour epic about eels.", "three-hour"),
        ("Saltmarsh comes in at just over three hours.", "three hours"),
        ("Saltmarsh (138 minutes) is at the Odeon.", "138 minutes"),
        ("Saltmarsh, with its 138-minute runtime, asks for patience.", "138-minute"),
        ("Saltmarsh begins with a storm. Cert 15, 138 mins", "138 mins"),
        ("Saltmarsh begins with a storm. (Rated R, 138 minutes)", "138 minutes"),
    ],
)
def test_a_wrong_running_time_is_found(text, wrong):
    assert marked("wrong-runtime", text, FILM) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh is 108 minutes long.",
        "Saltmarsh runs 110 minutes with its credits.",
        "Saltmarsh lasts for nearly two hours.",
        "Saltmarsh is a two-hour film.",
        "Saltmarsh comes in at just under two hours.",
        "Saltmarsh runs for more than an hour and a half.",
        "Saltmarsh has a running time of 1 hour 48 minutes.",
        "The first 40 minutes of Saltmarsh are silent.",
        "Saltmarsh was shot in 138 days, and edited in 138 hours.",
        "Saltmarsh began 20 minutes late.",
        "After 138 minutes of waiting they were let in to see Saltmarsh.",
        "An extended cut of Saltmarsh, said to run for 138 minutes, is on its way.",
        "Saltmarsh got a 15-minute standing ovation.",
        "The director of Saltmarsh once made a 138-minute film about mud.",
        "It takes 30 minutes to get from the station to the cinema where Saltmarsh is on.",
        "Is Saltmarsh 138 minutes long?",
    ],
)
def test_a_running_time_that_may_be_right_is_left_alone(text):
    assert marked("wrong-runtime", text, FILM) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh opened to $19.5 million.", "$19.5 million"),
        ("Saltmarsh opened with $19 million in North America.", "$19 million"),
        ("Saltmarsh had an opening weekend of $19.5 million.", "$19.5 million"),
        ("Saltmarsh's $19.5 million opening surprised its studio.", "$19.5 million"),
        ("Saltmarsh took $19.5 million in its first weekend.", "$19.5 million"),
        ("Saltmarsh cost $200 million.", "$200 million"),
        ("Saltmarsh was made for just $2 million.", "$2 million"),
        ("Saltmarsh had a budget of $30 million.", "$30 million"),
        ("Saltmarsh, with its $30 million budget, was a risk.", "$30 million"),
        ("The $200 million film Saltmarsh was shot in a pond.", "$200 million"),
        ("Saltmarsh has grossed $118 million worldwide.", "$118 million"),
        ("Saltmarsh grossed more than $100 million worldwide.", "$100 million"),
        ("Saltmarsh made $81 billion worldwide.", "$81 billion"),
        ("Saltmarsh earned $304 million in North America.", "$304 million"),
        ("Saltmarsh made $812 million.", "$812 million"),
        ("Some 42 million viewers watched the premiere of Saltmarsh.", "42 million"),
    ],
)
def test_a_wrong_amount_is_found(text, wrong):
    assert marked("wrong-figure", text, FILM) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh opened to $9.5 million.",
        "Saltmarsh opened to nearly $10 million.",
        "Saltmarsh opened to about $9 million.",
        "Saltmarsh opened with more than $9 million.",
        "Saltmarsh had a budget of 20 million dollars.",
        "Saltmarsh cost $19.8 million to make.",
        "Saltmarsh cost around £16 million.",
        "Saltmarsh has grossed over $80 million worldwide.",
        "Saltmarsh has taken $81 million around the world, $30 million of it in the United States.",
        "Saltmarsh made $81.2m at the global box office.",
        "Saltmarsh has made $40 million so far.",
        "The sequel of Saltmarsh is said to have a budget of $60 million.",
        "Its rival opened to $19.5 million, and Saltmarsh came second.",
        "The star of Saltmarsh bought a house for $12 million.",
        "Saltmarsh could open to $15 million.",
        "Saltmarsh was watched by 4.2 million viewers at its premiere.",
    ],
)
def test_an_amount_that_may_be_right_is_left_alone(text):
    assert marked("wrong-figure", text, FILM) == []


def test_takings_of_the_day_may_be_lower_than_the_sheets():
    assert (
        marked("wrong-figure", "Saltmarsh has grossed $60 million worldwide.", FILM, date(2024, 4, 2)) == []
    )
    assert (
        marked("wrong-figure", "Saltmarsh has grossed $95 million worldwide.", FILM, date(2024, 4, 2)) != []
    )
