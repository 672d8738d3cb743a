"""What a check comes to: per article its findings, verdicts and days, and for the run its rules and failures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.findings import Confidence, FailOn, Failure, Finding, RuleFacts, Severity
from copydesk.reading.document import Document
from copydesk.sheet.claims import Claim, Confirmed, Contradicted, TimeExpression, Unknown, Verdict

SCHEMA_VERSION = 1
FEW = 3
"""How many articles are named of those that a note holds for."""


class State(StrEnum):
    """What a check can say of an article as a whole, so that silence is not taken for a yes."""

    CONTRADICTED = "contradicted"
    """A sheet contradicts something in it."""
    CONFIRMED = "confirmed"
    """A sheet confirms something in it, and contradicts nothing."""
    NOTHING = "nothing to hold against a sheet"
    """Nothing that it says is on a sheet: it was read, and proves nothing."""
    NOT_READ = "not read"
    """It is in a language that claims are not read from, or the reading broke."""

    @property
    def is_verified(self) -> bool:
        """Whether something in the article was held against a sheet."""
        return self in (State.CONTRADICTED, State.CONFIRMED)


class Judged(Struct, frozen=True):
    """A claim with its verdict."""

    claim: Claim
    verdict: Verdict


class Measure(Struct, frozen=True):
    """A figure about an article, such as a readability score, with its limit where the desk has set one."""

    name: str
    value: float
    limit: float | None = None


class ArticleReport(Struct, frozen=True):
    """What the check of one article came to.

    `works` are the titles in focus. `judged` has every claim in order of place, `times` the time expressions, so that
    reports can draw them. `suppressed` are findings that the desk allowed, `decided` those that its baseline holds.
    `notes` say what could not be checked and why.
    """

    document: Document
    as_of: date
    published: date | None = None
    updated: date | None = None
    kept_current: bool = False
    works: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()
    decided: tuple[Finding, ...] = ()
    judged: tuple[Judged, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    decisions: Mapping[str, str] = {}
    """Fingerprint of each decided finding → what was decided, by whom, when and why, in words."""
    measures: tuple[Measure, ...] = ()
    notes: tuple[str, ...] = ()
    language: str = "English"
    was_read: bool = True
    """Whether its claims were read: they are in English alone, and not where the reading broke."""
    unmentioned: tuple[Fact[object], ...] = ()
    """Facts of the works in focus that the article says nothing about."""

    @property
    def path(self) -> str:
        """The article's path, as it was given, relative to the working folder where it lies below it."""
        return self.document.path

    @property
    def state(self) -> State:
        """What the check says of the article as a whole; what the desk allowed or decided is contradicted all the same."""
        verdicts = tally(self.judged)
        if verdicts.contradicted or any(map(_rests_on_a_sheet, self._found)):
            return State.CONTRADICTED
        if not self.was_read:
            return State.NOT_READ
        return State.CONFIRMED if verdicts.confirmed else State.NOTHING

    @property
    def _found(self) -> tuple[Finding, ...]:
        return (*self.findings, *self.suppressed, *self.decided)


def _rests_on_a_sheet(finding: Finding) -> bool:
    """Whether a sheet proves a finding for certain: what is merely likely is no contradiction."""
    return finding.confidence is Confidence.CERTAIN and any(isinstance(e, Fact) for e in finding.evidence)


class Tally(Struct, frozen=True):
    """How many claims the sheets confirm, contradict, and do not know."""

    confirmed: int
    contradicted: int
    silent: int


def tally(judged: Iterable[Judged]) -> Tally:
    """The verdicts, counted."""
    kinds = Counter(type(each.verdict) for each in judged)
    return Tally(kinds[Confirmed], kinds[Contradicted], kinds[Unknown])


class Note(Struct, frozen=True):
    """Something that could not be checked, and the paths of the articles that it holds for."""

    words: str
    paths: tuple[str, ...]

    @property
    def first(self) -> tuple[str, ...]:
        """The first few of the articles, to look at."""
        return self.paths[:FEW]


class Fixed(Struct, frozen=True):
    """A finding of an earlier report that is gone."""

    path: str
    fingerprint: str
    rule: str
    message: str


class SheetLine(Struct, frozen=True):
    """What to write into a sheet, if the article is right and the sheet is not."""

    says: str
    file: str
    line: int
    """Where its first line stands, once it is written."""
    text: str
    instead_of: int
    """How many lines of the sheet it takes the place of."""
    by: str
    """Whom the line names as who has added it: somebody who gives a name takes that place."""


class Run(Struct, frozen=True):
    """What a run came to, in numbers; `counts` are findings by severity."""

    as_of: date
    articles: int
    counts: Mapping[str, int]
    contradicted: int
    """How many articles a sheet contradicts."""


class Report(Struct, frozen=True):
    """What one run came to; the same for any number of workers.

    `across` are findings of rules that compare articles. `off` are slugs of rules that the desk has switched off.
    """

    version: str
    as_of: date
    articles: tuple[ArticleReport, ...]
    rules: Mapping[str, RuleFacts]
    across: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    off: tuple[str, ...] = ()
    sheets: Mapping[str, str] | None = None
    """File name of each sheet → hash of its content."""
    remarks: tuple[str, ...] = ()
    """What the person who ran the check should know beside the findings."""
    fixed: tuple[Fixed, ...] = ()
    """What an earlier report has found, and this one, which is held against it, no longer."""
    trend: tuple[Run, ...] = ()
    """Earlier runs and this one, the earliest first, where earlier reports were given."""
    sheet_lines: Mapping[str, tuple[SheetLine, ...]] = {}
    """Fingerprint → what the sheets may lack, where somebody has asked for that."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in order."""
        return tuple(f for article in self.articles for f in article.findings) + self.across

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(f.severity is severity for f in self.findings)

    def status(self, fail_on: FailOn) -> int:
        """The exit status: 0 nothing that `fail_on` names, 1 findings, 2 or 3 failures; the highest wins."""
        least = fail_on.severity
        found = least is not None and any(f.severity.rank >= least.rank for f in self.findings)
        unverified = fail_on is FailOn.UNVERIFIED and not all(a.state.is_verified for a in self.articles)
        return max((f.status for f in self.failures), default=int(found or unverified))

    @property
    def states(self) -> dict[State, int]:
        """How many articles are in each state, those in none left out."""
        counted = Counter(article.state for article in self.articles)
        return {state: counted[state] for state in State if counted[state]}

    @property
    def notes(self) -> tuple[Note, ...]:
        """What could not be checked and why, each with the articles that it holds for, the commonest first."""
        paths: dict[str, list[str]] = {}
        for article in self.articles:
            for words in dict.fromkeys(article.notes):
                paths.setdefault(words, []).append(article.path)
        made = [Note(words, tuple(where)) for words, where in paths.items()]
        return tuple(sorted(made, key=lambda note: (-len(note.paths), note.words)))
