"""Full names that no sheet knows, and which of them are two spellings of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from copydesk.annotate.names.comparing import Grade, compare
from copydesk.annotate.names.exempt import exempt_spans
from copydesk.annotate.names.ordinary import is_ordinary
from copydesk.annotate.names.pieces import Piece, runs_at
from copydesk.annotate.names.rarity import Bearers, bearers
from copydesk.annotate.names.romanisation import is_surname
from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span, fold

_MANY = 40
_ENDINGS = ("s", "n", "an", "ian", "ese", "ish")
"""What makes another word of a name: a plural, or the people of a place (*Saudi Arabia*, *Saudi Arabian*)."""


def full_names(
    document: Document, tokens: Tokens, mentions: Sequence[Mention]
) -> dict[str, tuple[Span, ...]]:
    """The names of two to four words that stand in the prose, each with its places; known people's among them."""
    words = tokens.words
    taken = bytearray(len(words))
    found: dict[str, list[Span]] = defaultdict(list)
    spans = [*(m.span for m in mentions), *exempt_spans(document, tokens)]
    for span in spans:
        first, last = tokens.within(span)
        for at in range(_word_at(words.at, first), _word_at(words.at, last)):
            taken[at] = 1
    for mention in mentions:
        if mention.form is Form.EXACT and mention.of(EntityKind.PERSON) and " " in mention.text:
            found[" ".join(mention.text.split())].append(mention.span)
    for run in runs_at(words, taken, words.openers):
        if pieces := _name(run):
            span = words.span(pieces[0].first, pieces[-1].last)
            found[" ".join(p.text for p in pieces)].append(span)
    return {name: tuple(sorted(places)) for name, places in found.items()}


def _word_at(at: Sequence[int], token: int) -> int:
    from bisect import bisect_left

    return bisect_left(at, token)


def _name(run: list[Piece]) -> list[Piece]:
    """The pieces of a run that can be a person's full name: no ordinary words at its ends, none in capitals alone."""
    while run and (is_ordinary(run[0].key) or len(run[0].key) < 2):
        run = run[1:]
    while run and is_ordinary(run[-1].key):
        run = run[:-1]
    if not 2 <= len(run) <= 4 or any(p.text.isupper() or any(c.isdigit() for c in p.text) for p in run):
        return []
    return run


def same_bearer(names: Mapping[str, tuple[Span, ...]], tokens: Tokens) -> Iterator[tuple[str, str]]:
    """Pairs of names that are one name in two spellings, and not two people."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for part in dict.fromkeys(fold(p) for p in name.split()):
            sharing[part].append(name)
    seen: set[tuple[str, str]] = set()
    for group in sharing.values():
        for one, other in combinations(group[:_MANY], 2):
            if (
                (one, other) not in seen
                and _is_one(one, other)
                and not _are_two(names[one], names[other], tokens)
            ):
                yield one, other
            seen.add((one, other))


def _is_one(one: str, other: str) -> bool:
    """Whether two names differ by a slip that no other person's name explains."""
    mine, theirs = one.split(), other.split()
    korean = is_surname(fold(mine[0])) and is_surname(fold(theirs[0])) and ("-" in one or "-" in other)
    if len(mine) != len(theirs) and not korean:
        return False
    likeness = compare(mine, theirs, korean=korean) or compare(theirs, mine, korean=korean)
    if likeness is None or likeness.grade is not Grade.CLEAR or len(likeness.edits) > 1:
        return False
    (edit,) = likeness.edits
    written, expected = fold(edit.written), fold(edit.expected)
    if any(written + ending == expected or expected + ending == written for ending in _ENDINGS):
        return False
    if edit.how in ("order", "missing", "initial", "accent"):
        return False
    if bearers(written) is bearers(expected) is Bearers.MANY:
        return False
    if min(len(written), len(expected)) < 5 and edit.how not in ("romanisation", "hyphen", "case"):
        return False
    return not (
        written.removesuffix("a") == expected.removesuffix("a")
        or written.removesuffix("e") == expected.removesuffix("e")
    )


def _are_two(one: Sequence[Span], other: Sequence[Span], tokens: Tokens) -> bool:
    """Whether the article sets the two side by side, or has both again and again."""
    if len(one) > 1 and len(other) > 1:
        return True
    sentences = {tokens[tokens.at(s.start)].sentence for s in one}
    return any(tokens[tokens.at(s.start)].sentence in sentences for s in other)
