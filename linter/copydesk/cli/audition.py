"""`copydesk rules try`: what one rule would report over an archive, counted, with a sample to judge it by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from copydesk.cli.runs import whole_report
from copydesk.findings import Finding
from copydesk.report import Report
from copydesk.reporters.plain import render
from copydesk.text import quantity

_MOST_WORDS = 12
"""How many of the marked words are listed with their counts."""


def audition(slug: str, paths: Sequence[str], sample: int, given: Mapping[str, Any]) -> str:
    """The counts and the sample in words; the sample is the same for the same findings."""
    _, report = whole_report(paths, given, (slug,))
    findings = [finding for finding in report.findings if finding.rule == slug]
    return "\n".join(_lines(slug, report, findings, sample)) + "\n"


def _lines(slug: str, report: Report, findings: Sequence[Finding], sample: int) -> Iterator[str]:
    touched = len({finding.path for finding in findings})
    words = sum(len(article.document.text.split()) for article in report.articles)
    yield f"{slug}: {quantity(len(findings), 'finding')} in {touched} of {len(report.articles)} articles"
    if not findings:
        return
    each = ", ".join(f"{n} {name}" for name, n in sorted(Counter(f.severity.value for f in findings).items()))
    yield f"{each}; {1000 * len(findings) / max(words, 1):.1f} for every 1,000 words"
    yield ""
    yield "Most often marked:"
    marked = Counter(" ".join(f.text.split())[:60] for f in findings)
    yield from (
        f"  {n:>4} × {text}" for text, n in sorted(marked.items(), key=lambda i: (-i[1], i[0]))[:_MOST_WORDS]
    )
    yield ""
    chosen = _spread(findings, sample)
    yield f"A sample of {len(chosen)}:"
    yield ""
    shown = set(chosen)
    articles = tuple(
        replace(a, findings=tuple(f for f in a.findings if f in shown), notes=()) for a in report.articles
    )
    text = render(replace(report, articles=articles, across=(), failures=()))
    yield text.rsplit("\n\n", 1)[0]


def _spread(findings: Sequence[Finding], count: int) -> list[Finding]:
    """So many findings, evenly spread over all of them."""
    if len(findings) <= count:
        return list(findings)
    return [findings[number * len(findings) // count] for number in range(count)]
