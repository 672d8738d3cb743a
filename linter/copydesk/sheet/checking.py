"""Whether sheets make sense, beyond their form: dates in order, one actor a role, names that stay apart, awards of somebody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from string import digits
from typing import Any

from msgspec import Struct

from copydesk.errors import Trouble
from copydesk.fact import Fact
from copydesk.findings import Severity
from copydesk.sheet.entities import Casting, Entity, EntityKind, Happening, Release, Season, Spelling, Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.people import is_before
from copydesk.sheet.vocabulary import OUTLETS, nearest_word
from copydesk.sheet.walking import told
from copydesk.text import fold

_SHORTEST = 5
"""Shorter names are near each other by nature: Lee and Leo."""


def look_alikes(base: FactBase) -> Iterator[tuple[Fact[str], str]]:
    """Pairs of names that differ in one letter, or in none that counts, each with what to say of it."""
    names = _names(base)
    for left, right in _candidates(sorted(names)):
        if _is_slip(left, right) and not _are_one(names[left], names[right]):
            (first, _), (second, _) = names[left][0], names[right][0]
            yield _told(first, second, "differ in one letter; near misses of the one are taken for the other")
    for spellings in names.values():
        written = {spelling.name: (spelling, entity) for spelling, entity in spellings}
        (first, one), *rest = written.values()
        for second, other in rest:
            if one.kind is other.kind and one != other:
                yield _told(first, second, "differ in no letter; is it one name in two spellings?")


def shared_spellings(base: FactBase) -> Iterator[tuple[Fact[str], str]]:
    """Spellings of one file that are another's name in another file."""
    claimed: dict[str, list[tuple[Spelling, Entity]]] = defaultdict(list)
    for spelling, entity in base.spellings():
        claimed[spelling.name].append((spelling, entity))
    for name, each in claimed.items():
        (first, one), *rest = each
        for second, other in rest:
            if one != other and one.kind is other.kind and first.fact.place.file != second.fact.place.file:
                yield second.fact, f"{name} is claimed in {first.fact.place} too; mentions of it fit both"


def _names(base: FactBase) -> dict[str, list[tuple[Spelling, Entity]]]:
    names: dict[str, list[tuple[Spelling, Entity]]] = defaultdict(list)
    for spelling, entity in base.spellings():
        if len(key := fold(spelling.name)) >= _SHORTEST:
            names[key].append((spelling, entity))
    return names


