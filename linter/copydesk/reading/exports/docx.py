"""Word documents: what is inserted counts as written, what is deleted as gone; comments are left.

A paragraph is a line, so that a place names the paragraph. The days that Word keeps say when somebody typed, not when an article
appeared, and are not taken.
"""

from __future__ import annotations

from collections.abc import Mapping

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.document import Document, Metadata
from copydesk.reading.exports.archives import Zip
from copydesk.reading.exports.xml_events import walk
from copydesk.reading.shapes import is_heading
from copydesk.reading.strands import Page, Strand, read_strand

FORMAT = "docx"
_TEXT, _STYLES, _ABOUT = "word/document.xml", "word/styles.xml", "docProps/core.xml"
_SIGNS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_GONE = frozenset(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:delInstrText"])
_LAID_OUT = {"w:tbl": "table", "w:tr": "tr", "w:tc": "td"}
_OFF = ("0", "false", "none", "off")


def read(path: str, data: bytes) -> Document:
    """The document of a Word file."""
    with Zip(path, data, "Word document") as parts:
        if _TEXT not in parts.names:
            raise ArticleError(Trouble("is no Word document (it has no word/document.xml)", path))
        styles = _Styles()
        if _STYLES in parts.names:
            walk(path, parts.text(_STYLES), styles)
        writer = _Writer(styles.names)
        walk(path, parts.text(_TEXT), writer)
        about = _About()
        if _ABOUT in parts.names:
            walk(path, parts.text(_ABOUT), about)
    source, page = writer.finish()
    creator = about.values.get("dc:creator", "").strip()
    known = Metadata(
        authors=(creator,) if creator else (), language=about.values.get("dc:language", "").strip() or None
    )
    return read_strand(path, source, page, FORMAT, "html", known)


class _Styles:
    """The names of the styles by their ids: *heading 1*, *Title*, in any language of Word the same."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._id = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Take a style's id or name."""
        if name == "w:style":
            self._id = attributes.get("w:styleId", "")
        elif name == "w:name" and self._id:
            self.names.setdefault(self._id, attributes.get("w:val", "").casefold())

    def end(self, name: str, at: int) -> None:
        """Nothing is needed of it."""

    def words(self, words: Strand) -> None:
        """Nothing is needed of it."""


class _About:
    """What Word says about the document."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        self._key = ""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Begin a value."""
        self._key = name

    def end(self, name: str, at: int) -> None:
        """End it."""
        self._key = ""

    def words(self, words: Strand) -> None:
        """Take it."""
        if self._key:
            self.values[self._key] = self.values.get(self._key, "") + words.text


class _Writer:
    """Writes paragraph after paragraph, once as a line of text and once as an element of a page whose words are that line."""

    def __init__(self, styles: Mapping[str, str]) -> None:
        self._styles = styles
        self._page = Page()
        self._lines: list[str] = []
        self._length = 0
        self._open: list[str] = []
        self._runs: list[tuple[str, tuple[str, ...]]] = []
        self._form: set[str] = set()
        self._style, self._listed = "", False
        self._mark_is_gone = self._goes_on = False
        self._is_first = True

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """Begin an element, or take what an empty one says."""
        self._open.append(name)
        value = attributes.get("w:val", "")
        if name in _LAID_OUT:
            self._page.put(f"<{_LAID_OUT[name]}>")
        elif name == "w:p" and not self._goes_on:
            self._style, self._listed = "", False
        elif name == "w:pStyle":
            self._style = self._styles.get(value, value.casefold())
        elif name == "w:numPr":
            self._listed = True
        elif name == "w:r":
            self._form = set()
        elif name in ("w:b", "w:i", "w:vanish", "w:strike") and "w:rPr" in self._open and value not in _OFF:
            self._form.add(name)
        elif name == "w:del" and self._open[-3:-1] == ["w:pPr", "w:rPr"]:
            self._mark_is_gone = True
        elif name in _SIGNS and "w:r" in self._open and not self._is_gone:
            self._runs.append((_SIGNS[name], ()))

    def end(self, name: str, at: int) -> None:
        """End an element; a paragraph whose end was deleted goes on in the next."""
        self._open.pop()
        if name == "w:p":
            if self._mark_is_gone:
                self._goes_on, self._mark_is_gone = True, False
            else:
                self._goes_on = False
                self._end_paragraph()
        elif name in _LAID_OUT:
            self._page.put(f"</{_LAID_OUT[name]}>")

    def words(self, words: Strand) -> None:
        """Take the words of a run."""
        if self._open and self._open[-1] == "w:t" and not self._is_gone and "w:vanish" not in self._form:
            tags = tuple(tag for name, tag in (("w:b", "b"), ("w:i", "i")) if name in self._form)
            self._runs.append((words.text, tags))

    @property
    def _is_gone(self) -> bool:
        return not _GONE.isdisjoint(self._open)

    def _end_paragraph(self) -> None:
        runs, self._runs = self._runs, []
        line = "".join(words.replace("\n", " ") for words, _ in runs)
        if line.strip():
            tag = self._tag(line)
            self._page.put(f"<{tag}>")
            at = self._length
            for words, tags in runs:
                self._page.put("<br>" if words == "\n" else "".join(f"<{each}>" for each in tags))
                self._page.add_words(Strand.placed(words.replace("\n", " "), at))
                self._page.put("".join(f"</{each}>" for each in reversed(tags)))
                at += len(words)
            self._page.put(f"</{tag}>\n")
        self._lines.append(line)
        self._length += len(line) + 1

    def _tag(self, line: str) -> str:
        is_first, self._is_first = self._is_first, False
        if self._style in ("title", "heading 1") or (is_first and not self._listed and is_heading(line)):
            return "h1"
        if self._style.startswith("heading ") and self._style[8:9] in "23456":
            return f"h{self._style[8:9]}"
        if "quote" in self._style:
            return "blockquote"
        if self._style == "caption":
            return "figcaption"
        return "li" if self._listed or self._style.startswith("list ") else "p"

    def finish(self) -> tuple[str, Strand]:
        """The lines, and the page whose words are theirs."""
        return "\n".join(self._lines), self._page.finish()
