"""Articles within a file: an export, a list, an archive holds many, each with a name of its own.

One idea for all such files: an article is named `export.xml#1204`, by its file and what it is called there. It is checked,
decided on and allowed under that name; a glob that matches the file matches all its articles.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import astuple

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.document import Metadata
from copydesk.text import Lines, Place, Span

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The format of an article by the ending of its file; a file without one is plain text."""

MARK = "#"
ARCHIVES = (".zip", ".tar", ".tgz", ".tar.gz", ".tar.bz2", ".tar.xz")
EXPORTS = (".xml", ".json", ".jsonl", ".ndjson", ".parquet")
_HOLDERS = (*EXPORTS, *ARCHIVES)


class NoArticleError(ArticleError):
    """A file of a general form (XML, JSON, an archive) in which there is no article that can be read."""


class Item(Struct, frozen=True):
    """An article within a file; `name` is empty where it is the file's only one.

    `begins` is where in the file its bytes begin, `known` what the file says of it elsewhere.
    """

    name: str
    data: bytes
    format: str
    begins: Place = Place(1, 1)
    known: Metadata = Metadata()

    def within(self, path: str) -> str:
        """The article's path, when it is found in the file of this path."""
        return f"{path}{MARK}{self.name}" if self.name else path


def file_of(path: str) -> str:
    """The file that an article's path names: what stands before the mark."""
    at = path.find(MARK)
    while at >= 0:
        if path[:at].lower().endswith(_HOLDERS):
            return path[:at]
        at = path.find(MARK, at + 1)
    return path


def item_of(path: str) -> str:
    """What an article is called within its file; empty where it is the file."""
    return path[len(file_of(path)) + 1 :]


def parts_of(text: str, found: Iterable[tuple[str, Span, Metadata]], format: str) -> Iterator[Item]:
    """The items of a text, from their names and places in it; a second of one name is told by a number."""
    lines = Lines(text)
    taken: dict[str, int] = {}
    for number, (given, span, known) in enumerate(found, start=1):
        name = given.strip() or f"number={number}"
        nth = taken[name] = taken.get(name, 0) + 1
        name = name if nth == 1 else f"{name}({nth})"
        yield Item(name, span.of(text).encode(), format, lines.place(span.start), known)


def merged(first: Metadata, second: Metadata) -> Metadata:
    """What the first says, and where it says nothing, what the second does."""
    pairs = zip(astuple(first), astuple(second), strict=True)
    return Metadata(*(two if one in (None, ()) else one for one, two in pairs))


def no_article(path: str, what: str) -> NoArticleError:
    """The trouble of a file without an article."""
    return NoArticleError(Trouble(what, path))


def ending_of(path: str) -> str:
    """What a path ends in, in small letters: `.html`."""
    return os.path.splitext(path)[1].lower()
