"""Of a saved page the article is read, and not what stands around it."""

from __future__ import annotations

import pytest

from copydesk.reading import read
from copydesk.reading.document import Document

STORY = (
    "<p>The Glass Harbour returns for a third season, and with it Lena Roos as the pilot of the night boat to the far islands.</p>\n"
    "<h2>What is known</h2>\n"
    "<p>Filming ended in the spring, on the same quay as before, and the eight new episodes are to be shown in two parts.</p>\n"
    "<p>Tomas Brandt joins the cast as the keeper of the light, who has not spoken since the winter of the first season.</p>\n"
)
AROUND = "<p>Ten more series that nobody should miss this month, with all that we know about each of them so far.</p>"


def page(body: str) -> Document:
    whole = f'<!doctype html><html lang="en"><head><title>The Glass Harbour</title></head><body>{body}</body></html>'
    return read("page.html", whole.encode())


@pytest.mark.parametrize(
    "box",
    [
        '<aside>{}</aside>', '<div class="sidebar">{}</div>', '<div id="comments">{}</div>', '<section class="related-posts">{}</section>',
        '<div role="complementary">{}</div>', '<ul class="menu"><li>{}</li></ul>', '<div class="newsletter-signup">{}</div>',
        '<div class="share-buttons">{}</div>', '<form class="subscribe">{}</form>', '<div class="cookie-notice">{}</div>',
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["before", "within", "after"])
def test_what_stands_around_is_left_out(box: str, where: str) -> None:
    box = box.format(AROUND)
    story = f"<h1>The Glass Harbour sails again</h1>{box if where == 'within' else ''}{STORY}"
    document = page(
        f"{box if where == 'before' else ''}<article>{story}</article>{box if where == 'after' else ''}"
    )
    assert "nobody should miss" not in document.text
    assert document.text.count("season") == 2
    assert document.headline
    assert document.words(document.headline) == "The Glass Harbour sails again"


def test_a_page_without_the_words_of_article_is_told_by_its_prose() -> None:
    document = page(
        f"<div><p>{'Log in here. ' * 3}</p></div><div><div><h1>Sails again</h1>{STORY}</div></div><div>© The desk</div>"
    )
    assert "Log in" not in document.text
    assert "© The desk" not in document.text
    assert "Tomas Brandt joins" in document.text


def test_the_headline_above_the_article_s_part_is_kept_and_the_byline_between_them() -> None:
    document = page(
        f"<div><h1>Sails again</h1><p>By Ines Aldana</p></div><div class='entry-content'>{STORY}</div>"
    )
    assert document.words(document.blocks[1]) == "Sails again"
    assert document.metadata.authors == ("Ines Aldana",)


@pytest.mark.parametrize("name", ["comments", "related", "menu", "footer"])
def test_what_holds_most_of_the_prose_is_the_article_whatever_it_is_called(name: str) -> None:
    assert "Tomas Brandt joins" in page(f'<div class="{name}"><h1>Sails again</h1>{STORY}</div>').text


def test_headings_and_paragraphs_are_never_taken_for_boxes() -> None:
    story = STORY.replace("<h2>", '<h2 id="nav_1" class="more-news">').replace(
        "<p>Filming", '<p class="related">Filming'
    )
    document = page(f"<article>{story}</article>")
    assert "What is known" in document.text
    assert "Filming ended" in document.text


def test_a_fragment_is_read_whole() -> None:
    document = read("part.html", f'<div class="related">{AROUND}</div>{STORY}'.encode())
    assert "nobody should miss" in document.text


def test_a_page_of_few_words_is_read_whole() -> None:
    assert "Small" in page('<div class="menu"><p>Small</p></div><p>Page</p>').text


def test_linked_data_is_taken_wherever_it_stands() -> None:
    data = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-01-02"}</script>'
    document = page(f'<article>{STORY}</article><div class="footer">{data}</div>')
    assert document.metadata.published
    assert document.metadata.published.written == "2024-01-02"


def test_places_are_those_of_the_page() -> None:
    document = page(f"<aside>{AROUND}</aside><article>{STORY}</article>")
    assert all(
        s.text.of(document.text) == s.source.of(document.source) for s in document.map.segments if s.verbatim
    )


def test_a_box_that_was_never_closed_takes_nothing_of_the_article_with_it() -> None:
    document = page(
        f"<div><span class='share'><div class='icons'><svg><use></div></div><article>{STORY}</article>"
    )
    assert "Tomas Brandt joins" in document.text
