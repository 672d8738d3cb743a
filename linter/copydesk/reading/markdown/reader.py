"""The reader of Markdown articles, with front matter, tables, footnotes and the HTML in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyromark
from msgspec.structs import replace
from pyromark import Options

from copydesk.reading.document import BlockKind, Document
from copydesk.reading.draft import Draft
from copydesk.reading.markdown.writer import MarkdownWriter, mask
from copydesk.reading.metadata.bylines import Bylines
from copydesk.reading.metadata.front_matter import add_front, metadata_of, read_front_matter
from copydesk.text import Span

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)


def read(path: str, source: str) -> Document:
    """The document of a Markdown file."""
    front = read_front_matter(source)
    draft = Draft(path, "markdown", source)
    draft.notes += front.notes
    titled = add_front(draft, front)
    bylines = Bylines()
    writer = MarkdownWriter(draft, bylines)
    body = mask(source[front.body :], mdx=path.lower().endswith(".mdx"))
    for event, span in _events(body, front.body):
        writer.take(event, span)
    writer.flush()
    _settle_headline(draft, titled)
    metadata, notes = metadata_of(front, path)
    draft.notes += notes
    draft.metadata = bylines.complete(metadata)
    return draft.finish()


def _events(body: str, offset: int) -> Iterator[tuple[Any, Span]]:
    """The parser's events with their places in the file; the parser counts in bytes of UTF-8."""
    data = body.encode()
    at_byte = at = 0
    for event, place in pyromark.events_with_range(body, options=_OPTIONS):
        if not isinstance(event, str) and "End" in event:
            yield event, Span(offset + at, offset + at)
            continue
        start, end = place["start"], place["end"]
        if start < at_byte:
            at -= len(data[start:at_byte].decode())
        else:
            at += len(data[at_byte:start].decode())
        at_byte = start
        opens = not isinstance(event, str) and "Start" in event
        length = 0 if opens else len(data[start:end].decode())
        yield event, Span(offset + at, offset + at + length)


def _settle_headline(draft: Draft, titled: bool) -> None:
    """Choose the headline: the body's first H1, unless the front matter has a title and the H1 heads a later part.

    A title of the front matter that is not the headline is the page's title. A body that begins with a heading of
    another level, and has no H1, has that for its headline.
    """
    visible = [n for n, block in enumerate(draft.blocks) if not block.kind.is_hidden][int(titled) :]
    tops = [n for n in visible if draft.blocks[n].kind is BlockKind.HEADING and draft.blocks[n].level == 1]
    opening = next((n for n in visible if draft.blocks[n].kind is not BlockKind.BYLINE), None)
    if titled and tops[:1] != [opening]:
        return
    chosen = tops[0] if tops else opening
    if chosen is None or draft.blocks[chosen].kind is not BlockKind.HEADING:
        return
    if titled:
        draft.blocks[0] = replace(draft.blocks[0], kind=BlockKind.PAGE_TITLE, level=0)
    draft.blocks[chosen] = replace(draft.blocks[chosen], kind=BlockKind.HEADLINE, level=1)
