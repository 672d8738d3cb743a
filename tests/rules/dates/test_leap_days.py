"""29 February with its weekday, where a year is told that has no such day."""

import pytest

from rules.facts.marked import marked

SHEET = "title: The Glass Harbour\nkind: series\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Planned in 2023, it opened on Friday, 29 February 2024.", ["Friday, 29 February 2024"]),
        ("Planned in 2023, it opened on Thursday, 29 February 2024.", []),
    ],
)
def test_a_leap_day_s_weekday_is_held_against_its_own_year_alone(text, wrong):
    assert marked("impossible-date", text, SHEET) == wrong
