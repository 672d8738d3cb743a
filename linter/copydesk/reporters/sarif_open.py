"""SARIF with what is open alone, for code hosts that take suppressed results for open ones."""

from __future__ import annotations

from msgspec.structs import replace

from copydesk.report import Report
from copydesk.reporters import sarif


def render(report: Report) -> str:
    """The report as one SARIF log without what the desk has allowed or decided."""
    open_ones = tuple(replace(article, suppressed=(), decided=()) for article in report.articles)
    return sarif.render(replace(report, articles=open_ones))
