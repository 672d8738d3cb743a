"""A proposal as a sheet: every line with the articles that say it, for a person to confirm."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from copydesk.newsroom.drafting.proposing import Proposal, Proposed, Said
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.importing.writing import SCHEMA_LINE, inline, scalar
from copydesk.text import quantity

_SHOWN = 4
_HOW = re.compile(r"(.*) \(([^()]+)\)$")


def render_proposal(proposal: Proposal) -> str:
    """The sheet, with the articles of each fact in comments, and what articles disagree on left to a person."""
    groups: dict[str, list[Proposed]] = defaultdict(list)
    for fact in proposal.facts:
        groups[fact.key[0]].append(fact)
    head = [
        SCHEMA_LINE.format("sheet.schema.json"),
        f"# Proposed from {quantity(proposal.articles, 'article')}. Confirm each line, then give it a source and the day you looked it up.",
        f"title: {scalar(proposal.title)}",
    ]
    singles = (facts for key, facts in groups.items() if key not in _SECTIONS)
    sections = (line for key, make in _SECTIONS.items() for line in _section(key, make, groups))
    return "\n".join((*head, *_singles(singles), *sections, ""))


def _section(
    key: str, make: Callable[[Iterable[Proposed]], Iterator[str]], groups: dict[str, list[Proposed]]
) -> Iterator[str]:
    lines = list(make(groups.get(key, [])))
    if any(not line.lstrip().startswith("#") for line in lines):
        yield f"{key}:"
    yield from lines


def _singles(groups: Iterable[list[Proposed]]) -> Iterator[str]:
    for facts in groups:
        several = [fact for fact in facts if not fact.key[1]]
        key = facts[0].key[0]
        chosen = [fact.chosen for fact in several if fact.chosen]
        names: list[Value] = [said.value for said in chosen]
        if names:
            shown = names[0] if len(names) == 1 else names
            yield f"{key}: {inline(shown)}  # {'; '.join(map(_where, chosen))}"
        for fact in several:
            yield from _against(fact, "", key)


def _where(said: Said) -> str:
    more = f" and {len(said.places) - _SHOWN} more" if len(said.places) > _SHOWN else ""
    agreed = f" ({said.articles} articles)" if said.articles > 1 else ""
    return ", ".join(said.places[:_SHOWN]) + more + agreed


def _against(fact: Proposed, indent: str, what: str) -> Iterator[str]:
    """What other articles have instead: comments, so that nothing is chosen by the way."""
    if fact.others:
        lead = "but" if fact.chosen else "undecided:"
        yield from (f"{indent}# {lead} {what} {said.value}  ({_where(said)})" for said in fact.others)


def _credits(facts: Iterable[Proposed]) -> Iterator[str]:
    by_job: dict[str, list[Said]] = defaultdict(list)
    for fact in facts:
        by_job[fact.key[1]] += fact.values
    for job, people in by_job.items():
        names: list[Value] = [said.value for said in people]
        yield f"  {scalar(job)}: {inline(names)}  # {'; '.join(map(_where, people))}"


def _cast(facts: Iterable[Proposed]) -> Iterator[str]:
    for fact in facts:
        if fact.chosen:
            yield f"  - {inline(_casting(fact.key[1], fact.chosen.value))}  # {_where(fact.chosen)}"
        yield from _against(fact, "  ", f"{fact.key[1]}:")


def _casting(role: str, played: str) -> dict[str, Value]:
    found = _HOW.fullmatch(played)
    if found:
        return {"character": role, "actor": found[1], "how": found[2]}
    return {"character": role, "actor": played}


def _seasons(facts: Iterable[Proposed]) -> Iterator[str]:
    by_number: dict[int, list[Proposed]] = defaultdict(list)
    for fact in facts:
        by_number[fact.key[2] or 0].append(fact)
    for number, fields in sorted(by_number.items()):
        chosen = {fact.key[1]: fact.chosen for fact in fields if fact.chosen}
        values: dict[str, Value] = {"number": number, **{key: said.value for key, said in chosen.items()}}
        yield f"  - {inline(values)}  # {'; '.join(f'{key}: {_where(said)}' for key, said in chosen.items())}"
        for fact in fields:
            yield from _against(fact, "  ", fact.key[1])


def _counts(facts: Iterable[Proposed]) -> Iterator[str]:
    for fact in facts:
        if fact.chosen:
            yield f"  {fact.key[1]}: {fact.chosen.value}  # {_where(fact.chosen)}"
        yield from _against(fact, "  ", fact.key[1])


_SECTIONS = {"credits": _credits, "cast": _cast, "seasons": _seasons, "counts": _counts}
