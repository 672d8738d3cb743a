from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading.document import Metadata
from copydesk.reading.metadata.bylines import Bylines, read_byline


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Ann Ito", ("Ann Ito",)),
        ("BY ANN ITO", ("ANN ITO",)),
        ("By Ann Ito Posted:", ("Ann Ito",)),
        ("Written by: Ann Ito", ("Ann Ito",)),
        ("By Ann Ito and Bo de Vries", ("Ann Ito", "Bo de Vries")),
        ("By Ann Ito, Bo Vries & Cem Öz | 5 January 2024", ("Ann Ito", "Bo Vries", "Cem Öz")),
        ("By Ann Ito, Senior Editor", ("Ann Ito",)),
        ("By Ann Ito for The Desk", ("Ann Ito",)),
        ("By 박지후", ("박지후",)),
    ],
)
def test_authors_are_read(line: str, authors: tuple[str, ...]) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "January 5, 2024",
        "Published Jan 5, 2024",
        "Posted on 5 January 2024 at 10:30 AM EST",
        "By Ann Ito January 5, 2024",
        "Published: 2024-01-05T10:00:00+09:00 • 4 min read",
    ],
)
def test_the_day_of_publication_is_read(line: str) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert byline.published is not None
    assert byline.published.day == date(2024, 1, 5)
    assert byline.published.origin == "byline"


def test_publication_and_update_are_told_apart() -> None:
    byline = read_byline("By Ann Ito | Published January 5, 2024 | Updated January 8, 2024")
    assert byline is not None
    assert byline.published
    assert byline.updated
    assert (byline.published.day.day, byline.updated.day.day) == (5, 8)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of the year, nobody remembered.",
        "By Any Means Necessary the show must go on",
        "January 5, 2024 was the day it ended",
        "Last Night in Soho",
        "First Look",
        "Date",
        "2024",
        "Senior Editor",
        "",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


def test_a_day_below_an_open_stamp_belongs_to_it() -> None:
    bylines = Bylines()
    assert all(map(bylines.takes, ["By Ann Ito", "Updated:", "4 May 2024"]))
    metadata = bylines.complete(Metadata())
    assert metadata.published is None
    assert metadata.updated is not None
    assert metadata.updated.day == date(2024, 5, 4)


def test_a_day_among_the_prose_is_not_the_articles() -> None:
    bylines = Bylines()
    bylines.in_prose = True
    assert not bylines.takes("January 5, 2024")
    assert bylines.takes("Published January 5, 2024")
    assert bylines.complete(Metadata()).published is None
