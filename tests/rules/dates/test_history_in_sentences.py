"""Sentences of four kinds, each on its day: forecasts that were moved, forecasts that came true, old films, delays retold.

What is wrong stands in [[brackets]]; a sentence without them is right on its day, and nothing says otherwise.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from copydesk.engine import problems_of
from copydesk.findings import Severity
from copydesk.rule import Example
from copydesk.testing import article_of, cases

TODAY = date(2026, 11, 21)
MAY_23 = date(2023, 5, 2)
NOV_23 = date(2023, 11, 6)
FEB_25 = date(2025, 2, 3)
JAN_20 = date(2020, 1, 20)
OCT_20 = date(2020, 10, 5)
JUN_21 = date(2021, 6, 1)
APR_22 = date(2022, 4, 4)
JUL_22 = date(2022, 7, 1)
SEP_23 = date(2023, 9, 18)
DEC_23 = date(2023, 12, 4)
SEP_21 = date(2021, 9, 20)
SHEETS = """
title: Saltmarsh
kind: series
network: HBO
country: United States
credits: {creator: Ann Vale}
seasons:
  - {number: 1, episodes: 8, released: 2022-10-03}
  - number: 2
    episodes: 6
    renewed: 2022-12-01
    released:
      value: 2025-08-06
      known: 2025-01-29
      was:
        - {value: 2024-05-06, until: 2023-07-20, source: press release}
        - {value: 2024, until: 2025-01-29}
