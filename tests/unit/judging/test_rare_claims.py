"""Claims that few sentences make: what sheets say to them where they leave it open."""

from datetime import date

import pytest

from copydesk.dates import TimeValue
from copydesk.sheet.claims import (
    AwardClaim,
    Comparator,
    CreditClaim,
    EpisodeClaim,
    EventClaim,
    FigureClaim,
    Form,
    Manner,
    Mention,
    Part,
    PartClaim,
    Phase,
    SeasonClaim,
    SeasonPoint,
    SpanClaim,
    Stance,
    TimeExpression,
    Voice,
)
from copydesk.sheet.judging import judge
from copydesk.sheet.loading import load_sheets
from copydesk.text import Span
from unit.judging.test_every_verdict import said_to

SHEET = """
title: Eel Weather
kind: series
credits: {creator: Noor Vass, director: Ann Day}
cast:
  - {character: Guard, actor: Ben Ashe}
  - {character: Edda Crane, actor: Maud Telling}
people: {Col Hartnell: {born: 1930/1940}, Ora Finn: {born: ../1950}}
seasons:
  - {number: 2, episodes: 8, released: 2020-10-01, announced: 2019-05-01, trailer: ../2020-09}
  - {number: 4}
episodes: [{season: 2, number: 1, title: Low Tide}]
awards:
  - {award: Emmy, year: 2020, category: Best Drama Series, result: won}
  - {award: Emmy, year: 2023, category: Best Drama Series, result: won}
"""
FILM = """
title: Salt Quay
kind: film
released: 2018-03-02
ended: {from: 2019-01-01}
box_office: {worldwide: $120 million}
"""
OPEN = "title: Night Weir\nkind: film\nreleases: [{date: ../2019, how: festival}]\n"
EVENTS = "events: [{what: walkout, from: 2023-05-02, to: 2023-09-27}]\n"
BASE = load_sheets({f"{at}.yaml": text.encode() for at, text in enumerate((SHEET, FILM, OPEN, EVENTS))})
DAY, LATER = date(2023, 7, 1), date(2023, 10, 1)
PLACE = Span(0, 1)
OF = {"work": "Eel Weather"}
FILM_OF = {"work": "Salt Quay"}


def who(name):
    (entity,) = {entity for spelling, entity in BASE.spellings() if spelling.name == name}
    return Mention(PLACE, name, (entity,), Form.EXACT)


def when(*values, **more):
    return TimeExpression(PLACE, "then", candidates=values, **more)


WALKOUT = next(entity for entity, _ in BASE.events)
COL, ORA = who("Col Hartnell").refers[0], who("Ora Finn").refers[0]
YEAR, MAY = TimeValue.year(2020), TimeValue.month(2020, 5)


