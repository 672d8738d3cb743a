"""What the check of one article gave, with what is to be kept of it."""

from __future__ import annotations

from msgspec import Struct

from copydesk.engine import Checked


class Row(Struct, frozen=True):
    """Something to keep under a key, in one of the tables."""

    table: str
    key: bytes
    data: bytes


class Outcome(Struct, frozen=True):
    """A result, whether it was remembered, the key that it has, and what is to be kept."""

    checked: Checked
    key: bytes | None = None
    row: Row | None = None
    was_remembered: bool = False
