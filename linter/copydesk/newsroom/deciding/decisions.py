"""An editor's decisions on findings, as the HTML report saves them: read with clear errors, held against findings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from copydesk.dates.value import day_in_words
from copydesk.errors import CopydeskError, Trouble
from copydesk.findings import Finding
from copydesk.report import Report
from copydesk.text import Place


def create(report: Report, reason: str, day: date) -> tuple[Decision, ...]:
    """A decision to leave each finding of a report as it is: where a desk with an old archive starts."""
    return tuple(
        Decision(
            fingerprint=finding.fingerprint,
            digest=finding.digest,
            rule=finding.rule,
            scope=Scope.FINDING,
            verdict=Choice.DISMISSED,
            reason=reason,
            path=finding.path,
            subject=finding.subject,
            attribute=finding.attribute,
            text=finding.text,
            day=day,
        )
        for finding in report.findings
    )


def apply(baseline: Iterable[Decision], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The baseline with an editor's decisions added; of two about the same thing the new one stands.

    An accepted finding is a mistake that will be mended: it is taken out of the baseline, not added.
    """
    merged = {decision.key: decision for decision in baseline}
    for decision in decisions:
        merged.pop(decision.key, None)
        if decision.hides:
            merged[decision.key] = decision
    return tuple(merged.values())


def leave_out(report: Report, baseline: Iterable[Decision]) -> Report:
    """The report with what was decided set aside; a finding whose fact has changed since stays.

    What the baseline says of checked articles and no longer occurs is told in a note, to be pruned.
    """
    decisions = tuple(baseline)
    settled = settle(decisions, report.findings)
    hidden = set(settled.hidden)
    articles = tuple(
        replace(
            article,
            findings=tuple(f for f in article.findings if f not in hidden),
            decided=tuple(f for f in article.findings if f in hidden),
            decisions={
                f.fingerprint: settled.because[f.fingerprint].told for f in article.findings if f in hidden
            },
        )
        for article in report.articles
    )
    across = tuple(f for f in report.across if f not in hidden)
    return replace(
        report, articles=articles, across=across, remarks=(*report.remarks, *_remarks(report, settled))
    )


def _remarks(report: Report, settled: Settled) -> tuple[str, ...]:
    idle = len(idle_in(report, settled))
    remarks = []
    if settled.reopened:
        remarks.append(
            f"{_entries(len(settled.reopened))} open again: the fact has changed since the decision."
        )
    if idle:
        remarks.append(
            f"{_entries(idle)} no longer found: `copydesk baseline prune` takes such decisions out."
        )
    return tuple(remarks)


def _entries(count: int) -> str:
    return f"{count} decided finding{' is' if count == 1 else 's are'}"


def idle_in(report: Report, settled: Settled) -> tuple[Decision, ...]:
    """The decisions about articles of this report that no finding answers to."""
    paths = {article.path for article in report.articles}
    return tuple(d for d in settled.idle if d.path in paths)


def prune(report: Report, baseline: Iterable[Decision]) -> tuple[Decision, ...]:
    """The baseline without decisions on what no longer occurs in the articles of this report."""
    decisions = tuple(baseline)
    idle = set(idle_in(report, settle(decisions, report.findings)))
    return tuple(d for d in decisions if d not in idle)


VERSION = 1


class DecisionsError(CopydeskError):
    """A decisions file that cannot be used."""


class Scope(StrEnum):
    """What a decision is about: one finding, the same words wherever they stand, or a rule in one article."""

    FINDING = "finding"
    VALUE = "value"
    RULE = "rule"


class Choice(StrEnum):
    """What was decided: it is a mistake and will be mended, it is none, or its rule is of no use here."""

    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
    MUTED = "muted"


_TOLD = {
    Choice.ACCEPTED: "accepted",
    Choice.DISMISSED: "dismissed",
    Choice.MUTED: "rule muted in this article",
}
_REACH = {Scope.VALUE: " wherever it stands"}
_MAY_BE_MISSING = ("by",)
"""What older files do not have."""


class Decision(Struct, frozen=True):
    """One decision; `fingerprint` and `digest` are those of the finding on which it was made."""

    fingerprint: str
    digest: str
    rule: str
    scope: Scope
    verdict: Choice
    reason: str
    path: str
    subject: str
    attribute: str
    text: str
    day: date
    by: str = ""
    """Whoever gave a name."""

    @property
    def told(self) -> str:
        """What was decided, by whom, when and why."""
        by = f" by {self.by}" if self.by else ""
        why = f": {self.reason}" if self.reason else ""
        return f"{_TOLD[self.verdict]}{_REACH.get(self.scope, '')}{by} on {day_in_words(self.day)}{why}"

    @property
    def hides(self) -> bool:
        """Whether it leaves findings out; an accepted one stays until it is mended."""
        return self.verdict is not Choice.ACCEPTED

    @property
    def key(self) -> tuple[str, ...]:
        """What it is about: findings that have the same key for its scope."""
        return _key(self.scope, self)

    def holds_for(self, finding: Finding) -> bool:
        """Whether it still settles the finding; a muted rule does so for any fact, the others for the same evidence."""
        return self.key == _key(self.scope, finding) and (
            self.scope is Scope.RULE or self.digest == finding.digest
        )


