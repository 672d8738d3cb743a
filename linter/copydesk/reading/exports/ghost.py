"""Ghost's export, and posts of its content interface: HTML, or the tree that its editor (Lexical) keeps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copydesk.reading.document import Document, Metadata
from copydesk.reading.exports.json_values import (
    Json,
    first_strand,
    first_words,
    metadata,
    names_in,
    plain_page,
)
from copydesk.reading.html.tokens import HEADINGS
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span

_BOLD, _ITALIC, _STRUCK = 1, 2, 4
_ELEMENTS = {
    "paragraph": "p",
    "quote": "blockquote",
    "extended-quote": "blockquote",
    "aside": "blockquote",
    "listitem": "li",
    "heading": "h2",
    "extended-heading": "h2",
}
_OF_CARDS = (
    ("html", True), ("markdown", False), ("calloutText", True), ("heading", False), ("header", True),
    ("subheader", True), ("content", True), ("caption", True), ("productTitle", True), ("productDescription", True),
)  # fmt: skip
"""Where cards (pictures, boxes, headers) keep words for readers, and whether these are HTML."""


def add_tree(page: Page, json: Json) -> None:
    """Append a tree of the editor as HTML."""
    if root := json.at(json.whole, "root"):
        _add_children(page, json, root)


def _add_children(page: Page, json: Json, node: Span) -> None:
    children = json.members(node).get("children")
    for child in json.elements(children) if children else ():
        _add(page, json, child)


def _add(page: Page, json: Json, node: Span) -> None:
    keys = json.members(node)
    kind = json.words(keys.get("type")) or ""
    if "text" in keys:
        _add_text(page, json, keys)
    elif kind == "linebreak":
        page.put("<br>")
    elif "children" in keys:
        tag = _tag(json, kind, keys)
        page.put(f"<{tag}>" if tag else "")
        _add_children(page, json, node)
        page.put(f"</{tag}>\n" if tag else "")
    else:
        _add_card(page, json, kind, keys)


def _tag(json: Json, kind: str, keys: dict[str, Span]) -> str:
    if kind == "list":
        return "ol" if json.words(keys.get("listType")) == "number" else "ul"
    tag = json.words(keys.get("tag")) or ""
    return tag if "heading" in kind and tag in HEADINGS else _ELEMENTS.get(kind, "")


def _add_text(page: Page, json: Json, keys: dict[str, Span]) -> None:
    words = json.strand(keys["text"])
    if words is None:
        page.put(" ")
        return
    form = json.value(keys["format"]) if "format" in keys else 0
    form = form if isinstance(form, int) else 0
    tags = [tag for bit, tag in ((_BOLD, "b"), (_ITALIC, "i"), (_STRUCK, "s")) if form & bit]
    page.put("".join(f"<{tag}>" for tag in tags))
    page.add_words(words)
    page.put("".join(f"</{tag}>" for tag in reversed(tags)))


def _add_card(page: Page, json: Json, kind: str, keys: dict[str, Span]) -> None:
    for key, is_html in _OF_CARDS:
        tag = "figcaption" if key == "caption" else "div"
        if (words := json.strand(keys.get(key))) and not (key == "html" and kind == "embed"):
            page.add_element(tag, words, is_html=is_html)


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
