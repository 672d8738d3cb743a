"""Posts as WordPress's REST interface gives them: one, or a list."""

from __future__ import annotations

from copydesk.reading.document import Document
from copydesk.reading.exports.json_values import Json, first_strand, first_words, metadata, names_in
from copydesk.reading.exports.wordpress_words import DRAFTS, add_content
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span

FORMAT = "wordpress-json"


def is_one(json: Json, article: Span) -> bool:
    """Whether an object is a post: its content is rendered, or raw."""
    return bool(json.at(article, "content", "rendered") or json.at(article, "content", "raw"))


def name_of(json: Json, article: Span) -> str:
    """A post's id."""
    return first_words(json, article, ("id",), ("slug",)) or ""


def read(path: str, source: str) -> Document:
    """The document of one post."""
    json = Json(path, Strand.whole(source))
    post = json.whole
    title = first_strand(json, post, ("title", "raw"), ("title", "rendered"))
    page = Page()
    page.add_element("h1", title, is_html=True)
    if content := first_strand(json, post, ("content", "raw"), ("content", "rendered")):
        add_content(page, content)
    known = metadata(
        json,
        post,
        title=title,
        published=[] if first_words(json, post, ("status",)) in DRAFTS else [("date",), ("date_gmt",)],
        updated=[("modified",), ("modified_gmt",)],
        authors=names_in(json, json.at(post, "_embedded", "author")),
        url=[("link",)],
    )
    return read_strand(path, source, page.finish(), FORMAT, "html", known)
