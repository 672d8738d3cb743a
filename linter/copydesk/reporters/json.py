"""The report as JSON, for programs: versioned, and described in `docs/json.md`."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from copydesk.fact import Fact
from copydesk.findings import Failure, Finding, Fix, Observation, Related, RuleFacts
from copydesk.report import SCHEMA_VERSION, ArticleReport, Fixed, Report, tally


def render(report: Report) -> str:
    """The report as one JSON object; ends with a line break."""
    return json.dumps(msgspec.to_builtins(_report(report), enc_hook=str), ensure_ascii=False, indent=2) + "\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "copydesk", "version": report.version},
        "as_of": report.as_of,
        "sheets": dict(sorted((report.sheets or {}).items())),
        "states": report.states,
        "notes": [
            {"note": note.words, "articles": len(note.paths), "first": note.first} for note in report.notes
        ],
        "articles": [_article(article) for article in report.articles],
        "across": [_finding(each) for each in report.across],
        "remarks": report.remarks,
        **({"fixed": [_fixed(each) for each in report.fixed]} if report.fixed else {}),
        "failures": [_failure(failure) for failure in report.failures],
        "rules": [_rule(facts) for facts in report.rules.values()],
        "off": report.off,
    }


def _article(article: ArticleReport) -> dict[str, Any]:
    count = tally(article.judged)
    return {
        "path": article.path,
        "state": article.state,
        "language": article.language,
        "published": article.published,
        "updated": article.updated,
        "kept_current": article.kept_current,
        "works": article.works,
        "facts": {
            "confirmed": count.confirmed,
            "contradicted": count.contradicted,
            "not in the sheet": count.silent,
        },
        "measures": article.measures,
        "notes": article.notes,
        "findings": [_finding(each) for each in article.findings],
        "suppressed": [_finding(each) for each in article.suppressed],
        "decided": [_finding(each) for each in article.decided],
    }


def _finding(found: Finding) -> dict[str, Any]:
    """One finding as JSON has it; offsets and columns count code points of the file."""
    return {
        "rule": found.rule,
        "severity": found.severity,
        "confidence": found.confidence,
        "path": found.path,
        "start": {"line": found.start.line, "column": found.start.column, "offset": found.source.start},
        "end": {"line": found.end.line, "column": found.end.column, "offset": found.source.end},
        "text": found.text,
        "message": found.message,
        "subject": found.subject,
        "attribute": found.attribute,
        "evidence": [_evidence(each) for each in found.evidence],
        "related": [_related(each) for each in found.related],
        "fix": _fix(found.fix),
        "group": found.group,
        "fingerprint": found.fingerprint,
        "digest": found.digest,
        **({} if found.is_new is None else {"new": found.is_new}),
    }


def _evidence(evidence: Fact[Any] | Observation) -> dict[str, Any]:
    if isinstance(evidence, Observation):
        return {"kind": "observation", "says": evidence.says, "source": evidence.source}
    place = evidence.place
    return {
        "kind": "fact",
        "says": evidence.says,
        "value": evidence.value,
        "sheet": {
            "file": place.file,
            "line": place.place.line,
            "column": place.place.column,
            "key": place.key,
        },
        "source": evidence.source,
        "verified": evidence.verified,
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "path": related.path,
        "start": related.start,
        "end": related.end,
        "text": related.text,
        "says": related.says,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"start": e.span.start, "end": e.span.end, "text": e.text} for e in fix.edits]
    return {"safe": fix.safe, "edits": edits}


def _fixed(fixed: Fixed) -> dict[str, str]:
    return {
        "path": fixed.path,
        "rule": fixed.rule,
        "message": fixed.message,
        "fingerprint": fixed.fingerprint,
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"who": failure.who, "message": failure.message, "status": failure.status, "path": failure.path}


def _rule(facts: RuleFacts) -> dict[str, Any]:
    return {
        "slug": facts.slug,
        "family": facts.family,
        "severity": facts.severity,
        "summary": facts.summary,
        "package": facts.package,
    }
