"""Spells of time with a beginning and an end: each end is held against the sheet's."""

from datetime import date

import pytest

from copydesk.rule import Bad, Good
from copydesk.testing import check_example, rule_named

SHEET = """
title: The Glass Harbour
kind: film
filming: {from: 2022-05-23, to: 2022-08-02}
releases: [{date: 2023-10-05, how: cinema}]
"""
DAY = date(2023, 11, 1)
WRONG = {
    "The Glass Harbour was filmed from [[23 May to 2 September 2022]] in Leeds.": "23 May to 2 August 2022",
    "Filming ran from [[May 23 to September 2, 2022]].": "May 23 to August 2, 2022",
    "Filming took place between [[May 23, 2022 and July 2, 2022]].": "May 23 and August 2, 2022",
    "Filming took place from [[1 May to 9 September 2022]].": "23 May to 2 August 2022",
    "The Glass Harbour was filmed from [[May to November 2022]].": "May to August 2022",
}
RIGHT = (
    "Filming ran from May 23 to August 2, 2022.",
    "Filming in Leeds took place from June 1 to June 9, 2022.",
    "The Glass Harbour was filmed from May to August 2022.",
    "The Glass Harbour was filmed from 2022 to 2023.",
)


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_end_of_a_spell_is_told_with_both_ends_in_the_fix(text):
    start, end = text.index("[["), text.index("]]") + 2
    fixed = text[:start] + WRONG[text] + text[end:]
    example = Bad(text, sheet=SHEET, published=DAY, says="from 23 May to 2 August 2022", fixed=fixed)
    check_example(rule_named("wrong-date"), example)


@pytest.mark.parametrize("text", RIGHT)
def test_a_part_of_a_spell_or_the_spell_in_coarser_words_is_right(text):
    check_example(rule_named("wrong-date"), Good(text, sheet=SHEET, published=DAY, why="it holds"))


def test_a_fix_names_the_year_where_the_written_date_would_leave_another():
    example = Bad(
        "The Glass Harbour opens on [[December 5]].",
        sheet=SHEET,
        published=date(2022, 11, 1),
        says="5 October 2023",
        fixed="The Glass Harbour opens on October 5, 2023.",
    )
    check_example(rule_named("wrong-date"), example)
