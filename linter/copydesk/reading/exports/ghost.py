"""Ghost's export, and posts of its content interface: HTML, or the tree that its editor (Lexical) keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copydesk.reading.document import Document, Metadata
from copydesk.reading.exports.json_forms import first_strand, first_words, metadata, names_in, plain_page
from copydesk.reading.exports.json_values import Json
from copydesk.reading.exports.lexical import add_tree
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span

FORMAT = "ghost"
_MARKS = ("lexical", "mobiledoc", "plaintext", "comment_id", "feature_image")


def data_of(json: Json) -> Span | None:
    """Where an export keeps its tables; none for what is no export."""
    for keys in (("db", "data"), ("data",), ()):
        data = json.at(json.whole, *keys)
        if data and (posts := json.members(data).get("posts")) and json.text.startswith("[", posts.start):
            return data
    return None


def is_one(json: Json, article: Span) -> bool:
    """Whether an object is a post."""
    keys = json.members(article)
    return (
        "title" in keys
        and any(mark in keys for mark in _MARKS)
        and bool({"html", "lexical", "plaintext"} & keys.keys())
    )


def name_of(json: Json, article: Span) -> str:
    """A post's slug, else its id."""
    return first_words(json, article, ("slug",), ("id",)) or ""


def posts(json: Json, data: Span) -> Iterator[tuple[str, Span, Metadata]]:
    """The posts of an export with the names of their authors, which stand in tables of their own."""
    tables = json.members(data)
    people = {
        json.words(json.at(user, "id")): json.words(json.at(user, "name"))
        for user in json.elements(tables.get("users", Span(0, 0)))
    }
    wrote: dict[str | None, list[str]] = defaultdict(list)
    for pair in json.elements(tables.get("posts_authors", Span(0, 0))):
        if name := people.get(json.words(json.at(pair, "author_id"))):
            wrote[json.words(json.at(pair, "post_id"))].append(name)
    for post in json.elements(tables["posts"]):
        yield name_of(json, post), post, Metadata(authors=tuple(wrote[json.words(json.at(post, "id"))]))


def read(path: str, source: str) -> Document:
    """The document of one post."""
    json = Json(path, Strand.whole(source))
    post = json.whole
    title = first_strand(json, post, ("title",))
    known = metadata(
        json,
        post,
        title=title,
        published=[("published_at",)],
        updated=[("updated_at",)],
        authors=names_in(json, json.at(post, "authors")),
        url=[("canonical_url",), ("url",)],
        language=[("locale",)],
    )
    body, tree = first_strand(json, post, ("html",)), first_strand(json, post, ("lexical",))
    plain = first_strand(json, post, ("plaintext",))
    if body is None and tree is None and plain is not None:
        return read_strand(path, source, plain_page(title, plain), FORMAT, "plain", known)
    page = Page()
    page.add_element("h1", title)
    if body is not None:
        page.add(body)
    elif tree is not None:
        add_tree(page, Json(path, tree))
    return read_strand(path, source, page.finish(), FORMAT, "html", known)
