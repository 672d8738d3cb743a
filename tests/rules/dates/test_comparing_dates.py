"""Dates that contradict one another, that no calendar has, that have passed, and states that have ended."""

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
    TITANIC,
    together,
)

CHECK = date(2026, 11, 21)

CONTRADICTORY = (
    Bad(
        "Stranger Things 5 has a date. The fifth season premieres on November 26, 2025, Netflix announced.\n\n"
        "Mark the calendar: season 5 lands on [[November 27, 2025]].",
        sheet=STRANGER_THINGS,
        published=date(2025, 6, 2),
        says="the release is 26 November 2025 above and 27 November 2025 here",
    ),
    Bad(
        "Filming on Severance season 3 begins in March 2026. Scott is learning Icelandic.\n\nOnce filming on season 3 "
        "starts in [[July 2026]], the office will be rebuilt.",
        sheet=SEVERANCE,
        published=date(2025, 9, 1),
        says="the beginning of filming is March 2026 above and July 2026 here",
    ),
    Bad(
        "The third season of The Last of Us is expected in 2027. Mazin says so.\n\nHBO, for its part, has the third season "
        "down for release in [[late 2028]].",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        says="late 2028 here",
    ),
    Bad(
        "The trailer for Squid Game season 2 was released in September 2024. It shows a new game.\n\nThe first trailer for "
        "season 2 came out in [[October 2024]].",
        sheet=SQUID_GAME,
        published=date(2024, 11, 4),
        says="September 2024 above and October 2024 here",
    ),
    Bad(
        "A second season of Shōgun was announced in May 2024.\n\nWhen the second season was announced in [[July 2024]], "
        "Sanada was on holiday.",
        sheet=SHOGUN,
        published=date(2025, 1, 7),
        says="the announcement is May 2024 above and July 2024 here",
    ),
    Bad(
        "Dune: Part Two was released on Blu-ray on May 14, 2024.\n\nThe Blu-ray of the film arrived in stores; Dune: Part Two "
        "was released on disc on [[June 18, 2024]].",
        sheet=DUNE_TWO,
        published=date(2024, 9, 2),
        says="14 May 2024 above and 18 June 2024 here",
    ),
)

COMPATIBLE = (
    Good(
        "Squid Game aired in Leeds on May 3. Squid Game aired in York on May 10, 2024.",
        sheet=SQUID_GAME,
        published=date(2024, 6, 1),
        why="a series is aired again and again",
    ),
    Good(
        "The 2021 series of Squid Game was new. The 2024 series was darker.",
        sheet=SQUID_GAME,
        published=date(2025, 6, 1),
        why="each year has its series",
    ),
    Good(
        "Stranger Things season 5 arrives in November 2025. Its release on November 26, 2025, comes in three parts.",
        sheet=STRANGER_THINGS,
        published=date(2025, 6, 2),
        why="the month holds the day",
    ),
    Good(
        "Season 5 of Stranger Things comes in three volumes: Volume 1 premieres on November 26, 2025, and Volume 2 premieres "
        "on December 25, 2025.",
        sheet=STRANGER_THINGS,
        published=date(2025, 6, 2),
        why="two parts",
    ),
    Good(
        "Filming on Severance season 3 begins in March 2026. Filming on season 3 ends in October 2026.",
        sheet=SEVERANCE,
        published=date(2025, 9, 1),
        why="two ends of one thing",
    ),
    Good(
        "The third season of The Last of Us was expected in 2026 once. It will not be released before 2027, HBO says.",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        why="one was given up",
    ),
    Good(
        "Squid Game 3 premieres on June 27. Netflix had teased a release in 2025.",
        sheet=SQUID_GAME,
        published=date(2025, 3, 3),
        why="the year holds the day",
    ),
    Good(
        "Barbie opens on July 21, 2023. Oppenheimer opened in France on July 19, 2023.",
        sheet=together(BARBIE, OPPENHEIMER),
        published=date(2023, 7, 20),
        why="two films",
    ),
    Good(
        "The second season of Shōgun was delayed from spring 2026 to autumn 2026, when it will be released.",
        sheet=SHOGUN,
        published=date(2025, 9, 1),
        why="a move",
    ),
    Good(
        "Mark your calendars for Dune: Part Two, out March 1, 2024.\n\n> Dune: Part Two opens November 3, 2023.\n\n"
        "So said the poster of the summer.",
        sheet=DUNE_TWO,
        format="markdown",
        published=date(2024, 2, 1),
        why="quoted",
    ),
)