def _key(scope: Scope, of: Decision | Finding) -> tuple[str, ...]:
    match scope:
        case Scope.FINDING:
            return (scope, of.fingerprint)
        case Scope.VALUE:
            return (scope, of.rule, of.subject, of.attribute, of.text)
    return (scope, of.rule, of.path)


class Settled(Struct, frozen=True):
    """Findings held against decisions: what is left out, what stays, what reopens, and decisions on nothing here."""

    hidden: tuple[Finding, ...]
    open: tuple[Finding, ...]
    reopened: tuple[Finding, ...]
    """Open again, because the fact has changed since the decision; among `open` too."""
    idle: tuple[Decision, ...]
    because: Mapping[str, Decision]
    """Fingerprint of each finding that is left out → the decision that does it."""


def settle(decisions: Iterable[Decision], findings: Iterable[Finding]) -> Settled:
    """Hold findings against decisions."""
    by_key: dict[tuple[str, ...], list[Decision]] = {}
    for decision in (listed := tuple(decisions)):
        by_key.setdefault(decision.key, []).append(decision)
    hidden, left, reopened, met = [], [], [], set()
    because: dict[str, Decision] = {}
    for finding in findings:
        keys = [_key(scope, finding) for scope in Scope]
        met.update(keys)
        about = [decision for key in keys for decision in by_key.get(key, ()) if decision.hides]
        if decided := next((decision for decision in about if decision.holds_for(finding)), None):
            hidden.append(finding)
            because[finding.fingerprint] = decided
            continue
        left.append(finding)
        if about:
            reopened.append(finding)
    idle = tuple(decision for decision in listed if decision.key not in met)
    return Settled(tuple(hidden), tuple(left), tuple(reopened), idle, because)


def read_decisions(words: str, file: str) -> tuple[Decision, ...]:
    """The decisions of a file; every trouble at once, none of it half read."""
    listed = _listed(_loaded(words, file), file)
    troubles = [Trouble(message, file) for n, item in enumerate(listed, 1) for message in _faults(item, n)]
    if troubles:
        raise DecisionsError(*troubles)
    return tuple(msgspec.convert(item, Decision) for item in listed)


_FIGURES = 18
"""More of them are no version, whatever the rest is."""


def _loaded(words: str, file: str) -> Any:
    try:
        return json.loads(words, parse_int=lambda figures: int(figures[:_FIGURES]))
    except json.JSONDecodeError as error:
        message = f"this is no whole JSON file ({error.msg}); save the decisions from the report again"
        raise DecisionsError(Trouble(message, file, Place(error.lineno, error.colno))) from None
    except RecursionError:
        raise DecisionsError(Trouble("this JSON is nested too deeply to be decisions", file)) from None


def _listed(content: Any, file: str) -> list[Any]:
    if not isinstance(content, dict) or content.get("tool") != "copydesk":
        raise _refused("this is not a file of decisions that a copydesk report has saved", file)
    version = content.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _refused(f"version is {version!r}; expected {VERSION}", file)
    if version > VERSION:
        raise _refused(
            f"version {version} is newer than {VERSION}, which this copydesk reads: update copydesk", file
        )
    listed = content.get("decisions")
    if not isinstance(listed, list):
        raise _refused("`decisions` is missing; expected a list", file)
    return listed


def _refused(message: str, file: str) -> DecisionsError:
    return DecisionsError(Trouble(message, file))


def _faults(item: Any, number: int) -> Iterator[str]:
    if not isinstance(item, dict):
        yield f"decision {number} is {type(item).__name__}; expected an object with `fingerprint`, `rule` …"
        return
    for name in Decision.__struct_fields__:
        value = item.get(name, "" if name in _MAY_BE_MISSING else None)
        if isinstance(value, str) and value != value.encode("utf-8", "replace").decode():
            yield f"decision {number}: `{name}` is {value!r}, which holds half a character"
        elif not isinstance(value, str):
            yield f"decision {number}: `{name}` is {'missing' if value is None else repr(value)}; expected text"
        elif fault := _misfit(name, value):
            yield f"decision {number}: `{name}` is {value!r}; expected {fault}"


def _misfit(name: str, value: str) -> str | None:
    """What was expected, where the value is not that."""
    if name in _CHOICES:
        return None if value in _CHOICES[name] else " or ".join(_CHOICES[name])
    if name == "day":
        return None if _day(value) else "a day such as 2026-11-21"
    return "some text" if name in ("fingerprint", "rule") and not value else None


_CHOICES = {"scope": tuple(s.value for s in Scope), "verdict": tuple(c.value for c in Choice)}


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def as_text(decision: Decision) -> dict[str, str]:
    """A decision as files have it; who made it where that is known."""
    fields = {name: str(getattr(decision, name)) for name in Decision.__struct_fields__}
    return {name: words for name, words in fields.items() if words or name not in _MAY_BE_MISSING}


def write_decisions(decisions: Iterable[Decision]) -> str:
    """The file that `read_decisions` reads, in the report's own order."""
    ordered = sorted(decisions, key=lambda d: (d.path, d.fingerprint, d.scope.value))
    content = {"version": VERSION, "tool": "copydesk", "decisions": [as_text(d) for d in ordered]}
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
