"""A dated article is judged by what was known on its day; one that is kept current, by today."""

from datetime import date

import pytest

from copydesk.engine import problems_of
from copydesk.rule import Example
from copydesk.testing import article_of, rule_named

TODAY = date(2026, 11, 21)
MOVED = """
title: Saltmarsh
kind: series
network: HBO
seasons:
  - {number: 1, released: 2022-10-03}
  - number: 2
    renewed: 2022-12-01
    released:
      value: 2025-08-06
      known: 2025-01-29
      was:
        - {value: 2024-05-06, until: 2023-07-20, source: press release}
        - {value: 2024, until: 2025-01-29}
"""
DELAYED = """
title: The Long Reef
kind: film
network: Sony Pictures
released: {value: 2022-03-11, known: 2021-04-30, was: [{value: 2020-11-06, until: 2020-03-30}, {value: 2021-05-07, until: 2021-04-30}]}
"""
UNTOLD = """
title: The Long Reef
kind: film
network: Sony Pictures
released: 2022-03-11
"""
OLD = """
title: Northern Lamps
kind: film
released: 1987-06-12
"""


def told(text, sheet, published, *, kept_current=False, as_of=TODAY):
    """The words that the date rules mark, of an article with a headline above."""
    example = Example(text, sheet=sheet, published=published, as_of=as_of, kept_current=kept_current)
    article = article_of(example)
    rules = [rule_named(slug) for slug in ("wrong-date", "wrong-relative-date")]
    problems = [p for rule in rules for p in problems_of(rule, article)]
    return [p.span.of(article.text) for p in problems]


KNOWN_LATER = """
title: The Long Reef
kind: film
releases:
  - {date: 2022-02-18, how: festival}
  - {date: {value: 2022-03-11, known: 2021-06-01}, country: United States, how: cinema}
  - {date: {value: 2022-04-08, known: 2021-09-01}, country: Sweden, how: cinema}
"""


def test_an_entry_that_is_known_since_a_day_was_not_there_before():
    assert told("The Long Reef opens in Sweden on March 25, 2022.", KNOWN_LATER, date(2021, 10, 1)) == [
        "March 25, 2022"
    ]
    assert told("The Long Reef opens in Sweden on March 25, 2022.", KNOWN_LATER, date(2021, 7, 1)) == []


def test_a_festival_without_its_day_of_knowledge_keeps_no_other_forecast_silent():
    assert told("The Long Reef opens on March 4, 2022.", KNOWN_LATER, date(2021, 10, 1)) == ["March 4, 2022"]


def test_what_happens_on_the_articles_day_has_happened():
    assert told("The Long Reef opens tomorrow.", UNTOLD, date(2022, 3, 11)) == ["tomorrow"]
    assert told("The Long Reef opens tomorrow.", UNTOLD, date(2022, 3, 10)) == []


MAY_23, NOV_23, FEB_25 = date(2023, 5, 2), date(2023, 11, 5), date(2025, 2, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Season 2 of Saltmarsh will be released on May 6, 2024.", MAY_23),
        ("The second season of Saltmarsh premieres on May 6, 2024.", MAY_23),
        ("Season 2 of Saltmarsh arrives in May 2024.", MAY_23),
        ("Season 2 of Saltmarsh will be released in 2024.", MAY_23),
        ("The second season of Saltmarsh is set to premiere in spring 2024.", MAY_23),
        ("Season 2 of Saltmarsh is coming in 2024.", NOV_23),
        ("The second season of Saltmarsh will debut in late 2024.", NOV_23),
        ("Season 2 of Saltmarsh will be released next year.", NOV_23),
        ("Season 2 of Saltmarsh will premiere on August 6, 2025.", FEB_25),
        ("The second season of Saltmarsh premieres in August.", FEB_25),
        ("Season 2 of Saltmarsh arrives this August.", FEB_25),
        ("Season 2 of Saltmarsh premieres on August 6, 2025.", MAY_23),
        ("Season 2 of Saltmarsh was released on August 6, 2025.", date(2025, 9, 1)),
    ],
)
def test_a_forecast_that_was_right_on_its_day_is_right(text, day):
    assert told(text, MOVED, day) == []


