"""Parquet: an article a row; what holds none is left out of folders, what cannot be read is told."""

import io
import sys
from datetime import date, datetime

import pytest

from copydesk.errors import ArticleError
from copydesk.reading import opened, read
from copydesk.reading.exports import json_lines
from copydesk.reading.items import NoArticleError

pyarrow = pytest.importorskip("pyarrow")
from pyarrow import parquet as written  # noqa: E402  # only where there is pyarrow

ROWS = {
    "id": [7, 8],
    "title": ["The Glass Harbour returns", "The Glass Harbour,\nagain"],
    "text": ["Ines Aldana plays Mara Quill.\n\nSo it is.", "“Well”, she said."],
    "date": [date(2024, 5, 3), date(2024, 5, 4)],
    "tags": [["drama", "sea"], []],
    "vector": [[0.1, 0.2], [0.3, 0.4]],
    "picture": [b"\xff\xd8", b""],
}


def packed(rows):
    file = io.BytesIO()
    written.write_table(pyarrow.table(rows), file)
    return file.getvalue()


def documents(rows, name="all.parquet"):
    return [read(item.within(name), item.data, item.format) for item in opened(name, packed(rows)).items]


def test_each_row_is_an_article_with_its_own_name_title_and_day():
    first, second = documents(ROWS)
    assert (first.path, second.path) == ("all.parquet#7", "all.parquet#8")
    assert first.text.split("\n\n") == [
        "The Glass Harbour returns",
        "Ines Aldana plays Mara Quill.",
        "So it is.",
    ]
    assert first.metadata.published.day == date(2024, 5, 3)
    assert "“Well”, she said." in second.text
    assert "0.1" not in first.source
    assert not first.is_writable


def test_a_day_may_have_its_time_and_words_may_be_kept_by_number():
    rows = {
        **ROWS,
        "date": [datetime(2024, 5, 3, 8, 30)] * 2,
        "title": pyarrow.array(ROWS["title"]).dictionary_encode(),
    }
    first, _ = documents(rows)
    assert first.metadata.published.day == date(2024, 5, 3)
    assert first.text.startswith("The Glass Harbour returns\n")


def test_a_row_without_a_name_has_its_number():
    assert [document.path for document in documents({"text": ["One.", "Two."]})] == [
        "all.parquet#row=1",
        "all.parquet#row=2",
    ]


def test_a_table_without_articles_holds_none():
    with pytest.raises(NoArticleError, match="has no row with an article"):
        opened("a.parquet", packed({"price": [1, 2]}))


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + bytes(40) + b"PAR1", packed(ROWS)[:-20], b"{}"])
def test_what_is_damaged_is_told(data):
    with pytest.raises(ArticleError, match=r"a\.parquet: cannot be read as Parquet"):
        opened("a.parquet", data)


def test_a_file_that_unpacks_to_far_more_is_told(monkeypatch):
    monkeypatch.setattr(json_lines, "MOST", 1_000)
    with pytest.raises(ArticleError, match="holds more than 1,000 characters"):
        opened("a.parquet", packed({"text": ["word " * 300]}))


def test_without_pyarrow_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(NoArticleError, match=r"pip install 'copydesk\[parquet\]'"):
        opened("a.parquet", packed(ROWS))
