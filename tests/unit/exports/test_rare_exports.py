"""Parts of exports that few files have: read where they hold words, told where they cannot be."""

from __future__ import annotations

import json
from datetime import date

import pytest

from copydesk.reading.document import BlockKind
from copydesk.reading.items import file_of

from . import samples
from .test_exports import blocks, documents
from .test_hostile_files import refused

TITLE, SAID = "The Glass Harbour", "Lena Roos plays Mara Quill."


def only(name: str, data: bytes | str):
    (document,) = documents(name, data if isinstance(data, bytes) else data.encode()).values()
    return document


def texts(name: str, data: bytes | str) -> list[tuple[str, str]]:
    made = only(name, data)
    return [(str(block.kind), made.words(block)) for block in made.blocks]


def word(style: str, words: str) -> str:
    return samples.paragraph(samples.run(words), properties=f'<w:pStyle w:val="{style}"/>')


def test_word_keeps_headings_quotations_captions_tables_and_line_breaks() -> None:
    row = f"<w:tr><w:tc>{samples.paragraph(samples.run('Mara'))}</w:tc></w:tr>"
    body = (
        word("Titel", TITLE) + word("heading 2", "The cast") + word("quote", "So it goes.") + word("caption", "At sea")
        + samples.paragraph(samples.run(" ")) + f"<w:tbl>{row}</w:tbl>"
        + samples.paragraph(samples.run("One"), "<w:r><w:br/></w:r>", samples.run("two"))
    )  # fmt: skip
    assert texts("story.docx", samples.docx(body)) == [
        ("headline", TITLE),
        ("heading", "The cast"),
        ("quotation", "So it goes."),
        ("caption", "At sea"),
        ("table cell", "Mara"),
        ("paragraph", "One\ntwo"),
    ]


def test_word_without_styles_and_without_what_it_says_of_itself_is_read() -> None:
    plain = f'<w:document xmlns:w="w"><w:body>{samples.paragraph(samples.run(SAID))}</w:body></w:document>'
    made = only("story.docx", samples.zipped({"word/document.xml": plain}))
    assert (made.text, made.metadata.authors) == (SAID, ())
    spaced = "<p>\n<creator>Ines Aldana</creator>\n</p>"
    made = only("story.docx", samples.zipped({"word/document.xml": plain, "docProps/core.xml": spaced}))
    assert made.metadata.authors == ()


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"html": None, "plaintext": f"{SAID}"}, [("headline", TITLE), ("paragraph", SAID)]),
        ({"html": None, "lexical": None}, [("headline", TITLE)]),
        ({"html": None, "lexical": "{}"}, [("headline", TITLE)]),
    ],
)
def test_a_post_of_ghost_has_its_words_wherever_they_are_kept(tables, expected) -> None:
    post = {"id": "1", "title": TITLE, "slug": "a", "published_at": None, **tables}
    found = {"posts": [post], "users": [], "posts_authors": [{"post_id": "1", "author_id": "gone"}]}
    assert texts("ghost.json", json.dumps({"db": [{"data": found}]})) == expected


@pytest.mark.parametrize("form", [2, "left", "9" * 5_000, None])
def test_a_tree_of_ghost_keeps_line_breaks_and_takes_any_form(form) -> None:
    nodes = [
        {"type": "text", "text": "One", "format": form},
        {"type": "linebreak"},
        {"type": "text", "text": " "},
        {"type": "text", "text": "two"},
    ]
    tree = json.dumps({"root": {"children": [{"type": "paragraph", "children": nodes}]}})
    post = {"id": "1", "title": TITLE, "slug": "a", "html": None, "lexical": tree}
    data = json.dumps({"posts": [post], "users": [], "posts_authors": []})
    assert texts("ghost.json", data)[1] == ("paragraph", "One\ntwo")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"body_html": f"<h1>{TITLE}</h1><p>{SAID}</p>"}, [("headline", TITLE), ("paragraph", SAID)]),
        ({"body_html": f"<p>{SAID}</p>"}, [("headline", "Another"), ("paragraph", SAID)]),
        ({"bodies": [{"role": "main", "value": " "}], "body_text": SAID}, [("headline", "Another"), ("paragraph", SAID)]),
        ({"type": "text"}, [("headline", "Another")]),
        (
            {"body_text": SAID, "associations": [{"type": "text"}, {"type": "picture"}, {"type": "video", "description": "At sea"}]},
            [("headline", "Another"), ("paragraph", SAID), ("caption", "At sea")],
        ),
    ],
)  # fmt: skip
def test_an_item_of_news_is_read_by_the_body_that_it_has(more, expected) -> None:
    item = {"uri": "urn:desk:1", "headline": "Another", **more}
    assert texts("news.json", json.dumps(item)) == expected


