"""Reviewdog's own format, as one object: columns count the bytes of UTF-8, and a fix is a suggested change."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from copydesk.findings import Failure, Finding, Fix, Severity
from copydesk.reading.document import Document
from copydesk.report import Report
from copydesk.reporters.wording import failed, harmless, relative, told_of_file
from copydesk.text import Place

_SOURCE = {"name": "copydesk"}
_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(report: Report) -> str:
    """The report as one JSON object; ends with a line break."""
    whole = {"source": _SOURCE, "diagnostics": list(_diagnostics(report))}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def render_lines(report: Report) -> str:
    """Each finding and failure as a JSON object on a line of its own; empty where there is none."""
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in _diagnostics(report))


def _diagnostics(report: Report) -> Iterator[dict[str, Any]]:
    files = {article.path: _File(article.document) for article in report.articles}
    for finding in report.findings:
        yield _diagnostic(finding, files.get(finding.path))
    yield from map(_failure, report.failures)


class _File:
    """An article's file, to count its bytes."""

    def __init__(self, document: Document) -> None:
        self._begins = document.begins
        self.lines = document.lines()
        self.is_writable = document.is_writable
        wide = [(m.start(), len(_bytes(m[0])) - 1) for m in re.finditer(r"[^\x00-\x7f]", document.source)]
        self._wide = [at for at, _ in wide]
        self._more = list(accumulate((more for _, more in wide), initial=0))
        """How many bytes more than signs there are before each sign that has several, and in all."""

    def place(self, place: Place) -> dict[str, int]:
        """A place with its column in bytes."""
        start = self.lines.start(place.line)
        left = self._begins.column - 1 if place.line == self._begins.line else 0
        before = self._bytes_more(start + place.column - 1 - left) - self._bytes_more(start)
        return {"line": place.line, "column": place.column + before}

    def _bytes_more(self, offset: int) -> int:
        return self._more[bisect_left(self._wide, offset)]


def _bytes(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _diagnostic(finding: Finding, file: _File | None) -> dict[str, Any]:
    made: dict[str, Any] = {
        "message": harmless(told_of_file(finding)),
        "location": {"path": relative(finding.path), "range": _range(finding.start, finding.end, file)},
        "severity": _SEVERITIES[finding.severity],
        "source": _SOURCE,
        "code": {"value": finding.rule},
    }
    if finding.related:
        made["related_locations"] = [
            {
                "message": harmless(related.says),
                "location": {
                    "path": relative(related.path),
                    "range": _range(
                        related.start, related.end, file if related.path == finding.path else None
                    ),
                },
            }
            for related in finding.related
        ]
    if file and file.is_writable and finding.fix and len(finding.fix.edits) == 1:
        made["suggestions"] = [_suggestion(finding.fix, file)]
    return made


def _range(start: Place, end: Place, file: _File | None) -> dict[str, Any]:
    """A range in bytes; of a file that was not read, its lines alone."""
    if file is None:
        return {"start": {"line": start.line}, "end": {"line": end.line}}
    return {"start": file.place(start), "end": file.place(end)}


def _suggestion(fix: Fix, file: _File) -> dict[str, Any]:
    (edit,) = fix.edits
    start, end = file.lines.place(edit.span.start), file.lines.place(edit.span.end)
    return {"range": _range(start, end, file), "text": edit.text}


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "message": harmless(failed(failure)),
        "location": {"path": relative(failure.path or "copydesk")},
        "severity": "ERROR",
        "source": _SOURCE,
        "code": {"value": "failure"},
    }
