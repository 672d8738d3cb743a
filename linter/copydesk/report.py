"""What a check comes to: per article its findings, verdicts and days, and for the run its rules and failures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.findings import Failure, Finding, RuleFacts, Severity
from copydesk.reading.document import Document
from copydesk.sheet.claims import Claim, Confirmed, Contradicted, TimeExpression, Unknown, Verdict

SCHEMA_VERSION = 1


class Judged(Struct, frozen=True):
    """A claim with its verdict."""

    claim: Claim
    verdict: Verdict


class Measure(Struct, frozen=True):
    """A figure about an article, such as a readability score, with its limit where the desk has set one."""

    name: str
    value: float
    limit: float | None = None


class ArticleReport(Struct, frozen=True):
    """What the check of one article came to.

    `works` are the titles in focus. `judged` has every claim in order of place, `times` the time expressions, so that
    reports can draw them. `suppressed` are findings that the desk allowed, `decided` those that its baseline holds.
    `notes` say what could not be checked and why.
    """

    document: Document
    as_of: date
    published: date | None = None
    updated: date | None = None
    kept_current: bool = False
    works: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    decided: tuple[Finding, ...] = ()
    judged: tuple[Judged, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    measures: tuple[Measure, ...] = ()
    notes: tuple[str, ...] = ()
    unmentioned: tuple[Fact[object], ...] = ()
    """Facts of the works in focus that the article says nothing about."""

    @property
    def path(self) -> str:
        """The article's path, as it was given, relative to the working folder where it lies below it."""
        return self.document.path


class Tally(Struct, frozen=True):
    """How many claims the sheets confirm, contradict, and do not know."""

    confirmed: int
    contradicted: int
    silent: int


def tally(judged: Iterable[Judged]) -> Tally:
    """The verdicts, counted."""
    kinds = Counter(type(each.verdict) for each in judged)
    return Tally(kinds[Confirmed], kinds[Contradicted], kinds[Unknown])


class Report(Struct, frozen=True):
    """What one run came to; the same for any number of workers.

    `across` are findings of rules that compare articles. `off` are slugs of rules that the desk has switched off.
    """

    version: str
    as_of: date
    articles: tuple[ArticleReport, ...]
    rules: Mapping[str, RuleFacts]
    across: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    off: tuple[str, ...] = ()
    sheets: Mapping[str, str] | None = None
    """File name of each sheet → hash of its content."""
    remarks: tuple[str, ...] = ()
    """What the person who ran the check should know beside the findings."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order."""
        return tuple(f for article in self.articles for f in article.findings) + self.across

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(f.severity is severity for f in self.findings)

    def status(self, fail_on: Severity | None) -> int:
        """The exit status: 0 nothing at or above `fail_on`, 1 findings, 2 or 3 failures; the highest wins."""
        found = fail_on is not None and any(f.severity.rank >= fail_on.rank for f in self.findings)
        return max((f.status for f in self.failures), default=int(found))
