"""What a house style is once it is read: entries of five kinds."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from copydesk.findings import Severity


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


class HouseStyle(Struct, frozen=True):
    """The entries of a house style, in the file's order."""

    entries: tuple[StyleEntry, ...] = ()
