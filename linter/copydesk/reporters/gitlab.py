"""GitLab Code Quality: a list of issues, each with a fingerprint of its own, or the host shows the first alone."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from copydesk.findings import Failure, Finding, Severity
from copydesk.report import Report
from copydesk.reporters.wording import failed, harmless, relative, told_of_file

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """The findings and failures as one JSON list; ends with a line break."""
    taken: set[str] = set()
    issues = [_issue(finding, taken) for finding in report.findings]
    issues += [_failure(failure, taken) for failure in report.failures]
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(finding: Finding, taken: set[str]) -> dict[str, Any]:
    return {
        "description": f"{finding.rule}: {harmless(told_of_file(finding))}",
        "check_name": finding.rule,
        "fingerprint": _fingerprint(finding.path, finding.fingerprint, taken),
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": relative(finding.path),
            "lines": {"begin": finding.start.line, "end": finding.end.line},
        },
    }


def _failure(failure: Failure, taken: set[str]) -> dict[str, Any]:
    return {
        "description": f"failure: {harmless(failed(failure))}",
        "check_name": "failure",
        "fingerprint": _fingerprint(failure.path or "", failed(failure), taken),
        "severity": "blocker",
        "location": {"path": relative(failure.path or "copydesk"), "lines": {"begin": 1}},
    }


def _fingerprint(path: str, mark: str, taken: set[str]) -> str:
    """A fingerprint that no other issue has; it knows no line, so that an edit elsewhere makes nothing new."""
    nth, made = 0, ""
    while not made or made in taken:
        made = sha256(f"{path}\x1f{mark}\x1f{nth or ''}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        nth += 1
    taken.add(made)
    return made
