"""Direct quotations: the words between quotation marks, and who says them."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention, Quotation


def find_quotations(document: Document, tokens: Tokens, mentions: Sequence[Mention]) -> tuple[Quotation, ...]:
    """The quotations of an article, in order, a title in quotation marks not among them."""
    return ()
