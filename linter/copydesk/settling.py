"""Problems settled into findings: stamped with their places, one cause one finding, grouped, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from copydesk.article import Article
from copydesk.faults import UNFORESEEN, Faults
from copydesk.findings import (
    Confidence,
    Edit,
    Evidence,
    Finding,
    Fix,
    Passage,
    Problem,
    Related,
    Severity,
)
from copydesk.rule import Rule
from copydesk.text import Overlapping, Place, Span, fold


class Raised(Struct, frozen=True):
    """A problem with the rule that raised it and the severity that the desk gives that rule."""

    rule: Rule
    severity: Severity
    problem: Problem


def settle(article: Article, raised: Iterable[Raised], faults: Faults) -> tuple[Finding, ...]:
    """The findings of an article: overlapping problems of one cause are one, repeats share a group.

    A problem that cannot be stamped (its place is not in the text) is a fault of its rule.
    """
    kept = _without_superseded(sorted(raised, key=_order))
    stamped = list(_Stamper(article).stamp(kept, faults))
    return tuple(sorted(_alike(stamped), key=lambda finding: finding.order))


def _alike(findings: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each as grave and sure as the gravest of its group: one mistake is not an error here and a note there."""
    gravest: dict[str, Finding] = {}
    for finding in findings:
        known = gravest.setdefault(finding.group, finding)
        if finding.severity.rank > known.severity.rank:
            gravest[finding.group] = finding
    for finding in findings:
        first = gravest[finding.group]
        as_grave = finding.severity is first.severity
        yield finding if as_grave else replace(finding, severity=first.severity, confidence=first.confidence)


def _order(raised: Raised) -> tuple[int, int, str, str]:
    span = raised.problem.span
    return (span.start, span.end, raised.rule.slug, raised.problem.message)


def _without_superseded(raised: Sequence[Raised]) -> list[Raised]:
    """Leave out repeats, and problems that a more specific rule has in the same place."""
    unique: dict[tuple[str, Span, str], Raised] = {}
    for each in raised:
        unique.setdefault((each.rule.slug, each.problem.span, each.problem.attribute), each)
    places: dict[str, list[Raised]] = {}
    for each in unique.values():
        places.setdefault(each.rule.slug, []).append(each)
    found = {slug: Overlapping(of_rule, lambda each: each.problem.span) for slug, of_rule in places.items()}
    left_out = {
        id(_superseded(each, other))
        for each in unique.values()
        for slug in each.rule.over
        if slug in found
        for other in found[slug].at(each.problem.span)
    }
    return [each for each in unique.values() if id(each) not in left_out]


def _superseded(specific: Raised, general: Raised) -> Raised:
    """Which of two problems of one cause goes: the more general one, unless it alone is certain."""
    is_guess = specific.problem.confidence is Confidence.LIKELY
    return specific if is_guess and general.problem.confidence is Confidence.CERTAIN else general


def fingerprint(parts: Iterable[str]) -> str:
    """A hash that stays the same wherever in the article, and in whichever file, its parts stand."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


_LONG = 2_000
"""A sentence of more signs than these, such as a list of hundreds of names, is hashed once and not for each of its findings."""


class _Stamper:
    """Gives the problems of one article their exact places, fixes and fingerprints."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._document = article.document
        self._lines = article.document.lines()
        self._seen: dict[tuple[str, ...], int] = {}
        self._sentences: dict[int, str] = {}
        self._quoted = Overlapping((q.span for q in article.quotations), lambda span: span)

    def stamp(self, raised: Iterable[Raised], faults: Faults) -> Iterator[Finding]:
        for each in raised:
            try:
                yield self._finding(each)
            except UNFORESEEN as error:
                faults.note(each.rule.who, error)

    def _finding(self, raised: Raised) -> Finding:
        problem, slug = raised.problem, raised.rule.slug
        words = problem.span.of(self._document.text)
        source = self._document.map.source(problem.span)
        start, end = self._places(source)
        facts = tuple(e for e in problem.evidence if not isinstance(e, Passage))
        return Finding(
            rule=slug,
            severity=_severity(raised),
            confidence=problem.confidence,
            path=self._document.path,
            span=problem.span,
            source=source,
            start=start,
            end=end,
            text=words,
            message=problem.message,
            evidence=facts,
            related=tuple(self._related(problem.evidence)),
            fix=self._fix(problem.fix),
            subject=problem.subject,
            attribute=problem.attribute,
            fingerprint=self._fingerprint(slug, problem, words),
            digest=fingerprint(e.says for e in facts),
            group=fingerprint((slug, problem.subject, problem.attribute, problem.group or fold(words))),
        )

    def _places(self, source: Span) -> tuple[Place, Place]:
        return self._lines.place(source.start), self._lines.place(source.end)

    def _related(self, evidence: Iterable[Evidence]) -> Iterator[Related]:
        for passage in evidence:
            if isinstance(passage, Passage) and passage.article is None:
                start, end = self._places(self._document.map.source(passage.span))
                words = passage.span.of(self._document.text)
                yield Related(self._document.path, start, end, passage.span, words, passage.says)

    def _fix(self, fix: Fix | None) -> Fix | None:
        if fix is None:
            return None
        edits = tuple(Edit(self._document.map.source(e.span), self._written(e.text)) for e in fix.edits)
        return Fix(edits, safe=fix.safe and self._is_safe([edit.span for edit in fix.edits]))

    def _is_safe(self, spans: Sequence[Span]) -> bool:
        """Whether the article's own words stand at some places, in a language that is read, just as the file has them."""
        quoted = any(self._quoted.at(span) for span in spans)
        verbatim = all(self._document.map.is_verbatim(span) for span in spans)
        return verbatim and not quoted and self._article.language.is_read

    def _written(self, words: str) -> str:
        if self._document.format != "html":
            return words
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def _fingerprint(self, slug: str, problem: Problem, words: str) -> str:
        parts = (slug, problem.subject, problem.attribute, words, self._sentence(problem.span))
        nth = self._seen[parts] = self._seen.get(parts, -1) + 1
        return fingerprint((*parts, str(nth)) if nth else parts)

    def _sentence(self, span: Span) -> str:
        tokens = self._article.tokens
        if not len(tokens):
            return ""
        number = tokens[tokens.at(span.start)].sentence
        if number not in self._sentences:
            words = " ".join(tokens.sentence_span(number).of(self._document.text).split())
            self._sentences[number] = words if len(words) <= _LONG else fingerprint((words,))
        return self._sentences[number]


def _severity(raised: Raised) -> Severity:
    severity = raised.problem.severity or raised.severity
    return Severity.NOTE if raised.problem.confidence is Confidence.LIKELY else severity
