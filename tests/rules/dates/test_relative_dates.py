"""Dates that count from a day: wrong on the article's own, stale on the day of the check, or right on both."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named
from rules.dates.sheets import (
    BARBIE,
    DUNE_TWO,
    LAST_OF_US,
    OPPENHEIMER,
    SEVERANCE,
    SHARED,
    SHOGUN,
    SQUID_GAME,
    STRANGER_THINGS,
    SUCCESSION,
    TITANIC,
)

CHECK = date(2026, 11, 21)

WRONG = (
    Bad(
        "Squid Game conquered the world [[last year]]. No: it premiered [[last year]], and conquered it in four weeks.".replace(
            "conquered the world [[last year]]. No: it", "made Netflix richer. It"
        ),
        sheet=SQUID_GAME,
        published=date(2023, 10, 5),
        says="The sheet has the release on 17 September 2021; “last year” is 2022 from 5 October 2023, right when read from "
        "a year earlier",
    ),
    Bad(
        "Severance was renewed for a third season [[two months ago]], on the day of its finale.",
        sheet=SEVERANCE,
        published=date(2025, 9, 20),
        says="the renewal on 21 March 2025",
    ),
    Bad(
        "HBO renewed The Last of Us for a second season [[yesterday]]. The first had been on air for twelve days.",
        sheet=LAST_OF_US,
        published=date(2023, 1, 30),
        says="“yesterday” is 29 January 2023 from 30 January 2023",
        fixed="HBO renewed The Last of Us for a second season on 27 January 2023. The first had been on air for twelve days.",
    ),
    Bad(
        "Dune: Part Two, which opened in American cinemas [[last month]], has passed 700 million dollars.",
        sheet=DUNE_TWO,
        published=date(2024, 5, 6),
        says="the release on 1 March 2024",
    ),
    Bad(
        "Fans of Shōgun need not wait. The series returns to FX, where it began [[earlier this year]].",
        sheet=SHOGUN,
        published=date(2025, 2, 10),
        says="“earlier this year”",
    ),
    Bad(
        "Stranger Things 4 broke records. The fourth season’s second volume came out [[last August]].",
        sheet=STRANGER_THINGS,
        published=date(2022, 11, 14),
        says="1 July 2022",
    ),
    Bad(
        "The fourth season of *Succession*, released [[this summer]], won six Emmys.",
        sheet=SUCCESSION,
        format="markdown",
        published=date(2023, 9, 25),
        says="26 March 2023",
    ),
    Bad(
        "Seven Oscars later, *Oppenheimer* looks like a sure thing. When it opened in cinemas [[last November]], nobody knew.",
        sheet=OPPENHEIMER,
        format="markdown",
        published=date(2024, 3, 12),
        says="21 July 2023",
    ),
    Bad(
        "Matthew Perry, who died [[last week]], is remembered by his friends.",
        sheet=SHARED,
        published=date(2023, 12, 4),
        says="28 October 2023",
    ),
    Bad(
        "Season 2 of Severance premieres [[next month]]. Season 1 took its time.",
        sheet=SEVERANCE,
        published=date(2025, 1, 3),
        says="“next month” is February 2025",
    ),
)

RIGHT = (
    Good(
        "Squid Game premiered last year and nobody has stopped talking.",
        sheet=SQUID_GAME,
        published=date(2022, 3, 1),
        why="2021 it was",
    ),
    Good(
        "Squid Game was renewed for a second season last summer.",
        sheet=SQUID_GAME,
        published=date(2023, 10, 5),
        why="in October, last summer is either of two",
    ),
    Good(
        "Severance came back on Friday. The second season had been three years in the making.",
        sheet=SEVERANCE,
        published=date(2025, 1, 20),
        why="Friday was 17 January",
    ),
    Good(
        "The Last of Us returns on Sunday for its second season.",
        sheet=LAST_OF_US,
        published=date(2025, 4, 10),
        why="Sunday is 13 April",
    ),
    Good(
        "The Last of Us could return next year for its third season, Mazin hinted.",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        why="a forecast of an unknown date",
    ),
    Good(
        "In the pilot of Severance, a woman wakes on a table on Wednesday and is told that last year never happened.",
        sheet=SEVERANCE,
        published=date(2025, 1, 3),
        why="story time",
    ),
    Good(
        "“Dune: Part Two opened last week,” he said at the time, and laughed.",
        sheet=DUNE_TWO,
        published=date(2024, 6, 3),
        why="a quotation counts from its own day",
    ),
    Good(
        "Barbie opened this summer, and it was the summer’s biggest film.",
        sheet=BARBIE,
        published=date(2023, 9, 10),
        why="July is in it",
    ),
    Good(
        "Last year, Cillian Murphy took a holiday. Oppenheimer had opened in July.",
        sheet=OPPENHEIMER,
        published=date(2024, 3, 12),
        why="last year is the holiday’s; July is July 2023",
    ),
    Good(
        "Shōgun premiered in February; its finale airs this week.",
        sheet=SHOGUN,
        published=date(2024, 4, 22),
        why="both right",
    ),
    Good(
        "Titanic was released the year before, in December 1997, and by spring it owned the box office.",
        sheet=TITANIC,
        published=date(1998, 6, 1),
        why="not a day that counts from publication",
    ),
    Good(
        "Succession ended on Sunday night.",
        sheet=SUCCESSION,
        published=date(2023, 5, 30),
        updated=date(2023, 6, 20),
        why="right from the first day of the two",
    ),
)

STALE = (
    Bad(
        "[[Last September]], the show won four Emmys, and Succession was the talk of the town.",
        sheet=SUCCESSION,
        published=date(2023, 2, 1),
        as_of=CHECK,
        kept_current=True,
        says="September 2022",
    ),
    Bad(
        "Squid Game was renewed for a second season [[this June]].",
        sheet=SQUID_GAME,
        published=date(2022, 6, 20),
        as_of=CHECK,
        kept_current=True,
        says="“this June” is June 2022 from 20 June 2022",
        fixed="Squid Game was renewed for a second season in June 2022.",
    ),
    Bad(
        "The second season of Severance wrapped up [[last week]]. A third has been ordered.",
        sheet=SEVERANCE,
        published=date(2025, 3, 26),
        as_of=CHECK,
        kept_current=True,
        says="21 November 2026",
    ),
    Bad(
        "[[Earlier this year]], HBO announced that The Last of Us would return for a third season.",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        as_of=CHECK,
        kept_current=True,
        says="“Earlier this year” is",
    ),
    Bad(
        "What we know about Dune: Part Two\n\nVilleneuve told reporters [[last month]] that he would not hurry.",
        sheet=DUNE_TWO,
        published=date(2024, 9, 2),
        as_of=CHECK,
        kept_current=True,
        says="“last month” is August 2024 from 2 September 2024",
        fixed="What we know about Dune: Part Two\n\nVilleneuve told reporters in August 2024 that he would not hurry.",
    ),
    Bad(
        "Stranger Things will end. Its fourth season was released [[last year]] in two volumes.",
        sheet=STRANGER_THINGS,
        published=date(2023, 4, 4),
        as_of=CHECK,
        kept_current=True,
        says="“last year” is 2022 from 4 April 2023, and 2025 to a reader on 21 November 2026",
        fixed="Stranger Things will end. Its fourth season was released in 2022 in two volumes.",
    ),
    Bad(
        "In an interview [[last February]], Sarah Snook ruled out a film. *Succession* is over.",
        sheet=SUCCESSION,
        format="markdown",
        published=date(2024, 6, 3),
        as_of=CHECK,
        kept_current=True,
        says="February 2024",
    ),
)

FRESH = (
    Good(
        "In the series, Kendall won a bear hug last September, and Succession goes on.",
        sheet=SUCCESSION,
        published=date(2023, 2, 1),
        as_of=CHECK,
        kept_current=True,
        why="story time",
    ),
    Good(
        "The second season of Severance wrapped up last week.",
        sheet=SEVERANCE,
        published=date(2025, 3, 26),
        as_of=CHECK,
        why="news of its day",
    ),
    Good(
        "Squid Game has recently been renewed, and now everybody wants in.",
        sheet=SQUID_GAME,
        published=date(2022, 6, 20),
        as_of=CHECK,
        kept_current=True,
        why="vague words have no date",
    ),
    Good(
        "“I read the script last night,” Lee Jung-jae said of Squid Game.",
        sheet=SQUID_GAME,
        published=date(2022, 6, 20),
        as_of=CHECK,
        kept_current=True,
        why="a quotation",
    ),
    Good(
        "In the first episode of Severance, Mark drinks too much last year’s wine and is found on Tuesday.",
        sheet=SEVERANCE,
        published=date(2025, 3, 26),
        as_of=CHECK,
        kept_current=True,
        why="story time",
    ),
    Good(
        "Severance returned this year after a long wait.",
        sheet=SEVERANCE,
        published=date(2025, 3, 26),
        as_of=date(2025, 12, 30),
        kept_current=True,
        why="the same year still",
    ),
    Good(
        "Barbie opened on 21 July 2023. It was renewed by nobody.",
        sheet=BARBIE,
        published=date(2023, 8, 1),
        as_of=CHECK,
        kept_current=True,
        why="no relative date",
    ),
)


@pytest.mark.parametrize("example", WRONG, ids=lambda e: e.text[:40])
def test_a_relative_date_that_is_wrong_on_its_own_day_is_reported(example):
    check_example(rule_named("wrong-relative-date"), example)


@pytest.mark.parametrize("example", RIGHT, ids=lambda e: e.text[:40])
@pytest.mark.parametrize(
    "slug", ["wrong-date", "wrong-relative-date", "contradictory-dates", "stale-relative-date"]
)
def test_a_relative_date_that_may_be_right_is_left_alone(slug, example):
    check_example(rule_named(slug), example)


@pytest.mark.parametrize("example", STALE, ids=lambda e: e.text[:40])
def test_a_relative_date_that_has_moved_is_reported(example):
    check_example(rule_named("stale-relative-date"), example)


@pytest.mark.parametrize("example", FRESH, ids=lambda e: e.text[:40])
@pytest.mark.parametrize("slug", ["stale-relative-date", "wrong-relative-date", "overdue-forecast"])
def test_a_relative_date_that_has_not_moved_is_left_alone(slug, example):
    check_example(rule_named(slug), example)