def test_several_items_of_news_in_json_are_named_by_their_addresses() -> None:
    items = [json.loads(samples.ninjs1()) | {"uri": f"urn:{name}"} for name in "ab"]
    assert list(documents("news.json", json.dumps(items).encode())) == ["urn:a", "urn:b"]


def test_an_item_of_news_says_its_language_and_a_headline_in_pieces() -> None:
    text = samples.newsml().replace(
        "<headline>The Glass", '<language tag="de"/><headline>The <!-- old --> Glass'
    )
    made = only("g2.xml", text.replace('xml:lang="en-GB"', ""))
    assert (made.metadata.language, made.words(made.headline)) == ("de", "The Glass Harbour")
    bare = samples.newsml().replace("firstCreated", "x").replace("versionCreated", "x")
    assert only("g2.xml", bare).metadata.published is None


@pytest.mark.parametrize("content", ["", " "])
def test_a_post_of_wordpress_without_words_has_its_title(content) -> None:
    assert (
        texts("export.xml", samples.wxr(samples.wxr_item(content=content)))[0][1]
        == "The Glass Harbour & its sea"
    )
    empty = samples.post(content={"rendered": content})
    assert len(texts("posts.json", samples.rest(empty))) == 1


def test_brackets_that_a_post_shows_are_words_and_what_a_shortcode_swallows_is_none() -> None:
    made = only(
        "export.xml",
        samples.wxr(samples.wxr_item(content=f"{SAID} [[gallery]] [playlist]a [b x=1] c[/playlist] End.")),
    )
    assert "[gallery]" in made.text
    assert "[[gallery]]" not in made.text
    assert made.text.endswith("End.")
    assert "[b x=1]" not in made.text


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ({"markdown": f"*{SAID}*"}, [("paragraph", SAID)]),
        ({"markdown": SAID, "title": TITLE}, [("headline", TITLE), ("paragraph", SAID)]),
    ],
)
def test_a_line_is_read_with_and_without_a_title(line, expected) -> None:
    assert texts("lines.jsonl", json.dumps({"id": "a", "title": "", **line})) == expected


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.xml", samples.wxr(samples.wxr_item(kind="attachment")), "a.xml: holds no article"),
        ("a.json", b'{"db": [{"data": {"posts": []}}]}', "a.json: holds no article"),
        ("a.zip", samples.zipped({"b.docx": "no zip"}), "is no Word document"),
        ("a.docx", samples.zipped({"word/document.xml": b"\xff\xfe\xff"}), "word/document.xml is not UTF-8"),
    ],
)  # fmt: skip
def test_a_part_without_an_article_is_told(name: str, data: bytes, words: str) -> None:
    assert words in refused(name, data)


@pytest.mark.parametrize("kind", ["zip", "tar"])
@pytest.mark.parametrize(
    ("limit", "words"), [("MOST", "has more than 1 parts"), ("LARGEST", "b.md is larger")]
)
def test_an_archive_beyond_all_use_is_told(monkeypatch, kind: str, limit: str, words: str) -> None:
    monkeypatch.setattr(f"copydesk.reading.exports.archives.{limit}", 1)
    parts = {"a.md": b"A", "b.md": b"# Two letters"}
    data = samples.zipped(parts) if kind == "zip" else samples.tarred(parts, "w")
    assert words in refused(f"a.{kind}", data)


def test_a_part_that_is_damaged_is_told_and_the_others_are_read() -> None:
    data = bytearray(samples.zipped({"a.md": b"# A\n" * 99, "b.md": b"# B\n"}))
    data[40] ^= 0xFF
    assert "a.md cannot be unpacked" in refused("a.zip", bytes(data))


def test_what_is_hidden_in_a_tar_is_no_article() -> None:
    data = samples.tarred({"./.hidden.md": b"# No", "./a.md": b"# Yes\n"})
    assert list(documents("a.tar.gz", data)) == ["a.md"]


@pytest.mark.parametrize(
    ("path", "file"),
    [("a#b/export.xml#12", "a#b/export.xml"), ("no.2#1.md", "no.2#1.md"), ("a.zip#b.xml#1", "a.zip")],
)
def test_an_articles_name_begins_behind_the_file_that_holds_it(path: str, file: str) -> None:
    assert file_of(path) == file


def test_an_entity_that_a_dtd_elsewhere_declares_is_read_as_html_has_it() -> None:
    text = f'<!DOCTYPE nitf SYSTEM "nitf.dtd">{samples.NITF.replace("Harbour<", "Harb&ouml;ur<")}'
    assert "Harböur" in only("a.xml", text).text


def test_a_day_of_news_is_taken_from_the_first_key_that_has_one() -> None:
    assert only("g2.xml", samples.newsml()).metadata.published.day == date(2024, 1, 2)
    assert blocks(only("g2.xml", samples.newsml()), BlockKind.HEADLINE) == [TITLE]
