"""What differs between two wordings, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from msgspec import Struct

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_TOO_LONG = 400


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
