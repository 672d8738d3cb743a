"""How articles say that something comes out, is ordered, made and ended; and the same words of something else."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SHEET = """
title: The Glass Harbour
kind: series
network: Netflix
cast: [{character: Mara Quill, actor: Ines Aldana}]
credits: {creator: Rita Sand}
based_on: {title: The Salt Road, kind: novel, by: Ada Wick}
seasons:
  - {number: 1, released: 2022-01-28, finale: 2022-03-04, filming: {from: 2021-03-01, to: 2021-07-15}}
  - {number: 2, renewed: 2022-06-06, released: 2024-09-12, filming: {from: 2023-03-01, to: 2023-07-15}}
  - {number: 3, renewed: 2024-10-01, released: unknown}
"""
FILM = """
title: Low Water
kind: film
based_on: {title: The Salt Road, kind: novel, by: Ada Wick}
releases: [{date: 2022-05-27, how: cinema}]
---
title: The Salt Road
kind: novel
released: 1955
"""
BEFORE, AFTER = date(2024, 6, 1), date(2024, 12, 1)

AHEAD = (
    "Season 2 of The Glass Harbour hits Netflix on [[October 12]].",
    "Season 2 of The Glass Harbour will hit screens on [[October 12]].",
    "Season 2 bows [[October 12]] on Netflix.",
    "The second season comes in [[October]].",
    "The second season comes to Netflix on [[October 12]].",
    "The second season is on Netflix from [[October 12]].",
    "Season 2 will be on Netflix on [[October 12]].",
    "Season 2 can be watched on Netflix from [[October 12]].",
    "Season 2 will be shown from [[October 12]].",
    "Season 2 will be added to Netflix on [[October 12]].",
    "Season 2 rolls out on [[October 12]].",
    "Season 2 goes live on [[October 12]].",
    "The Glass Harbour is back on [[October 12]] with its second season.",
    "The Glass Harbour returns on [[October 12]] for its second season.",
    "Netflix has set [[October 12]] as the release date for season 2.",
    "Netflix has set an [[October 12]] release date for season 2 of The Glass Harbour.",
    "Mark your calendars for [[October 12]], when season 2 of The Glass Harbour premieres.",
    "Season 2 gets a release date: [[October 12]].",
    "Release date: [[October 12, 2024]] (season 2)",
    "Fans will have to wait until [[October 12]] for season 2.",
    "Season 2 of The Glass Harbour does not land here until [[October 12]].",
    "Season 2 starts rolling out on [[October 12]].",
    "The second series of The Glass Harbour gets under way on [[October 12]].",
    "All eight episodes of season 2 will be available [[October 12]].",
)
TOLD = (
    "Season 2 has been on Netflix since [[October 12]].",
    "In [[October 2023]], the second season came out.",
    "The series, which began in [[February 2022]], is a hit.",
    "The series has been running since [[2021]].",
    "Season 1 ran from [[March to May 2022]].",
    "Season 1 ran until [[April 2022]].",
    "Season 1 came to an end in [[April 2022]].",
    "A second season got the green light in [[July 2022]].",
    "Season 2 went into production in [[May 2023]].",
    "Season 2 entered production in [[May 2023]].",
    "Shooting of season 2 was brought to an end in [[May 2023]].",
    "Shooting of season 2 came to its end on [[15 May 2023]].",
    "The Glass Harbour began in [[2020]] on Netflix.",
    "Season 2 touched down on [[October 12]].",
    "Netflix brought The Glass Harbour back for its second season on [[October 12]].",
    "Season 2 checked in on [[October 12]], all of it at once.",
    "The first season swept onto screens on [[February 8, 2022]].",
    "First shown on [[February 8, 2022]], the series took its time.",
    "The Glass Harbour (out since [[February 2022]]) is a hit.",
    "The first two episodes of season 2 were put out on [[October 12]].",
    "All of season 1 went live on [[February 8, 2022]].",
    "The last episode of season 1 went out on [[April 8, 2022]].",
    "Cameras rolled on season 2 from [[January to July 2023]].",
    "They called a wrap on the shoot of season 2 in [[May 2023]].",
)
OTHERS = (
    "The Glass Harbour is set in the early 1790s and begins in May 1791.",
    "The first season is set back in 1983, and season 2 moves to 1985.",
    "The story of season 2 begins in May 2003 and ended in June 2004.",
    "The season comes to life in May, when Mara Quill returns.",
    "Ines Aldana was added to the cast of season 2 in May 2023.",
    "Season 2 added five actors in May 2023.",
    "Ines Aldana was seen on the set in May 2023.",
    "The Glass Harbour season 2 was first planned for 2023, but the strikes came.",
    "Season 2 was to have been released in May 2023.",
    "Season 2 should have arrived in 2023.",
    "The second season missed its planned release in May 2023.",
    "A May 2023 release of season 2 was given up.",
    "Season 2 was meant to open in May 2023.",
    "Season 2 had been due out in 2023.",
    "A new poster for season 2, the longest yet, was released on May 4.",
    "A featurette about The Glass Harbour, Rita Sand's series, was released on Tuesday.",
    "Season 2 came out on September 12, 2024, and in November Ines Aldana won an award.",
    "The series premiered on January 28, 2022, and in May 2023 she married.",
    "The Glass Harbour is on a break from May 2025.",
    "Mara Quill is on the run from May to June.",
    "The idea for The Glass Harbour came in 2016.",
    "The series came to Rita Sand in a dream in 2016.",
    "Ines Aldana came to the show in 2021.",
    "Season 1 ran for two months in 2022.",
    "The podcast of the series has been running since 2020.",
    "She waited until May 2023 for a call.",
    "2023's The Glass Harbour finale was long.",
    "The crew of The Glass Harbour touched down in Oslo on May 3.",
    "The Glass Harbour took a while to find its feet in May 2023.",
    "A public screening of The Glass Harbour was held on May 3.",
    "The Glass Harbour moved to bigger theatres on May 3.",
    "The curtain fell on her marriage in May 2023.",
    "You can see her in a play from May 3.",
    "The close of the deal came in May 2023.",
    "It all started on May 3, when she posted that she watches The Glass Harbour.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_a_wrong_day_is_found_in_plain_words_that_look_ahead(text):
    says = "12 September 2024"
    check_example(rule_named("wrong-date"), Bad(text, sheet=SHEET, published=BEFORE, says=says))


ENDED = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, released: 2022-01-28, finale: 2022-03-04}
  - {number: 2, released: 2024-09-12, finale: 2024-10-24}
ended: 2024-10-24
"""


