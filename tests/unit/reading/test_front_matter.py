from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading import read
from copydesk.reading.document import Document, Metadata

PROSE = "The comedy has aged better than its stars feared it would."


def document(front: str, name: str = "a.md", line_break: str = "\n") -> Document:
    return read(name, f"{front}\n{PROSE}".replace("\n", line_break).encode())


def metadata(front: str, name: str = "a.md") -> Metadata:
    return document(front, name).metadata


YAML = "---\ntitle: The Harbour\ndate: 2024-01-05\nlastmod: 2024-02-03T10:00:00+09:00\nauthor: Ann Ito\nworks: [The Harbour]\nkept_current: yes\n---"
TOML = '+++\ntitle = "The Harbour"\ndate = 2024-01-05\nlastmod = 2024-02-03T10:00:00+09:00\nauthor = "Ann Ito"\nworks = ["The Harbour"]\nkept_current = true\n+++'
JSON = '{"title": "The Harbour", "date": "2024-01-05", "lastmod": "2024-02-03T10:00:00+09:00", "author": "Ann Ito", "works": ["The Harbour"], "kept_current": true}'


@pytest.mark.parametrize("front", [YAML, TOML, JSON])
@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_the_three_forms_say_the_same(front: str, line_break: str) -> None:
    made = document(front, line_break=line_break)
    found = made.metadata
    assert made.notes == ()
    assert found.title == "The Harbour"
    assert found.published is not None
    assert found.updated is not None
    assert (found.published.day, found.updated.day) == (date(2024, 1, 5), date(2024, 2, 3))
    assert found.published.origin == "front matter"
    assert found.authors == ("Ann Ito",)
    assert found.works == ("The Harbour",)
    assert found.kept_current is True
    assert made.headline is not None
    assert made.map.source(made.headline.span).of(made.source) == "The Harbour"


@pytest.mark.parametrize(
    "key", ["date", "Date", "published", "publishDate", "pubDate", "pubdate", "published_at", "datePublished"]
)
def test_the_day_of_publication_has_many_names(key: str) -> None:
    found = metadata(f"---\n{key}: 2024-01-05\n---").published
    assert found is not None
    assert found.day == date(2024, 1, 5)


@pytest.mark.parametrize(
    "key", ["updated", "lastmod", "updatedDate", "modified", "last_modified_at", "last-updated"]
)
def test_the_day_of_update_has_many_names(key: str) -> None:
    found = metadata(f"---\n{key}: 2024-01-05\n---").updated
    assert found is not None
    assert found.day == date(2024, 1, 5)


@pytest.mark.parametrize(
    "lines",
    [
        "authors: [Ann Ito, Bo Vries]",
        "authors:\n  - Ann Ito\n  - Bo Vries",
        "authors:\n  - name: Ann Ito\n  - name: Bo Vries",
        "author: Ann Ito and Bo Vries",
        "byline: By Ann Ito and Bo Vries",
        "params:\n  author: Ann Ito, Bo Vries",
    ],
)
def test_authors_come_in_many_forms(lines: str) -> None:
    assert metadata(f"---\n{lines}\n---").authors == ("Ann Ito", "Bo Vries")


def test_publication_goes_before_the_general_date() -> None:
    found = metadata("---\ndate: 2024-03-03\npublishDate: 2024-01-05\n---").published
    assert found is not None
    assert found.day == date(2024, 1, 5)


def test_jekylls_flag_is_no_day() -> None:
    made = document("---\npublished: true\ndate: 2024-01-05\n---")
    assert made.notes == ()
    assert made.metadata.published is not None


def test_jekylls_file_name_gives_the_day() -> None:
    found = metadata("---\ntitle: x\n---", "_posts/2024-01-05-the-harbour.md").published
    assert found is not None
    assert (found.day, found.origin) == (date(2024, 1, 5), "file name")


def test_an_unreadable_day_is_noted_with_its_line() -> None:
    made = document("---\ntitle: The Harbour\ndate: 14 Marhc 2024\n---")
    assert made.metadata.published is None
    assert made.notes == ("Line 3: date: '14 Marhc 2024' is not a date (expected e.g. 2025-03-14).",)


