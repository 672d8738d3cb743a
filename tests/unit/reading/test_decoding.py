from __future__ import annotations

import pytest

from copydesk.errors import ArticleError
from copydesk.reading import FORMATS, read


def trouble(data: bytes, path: str = "a.txt") -> str:
    with pytest.raises(ArticleError) as caught:
        read(path, data)
    return str(caught.value)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\r\n\t"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert trouble(data) == "a.txt: is empty"


def test_an_undecodable_byte_is_named_with_its_place() -> None:
    message = trouble(b"Headline\r\n\r\nCaf" + b"\xe9 Noir")
    assert message == "a.txt:3:4: byte 0xE9 is not UTF-8 (in Windows-1252 it is 'é'); save it as UTF-8 text"


def test_columns_before_an_undecodable_byte_count_code_points() -> None:
    assert trouble("지금 😀".encode() + b"\xff").startswith("a.txt:1:5: byte 0xFF")


def test_a_binary_file_is_refused() -> None:
    assert "binary file" in trouble(b"\x7fELF\x02\x01\x01\x00\x00 some text that goes on")


@pytest.mark.parametrize(
    ("data", "what"), [(b"%PDF-1.7", "PDF"), (b"PK\x03\x04\x14", "Word document"), (b"{\\rtf1", "rich text")]
)
def test_a_document_of_another_kind_is_named(data: bytes, what: str) -> None:
    assert what in trouble(data)


def test_utf_16_without_a_mark_is_told_from_other_binaries() -> None:
    assert "UTF-16 without a byte-order mark" in trouble("Headline".encode("utf-16-le"))


def test_utf_16_with_a_mark_is_read() -> None:
    assert read("a.txt", "지금 Headline".encode("utf-16")).text == "지금 Headline"


def test_broken_utf_16_is_refused() -> None:
    assert "broken UTF-16" in trouble(b"\xff\xfea")


def test_a_byte_order_mark_does_not_count() -> None:
    document = read("a.txt", b"\xef\xbb\xbfHeadline")
    assert document.source == "Headline"
    assert document.map.segments[0].source.start == 0


def test_a_carriage_return_counts() -> None:
    document = read("a.txt", b"Headline\r\n\r\nIt ended.")
    assert document.map.source(document.blocks[1].span).start == 12
    assert str(document.place(document.blocks[1].span.start)) == "3:1"


def test_an_unknown_ending_names_the_known_ones() -> None:
    message = trouble(b"text", "notes.docx")
    assert "'.docx' is no ending of an article" in message
    assert all(ending in message for ending in FORMATS)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(ArticleError, match=r"unknown format 'rst' \(there are text, markdown, html\)"):
        read("a.txt", b"text", "rst")


@pytest.mark.parametrize(
    ("path", "kind"), [("a", "text"), ("B.TXT", "text"), ("a.mdx", "markdown"), ("x.y/a.HTM", "html")]
)
def test_the_ending_tells_the_format(path: str, kind: str) -> None:
    assert read(path, b"Headline").format == kind


def test_a_given_format_wins() -> None:
    assert read("a.txt", b"<h1>Headline</h1>", "html").text == "Headline"


def test_an_article_without_visible_text_is_a_document_with_a_note() -> None:
    document = read("a.html", b"<script>x</script>")
    assert document.blocks == ()
    assert document.notes == ("The article has no text that a reader would see.",)
