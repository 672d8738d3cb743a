"""How long a work ran, which of its seasons is on, over or to come, and what is told before its time; each with its twin."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

CLUB = """
title: Low Tide Club
kind: series
network: {US: Peacock, UK: BBC One}
cast: [{character: Tess Arden, actor: Ivy Lowell}]
seasons:
  - {number: 1, episodes: 8, announced: 2015-05-20, released: 2016-09-08, finale: 2016-10-27}
  - {number: 2, episodes: 10, renewed: 2016-11-02, released: 2017-10-05, finale: 2017-12-07}
  - {number: 3, episodes: 10, renewed: 2017-12-12, released: 2019-01-17, finale: 2019-03-21}
  - {number: 4, episodes: 6, renewed: 2019-04-02, cancelled: 2020-06-09, released: 2020-03-05, finale: 2020-04-09}
ended: 2020-04-09
"""
LINE = """
title: The Marigold Line
kind: film
releases: [{date: 2010-10-15, how: cinema}]
"""
TODAY = date(2026, 11, 21)
OVER, RUNNING = date(2021, 2, 3), date(2019, 6, 3)
TOLD = (
    (
        CLUB,
        OVER,
        "wrong-date",
        "Low Tide Club aired from [[2015 to 2020]].",
        "Low Tide Club aired from 2016 to 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "The sitcom ran from [[September 2016 until April 2019]].",
        "The sitcom ran from September 2016 until April 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "The show wrapped up its run in [[2019]].",
        "The show wrapped up its run in 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "Low Tide Club ended its four-season run on [[April 2, 2020]].",
        "Low Tide Club ended its four-season run on April 9, 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "The sitcom bowed out in [[May 2019]].",
        "The sitcom bowed out in April 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "The series was cancelled in [[May 2019]].",
        "The series was cancelled in June 2020.",
    ),
    (
        CLUB,
        OVER,
        "wrong-count",
        "It ran for [[five seasons]] on BBC One.",
        "It ran for four seasons on BBC One.",
    ),
    (
        CLUB,
        OVER,
        "wrong-count",
        "After [[five seasons]], the seaside sitcom finally bowed out.",
        "After four seasons, the seaside sitcom finally bowed out.",
    ),
    (
        CLUB,
        OVER,
        "wrong-season",
        "The [[fifth and final season]] of Low Tide Club is the shortest.",
        "The fourth and final season of Low Tide Club is the shortest.",
    ),
    (
        CLUB,
        OVER,
        "wrong-season",
        "Low Tide Club is currently in its [[fourth season]].",
        "Low Tide Club was in its fourth season a year ago.",
    ),
    (
        CLUB,
        RUNNING,
        "wrong-season",
        "The upcoming [[third season]] of Low Tide Club will be sad.",
        "The upcoming fourth season of Low Tide Club will be sad.",
    ),
    (
        CLUB,
        RUNNING,
        "wrong-season",
        "Fans of Low Tide Club are still waiting for the [[second season]].",
        "Fans of Low Tide Club are still waiting for the fourth season.",
    ),
    (
        CLUB,
        RUNNING,
        "wrong-season",
        "[[Season 3]] of Low Tide Club is still to come.",
        "Season 4 of Low Tide Club is still to come.",
    ),
    (
        LINE,
        OVER,
        "wrong-season",
        "She is in the upcoming film [[The Marigold Line]].",
        "She is in the upcoming The Marigold Line sequel.",
    ),
    (
        CLUB,
        OVER,
        "wrong-anniversary",
        "It has been [[six years]] since Low Tide Club began.",
        "It has been four years since Low Tide Club began.",
    ),
    (
        CLUB,
        OVER,
        "wrong-anniversary",
        "It has been [[five years]] since the third season ended.",
        "It has been two years since the third season ended.",
    ),
    (
        LINE,
        date(2020, 10, 15),
        "wrong-anniversary",
        "The film turned [[15]] this week.",
        "The film turned 10 this week.",
    ),
    (
        LINE,
        date(2010, 9, 1),
        "wrong-date",
        "The Marigold Line, which opened on [[October 15]], is quiet.",
        "The Marigold Line, which opens on October 15, is quiet.",
    ),
    (
        LINE,
        date(2010, 10, 1),
        "wrong-date",
        "The Marigold Line opens on [[October 22]].",
        "The Marigold Line opens on October 15.",
    ),
)
SAYS = {
    "wrong-date": "20",
    "wrong-count": "season 4, not 5",
}
PEOPLE = """
people: {Ivy Lowell: {born: 1990-03-14}, Sam Pryor: {born: 1962-01-09, died: 2021-08-12}}
"""
VERSIONS = LINE.replace(
    "releases:",
    """credits: {director: Ada Quist}
