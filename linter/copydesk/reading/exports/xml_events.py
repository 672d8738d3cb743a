"""XML as events with exact places: nothing is fetched, no entity is expanded, and depth has an end."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Protocol
from xml.parsers import expat

from copydesk.errors import ArticleError, Trouble
from copydesk.reading.strands import Page, Strand
from copydesk.text import Lines, Place, Segment, SourceMap, Span

_DEEPEST = 256
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Signs that XML must not have, and that exports have all the same; they are read as blanks."""


class Handler(Protocol):
    """What takes the events; `at` is where in the text a tag begins, `end` where it ends."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        """An element begins."""

    def end(self, name: str, at: int) -> None:
        """An element ends; `at` is behind its last sign."""

    def words(self, words: Strand) -> None:
        """Words between tags, entities resolved."""


def walk(path: str, text: str, handler: Handler, begins: Place | None = None) -> None:
    """Hand an XML text over, event by event.

    Raises ArticleError for what is not well-formed, declares entities, or is nested without end.
    """
    _Walk(path, text, handler, begins).run()


class _Walk:
    def __init__(self, path: str, text: str, handler: Handler, begins: Place | None) -> None:
        self._path, self._text, self._handler = path, text, handler
        self._begins = begins
        self._data = _FORBIDDEN.sub(" ", text).encode()
        self._byte = self._at = self._depth = 0
        self._pending: list[tuple[str, int]] = []
        self._ended: str | None = None
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = False
        self._parser.UseForeignDTD(True)  # what is declared elsewhere is not fetched, and no mistake
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.SkippedEntityHandler = self._skipped_entity
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.CommentHandler = self._passed
        self._parser.StartCdataSectionHandler = self._passed
        self._parser.EndCdataSectionHandler = self._passed
        self._parser.ProcessingInstructionHandler = self._passed

    def run(self) -> None:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            message = f"is not well-formed XML ({expat.ErrorString(error.code)})"
            raise ArticleError(
                Trouble(message, self._path, self._lines().place(self._offset(self._parser.ErrorByteIndex)))
            ) from None
        self._passed()

    def _lines(self) -> Lines:
        return Lines(self._text, self._begins)

    def _offset(self, byte: int) -> int:
        """The code points before a byte; events come in order, so each byte is counted once."""
        byte = max(byte, self._byte)
        self._at += len(self._data[self._byte : byte].decode("utf-8", "replace"))
        self._byte = byte
        return self._at

    def _now(self) -> int:
        return self._offset(self._parser.CurrentByteIndex)

    def _passed(self, *_: object) -> int:
        """Hand over what waits for its end, which is where the next event begins."""
        now = self._now() if self._parser.CurrentByteIndex >= 0 else len(self._text)
        if self._ended is not None:
            name, self._ended = self._ended, None
            self._handler.end(name, now)
        if self._pending:
            pieces, self._pending = self._pending, []
            self._handler.words(_strand(self._text, pieces, now))
        return now

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._passed()
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._refused(f"is nested more than {_DEEPEST} elements deep", at)
        self._handler.start(name, attributes, at)

    def _end(self, name: str) -> None:
        self._passed()
        self._depth -= 1
        self._ended = name

    def _characters(self, words: str) -> None:
        if self._ended is not None:
            self._passed()
        self._pending.append((words, self._now()))

    def _skipped_entity(self, name: str, is_parameter: bool) -> None:
        """An entity of a DTD that is not fetched, which has no parameters; those of HTML are known without it."""
        self._characters(unescape(f"&{name};"))

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if has_subset:
            raise self._refused(
                "has a DOCTYPE with declarations of its own, which are not followed", self._now()
            )

    def _refused(self, message: str, at: int) -> ArticleError:
        return ArticleError(Trouble(message, self._path, self._lines().place(at)))


def _strand(text: str, pieces: list[tuple[str, int]], end: int) -> Strand:
    """The words of several pieces, each ending where the next begins; neighbours that stand so in the file are one."""
    segments: list[Segment] = []
    length = 0
    for n, (words, at) in enumerate(pieces):
        stop = pieces[n + 1][1] if n + 1 < len(pieces) else end
        own = Span(length, length + len(words))
        length = own.end
        verbatim = text.startswith(words, at)
        source = Span(at, at + len(words)) if verbatim else Span(at, stop)
        last = segments[-1] if segments else None
        if verbatim and last and last.verbatim and last.source.end == at:
            segments[-1] = Segment(last.text.to(own), last.source.to(source), verbatim=True)
        else:
            segments.append(Segment(own, source, verbatim))
    return Strand("".join(words for words, _ in pieces), SourceMap(tuple(segments)))


def joined(strands: list[Strand]) -> Strand:
    """Several strands as one."""
    page = Page()
    for strand in strands:
        page.add(strand)
    return page.finish()
