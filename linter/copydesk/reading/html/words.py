"""Words of HTML as a browser shows them: blanks collapsed, references resolved, places kept."""

from __future__ import annotations

from html import unescape

from copydesk.reading.draft import BlockDraft
from copydesk.text import Span, regex

_BLANKS = " \t\n\r\f"
_COLLAPSED = regex(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
_REFERENCE = regex(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def write_text(block: BlockDraft, source: str, span: Span) -> None:
    """Append a text of the file that has no references: runs of blanks become one, none begins a block or line."""
    at = span.start
    for match in _COLLAPSED.finditer(source, span.start, span.end):
        block.follow(source[at : match.start()], at)
        if not block.ends_blank:
            block.decode(" ", Span(*match.span()))
        at = match.end()
    block.follow(source[at : span.end], at)


def write_reference(block: BlockDraft, words: str, span: Span) -> None:
    """Append what a character reference stands for."""
    if words and not words.strip(_BLANKS):
        words = "" if block.ends_blank else " "
    block.decode(words, span)


def write_value(block: BlockDraft, source: str, span: Span) -> None:
    """Append the value of an attribute, in which references may stand."""
    at = span.start
    for match in _REFERENCE.finditer(source, span.start, span.end):
        words = unescape(match[0])
        if words != match[0]:
            write_text(block, source, Span(at, match.start()))
            write_reference(block, words, Span(*match.span()))
            at = match.end()
    write_text(block, source, Span(at, span.end))
