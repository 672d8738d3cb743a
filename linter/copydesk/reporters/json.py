"""The report as JSON, for programs: versioned, and described in `docs/json.md`."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import msgspec

from copydesk.fact import Fact
from copydesk.findings import Failure, Finding, Fix, Observation, Related, RuleFacts
from copydesk.report import SCHEMA_VERSION, ArticleReport, Fixed, Report, tally
from copydesk.text import Place


def render(report: Report) -> str:
    """The report as one JSON object; ends with a line break."""
    return json.dumps(_report(report), ensure_ascii=False, indent=2) + "\n"


def _report(report: Report) -> dict[str, Any]:
    return {
        "schema": SCHEMA_VERSION,
        "tool": {"name": "copydesk", "version": report.version},
        "as_of": report.as_of.isoformat(),
        "sheets": dict(sorted((report.sheets or {}).items())),
        "states": {state.value: count for state, count in report.states.items()},
        "notes": [
            {"note": note.words, "articles": len(note.paths), "first": list(note.first)}
            for note in report.notes
        ],
        "articles": [_article(article) for article in report.articles],
        "across": [finding(each) for each in report.across],
        "remarks": list(report.remarks),
        **({"fixed": [_fixed(each) for each in report.fixed]} if report.fixed else {}),
        "failures": [_failure(failure) for failure in report.failures],
        "rules": [_rule(facts) for facts in report.rules.values()],
        "off": list(report.off),
    }


def _article(article: ArticleReport) -> dict[str, Any]:
    count = tally(article.judged)
    return {
        "path": article.path,
        "state": article.state.value,
        "language": article.language,
        "published": _day(article.published),
        "updated": _day(article.updated),
        "kept_current": article.kept_current,
        "works": list(article.works),
        "facts": {
            "confirmed": count.confirmed,
            "contradicted": count.contradicted,
            "not in the sheet": count.silent,
        },
        "measures": [{"name": m.name, "value": m.value, "limit": m.limit} for m in article.measures],
        "notes": list(article.notes),
        "findings": [finding(each) for each in article.findings],
        "suppressed": [finding(each) for each in article.suppressed],
        "decided": [finding(each) for each in article.decided],
    }


def finding(found: Finding) -> dict[str, Any]:
    """One finding as JSON has it; offsets and columns count code points of the file."""
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "confidence": found.confidence.value,
        "path": found.path,
        "start": {**_place(found.start), "offset": found.source.start},
        "end": {**_place(found.end), "offset": found.source.end},
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
    return {
        "kind": "fact",
        "says": evidence.says,
        "value": _plain(evidence.value),
        "sheet": {
            "file": evidence.place.file,
            **_place(evidence.place.place),
            "key": evidence.place.key,
        },
        "source": evidence.source,
        "verified": _day(evidence.verified),
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "path": related.path,
        "start": _place(related.start),
        "end": _place(related.end),
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
        "severity": facts.severity.value,
        "summary": facts.summary,
        "package": facts.package,
    }


def _place(place: Place) -> dict[str, int]:
    return {"line": place.line, "column": place.column}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plain(value: Any) -> Any:
    """A fact's value in JSON's own terms."""
    return msgspec.to_builtins(value, enc_hook=str)
