"""Which works an article is about, and which it only mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


class Scope(Struct, frozen=True):
    """Keys of works: in focus (headline, first paragraph, or named by the desk) and mentioned."""

    focus: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()


def read_scope(document: Document, tokens: Tokens, base: FactBase, works: Sequence[str]) -> Scope:
    """The scope of an article; `works` are titles that the desk named, which settle the focus."""
    return Scope()
