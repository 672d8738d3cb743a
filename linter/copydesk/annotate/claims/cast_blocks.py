"""Cast blocks: names in turn, an actor and a role, with nothing but blanks or line breaks between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots
from copydesk.annotate.claims.cast_table import Order, Pairing
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.sheet.claims import CastClaim
from copydesk.sheet.entities import EntityKind

_FEWEST = 4
"""So many names in turn are a cast block; fewer may stand together by chance."""
_LINE = ALPHABET.pattern("^ (<person|character>) <comma|dots>? $")
_RUN = ALPHABET.pattern(f"<person|character>{{{_FEWEST},}}")


def read_blocks(lines: Sequence[Slots | None]) -> Iterator[CastClaim]:
    """The pairings of an article's lines where they hold one name each, or several without a sign; none is another line."""
    for is_name, run in groupby(lines, key=_is_name):
        if is_name:
            yield from _of_run([slots.part(0, 1) for slots in run if slots])
    for slots in filter(None, lines):
        for match in _RUN.finditer(slots.string):
            yield from _of_run([slots.part(at, at + 1) for at in range(*match.span())])


def _is_name(slots: Slots | None) -> bool:
    return slots is not None and _LINE.match(slots.string) is not None


def _of_run(names: Sequence[Slots]) -> Iterator[CastClaim]:
    """The pairings of names in turn, all actors first or all roles first."""
    if len(names) < _FEWEST or len(names) % 2:
        return
    turns = (EntityKind.PERSON, EntityKind.CHARACTER)
    for order in (turns, turns[::-1]):
        if all(_can_be(slots, order[at % 2]) for at, slots in enumerate(names)):
            for first, second in zip(names[::2], names[1::2], strict=True):
                yield from claims_of(first.joined(second), "list block", Pairing((0,), (1,), Order.EITHER))
            return


def _can_be(slots: Slots, kind: EntityKind) -> bool:
    mention = slots.mention(0)
    return mention is not None and bool(mention.of(kind))
