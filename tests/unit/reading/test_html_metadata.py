from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading import read
from copydesk.reading.document import Document

PROSE = "<p>The comedy has aged better than its stars feared it would.</p>"
DAY = date(2024, 1, 5)


def document(head: str, body: str = PROSE) -> Document:
    return read("a.html", f"<html lang=en-GB><head>{head}</head><body>{body}</body></html>".encode())


def published(head: str, body: str = PROSE) -> tuple[date, str] | None:
    found = document(head, body).metadata.published
    return (found.day, found.origin) if found else None


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "datePublished": "2024-01-05T23:30:00-05:00"}',
        '[{"@type": "Person"}, {"@type": ["Thing", "BlogPosting"], "datePublished": "2024-01-05"}]',
        '{"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": "Article", "datePublished": "2024-01-05"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "Review", "datePublished": "2024-01-05"}}',
        '//<![CDATA[\n{"@type": "Article", "datePublished": "2024-01-05"}\n//]]>',
        '{"@type": "Article", "datePublished": "2024-01-05",\n"headline": "a\tb"};',
    ],
)
def test_linked_data_gives_the_day_in_its_own_zone(data: str) -> None:
    assert published(linked(data)) == (DAY, "JSON-LD")
    assert document(linked(data)).notes == ()


def test_linked_data_gives_authors_and_title() -> None:
    data = '{"@type": "NewsArticle", "headline": "The Harbour", "author": [{"name": "Ann Ito"}, "Bo Vries"]}'
    found = document(linked(data)).metadata
    assert (found.title, found.authors, found.language) == ("The Harbour", ("Ann Ito", "Bo Vries"), "en-GB")


def test_junk_behind_linked_data_is_noted() -> None:
    made = document(linked('{"@type": "Article", "datePublished": "2024-01-05"} junk'))
    assert made.metadata.published is not None
    assert "goes on after its end" in made.notes[0]


@pytest.mark.parametrize("data", ["{broken", "[" * 100_000])
def test_broken_linked_data_is_noted(data: str) -> None:
    assert "cannot be read" in document(linked(data)).notes[0]


@pytest.mark.parametrize(
    "tag",
    [
        '<meta property="article:published_time" content="2024-01-05T10:00:00Z">',
        '<meta name="parsely-pub-date" content="2024-01-05">',
        '<meta name="DC.date.issued" content="2024-01-05">',
        '<meta itemprop="datePublished" content="2024-01-05">',
    ],
)
def test_meta_gives_the_day(tag: str) -> None:
    assert published(tag) == (DAY, "meta")


def test_the_most_deliberate_source_wins() -> None:
    meta = '<meta property="article:published_time" content="2021-01-01">'
    time = '<time datetime="2022-02-02">2 February</time>'
    data = linked('{"@type": "Article", "datePublished": "2024-01-05"}')
    assert published(meta + data, time + PROSE) == (DAY, "JSON-LD")
    assert published(meta, time + PROSE) == (date(2021, 1, 1), "meta")
    assert published("", time + PROSE) == (date(2022, 2, 2), "time element")


def test_a_time_among_the_prose_is_not_the_articles() -> None:
    assert published("", PROSE + '<p>It opened on <time datetime="2022-02-02">2 February</time>.</p>') is None


def test_a_time_that_says_so_is_the_articles_wherever_it_stands() -> None:
    assert published("", PROSE + '<time itemprop="datePublished" datetime="2024-01-05">x</time>') == (
        DAY,
        "time element",
    )


def test_updates_are_told_apart() -> None:
    found = document('<meta property="article:modified_time" content="2024-02-03">').metadata
    assert found.published is None
    assert found.updated is not None


def test_an_unreadable_day_is_noted_with_its_line() -> None:
    made = document('\n<meta property="article:published_time" content="soon">')
    assert made.notes == ("Line 2: article:published_time: 'soon' is not a date (expected e.g. 2025-03-14).",)


def test_addresses_are_no_authors() -> None:
    tags = '<meta property="article:author" content="https://a.example/ann"><meta name="author" content="By Ann Ito">'
    assert document(tags).metadata.authors == ("Ann Ito",)


def test_the_byline_fills_what_the_page_leaves_open() -> None:
    body = f"<h1>The Harbour</h1><p>By <a>Ann Ito</a> | January 5, 2024</p>{PROSE}"
    assert published("", body) == (DAY, "byline")
