from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.dates import Agreement, Granularity, Modifier, TimeValue, about, compare, narrow, parse_edtf

EDTF = {
    "2022": ("2022", "2022-01-01", "2022-12-31", "2022"),
    "2022-01": ("2022-01", "2022-01-01", "2022-01-31", "January 2022"),
    "2022-01-28": ("2022-01-28", "2022-01-28", "2022-01-28", "28 January 2022"),
    "2024-Q1": ("2024-33", "2024-01-01", "2024-03-31", "the first quarter of 2024"),
    "2024-36": ("2024-36", "2024-10-01", "2024-12-31", "the fourth quarter of 2024"),
    "2024-21": ("2024-21", "2024-03-01", "2024-05-31", "spring 2024"),
    "2022-22": ("2022-22", "2022-06-01", "2022-08-31", "summer 2022"),
    "2024-24": ("2024-24", "2023-12-01", "2024-02-29", "winter 2023–24"),
    "2024-30": ("2024-30", "2023-12-01", "2024-02-29", "summer 2023–24"),
    "2024-40": ("2024-40", "2024-01-01", "2024-06-30", "the first half of 2024"),
    "2024-H2": ("2024-41", "2024-07-01", "2024-12-31", "the second half of 2024"),
    "2024-38": ("2024-05/2024-08", "2024-05-01", "2024-08-31", "May to August 2024"),
    "201X": ("201X", "2010-01-01", "2019-12-31", "the 2010s"),
    "19XX": ("19XX", "1900-01-01", "1999-12-31", "the years 1900 to 1999"),
    "2024-W05": ("2024-01-29/2024-02-04", "2024-01-29", "2024-02-04", "the week of 29 January 2024"),
    "2019/2022": ("2019/2022", "2019-01-01", "2022-12-31", "2019 to 2022"),
    "2022-11/2023-02": ("2022-11/2023-02", "2022-11-01", "2023-02-28", "November 2022 to February 2023"),
    "2022-06-05/2022-06-09": ("2022-06-05/2022-06-09", "2022-06-05", "2022-06-09", "5 to 9 June 2022"),
    "2022-06-28/2022-07-02": ("2022-06-28/2022-07-02", "2022-06-28", "2022-07-02", "28 June to 2 July 2022"),
    "2023-05-02/..": ("2023-05-02/..", "2023-05-02", "None", "from 2 May 2023 on"),
    "../2024": ("../2024-12-31", "None", "2024-12-31", "until 31 December 2024"),
    "2021~": ("2021~", "2021-01-01", "2021-12-31", "about 2021"),
    "2021-06?": ("2021-06~", "2021-06-01", "2021-06-30", "about June 2021"),
    "2022-XX": ("2022", "2022-01-01", "2022-12-31", "2022"),
    "0001": ("0001", "0001-01-01", "0001-12-31", "1"),
    "9999-12-31": ("9999-12-31", "9999-12-31", "9999-12-31", "31 December 9999"),
}


@pytest.mark.parametrize("text", EDTF)
def test_a_date_of_a_sheet_is_read_and_written(text: str) -> None:
    value = parse_edtf(text)
    assert (value.edtf(), str(value.start), str(value.last), value.words()) == EDTF[text]


NO_DATES = {
    "14 Marhc": "is not a date (expected e.g. 2025-03-14",
    "": "is not a date",
    "2022-02-30": "February 2022 has 28 days",
    "2022-13": "there is no month 13",
    "2022-00-10": "there is no month 0",
    "0000": "there is no year 0",
    "10000": "is not a date",
    "٢٠٢٢": "is not a date",
    "2022²": "is not a date",
    "2024-Q5": "is not a date",
    "2024-H3": "two halves",
    "2023-W53": "2023 has no week 53",
    "../..": "names no date",
    "2022/2019": "ends before it begins",
    "2022-01-28T20:00": "is not a date",
    "9" * 2000: "…",
    "2022/1/2": "is not a date",
}


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_told_in_words(text: str) -> None:
    with pytest.raises(ValueError) as raised:
        parse_edtf(text)
    assert NO_DATES[text] in str(raised.value)
    assert len(str(raised.value)) < 200


PARTS = {
    ("2025", Modifier.EARLY): ("2025-01/2025-04", "early 2025", 0, 61),
    ("2023", Modifier.MID): ("2023-05/2023-08", "mid-2023", 30, 30),
    ("2024", Modifier.LATE): ("2024-09/2024-12", "late 2024", 62, 0),
    ("2024-06", Modifier.EARLY): ("2024-06-01/2024-06-10", "early June 2024", 0, 5),
    ("2024", Modifier.END): ("2024-11/2024-12", "the end of 2024", 61, 0),
    ("199X", Modifier.LATE): ("1997/1999", "late in the 1990s", 731, 0),
    ("2024-Q1", Modifier.LATE): ("2024-03", "late in the first quarter of 2024", 14, 0),
}


