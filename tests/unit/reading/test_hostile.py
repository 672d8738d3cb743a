"""Reading makes linear work of text made to be slow: four times the text, about four times the calls."""

from __future__ import annotations

import contextlib

import pytest

from copydesk.errors import ArticleError
from copydesk.reading import read
from counting import LINEAR, power

PIECES = {
    "a.html": [
        "<a ", "<", "&", "&#", "<!--", "<div>", "</div>", "<ul><li>x", "<blockquote>x", "<p><b>x", "<table><tr><td>x",
        "<script>", "<title>x</title>", "<nav>", "<q>x", '<img alt="x', "<a b=c ", "<p>x<!--y-->", "<meta name=a content=b>",
        '<time datetime="2024">', " ", "&amp;", "<h1>", "<![CDATA[",
    ],
    "a.md": ["[", "![", "*a ", "**a", "`", ">", "- ", "<a ", "a <!-- ", "{{< ", "{% ", "|a", "~~a ", "[^1] ", "\\*", "한*국* "],
    "a.mdx": ["<A ", '<A "', "{", "{a}{", "import x\n"],
    "a.txt": ["a\n", "- a\n", "a | b\n", "|", "By A ", "By Ann\n", "News\n", "> ", "a\tb\n\n", "Home > ", "-", "a  "],
}  # fmt: skip


def read_or_refuse(name: str, data: bytes) -> None:
    with contextlib.suppress(ArticleError):
        read(name, data)


@pytest.mark.parametrize(
    ("name", "piece"), [(name, piece) for name, pieces in PIECES.items() for piece in pieces]
)
def test_four_times_the_text_makes_about_four_times_the_calls(name: str, piece: str) -> None:
    assert power(lambda count: read_or_refuse(name, piece.encode() * count), 200) < LINEAR


@pytest.mark.parametrize("piece", ["<div>", "<ul><li>", "<blockquote>", "<b>", "<table><tr><td>", "<span>"])
def test_nesting_twenty_thousand_deep_is_survived(piece: str) -> None:
    assert read("a.html", (piece * 20_000 + "words").encode()).text == "words"


def test_an_unclosed_comment_swallows_the_rest_once() -> None:
    document = read("a.html", b"<p>One</p>" + b"<!-- " * 50_000)
    assert document.text == "One"
    assert len(document.comments) == 1
