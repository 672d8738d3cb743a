"""Lists of plain text: rows that begin with a bullet or a number."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from copydesk.reading.plain.rows import Row
from copydesk.text import regex

BULLET = regex(r"(?:(?P<sign>[-*•●▪◦‣·])|(?P<number>\d{1,3})[.)]|(?P<dash>[–—]))\s+(?=\S)")


class Item(Struct, frozen=True):
    """A list item: its words, how many code points of the row are bullet, and how deep it lies (from 1)."""

    words: str
    skip: int
    level: int


def list_at(rows: Sequence[Row], at: int) -> list[Item]:
    """The items of the list that begins with a row; none where it begins no list.

    An empty line ends a list unless the next item has the same kind of bullet. A dash alone begins a line of
    dialogue, several a list.
    """
    items: list[Item] = []
    indents: list[int] = []
    kind: str | None = None
    for number in range(at, len(rows)):
        row = rows[number]
        bullet = BULLET.match(row.text)
        if bullet is None or (items and row.above and bullet.lastgroup != kind):
            break
        kind = kind or bullet.lastgroup
        while indents and row.indent < indents[-1]:
            indents.pop()
        if not indents or row.indent > indents[-1]:
            indents.append(row.indent)
        items.append(Item(row.text[bullet.end() :], bullet.end(), len(indents)))
    return items if kind != "dash" or len(items) > 1 else []


def is_lone_number(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stands between empty lines and begins with a number, as headings of a countdown do."""
    bullet = BULLET.match(rows[at].text)
    return bool(bullet and bullet["number"]) and rows[at].above and rows[at].below
