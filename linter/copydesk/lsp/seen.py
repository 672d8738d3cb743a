"""An open article as the desk sees it: its text of one moment, the report on it, and the names in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from copydesk.article import Article
from copydesk.engine import Days, make_article
from copydesk.findings import Finding
from copydesk.lsp.positions import Positions
from copydesk.newsroom.desk_check import Loaded
from copydesk.report import ArticleReport, Report
from copydesk.sheet.claims import Mention
from copydesk.text import Span


class Seen(Struct, dict=True, eq=False):
    """What was seen of one text; without `report` where the desk's files cannot be used, or the text is too long.

    `why_not` says so then, as one sentence.
    """

    uri: str
    path: str
    text: str
    positions: Positions
    edition: int = 0
    """Which of the desk's editions it was checked by."""
    report: Report | None = None
    loaded: Loaded | None = None
    why_not: str = ""

    @property
    def article(self) -> ArticleReport | None:
        """What the check of it came to; none where it could not be read."""
        return next(iter(self.report.articles), None) if self.report else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings, in order."""
        return self.article.findings if self.article else ()

    def findings_in(self, span: Span) -> Iterator[Finding]:
        """The findings that stand at a place of the file, or share a character with it."""
        return (f for f in self.findings if f.source.start <= span.end and span.start <= f.source.end)

    @cached_property
    def names(self) -> Article | None:
        """The article as rules see it, for who asks about its names."""
        if self.article is None or self.loaded is None:
            return None
        setup = replace(self.loaded.setup, days=Days(self.article.as_of))
        return make_article(self.article.document, setup)

    def mentions_in(self, span: Span) -> Iterator[tuple[Mention, Span]]:
        """The names at a place of the file, each with its own place there."""
        if self.names is None:
            return
        for mention in self.names.mentions:
            place = self.names.document.map.source(mention.span)
            if place.start <= span.end and span.start <= place.end:
                yield mention, place
