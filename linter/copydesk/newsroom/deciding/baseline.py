"""The baseline: decisions that checks respect, in the same form in which reports save them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from copydesk.newsroom.deciding.decisions import Choice, Decision, Scope, Settled, settle
from copydesk.report import Report


def create(report: Report, reason: str, day: date) -> tuple[Decision, ...]:
    """A decision to leave each finding of a report as it is: where a desk with an old archive starts."""
    return tuple(
        Decision(
            fingerprint=finding.fingerprint,
            digest=finding.digest,
            rule=finding.rule,
            scope=Scope.FINDING,
            verdict=Choice.DISMISSED,
            reason=reason,
            path=finding.path,
            subject=finding.subject,
            attribute=finding.attribute,
            text=finding.text,
            day=day,
        )
        for finding in report.findings
    )


def apply(baseline: Iterable[Decision], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The baseline with an editor's decisions added; of two about the same thing the new one stands.

    An accepted finding is a mistake that will be mended: it is taken out of the baseline, not added.
    """
    merged = {decision.key: decision for decision in baseline}
    for decision in decisions:
        merged.pop(decision.key, None)
        if decision.hides:
            merged[decision.key] = decision
    return tuple(merged.values())


def leave_out(report: Report, baseline: Iterable[Decision]) -> Report:
    """The report with what was decided set aside; a finding whose fact has changed since stays.

    What the baseline says of checked articles and no longer occurs is told in a note, to be pruned.
    """
    decisions = tuple(baseline)
    settled = settle(decisions, report.findings)
    hidden = set(settled.hidden)
    articles = tuple(
        replace(
            article,
            findings=tuple(f for f in article.findings if f not in hidden),
            decided=tuple(f for f in article.findings if f in hidden),
            decisions={
                f.fingerprint: settled.because[f.fingerprint].told for f in article.findings if f in hidden
            },
        )
        for article in report.articles
    )
    across = tuple(f for f in report.across if f not in hidden)
    return replace(
        report, articles=articles, across=across, remarks=(*report.remarks, *_remarks(report, settled))
    )


def _remarks(report: Report, settled: Settled) -> tuple[str, ...]:
    idle = len(idle_in(report, settled))
    remarks = []
    if settled.reopened:
        remarks.append(
            f"{_entries(len(settled.reopened))} open again: the fact has changed since the decision."
        )
    if idle:
        remarks.append(
            f"{_entries(idle)} no longer found: `copydesk baseline prune` takes such decisions out."
        )
    return tuple(remarks)


def _entries(count: int) -> str:
    return f"{count} decided finding{' is' if count == 1 else 's are'}"


def idle_in(report: Report, settled: Settled) -> tuple[Decision, ...]:
    """The decisions about articles of this report that no finding answers to."""
    paths = {article.path for article in report.articles}
    return tuple(d for d in settled.idle if d.path in paths)


def prune(report: Report, baseline: Iterable[Decision]) -> tuple[Decision, ...]:
    """The baseline without decisions on what no longer occurs in the articles of this report."""
    decisions = tuple(baseline)
    idle = set(idle_in(report, settle(decisions, report.findings)))
    return tuple(d for d in decisions if d not in idle)
