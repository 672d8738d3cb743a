"""The desk's own corrections as a test: which would have been caught, which need a line of the sheet, which are out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

from copydesk.findings import Finding, Severity
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.importing.writing import inline
from copydesk.report import ArticleReport, Judged
from copydesk.sheet.claims import (
    AwardClaim,
    CallingClaim,
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    EpisodeClaim,
    EventClaim,
    FigureClaim,
    LengthClaim,
    RelationClaim,
    Trait,
    TraitClaim,
    Unknown,
)
from copydesk.text import Span, quantity

_WORD = re.compile(r"\w+|[^\w\s]")
_NOTE = re.compile(r"^\W*(?:correction|clarification)s?\b", re.IGNORECASE | re.MULTILINE)
_RATHER = re.compile(
    r"(?:\b(?:is|was|are|were|it is|it was|as)\s+)?(?P<right>[^.,;:]{2,60}?), (?:and )?(?:not|rather than) (?P<wrong>[^.,;:]{2,60})"
)


class Outcome(StrEnum):
    """What became of a correction."""

    CAUGHT = "caught"
    NEEDS_A_LINE = "needs a line of the sheet"
    OUT_OF_REACH = "out of reach"


class Told(Struct, frozen=True):
    """One correction: what was wrong and right, what became of it, and why or by which rule.

    `alarms` are errors and warnings about the article as it was put right.
    """

    name: str
    wrong: str
    right: str
    outcome: Outcome
    why: str
    severity: Severity | None = None
    alarms: tuple[Finding, ...] = ()


class Pair(Struct, frozen=True):
    """An article as it was printed and as it was put right, both checked."""

    name: str
    before: ArticleReport
    after: ArticleReport


def told(pair: Pair) -> Told:
    """What became of one correction."""
    changes = list(changed(pair.before.document.text, pair.after.document.text))
    wrong = "; ".join(span.of(pair.before.document.text) for span, _ in changes)
    right = "; ".join(span.of(pair.after.document.text) for _, span in changes)
    alarms = tuple(f for f in pair.after.findings if f.severity is not Severity.NOTE)
    found = [f for f in pair.before.findings if any(_touches(f.span, span) for span, _ in changes)]
    if found:
        best = max(found, key=lambda finding: finding.severity.rank)
        return Told(pair.name, wrong, right, Outcome.CAUGHT, best.rule, best.severity, alarms)
    outcome, why = _missed(pair, changes)
    return Told(pair.name, wrong, right, outcome, why, None, alarms)


def changed(before: str, after: str) -> Iterator[tuple[Span, Span]]:
    """The places in which two texts differ, word by word: of the one and of the other."""
    ours, theirs = list(_WORD.finditer(before)), list(_WORD.finditer(after))
    matcher = SequenceMatcher(None, [m[0] for m in ours], [m[0] for m in theirs], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            yield _place(ours, a, b, len(before)), _place(theirs, c, d, len(after))


def _place(words: Sequence[re.Match[str]], first: int, last: int, end: int) -> Span:
    if first < last:
        return Span(words[first].start(), words[last - 1].end())
    at = words[first].start() if first < len(words) else end
    return Span(at, at)


def _touches(span: Span, place: Span) -> bool:
    return span.start < max(place.end, place.start + 1) and span.end > place.start


def _missed(pair: Pair, changes: Sequence[tuple[Span, Span]]) -> tuple[Outcome, str]:
    """Why nothing was found: a line that the sheet lacks, as the corrected article says it, or what stood in the way."""
    for _, span in changes:
        for judged in _judged_at(pair.after, span):
            line = _line(judged.claim)
            if line and isinstance(judged.verdict, Unknown) and "sheet" in judged.verdict.why:
                return Outcome.NEEDS_A_LINE, line
    for span, _ in changes:
        for judged in _judged_at(pair.before, span):
            if isinstance(judged.verdict, Unknown):
                return Outcome.OUT_OF_REACH, judged.verdict.why
            return Outcome.OUT_OF_REACH, "the sheet says the same as the mistake"
    return Outcome.OUT_OF_REACH, "nothing reads it"


def _judged_at(report: ArticleReport, span: Span) -> Iterator[Judged]:
    return (judged for judged in report.judged if _touches(judged.claim.span, span))


def _line(claim: Claim) -> str | None:
    """The line of a sheet that a claim would be held against, with what the claim says; none for kinds without one."""
    told = _as_told(claim)
    return inline(told)[1:-1] if told else None


def _as_told(claim: Claim) -> dict[str, Value] | None:
    match claim:
        case CastClaim(role=role, actor=actor):
            return {"cast": [{"character": role.name, "actor": actor.name}]}
        case CreditClaim(job=job, person=person):
            return {"credits": {job: person.name}}
        case CountClaim(unit="episode", number=number) if claim.season:
            return _of_season(claim, "episodes", number)
        case CountClaim(unit=unit, number=number):
            return {"counts": {f"{unit}s": number}}
        case EventClaim(what=what, when=when) if when is not None and when.value is not None:
            return _of_season(claim, what, when.timex or when.value.words())
        case TraitClaim(trait=Trait.SOURCE, value=value):
            return {"based_on": {"kind": value}}
        case TraitClaim(trait=trait, value=value):
            return {trait: value}
        case LengthClaim(minutes=minutes):
            return {"runtime": minutes}
        case FigureClaim(what="budget", written=written):
            return {"budget": written}
        case FigureClaim(what=what, written=written):
            return {"box_office": {what: written}}
        case AwardClaim(award=award, category=category, won=won):
            of: dict[str, Value] = {"category": category} if category else {}
            return {"awards": [{"award": award, **of, "result": "won" if won else "nominated"}]}
        case EpisodeClaim(title=title, number=at):
            place: dict[str, Value] = {"number": at} if at else {}
            return {"episodes": [{"title": title, **place}]}
        case RelationClaim(who=who, kind=kind, of=of_whom):
            return {"relations": [{"who": who.name, "is": kind, "of": of_whom.name}]}
        case CallingClaim(role=role, calling=calling):
            return {"characters": {role.name: {"is": calling}}}
    return None


def _of_season(claim: Claim, key: str, value: Value) -> dict[str, Value]:
    """A key of a work, or of the season that a claim is about."""
    season = max(claim.season or 0, 0)
    return {"seasons": [{"number": season, key: value}]} if season else {key: value}


def without_note(text: str) -> tuple[str, str] | None:
    """An article with a correction's note, as it was printed and as it is: from "It is X, not Y" in the note.

    None where there is no note, or where it does not say what was printed.
    """
    note = _NOTE.search(text)
    if note is None:
        return None
    end = text.find("\n\n", note.start())
    words = text[note.start() : end if end >= 0 else len(text)]
    article = text[: note.start()] + (text[end:] if end >= 0 else "")
    for found in _RATHER.finditer(" ".join(words.split())):
        for right in _tails(found["right"]):
            if right in article:
                return article.replace(right, found["wrong"].strip(), 1), article
    return None


def _tails(words: str) -> Iterator[str]:
    """A phrase and its ends, the longest first: *the film was released in 2019*, …, *2019*."""
    parts = words.split()
    yield from (" ".join(parts[at:]) for at in range(len(parts)))


def render(results: Sequence[Told], unused: Sequence[str]) -> Iterator[str]:
    """The results in words: one paragraph each, and the desk's figure at the end."""
    for each in results:
        loud = f" ({each.severity})" if each.severity else ""
        yield f"{each.name}: {each.outcome}{loud}"
        yield f"    “{_short(each.wrong)}” → “{_short(each.right)}”"
        verb = {Outcome.CAUGHT: "by", Outcome.NEEDS_A_LINE: "add", Outcome.OUT_OF_REACH: "since"}[
            each.outcome
        ]
        yield f"    {verb} {each.why}"
        for alarm in each.alarms:
            yield f"    false alarm: {alarm.message} [{alarm.rule}]"
    yield from (f"{name}: no pair, and no note that says what was printed" for name in unused)
    counted = {outcome: sum(each.outcome is outcome for each in results) for outcome in Outcome}
    loud_ones = sum(each.severity not in (None, Severity.NOTE) for each in results)
    alarms = sum(bool(each.alarms) for each in results)
    yield (
        f"{quantity(len(results), 'correction')}: {counted[Outcome.CAUGHT]} caught ({loud_ones} as errors or warnings), "
        f"{counted[Outcome.NEEDS_A_LINE]} need a line of the sheet, {counted[Outcome.OUT_OF_REACH]} out of reach; "
        f"false alarms about {alarms} of {len(results)} corrected articles."
    )


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 70 else plain[:69] + "…"