@pytest.mark.parametrize("part", PARTS)
def test_early_mid_and_late_are_thirds_with_margins(part: tuple[str, Modifier]) -> None:
    value = narrow(parse_edtf(part[0]), part[1])
    assert (value.edtf(), value.words(), value.margin_before, value.margin_after) == PARTS[part]


AGREEMENTS = {
    ("2022", "2022-01-28"): Agreement.AGREE,
    ("2022-01-28", "2022"): Agreement.AGREE,
    ("2021", "2022-01-28"): Agreement.CONTRADICT,
    ("2022-06/2022-08", "2022-08/2022-10"): Agreement.UNKNOWN,
    ("2022-22", "2022-05-20"): Agreement.AGREE,
    ("2022-22", "2022-12-01"): Agreement.CONTRADICT,
    ("../2024", "2024-12-31"): Agreement.AGREE,
    ("../2024", "2025-01-01"): Agreement.CONTRADICT,
    ("2023-05-02/..", "2023-09-27"): Agreement.AGREE,
    ("2021~", "2022-03"): Agreement.AGREE,
    ("2021~", "2023-03"): Agreement.CONTRADICT,
    ("9999-12-31", "9999-12-31"): Agreement.AGREE,
    ("9999", "2022"): Agreement.CONTRADICT,
}


@pytest.mark.parametrize("pair", AGREEMENTS)
def test_comparing_has_three_outcomes(pair: tuple[str, str]) -> None:
    one, two = map(parse_edtf, pair)
    assert compare(one, two) is compare(two, one) is AGREEMENTS[pair]


def test_candidates_contradict_only_together() -> None:
    summers = (TimeValue.season(2023, "summer"), TimeValue.season(2022, "summer"))
    assert compare(summers, parse_edtf("2022-07-01")) is Agreement.AGREE
    assert compare(summers, parse_edtf("2021-07-01")) is Agreement.CONTRADICT
    assert compare((), parse_edtf("2021")) is Agreement.UNKNOWN


def test_early_reaches_as_far_as_its_margin() -> None:
    early = narrow(TimeValue.year(2025), Modifier.EARLY)
    assert compare(early, parse_edtf("2025-06-10")) is Agreement.AGREE
    assert compare(early, parse_edtf("2025-07-10")) is Agreement.CONTRADICT
    assert compare(early, parse_edtf("2025")) is Agreement.AGREE


def test_a_year_can_be_shifted() -> None:
    assert parse_edtf("2022-01-28").shifted(-1) == parse_edtf("2021-01-28")
    assert parse_edtf("2024-02-29").shifted(-1) == parse_edtf("2023-02-28")
    assert parse_edtf("2024-Q1").shifted(1) == parse_edtf("2025-Q1")
    assert parse_edtf("../2024").shifted(1).edtf() == "../2025-12-31"


DAYS = st.dates(min_value=date(1, 1, 1))
VALUES = st.one_of(
    DAYS.map(TimeValue.day),
    DAYS.map(TimeValue.week),
    DAYS.map(lambda day: TimeValue.month(day.year, day.month)),
    DAYS.map(lambda day: TimeValue.quarter(day.year, 1 + day.month // 4)),
    DAYS.map(lambda day: TimeValue.season(max(day.year, 2), "summer")),
    DAYS.map(lambda day: TimeValue.year(day.year)),
    DAYS.map(lambda day: TimeValue.decade(day.year)),
)


@settings(max_examples=200)
@given(VALUES, st.sampled_from([None, *list(Modifier)[:5]]))
def test_what_is_written_reads_back_as_the_same_days(value: TimeValue, part: Modifier | None) -> None:
    part_of = narrow(value, part) if part else value
    again = parse_edtf(part_of.edtf())
    assert (again.start, again.last) == (part_of.start, part_of.last)
    assert part_of.words()


@settings(max_examples=200)
@given(VALUES, VALUES)
def test_comparing_is_symmetric_and_a_value_agrees_with_itself(one: TimeValue, two: TimeValue) -> None:
    assert compare(one, two) is compare(two, one)
    assert compare(one, one) is Agreement.AGREE
    assert compare(about(one), one) is Agreement.AGREE


def test_a_week_begins_on_monday() -> None:
    assert TimeValue.week(date(2023, 10, 5)).edtf() == "2023-10-02/2023-10-08"
    assert TimeValue.weekend(date(2023, 10, 5)).edtf() == "2023-10-07/2023-10-08"
    assert TimeValue.weekend(date(2023, 10, 5)).granularity is Granularity.WEEKEND
