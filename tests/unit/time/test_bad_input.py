from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counting import LINEAR, power
from unit.time.test_phrases import read


@pytest.mark.parametrize(
    "text",
    [
        "It cost " + "9" * 1000 + " dollars in " + "1" * 1000,
        "It opened in 0000, in 10000 and in 99999.",
        "It opened on 2022-00-00 and 0000-01-01 and 9999-99-99.",
        "It opened on January 0 and 32 January.",
        "In ٢٠٢٢ and on ٢٨ January, and in ２０２２.",
        "In 2022² and on 5³ June and in ²⁰²² it ran for ⅞ years.",
        "x" * 100_000,
        "2022" * 25_000,
        "- " * 10_000,
        "1/" * 20_000,
        "a-" * 20_000,
        "“" * 20_000,
        "",
        " ",
        "\n\n",
    ],
)
def test_nonsense_has_no_value(text: str) -> None:
    assert [found.text for found in read(text) if found.value] == []


@pytest.mark.parametrize(
    "day", [date.min, date(1, 12, 31), date.max, date(9999, 1, 1), date(2024, 2, 29), None]
)
def test_any_day_of_publication_will_do(day: date | None) -> None:
    read(
        "Last year, next year, last century, next decade, ten thousand years ago, in June, on Friday, last Friday, next "
        "Sunday, this weekend, last weekend, yesterday, tomorrow, over the past 900 years, two decades from now, in the "
        "spring, Thanksgiving, on Christmas Day, Q1, early next year, late last month, earlier this year, the year-ago "
        "quarter, a year earlier, the week of June 5, two days before Christmas, Labor Day weekend, by year-end, "
        "before the end of next year, since last March, until tomorrow, around 2019.",
        day,
    )


def test_without_a_day_only_what_is_absolute_has_a_value() -> None:
    found = read("It opened on 28 January 2022, returned last year and is back on Friday and in June.", None)
    assert [(f.text, f.value is not None, f.deictic) for f in found] == [
        ("28 January 2022", True, False),
        ("last year", False, True),
        ("Friday", False, True),
        ("June", False, False),
    ]


PIECES = {
    "prose": "The film opened on Friday, Jan. 28, 2022, two years after the first quarter of 2019. ",
    "digits": "12",
    "dates": "June 5-",
    "figures": "1 2 3 4 ",
    "words": "the last next this early late ",
    "commas": "2019, ",
    "and": "June and ",
    "brackets": "((((",
    "quotes": "‘A ",
    "units": "years ",
    "hyphens": "mid-to-late-",
    "vague": "a few of several ",
    "letters": "x",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_work_grows_with_the_text(piece: str) -> None:
    assert power(lambda size: read(piece * (size // len(piece))), 2_000) < LINEAR


WORDS = (
    "the a of in on last next this early late mid first second third quarter half year years month week weekend day ago "
    "June May March Friday summer 2022 2019 28 5 31 1990s ' s , - – / : . ( ) two several before after by until since end "
    "beginning earlier later Q1 am p.m 8 30 Christmas Day New Year's Eve fiscal every now today from to between and "
    "hour hours minute second decade century night morning past latest same the that following couple dozen"
).split()


@settings(max_examples=150)
@example("late - early June", date(2000, 1, 1))
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.dates())
def test_any_run_of_time_words_can_be_read(text: str, day: date) -> None:
    for found in read(text, day):
        assert found.span.of(text) == found.text
        for value in found.candidates:
            assert value.edtf()
            assert value.words()
            assert value.start is None or value.end is None or value.start < value.end


def test_the_last_half_hour_is_no_date() -> None:
    assert [found.value for found in read("He played the last half hour as if dead.", date(2024, 6, 3))] == [
        None
    ]
