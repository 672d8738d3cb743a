"""What event and span claims come to: their event, season, limits and verdict; and that nothing breaks their reading."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.annotate.claims.reference import UNNUMBERED
from copydesk.rule import Example
from copydesk.sheet.claims import Confirmed, Contradicted, EventClaim, How, Phase, SpanClaim, Unknown
from copydesk.testing import article_of

SHEET = """
title: Fargo
kind: series
network: FX
country: United States
credits: {creator: Noah Hawley}
people: {Noah Hawley: {born: 1967-05-06}}
seasons:
  - {number: 1, released: 2014-04-15, finale: 2014-06-17}
  - {number: 2, renewed: 2014-07-21, filming: {from: 2015-01-19, to: 2015-05-20}, released: 2015-10-12}
  - {number: 3, released: unknown}
"""
FILM = """
title: The Glass Harbour
kind: film
releases:
  - {date: 2019-05-21, how: festival, country: France}
  - {date: 2019-05-30, how: cinema, country: South Korea}
  - {date: 2019-10-11, how: cinema, country: US}
"""


def claims(text, sheet=SHEET, published=date(2016, 6, 3), kind=EventClaim, **days):
    article = article_of(Example(text, sheet=sheet, published=published, **days))
    return article, [claim for claim in article.claims if isinstance(claim, kind)]


@pytest.mark.parametrize(
    ("text", "what", "season", "phase"),
    [
        ("Season 2 of Fargo premiered in October 2015.", "released", 2, None),
        ("Fargo was renewed for a second season in July 2014.", "renewed", 2, None),
        ("Filming on the second season wrapped in May 2015.", "filming", 2, Phase.END),
        ("The second season of Fargo began filming in January 2015.", "filming", 2, Phase.START),
        ("The season 1 finale of Fargo aired on June 17, 2014.", "finale", 1, None),
        ("A teaser for season 2 of Fargo was released in June 2015.", "teaser", 2, None),
        ("Noah Hawley was born on May 6, 1967.", "born", None, None),
        ("Fargo was cancelled in May 2016.", "cancelled", None, None),
        ("FX could bring Fargo back before the end of 2017.", "expected", None, None),
        ("Filming on season 2 took months: it wrapped in May 2015.", "filming", 2, Phase.END),
        (
            "Fargo is cold. Filming took months. It began in January 2015.",
            "filming",
            None,
            Phase.START,
        ),
        ("Born on May 6, 1967, Noah Hawley writes novels too.", "born", None, None),
        (
            "Apple, which wanted it, lost, and FX released it in April 2014. Fargo sold well.",
            "released",
            None,
            None,
        ),
    ],
)
def test_a_date_belongs_to_the_event_that_its_sentence_tells(text, what, season, phase):
    _, (claim,) = claims(text)
    assert (claim.what, claim.season, claim.phase) == (what, season, phase)


def test_the_later_date_of_a_move_is_the_claim():
    _, (claim,) = claims("Season 3 of Fargo was pushed from November 6, 2016, to May 7, 2017.")
    assert claim.when.text == "May 7, 2017"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first season of Fargo arrived on April 15, 2014, the second on October 12, 2015.", [1, 2]),
        ("Fargo season 1 aired in 2014, season 2 in 2015, and season 3 in 2017.", [1, 2, 3]),
        ("Season 2 of Fargo was ordered two years ago, on July 21.", [2, 2]),
        ("Season 1 of Fargo aired in 2014. Season 2 followed on October 12, 2015.", [1, 2]),
    ],
)
def test_a_second_date_has_the_word_of_the_first_and_its_own_season(text, expected):
    _, found = claims(text)
    assert [claim.season for claim in found] == expected


def test_a_second_date_has_its_own_part():
    _, found = claims("Volume 1 of Fargo came out on May 1, 2015, Volume 2 on July 1.")
    assert [claim.part for claim in found] == ["1", "2"]


@pytest.mark.parametrize(
    "text",
    [
        "LEEDS, Nov. 3, 2015 - “Fargo” will premiere soon.",
        "DES MOINES, Iowa, Nov. 3, 2015 (Wire) — “Fargo” will premiere soon.",
        "Fargo is long. Next are “Time Ends Here,” in May 2015, and “Now It Begins,” in June 2015.",
        "Fargo had been scheduled for November 3, 2014.",
        "The novel is about Fargo. It was released in 2010.",
    ],
)
def test_a_date_of_something_else_is_no_claim(text):
    assert claims(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "The heists that filled late '80s drama are a joke to Fargo, which has none.",
        "Fans of early 1990s horror will be at home in Fargo.",
        "It owes more to fans of 1998 horror than Fargo does.",
        "Fargo is cold. It lands a place on my list of the ten best of 2013.",
    ],
)
def test_the_period_of_a_genre_and_the_year_of_a_list_are_no_release(text):
    assert claims(text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "The hit 1980s series Fargo is cold.",
        "Fargo is a late '80s drama.",
        "The early 1990s series is about Fargo.",
        "Fargo is cold. It landed on a cable channel in 2013.",
    ],
)
def test_the_period_of_one_work_is_its_release(text):
    _, (claim,) = claims(text)
    assert claim.what == "released"


@pytest.mark.parametrize(
    "text",
    [
        "The Glass Harbour can be rented now; in cinemas it opens on Oct. 18, 2019.",
        "In cinemas The Glass Harbour opens on Oct. 18, 2019.",
        "The Glass Harbour is the work of a painter. At home it is late; in theaters it opened on Oct. 18, 2019.",
    ],
)
def test_a_release_has_its_subject_behind_a_phrase_of_place(text):
    article, (claim,) = claims(text, sheet=FILM, published=date(2019, 11, 3))
    assert claim.what == "released"
    assert isinstance(article.verdict(claim), Contradicted)


@pytest.mark.parametrize(
    "text",
    [
        "Fans of it opened a bakery on Oct. 18, 2019. The Glass Harbour is long.",
        "The Glass Harbour is long. A shop full of cinemas and toys opened on Oct. 18, 2019.",
        "A hall of mirrors like it opened on Oct. 18, 2019. The Glass Harbour is long.",
    ],
)
def test_a_pronoun_behind_a_preposition_is_no_subject(text):
    assert claims(text, sheet=FILM, published=date(2019, 11, 3))[1] == []


@pytest.mark.parametrize("when", ["the same year", "later the same year", "earlier in the same year"])
def test_the_same_year_as_another_work_is_not_that_of_the_article(when):
    article, found = claims(f"The long film is like Fargo, which came out {when}.")
    assert not any(isinstance(article.verdict(claim), Contradicted) for claim in found)


def test_a_date_behind_a_comma_belongs_to_the_main_clause():
    _, (claim,) = claims(
        "Fargo was renewed for a second season weeks after the first came out, in July 2014."
    )
    assert (claim.what, claim.season) == ("renewed", 2)


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("The first season of Fargo was strange. The show was renewed in July 2014.", None),
        ("Season 2 of Fargo is better. The series, which began in April 2014, is an anthology.", None),
        ("Season 2 was renewed long after the series premiered in April 2014. Fargo is an anthology.", None),
        ("Season 2 of Fargo is better. It premiered in October 2015.", 2),
    ],
)
def test_what_befalls_the_whole_is_of_no_season(text, season):
    assert claims(text)[1][0].season == season


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("FX ordered a second season in July. They were filming in January 2015.", 2),
        ("FX ordered a second season in July. Fans are pleased. The crew was filming in January 2015.", 2),
        ("FX wants the second season and the third season. They were filming in January 2015.", UNNUMBERED),
        ("FX ordered the first season in July. They were filming in January 2015.", UNNUMBERED),
    ],
)
def test_filming_is_of_the_season_that_the_paragraph_has_just_named(text, season):
    _, found = claims(text)
    assert [c.season for c in found if c.what == "filming"] == [season]


def test_a_finale_to_come_ends_the_season_on_air():
    _, (claim,) = claims("The Fargo finale airs on June 17.", published=date(2014, 5, 1))
    assert claim.season == 1


def test_people_of_another_work_leave_the_work_open():
    _, found = claims(
        "Fargo is grim. Ann Lee's men laugh, and the film opened in May 2019.",
        f"{SHEET}---\n{FILM}credits: {{director: Ann Lee}}\n",
    )
    assert [claim.work for claim in found] == [None]


def test_a_country_and_a_way_limit_a_release():
    _, found = claims("The Glass Harbour opened in US theaters on October 11, 2019.", FILM, date(2020, 1, 2))
    assert [(c.place, c.how) for c in found] == [("United States", "cinema")]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Fargo debuted in April 2015.", How.ANOTHER_DATE),
        ("Fargo debuted last year.", How.OFF_BY_A_YEAR),
        ("Fargo debuted last month.", How.RELATIVE_DATE),
        ("The third season of Fargo was released in April 2016.", How.NOT_YET),
    ],
)
def test_a_contradiction_says_in_what_way(text, how):
    article, (claim,) = claims(text)
    verdict = article.verdict(claim)
    assert isinstance(verdict, Contradicted)
    assert verdict.how is how


@pytest.mark.parametrize(
    "text",
    [
        "The third season of Fargo may be released in April 2017.",
        "Fargo reportedly premiered in May 2013.",
        "Was Fargo released in 2010?",
        "Fargo was not released in 2010.",
        "Season 4 of Fargo was released in 2010.",
    ],
)
def test_what_is_hedged_asked_denied_or_not_on_the_sheet_is_not_judged(text):
    article, found = claims(text)
    assert all(isinstance(article.verdict(claim), Unknown) for claim in found)


def test_a_relative_date_that_is_right_from_the_update_is_right():
    article, (claim,) = claims(
        "Season 2 of Fargo premiered last month.", published=date(2015, 10, 1), updated=date(2015, 11, 9)
    )
    assert isinstance(article.verdict(claim), Confirmed)


def test_an_anniversary_and_an_age_are_spans():
    _, found = claims(
        "Two years after its debut, Fargo is back. Noah Hawley, 49, is pleased.", kind=SpanClaim
    )
    assert [(c.since, c.length) for c in found] == [("released", 2), ("born", 49)]


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            "Fargo premiered released in on 2014 April May 31 , . ( ) season 2 the and to from pushed was Noah Hawley 34 "
            "born last year 한국 ‘ ” : not could filming began — 99999999999".split()
        ),
        min_size=1,
        max_size=40,
    )
)
def test_no_order_of_words_breaks_the_reading(words):
    article, found = claims(" ".join(words))
    assert all(0 <= c.span.start < c.span.end <= len(article.text) for c in found)
    assert all(article.verdict(c) for c in found)
