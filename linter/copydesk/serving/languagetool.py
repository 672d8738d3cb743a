"""A report in the form that LanguageTool's clients read, so that whatever they are built into shows our findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from copydesk import __version__
from copydesk.findings import Finding, Observation
from copydesk.report import ArticleReport, Report
from copydesk.serving.requests import Annotated, RequestError

ENGLISH = {"en": "English", "en-US": "English (US)", "en-GB": "English (GB)", "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)", "en-NZ": "English (New Zealand)", "en-ZA": "English (South African)"}  # fmt: skip
LANGUAGES = tuple({"name": name, "code": "en", "longCode": code} for code, name in ENGLISH.items())
"""What is read; names are looked for in any language, but clients ask for one that is listed."""
_KINDS = {"titles": "misspelling", "names": "misspelling", "cast": "inconsistency", "dates": "inconsistency",
    "numbers": "inconsistency", "descriptions": "inconsistency", "facts": "inconsistency", "quotations": "inconsistency",
    "structure": "duplication", "language": "style"}  # fmt: skip
"""What clients colour by, for each family of rules."""
_AROUND = 40
"""How many signs of the text stand on either side of a match in its context."""


class Wanted(Struct, frozen=True):
    """What a client asks for beside the text: a language, and rules or categories by name."""

    language: str = "auto"
    enabled: frozenset[str] = frozenset()
    disabled: frozenset[str] = frozenset()
    only_enabled: bool = False

    def wants(self, slug: str, family: str) -> bool:
        """Whether findings of a rule are asked for."""
        named = {slug.casefold(), family.casefold()}
        if self.only_enabled:
            return bool(named & self.enabled)
        return not named & self.disabled


def wanted(given: Mapping[str, str]) -> Wanted:
    """What the fields of a request ask for."""
    language = given.get("language", "")
    if not language:
        raise RequestError("expected 'language', such as en-US or auto")
    return Wanted(
        language,
        _listed(given, "enabledRules") | _listed(given, "enabledCategories"),
        _listed(given, "disabledRules") | _listed(given, "disabledCategories"),
        given.get("enabledOnly", "").lower() in ("true", "yes", "1"),
    )


def _listed(given: Mapping[str, str], name: str) -> frozenset[str]:
    return frozenset(word.strip().casefold() for word in given.get(name, "").split(",") if word.strip())


def answer(report: Report | None, sent: Annotated, asked: Wanted) -> dict[str, Any]:
    """The answer to a check; without a report, that nothing was found in a text without words."""
    articles = report.articles if report else ()
    matches = [match for article in articles if report for match in _matches(report, article, sent, asked)]
    return {
        "software": {
            "name": "copydesk",
            "version": __version__,
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "status": "",
        },
        "warnings": {"incompleteResults": bool(report and report.failures)},
        "language": _language(asked.language, articles[0].language if articles else "English"),
        "matches": matches,
    }


def _language(code: str, detected: str) -> dict[str, Any]:
    is_english = detected == "English"
    read = {"name": "English (US)" if is_english else detected, "code": "en-US" if is_english else "unknown"}
    asked = {"name": ENGLISH.get(code, code), "code": code} if code != "auto" else read
    return {**asked, "detectedLanguage": {**read, "confidence": 0.9}}


def _matches(
    report: Report, article: ArticleReport, sent: Annotated, asked: Wanted
) -> Iterator[dict[str, Any]]:
    for finding in article.findings:
        family = report.rules[finding.rule].family if finding.rule in report.rules else "engine"
        if asked.wants(finding.rule, family):
            yield _match(report, article, finding, sent)


def _match(report: Report, article: ArticleReport, finding: Finding, sent: Annotated) -> dict[str, Any]:
    facts = report.rules[finding.rule]
    marks = len(sent.text) - len(sent.text.removeprefix("\ufeff"))
    start, end = sent.span(finding.source.start + marks, finding.source.end + marks)
    return {
        "message": _message(finding),
        "shortMessage": facts.slug.replace("-", " ").capitalize(),
        "replacements": [{"value": value} for value in _replacements(finding, article.document.source)],
        "offset": start,
        "length": end - start,
        "context": _context(article.document.source, finding),
        "sentence": _sentence(article, finding),
        "type": {"typeName": "Hint" if finding.severity == "note" else "Other"},
        "rule": {
            "id": finding.rule,
            "description": facts.summary,
            "issueType": _KINDS.get(facts.family, "uncategorized"),
            "category": {"id": facts.family.upper(), "name": facts.family.capitalize()},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _message(finding: Finding) -> str:
    """What is wrong, and where the sheet says so: cards of such clients have no other room for evidence."""
    sheets = [str(e.place) for e in finding.evidence if not isinstance(e, Observation)]
    return f"{finding.message} ({sheets[0]})" if sheets else finding.message


def _replacements(finding: Finding, source: str) -> tuple[str, ...]:
    """The marked words as the fix has them, where it changes nothing beside them."""
    edits = finding.fix.edits if finding.fix else ()
    if not edits or not all(finding.source.contains(edit.span) for edit in edits):
        return ()
    words = source[: finding.source.end]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        words = words[: edit.span.start] + edit.text + words[edit.span.end :]
    return (words[finding.source.start :],)


def _context(source: str, finding: Finding) -> dict[str, Any]:
    start, end = finding.source.start, finding.source.end
    before = ("…" if start > _AROUND else "") + source[max(start - _AROUND, 0) : start]
    after = source[end : end + _AROUND] + ("…" if len(source) > end + _AROUND else "")
    text = " ".join((before + source[start:end] + after).split("\n"))
    return {"text": text, "offset": _units(before), "length": _units(source[start:end])}


def _sentence(article: ArticleReport, finding: Finding) -> str:
    block = article.document.block_at(finding.span.start)
    return article.document.words(block) if block else finding.text


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
