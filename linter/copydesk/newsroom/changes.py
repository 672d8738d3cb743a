"""What a change brought: findings in the lines that it touched, and those elsewhere that it causes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.reading.items import file_of
from copydesk.report import Report
from copydesk.text import quantity


class Lines(Struct, frozen=True):
    """Lines of a file that changed, the last included; no last where the whole file is new."""

    first: int
    last: int | None

    def meet(self, first: int, last: int) -> bool:
        """Whether some line of these is among those."""
        return self.first <= last and (self.last is None or first <= self.last)


class Changed(Struct, frozen=True):
    """The lines of each file that changed since a revision."""

    since: str
    files: Mapping[str, tuple[Lines, ...]]

    def at(self, path: str, first: int, last: int) -> bool:
        """Whether lines of a file changed."""
        return any(lines.meet(first, last) for lines in self.files.get(file_of(path), ()))

    def brought(self, finding: Finding) -> bool:
        """Whether the change touched a finding's words, the other place that it rests on, or the sheet's line."""
        related = ((each.path, each.start.line, each.end.line) for each in finding.related)
        facts = (e.place for e in finding.evidence if isinstance(e, Fact))
        lines = ((place.file, place.place.line, place.place.line) for place in facts)
        words = (finding.path, finding.start.line, finding.end.line)
        return any(self.at(*place) for place in (words, *related, *lines))


def only_brought(report: Report, changed: Changed) -> Report:
    """The report with the findings that a change brought, and a remark that counts the others."""
    articles = tuple(
        replace(article, findings=tuple(f for f in article.findings if changed.brought(f)))
        for article in report.articles
    )
    across = tuple(f for f in report.across if changed.brought(f))
    kept = replace(report, articles=articles, across=across)
    count = len(report.findings) - len(kept.findings)
    if not count:
        return kept
    words = f"{quantity(count, 'finding')} left out, in lines that have not changed since {changed.since}."
    return replace(kept, remarks=(*report.remarks, words))