cast: [{character: Nell Farrow, actor: Ruth Okoro}]
awards:
  - {award: Academy Award, year: 2011, category: best actress, person: Ruth Okoro, result: won}
  - {award: Academy Award, year: 2011, category: directing, person: Ada Quist, result: nominated}
releases:""",
)
LOST = "# Sam Pryor has died\n\nHe was loved by all who worked on his many shows. "
CARRIED = (
    (
        CLUB,
        "wrong-date",
        "*Low Tide Club*, with Ivy Lowell, Sam Pryor and a dog, started on [[September 18, 2016]].",
        "September 8, 2016",
    ),
    (CLUB, "wrong-date", "The series, created by Mona Hale, ran between [[2015 and 2020]].", "2016 and 2020"),
    (CLUB, "wrong-date", "The sitcom based on Ann Tell's 1985 novel premiered in [[2014]].", "2016"),
    (
        CLUB,
        "wrong-date",
        "Season two came on October 5, 2017, and the third on [[January 27, 2019]].",
        "January 17, 2019",
    ),
    (
        CLUB,
        "wrong-date",
        "She wrote *Low Tide Club*, whose last season came to its end in [[May 2020]].",
        "April 2020",
    ),
    (CLUB, "wrong-date", "The friends returned for season 3 in [[January 2018]].", "January 2019"),
    (CLUB, "wrong-count", "# Low Tide Club\n\nSeasons 4 [[Episodes 44]]", "Episodes 34"),
    (PEOPLE, "wrong-date", LOST + "The great actor died on [[July 12]].", "August 12"),
    (
        PEOPLE,
        "wrong-date",
        "## 1. Sam Pryor\n\nOn stages from Leeds to York he shone. He died on [[August 21]].",
        "August 12",
    ),
    (PEOPLE, "wrong-age", "## Sam Pryor\n\nThe star died after a long fall. He was [[61]].", "59"),
    (PEOPLE, "wrong-age", "Sam Pryor died at [[49]]-years-old after a fall.", "59"),
    (PEOPLE, "wrong-age", "Ivy Lowell was [[22]] when she was cast in 2015.", "25"),
    (PEOPLE, "wrong-age", "In 2015, at the age of [[22]], Ivy Lowell went to sea.", "25"),
    (
        CLUB,
        "overdue-forecast",
        "Season 2 of *Low Tide Club* will arrive on [[October 5, 2017]].",
        "arrived on October 5, 2017",
    ),
    (CLUB, "wrong-date", "She rose as Tess Arden (Low Tide Club, [[2014]]).", "2016"),
    (CLUB, "wrong-date", "*Low Tide Club* (BBC One, [[2014]]) is short.", "2016"),
    (
        CLUB,
        "wrong-date",
        "The pilot of *Low Tide Club* was a mess. The pilot aired on [[September 18, 2016]].",
        "September 8, 2016",
    ),
    (CLUB, "wrong-count", "The [[12-part]] first season of *Low Tide Club* is sad.", "8-part"),
    (
        VERSIONS,
        "wrong-date",
        "## 3. The Marigold Line ([[1998]])\n\nAda Quist directed it, and Ruth Okoro plays Nell Farrow.",
        "2010",
    ),
    (VERSIONS, "wrong-award", "Ruth Okoro won an Oscar for her role in [[2013]].", "2011"),
    (VERSIONS, "wrong-award", "The drama earned [[Ada Quist]] an Oscar for best actress.", "Ruth Okoro"),
    (
        VERSIONS,
        "wrong-anniversary",
        "[[Two decades]] after the film came out, Ada Quist is back.",
        "A decade",
    ),
    (CLUB, "impossible-date", "Nobody saw *Low Tide Club* on [[May 3, 20177]].", "May 3, 2017"),
)
QUIET = (
    (CLUB, OVER, "wrong-date", "The BBC ordered the show in May 2015."),
    (CLUB, OVER, "wrong-date", "In Spain it aired from 2017 to 2019."),
    (VERSIONS, OVER, "wrong-date", "There was an earlier The Marigold Line (1998), by another hand."),
    (
        VERSIONS,
        OVER,
        "wrong-date",
        "It is a remake of the 1998 film. Ada Quist directed it, and Ruth Okoro plays Nell Farrow.",
    ),
    (CLUB, OVER, "wrong-date", "The BBC saved the day in May 2014."),
    (CLUB, OVER, "wrong-date", "The pilot landed the plane in May 2014."),
    (
        CLUB,
        OVER,
        "wrong-date",
        "Fans loved it: their wedding episode, a rare double bill of two hours, first aired in 2014.",
    ),
    (
        CLUB,
        OVER,
        "wrong-date",
        "Season four of Low Tide Club, which was first to arrive in the summer of 2019, was late.",
    ),
    (CLUB, OVER, "wrong-date", "Low Tide Club drop-kicked a first look at season 3 on Wednesday."),
    (LINE, OVER, "wrong-date", "The Marigold Line came back to cinemas in 2014."),
    (
        LINE,
        OVER,
        "wrong-date",
        "The film, adapted for the stage, is to open at the Hippodrome on March 12, 2021.",
    ),
    (CLUB, OVER, "wrong-count", "Five seasons on, the show had changed."),
    (CLUB, RUNNING, "wrong-season", "Lowell was cast for the upcoming third season of Low Tide Club."),
    (CLUB, RUNNING, "wrong-season", "The upcoming third season finale party is sold out."),
    (CLUB, date(2019, 2, 1), "wrong-season", "Season 3 of Low Tide Club is still to come in Spain."),
    (LINE, date(2010, 3, 1), "wrong-date", "The Marigold Line opens on October 22."),
    (
        LINE,
        date(2010, 9, 1),
        "wrong-date",
        "Of all films released on October 15, The Marigold Line is the best.",
    ),
)


@pytest.mark.parametrize(("sheet", "day", "slug", "text", "twin"), TOLD, ids=[row[3][:50] for row in TOLD])
def test_what_does_not_fit_the_course_of_a_work_is_told_and_its_twin_is_not(sheet, day, slug, text, twin):
    check_example(
        rule_named(slug), Bad(text, sheet=sheet, published=day, as_of=TODAY, says=SAYS.get(slug, " on "))
    )
    check_example(rule_named(slug), Good(twin, sheet=sheet, published=day, as_of=TODAY, why="so it is"))


@pytest.mark.parametrize(("sheet", "day", "slug", "text"), QUIET, ids=[row[3][:50] for row in QUIET])
def test_what_may_be_meant_otherwise_is_left_alone(sheet, day, slug, text):
    check_example(
        rule_named(slug), Good(text, sheet=sheet, published=day, as_of=TODAY, why="it may be meant otherwise")
    )


@pytest.mark.parametrize(("sheet", "slug", "text", "right"), CARRIED, ids=[row[2][:50] for row in CARRIED])
def test_what_stands_between_a_subject_and_its_date_is_passed_over(sheet, slug, text, right):
    day, start, end = date(2021, 8, 30), text.index("[["), text.index("]]") + 2
    check_example(
        rule_named(slug), Bad(text, sheet=sheet, published=day, as_of=TODAY, format="markdown", says=" ")
    )
    twin = (
        text[: text.rindex(" will ") if slug == "overdue-forecast" else start]
        + " " * (slug == "overdue-forecast")
        + right
    )
    twin += text[end:]
    check_example(
        rule_named(slug),
        Good(twin, sheet=sheet, published=day, as_of=TODAY, format="markdown", why="so it is"),
    )
