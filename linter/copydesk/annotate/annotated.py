"""What the reading of claims needs of an article, so that it need not know the article itself."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention, Quotation, TimeExpression
from copydesk.sheet.factbase import FactBase
from copydesk.text import Span


class Scope(Struct, frozen=True):
    """Keys of works: in focus (headline, first paragraph, or named by the desk) and mentioned."""

    focus: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()


class Annotated(Protocol):
    """A document with its names, times and quotations marked."""

    @property
    def document(self) -> Document:
        """The document."""

    @property
    def base(self) -> FactBase:
        """The fact base."""

    @property
    def published(self) -> date | None:
        """The day of publication."""

    @property
    def updated(self) -> date | None:
        """The day of the last update."""

    @property
    def tokens(self) -> Tokens:
        """The token stream."""

    @property
    def scope(self) -> Scope:
        """The works in focus and those mentioned."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names, in order."""

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        """The time expressions, in order."""

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations, in order."""

    def mentions_at(self, span: Span) -> tuple[Mention, ...]:
        """The names that share words with a span."""

    def times_read_on(self, day: date | None) -> tuple[TimeExpression, ...]:
        """The time expressions as they would be understood if the article had appeared on that day."""
