"""A report against an earlier one: what is new, what was fixed, what is still open."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import ConfigError, Trouble
from copydesk.fact import Fact
from copydesk.findings import Finding, Severity
from copydesk.reading.items import file_of
from copydesk.report import SCHEMA_VERSION, Fixed, Report, Run, State
from copydesk.text import quantity


class Earlier(Struct, frozen=True):
    """An earlier report: its file, and its findings."""

    file: str
    findings: tuple[Fixed, ...]


def read_earlier(words: str, file: str) -> Earlier:
    """The earlier report in a JSON report's text; ConfigError with what is wrong with it."""
    content = read_report(words, file)
    try:
        listed = [f for article in content["articles"] for f in article["findings"]] + content["across"]
        return Earlier(
            file, tuple(Fixed(*(str(f[name]) for name in Fixed.__struct_fields__)) for f in listed)
        )
    except (KeyError, TypeError):
        raise refused("is a damaged report; make it anew", file) from None


def read_report(words: str, file: str) -> dict[str, Any]:
    """A JSON report as plain values; ConfigError where it is none of ours, or of another form."""
    try:
        content = json.loads(words)
    except (ValueError, RecursionError):
        raise refused("is no JSON; give a report that --output report.json wrote", file) from None
    tool = content.get("tool") if isinstance(content, dict) else None
    if not isinstance(tool, dict) or tool.get("name") != "copydesk":
        raise refused("is no report of copydesk; give one that --output report.json wrote", file)
    if content.get("schema") != SCHEMA_VERSION:
        found = content.get("schema")
        message = f"has the form {found!r}, and this copydesk reads {SCHEMA_VERSION}; make it anew"
        raise refused(message, file)
    return dict(content)


def refused(message: str, file: str) -> ConfigError:
    """Why a report cannot be used."""
    return ConfigError(Trouble(message, file))


def held_against(report: Report, earlier: Earlier, *, new_only: bool = False) -> Report:
    """The report with each finding new or still open, what was fixed, and a remark that counts the three.

    Findings are known by their fingerprint in each article. An article that the earlier report has not may be one of its
    articles by a new name. Fixed is what is gone from an article that was read now, and that nobody has allowed or decided.
    """
    left = Counter((known.path, known.fingerprint) for known in earlier.findings)
    read = {article.path for article in report.articles}
    there = {id(f): _take(left, (f.path, f.fingerprint)) for f in report.findings}
    moved = Counter(mark for (path, mark), count in left.items() if path not in read for _ in range(count))
    new = {id(f) for f in report.findings if not there[id(f)] and not _take(moved, f.fingerprint)}
    for finding in (f for article in report.articles for f in (*article.suppressed, *article.decided)):
        _take(left, (finding.path, finding.fingerprint))
    fixed = tuple(f for f in earlier.findings if f.path in read and _take(left, (f.path, f.fingerprint)))
    still = len(report.findings) - len(new)
    counted = f"{len(new)} new, {len(fixed)} fixed, {still} still open"
    words = f"Against {earlier.file}: {counted}{', which are left out' if new_only and still else ''}."

    def told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        marked = (replace(f, is_new=id(f) in new) for f in findings)
        return tuple(f for f in marked if f.is_new or not new_only)

    return replace(
        report,
        articles=tuple(replace(article, findings=told(article.findings)) for article in report.articles),
        across=told(report.across),
        remarks=(*report.remarks, words),
        fixed=fixed,
    )


def _take(left: Counter[Any], key: object) -> bool:
    """Take one out of what is left, where there is one."""
    if not left[key]:
        return False
    left[key] -= 1
    return True


class Lines(Struct, frozen=True):
    """Lines of a file that changed, the last included; no last where the whole file is new."""

    first: int
    last: int | None

    def meet(self, first: int, last: int) -> bool:
        """Whether some line of these is among those."""
        return self.first <= last and (self.last is None or first <= self.last)


