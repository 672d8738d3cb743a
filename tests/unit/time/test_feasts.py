"""On which day feasts fall: as the calendars of those years have them."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.annotate.times.calendar import FEASTS, easter

OF_2019 = {
    "01-01": ("new year's", "new year's day"),
    "01-21": ("martin luther king day", "martin luther king jr. day"),
    "02-02": ("groundhog day",),
    "02-14": ("valentine's day", "valentines day"),
    "02-18": ("presidents day", "presidents' day"),
    "03-17": ("saint patrick's day", "st. patrick's day"),
    "04-19": ("good friday",),
    "04-21": ("easter", "easter sunday"),
    "04-22": ("easter monday",),
    "05-12": ("mother's day",),
    "05-27": ("memorial day",),
    "06-16": ("father's day",),
    "06-19": ("juneteenth",),
    "07-04": ("independence day", "fourth of july", "july fourth"),
    "09-02": ("labor day", "labour day"),
    "10-14": ("columbus day",),
    "10-31": ("halloween",),
    "11-05": ("election day",),
    "11-11": ("veterans day",),
    "11-28": ("thanksgiving", "thanksgiving day"),
    "11-29": ("black friday",),
    "12-24": ("christmas eve",),
    "12-25": ("christmas", "christmas day", "xmas"),
    "12-26": ("boxing day",),
    "12-31": ("new year's eve",),
}


def test_each_feast_falls_on_its_day() -> None:
    expected = {name: date.fromisoformat(f"2019-{day}") for day, names in OF_2019.items() for name in names}
    assert {name: make(2019) for name, make in FEASTS.items()} == expected


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, "03-22"), (1913, "03-23"), (1943, "04-25"), (1954, "04-18"), (1961, "04-02"), (1981, "04-19"),
        (2000, "04-23"), (2008, "03-23"), (2019, "04-21"), (2024, "03-31"), (2025, "04-20"), (2038, "04-25"),
    ],
)  # fmt: skip
def test_easter_is_when_it_was_kept(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(f"{year}-{day}")
