"""What a change of facts does to articles: which of them it makes wrong or stale, where, and what to print instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from copydesk.dates.value import day_in_words
from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.newsroom.sheets.diff import Change
from copydesk.report import ArticleReport, Report
from copydesk.sheet.claims import Confirmed
from copydesk.text import Place, Span


class Concern(Struct, frozen=True):
    """One place of an article that a change of facts concerns.

    `before` and `after` are what the sheets said and say; `instead` is a wording that would be right, where there is
    one; `correction` a note to be printed with the article, for somebody to edit. `wrong_before` tells places that were
    wrong by the old sheets already, and now are by other facts.
    """

    path: str
    start: Place
    text: str
    message: str
    before: str | None
    after: str | None
    instead: str | None
    correction: str
    rule: str | None = None
    wrong_before: bool = False


def impact(old: Report, new: Report, changes: Sequence[Change]) -> tuple[Concern, ...]:
    """The places that the change concerns, from a check by the old sheets and one by the new; in order of place."""
    told = _Told.of(changes)
    before = {article.path: article for article in old.articles}
    concerns = [
        concern
        for article in new.articles
        if article.path in before
        for concern in _Comparison(before[article.path], article, told).concerns()
    ]
    return tuple(sorted(concerns, key=lambda c: (c.wrong_before, c.path, c.start, c.message)))


class _Told(Struct, frozen=True):
    """The sentences of changed facts: the old one by the new, and the new one by the old."""

    old: Mapping[str, str | None]
    new: Mapping[str, str | None]

    @classmethod
    def of(cls, changes: Sequence[Change]) -> _Told:
        return cls(
            {change.new.says: change.old.says if change.old else None for change in changes if change.new},
            {change.old.says: change.new.says if change.new else None for change in changes if change.old},
        )


class _Comparison:
    """One article by the old sheets and by the new."""

    def __init__(self, old: ArticleReport, new: ArticleReport, told: _Told) -> None:
        self.old, self.new, self.told = old, new, told

    def concerns(self) -> Iterator[Concern]:
        known = {
            (finding.fingerprint, finding.digest) for finding in (*self.old.findings, *self.old.suppressed)
        }
        fresh = [f for f in self.new.findings if (f.fingerprint, f.digest) not in known and _facts(f)]
        yield from map(self._of_finding, fresh)
        spans = [finding.span for finding in (*fresh, *self.new.findings, *self.new.suppressed)]
        still = {(type(j.claim), j.claim.span) for j in self.new.judged if isinstance(j.verdict, Confirmed)}
        for judged in self.old.judged:
            verdict, span = judged.verdict, judged.claim.span
            if not isinstance(verdict, Confirmed) or (type(judged.claim), span) in still:
                continue
            if any(map(span.overlaps, spans)):
                continue
            if gone := [fact.says for fact in verdict.facts if fact.says in self.told.new]:
                yield self._of_claim(span, gone[0])

    def _of_finding(self, finding: Finding) -> Concern:
        says = [fact.says for fact in _facts(finding)]
        after = next((each for each in says if each in self.told.old), says[0])
        instead = finding.fix.edits[0].text if finding.fix and len(finding.fix.edits) == 1 else None
        return Concern(
            path=self.new.path,
            start=finding.start,
            text=finding.text,
            message=finding.message,
            before=self.told.old.get(after) or self._confirmed(finding.span),
            after=after,
            instead=instead,
            correction=self._correction(finding.text, after),
            rule=finding.rule,
            wrong_before=any(f.fingerprint == finding.fingerprint for f in self.old.findings),
        )

    def _confirmed(self, span: Span) -> str | None:
        """What the old sheets proved in that place."""
        verdicts = (j.verdict for j in self.old.judged if j.claim.span.overlaps(span))
        return next((v.facts[0].says for v in verdicts if isinstance(v, Confirmed)), None)

    def _of_claim(self, span: Span, before: str) -> Concern:
        """What the article says by a fact that the new sheets have otherwise, or not at all."""
        text, after = span.of(self.new.document.text), self.told.new[before]
        return Concern(
            path=self.new.path,
            start=self.new.document.place(span.start),
            text=text,
            message=f"the sheet has it otherwise now: {after}" if after else "no sheet says this any more",
            before=before,
            after=after,
            instead=None,
            correction=self._correction(text, after) if after else "",
        )

    def _correction(self, text: str, after: str) -> str:
        return correction(text, after, self.new.as_of, kept_current=self.new.kept_current)


def correction(text: str, after: str, on: date, *, kept_current: bool) -> str:
    """A note to print: an update where the article is kept current, a correction where it is of its day."""
    day, quoted, right = day_in_words(on), _in_one_line(text), after[:1].upper() + after[1:]
    if kept_current:
        return f"Updated on {day}: {right}. An earlier version of this article said “{quoted}”."
    return f"Correction, {day}: An earlier version of this article said “{quoted}”. {right}."


def _in_one_line(text: str) -> str:
    """An article's own words, with a colon where two cells or lines of a list say them: *Ada Wick: Lena Roos*."""
    return ": ".join(" ".join(block.split()) for block in text.split("\n\n"))


def _facts(finding: Finding) -> list[Fact[Any]]:
    """The facts that a finding rests on; what rests on none was not made wrong by one."""
    return [each for each in finding.evidence if isinstance(each, Fact)]
