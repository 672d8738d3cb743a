"""Who plays whom: the pairings that an article's sentences, lists and tables make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_guards import is_refused, is_taken, manner
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_table import TABLE, Order, Pairing
from copydesk.annotate.claims.context import Sentence
from copydesk.sheet.claims import CastClaim, Mention
from copydesk.sheet.entities import EntityKind


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    """The pairings of an article's sentences, in order of sentence."""
    for sentence in sentences:
        if _can_pair(sentence):
            yield from _of_sentence(read_slots(sentence, strangers=True))


def _can_pair(sentence: Sentence) -> bool:
    """Whether a role stands in the sentence, or at least two names of people."""
    kinds = [entity.kind for unit in sentence.units if unit.mention for entity in unit.mention.refers]
    return EntityKind.CHARACTER in kinds


def _of_sentence(slots: Slots) -> Iterator[CastClaim]:
    for pattern, match in TABLE.matches(slots.string):
        pairing = pattern.build(match, slots)
        if pairing is None or is_refused(slots, pattern.name, match.start(), match.end()):
            continue
        for name, actor, role in _pairs(slots, pattern.name, pairing):
            if claim := _claim(slots, name, actor, role):
                yield claim


def _pairs(slots: Slots, name: str, pairing: Pairing) -> Iterator[tuple[str, int, int]]:
    """The places of each actor and role, with the pattern's name."""
    actors, roles = _oriented(slots, pairing)
    if len(actors) == len(roles):
        yield from ((name, actor, role) for actor, role in zip(actors, roles, strict=True))
    elif len(roles) == 1:
        yield from ((f"shared {name}", actor, roles[0]) for actor in actors)
    elif len(actors) == 1 and pairing.order is Order.ACTOR_FIRST:
        yield from product((name,), actors, roles)
    elif len(actors) == 1:
        yield name, actors[0], roles[-1]


def _oriented(slots: Slots, pairing: Pairing) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Actors and roles; where a form allows either order, what can only be a role decides."""
    if pairing.order is not Order.EITHER:
        return pairing.actors, pairing.roles
    first, second = pairing.actors, pairing.roles
    if _only(slots, first[-1], EntityKind.CHARACTER) or _only(slots, second[0], EntityKind.PERSON):
        return second, first
    return first, second


def _only(slots: Slots, at: int, kind: EntityKind) -> bool:
    mention = slots.mention(at)
    return mention is not None and all(entity.kind is kind for entity in mention.refers)


def _claim(slots: Slots, name: str, actor_at: int, role_at: int) -> CastClaim | None:
    actor, role = slots.mention(actor_at), slots.mention(role_at)
    if actor is None or role is None or not _fits(actor, role):
        return None
    if is_taken(slots, actor_at, role_at):
        return None
    first, last = sorted((actor_at, role_at))
    begin, end = slots.origin[first], slots.origin[last + 1]
    sentence = slots.sentence
    if sentence.is_foreign(begin, end):
        return None
    inherited = sentence.inherited(begin, end)
    inherited["season"] = sentence.own_season(begin, end)
    inherited["work"] = work_of(sentence.work(begin, end), actor, role)
    return CastClaim(
        sentence.span(begin, end),
        actor=actor,
        role=role,
        how=manner(slots, actor_at, role_at),
        pattern=name,
        **inherited,
    )


def _fits(actor: Mention, role: Mention) -> bool:
    """Whether one of the two can be an actor and the other a role, in this order or reversed."""
    if actor.of(EntityKind.PERSON) and role.of(EntityKind.CHARACTER):
        return True
    return bool(actor.of(EntityKind.CHARACTER) and role.of(EntityKind.PERSON))


def work_of(context: str | None, actor: Mention, role: Mention) -> str | None:
    """The work that a pairing is about: its context's, else the only one that its role belongs to."""
    works = {entity.work for mention in (actor, role) for entity in mention.of(EntityKind.CHARACTER)}
    if context in works or context is not None:
        return context
    return works.pop() if len(works) == 1 else None