def test_broken_front_matter_is_noted_and_what_can_be_read_is_used() -> None:
    made = document("---\ntitle: The Harbour: A Farewell\ndate: 2024-01-05\n---")
    assert made.metadata.title == "The Harbour: A Farewell"
    assert made.metadata.published is not None
    assert made.notes[0].startswith("Line 2: the front matter cannot be read")


def test_broken_toml_is_noted_with_its_line() -> None:
    made = document('+++\ntitle = "The Harbour"\ndate 2024-01-05\n+++')
    assert made.metadata.title == "The Harbour"
    assert made.notes[0].startswith("Line 3: the front matter cannot be read (expected '=' after a key")


def test_quoted_titles_with_escapes_map_as_a_whole() -> None:
    made = document('---\ntitle: "The \\"Harbour\\" \\u0041"\n---')
    assert made.headline is not None
    assert made.words(made.headline) == 'The "Harbour" A'
    assert made.map.source(made.headline.span).of(made.source) == '"The \\"Harbour\\" \\u0041"'


def test_titles_that_yaml_takes_for_something_else_stay_text() -> None:
    assert metadata("---\ntitle: 1899\n---").title == "1899"
    assert metadata("---\ntitle: No\n---").title == "No"


def test_prose_between_two_rules_is_no_front_matter() -> None:
    made = document("---\nOnly a sentence here.\n\n---\n")
    assert made.text.startswith("Only a sentence here.")
    assert made.notes == ()


def test_an_unclosed_fence_is_no_front_matter() -> None:
    assert "title: x" in document("---\ntitle: x\n").text


def test_neither_yes_nor_no_is_noted() -> None:
    made = document("---\nkept_current: perhaps\n---")
    assert made.metadata.kept_current is None
    assert made.notes == ("Line 2: kept_current: 'perhaps' is neither yes nor no.",)


def test_deep_nesting_is_survived() -> None:
    deep = "[" * 100_000 + "]" * 100_000
    assert document(f"---\na: {deep}\n---").text == PROSE
    assert document(f"+++\na = {deep}\n+++").text == PROSE
    assert document("---\n" + "- " * 100_000 + "a\n---").text.endswith(PROSE)


def test_a_page_of_a_site_generator_has_its_front_matter_before_its_tags() -> None:
    source = f"---\ntitle: The Harbour\ndate: 2024-01-05\n---\n<p>{PROSE}</p>"
    made = read("a.html", source.encode())
    assert [made.words(block) for block in made.blocks] == ["The Harbour", PROSE]
    assert made.headline is not None
    assert made.metadata.published is not None
    assert made.metadata.published.day == date(2024, 1, 5)
    assert made.map.source(made.blocks[1].span).of(source) == PROSE


def test_a_heading_of_a_page_goes_before_the_title_of_its_front_matter() -> None:
    made = read("a.html", f"---\ntitle: Harbour\n---\n<h1>The Harbour</h1><p>{PROSE}</p>".encode())
    assert made.headline is not None
    assert made.words(made.headline) == "The Harbour"


def test_pelicans_lines_are_metadata_and_no_prose() -> None:
    made = document(
        "Title: The Harbour\nDate: 2024-01-05 10:20\nAuthors: Ann Ito, Bo Vries\nTags: sea,\n    port\n\nIt rains.\n"
    )
    assert made.metadata.title == "The Harbour"
    assert made.metadata.published is not None
    assert made.metadata.published.day == date(2024, 1, 5)
    assert made.metadata.authors == ("Ann Ito", "Bo Vries")
    assert [made.words(block) for block in made.blocks][:2] == ["The Harbour", "It rains."]


@pytest.mark.parametrize(
    "text",
    [
        "Title: fight\n\nThe two meet.\n",
        "Title: The Harbour\nDirector: Ann Ito\n\nIt rains.\n",
        "Date: 2024-01-05\nIt rains.\n",
    ],
)
def test_other_lines_with_colons_stay_prose(text: str) -> None:
    assert document(text).metadata.title is None
