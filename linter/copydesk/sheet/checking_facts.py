"""Whether awards, episodes, amounts and relations make sense: what lacks a part, stands twice, or is about nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from copydesk.fact import Fact
from copydesk.sheet.entities import Work
from copydesk.sheet.factbase import FactBase

_MONEY = ("opening", "domestic", "worldwide", "box office", "budget")


def doubtful_facts(base: FactBase, work: Work) -> Iterator[tuple[Fact[Any], str]]:
    """Facts of a work that somebody should look at, each with what to say of it."""
    yield from _awards(work)
    yield from _episodes(work)
    yield from _amounts(work)
    yield from _relations(base, work)


def _awards(work: Work) -> Iterator[tuple[Fact[Any], str]]:
    for fact in work.awards:
        if fact.value.year is None:
            yield fact, f"{fact.says}: the award has no year; give that of the ceremony, e.g. year: 2025"


def _episodes(work: Work) -> Iterator[tuple[Fact[Any], str]]:
    seen: dict[tuple[int | None, int], Fact[Any]] = {}
    for fact in work.episodes:
        if fact.value.number is None:
            continue
        key = (fact.value.season, fact.value.number)
        if first := seen.get(key):
            yield fact, f"{fact.says}, but {first.says} (line {first.place.place.line})"
        seen.setdefault(key, fact)


def _amounts(work: Work) -> Iterator[tuple[Fact[Any], str]]:
    for fact in work.amounts:
        if fact.value.what in _MONEY and fact.value.currency is None:
            yield fact, f"{fact.says}: the figure has no currency; write e.g. $9.5 million, or 9500000 USD"


def _relations(base: FactBase, work: Work) -> Iterator[tuple[Fact[Any], str]]:
    from rapidfuzz import process

    roles = {c.entity.name for c in base.characters if c.entity.work == work.key}
    for fact in work.relations:
        for name in (fact.value.who, fact.value.of):
            if name in base.people or name in roles:
                continue
            found = process.extractOne(name, [*roles, *base.people], score_cutoff=70)
            hint = f"; did you mean {found[0]}?" if found else ""
            yield fact, f"{name} is nobody whom the sheets name{hint}"
