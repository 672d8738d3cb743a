"""A report against an earlier one: what is new, what was fixed, what is still open."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Finding
from copydesk.report import SCHEMA_VERSION, Fixed, Report


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
