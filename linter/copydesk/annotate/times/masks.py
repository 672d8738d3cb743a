"""Words that are no times although they look it: names, titles, addresses."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.text import Span


def masked_tokens(document: Document, tokens: Tokens, covered: Sequence[Span]) -> bytearray:
    """One byte a token, 1 for those that cannot be part of a time."""
    masked = bytearray(len(tokens))
    for span in covered:
        first, last = tokens.within(span)
        masked[first:last] = b"\1" * (last - first)
    return masked
