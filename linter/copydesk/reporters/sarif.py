"""The report as SARIF 2.1.0, for code hosts and editors: every result has a place, columns count code points."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from msgspec.structs import replace

from copydesk.findings import Failure, Finding, Related, RuleFacts, Severity
from copydesk.reading.items import file_of
from copydesk.report import Note, Report
from copydesk.reporters.wording import proof, told_of_file
from copydesk.text import Lines, Place, Span, quantity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_PRECISION = {Severity.ERROR: "very-high", Severity.WARNING: "high", Severity.NOTE: "medium"}
_PLACES = 100
_ROOT = "%SRCROOT%"
_PROBLEM = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


def render(report: Report) -> str:
    """The report as one SARIF log; ends with a line break."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def render_open(report: Report) -> str:
    """The same without what the desk has allowed or decided, for code hosts that take suppressed results for open ones."""
    open_ones = tuple(replace(article, suppressed=(), decided=()) for article in report.articles)
    return render(replace(report, articles=open_ones))


def _run(report: Report) -> dict[str, Any]:
    rules = list(report.rules)
    lines = {a.path: a.document.lines() for a in report.articles if a.document.is_writable}
    return {
        "tool": {
            "driver": {
                "name": "copydesk",
                "semanticVersion": report.version,
                "rules": [_rule(facts) for facts in report.rules.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "copydesk/"},
        "invocations": [
            {
                "executionSuccessful": not report.failures,
                "toolExecutionNotifications": [
                    *map(_failure, report.failures),
                    *map(_note, report.notes),
                    *_states(report),
                ],
            }
        ],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that copydesk was run in"}}},
        "results": [
            *(_result(f, rules, lines.get(f.path)) for f in report.findings),
            *(
                _suppressed(_result(finding, rules, lines.get(finding.path)), why)
                for finding, why in _settled(report)
            ),
        ],
    }


def _rule(facts: RuleFacts) -> dict[str, Any]:
    text = facts.description or facts.summary
    return {
        "id": facts.slug,
        "name": "".join(part.capitalize() for part in facts.slug.split("-")),
        "shortDescription": {"text": facts.summary[:1024]},
        "fullDescription": {"text": " ".join(text.split())[:1024]},
        "help": {"text": text, "markdown": f"{facts.summary}\n\n{text}"},
        "defaultConfiguration": {"level": facts.severity.value},
        "properties": {
            "tags": [facts.family],
            "precision": _PRECISION[facts.severity],
            "problem.severity": _PROBLEM[facts.severity],
        },
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": f"{failure.who}: {failure.message}"},
        **_whose([failure.path] if failure.path else []),
    }


def _note(note: Note) -> dict[str, Any]:
    """What could not be checked, and in which articles."""
    return {"level": "note", "message": {"text": note.words}, **_whose(note.paths)}


def _states(report: Report) -> Iterator[dict[str, Any]]:
    """What the articles are as a whole, those with something to look at by name."""
    for state in report.states:
        paths = [article.path for article in report.articles if article.state is state]
        text = f"{quantity(len(paths), 'article')}: {state.value}"
        level = "none" if state.is_verified else "warning"
        yield {
            "level": level,
            "message": {"text": text},
            **_whose([] if state.is_verified else paths),
            "properties": {"state": state.value, "articles": len(paths)},
        }


def _whose(paths: Sequence[str]) -> dict[str, Any]:
    """The files that a notification is about, as many as readers of SARIF keep."""
    places = [{"physicalLocation": {"artifactLocation": _file(path)}} for path in paths[:_PLACES]]
    return {"locations": places} if places else {}


def _result(finding: Finding, rules: Sequence[str], lines: Lines | None) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        **({"ruleIndex": rules.index(finding.rule)} if finding.rule in rules else {}),
        "level": finding.severity.value,
        "message": {"text": told_of_file(finding)},
        "locations": [_location(finding.path, finding.start, finding.end)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint[:16]}:1",
            "copydesk/v1": finding.fingerprint,
        },
        "properties": {
            "confidence": finding.confidence.value,
            "group": finding.group,
            "evidence": [proof(e) for e in finding.evidence],
        },
    }
    if finding.is_new is not None:
        result["baselineState"] = "new" if finding.is_new else "unchanged"
    if finding.related:
        result["relatedLocations"] = [_related(n, r) for n, r in enumerate(finding.related, 1)]
    if finding.fix and lines:
        result["fixes"] = [_fix(finding, lines)]
    return result


def _settled(report: Report) -> Iterator[tuple[Finding, str]]:
    """The findings that are not open, and why."""
    for article in report.articles:
        yield from ((finding, "allowed by the desk") for finding in article.suppressed)
        yield from ((finding, "decided in the desk's baseline") for finding in article.decided)


def _suppressed(result: dict[str, Any], why: str) -> dict[str, Any]:
    return {**result, "suppressions": [{"kind": "external", "status": "accepted", "justification": why}]}


def _location(path: str, start: Place, end: Place) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _file(path), "region": _region(start, end)}}


def _file(path: str) -> dict[str, Any]:
    return {"uri": quote(file_of(path).replace("\\", "/").removeprefix("./")), "uriBaseId": _ROOT}


def _region(start: Place, end: Place) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _related(number: int, related: Related) -> dict[str, Any]:
    location = _location(related.path, related.start, related.end)
    return {"id": number, **location, "message": {"text": related.says}}


def _fix(finding: Finding, lines: Lines) -> dict[str, Any]:
    edits = finding.fix.edits if finding.fix else ()
    replacements = [
        {"deletedRegion": _span_region(edit.span, lines), "insertedContent": {"text": edit.text}}
        for edit in edits
    ]
    safe = finding.fix is not None and finding.fix.safe
    return {
        "description": {
            "text": "Use the fact sheet's form" if safe else "A wording to confirm before it is used"
        },
        "artifactChanges": [{"artifactLocation": _file(finding.path), "replacements": replacements}],
        "properties": {"safe": safe},
    }


def _span_region(span: Span, lines: Lines) -> dict[str, int]:
    return _region(lines.place(span.start), lines.place(span.end))