IMPOSSIBLE = (
    Bad(
        "The strike ended on [[Tuesday, September 27, 2023]].",
        says="27 September 2023 is a Wednesday",
    ),
    Bad("HBO airs the finale on [[Sunday, May 26, 2025]]. Bring tissues.", says="26 May 2025 is a Monday"),
    Bad("Tickets go on sale on [[30 February 2026]].", says="There is no such date"),
    Bad(
        "Two nights only.\n\nThe film returns on [[Wednesday, 4 June]], and again at the weekend.",
        published=date(2024, 5, 20),
        says="4 June 2024 is a Tuesday",
        fixed="Two nights only.\n\nThe film returns on Tuesday, 4 June, and again at the weekend.",
    ),
    Bad("She was born on [[April 31, 1984]], in Leeds.", says="April has 30 days"),
    Bad("The festival opens on [[Fri., Aug. 30, 2025]].", says="30 August 2025 is a Saturday"),
)

POSSIBLE = (
    Good(
        "It was the summer of 1999. Then, on March 24, a Wednesday, the film came out of nowhere.",
        published=date(2024, 3, 29),
        why="of the year that the paragraph is about",
    ),
    Good(
        "In December 2018 he was charged.\n\nHe was due in court on Monday, 7 January.",
        published=date(2020, 9, 8),
        why="of the year after the one told",
    ),
    Good("The finale airs on Sunday, May 25, 2025.", why="a Sunday it was"),
    Good("The festival runs from Friday, August 29 to Sunday, August 31, 2025.", why="both right"),
    Good("Wednesday’s second season premiered on August 6, 2025.", why="a title, and no weekday"),
    Good("The band Sunday 1994 played on May 3, 2025.", why="a band"),
    Good("It opened on Friday the 13th of February 2026.", why="a Friday it is"),
    Good(
        "On Thursday, episodes 5 and 6 drop; on May 30, the rest.",
        published=date(2025, 5, 20),
        why="two expressions",
    ),
)

OVERDUE = (
    Bad(
        "The Duffers are back. A trailer for Stranger Things will be out soon, probably by [[the end of October]].",
        sheet=STRANGER_THINGS,
        published=date(2025, 6, 2),
        says="31 October 2025",
    ),
    Bad(
        "HBO’s hit is not over. The third season of The Last of Us is slated for [[early 2026]].",
        sheet=LAST_OF_US,
        published=date(2025, 4, 20),
        says="The article expects the release by 30 April 2026",
    ),
    Bad(
        "Severance fans will have to be patient. Filming on the third season is expected to begin in [[spring 2026]].",
        sheet=SEVERANCE,
        published=date(2025, 9, 1),
        says="The article expects the beginning of filming by 31 May 2026",
    ),
    Bad(
        "Squid Game: everything we know about season 2\n\nThe series returns [[later this year]], with seven new episodes.",
        sheet=SQUID_GAME,
        published=date(2024, 4, 2),
        says="The article",
    ),
    Bad(
        "Will there be more Shōgun? A second season could premiere by [[the summer of 2026]], insiders believe.",
        sheet=SHOGUN,
        published=date(2024, 9, 20),
        says="which is past on 21 November 2026",
    ),
    Bad(
        "The Duffers are in no hurry. Stranger Things season 5 (expected in [[2025]]) has eight episodes.",
        sheet=STRANGER_THINGS,
        published=date(2024, 4, 2),
        says="31 December 2025",
    ),
    Bad(
        "Dune: Part Two will be available to stream on Max from [[May 21, 2024]].",
        sheet=DUNE_TWO,
        published=date(2024, 5, 2),
        says="The article expects the release by 21 May 2024",
    ),
    Bad(
        "Production on The Last of Us will get under way again in [[the spring of 2026]], if the weather holds.",
        sheet=LAST_OF_US,
        published=date(2025, 9, 1),
        says="past on 21 November 2026",
    ),
)

NOT_OVERDUE = (
    Good(
        "# Stranger Things\n\n- Season 5: eight episodes, November 26, 2025\n- Season 4: nine episodes, 2022",
        sheet=STRANGER_THINGS,
        format="markdown",
        works=("Stranger Things",),
        published=date(2025, 6, 2),
        why="a line without a verb stays right",
    ),
    Good(
        "The third season of The Last of Us is slated for 2027.",
        sheet=LAST_OF_US,
        published=date(2025, 4, 20),
        why="still to come",
    ),
    Good(
        "The second season of Severance was released in January 2025, as Stiller had promised in 2024.",
        sheet=SEVERANCE,
        published=date(2025, 4, 20),
        why="done, and told as done",
    ),
    Good(
        "Anybody hoping for a 2025 release of Severance season 3 will be disappointed.",
        sheet=SEVERANCE,
        published=date(2025, 4, 20),
        why="a hope that is denied",
    ),
    Good(
        "Season 3 of Severance will not be released in 2025.",
        sheet=SEVERANCE,
        published=date(2025, 4, 20),
        why="denied",
    ),
    Good(
        "“We will be back in 2025,” said Hwang. Squid Game kept its word.",
        sheet=SQUID_GAME,
        published=date(2024, 4, 2),
        why="a quotation",
    ),
    Good(
        "In the story of Squid Game, the players will all be dead by Friday.",
        sheet=SQUID_GAME,
        published=date(2024, 4, 2),
        why="story time",
    ),
    Good(
        "*Titanic* turned 25 in 2022, and the ship will never leave the sea bed.",
        sheet=TITANIC,
        format="markdown",
        published=date(2021, 4, 2),
        why="no forecast",
    ),
)

