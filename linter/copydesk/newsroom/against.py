"""A report against an earlier one: what is new, what was fixed, what is still open."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Finding
from copydesk.report import SCHEMA_VERSION, Report


class Known(Struct, frozen=True):
    """A finding of an earlier report, as far as comparing needs it."""

    path: str
    fingerprint: str


class Earlier(Struct, frozen=True):
    """An earlier report: its file, and its findings."""

    file: str
    findings: tuple[Known, ...]


def read_earlier(words: str, file: str) -> Earlier:
    """The earlier report in a JSON report's text; ConfigError with what is wrong with it."""
    try:
        content = json.loads(words)
    except (ValueError, RecursionError):
        raise _refused("is no JSON; give a report that --output report.json wrote", file) from None
    tool = content.get("tool") if isinstance(content, dict) else None
    if not isinstance(tool, dict) or tool.get("name") != "copydesk":
        raise _refused("is no report of copydesk; give one that --output report.json wrote", file)
    if content.get("schema") != SCHEMA_VERSION:
        found = content.get("schema")
        message = f"has the form {found!r}, and this copydesk reads {SCHEMA_VERSION}; make it anew"
        raise _refused(message, file)
    try:
        listed = [f for article in content["articles"] for f in article["findings"]] + content["across"]
        return Earlier(file, tuple(Known(str(f["path"]), str(f["fingerprint"])) for f in listed))
    except (KeyError, TypeError):
        raise _refused("is a damaged report; make it anew", file) from None


def _refused(message: str, file: str) -> ConfigError:
    return ConfigError(Trouble(message, file))


class Compared(Struct, frozen=True):
    """A report's findings held against an earlier one's."""

    new: tuple[Finding, ...]
    fixed: int
    still: int


def compared(report: Report, earlier: Earlier) -> Compared:
    """What is new, fixed and still open, by fingerprint in each article.

    An article that the earlier report has not may be one of its articles by a new name. Fixed is what is gone from an
    article that was read now, and that nobody has allowed or decided.
    """
    left = Counter((known.path, known.fingerprint) for known in earlier.findings)
    unmatched = [f for f in report.findings if not _take(left, (f.path, f.fingerprint))]
    read = {article.path for article in report.articles}
    moved = Counter(mark for (path, mark), count in left.items() if path not in read for _ in range(count))
    new = tuple(f for f in unmatched if not _take(moved, f.fingerprint))
    for finding in (f for article in report.articles for f in (*article.suppressed, *article.decided)):
        _take(left, (finding.path, finding.fingerprint))
    fixed = sum(count for (path, _), count in left.items() if path in read)
    return Compared(new, fixed, len(report.findings) - len(new))


def _take(left: Counter[Any], key: object) -> bool:
    """Take one out of what is left, where there is one."""
    if not left[key]:
        return False
    left[key] -= 1
    return True


def held_against(report: Report, earlier: Earlier, *, new_only: bool = False) -> Report:
    """The report with a remark that counts what is new, fixed and still open, with the new ones alone if wanted."""
    found = compared(report, earlier)
    counted = f"{len(found.new)} new, {found.fixed} fixed, {found.still} still open"
    words = f"Against {earlier.file}: {counted}{', which are left out' if new_only and found.still else ''}."
    report = replace(report, remarks=(*report.remarks, words))
    if not new_only:
        return report
    kept = {id(finding) for finding in found.new}
    articles = tuple(
        replace(article, findings=tuple(f for f in article.findings if id(f) in kept))
        for article in report.articles
    )
    return replace(report, articles=articles, across=tuple(f for f in report.across if id(f) in kept))