def _candidates(names: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that share all letters but one in some place: found by leaving each letter out in turn."""
    by_rest: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for rest in dict.fromkeys((name, *(name[:at] + name[at + 1 :] for at in range(len(name))))):
            by_rest[rest].append(name)
    pairs = (
        (one, other)
        for group in by_rest.values()
        for at, one in enumerate(group)
        for other in group[at + 1 :]
    )
    yield from dict.fromkeys(tuple(sorted(pair)) for pair in pairs if pair[0] != pair[1])  # type: ignore[misc]  # two


def _is_slip(left: str, right: str) -> bool:
    """Whether a slip of the pen makes the one of the other; numbers are told apart by their figures."""
    from rapidfuzz.distance import OSA

    figures = str.maketrans("", "", digits)
    return (
        left.translate(figures) != right.translate(figures) and OSA.distance(left, right, score_cutoff=1) <= 1
    )


def _are_one(left: list[tuple[Spelling, Entity]], right: list[tuple[Spelling, Entity]]) -> bool:
    """Whether the two belong to one entity, or can never be confused because of what they are."""
    kinds = {entity.kind for _, entity in (*left, *right)}
    entities = {entity for _, entity in left} & {entity for _, entity in right}
    return bool(entities) or (EntityKind.WORK in kinds and len(kinds) > 1)


def _told(first: Spelling, second: Spelling, how: str) -> tuple[Fact[str], str]:
    earlier, later = sorted((first, second), key=lambda s: (s.fact.place.file, s.fact.place.place))
    return later.fact, f"{later.name} and {earlier.name} ({earlier.fact.place}) {how}"


_MONEY = ("opening", "domestic", "worldwide", "box office", "budget")


def doubtful_facts(base: FactBase, work: Work) -> Iterator[tuple[Fact[Any], str]]:
    """Facts of a work that somebody should look at, each with what to say of it."""
    for award in work.awards:
        if award.value.year is None:
            yield award, f"{award.says}: the award has no year; give that of the ceremony, e.g. year: 2025"
    yield from _episodes(work)
    for amount in work.amounts:
        if amount.value.what in _MONEY and amount.value.currency is None:
            yield (
                amount,
                f"{amount.says}: the figure has no currency; write e.g. $9.5 million, or 9500000 USD",
            )
    yield from _relations(base, work)


def _episodes(work: Work) -> Iterator[tuple[Fact[Any], str]]:
    seen: dict[tuple[int | None, int], Fact[Any]] = {}
    for fact in work.episodes:
        if fact.value.number is None:
            continue
        key = (fact.value.season, fact.value.number)
        if first := seen.get(key):
            yield fact, _but(fact, first)
        seen.setdefault(key, fact)


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


class Doubt(Struct, frozen=True):
    """Something in a sheet that somebody should look at; an error cannot be true."""

    severity: Severity
    trouble: Trouble


def check_sense(base: FactBase, as_of: date, max_age: int | None = None) -> tuple[Doubt, ...]:
    """All doubts about the sheets, in the order of files and lines; `max_age` is in days."""
    doubts = [Doubt(Severity.ERROR, trouble) for trouble in base.left_out]
    doubts += _within(base)
    doubts += [_warning(fact, message) for fact, message in (*look_alikes(base), *shared_spellings(base))]
    if max_age is not None:
        doubts += _aged(base, as_of, max_age)
    return _sorted(doubts)


def contradictions(base: FactBase) -> tuple[Trouble, ...]:
    """What cannot be true, for those who must not go on with it."""
    found = _sorted(_within(base))
    return tuple(doubt.trouble for doubt in found if doubt.severity is Severity.ERROR)


def _sorted(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    unique = dict.fromkeys(doubts)
    return tuple(sorted(unique, key=lambda d: (d.trouble.file, d.trouble.place, d.trouble.message)))


def _within(base: FactBase) -> Iterator[Doubt]:
    """Doubts that one sheet's facts raise by themselves."""
    for work in base.works.values():
        yield from _of_work(work)
        yield from (_warning(fact, message) for fact, message in doubtful_facts(base, work))
    for _, event in base.events:
        yield from _backwards(event)


def _error(fact: Fact[Any], message: str) -> Doubt:
    return Doubt(Severity.ERROR, Trouble(message, fact.place.file, fact.place.place))


def _warning(fact: Fact[Any], message: str) -> Doubt:
    return Doubt(Severity.WARNING, Trouble(message, fact.place.file, fact.place.place))


def _of_work(work: Work) -> Iterator[Doubt]:
    for season in work.parts:
        yield from _order(season)
    yield from _repeated_seasons(work)
    yield from _seasons_in_order(work)
    yield from _shared_roles(work)
    yield from _counts(work)
    for outlet in work.outlets:
        if usual := nearest_word(outlet.value.name, OUTLETS):
            yield _warning(outlet, f"{outlet.value.name} is no outlet that is known; did you mean {usual}?")


def _order(season: Season) -> Iterator[Doubt]:
    """Dates of one season, or of a whole work, that cannot both be true, or hardly."""
    happened = {fact.value.what: fact for fact in season.happenings}
    for fact in season.happenings:
        yield from _backwards(fact)
    for what in ("announced", "renewed", "filming", "teaser", "trailer"):
        if (said := happened.get(what)) and (release := _first_before(season, said)):
            but = _but(said, release)
            is_order = what in ("announced", "renewed")
            yield _error(said, f"{but}; correct one of the two dates") if is_order else _warning(said, but)
    for what in ("finale", "ended"):
        said, first = happened.get(what), _earliest(season)
        if said and first and is_before(said.value.when, first.value.when):
            yield _error(said, f"{_but(said, first)}; correct one of the two dates")
    if season.released_unknown and season.releases:
        yield _error(season.released_unknown, _but(season.released_unknown, season.releases[0]))


def _but(fact: Fact[Any], other: Fact[Any]) -> str:
    return f"{fact.says}, but {other.says} (line {other.place.place.line})"


def _earliest(season: Season) -> Fact[Release] | None:
    dated = [fact for fact in season.releases if fact.value.when.start]
    return min(dated, key=lambda fact: fact.value.when.start or date.max, default=None)


def _first_before(season: Season, said: Fact[Happening]) -> Fact[Release] | None:
    """The first release, where every release was over before something that must come before it."""
    if all(is_before(release.value.when, said.value.when) for release in season.releases):
        return _earliest(season)
    return None


def _backwards(fact: Fact[Happening]) -> Iterator[Doubt]:
    when = fact.value.when
    if when.start and when.end and when.end <= when.start:
        yield _error(fact, f"{fact.value.what} ends before it begins")


def _repeated_seasons(work: Work) -> Iterator[Doubt]:
    seen: dict[int, Season] = {}
    for season in work.seasons:
        if first := seen.get(season.number):
            line = first.fact.place.place.line
            yield _error(
                season.fact, f"season {season.number} of {work.key} stands twice, first in line {line}"
            )
        seen.setdefault(season.number, season)


def _seasons_in_order(work: Work) -> Iterator[Doubt]:
    dated = sorted((s for s in work.seasons if s.releases and s.number), key=lambda s: s.number)
    for earlier, later in pairwise(dated):
        fact, other = later.releases[0], earlier.releases[0]
        if earlier.number != later.number and is_before(fact.value.when, other.value.when):
            yield _warning(fact, _but(fact, other))


def _shared_roles(work: Work) -> Iterator[Doubt]:
    """One character with several actors, and nothing that tells when each of them plays it."""
    castings: dict[str, list[Fact[Casting]]] = defaultdict(list)
    for fact in work.cast:
        castings[fact.value.character].append(fact)
    for character, facts in castings.items():
        plain = [fact for fact in facts if not fact.value.seasons and not fact.value.how]
        actors = dict.fromkeys(fact.value.actor for fact in plain)
        if len(actors) > 1:
            message = (
                f"{character} has {len(actors)} actors ({', '.join(actors)}); say in which seasons, or how"
            )
            yield _warning(plain[-1], message)
        for fact, other in pairwise(sorted(facts, key=lambda f: repr(f.value))):
            if fact.value == other.value:
                yield _warning(
                    max(fact, other, key=lambda f: f.place.place), f"{fact.says}: this line stands twice"
                )


def _counts(work: Work) -> Iterator[Doubt]:
    """Counts that the list of seasons contradicts."""
    numbers = {season.number for season in work.seasons if season.number}
    seasons = work.counts.get("seasons")
    if seasons and numbers and max(numbers) > seasons.value and seasons.place.key != "seasons":
        released = [s for s in work.seasons if s.releases]
        if len(released) > seasons.value:
            yield _error(seasons, f"{seasons.says}, but season {max(numbers)} is in the list")
    episodes = work.counts.get("episodes")
    known = [season.episodes.value for season in work.seasons if season.episodes]
    if not episodes or not known or episodes.place.key == "seasons":
        return
    complete = len(known) == len(work.seasons) and seasons and seasons.value == len(known)
    if sum(known) > episodes.value or (complete and sum(known) != episodes.value):
        yield _error(episodes, f"{episodes.says}, but the seasons have {sum(known)}")


def _aged(base: FactBase, as_of: date, max_age: int) -> Iterator[Doubt]:
    for fact in (each.fact for each in told(base)):
        if fact.verified and (age := (as_of - fact.verified).days) > max_age:
            yield _warning(fact, f"{fact.says}: last verified {age} days ago, on {fact.verified}")
