"""What stands behind the findings: what was confirmed, what no sheet knows, what was allowed, what was not checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from copydesk.findings import Finding
from copydesk.report import ArticleReport, Measure, Report
from copydesk.reporters.html.cards import Proof, fact_proof
from copydesk.reporters.html.wording import sentence, shortened
from copydesk.reporters.wording import failed
from copydesk.sheet.claims import Confirmed, Unknown, Verdict


class Statement(Struct, frozen=True):
    """Words of the article with what the sheets have to say about them."""

    words: str
    line: int
    reason: str = ""
    proofs: tuple[Proof, ...] = ()


class Background(Struct, frozen=True):
    """The folded lists below an article."""

    confirmed: tuple[Statement, ...] = ()
    unknown: tuple[Statement, ...] = ()
    unmentioned: tuple[Proof, ...] = ()
    allowed: tuple[Statement, ...] = ()
    decided: tuple[Statement, ...] = ()
    unchecked: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


def background(article: ArticleReport, report: Report) -> Background:
    """All that is folded away, with what was not checked and why."""
    judged = list(_judged(article))
    return Background(
        confirmed=tuple(told for verdict, told in judged if isinstance(verdict, Confirmed)),
        unknown=tuple(told for verdict, told in judged if isinstance(verdict, Unknown)),
        unmentioned=tuple(fact_proof(fact) for fact in article.unmentioned),
        allowed=tuple(_left_out(article.suppressed)),
        decided=tuple(_left_out(article.decided, article.decisions)),
        unchecked=tuple(_unchecked(article, report)),
        measures=tuple(map(_measure, article.measures)),
    )


def _judged(article: ArticleReport) -> Iterator[tuple[Verdict, Statement]]:
    lines = article.document.lines()
    for judged in article.judged:
        place = article.document.place(judged.claim.span.start, lines)
        words = shortened(judged.claim.span.of(article.document.text))
        if isinstance(judged.verdict, Confirmed):
            proofs = tuple(map(fact_proof, judged.verdict.facts[:2]))
            yield judged.verdict, Statement(words, place.line, proofs=proofs)
        elif isinstance(judged.verdict, Unknown):
            yield judged.verdict, Statement(words, place.line, judged.verdict.why)


def _left_out(findings: Iterable[Finding], decisions: Mapping[str, str] | None = None) -> Iterator[Statement]:
    for finding in findings:
        decided = (decisions or {}).get(finding.fingerprint, "")
        told = f"{finding.message} ({finding.rule})" + (f". {sentence(decided)}" if decided else "")
        yield Statement(shortened(finding.text), finding.start.line, told)


def _unchecked(article: ArticleReport, report: Report) -> Iterator[str]:
    yield from (failed(f) for f in report.failures if f.path in (None, article.path))
    yield from article.notes
    yield from (note for note in article.document.notes if note not in article.notes)
    if article.published is None:
        yield "The article gives no day of publication, so relative dates could not be resolved."
    if report.off:
        yield f"The desk has switched off: {', '.join(report.off)}."


def broken(report: Report, path: str | None = None) -> tuple[str, ...]:
    """Failures that concern an article, or with no path all of them."""
    return tuple(failed(f) for f in report.failures if path is None or f.path in (None, path))


def _measure(measure: Measure) -> str:
    limit = f" (limit {measure.limit:g})" if measure.limit is not None else ""
    return f"{measure.name}: {measure.value:.1f}{limit}"
