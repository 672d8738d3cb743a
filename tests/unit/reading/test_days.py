from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading.metadata.days import read_day


@pytest.mark.parametrize(
    "written",
    [
        "2024-01-05",
        "2024-1-5",
        "2024/01/05",
        "2024-01-05T23:30:00-05:00",
        "2024-01-05 00:10:00 +0900",
        "20240105T101500Z",
        "20240105",
        "January 5, 2024",
        "Jan. 5th, 2024",
        "Jan 05 2024",
        "5 January 2024",
        "the 5th".replace("the ", "") + " of January 2024",
        "Fri, 05 Jan 2024 10:00:00 GMT",
        "Friday, January 5, 2024",
        "2024. 1. 5.",
        "2024년 1월 5일",
        "2024年1月5日",
        "5-Jan-2024",
    ],
)
def test_a_day_is_read_in_its_own_zone(written: str) -> None:
    assert read_day(written) == date(2024, 1, 5)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2024",
        "2024-01",
        "January 2024",
        "05/01/2024",
        "2024-02-30",
        "14 Marhc 2024",
        "yesterday",
        "{{ date }}",
    ],
)
def test_what_is_no_day_or_two_is_not_read(written: str) -> None:
    assert read_day(written) is None
