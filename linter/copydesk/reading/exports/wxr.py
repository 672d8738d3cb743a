"""WordPress's export (WXR): posts and pages as items of a feed, each with its HTML in a CDATA section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copydesk.reading.document import Dated, Document, Metadata
from copydesk.reading.exports.wordpress_json import DRAFTS, add_content
from copydesk.reading.exports.xml_events import joined, walk
from copydesk.reading.items import Item, parts_of
from copydesk.reading.metadata.days import read_day
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span

FORMAT = "wxr"
_NO_ARTICLES = frozenset(
    """
    attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template
    wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face acf-field acf-field-group
    """.split()
)
_NOT_MEANT = frozenset(["trash", "auto-draft", "inherit"])
_TOLD = tuple(
    "wp:post_id wp:post_type wp:status dc:creator wp:author_login wp:author_display_name language".split()
)
_WRITTEN = ("title", "link", "dc:creator", "content:encoded", "wp:status", "wp:post_date", "wp:post_modified")


def items(path: str, text: str) -> Iterator[Item]:
    """The posts and pages of an export, named by their ids; what was thrown away is left out."""
    posts = _Posts()
    walk(path, text, posts)
    return parts_of(text, posts.found(), FORMAT)


class _Posts:
    """Collects where each post stands, and who its author is."""

    def __init__(self) -> None:
        self._posts: list[tuple[Span, dict[str, str]]] = []
        self._now: dict[str, str] = {}
        self._authors: dict[str, str] = {}
        self._channel: dict[str, str] = {}
        self._key, self._begun, self._in_item = "", 0, False

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Begin a post, or a value that is needed of it."""
        if name in ("item", "wp:author"):
            self._now, self._begun, self._in_item = {}, at, True
        self._key = name

    def words(self, words: Strand) -> None:
        """Take a value."""
        if self._key in _TOLD:
            kept = self._now if self._in_item else self._channel
            kept[self._key] = kept.get(self._key, "") + words.text

    def end(self, name: str, at: int) -> None:
        """End a post."""
        self._key = ""
        if name == "item":
            self._posts.append((Span(self._begun, at), self._now))
        elif name == "wp:author":
            self._authors[self._now.get("wp:author_login", "")] = self._now.get("wp:author_display_name", "")
        self._in_item = self._in_item and name not in ("item", "wp:author")

    def found(self) -> Iterator[tuple[str, Span, Metadata]]:
        """The name and place of each, and what the export says of it elsewhere."""
        language = self._channel.get("language")
        for place, post in self._posts:
            if post.get("wp:post_type", "post") in _NO_ARTICLES or post.get("wp:status") in _NOT_MEANT:
                continue
            author = self._authors.get(post.get("dc:creator", ""), "").strip()
            yield (
                post.get("wp:post_id", ""),
                place,
                Metadata(authors=(author,) if author else (), language=language),
            )


def read(path: str, source: str) -> Document:
    """The document of one post."""
    values = _Values()
    walk(path, source, values)
    page = Page()
    page.add_element("h1", values.first("title"), is_html=True)
    if content := values.first("content:encoded"):
        add_content(page, content)
    return read_strand(path, source, page.finish(), FORMAT, "html", _metadata(values))


def _metadata(values: _Values) -> Metadata:
    creator = values.words_of("dc:creator")
    return Metadata(
        title=values.words_of("title"),
        published=None if values.words_of("wp:status") in DRAFTS else _day(values, "wp:post_date"),
        updated=_day(values, "wp:post_modified"),
        authors=(creator,) if creator else (),
        url=values.words_of("link"),
    )


def _day(values: _Values, key: str) -> Dated | None:
    written = values.words_of(key) or ""
    day = read_day(written)
    return Dated(day, written, key) if day else None


class _Values:
    """Collects the values of one post with their places."""

    def __init__(self) -> None:
        self._values: dict[str, list[Strand]] = {}
        self._key = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self._key = name

    def words(self, words: Strand) -> None:
        if self._key in _WRITTEN:
            self._values.setdefault(self._key, []).append(words)

    def end(self, name: str, at: int) -> None:
        self._key = ""

    def first(self, key: str) -> Strand | None:
        """A value's words with their places."""
        return joined(self._values[key]) if key in self._values else None

    def words_of(self, key: str) -> str | None:
        """A value's words."""
        found = self.first(key)
        return found.text.strip() or None if found else None
