"""What an s too many at a name's end is: a possessive that lost its apostrophe, or more bearers of the name."""

from __future__ import annotations

from collections.abc import Sequence

from copydesk.annotate.names.ordinary import FUNCTION, NUMBERS
from copydesk.annotate.names.words import APOSTROPHES, HYPHENS, OPENING, SOFT, Words
from copydesk.sheet.claims import Difference
from copydesk.text import fold

LOST_APOSTROPHE = "lost apostrophe"
"""How such a name differs: its s belongs to nobody's name, and an apostrophe is missing before it."""
ENDINGS = frozenset((LOST_APOSTROPHE, "possessive"))
"""How names differ that have swallowed the ending of a possessive."""
_MANY = (NUMBERS | set("all both countless few many more most other several these those various".split())) - {
    "first",
    "second",
    "third",
}
_OF_ALL = frozenset("greatest best worst finest last first one many most all".split())
_VERBS = frozenset("plays stars returns says adds appears joins leads makes takes gets goes comes".split())
_OPEN = OPENING | HYPHENS
_REACH = 3
"""So many words before a plural tell that there are several."""


def has_stray_s(edits: Sequence[Difference]) -> bool:
    """Whether an s at the end of the last part is all that a name has too much."""
    (edit, *more) = edits
    return not more and fold(edit.written) == f"{fold(edit.expected)}s"


def lost_apostrophe(words: Words, last: int, edits: Sequence[Difference]) -> tuple[Difference, ...]:
    """The differences, where the s before what somebody owns is told as what it is: *Ines Aldanas new series*."""
    if not has_stray_s(edits) or not _owns(words, last):
        return tuple(edits)
    return (Difference(edits[0].written, edits[0].expected, LOST_APOSTROPHE),)


def _owns(words: Words, last: int) -> bool:
    """Whether the word behind a name can be what its bearer owns: no small word, no verb, no sign before it."""
    if words.after(last) in APOSTROPHES:
        return True
    after = last + 1
    return (
        words.same_block(last, after)
        and words.joins[after] == SOFT
        and not words.signs(after)
        and words.keys[after] not in FUNCTION | _VERBS
    )


def is_plural(words: Words, first: int, edits: Sequence[Difference]) -> bool:
    """Whether the words before a name say that more than one bears it: *two Hamlets*, *the greatest of Sherlock Holmeses*."""
    if not has_stray_s(edits):
        return False
    start = first
    while (
        start
        and start > first - _REACH
        and words.same_block(start, start - 1)
        and _OPEN.issuperset(words.signs(start))
    ):
        start -= 1
    before = [words.keys[at] for at in range(start, first)]
    return not _MANY.isdisjoint(before) or (before[-1:] == ["of"] and not _OF_ALL.isdisjoint(before))
