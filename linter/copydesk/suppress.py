"""What a desk allows: suppressions in comments, allowances in the configuration, and the two rules about them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from msgspec import Struct

from copydesk.config import Allowance, nearest
from copydesk.errors import Trouble
from copydesk.findings import Finding, RuleFacts, Severity
from copydesk.reading.document import Comment, Document
from copydesk.text import Overlapping, Span, fold, regex

UNUSED = RuleFacts(
    "unused-suppression",
    "engine",
    Severity.WARNING,
    "Report a suppression that suppresses nothing.",
    "The finding that it was written for is gone: the text was mended, or the fact sheet was. Left standing, it would\n"
    "hide the next mistake in the same place.",
    "copydesk",
)
EXPIRED = RuleFacts(
    "expired-suppression",
    "engine",
    Severity.WARNING,
    "Report a suppression that is past its last day.",
    "Somebody allowed the finding for a while. The while is over: the finding is reported again, and the suppression\n"
    "wants a new day or an end.",
    "copydesk",
)
ENGINE_RULES = {facts.slug: facts for facts in (EXPIRED, UNUSED)}

_COMMENT = regex(r"\s*copydesk[\s:]+allow\b\s*(?P<rest>.*)", re.DOTALL)
_FORM = regex(r"(?P<rules>[\w\-,\s/]*?)\s*(?::(?P<reason>.*))?$", re.DOTALL)
_UNTIL = regex(r"\(\s*until\s+(?P<day>[^)]*)\)\s*$")
_SHAPE = "<!-- copydesk allow RULE: reason (until 2026-12-31) -->"


class Suppression(Struct, frozen=True):
    """A comment that allows findings of some rules in one block; `scope` is the block's span."""

    rules: tuple[str, ...]
    reason: str
    until: date | None
    scope: Span
    source: Span
    at: int

    def covers(self, finding: Finding) -> bool:
        """Whether a finding stands in its block and is of one of its rules."""
        return finding.rule in self.rules and self.scope.overlaps(finding.span)

    def is_expired(self, as_of: date) -> bool:
        """Whether its last day is over."""
        return self.until is not None and self.until < as_of


def read_suppressions(
    document: Document, slugs: Iterable[str]
) -> tuple[tuple[Suppression, ...], tuple[Trouble, ...]]:
    """The suppressions of a document, and what is wrong with those that cannot be used."""
    made: list[Suppression] = []
    troubles: list[Trouble] = []
    lines = document.lines()
    for comment in document.comments:
        if (found := _COMMENT.fullmatch(comment.words)) is None:
            continue
        try:
            made.append(_suppression(document, comment, found["rest"].strip(), slugs))
        except ValueError as error:
            troubles.append(Trouble(str(error), document.path, lines.place(comment.source.start)))
    return tuple(made), tuple(troubles)


def _suppression(document: Document, comment: Comment, rest: str, slugs: Iterable[str]) -> Suppression:
    until = None
    if found := _UNTIL.search(rest):
        until = _day(found["day"].strip())
        rest = rest[: found.start()].strip()
    form = _FORM.match(rest)
    rules = tuple((form["rules"] if form else "").replace(",", " ").split())
    reason = (form["reason"] or "").strip() if form else ""
    if not rules:
        raise ValueError(f"this suppression names no rule (expected e.g. {_SHAPE})")
    for slug in rules:
        if slug not in slugs:
            raise ValueError(f"this suppression names an unknown rule {slug!r}{nearest(slug, slugs)}")
    if not reason:
        raise ValueError(f"this suppression gives no reason (expected e.g. {_SHAPE})")
    return Suppression(rules, reason, until, _scope(document, comment.at), comment.source, comment.at)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ValueError(f"{words!r} is no day (expected e.g. 2026-12-31)") from None


def _scope(document: Document, at: int) -> Span:
    """The block that the comment stands in, else the next one."""
    first = bisect_left(document.blocks, at, key=lambda block: block.span.end)
    seen = (block.span for block in islice(document.blocks, first, None) if not block.kind.is_hidden)
    return next(seen, Span(at, at))


class Sifted(Struct, frozen=True):
    """Findings with the suppressed taken out, and the suppressions that are unused or expired."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    unused: tuple[Suppression, ...]
    expired: tuple[Suppression, ...]
    used_allowances: frozenset[Allowance]


def sift(
    findings: Sequence[Finding],
    suppressions: Sequence[Suppression],
    allowances: Sequence[Allowance],
    as_of: date,
) -> Sifted:
    """Take out the findings that the desk allows on the day of the check; allowances are those of the article's path."""
    expired = tuple(s for s in suppressions if s.is_expired(as_of))
    live = [s for s in suppressions if not s.is_expired(as_of)]
    near = Overlapping(live, lambda s: s.scope)
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[Suppression | Allowance] = set()
    for finding in findings:
        by = [s for s in near.at(finding.span) if finding.rule in s.rules]
        by += [a for a in allowances if _allows(a, finding, as_of)]  # type: ignore[misc]  # both are what allowed it
        used.update(by)
        (suppressed if by else kept).append(finding)
    unused = tuple(s for s in live if s not in used)
    return Sifted(
        tuple(kept),
        tuple(suppressed),
        unused,
        expired,
        frozenset(a for a in used if isinstance(a, Allowance)),
    )


def _allows(allowance: Allowance, finding: Finding, as_of: date) -> bool:
    if finding.rule not in allowance.rules or (allowance.until and allowance.until < as_of):
        return False
    return allowance.words is None or fold(allowance.words) in fold(finding.text)
