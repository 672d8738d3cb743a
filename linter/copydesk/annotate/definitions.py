"""Acronyms that an article spells out: *Writers Guild of America (WGA)*."""

from __future__ import annotations

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.text import Span


class Definition(Struct, frozen=True):
    """An acronym and the words it stands for, each with its place."""

    short: str
    long: str
    short_span: Span
    long_span: Span


def find_definitions(document: Document, tokens: Tokens) -> tuple[Definition, ...]:
    """The definitions of an article, in order."""
    return ()
