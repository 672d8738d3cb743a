"""How a departure from the house style is told: its entry names it, with its note, its link and its severity."""

from __future__ import annotations

from copydesk.api import Observation, Passage, Problem, Span, StyleEntry, replace


def fault(
    entry: StyleEntry, span: Span, message: str, instead: str | None = None, *passages: Passage
) -> Problem:
    """The problem of a place that departs from an entry; `instead` is what the fix puts there."""
    note = f"{message}: {entry.note}" if entry.note else message
    source = Observation(f"The entry “{entry.name}” of the house style, {entry.place}", entry.link)
    return Problem(
        span,
        note,
        evidence=(source, *passages),
        fix=replace(span, instead) if instead is not None else None,
        subject="house style",
        attribute=entry.name,
        severity=entry.severity,
    )


def cased(words: str, like: str) -> str:
    """Words with the capitals that the replaced ones have from where they stand: at a sentence's start, in a headline."""
    if like.isupper() and len(like) > 1 and any(c.islower() for c in words):
        return words.upper()
    return words[:1].upper() + words[1:] if like[:1].isupper() and like[1:2].islower() else words
