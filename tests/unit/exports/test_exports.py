"""Each form of export is read without a loss: its words, what it says of itself, and where each word stands in the file."""

from __future__ import annotations

from datetime import date

import pytest

from copydesk.engine import Source, read_source
from copydesk.reading import opened
from copydesk.reading.document import BlockKind, Document
from copydesk.text import Span

from . import samples

DAY, UPDATE = date(2024, 1, 2), date(2024, 2, 3)
SENTENCE = "In The Glass Harbour, Lena Roos plays Mara Quill."

FILES = {
    "export.xml": samples.wxr(),
    "posts.json": samples.rest(),
    "ghost.json": samples.ghost(),
    "news1.json": samples.ninjs1(),
    "news3.json": samples.ninjs3(),
    "news3-nitf.json": samples.ninjs3("application/nitf+xml", samples.NITF),
    "g2.xml": samples.newsml().encode(),
    "g2-nitf.xml": samples.newsml(samples.NITF).encode(),
    "nitf.xml": samples.NITF.encode(),
    "lines.jsonl": samples.lines(),
    "story.docx": samples.docx(),
    "all.zip": samples.zipped({"export.xml": samples.wxr(), "stories/story.docx": samples.docx()}),
    "all.tar.gz": samples.tarred({"export.xml": samples.wxr(), "lines.jsonl": samples.lines()}),
}


def documents(name: str, data: bytes) -> dict[str, Document]:
    found = opened(name, data)
    assert not found.troubles
    return {
        item.name: read_source(
            Source(item.within(name), item.data, item.format or None, begins=item.begins, known=item.known)
        )
        for item in found.items
    }


def blocks(document: Document, *kinds: BlockKind) -> list[str]:
    return [document.words(block) for block in document.of(*kinds)]


@pytest.mark.parametrize("name", FILES)
def test_the_sentence_is_read_whole_in_every_article(name: str) -> None:
    for document in documents(name, FILES[name]).values():
        text = (
            document.text.replace("\xa0", " ").replace('"Lena Roos"', "Lena Roos").replace(" & <others>", "")
        )
        assert SENTENCE in text


@pytest.mark.parametrize("name", FILES)
def test_the_title_is_the_headline(name: str) -> None:
    for document in documents(name, FILES[name]).values():
        assert document.headline is not None
        assert document.words(document.headline).startswith("The Glass Harbour")


@pytest.mark.parametrize("name", FILES)
def test_what_is_verbatim_stands_just_so_in_the_article_s_part_of_the_file(name: str) -> None:
    for document in documents(name, FILES[name]).values():
        places = [s for s in document.map.segments if s.verbatim]
        assert places
        assert all(s.text.of(document.text) == s.source.of(document.source) for s in places)


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith((".xml", ".json", ".jsonl"))])
def test_places_are_those_of_the_whole_file(name: str) -> None:
    rows = FILES[name].decode().split("\n")
    for document in documents(name, FILES[name]).values():
        at = document.text.index("Roos")
        place = document.place(at)
        assert rows[place.line - 1][place.column - 1 :].startswith("Roos")


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("lines.jsonl", "story.docx")])
def test_day_and_author_are_taken(name: str) -> None:
    document = next(iter(documents(name, FILES[name]).values()))
    assert document.metadata.published
    assert document.metadata.published.day == DAY
    assert document.metadata.authors == ("Ines Aldana",)


@pytest.mark.parametrize("name", FILES)
def test_what_is_read_out_of_another_form_is_not_written_back(name: str) -> None:
    assert not any(document.is_writable for document in documents(name, FILES[name]).values())


def test_a_wordpress_export_says_update_language_and_address() -> None:
    about = documents("export.xml", samples.wxr())["12"].metadata
    assert about.updated is not None
    assert about.updated.day == UPDATE
    assert (about.title, about.language, about.url) == (
        "The Glass Harbour & its sea", "en-GB", "https://desk.example/12",
    )  # fmt: skip


def test_blank_lines_of_older_posts_are_paragraphs_and_shortcodes_are_gone() -> None:
    document = documents("export.xml", samples.wxr())["12"]
    assert blocks(document, BlockKind.PARAGRAPH) == [f"{SENTENCE}\nThe second line.", "Inside a builder."]
    assert blocks(document, BlockKind.CAPTION) == ["At the harbour [sic]"]
    assert blocks(document, BlockKind.ALTERNATIVE) == ["The harbour"]


@pytest.mark.parametrize("aside", ["[sic]", "[video essay]", "[...]", "[She laughs.]", "[1]"])
def test_an_aside_in_brackets_is_no_shortcode(aside: str) -> None:
    document = documents("export.xml", samples.wxr(samples.wxr_item(content=f"“We {aside} knew.”")))["12"]
    assert aside in document.text


