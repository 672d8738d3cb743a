"""What holds of every document, whatever the article: places are exact, words are kept, nothing but errors of ours."""

from __future__ import annotations

import contextlib
import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.errors import ArticleError
from copydesk.reading import read
from copydesk.reading.document import Document
from copydesk.text import Span

WORDS = st.sampled_from(
    [
        "Mara",
        "Quill’s",
        "지금",
        "우리",
        "😀",
        "Amélie",
        "Ame\u0301lie",
        "İzmir",
        "harbour",
        "a\u00a0b",
        "Ji-hu",
        "1917",
        "É",
        "ﬁn",
    ]
)
BREAKS = st.sampled_from(["\n", "\r\n"])
MARKS = st.booleans()
SENTENCES = st.lists(WORDS, min_size=1, max_size=7).map(
    lambda words: "The " + " ".join(words) + " ended here today."
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=5)
FORMATS = ["text", "markdown", "html"]
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def encoded(text: str, line_break: str, mark: bool) -> bytes:
    return (b"\xef\xbb\xbf" if mark else b"") + text.replace("\n", line_break).encode()


def assert_exact(document: Document) -> None:
    """The file's slice at each mapped place is the document's text or its escaped form; all is in order."""
    at = 0
    for segment in document.map.segments:
        words = segment.text.of(document.text)
        written = segment.source.of(document.source)
        assert segment.text.start >= at
        at = segment.text.end
        if segment.verbatim:
            assert written == words
        elif words.strip() and words not in "“”":
            assert words in (html.unescape(written), html.unescape(_ESCAPE.sub(r"\1", written)))
    at = 0
    for number, block in enumerate(document.blocks):
        assert block.span.start == (at + 2 if number else 0)
        assert block.span.end > block.span.start
        assert document.words(block) == document.words(block).strip()
        at = block.span.end
    assert at == len(document.text)
    for span in document.emphasis:
        assert any(block.span.contains(span) for block in document.blocks)
    for comment in document.comments:
        assert document.source[comment.source.start :].startswith("<!--")


def shown(document: Document) -> list[str]:
    return document.text.split()


@given(PARAGRAPHS, BREAKS, MARKS)
@settings(max_examples=60)
def test_plain_text_keeps_every_word_at_its_place(paragraphs: list[str], line_break: str, mark: bool) -> None:
    source = "\n\n".join(["A Headline", *paragraphs])
    document = read("a.txt", encoded(source, line_break, mark))
    assert_exact(document)
    assert shown(document) == source.split()
    assert document.source == source.replace("\n", line_break)


@given(PARAGRAPHS, BREAKS, MARKS)
@settings(max_examples=60)
def test_markdown_keeps_every_word_at_its_place(paragraphs: list[str], line_break: str, mark: bool) -> None:
    pieces = [
        "# A *Headline*",
        *paragraphs,
        "- one\n- two &amp; \\*three\\*",
        "> said\n> twice",
        "| A | B |\n|---|---|\n| c | d |",
    ]
    document = read("a.md", encoded("---\ntitle: 지금\n---\n" + "\n\n".join(pieces), line_break, mark))
    assert_exact(document)
    rest = "one two & *three* said twice A B c d".split()
    assert shown(document) == ["지금", "A", "Headline", *" ".join(paragraphs).split(), *rest]


@given(
    PARAGRAPHS,
    BREAKS,
    MARKS,
    st.sampled_from([html.escape, lambda s: s, lambda s: s.encode("ascii", "xmlcharrefreplace").decode()]),
)
@settings(max_examples=60)
def test_html_keeps_every_word_at_its_place(
    paragraphs: list[str], line_break: str, mark: bool, escape
) -> None:  # type: ignore[no-untyped-def]
    body = "\n".join(f"<p>{escape(p)}\n <b>bold</b>&nbsp;<!-- x --></p>" for p in paragraphs)
    page = f"<h1>A <i>Headline</i></h1>\n{body}<ul>\n<li>one<li>two</ul><img alt='pic &lt;ture'>"
    document = read("a.html", encoded(page, line_break, mark))
    assert_exact(document)
    expected = ["A", "Headline"]
    for paragraph in paragraphs:
        expected += [*paragraph.split(), "bold"]
    assert shown(document) == [*expected, "one", "two", "pic", "<ture"]


@pytest.mark.parametrize("kind", FORMATS)
@given(st.binary(max_size=300))
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused(kind: str, data: bytes) -> None:
    with contextlib.suppress(ArticleError):
        assert_exact(read("a", data, kind))


SOUP = st.lists(
    st.sampled_from(
        [
            *"<p> </p> <b> </b> <i> <li> <ul> </ul> <table> <tr> <td> <th> </table> <h1> </h1> <h2> <title> </title>".split(),
            *"<script> </script> <!-- --> <!--x--> <br> <br/> <q> </q> <nav> </nav> <article> <del> </del> <code>".split(),
            *"</code> <blockquote> </blockquote> &amp; &#x41; &nosuch; & < > \" ' ` ``` * ** _ ~~ # ## - 1. | |---|".split(),
            *"[a](b) ![c](d) [^1] [^1]: \\ \\* --- +++ { } Updated: © word 지금 😀 é \u200b \ufeff \ue000".split(),
            *[
                '<img alt="a&amp;b"',
                "{{< x >}}",
                "{% y %}",
                "title: x",
                "date: 2024",
                "import x",
                "<Foo a={b}/>",
            ],
            *["By Ann Ito", "\u00a0", "\u2028", "\n", "\r\n", "\r", "\n\n", " ", "  ", "\t", "    ", "\f"],
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.mdx", "a.html"])
@given(SOUP)
@settings(max_examples=200)
def test_places_are_exact_in_any_soup(name: str, soup: str) -> None:
    try:
        document = read(name, soup.encode())
    except ArticleError:
        return
    if not name.endswith("x"):
        assert_exact(document)
    assert len(document.source) >= max((s.source.end for s in document.map.segments), default=0)


@given(PARAGRAPHS, BREAKS)
@settings(max_examples=30)
def test_any_span_maps_to_a_place_that_holds_its_words(paragraphs: list[str], line_break: str) -> None:
    source = "\n\n".join(["Headline", *paragraphs])
    document = read("a.txt", encoded(source, line_break, False))
    for block in document.blocks:
        for start in range(block.span.start, block.span.end):
            span = Span(start, block.span.end)
            assert document.map.is_verbatim(span)
            assert document.map.source(span).of(document.source) == span.of(document.text)
