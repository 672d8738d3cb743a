"""The names of the fact base in an article: exact, folded, short and near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.annotate.scope import Scope
from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention

if TYPE_CHECKING:
    from copydesk.sheet.factbase import FactBase


def find_mentions(document: Document, tokens: Tokens, base: FactBase, scope: Scope) -> tuple[Mention, ...]:
    """The mentions of an article, in order, none overlapping."""
    from copydesk.annotate.names.marking import Marking

    return Marking(document, tokens, base, scope).mentions()
