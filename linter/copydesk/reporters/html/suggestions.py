"""Suggested wordings: what a finding's fix replaces, what it puts there, and a line for each to send on."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import pairwise

from msgspec import Struct

from copydesk.findings import Finding
from copydesk.reporters.html.wording import shortened, visible

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_TOO_LONG = 400
_REACH = 32
"""How many characters before and after a place are shown with it."""


class Change(Struct, frozen=True):
    """A run of words that both have (`kind` is "same"), that went ("gone") or that came ("new")."""

    kind: str
    text: str


def compare(written: str, expected: str) -> tuple[Change, ...]:
    """The way from one wording to the other, as runs that are the same, gone or new."""
    before, after = _WORDS.findall(written), _WORDS.findall(expected)
    if len(before) + len(after) > _TOO_LONG:
        return (Change("gone", written), Change("new", expected))
    changes: list[Change] = []
    for kind, i, j, k, end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(Change("same", "".join(before[i:j])))
            continue
        changes += [Change(name, words) for name, words in _both(before[i:j], after[k:end]) if words]
    return _joined(changes)


def _both(gone: list[str], new: list[str]) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("gone", "".join(gone)), ("new", "".join(new))


def _joined(changes: list[Change]) -> tuple[Change, ...]:
    """Two changes with a mere blank between them read as one."""
    joined: list[Change] = []
    for at, change in enumerate(changes):
        between = change.kind == "same" and not change.text.strip() and 0 < at < len(changes) - 1
        for kind in ("gone", "new") if between else (change.kind,):
            _append(joined, Change(kind, change.text))
    return tuple(joined)


def _append(changes: list[Change], change: Change) -> None:
    """Add to the last run of the same kind, where only changes stand between."""
    for at in range(len(changes) - 1, -1, -1):
        if changes[at].kind == change.kind:
            changes[at] = Change(change.kind, changes[at].text + change.text)
            return
        if "same" in (changes[at].kind, change.kind):
            break
    changes.append(change)


_BREAK = " … "
_NEAR = 60
"""So many letters may lie between two edits that are shown as one piece."""


class Suggestion(Struct, frozen=True):
    """Words to put in the place of others, and the way from one to the other."""

    written: str
    wording: str
    changes: tuple[Change, ...]
    safe: bool


def suggestion(finding: Finding, source: str) -> Suggestion | None:
    """The finding's fix as words, over all that it touches; none where it has none, or no fitting one."""
    if finding.fix is None or not finding.fix.edits:
        return None
    edits = sorted(finding.fix.edits, key=lambda e: e.span)
    touched = edits[0].span.to(edits[-1].span)
    whole = touched.to(finding.source) if touched.overlaps(finding.source) else touched
    if not 0 <= whole.start <= whole.end <= len(source):
        return None
    if any(_lies_between(source[a.span.end : b.span.start]) for a, b in pairwise(edits)):
        written, wording = _BREAK.join(e.span.of(source) for e in edits), _BREAK.join(e.text for e in edits)
        return Suggestion(written, wording, compare(written, wording), finding.fix.safe)
    pieces, at = [], whole.start
    for edit in edits:
        pieces += [source[at : edit.span.start], edit.text]
        at = edit.span.end
    wording = "".join((*pieces, source[at : whole.end]))
    written = whole.of(source)
    return Suggestion(written, wording, compare(written, wording), finding.fix.safe)


def _lies_between(words: str) -> bool:
    """Whether two edits are too far apart, or divided by a line or by markup, to be shown as one piece."""
    return len(words) > _NEAR or "\n" in words or "<" in words


def correction(finding: Finding, source: str) -> str:
    """One line to send to whoever mends the article."""
    found = suggestion(finding, source)
    if found is None:
        return f"Line {finding.start.line}: “{visible(shortened(finding.text))}”: {finding.message}."
    wording = f"write “{visible(found.wording)}”" if found.wording else "leave it out"
    return f"Line {finding.start.line}: “{visible(shortened(found.written))}”: {wording}."


def around(finding: Finding, text: str) -> tuple[str, str, str]:
    """The marked words of a place, with a few before and after, on one line."""
    span = finding.span
    before = text[max(span.start - _REACH, 0) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _REACH].partition("\n")[0]
    if len(before) == _REACH and not text[span.start - _REACH - 1].isspace():
        before = before.partition(" ")[2]
    if len(after) == _REACH and not text[span.end + _REACH : span.end + _REACH + 1].isspace():
        after = after.rpartition(" ")[0]
    return before, shortened(span.of(text)), after
