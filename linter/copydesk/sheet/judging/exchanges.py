"""Pairings that are wrong together: two actors exchanged, a list shifted by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations, pairwise

from copydesk.sheet.claims import CastClaim, Claim, Contradicted, How, Verdict
from copydesk.sheet.entities import EntityKind

_APART = 200
"""So many code points between two wrong pairings at most make them parts of one mistake."""
_NEXT = 40
"""So many at most part the entries of one list."""
_FEWEST = 3


def judge_together(verdicts: Mapping[Claim, Verdict]) -> dict[Claim, Verdict]:
    """New verdicts for pairings that give one another's actors to their roles."""
    wrong = [
        (claim, verdict)
        for claim, verdict in verdicts.items()
        if isinstance(claim, CastClaim)
        and isinstance(verdict, Contradicted)
        and verdict.how is How.ANOTHER_PERSON
    ]
    return {
        claim: Contradicted(verdict.facts, How.SHIFTED, tuple(c for c, _ in together))
        for run in _runs(wrong, _APART)
        for together in _explained(run)
        for claim, verdict in together
    }


Wrong = tuple[CastClaim, Contradicted]


def _runs(wrong: list[Wrong], apart: int) -> Iterator[list[Wrong]]:
    """The wrong pairings in runs of neighbours no farther apart that are written alike."""
    run = wrong[:1]
    for (before, _), item in pairwise(wrong):
        if item[0].span.start - before.span.end > apart or item[0].pattern != before.pattern:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _explained(run: list[Wrong]) -> Iterator[list[Wrong]]:
    """The pairings of a run that one exchange explains, then those of the rest that a shift of one list does.

    Whatever is left is wrong by itself, be it beside others that are.
    """
    once = Counter(name for claim, _ in run for name in _written(claim))
    left = [item for item in run if all(once[name] == 1 for name in _written(item[0]))]
    for first, second in sorted(combinations(left, 2), key=_distance):
        if first in left and second in left and _leads(first, second) and _leads(second, first):
            left = [item for item in left if item not in (first, second)]
            yield [first, second]
    for entries in _runs(left, _NEXT):
        yield from _shifts(entries)


def _shifts(entries: list[Wrong]) -> Iterator[list[Wrong]]:
    """Stretches of a list in which each entry has the actor of the next, or each that of the one before."""
    for step in (entries, entries[::-1]):
        stretch = step[:1]
        for before, item in pairwise(step):
            if not _leads(before, item):
                yield from _if_long(stretch, entries)
                stretch = []
            stretch.append(item)
        yield from _if_long(stretch, entries)


def _if_long(stretch: list[Wrong], entries: list[Wrong]) -> Iterator[list[Wrong]]:
    if len(stretch) >= _FEWEST:
        yield [item for item in entries if item in stretch]


def _distance(pair: tuple[Wrong, Wrong]) -> int:
    return pair[1][0].span.start - pair[0][0].span.end


def _leads(item: Wrong, other: Wrong) -> bool:
    """Whether the actor who belongs to a pairing is written in another."""
    right = {fact.value.actor for fact in item[1].facts}
    return not right.isdisjoint(_written(other[0]))


def _written(claim: CastClaim) -> list[str]:
    return [person.name for person in claim.actor.of(EntityKind.PERSON)]