ENDED = (
    Bad(
        "Late shows are dark because of the [[ongoing]] writers’ strike, and nobody knows for how long.",
        sheet=SHARED,
        published=date(2023, 10, 2),
        says="The WGA strike ended on 27 September 2023",
    ),
    Bad(
        "Actors cannot promote the film while the SAG-AFTRA strike [[continues]].",
        sheet=SHARED,
        published=date(2023, 11, 20),
        says="The SAG-AFTRA strike ended on 9 November 2023",
    ),
    Bad(
        "With the WGA and SAG-AFTRA strikes [[still]] under way, every date is a guess.",
        sheet=SHARED,
        published=date(2023, 10, 5),
        says="The WGA strike ended on 27 September 2023",
    ),
    Bad(
        "The studio gives no date. The [[current]] actors’ strike has stopped the shoot.",
        sheet=SHARED,
        published=date(2024, 1, 15),
        says="9 November 2023",
    ),
)

GOING_ON = (
    Good(
        "The ongoing WGA strike has emptied the rooms.",
        sheet=SHARED,
        published=date(2023, 6, 1),
        why="it was going on",
    ),
    Good("The WGA strike is no longer ongoing.", sheet=SHARED, published=date(2023, 10, 5), why="denied"),
    Good(
        "The film was shot during the WGA strike, under a waiver.",
        sheet=SHARED,
        published=date(2024, 1, 5),
        why="past",
    ),
    Good(
        "The ongoing dockers’ strike keeps the set in port.",
        sheet=SHARED,
        published=date(2024, 1, 5),
        why="another strike",
    ),
    Good(
        "Is the SAG-AFTRA strike still ongoing?", sheet=SHARED, published=date(2023, 12, 5), why="a question"
    ),
)


@pytest.mark.parametrize("example", CONTRADICTORY, ids=lambda e: e.text[:40])
def test_two_dates_that_cannot_both_hold_are_reported(example):
    check_example(rule_named("contradictory-dates"), example)


@pytest.mark.parametrize("example", COMPATIBLE, ids=lambda e: e.text[:40])
@pytest.mark.parametrize("slug", ["contradictory-dates", "wrong-date"])
def test_two_dates_that_can_both_hold_are_left_alone(slug, example):
    check_example(rule_named(slug), example)


@pytest.mark.parametrize("example", IMPOSSIBLE, ids=lambda e: e.text[:40])
def test_a_date_that_no_calendar_has_is_reported(example):
    check_example(rule_named("impossible-date"), example)


@pytest.mark.parametrize("example", POSSIBLE, ids=lambda e: e.text[:40])
def test_a_date_that_the_calendar_has_is_left_alone(example):
    check_example(rule_named("impossible-date"), example)


@pytest.mark.parametrize("example", OVERDUE, ids=lambda e: e.text[:40])
def test_a_forecast_that_has_passed_is_reported_on_a_page_kept_current(example):
    check_example(rule_named("overdue-forecast"), _current(example))


@pytest.mark.parametrize("example", NOT_OVERDUE, ids=lambda e: e.text[:40])
def test_what_is_no_overdue_forecast_is_left_alone(example):
    check_example(rule_named("overdue-forecast"), _current(example))


@pytest.mark.parametrize("example", OVERDUE, ids=lambda e: e.text[:40])
def test_a_forecast_in_news_of_its_day_is_left_alone(example):
    words = example.text.replace("[[", "").replace("]]", "")
    check_example(
        rule_named("overdue-forecast"),
        Good(words, sheet=example.sheet, published=example.published, as_of=CHECK, why="dated"),
    )


@pytest.mark.parametrize("example", ENDED, ids=lambda e: e.text[:40])
def test_a_state_that_had_ended_is_reported(example):
    check_example(rule_named("no-longer-ongoing"), example)


@pytest.mark.parametrize("example", GOING_ON, ids=lambda e: e.text[:40])
def test_a_state_that_goes_on_or_is_not_said_to_is_left_alone(example):
    check_example(rule_named("no-longer-ongoing"), example)


def _current(example):
    kind = type(example)
    extra = {"says": example.says} if isinstance(example, Bad) else {"why": example.why}
    return kind(
        example.text,
        sheet=example.sheet,
        published=example.published,
        as_of=CHECK,
        kept_current=True,
        format=example.format,
        **extra,
    )


def test_a_film_has_a_premiere_in_many_a_city():
    text = "Oppenheimer opened on July 21, 2023. The cast walked out of the London premiere on July 13, 2023."
    example = Good(text, sheet=OPPENHEIMER, published=date(2023, 7, 24), why="two premieres")
    check_example(rule_named("contradictory-dates"), example)
