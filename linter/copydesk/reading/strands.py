"""Words taken out of a file of another form, with their places, and the page that is put together from them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from msgspec import Struct
from msgspec.structs import replace

from copydesk.reading.document import Comment, Document, Metadata
from copydesk.reading.items import merged
from copydesk.text import Segment, SourceMap, SourceMapBuilder, Span

_MARKS = "<>&"


class Strand(Struct, frozen=True):
    """Words with the map of each of them to the file; words that come from nowhere are in no segment."""

    text: str
    map: SourceMap

    @classmethod
    def placed(cls, words: str, at: int) -> Strand:
        """Words that stand just so at an offset of the file."""
        source = Span(at, at + len(words))
        return cls(words, SourceMap((Segment(Span(0, len(words)), source, verbatim=True),)))

    @classmethod
    def whole(cls, text: str) -> Strand:
        """A file's text, which is its own place."""
        return cls.placed(text, 0)

    def pieces(self, span: Span) -> Iterator[tuple[str, Span | None, bool]]:
        """The words of a span piece by piece, the place of each in the file, and whether the file has them just so."""
        at = span.start
        for segment in self.map.touched(span):
            cut = Span(max(segment.text.start, span.start), min(segment.text.end, span.end))
            if cut.start > at:
                yield self.text[at : cut.start], None, False
            source = segment.source
            if segment.verbatim:
                start = source.start + cut.start - segment.text.start
                source = Span(start, start + len(cut))
            yield cut.of(self.text), source, segment.verbatim
            at = cut.end
        if at < span.end:
            yield self.text[at : span.end], None, False

    def part(self, span: Span) -> Strand:
        """Some of the words, with their places."""
        page = Page()
        page.add(self, span)
        return page.finish()

    def through(self, outer: Strand) -> Strand:
        """The same words with their places in the file, where these are words of another strand so far."""
        return Strand(self.text, SourceMap(tuple(_placed(self.map, outer))))


class Page:
    """A page, or another text, being put together from strands and from what nobody wrote (tags)."""

    def __init__(self) -> None:
        self._builder = SourceMapBuilder()

    def put(self, words: str) -> None:
        """Append words that the file does not have."""
        self._builder.insert(words)

    def decode(self, words: str, source: Span) -> None:
        """Append words that the file writes otherwise."""
        self._builder.decode(words, source)

    def add(self, strand: Strand, span: Span | None = None) -> None:
        """Append a strand, or a part of it, as it is."""
        for words, source, verbatim in strand.pieces(Span(0, len(strand.text)) if span is None else span):
            self._piece(words, source, verbatim)

    def add_words(self, strand: Strand) -> None:
        """Append words that are no HTML to a page that is."""
        for words, source, verbatim in strand.pieces(Span(0, len(strand.text))):
            at = 0
            for n, sign in enumerate(words):
                if sign in _MARKS:
                    self._piece(words[at:n], _cut(source, at, n, verbatim), verbatim)
                    self._piece(escape(sign), _cut(source, n, n + 1, verbatim), verbatim=False)
                    at = n + 1
            self._piece(words[at:], _cut(source, at, len(words), verbatim), verbatim)

    def add_element(self, tag: str, strand: Strand | None, *, is_html: bool = False) -> None:
        """Append an element with these words, where there are any."""
        if strand is not None and strand.text.strip():
            self.put(f"<{tag}>")
            (self.add if is_html else self.add_words)(strand)
            self.put(f"</{tag}>\n")

    def finish(self) -> Strand:
        """The page, with its places."""
        return Strand(*self._builder.finish())

    def _piece(self, words: str, source: Span | None, verbatim: bool) -> None:
        if source is None:
            self._builder.insert(words)
        elif verbatim:
            self._builder.copy(words, source.start)
        else:
            self._builder.decode(words, source)


def _cut(source: Span | None, start: int, end: int, verbatim: bool) -> Span | None:
    return Span(source.start + start, source.start + end) if source and verbatim else source


def read_strand(
    path: str, source: str, page: Strand, format: str, reader: str, metadata: Metadata
) -> Document:
    """The document of what was taken out of a file, as a reader of text, Markdown or HTML makes it, placed in the file."""
    from importlib import import_module

    read: Document = import_module(f"copydesk.reading.{reader}.reader").read(path, page.text)
    if metadata.title and read.headline:
        metadata = replace(metadata, title=read.words(read.headline))
    return replace(
        read,
        format=format,
        source=source,
        map=SourceMap(tuple(_placed(read.map, page))),
        metadata=merged(metadata, read.metadata),
        comments=tuple(Comment(c.words, page.map.source(c.source), c.at) for c in read.comments),
        notes=tuple(note for note in read.notes if not note.startswith("Line ")),
        is_writable=False,
    )


def _placed(map: SourceMap, page: Strand) -> Iterator[Segment]:
    """The map through the page to the file."""
    for segment in map.segments:
        if not segment.verbatim:
            yield Segment(segment.text, page.map.source(segment.source), verbatim=False)
            continue
        at = segment.text.start
        for words, source, verbatim in page.pieces(segment.source):
            if source is not None:
                yield Segment(Span(at, at + len(words)), source, verbatim)
            at += len(words)
