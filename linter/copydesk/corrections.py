"""Edits made in a text: those of fixes in an article's file, or any that do not overlap."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from copydesk.findings import Edit, Finding


def chosen(findings: Iterable[Finding], confirmed: Collection[str] = ()) -> tuple[Finding, ...]:
    """The findings whose fix is made: safe ones, and those of the rules that a person has confirmed.

    Each is made whole or not at all. Of two that overlap the safe one comes first, then the one that stands first;
    the same edit twice is one.
    """
    wanted = [f for f in findings if f.fix and (f.fix.safe or f.rule in confirmed)]
    taken: set[Edit] = set()
    kept = []
    for finding in sorted(wanted, key=lambda f: (not (f.fix and f.fix.safe), f.order)):
        edits = set(finding.fix.edits if finding.fix else ())
        if not any(edit.span.overlaps(other.span) for edit in edits for other in taken - edits):
            taken |= edits
            kept.append(finding)
    return tuple(sorted(kept, key=lambda f: f.order))


def corrected(source: str, findings: Iterable[Finding]) -> str:
    """A file's text (without its byte-order mark) with the fixes of these findings made."""
    return apply_edits(source, (e for f in findings if f.fix for e in f.fix.edits))


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; of overlapping ones the first alone."""
    kept: list[Edit] = []
    for edit in sorted(set(edits), key=lambda e: (e.span, e.text)):
        if not kept or not kept[-1].span.overlaps(edit.span):
            kept.append(edit)
    for edit in reversed(kept):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