@pytest.mark.parametrize(
    ("text", "day", "marked"),
    [
        ("Season 2 of Saltmarsh will be released on May 13, 2024.", MAY_23, "on May 13, 2024"),
        ("The second season of Saltmarsh premieres on June 6, 2024.", MAY_23, "June 6, 2024"),
        ("Season 2 of Saltmarsh will be released in 2026.", MAY_23, "2026"),
        ("The second season of Saltmarsh will premiere in November 2023.", MAY_23, "November 2023"),
        ("Season 2 of Saltmarsh arrives in September 2024.", MAY_23, "September 2024"),
        ("Season 2 of Saltmarsh will be released in 2026.", NOV_23, "2026"),
        ("The second season of Saltmarsh will debut in early 2026.", NOV_23, "early 2026"),
        ("Season 2 of Saltmarsh will premiere on August 9, 2025.", FEB_25, "August 9, 2025"),
        ("The second season of Saltmarsh premieres in October.", FEB_25, "October"),
        ("Season 2 of Saltmarsh will be released in 2026.", FEB_25, "2026"),
        ("Season 1 of Saltmarsh was released in October 2023.", NOV_23, "October 2023"),
    ],
)
def test_a_forecast_that_was_wrong_on_its_day_is_wrong(text, day, marked):
    (found,) = told(text, MOVED, day)
    assert marked in found or found in marked


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Long Reef opens in cinemas on November 6, 2020.", date(2020, 2, 3)),
        ("The Long Reef will be released on November 6.", date(2020, 2, 3)),
        ("The Long Reef, due in November 2020, was shot in Malta.", date(2020, 2, 3)),
        ("The Long Reef will open on May 7, 2021.", date(2020, 10, 4)),
        ("Sony's The Long Reef is now set for release in May 2021.", date(2020, 10, 4)),
        ("The Long Reef has been pushed from Nov. 6 to May 7.", date(2020, 4, 1)),
        ("The Long Reef hits cinemas next year.", date(2020, 10, 4)),
        ("The Long Reef will be released in March 2022.", date(2021, 6, 1)),
        ("The Long Reef was released on March 11, 2022.", date(2022, 4, 1)),
        (
            "The release of The Long Reef was pushed from November 2020 to May of the next year.",
            date(2023, 4, 1),
        ),
        ("The Long Reef was moved to May 2021, and then to March 2022.", date(2023, 4, 1)),
    ],
)
def test_each_date_of_a_history_of_delays_is_right_in_its_time(text, day):
    assert told(text, DELAYED, day) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The Long Reef opens in cinemas on November 13, 2020.", date(2020, 2, 3)),
        ("The Long Reef will be released in August 2020.", date(2020, 2, 3)),
        ("The Long Reef will open on May 21, 2021.", date(2020, 10, 4)),
        ("The Long Reef will be released in June 2022.", date(2021, 6, 1)),
        ("The Long Reef was released on May 7, 2021.", date(2021, 6, 1)),
        ("The Long Reef was released on March 18, 2022.", date(2022, 4, 1)),
    ],
)
def test_a_date_that_was_never_held_true_then_is_wrong(text, day):
    assert len(told(text, DELAYED, day)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Long Reef opens in cinemas on November 6, 2020.",
        "The Long Reef will be released in 2020.",
        "The Long Reef will open on May 7, 2021.",
        "The Long Reef is set for release next spring.",
        "The Long Reef arrives in June 2022.",
        "The Long Reef comes to theaters this November.",
    ],
)
def test_a_sheet_that_does_not_say_since_when_it_knows_leaves_old_forecasts_alone(text):
    assert told(text, UNTOLD, date(2020, 2, 3)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Long Reef was released in June 2022.",
        "The Long Reef came out on March 18, 2022.",
        "The Long Reef opened in cinemas in May 2021.",
    ],
)
def test_what_had_happened_by_the_day_is_judged_as_ever(text):
    assert len(told(text, UNTOLD, date(2023, 2, 3))) == 1


def test_a_sheet_knows_on_the_day_of_the_check_and_on_that_when_it_was_looked_up():
    text, day = "The Long Reef will be released in June 2022.", date(2021, 6, 1)
    assert told(text, UNTOLD, day, as_of=day) != []
    verified = UNTOLD.replace("2022-03-11", "{value: 2022-03-11, verified: 2021-05-20}")
    assert told(text, verified, day) != []
    assert told(text, verified, date(2021, 5, 1)) == []


@pytest.mark.parametrize("day", [date(1999, 1, 1), date(2020, 2, 3), TODAY])
def test_an_old_film_is_judged_by_what_happened_long_ago(day):
    assert told("Northern Lamps was released in June 1987.", OLD, day) == []
    assert len(told("Northern Lamps was released in June 1989.", OLD, day)) == 1


@pytest.mark.parametrize(
    "text", ["Season 2 of Saltmarsh will be released in 2024.", "Season 2 of Saltmarsh arrives in May 2024."]
)
def test_an_article_kept_current_is_judged_by_today(text):
    assert len(told(text, MOVED, MAY_23, kept_current=True)) == 1


def test_the_evidence_says_which_value_was_used_and_why():
    text = "Season 2 of Saltmarsh will be released in 2026."
    for day, says in (
        (MAY_23, "on 6 May 2024, as was held until 20 July 2023"),
        (FEB_25, "on 6 August 2025, as was known since 29 January 2025"),
    ):
        article = article_of(Example(text, sheet=MOVED, published=day, as_of=TODAY))
        (problem,) = problems_of(rule_named("wrong-date"), article)
        (fact,) = problem.evidence
        assert fact.says.endswith(says)
    article = article_of(Example(text, sheet=MOVED, published=MAY_23, as_of=TODAY))
    (problem,) = problems_of(rule_named("wrong-date"), article)
    assert problem.message.startswith("The sheet had on that day the release on 6 May 2024")
    assert problem.evidence[0].source == "press release"