class Changed(Struct, frozen=True):
    """The lines of each file that changed since a revision."""

    since: str
    files: Mapping[str, tuple[Lines, ...]]

    def at(self, path: str, first: int, last: int) -> bool:
        """Whether lines of a file changed."""
        return any(lines.meet(first, last) for lines in self.files.get(file_of(path), ()))

    def brought(self, finding: Finding) -> bool:
        """Whether the change touched a finding's words, the other place that it rests on, or the sheet's line."""
        related = ((each.path, each.start.line, each.end.line) for each in finding.related)
        facts = (e.place for e in finding.evidence if isinstance(e, Fact))
        lines = ((place.file, place.place.line, place.place.line) for place in facts)
        words = (finding.path, finding.start.line, finding.end.line)
        return any(self.at(*place) for place in (words, *related, *lines))


def only_brought(report: Report, changed: Changed) -> Report:
    """The report with the findings that a change brought, and a remark that counts the others."""
    articles = tuple(
        replace(article, findings=tuple(f for f in article.findings if changed.brought(f)))
        for article in report.articles
    )
    across = tuple(f for f in report.across if changed.brought(f))
    kept = replace(report, articles=articles, across=across)
    count = len(report.findings) - len(kept.findings)
    if not count:
        return kept
    words = f"{quantity(count, 'finding')} left out, in lines that have not changed since {changed.since}."
    return replace(kept, remarks=(*report.remarks, words))


def read_run(words: str, file: str) -> Run:
    """What a JSON report's run came to; ConfigError with what is wrong with it."""
    content = read_report(words, file)
    try:
        articles = content["articles"]
        findings = [f for article in articles for f in article["findings"]] + content["across"]
        return Run(
            date.fromisoformat(content["as_of"]),
            len(articles),
            _counts(f["severity"] for f in findings),
            sum(article["state"] == State.CONTRADICTED for article in articles),
        )
    except (KeyError, TypeError, ValueError):
        raise refused("is a damaged report; make it anew", file) from None


def _counts(severities: Iterable[str]) -> Mapping[str, int]:
    counted = Counter(severities)
    return {severity.value: counted[severity.value] for severity in Severity}


def run_of(report: Report) -> Run:
    """What this run came to."""
    counts = {severity.value: report.count(severity) for severity in Severity}
    contradicted = report.states.get(State.CONTRADICTED, 0)
    return Run(report.as_of, len(report.articles), counts, contradicted)


def runs_among(texts: Mapping[str, str]) -> tuple[Run, ...]:
    """The runs whose reports are among some files; a file that is no JSON report of this form is left out."""
    found = []
    for file, words in texts.items():
        with suppress(ConfigError):
            found.append(read_run(words, file))
    return tuple(found)


def with_trend(report: Report, earlier: Iterable[Run]) -> Report:
    """The report with the runs before it, the earliest first, and itself as the last; those of later days are left out."""
    before = [run for run in earlier if run.as_of <= report.as_of]
    if not before:
        return report
    runs = (*sorted(before, key=lambda run: run.as_of), run_of(report))
    return replace(report, trend=runs, remarks=(*report.remarks, _in_words(runs)))


def _in_words(runs: tuple[Run, ...]) -> str:
    told = (f"{severity.value}s {_series(runs, severity)}" for severity in Severity)
    return f"Over {len(runs)} runs since {runs[0].as_of}: {'; '.join(told)}; articles {_row(r.articles for r in runs)}."


def _series(runs: tuple[Run, ...], severity: Severity) -> str:
    return _row(run.counts[severity.value] for run in runs)


def _row(numbers: Iterable[Any]) -> str:
    """The last dozen of some numbers, the latest last."""
    listed = [str(number) for number in numbers]
    return ", ".join((["…"] if len(listed) > _MOST else []) + listed[-_MOST:])


_MOST = 12
"""How many runs are told in a line."""
