"""Edits made in a text: those of safe fixes in an article's file, or any that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable

from copydesk.findings import Edit, Finding


def corrected(source: str, findings: Iterable[Finding]) -> str:
    """A file's text (without its byte-order mark) with the corrections of all safe fixes made."""
    return apply_edits(source, (e for f in findings if f.fix and f.fix.safe for e in f.fix.edits))


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits made; of overlapping ones the first alone."""
    kept: list[Edit] = []
    for edit in sorted(set(edits), key=lambda e: (e.span, e.text)):
        if not kept or not kept[-1].span.overlaps(edit.span):
            kept.append(edit)
    for edit in reversed(kept):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text
