"""What is said to come by a date, in words that name no event: *fans could hear from it again by the end of 2024*."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import WALLS, is_date
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import EventClaim, Stance, Tense, TimeExpression

_COMING = frozenset(
    "will ll could may might should expect expects expected hope hopes likely going probably "
    "possibly perhaps maybe".split()
)
_REACH = 40
_UNREAL = frozenset("have had been was were did if not never t".split())
_TURNS = frozenset("until till since after before when while as than".split())
"""Words that divide clauses, unless they stand right before the date and belong to it."""
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CAPTION)


def read_outlook(sentence: Sentence, taken: Collection[int]) -> Iterator[EventClaim]:
    """A claim for each date that no event has, where the words before it in its clause look ahead."""
    if sentence.block.kind not in _PROSE or _COMING.isdisjoint(sentence.lowers):
        return
    for at, unit in enumerate(sentence.units):
        if at in taken or not is_date(unit) or _is_weekday(unit.time):
            continue
        start = max(sentence.clause(at, at + 1)[0], at - _REACH)
        ahead = next((n for n in range(at - 1, start - 1, -1) if sentence.lowers[n] in _COMING), None)
        if ahead is None or not _leads_to(sentence, ahead, at):
            continue
        inherited = sentence.inherited(ahead, at + 1)
        if inherited["work"] is None or inherited["stance"] is Stance.ASKED:
            continue
        inherited["stance"], inherited["tense"] = Stance.HEDGED, Tense.FUTURE
        yield EventClaim(
            sentence.span(ahead, at + 1), what="expected", when=unit.time, pattern="outlook", **inherited
        )


def _leads_to(sentence: Sentence, ahead: int, at: int) -> bool:
    """Whether no other clause, and no denial, stands between the word that looks ahead and the date."""
    between = sentence.lowers[ahead + 1 : at]
    if not _UNREAL.isdisjoint(between[:2]):
        return False
    inner = between[:-1] if between[-1:] and between[-1] in _TURNS else between
    return WALLS.isdisjoint(inner)


def _is_weekday(time: TimeExpression | None) -> bool:
    """Whether a date is a day without a number: stories have those, forecasts seldom."""
    return time is not None and time.weekday is not None and not any(c.isdigit() for c in time.text)
