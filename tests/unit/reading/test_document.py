from __future__ import annotations

import pytest

from copydesk.errors import ArticleError
from copydesk.reading import read


@pytest.mark.parametrize(
    ("offset", "block"), [(0, 0), (2, 0), (3, None), (4, None), (5, 1), (7, 1), (8, None), (99, None)]
)
def test_the_block_at_an_offset_is_found_and_breaks_have_none(offset: int, block: int | None) -> None:
    document = read("a.md", b"One\n\nTwo")
    assert document.block_at(offset) == (None if block is None else document.blocks[block])


def test_what_has_more_words_than_any_article_is_told(monkeypatch):
    monkeypatch.setattr("copydesk.reading.MOST", 20)
    assert read("a.txt", b"A word. " * 2).text
    assert read("a.html", b"<p class='some-class-of-ours'>A word.</p>").text
    with pytest.raises(ArticleError, match=r"a\.txt: has 40 characters to read; more than 20 are no article"):
        read("a.txt", b"A word. " * 5)
    with pytest.raises(ArticleError, match=r"a\.html: has 25 characters to read"):
        read("a.html", b"<p>A word.</p>" * 3)
