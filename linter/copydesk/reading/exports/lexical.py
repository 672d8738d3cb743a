"""The tree that Ghost's editor keeps a post in, as HTML."""

from __future__ import annotations

from copydesk.reading.exports.json_values import Json
from copydesk.reading.html.elements import HEADINGS
from copydesk.reading.strands import Page
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
