"""Time expressions: found by a table of patterns, valued, and resolved against a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from copydesk.annotate.times.masks import masked_tokens
from copydesk.annotate.times.meaning import Scene
from copydesk.annotate.times.reader import join_ranges, read_all
from copydesk.annotate.tokens import Tokens
from copydesk.desk import Desk
from copydesk.reading.document import Document
from copydesk.sheet.claims import TimeExpression
from copydesk.text import Span


def read_times(
    document: Document, tokens: Tokens, covered: Sequence[Span], day: date | None, desk: Desk
) -> tuple[TimeExpression, ...]:
    """The time expressions of an article in order, words that a name covers left out.

    `day` is the day of publication, which deictic expressions count from; without it they have no value.
    """
    return tuple(join_ranges(tokens, read_parts(document, tokens, covered, day, desk)))


def read_parts(
    document: Document, tokens: Tokens, covered: Sequence[Span], day: date | None, desk: Desk
) -> Iterator[TimeExpression]:
    """The time expressions with the two ends of a range apart, as corpora for taggers have them."""
    return read_all(tokens, masked_tokens(document, tokens, covered), Scene(tokens, day, desk))