---
title: The Long Reef
kind: film
network: Sony Pictures
country: United States
credits: {director: Bo Lind}
cast: [{character: Ada Wick, actor: Lena Roos}]
released: {value: 2022-03-11, known: 2021-04-30, was: [{value: 2020-11-06, until: 2020-03-30}, {value: 2021-05-07, until: 2021-04-30}]}
---
title: Harbour Lights
kind: film
network: Paramount Pictures
country: United States
credits: {director: Nora Lind}
announced: 2022-03-02
filming: {from: 2022-09-05, to: 2022-12-16}
released: {value: 2023-11-17, known: 2022-06-14}
---
title: Iron Ferry
kind: film
network: Universal Pictures
country: United Kingdom
credits: {director: Ralph Dunmore}
cast: [{character: Captain Holt, actor: Percy Vance}]
released: 1962-10-05
---
title: Iron Ferry Returns
kind: film
network: Universal Pictures
country: United Kingdom
credits: {director: Ralph Dunmore}
released: 1965-12-21
"""
MOVED = (
    (MAY_23, "Season 2 of Saltmarsh will be released on May 6, 2024."),
    (MAY_23, "HBO has dated the second season of Saltmarsh: it begins on May 6, 2024."),
    (MAY_23, "Saltmarsh will be back for a second season in May 2024."),
    (MAY_23, "Saltmarsh returns for Season 2 next May."),
    (MAY_23, "The second season of Saltmarsh is scheduled for spring 2024."),
    (MAY_23, "Viewers will have to wait until May 2024 for Season 2 of Saltmarsh."),
    (MAY_23, "Saltmarsh season two is set to debut on 6 May 2024."),
    (MAY_23, "Season two of Saltmarsh, which is due in May 2024, was shot in Norrsand."),
    (NOV_23, "Season 2 of Saltmarsh is expected in 2024."),
    (NOV_23, "HBO says that Season 2 of Saltmarsh will air next year."),
    (NOV_23, "The second season of Saltmarsh is not coming before 2024."),
    (NOV_23, "Saltmarsh will return for a second season sometime in 2024."),
    (NOV_23, "New episodes of Saltmarsh are planned for 2024."),
    (NOV_23, "HBO plans to release Season 2 of Saltmarsh in late 2024."),
    (FEB_25, "Season 2 of Saltmarsh now arrives on August 6."),
    (FEB_25, "The second season of Saltmarsh will begin on Wednesday, August 6."),
    (FEB_25, "HBO has confirmed that Saltmarsh comes back for Season 2 this August."),
    (JAN_20, "The Long Reef opens in theaters on November 6, 2020."),
    (JAN_20, "The Long Reef sails into cinemas this November."),
    (JAN_20, "Lena Roos plays Ada Wick in The Long Reef, which Sony will release on Nov. 6."),
    (OCT_20, "Sony's The Long Reef is slated for release on May 7, 2021."),
    (OCT_20, "The Long Reef comes to cinemas next May."),
    (OCT_20, "The Long Reef (May 7, 2021) is the studio's great hope."),
    (JUN_21, "The Long Reef will now open in March 2022."),
    (MAY_23, "Season 2 of Saltmarsh will be released on [[May 16, 2024]]."),
    (MAY_23, "HBO has dated the second season of Saltmarsh: it begins on [[April 6, 2024]]."),
    (MAY_23, "Saltmarsh will be back for a second season in [[October 2024]]."),
    (MAY_23, "Saltmarsh returns for Season 2 [[this autumn]]."),
    (MAY_23, "Viewers will have to wait until [[May 2025]] for Season 2 of Saltmarsh."),
    (MAY_23, "Saltmarsh season two is set to debut on [[9 May 2024]]."),
    (MAY_23, "Season two of Saltmarsh, which is due in [[July 2024]], was shot in Norrsand."),
    (NOV_23, "Saltmarsh will return for a second season in the [[spring of 2025]]."),
    (NOV_23, "HBO plans to release Season 2 of Saltmarsh in [[2026]]."),
    (FEB_25, "Season 2 of Saltmarsh now arrives on [[August 16]]."),
    (FEB_25, "HBO has confirmed that Saltmarsh comes back for Season 2 [[this October]]."),
    (JAN_20, "The Long Reef opens in theaters on [[November 16, 2020]]."),
    (JAN_20, "The Long Reef sails into cinemas [[this September]]."),
    (JAN_20, "Lena Roos plays Ada Wick in The Long Reef, which Sony will release on [[Nov. 26]]."),
    (OCT_20, "Sony's The Long Reef is slated for release on [[May 27, 2021]]."),
    (OCT_20, "The Long Reef comes to cinemas [[next July]]."),
    (JUN_21, "The Long Reef will now open in [[May 2022]]."),
)
FULFILLED = (
    (JUL_22, "Harbour Lights opens on November 17, 2023."),
    (JUL_22, "Paramount will release Harbour Lights on November 17 of next year."),
    (JUL_22, "Harbour Lights is due in November 2023."),
    (JUL_22, "Paramount's Harbour Lights will hit theaters in the fall of 2023."),
    (JUL_22, "Harbour Lights, out next year, has no star yet."),
    (JUL_22, "Nora Lind's Harbour Lights will come out in 2023."),
    (JUL_22, "Filming of Harbour Lights begins in September."),
    (JUL_22, "Harbour Lights starts shooting on September 5."),
    (JUL_22, "The cameras will roll on Harbour Lights this September."),
    (JUL_22, "Harbour Lights is set to shoot from September to December."),
    (SEP_23, "Harbour Lights comes to theaters in two months, on November 17."),
    (SEP_23, "Harbour Lights opens this November."),
    (SEP_23, "Harbour Lights will be in cinemas before the end of the year."),
    (SEP_23, "Harbour Lights opens on Friday, November 17."),
    (SEP_23, "Harbour Lights, which opens on Nov. 17, was announced in March 2022."),
    (SEP_23, "Paramount gives Harbour Lights a wide release on 17 November."),
    (SEP_23, "Harbour Lights arrives later this year."),
    (DEC_23, "Harbour Lights opened on November 17, as Paramount had said it would."),
    (DEC_23, "Harbour Lights was released last month."),
    (DEC_23, "As announced, Harbour Lights came out in November."),
    (DEC_23, "Harbour Lights, which was to open on November 17, did."),
    (DEC_23, "Harbour Lights kept its date: it reached theaters on November 17, 2023."),
    (DEC_23, "Harbour Lights was shot in the fall of 2022 and released a year later."),
    (DEC_23, "In 2022 Paramount promised Harbour Lights for November 2023."),
    (JUL_22, "Harbour Lights opens on [[November 10, 2023]]."),
    (JUL_22, "Paramount will release Harbour Lights on [[November 27 of next year]]."),
    (JUL_22, "Harbour Lights is due in [[May 2023]]."),
    (JUL_22, "Paramount's Harbour Lights will hit theaters in the [[spring of 2023]]."),
    (JUL_22, "Nora Lind's Harbour Lights will come out in [[2024]]."),
    (SEP_23, "Harbour Lights opens [[this October]]."),
    (SEP_23, "Harbour Lights opens on Friday, [[November 24]]."),
    (SEP_23, "Harbour Lights, which opens on [[Nov. 19]], was announced in March 2022."),
    (SEP_23, "Harbour Lights, which opens on Nov. 17, was announced in [[March 2021]]."),
    (SEP_23, "Paramount gives Harbour Lights a wide release on [[27 November]]."),
    (SEP_23, "Harbour Lights arrives [[early next year]]."),
    (DEC_23, "Harbour Lights opened on [[November 7]], as Paramount had said it would."),
    (DEC_23, "Harbour Lights was released [[last week]]."),
    (DEC_23, "As announced, Harbour Lights came out in [[October]]."),
    (DEC_23, "Harbour Lights kept its date: it reached theaters on [[November 27, 2023]]."),
    (DEC_23, "Harbour Lights was shot in the [[spring of 2022]]."),
)
OLD = (
    (SEP_21, "Iron Ferry came out in 1962."),
    (SEP_21, "Iron Ferry was released on October 5, 1962, with Percy Vance as Captain Holt."),
    (SEP_21, "The first of them, Iron Ferry (1962), cost next to nothing."),
    (SEP_21, "It all began with Iron Ferry, in October 1962."),
    (SEP_21, "Ralph Dunmore directed Iron Ferry, which opened in October 1962."),
    (SEP_21, "Since Iron Ferry opened in 1962, nobody has sailed like that."),
    (SEP_21, "Ralph Dunmore's 1962 film Iron Ferry is shown again this week."),
    (SEP_21, "Iron Ferry reached cinemas in the autumn of 1962."),
    (SEP_21, "Percy Vance first played Captain Holt in 1962's Iron Ferry."),
    (SEP_21, "Nearly sixty years ago, in October 1962, Iron Ferry was released."),
    (SEP_21, "Iron Ferry, which premiered in 1962, was made in six weeks."),
    (SEP_21, "In 1962 came Iron Ferry; Iron Ferry Returns followed in 1965."),
    (SEP_21, "Iron Ferry Returns was released four days before Christmas 1965."),
    (SEP_21, "Iron Ferry Returns opened on December 21, 1965."),
    (SEP_21, "Iron Ferry Returns (1965) has the better sea."),
    (SEP_21, "The 1965 sequel, Iron Ferry Returns, is the one that people remember."),
    (SEP_21, "Universal released Iron Ferry Returns just before Christmas in 1965."),
    (date(2022, 9, 20), "Iron Ferry turns 60 on October 5."),
    (date(2022, 10, 20), "Iron Ferry, released sixty years ago, is back in cinemas."),
    (date(2021, 11, 20), "The new film opens in November, 59 years after Iron Ferry."),
    (SEP_21, "In the sixties there were two: Iron Ferry in 1962 and Iron Ferry Returns in 1965."),
    (SEP_21, "Iron Ferry will be shown on Sunday, in a print of 1962."),
    (SEP_21, "Iron Ferry comes back to cinemas in October 2022 for its birthday."),
    (SEP_21, "Iron Ferry came out in [[1964]]."),
    (SEP_21, "Iron Ferry was released on [[October 15, 1962]], with Percy Vance as Captain Holt."),
    (SEP_21, "The first of them, Iron Ferry ([[1963]]), cost next to nothing."),
    (SEP_21, "Ralph Dunmore directed Iron Ferry, which opened in [[November 1962]]."),
    (SEP_21, "Since Iron Ferry opened in [[1967]], nobody has sailed like that."),
    (SEP_21, "Ralph Dunmore's [[1963]] film Iron Ferry holds up."),
    (SEP_21, "Iron Ferry reached cinemas in the [[spring of 1962]]."),
    (SEP_21, "Percy Vance first played Captain Holt in [[1964]]'s Iron Ferry."),
    (SEP_21, "Iron Ferry, which premiered in [[1966]], was made in six weeks."),
    (SEP_21, "In 1962 came Iron Ferry; Iron Ferry Returns followed in [[1966]]."),
    (SEP_21, "Iron Ferry Returns opened on [[December 12, 1965]]."),
    (SEP_21, "The [[1967]] sequel, Iron Ferry Returns, is the one that people remember."),
    (date(2022, 9, 20), "Iron Ferry turns [[70]] on October 5."),
)
DELAYS = (
    (OCT_20, "The Long Reef has been pushed from November 6, 2020, to May 7, 2021."),
    (OCT_20, "The Long Reef was to open on November 6; it will now open on May 7, 2021."),
    (OCT_20, "Originally scheduled for November 2020, The Long Reef is now due in May 2021."),
    (OCT_20, "The Long Reef has been delayed until May 2021."),
    (OCT_20, "Sony has moved The Long Reef out of this year, to May 7."),
    (OCT_20, "The Long Reef was postponed in March, from November to May of next year."),
    (OCT_20, "The Long Reef had been set for November 6 before the theaters closed."),
    (JUN_21, "Sony has delayed The Long Reef a second time, from May 2021 to March 2022."),
    (
        JUN_21,
        "The Long Reef was first dated for November 6, 2020, then for May 7, 2021; it opens on March 11, 2022.",
    ),
    (JUN_21, "First planned for 2020, The Long Reef will be released in 2022."),
    (JUN_21, "The Long Reef has moved from May 7 to March 11, 2022."),
    (date(2022, 1, 10), "After two delays, The Long Reef opens on March 11."),
    (APR_22, "The Long Reef, once due in November 2020, opened on March 11, 2022."),
    (APR_22, "The Long Reef opened on March 11, two dates after November 6, 2020."),
    (APR_22, "The Long Reef missed its release in 2020 and another in 2021, and came out this March."),
    (
        APR_22,
        "After having been delayed from November 2020, The Long Reef was finally released in March 2022.",
    ),
    (APR_22, "The Long Reef should have opened in November 2020."),
    (APR_22, "The Long Reef was supposed to be released on May 7, 2021."),
    (APR_22, "The Long Reef was meant for November 2020, then for May 2021; last month it opened."),
    (APR_22, "The Long Reef, which Sony had pulled from its November 2020 date, is out."),
    (FEB_25, "Saltmarsh's second season, first promised for May 2024, arrives on August 6."),
    (
        date(2025, 8, 20),
        "Season 2 of Saltmarsh had been announced for May 6, 2024, and was then put off to August 6, 2025.",
    ),
    (FEB_25, "The second season of Saltmarsh slipped from 2024 to 2025."),
    (FEB_25, "HBO pushed Season 2 of Saltmarsh from May 2024 to later in 2024, and then to August 2025."),
    (OCT_20, "The Long Reef has been pushed from November 6, 2020, to [[May 17, 2021]]."),
    (OCT_20, "The Long Reef was to open on November 6; it will now open on [[June 7, 2021]]."),
    (OCT_20, "Originally scheduled for November 2020, The Long Reef is now due in [[August 2021]]."),
    (OCT_20, "The Long Reef has been delayed until [[July 2021]]."),
    (JUN_21, "Sony has delayed The Long Reef a second time, from May 2021 to [[May 2022]]."),
    (JUN_21, "The Long Reef has moved from May 7 to [[March 21, 2022]]."),
    (date(2022, 1, 10), "After two delays, The Long Reef opens on [[March 18]]."),
    (APR_22, "The Long Reef, once due in November 2020, opened on [[April 1, 2022]]."),
    (
        APR_22,
        "After having been delayed from November 2020, The Long Reef was finally released in [[February 2022]].",
    ),
    (FEB_25, "Saltmarsh's second season, first promised for May 2024, arrives on [[August 16]]."),
    (FEB_25, "The second season of Saltmarsh slipped from 2024 to [[2026]]."),
    (
        date(2025, 8, 20),
        "Season 2 of Saltmarsh had been announced for May 6, 2024, and was then released on [[August 16, 2025]].",
    ),
)

MARK = re.compile(r"\[\[(.*?)\]\]")
RULES = [rule for rule in dict(cases("copydesk_rules")) if rule.severity is not Severity.NOTE]


def told(text, day):
    """The words that any rule marks in a dated article of one sentence."""
    article = article_of(Example(text, sheet=SHEETS, published=day, as_of=TODAY))
    return [p.span.of(article.text) for rule in RULES for p in problems_of(rule, article)]


def check(day, text):
    found = told(MARK.sub(r"\1", text), day)
    wrong = MARK.findall(text)
    assert all(any(mark in each or each in mark for each in found) for mark in wrong), found
    assert len(found) <= len(wrong), found


@pytest.mark.parametrize(("day", "text"), MOVED)
def test_a_moved_forecast_is_judged_by_what_was_held_on_its_day(day, text):
    check(day, text)


@pytest.mark.parametrize(("day", "text"), FULFILLED)
def test_a_forecast_that_came_true_is_right_before_and_after(day, text):
    check(day, text)


@pytest.mark.parametrize(("day", "text"), OLD)
def test_an_old_film_in_a_new_article_is_judged_by_its_own_days(day, text):
    check(day, text)


@pytest.mark.parametrize(("day", "text"), DELAYS)
def test_a_history_of_delays_is_retold_by_the_dates_that_were_held(day, text):
    check(day, text)


FIXTURES = Path(__file__).parents[3] / "fixtures"
NEWSROOM = "---\n".join(
    (FIXTURES / "facts" / f"{name}.yaml").read_text("utf-8") for name in ("no-time-to-die", "dr-no")
)
KINDS = {
    "bond-before-the-delay": ("April 10, in the United States", "April 17, in the United States"),
    "bond-this-week": ("on Thursday, September 30", "on Thursday, September 23"),
    "bond-at-sixty": ("on October 5, 1962", "on October 15, 1962"),
    "bond-delayed-again": ("on April 2, 2021", "on April 22, 2021"),
}
"""An article of each kind, with a date that is right and one that is not."""


def of_the_newsroom(text):
    article = article_of(Example(text, sheet=NEWSROOM, format="markdown", as_of=TODAY))
    return [p.span.of(article.text) for rule in RULES for p in problems_of(rule, article)]


@pytest.mark.parametrize("name", KINDS)
def test_the_newsrooms_article_of_a_kind_is_right_and_its_planted_error_is_found(name):
    text = (FIXTURES / "quiet" / f"{name}.md").read_text("utf-8")
    right, wrong = KINDS[name]
    assert of_the_newsroom(text) == []
    (found,) = of_the_newsroom(text.replace(right, wrong))
    assert found in wrong or wrong in found