@pytest.mark.parametrize(
    "text",
    [
        "The curtain came down on The Glass Harbour on [[October 17]].",
        "The saga came to its end on [[October 17]].",
        "The tale closed on [[October 17]].",
        "The last ever episode of The Glass Harbour went out on [[October 17]].",
        "The final run kicked off on [[September 5]].",
    ],
)
def test_an_end_and_the_final_season_have_words_of_their_own(text):
    check_example(
        rule_named("wrong-date"), Bad("The Glass Harbour. " + text, sheet=ENDED, published=AFTER, says="2024")
    )


SEQUEL = """
title: Low Water II
kind: film
releases:
  - {date: 2022-05-18, how: festival, country: France}
  - {date: 2022-05-27, country: United States, how: cinema}
"""


@pytest.mark.parametrize(
    "text",
    [
        "Low Water II walked into American cinemas on [[May 20]].",
        "Low Water II is here. The sequel took off in American cinemas on [[May 20]].",
        "Low Water II is dear. Audiences can see it from [[May 20, 2022]] in America.",
        "Low Water II swam. Its first public screening was in Cannes on [[May 11]].",
    ],
)
def test_a_film_goes_to_cinemas_by_any_verb_and_may_be_the_sequel_itself(text):
    check_example(
        rule_named("wrong-date"), Bad(text, sheet=SEQUEL, published=date(2022, 7, 1), says="May 2022")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Low Water II is here. A sequel will open on May 20, 2025.",
        "Low Water II is here. Its sequel opens in American cinemas on May 20, 2025.",
        "Low Water II expanded into more cinemas on June 3.",
    ],
)
def test_another_sequel_and_more_cinemas_have_days_of_their_own(text):
    check_example(
        rule_named("wrong-date"), Good(text, sheet=SEQUEL, published=date(2022, 7, 1), why="another")
    )


@pytest.mark.parametrize("text", TOLD)
def test_a_wrong_date_is_found_in_plain_words_that_look_back(text):
    check_example(rule_named("wrong-date"), Bad(text, sheet=SHEET, published=AFTER, says="The sheet has"))


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("slug", ["wrong-date", "wrong-relative-date"])
def test_the_story_a_plan_given_up_and_other_things_have_dates_of_their_own(slug, text):
    check_example(rule_named(slug), Good(text, sheet=SHEET, published=AFTER, why="of something else"))


@pytest.mark.parametrize(
    "text",
    [
        "He flew again in [[2021]]'s Low Water, and faster.",
        "The stairs of [[2021]]'s “Low Water” lead down.",
        "Ada Wick's [[1957]] novel The Salt Road became Low Water.",
        "Her [[1957]] crime novel The Salt Road became Low Water.",
    ],
)
def test_a_year_before_a_title_is_that_of_the_work(text):
    check_example(rule_named("wrong-date"), Bad(text, sheet=FILM, published=AFTER, says="The sheet has"))


@pytest.mark.parametrize(
    "text",
    [
        "Low Water is from the 1955 novel The Salt Road.",
        "David Lind's 1984 Low Water had nobody in it.",
        "Low Water won 2021's most coveted prize.",
        "The 2021 game The Salt Road is not based on Low Water.",
    ],
)
def test_a_year_before_another_noun_or_version_is_none_of_the_work(text):
    check_example(rule_named("wrong-date"), Good(text, sheet=FILM, published=AFTER, why="another's"))


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Netflix announced the second season in May.", date(2022, 10, 1)),
        ("A teaser of the second season was shown earlier this year, fans say.", BEFORE),
        ("A trailer for season 2 was released earlier this month, and teased the end.", BEFORE),
    ],
)
def test_what_was_done_is_no_forecast(text, published):
    example = Good(
        text, sheet=SHEET, published=published, as_of=date(2026, 11, 21), kept_current=True, why=""
    )
    check_example(rule_named("overdue-forecast"), example)


@pytest.mark.parametrize(
    "text",
    [
        "Netflix will announce the cast of the second season in [[July]].",
        "The second season will be released on [[September 12]].",
        "The second season will be shown and streamed from [[September]].",
        "The second season comes in [[September 2024]].",
    ],
)
def test_plain_words_look_ahead_on_a_page_kept_current(text):
    example = Bad(
        text, sheet=SHEET, published=BEFORE, as_of=date(2026, 11, 21), kept_current=True, says="2024"
    )
    check_example(rule_named("overdue-forecast"), example)


@pytest.mark.parametrize(
    "text",
    [
        "The Glass Harbour, which Rita Sand wrote in a summer, was released on [[January 8, 2022]].",
        "The Glass Harbour, in which she teaches a boy to bat, premiered in [[May 2022]].",
    ],
)
def test_a_relative_clause_leaves_the_title_its_verb(text):
    check_example(rule_named("wrong-date"), Bad(text, sheet=SHEET, published=AFTER, says="28 January 2022"))
