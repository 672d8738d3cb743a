"""Ages and anniversaries that do not add up, and those that do, in the wordings of entertainment news."""

from datetime import date

import pytest

from copydesk.engine import problems_of
from copydesk.rule import Bad, Example, Good
from copydesk.testing import article_of, check_example, rule_named
from rules.dates.sheets import (
    BARBIE,
    LAST_OF_US,
    OPPENHEIMER,
    SHARED,
    SHOGUN,
    STRANGER_THINGS,
    SUCCESSION,
    TITANIC,
)

AGES = (
    Bad(
        "Margot Robbie ([[31]]) produced the film herself.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        says="Margot Robbie was born on 2 July 1990 and is 33 on 21 July 2023, not 31",
        fixed="Margot Robbie (33) produced the film herself.",
    ),
    Bad(
        "The [[42]]-year-old Ryan Gosling was told he was too old for Ken. He laughed.",
        sheet=BARBIE,
        published=date(2023, 12, 1),
        says="is 43 on 1 December 2023",
    ),
    Bad(
        "Cillian Murphy, who turned [[50]] in May 2023, won an Oscar the year after.",
        sheet=OPPENHEIMER,
        published=date(2024, 4, 2),
        says="not 50",
    ),
    Bad(
        "“Nobody expected it.” Bella Ramsey, [[21]], has been famous since childhood.",
        sheet=LAST_OF_US,
        published=date(2023, 1, 15),
        says="is 19 on 15 January 2023",
    ),
    Bad(
        "Matthew Perry, the comedian, died on Saturday at [[56]]. His friends mourn.",
        sheet=SHARED,
        published=date(2023, 10, 30),
        says="was 54 at death, not 56",
    ),
    Bad(
        "Matthew Perry has died. It happened at home.\n\nMatthew Perry died on Saturday. He was [[55]].",
        sheet=SHARED,
        published=date(2023, 10, 30),
        says="was 54 at death",
        fixed="Matthew Perry has died. It happened at home.\n\nMatthew Perry died on Saturday. He was 54.",
    ),
    Bad(
        "Margot Robbie, who turned [[34]] in July, produced the film herself.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        says="not 34",
    ),
    Bad(
        "At [[75]], Brian Cox is as loud as ever.",
        sheet=SUCCESSION,
        published=date(2023, 3, 26),
        says="is 76",
    ),
    Bad(
        "Brian Cox is [[75]], and he shouts better than anybody half his age.",
        sheet=SUCCESSION,
        published=date(2023, 3, 26),
        says="is 76",
    ),
    Bad(
        "At the heart of it all is Anna Sawai, a [[35]]-year-old who once sang in a pop group.",
        sheet=SHOGUN,
        published=date(2024, 4, 1),
        says="is 31",
    ),
)

RIGHT_AGES = (
    Good(
        "The 23-year-old Margot Robbie of 2013 would have been another Barbie.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        why="of another year",
    ),
    Good(
        "At 22, Brian Cox moved to London. At 76, Brian Cox is as loud as ever.",
        sheet=SUCCESSION,
        published=date(2023, 3, 26),
        why="what he did then, and his age",
    ),
    Good(
        "In that film, Amy Poehler, then 33, played 12-year-old Margot Robbie's mother.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        why="told of then",
    ),
    Good(
        "He was 39 at the time, and for his mother they cast Margot Robbie, 27.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        why="told of another day",
    ),
    Good(
        "Matthew Perry died on Saturday, at 54. He was 24 when his show began.",
        sheet=SHARED,
        published=date(2023, 10, 30),
        why="right at death, and of another day",
    ),
    Good(
        "His doctor spoke. Matthew Perry died at 4 on Saturday.",
        sheet=SHARED,
        published=date(2023, 10, 30),
        why="an hour",
    ),
    Good(
        "Margot Robbie, 33, produced the film herself.",
        sheet=BARBIE,
        published=date(2023, 7, 21),
        why="so it is",
    ),
    Good(
        "Millie Bobby Brown was 12 when the first season came out.",
        sheet=STRANGER_THINGS,
        published=date(2024, 5, 2),
        why="told of another day",
    ),
    Good(
        "Matthew Perry, 54, died at home.",
        sheet=SHARED,
        published=date(2023, 10, 30),
        why="of somebody who has died",
    ),
    Good(
        "Joel is 56 when the story begins; Pedro Pascal plays him.",
        sheet=LAST_OF_US,
        published=date(2023, 1, 15),
        why="a character’s age",
    ),
    Good(
        "Emily Blunt turns 41 in February 2024.",
        sheet=OPPENHEIMER,
        published=date(2024, 1, 15),
        why="so she does",
    ),
    Good(
        "David Harbour, 8 episodes into the season, is still in Russia.",
        sheet=STRANGER_THINGS,
        published=date(2022, 7, 2),
        why="a number of something else",
    ),
    Good("Hiroyuki Sanada is 1 of 4 producers.", sheet=SHOGUN, published=date(2024, 4, 1), why="no age"),
)

ANNIVERSARIES = (
    Bad(
        "[[Twenty years]] after its release, *Titanic* still makes grown men cry.",
        sheet=TITANIC,
        format="markdown",
        published=date(2024, 1, 2),
        says="26 years, not 20",
    ),
    Bad(
        "*Titanic* is back in cinemas. The film celebrates its [[30]]th anniversary in 3D.",
        sheet=TITANIC,
        format="markdown",
        published=date(2022, 12, 20),
        says="not 30",
    ),
    Bad(
        "The [[fifth]] anniversary of Stranger Things is marked in Hawkins today, with waffles.",
        sheet=STRANGER_THINGS,
        published=date(2026, 7, 15),
        says="that is 10 years, not 5",
    ),
    Bad(
        "Nobody has forgotten *Barbie*. [[Three years]] after its premiere, the pink paint is still short.",
        sheet=BARBIE,
        format="markdown",
        published=date(2024, 9, 2),
        says="1 year, not 3",
    ),
)

