"""Workflow commands for GitHub Actions: the gravest findings become annotations, all stand in the log.

A host shows ten errors, ten warnings and ten notices of a step and drops the rest in silence, so that no more are given
and the rest is counted. Nothing of an article stands where a command could begin: a line of the log begins with our own
words, and what a command holds is escaped as the runner reads it.
"""

from __future__ import annotations

from copydesk.findings import Failure, Finding, Severity
from copydesk.report import Report
from copydesk.reporters.wording import (
    counted,
    failed,
    gravest_first,
    harmless,
    relative,
    told_of_file,
)
from copydesk.text import quantity

MOST = 10
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report) -> str:
    """The report as lines for the log of a step; ends with a line break."""
    findings = gravest_first(report)
    failures = report.failures[:MOST]
    room = {Severity.ERROR: MOST - len(failures), Severity.WARNING: MOST, Severity.NOTE: MOST - 1}
    shown = [f for severity in Severity for f in _of(findings, severity)[: room[severity]]]
    lines = [*map(_failure, failures), *map(_annotation, shown)]
    if rest := len(findings) + len(report.failures) - len(shown) - len(failures):
        lines.append(_rest(rest))
    lines += (f"- failure: {harmless(failed(failure))}" for failure in report.failures)
    lines += map(_line, report.findings)
    lines.append(f"copydesk: {quantity(len(report.articles), 'article')} checked: {counted(report)}")
    lines += (f"copydesk: {count} {state.value}" for state, count in report.states.items())
    return "\n".join(lines) + "\n"


def _of(findings: list[Finding], severity: Severity) -> list[Finding]:
    return [finding for finding in findings if finding.severity is severity]


def _annotation(finding: Finding) -> str:
    return _command(
        _COMMANDS[finding.severity],
        told_of_file(finding),
        title=f"copydesk: {finding.rule}",
        file=relative(finding.path),
        **_places(finding),
    )


def _places(finding: Finding) -> dict[str, str]:
    """Lines and, where it is one line, columns: the host takes no columns of several lines."""
    lines = {"line": str(finding.start.line), "endLine": str(finding.end.line)}
    if finding.start.line != finding.end.line:
        return lines
    return {**lines, "col": str(finding.start.column), "endColumn": str(finding.end.column)}


def _failure(failure: Failure) -> str:
    places = {"file": relative(failure.path)} if failure.path else {}
    return _command("error", failed(failure), title="copydesk: failure", **places)


def _rest(count: int) -> str:
    return _command("notice", f"{quantity(count, 'more finding')} in the log of this step", title="copydesk")


def _command(name: str, message: str, **properties: str) -> str:
    written = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _data(words: str) -> str:
    return harmless(words).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _line(finding: Finding) -> str:
    where = f"{harmless(finding.path)}:{finding.start}"
    return f"- {where}: {finding.severity.value}: {harmless(finding.message)} [{finding.rule}]"
