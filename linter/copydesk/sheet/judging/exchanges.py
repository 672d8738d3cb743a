"""Pairings that are wrong together: two actors exchanged, a list shifted by one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from copydesk.fact import Fact
from copydesk.sheet.claims import CastClaim, Claim, Contradicted, How, Verdict
from copydesk.sheet.entities import Casting, EntityKind

_APART = 200
"""So many code points between two wrong pairings at most make them parts of one mistake."""


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
        claim: Contradicted(verdict.facts, How.SHIFTED, tuple(c for c, _ in run))
        for run in _runs(wrong)
        if _is_exchange(run)
        for claim, verdict in run
    }


Wrong = tuple[CastClaim, Contradicted]


def _runs(wrong: list[Wrong]) -> Iterator[list[Wrong]]:
    """The wrong pairings in runs of near neighbours that are written alike."""
    run = wrong[:1]
    for (before, _), item in pairwise(wrong):
        if item[0].span.start - before.span.end > _APART or item[0].pattern != before.pattern:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_exchange(run: list[Wrong]) -> bool:
    """Whether all but one at most of the actors who belong here are written with another role of the run."""
    written = [person.name for claim, _ in run for person in claim.actor.of(EntityKind.PERSON)]
    elsewhere = sum(not _right(verdict.facts).isdisjoint(written) for _, verdict in run)
    return elsewhere >= max(len(run) - 1, 2) and len(set(written)) == len(written)


def _right(facts: tuple[Fact[Casting], ...]) -> set[str]:
    return {fact.value.actor for fact in facts}