RIGHT_ANNIVERSARIES = (
    Good(
        "Twenty-five years after its release, *Titanic* is shown in 3D.",
        sheet=TITANIC,
        format="markdown",
        published=date(2023, 2, 10),
        why="so it is",
    ),
    Good(
        "Fifteen years after its release, Titanic was shown in 3D, and nobody complained.",
        sheet=TITANIC,
        published=date(2023, 2, 10),
        why="told of 2012",
    ),
    Good(
        "On the hundredth anniversary of the disaster, Titanic was shown in Belfast.",
        sheet=TITANIC,
        published=date(2023, 2, 10),
        why="the ship’s anniversary",
    ),
    Good(
        "Almost ten years after its debut, Stranger Things is nearing its end.",
        sheet=STRANGER_THINGS,
        published=date(2025, 11, 1),
        why="nearly so",
    ),
    Good(
        "Gerwig and Baumbach celebrate their 10th anniversary; *Barbie* is one year old.",
        sheet=BARBIE,
        format="markdown",
        published=date(2024, 7, 21),
        why="a couple’s anniversary",
    ),
)


@pytest.mark.parametrize("example", AGES, ids=lambda e: e.text[:40])
def test_an_age_that_the_date_of_birth_rules_out_is_reported(example):
    check_example(rule_named("wrong-age"), example)


@pytest.mark.parametrize("example", RIGHT_AGES, ids=lambda e: e.text[:40])
def test_an_age_that_may_be_right_is_left_alone(example):
    check_example(rule_named("wrong-age"), example)


@pytest.mark.parametrize("example", ANNIVERSARIES, ids=lambda e: e.text[:40])
def test_an_anniversary_that_does_not_add_up_is_reported(example):
    check_example(rule_named("wrong-anniversary"), example)


@pytest.mark.parametrize("example", RIGHT_ANNIVERSARIES, ids=lambda e: e.text[:40])
def test_an_anniversary_that_may_be_right_is_left_alone(example):
    check_example(rule_named("wrong-anniversary"), example)


MARLOWS = """
people:
  Otto Marlow: {born: 1931-05-04, died: 2024-03-01}
  Kit Marlow: {born: 1971-06-20}
  Vera Lund: {born: 1980-01-01}
"""


@pytest.mark.parametrize(
    "text",
    [
        "[[Kit Marlow]] dies at 92.",
        "[[Kit Marlow]] has died at the age of 92, his family said.",
        "[[Kit Marlow]], who put boats into every picture, died on Friday aged 92.",
    ],
)
def test_an_age_at_death_tells_that_somebody_else_of_that_name_is_meant(text):
    says = (
        "Kit Marlow was born on 20 June 1971 and cannot have died at 92; Otto Marlow was born on 4 May 1931"
    )
    check_example(rule_named("wrong-age"), Bad(text, sheet=MARLOWS, published=date(2024, 3, 2), says=says))


def test_an_age_at_death_that_nobody_of_that_name_has_reached_is_told_by_itself():
    bad = Bad(
        "Vera Lund died at [[92]].",
        sheet=MARLOWS,
        published=date(2024, 3, 2),
        says="is 44 on 2 March 2024, not 92",
    )
    check_example(rule_named("wrong-age"), bad)


@pytest.mark.parametrize(
    "text",
    [
        "Otto Marlow dies at 92.",
        "Kit Marlow died at 52.",
        "Vera Lund, it is feared, may have died at 92.",
        "Kit Marlow buried his father, who died at 92.",
    ],
)
def test_an_age_at_death_that_may_be_right_is_left_alone(text):
    check_example(
        rule_named("wrong-age"), Good(text, sheet=MARLOWS, published=date(2024, 3, 2), why="it may be")
    )


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Otto Marlow put boats into every picture. He died on Friday at 92.", []),
        ("Otto Marlow put boats into every picture. He died on Friday at 90.", ["90"]),
        ("Otto Marlow put Vera Lund into every picture. He died on Friday at 90.", []),
        ("Otto Marlow dies\n\nThe director, who has died aged 90, liked boats.", ["90"]),
        ("Otto Marlow dies\n\nThe director, who has died aged 92, liked boats.", []),
        ("Otto Marlow dies\n\nHis friend Bo Ek, who died aged 90, liked boats.", []),
        ("Otto Marlow at work\n\nThe director, who has died aged 90, liked boats.", []),
    ],
)
def test_the_age_at_death_of_somebody_spoken_of_is_judged(text, wrong):
    article = article_of(Example(text, sheet=MARLOWS, published=date(2024, 3, 2)))
    assert [p.span.of(article.text) for p in problems_of(rule_named("wrong-age"), article)] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Harbour Doll turns ten this year.", []),
        ("Harbour Doll turned 10 in May.", []),
        ("Harbour Doll turns 20 this year.", ["20"]),
        ("Harbour Doll turns 65 this year.", []),
    ],
)
def test_a_work_that_turns_so_old_is_judged_unless_an_older_thing_of_that_name_may_be_meant(text, wrong):
    sheet = "title: Harbour Doll\nkind: film\nreleased: 2014-05-02\n"
    article = article_of(Example(text, sheet=sheet, published=date(2024, 6, 2)))
    assert [p.span.of(article.text) for p in problems_of(rule_named("wrong-anniversary"), article)] == wrong
