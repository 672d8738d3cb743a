"""Relative dates without a day to read them by."""

from datetime import date

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import check_example
from copydesk_rules.dates.undated_article import undated_article

NOW = date(2026, 3, 2)

BAD = (
    Bad("Squid Game ended [[last summer]].", as_of=NOW, says="1 relative date and no day"),
    Bad(
        "The Night Manager returns [[next month]] on the BBC. Its first run went out ten years ago. The second was shot last "
        "spring in Colombia.",
        as_of=NOW,
        says="relative dates",
    ),
    Bad("[[Yesterday]], Apple ordered a fourth season of Ted Lasso.", as_of=NOW, says="1 relative date"),
    Bad(
        "[[Last week]] a court in London heard the makers of Bluebird. Nothing was settled.",
        as_of=NOW,
        says="no day",
    ),
    Bad(
        "The Sandman, Cancelled\n\nThe news broke [[last Friday]].\n\nBy the weekend forty thousand had signed a petition.",
        as_of=NOW,
        says="no day of publication",
    ),
    Bad(
        "# Heat 2\n\nMichael Mann starts shooting [[next year]].",
        format="markdown",
        as_of=NOW,
        says="read it by",
    ),
    Bad("<p>Tickets for Wicked went on sale [[this morning]].</p>", format="html", as_of=NOW, says="no day"),
    Bad("Filming of Silo will end [[later this year]], says its producer.", as_of=NOW, says="no day"),
    Bad("The trailer for Superman came out [[two weeks ago]]. It has a dog in it.", as_of=NOW, says="no day"),
    Bad(
        "Nobody saw it coming. [[Last month]] the studio took Coyote vs. Acme off the list, and this month it put it back.",
        as_of=NOW,
        says="relative dates",
    ),
)

GOOD = (
    Good("Squid Game ended last summer.", published=date(2025, 11, 1), why="the day is known"),
    Good("The second season of Loki ended on 9 November 2023.", as_of=NOW, why="a full date"),
    Good("The Crown ran from 2016 to 2023.", as_of=NOW, why="years"),
    Good("Friends was never off the air for long.", as_of=NOW, why="no date at all"),
    Good("Now that Barry is over, its creator can sleep.", as_of=NOW, why="a vague word"),
    Good(
        "---\ntitle: The Boys\ndate: 2024-07-18\n---\n\nThe finale went out today.",
        format="markdown",
        as_of=NOW,
        why="the front matter has the day",
    ),
    Good(
        '<html><head><meta property="article:published_time" content="2024-05-02"></head><body><h1>Baby Reindeer</h1>'
        "<p>It opened last month.</p></body></html>",
        format="html",
        as_of=NOW,
        why="the page has the day",
    ),
    Good(
        "Peaky Blinders Goes On\n\nBy Ann Ito\n\n14 March 2025\n\nThe film was shot last year.",
        as_of=NOW,
        why="the byline has the day",
    ),
    Good(
        "In the third episode of Dark a boy wakes up thirty-three years earlier.",
        as_of=NOW,
        why="time in a story",
    ),
    Good(
        "The Holdovers is set in the winter of 1970. Its snow is real, and fell in January 2022.",
        as_of=NOW,
        why="dates",
    ),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_relative_dates_without_a_day_are_reported_once(example):
    check_example(undated_article.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_dates_that_mean_the_same_on_any_day_are_left_alone(example):
    check_example(undated_article.rule, example)
