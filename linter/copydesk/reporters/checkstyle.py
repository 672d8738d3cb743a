"""Checkstyle XML: a file for each article, an error for each finding; columns count code points."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.findings import Failure, Finding, Severity
from copydesk.report import Report
from copydesk.reporters.wording import element, failed, relative, told_of_file

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """The report as one `checkstyle` element; ends with a line break."""
    files: dict[str, list[str]] = {relative(article.path): [] for article in report.articles}
    for finding in report.findings:
        files.setdefault(relative(finding.path), []).append(_error(finding))
    for failure in report.failures:
        files.setdefault(relative(failure.path or "copydesk"), []).append(_failure(failure))
    whole = element("checkstyle", {"version": "4.3"}, _files(files.items()))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + whole


def _files(files: Iterable[tuple[str, list[str]]]) -> list[str]:
    return [element("file", {"name": path}, errors) for path, errors in files]


def _error(finding: Finding) -> str:
    return element(
        "error",
        {
            "line": finding.start.line,
            "column": finding.start.column,
            "severity": _SEVERITIES[finding.severity],
            "message": told_of_file(finding),
            "source": f"copydesk.{finding.rule}",
        },
    )


def _failure(failure: Failure) -> str:
    return element(
        "error", {"line": 1, "severity": "error", "message": failed(failure), "source": "copydesk.failure"}
    )
