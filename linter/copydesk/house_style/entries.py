"""What a house style is once it is read: entries of five kinds."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from copydesk.findings import Severity
from copydesk.text import Span


class Zone(StrEnum):
    """Where in an article an entry holds."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    QUOTATION = "quotation"
    CAPTION = "caption"


class TitleStyle(StrEnum):
    """How titles of works are set off; `consistent` is whichever comes first in the article."""

    QUOTED = "quoted"
    ITALIC = "italic"
    PLAIN = "plain"
    CONSISTENT = "consistent"


OUTSIDE_QUOTATIONS = frozenset(Zone) - {Zone.QUOTATION}


class StyleEntry(Struct, frozen=True, kw_only=True):
    r"""One entry; just one of `avoid`, `either`, `capitals`, `titles` and `pattern` is set and says its kind.

    `prefer` are words that may stand instead (for a pattern, the one replacement, with `\1` for its first group).
    `place` is the entry's file and line, for evidence.
    """

    name: str
    place: str
    avoid: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    titles: TitleStyle | None = None
    pattern: str | None = None
    prefer: tuple[str, ...] = ()
    match_case: bool = False
    note: str | None = None
    link: str | None = None
    severity: Severity | None = None
    scope: frozenset[Zone] = OUTSIDE_QUOTATIONS

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[Span, str | None]]:
        """Where the pattern matches within a stretch of text, and what stands there instead; TimeoutError after a second."""
        if self.pattern is None:
            return
        from copydesk.house_style.patterns import search

        for match in search(self.pattern, text, start, end, ignore_case=not self.match_case):
            yield Span(match.start(), match.end()), match.expand(self.prefer[0]) if self.prefer else None


class HouseStyle(Struct, frozen=True):
    """The entries of a house style, in the file's order."""

    entries: tuple[StyleEntry, ...] = ()
