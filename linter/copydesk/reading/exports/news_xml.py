"""News in XML of the IPTC: NewsML-G2 with its text in XHTML or NITF, and NITF by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copydesk.reading.document import Dated, Document, Metadata
from copydesk.reading.exports.xml_events import joined, walk
from copydesk.reading.html.tokens import EMPHASIS
from copydesk.reading.items import Item, parts_of
from copydesk.reading.metadata.days import read_day
from copydesk.reading.strands import Page, Strand, read_strand
from copydesk.text import Span

FORMAT = "news-xml"
_ITEMS = frozenset(["newsItem", "nitf"])
_TAGS = {
    "hl1": "h1", "hl2": "h2", "hl3": "h3", "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6",
    "p": "p", "block": "div", "div": "div", "section": "div", "article": "div", "blockquote": "blockquote", "bq": "blockquote",
    "ul": "ul", "ol": "ol", "li": "li", "dl": "div", "dt": "p", "dd": "p", "table": "table", "tr": "tr", "nitf-table": "table",
    "td": "td", "th": "th", "caption": "caption", "media-caption": "figcaption", "figure": "figure", "figcaption": "figcaption",
    "em": "em", "i": "i", "b": "b", "strong": "b", "cite": "cite", "q": "q", "br": "br", "byline": "p", "dateline": "p",
    "note": "p", "abstract": "p", "inlineData": "p", "pre": "p",
}  # fmt: skip
"""What the elements of a text are in HTML; those that are not here (names of people, days) change nothing."""
_NO_WORDS = frozenset(
    ["script", "style", "head", "media-metadata", "media-reference", "media-object", "nav", "distributor"]
)
_VALUES = tuple(
    "headline name creator by language contentCreated contentModified firstCreated versionCreated".split()
)
_NORM = {"date.issue": "versionCreated", "date.release": "firstCreated", "story.date": "firstCreated"}
"""The days of NITF, by the names of NewsML's."""
_PUBLISHED, _UPDATED = (
    ("firstCreated", "contentCreated", "versionCreated"),
    ("contentModified", "versionCreated"),
)


def items(path: str, text: str) -> Iterator[Item]:
    """The items of news of a file, named by their addresses; one that stands alone is the file."""
    found = _Items()
    walk(path, text, found)
    if len(found.items) == 1:
        place = found.items[0][1]
        return iter(
            [Item("", place.of(text).encode(), FORMAT, next(parts_of(text, found.items, FORMAT)).begins)]
        )
    return parts_of(text, found.items, FORMAT)


class _Items:
    """Collects where each item stands; what stands in an item is part of it."""

    def __init__(self) -> None:
        self.items: list[tuple[str, Span, Metadata]] = []
        self._open: list[tuple[str, str, int]] = []

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Begin an item, unless it is in one."""
        if (own := _local(name)) in _ITEMS:
            self._open.append((own, attributes.get("guid", ""), at))

    def end(self, name: str, at: int) -> None:
        """End an item."""
        if self._open and _local(name) == self._open[-1][0]:
            _, guid, start = self._open.pop()
            if not self._open:
                self.items.append((guid, Span(start, at), Metadata()))

    def words(self, words: Strand) -> None:
        """Nothing: they are read with their item."""


def read(path: str, source: str) -> Document:
    """The document of one item."""
    made = _Writer()
    walk(path, source, made)
    page = Page()
    if not made.has_headline:
        page.add_element("h1", made.value("headline"))
    page.add(made.page.finish())
    return read_strand(path, source, page.finish(), FORMAT, "html", made.metadata())


def page_of(path: str, text: str) -> Strand:
    """A NITF text as HTML."""
    made = _Writer()
    walk(path, text, made)
    return made.page.finish()


class _Writer:
    """Writes the text of an item as HTML, and keeps what is said about it."""

    def __init__(self) -> None:
        self.page = Page()
        self.has_headline = False
        self._open: list[str] = []
        self._values: dict[str, list[Strand]] = {}
        self._norms: dict[str, str] = {}
        self._language: str | None = None

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Begin an element."""
        own = _local(name)
        if self._in_text and not self._is_silent:
            tag = _TAGS.get(own)
            self.has_headline = self.has_headline or tag == "h1"
            self.page.put(f"<{tag}>" if tag else "")
        if own in _NORM and (day := attributes.get("norm")):
            self._norms.setdefault(_NORM[own], day)
        if own == "language":
            self._language = self._language or attributes.get("tag")
        if own in _ITEMS:
            self._language = self._language or attributes.get("xml:lang")
        self._open.append(own)

    def end(self, name: str, at: int) -> None:
        """End an element."""
        own = self._open.pop()
        if self._in_text and not self._is_silent and (tag := _TAGS.get(own)) and tag != "br":
            self.page.put(f"</{tag}>" if tag in EMPHASIS else f"</{tag}>\n")

    def words(self, words: Strand) -> None:
        """Take words of the text, or of what is said about it."""
        if self._in_text:
            if not self._is_silent:
                self.page.add_words(words)
        elif self._open and self._open[-1] in _VALUES:
            key = "creator" if self._open[-1] == "name" and "creator" in self._open else self._open[-1]
            self._values.setdefault(key, []).append(words)

    @property
    def _in_text(self) -> bool:
        return any(name in self._open for name in ("inlineXML", "inlineData", "body"))

    @property
    def _is_silent(self) -> bool:
        return any(name in _NO_WORDS for name in self._open)

    def value(self, key: str) -> Strand | None:
        """What is said about the text under a key."""
        return joined(self._values[key]) if key in self._values else None

    def metadata(self) -> Metadata:
        """What the item says of itself."""
        title, by = self.value("headline"), self.value("by") or self.value("creator")
        return Metadata(
            title=title.text.strip() if title else None,
            published=self._day(_PUBLISHED),
            updated=self._day(_UPDATED),
            authors=(by.text.strip().removeprefix("By ").removeprefix("by "),)
            if by and by.text.strip()
            else (),
            language=self._language,
        )

    def _day(self, keys: tuple[str, ...]) -> Dated | None:
        for key in keys:
            value = self.value(key)
            written = value.text.strip() if value else self._norms.get(key, "")
            if day := read_day(written):
                return Dated(day, written, key)
        return None


def _local(name: str) -> str:
    return name.rpartition(":")[2]
