"""JUnit XML: a suite for each article, a case for each finding, and one that passes where there is none.

Errors and warnings fail, notes are skipped cases: a test report has no third colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from copydesk.findings import Failure, Finding, Severity
from copydesk.report import ArticleReport, Report
from copydesk.reporters.wording import element, failed, named, relative, told


def render(report: Report) -> str:
    """The report as one `testsuites` element; ends with a line break."""
    suites = [_suite(article) for article in report.articles]
    if report.across:
        suites.append(_element_of("across articles", list(map(_case, report.across)), report.across))
    if report.failures:
        suites.append(_failures(report.failures))
    if not suites:
        suites.append(_element_of("copydesk", [_passed("copydesk", "nothing was read")], ()))
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + element("testsuites", {"name": "copydesk"}, suites)


def _suite(article: ArticleReport) -> str:
    cases = [_case(finding) for finding in article.findings]
    path = named(article.path)
    return _element_of(path, cases or [_passed(path, article.state.value)], article.findings)


def _element_of(name: str, cases: Sequence[str], findings: Iterable[Finding]) -> str:
    listed = list(findings)
    notes = sum(f.severity is Severity.NOTE for f in listed)
    counts = {"tests": len(cases), "failures": len(listed) - notes, "errors": 0, "skipped": notes}
    return element("testsuite", {"name": name, **counts}, cases)


def _case(finding: Finding) -> str:
    path = named(finding.path)
    name = f"{finding.rule} at {finding.start}"
    words = f"{path}:{finding.start}: {told(finding)}"
    if finding.severity is Severity.NOTE:
        inside = element("skipped", {"message": told(finding)})
    else:
        inside = element("failure", {"type": finding.severity.value, "message": finding.message}, text=words)
    return element("testcase", {"name": name, "classname": path, "file": relative(path)}, [inside])


def _passed(path: str, words: str) -> str:
    return element("testcase", {"name": f"no findings: {words}", "classname": path, "file": relative(path)})


def _failures(failures: Sequence[Failure]) -> str:
    return element(
        "testsuite",
        {"name": "copydesk", "tests": len(failures), "failures": 0, "errors": len(failures), "skipped": 0},
        list(_broken(failures)),
    )


def _broken(failures: Iterable[Failure]) -> Iterator[str]:
    for failure in failures:
        inside = element("error", {"type": "failure", "message": failed(failure)}, text=failure.detail)
        names = {"name": failure.who, "classname": relative(failure.path or "copydesk")}
        yield element("testcase", names, [inside])