def test_blocks_are_read_without_their_comments() -> None:
    content = "<!-- wp:paragraph -->\n<p>One\nline.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading -->"
    document = documents("export.xml", samples.wxr(samples.wxr_item(content=content)))["12"]
    assert blocks(document, BlockKind.PARAGRAPH, BlockKind.HEADING) == ["One line.", "Two"]


def test_attachments_and_thrown_away_posts_are_no_articles() -> None:
    items = (
        samples.wxr_item(1), samples.wxr_item(2, kind="attachment", status="inherit"), samples.wxr_item(3, status="trash"),
        samples.wxr_item(4, kind="page"), samples.wxr_item(5, status="draft"), samples.wxr_item(6, kind="nav_menu_item"),
    )  # fmt: skip
    found = documents("export.xml", samples.wxr(*items))
    assert list(found) == ["1", "4", "5"]
    assert found["5"].metadata.published is None, "a draft has no day of publication yet"


def test_two_articles_of_one_name_are_told_apart() -> None:
    assert list(documents("posts.json", samples.rest(samples.post(7), samples.post(7)))) == ["7", "7(2)"]


def test_the_tree_of_ghost_s_editor_keeps_emphasis_headings_lists_and_captions() -> None:
    document = documents("ghost.json", samples.ghost())["glass"]
    assert blocks(document, BlockKind.HEADING) == ["The second part"]
    assert blocks(document, BlockKind.LIST_ITEM) == ["One point"]
    assert blocks(document, BlockKind.CAPTION) == ["At the harbour"]
    assert "x = 1" not in document.text
    at = document.text.index("The Glass Harbour", 20)
    assert Span(at, at + len("The Glass Harbour")) in document.emphasis


def test_plain_text_of_ninjs_is_a_paragraph_a_line_and_captions_are_read() -> None:
    document = documents("news1.json", samples.ninjs1())[""]
    assert blocks(document, BlockKind.PARAGRAPH) == [SENTENCE, "And < that is all."]
    assert blocks(document, BlockKind.CAPTION) == ["At the harbour"]


def test_nitf_keeps_headings_bylines_and_captions() -> None:
    document = documents("nitf.xml", samples.NITF.encode())[""]
    assert blocks(document, BlockKind.HEADING) == ["The second part"]
    assert blocks(document, BlockKind.CAPTION) == ["At the harbour"]
    assert blocks(document, BlockKind.BYLINE) == ["By Ines Aldana"]
    assert "no words" not in document.text


def test_entities_of_html_are_known_where_a_dtd_would_declare_them() -> None:
    text = samples.NITF.replace("Lena Roos", "L&eacute;na&nbsp;Roos")
    document = documents("nitf.xml", ('<!DOCTYPE nitf SYSTEM "nitf.dtd">' + text).encode())[""]
    assert "Léna\xa0Roos" in document.text


def test_several_items_of_news_are_named_by_their_addresses() -> None:
    message = f"<newsMessage><itemSet>{samples.newsml()}{samples.newsml().replace('urn:desk:g2', 'urn:desk:two')}</itemSet></newsMessage>"
    assert list(documents("g2.xml", message.encode())) == ["urn:desk:g2", "urn:desk:two"]


def test_word_keeps_what_was_inserted_and_drops_what_was_deleted() -> None:
    document = documents("story.docx", samples.docx())[""]
    assert "Tomas Brandt" not in document.text
    assert "hidden" not in document.text
    assert blocks(document, BlockKind.PARAGRAPH) == [SENTENCE, "Joined at last."]
    assert blocks(document, BlockKind.LIST_ITEM) == ["One point"]


def test_a_paragraph_of_word_is_a_line() -> None:
    document = documents("story.docx", samples.docx())[""]
    assert str(document.place(document.text.index("Lena"))) == "2:23"


def test_lines_are_named_by_their_ids_else_by_their_numbers() -> None:
    assert list(documents("lines.jsonl", samples.lines())) == ["a", "line=3", "c"]


def test_archives_name_articles_by_their_parts() -> None:
    assert list(documents("all.zip", FILES["all.zip"])) == ["export.xml#12", "stories/story.docx"]


def test_what_a_system_leaves_in_an_archive_is_no_article() -> None:
    parts = {
        "__MACOSX/._a.md": "x",
        ".DS_Store": "x",
        "a.md": "# The Glass Harbour",
        "a.png": b"\x89PNG",
        "b.json": "{}",
    }
    assert list(documents("all.zip", samples.zipped(parts))) == ["a.md"]