@pytest.mark.parametrize(
    ("claim", "published", "said"),
    [
        (PartClaim(PLACE, mention=who("Guard"), part=Part.ACTOR), DAY, "part: unknown, the sheet does not say what they do"),
        (CreditClaim(PLACE, person=who("Ben Ashe"), job="director", tied=False, **OF), DAY, "credit: unknown, the article does not tie them to the work"),
        (
            CreditClaim(PLACE, person=who("Ben Ashe"), job="creator", manners=frozenset((Manner.OWN,)), **OF),
            DAY,
            "credit: another credit",
        ),
        (SeasonClaim(PLACE, point=SeasonPoint.OUT, season=5, stance=Stance.HEDGED, **OF), DAY, "season: unknown, the article is not sure"),
        (SeasonClaim(PLACE, point=SeasonPoint.OUT, season=3, **OF), DAY, "season: unknown, the sheet does not list every season"),
        (SeasonClaim(PLACE, point=SeasonPoint.RUNNING, season=2, **OF), None, "season: unknown, the sheet has no season of that day"),
        (EpisodeClaim(PLACE, title="Eel Moon", number=1, **OF), DAY, "episode: unknown, the sheet has no such episode"),
        (FigureClaim(PLACE, "worldwide", 8e7, 1e7, "$80 million", **FILM_OF), None, "figure: unknown, it may have been so on the article's day"),
        (
            AwardClaim(PLACE, award="Emmy", won=True, year=2023, category="best drama series", **OF),
            LATER,
            "award: confirmed",
        ),
        (
            AwardClaim(PLACE, award="Emmy", won=False, category="best score", **OF),
            DAY,
            "award: unknown, the sheet has what was won alone",
        ),
        (AwardClaim(PLACE, award="Emmy", won=True, number=2, comparator=Comparator.AT_MOST, **OF), DAY, "award: confirmed"),
        (EventClaim(PLACE, what="walkout", when=None, ongoing=True, subject=WALKOUT), None, "event: unknown, the article has no day"),
        (EventClaim(PLACE, what="walkout", when=None, ongoing=True, subject=WALKOUT), DAY, "event: confirmed"),
        (EventClaim(PLACE, what="walkout", when=None, ongoing=True, subject=WALKOUT), LATER, "event: ended"),
        (EventClaim(PLACE, what="announced", when=when(TimeValue.year(2022)), season=-1, **OF), DAY, "event: unknown, the sheet may not have the one that is meant"),
        (EventClaim(PLACE, what="trailer", when=when(YEAR), season=2, phase=Phase.START, **OF), DAY, "event: unknown, the two dates overlap only in part"),
        (EventClaim(PLACE, what="ended", when=when(YEAR), phase=Phase.END, **FILM_OF), DAY, "event: unknown, the sheet has no date of it"),
        (EventClaim(PLACE, what="ended", when=when(TimeValue(date(2019, 1, 5), date(2019, 2, 1), YEAR.granularity), pattern="range"), **FILM_OF), DAY, "event: confirmed"),
        (
            EventClaim(PLACE, what="released", when=when(YEAR), manners=frozenset((Manner.PREMIERED,)), work="Night Weir"),
            DAY,
            "event: unknown, a film has more premieres than a sheet",
        ),
        (SpanClaim(PLACE, since="released", length=3, season=-1, **OF), DAY, "span: unknown, the sheet has no date to count from"),
        (SpanClaim(PLACE, since="released", length=3, at=when(TimeValue.year(2018)), **FILM_OF), DAY, "span: unknown, the date in the sentence is another event's"),
        (SpanClaim(PLACE, since="released", length=5, at=when(TimeValue.year(2023)), **FILM_OF), DAY, "span: confirmed"),
        (SpanClaim(PLACE, since="released", length=9, **FILM_OF), date(2018, 5, 1), "span: unknown, it has not been out for a year"),
        (SpanClaim(PLACE, since="released", length=9, voice=Voice.RUMOURED, **FILM_OF), DAY, "span: unknown, the article does not say so itself"),
        (SpanClaim(PLACE, since="released", length=9, **FILM_OF), DAY, "span: another anniversary"),
        (SpanClaim(PLACE, since="born", length=99, subject=COL), DAY, "span: another age"),
        (SpanClaim(PLACE, since="born", length=20, subject=ORA), DAY, "span: confirmed"),
    ],
)  # fmt: skip
def test_what_a_sheet_leaves_open_is_unknown_and_says_why(claim, published, said):
    assert said_to(claim, judge(BASE, claim, published, None)) == said


@pytest.mark.parametrize(
    ("value", "manner", "agrees"),
    [
        (TimeValue(date(2018, 1, 1), date(2018, 4, 1), MAY.granularity), Manner.UNTIL, True),
        (TimeValue(date(2018, 3, 1), date(2018, 9, 1), MAY.granularity), Manner.RAN, True),
        (TimeValue(None, date(2018, 9, 1), MAY.granularity), Manner.RAN, True),
        (TimeValue(date(2018, 1, 1), date(2018, 4, 1), MAY.granularity), Manner.RAN, False),
    ],
)
def test_a_spell_is_judged_by_the_day_that_its_words_mean(value, manner, agrees):
    claim = EventClaim(PLACE, what="released", when=when(value), manners=frozenset((manner,)), **FILM_OF)
    assert (said_to(claim, judge(BASE, claim, DAY, None)) == "event: confirmed") is agrees
