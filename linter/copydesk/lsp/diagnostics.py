"""Findings, failures and doubts about sheets as an editor underlines them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lsprotocol.types import Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Range

from copydesk.fact import Fact, SheetPlace
from copydesk.findings import Failure, Finding, Observation, Severity
from copydesk.lsp.positions import Positions
from copydesk.lsp.seen import Seen
from copydesk.reporters.wording import failed, proof
from copydesk.sheet.checking import Doubt
from copydesk.text import Place

SOURCE = "copydesk"
_SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.NOTE: DiagnosticSeverity.Information,
}
WhereIs = Callable[[SheetPlace], Location]
"""Where an editor finds what a sheet says."""


def of_article(seen: Seen, where_is: WhereIs | None) -> list[Diagnostic]:
    """What an editor shows of an article; without `where_is` the proof stands in the message."""
    return [
        *_about_the_run(seen),
        *(_finding(finding, seen, where_is) for finding in seen.findings),
    ]


def of_sheet(doubts: Iterable[Doubt], positions: Positions) -> list[Diagnostic]:
    """What an editor shows of a sheet, or of the configuration."""
    return [
        _diagnostic(
            positions.rest_of_line(doubt.trouble.place or Place(1, 1)), doubt.severity, doubt.trouble.message
        )
        for doubt in doubts
    ]


def _about_the_run(seen: Seen) -> Iterator[Diagnostic]:
    """What is to be said of an article as a whole, or where it could not be read, at the top of its file."""
    top = seen.positions.rest_of_line(Place(1, 1))
    if seen.why_not:
        yield _diagnostic(top, Severity.WARNING, seen.why_not)
    if seen.report:
        yield from (_diagnostic(top, Severity.WARNING, remark) for remark in seen.report.remarks)
        yield from (_failure(failure, seen, top) for failure in seen.report.failures)


def _failure(failure: Failure, seen: Seen, top: Range) -> Diagnostic:
    if failure.path == seen.path and failure.place:
        return _diagnostic(seen.positions.rest_of_line(failure.place), Severity.ERROR, failure.message)
    return _diagnostic(top, Severity.ERROR, failed(failure))


def _finding(finding: Finding, seen: Seen, where_is: WhereIs | None) -> Diagnostic:
    made = _diagnostic(seen.positions.range(finding.source), finding.severity, finding.message)
    made.code, made.data = finding.rule, finding.fingerprint
    observed = [each.says for each in finding.evidence if isinstance(each, Observation)]
    if where_is is None:
        made.message = "\n".join((finding.message, *map(proof, finding.evidence), *_elsewhere(finding)))
    else:
        made.message = "\n".join((finding.message, *observed))
        made.related_information = [*_proofs(finding, where_is), *_places(finding, seen)] or None
    return made


def _elsewhere(finding: Finding) -> Iterator[str]:
    return (f"{each.says}: “{each.text}” (line {each.start.line})" for each in finding.related)


def _proofs(finding: Finding, where_is: WhereIs) -> Iterator[DiagnosticRelatedInformation]:
    for each in finding.evidence:
        if isinstance(each, Fact):
            yield DiagnosticRelatedInformation(where_is(each.place), each.says)


def _places(finding: Finding, seen: Seen) -> Iterator[DiagnosticRelatedInformation]:
    for each in finding.related:
        if each.path == seen.path:
            start, end = seen.positions.at(each.start), seen.positions.at(each.end)
            yield DiagnosticRelatedInformation(Location(seen.uri, Range(start, end)), each.says)


def _diagnostic(range: Range, severity: Severity, message: str) -> Diagnostic:
    return Diagnostic(range, message, severity=_SEVERITIES[severity], source=SOURCE)
