"""Cards: one for each mistake, with its evidence and every place where the article makes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from copydesk.dates.value import day_in_words
from copydesk.fact import Fact
from copydesk.findings import Confidence, Finding, Observation, Related, RuleFacts
from copydesk.reading.document import Document
from copydesk.report import SheetLine
from copydesk.reporters.html.marks import Mark, anchor, housed
from copydesk.reporters.html.suggestions import Suggestion, around, suggestion
from copydesk.reporters.html.wording import address, sentence, shortened
from copydesk.text import Span

LABELS = {"error": "Must fix", "warning": "To check", "note": "Note"}


class Proof(Struct, frozen=True):
    """One piece of evidence: what it says, where it stands, who says so, and when that was looked up."""

    kind: str
    """sheet, article or other."""
    says: str
    place: str = ""
    link: str = ""
    source: str = ""
    address: str | None = None
    verified: str = ""


class Occurrence(Struct, frozen=True):
    """One place of a mistake; the first is what the card stands beside. `text` is whole and raw, `words` to be read."""

    fingerprint: str
    digest: str
    text: str
    span: Span
    line: int
    anchor: str
    before: str
    words: str
    after: str


class Card(Struct, frozen=True):
    """A mistake as an editor decides on it; `also` are other passages of the article that it rests on."""

    number: int
    id: str
    group: str
    severity: str
    label: str
    likely: bool
    rule: str
    summary: str
    message: str
    text: str
    subject: str
    attribute: str
    suggestion: Suggestion | None
    proofs: tuple[Proof, ...]
    occurrences: tuple[Occurrence, ...]
    is_new: bool
    also: tuple[Span, ...]
    sheet_lines: tuple[SheetLine, ...]
    """What to write into the sheet, if it is the sheet that is wrong."""


def cards(
    findings: Iterable[Finding],
    document: Document,
    rules: Mapping[str, RuleFacts],
    prefix: str,
    sheet_lines: Mapping[str, tuple[SheetLine, ...]] | None = None,
) -> tuple[Card, ...]:
    """The findings of an article, repeats of one mistake under one card, in reading order."""
    return tuple(
        _card(number, group, document, rules, prefix, (sheet_lines or {}).get(group[0].fingerprint, ()))
        for number, group in enumerate(grouped(findings), start=1)
    )


def grouped(findings: Iterable[Finding]) -> tuple[list[Finding], ...]:
    """The findings with repeats of one mistake together: each group is a card."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.group or finding.fingerprint, []).append(finding)
    return tuple(groups.values())


def _card(
    number: int,
    group: list[Finding],
    document: Document,
    rules: Mapping[str, RuleFacts],
    prefix: str,
    sheet_lines: tuple[SheetLine, ...],
) -> Card:
    first = group[0]
    facts = rules.get(first.rule)
    return Card(
        number=number,
        id=f"{prefix}f-{first.fingerprint}",
        group=first.group,
        severity=first.severity.value,
        label=LABELS[first.severity.value],
        likely=first.confidence is Confidence.LIKELY,
        rule=first.rule,
        summary=facts.summary if facts else "",
        message=first.message,
        text=first.text,
        subject=first.subject,
        attribute=first.attribute,
        suggestion=suggestion(first, document.source),
        proofs=tuple(_proofs(first, document, prefix)),
        occurrences=tuple(_occurrence(finding, document, prefix) for finding in group),
        is_new=any(finding.is_new for finding in group),
        also=tuple(
            home for r in first.related if r.path == document.path and (home := housed(r.span, document))
        ),
        sheet_lines=sheet_lines,
    )


def _occurrence(finding: Finding, document: Document, prefix: str) -> Occurrence:
    before, words, after = around(finding, document.text)
    home = housed(finding.span, document)
    return Occurrence(
        finding.fingerprint,
        finding.digest,
        finding.text,
        home or finding.span,
        finding.start.line,
        anchor(prefix, home.start) if home else "",
        before,
        words,
        after,
    )


def _proofs(finding: Finding, document: Document, prefix: str) -> Iterator[Proof]:
    for evidence in finding.evidence:
        if isinstance(evidence, Fact):
            yield fact_proof(evidence)
        elif isinstance(evidence, Observation):
            yield Proof(
                "other",
                sentence(evidence.says),
                source=evidence.source or "",
                address=address(evidence.source),
            )
    for related in finding.related:
        yield _related(related, document, prefix)


def fact_proof(fact: Fact[object]) -> Proof:
    """What a sheet says, with its line, its source and its day."""
    return Proof(
        "sheet",
        sentence(fact.says),
        place=str(fact.place),
        source=fact.source or "",
        address=address(fact.source),
        verified=day_in_words(fact.verified) if fact.verified else "",
    )


def _related(related: Related, document: Document, prefix: str) -> Proof:
    here = related.path == document.path
    where = f"line {related.start.line}" if here else f"{related.path}:{related.start.line}"
    home = housed(related.span, document) if here else None
    link = anchor(prefix, home.start) if home else ""
    says = (
        f"{sentence(related.says)}: “{shortened(related.text)}”"
        if related.says
        else f"“{shortened(related.text)}”"
    )
    return Proof("article", says, place=where, link=link)


def marks(made: Iterable[Card]) -> Iterator[Mark]:
    """The marks of all cards: each place, and each other passage of this article that a card rests on."""
    for card in made:
        for occurrence in card.occurrences:
            yield Mark(occurrence.span, card.number, card.severity, card.id)
        for span in card.also:
            yield Mark(span, card.number, "related", card.id)
