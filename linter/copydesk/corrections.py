"""The safe corrections of an article's findings, made in the file's own text."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.findings import Edit, Finding


def safe_edits(findings: Iterable[Finding]) -> tuple[Edit, ...]:
    """The edits of all safe fixes in order of place; of overlapping ones the first."""
    wanted = {edit for f in findings if f.fix and f.fix.safe for edit in f.fix.edits}
    kept: list[Edit] = []
    for edit in sorted(wanted, key=lambda e: (e.span, e.text)):
        if not kept or not kept[-1].span.overlaps(edit.span):
            kept.append(edit)
    return tuple(kept)


def corrected(source: str, findings: Iterable[Finding]) -> str:
    """A file's text (without its byte-order mark) with the safe corrections made."""
    for edit in reversed(safe_edits(findings)):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source
