"""Names that no sheet knows and that an article writes in more than one way."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention
from copydesk.text import Span


class NameGroup(Struct, frozen=True):
    """The spellings of one name, each with all its places; the most frequent first."""

    variants: tuple[tuple[str, tuple[Span, ...]], ...]


def find_name_groups(
    document: Document, tokens: Tokens, mentions: Sequence[Mention]
) -> tuple[NameGroup, ...]:
    """The names of an article that stand in two spellings or more."""
    return ()
