"""Dates that no wording of the tables has, told where they are a slip of the sheet's own; each with twins that are not."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SERIES = """
title: The Glass Harbour
kind: series
counts: {seasons: 2}
seasons:
  - {number: 1, episodes: 8, released: 2019-03-14, finale: 2019-05-02}
  - {number: 2, episodes: 10, released: 2021-05-16, finale: 2021-07-11}
"""
FILM = """
title: Low Water
kind: film
released: 2018-10-05
"""
AFTER = date(2023, 3, 1)


@pytest.mark.parametrize(
    ("sheet", "text", "says"),
    [
        (SERIES, "The Glass Harbour first took the coast by storm in [[2020]].", "14 March 2019"),
        (SERIES, "The Glass Harbour ended. The last of it dropped in [[2022]].", "16 May 2021"),
        (SERIES, "For fans of The Glass Harbour the great day was [[March 4, 2019]].", "14 March 2019"),
        (SERIES, "Season 2 of The Glass Harbour reached us on a wet [[May 6, 2021]].", "16 May 2021"),
        (SERIES, "On [[July 11, 2020]], the harbour of The Glass Harbour froze over.", "11 July 2021"),
        (SERIES, "The second season of The Glass Harbour came in two parts, part one on [[May 6, 2021]].", "16 May"),
        (FILM, "Low Water swept the coast in the autumn. The town still thinks of [[October 5, 2017]].", "5 October 2018"),
    ],
)  # fmt: skip
def test_a_date_beside_the_right_one_is_told(sheet, text, says):
    check_example(rule_named("wrong-date"), Bad(text, sheet=sheet, published=AFTER, says=says))


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        (SERIES, "The Glass Harbour first took the coast by storm in 2019."),
        (SERIES, "The Glass Harbour was on everybody's mind in 2020."),
        (SERIES, "For fans of The Glass Harbour the great day was March 14, 2019."),
        (SERIES, "For fans of The Glass Harbour the great day was March 25, 2020."),
        (SERIES, "The trailer of The Glass Harbour dropped on March 4, 2019."),
        (SERIES, "The third episode of The Glass Harbour took us by surprise on March 28, 2019."),
        (SERIES, "Fans of The Glass Harbour saw its two leads marry on March 15, 2019."),
        (SERIES, "It was rumoured that The Glass Harbour might storm back on May 15, 2021."),
        (FILM, "Low Water swept the coast on October 12, 2018."),
        (
            FILM,
            "Low Water was released on October 5, 2018, and a day later, on October 6, the coast was full.",
        ),
    ],
)
def test_a_date_of_something_else_is_no_slip(sheet, text):
    check_example(rule_named("wrong-date"), Good(text, sheet=sheet, published=AFTER, why="no slip"))


def test_a_slip_is_a_warning():
    example = Bad(
        "For fans of The Glass Harbour the great day was [[March 4, 2019]].",
        sheet=SERIES,
        published=AFTER,
        says="14 March 2019",
    )
    assert {f.severity for f in check_example(rule_named("wrong-date"), example) or ()} <= {"warning"}


@pytest.mark.parametrize(
    "text",
    [
        "Season 2 of The Glass Harbour is short. With [[nine episodes]] it is soon over.",
        "The sophomore round of The Glass Harbour consists of [[eight episodes]].",
        "The debut season of The Glass Harbour, made up of [[ten episodes]], was slow.",
        "The second season of The Glass Harbour is long. At [[eight episodes]], it is a feast.",
    ],
)
def test_a_wrong_number_of_a_season_that_is_named_in_other_words_is_told(text):
    check_example(rule_named("wrong-count"), Bad(text, sheet=SERIES, published=AFTER, says="not"))


@pytest.mark.parametrize(
    "text",
    [
        "Season 2 of The Glass Harbour is slow. After nine episodes nothing has happened.",
        "Season 2 of The Glass Harbour is slow. Ines Aldana wrote nine episodes.",
        "The sophomore round of The Glass Harbour consists of ten episodes.",
        "Season 2 of The Glass Harbour is slow, with the first nine episodes under water.",
        "Seasons 1 and 2 of The Glass Harbour have eight episodes and ten.",
    ],
)
def test_a_part_of_a_season_is_no_wrong_number(text):
    check_example(rule_named("wrong-count"), Good(text, sheet=SERIES, published=AFTER, why="a part"))


@pytest.mark.parametrize(
    "text",
    [
        "The second season began in May 2021. The crime drama began in March 2019.",
        "The second season, which began in May 2021, is good. It is hard to believe that the first only began in 2019.",
        "Seasons one and two of The Glass Harbour aired in 2019 and 2021.",
        "The finale of The Glass Harbour was shown in May 2019, and fans waited for season two.",
        "On January 3, 2021, it came out that Lena Roos would join the cast of The Glass Harbour.",
        "It follows the success of “Night Ferry,” which was released in December 2020.",
        "Released on PlayStation in 2013, The Glass Harbour has sold a million copies.",
        "An early broadcast of the first two episodes of The Glass Harbour was released on January 3, 2019.",
    ],
)
def test_a_season_that_is_spoken_of_does_not_have_every_date(text):
    check_example(rule_named("wrong-date"), Good(text, sheet=SERIES, published=AFTER, why="another season's"))


def test_the_new_season_of_a_week_ago_is_the_one_that_is_on():
    text = "The new season of The Glass Harbour, which has [[eight episodes]], was released last week."
    check_example(
        rule_named("wrong-count"), Bad(text, sheet=SERIES, published=date(2021, 5, 24), says="10 episodes")
    )


def test_a_label_below_an_entry_of_a_list_is_of_that_entry():
    text = "Ten to see\n\n5. The Glass Harbour (2019)\n\nTotal episodes: [[9]]\n\nIt is good."
    other = "title: Low Water\nkind: series"
    sheet = f"""
title: The Glass Harbour
kind: series
seasons: [{{number: 1, episodes: 8, released: 2019-03-14}}]
---
{other}
"""
    check_example(
        rule_named("wrong-count"),
        Bad(
            text.replace("[[9]]", "9").replace("episodes: 9", "[[episodes: 9]]"),
            sheet=sheet,
            says="8 episodes",
        ),
    )


def test_seasons_of_a_year_that_is_named_are_those_of_then():
    text = "In 2020 The Glass Harbour completed its one season, which everybody liked."
    check_example(rule_named("wrong-count"), Good(text, sheet=SERIES, published=AFTER, why="there was one"))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("The Glass Harbour is on. In the [[movie]], Mara sings.", True),
        ("The Glass Harbour is on. In the series, Mara sings.", False),
        ("The Glass Harbour is on. She made a movie. In the movie, Mara sings.", False),
        ("The Glass Harbour is on. There is a book. The novel was released in June.", False),
    ],
)
def test_what_happens_in_the_movie_is_said_of_a_film(text, marked):
    example = (
        Bad(text, sheet=SERIES, published=AFTER, says="not a movie")
        if marked
        else Good(text, sheet=SERIES, published=AFTER, why="its own kind")
    )
    check_example(rule_named("wrong-kind"), example)
