"""What the reading of claims needs of an article, so that it need not know the article itself."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from copydesk.annotate.scope import Scope
from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention, Quotation, TimeExpression
from copydesk.sheet.factbase import FactBase


class Annotated(Protocol):
    """A document with its names, times and quotations marked."""

    @property
    def document(self) -> Document: ...
    @property
    def base(self) -> FactBase: ...
    @property
    def published(self) -> date | None: ...
    @property
    def updated(self) -> date | None: ...
    @property
    def tokens(self) -> Tokens: ...
    @property
    def scope(self) -> Scope: ...
    @property
    def mentions(self) -> tuple[Mention, ...]: ...
    @property
    def times(self) -> tuple[TimeExpression, ...]: ...
    @property
    def quotations(self) -> tuple[Quotation, ...]: ...

    def times_read_on(self, day: date | None) -> tuple[TimeExpression, ...]: ...
