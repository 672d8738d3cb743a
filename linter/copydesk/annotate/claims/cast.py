"""Who plays whom in sentences: the pairings of the table, their doubts, and what the words around say to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_doubts import NAMES, WORDINGS, WORKS, Names, Said, SpokenOf, Wording
from copydesk.annotate.claims.cast_table import TABLE, Order, Pairing
from copydesk.annotate.claims.context import Sentence, stance_of
from copydesk.annotate.claims.doubts import doubt_of, doubted_by
from copydesk.annotate.claims.slots import ALPHABET, STRANGER, Slots, read_slots
from copydesk.sheet.claims import CastClaim, Doubted, Manner, Mention, Stance
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span

_ROLES = ALPHABET.chars("character")


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim | Doubted]:
    """The pairings that an article's sentences make."""
    known = SpokenOf(article)
    for sentence in sentences:
        if sentence.names_somebody:
            yield from _of_sentence(read_slots(sentence), known)


def _of_sentence(slots: Slots, known: SpokenOf) -> Iterator[CastClaim | Doubted]:
    if not any(kind in slots.string for kind in (*_ROLES, STRANGER)):
        return
    for pattern, match in TABLE.matches(slots.string):
        pairing = pattern.build(match, slots)
        if pairing is None:
            continue
        wording = Wording(slots, pattern.name, pattern.manners, match.start(), match.end())
        for read in claims_of(slots, pattern.name, pairing, pattern.manners):
            if isinstance(read, Doubted):
                yield read
            else:
                said = Said(wording, read, known)
                yield doubted_by(read, doubt_of(WORDINGS, wording) or doubt_of(WORKS, said))


_RETURNS = frozenset("return returns returning reprise reprises reprising back".split())
"""Whoever may return to a role has played it, however unsure the return is."""
_KNOWN = frozenset("know remember recognise recognize".split())
_FROM = 3
"""So many units before a pairing its readers may be spoken to: *you may know Ines Aldana best as …*."""
_STARS = frozenset("stars features has".split())
_IN = frozenset("in for during of ( , the".split())


def claims_of(
    slots: Slots, name: str, pairing: Pairing, manners: frozenset[Manner]
) -> Iterator[CastClaim | Doubted]:
    """What a match says, in order: claims, and doubts about the names that it pairs."""
    for actor, role, shared in _pairs(slots, pairing):
        said = (f"shared {name}", manners | {Manner.SHARED}) if shared else (name, manners)
        if claim := _claim(slots, *said, actor, role):
            yield doubted_by(claim, doubt_of(NAMES, Names(slots, actor, role, pairing)))


def _pairs(slots: Slots, pairing: Pairing) -> Iterator[tuple[int, int, bool]]:
    """The places of each actor and role, and whether one of the two is shared by several."""
    actors, roles = _oriented(slots, pairing)
    if len(actors) == len(roles):
        yield from ((actor, role, False) for actor, role in zip(actors, roles, strict=True))
    elif len(roles) == 1:
        yield from ((actor, roles[0], True) for actor in actors)
    elif len(actors) == 1 and pairing.order is Order.ACTOR_FIRST:
        yield actors[0], roles[0], False
        yield from ((actors[0], role, not pairing.doubles) for role in roles[1:])
    elif len(actors) == 1:
        yield actors[0], max(roles, key=lambda at: -abs(at - actors[0])), False


def _oriented(slots: Slots, pairing: Pairing) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Actors and roles; where a form allows either order, what can only be a role decides."""
    if pairing.order is not Order.EITHER:
        return pairing.actors, pairing.roles
    first, second = pairing.actors, pairing.roles
    if slots.is_stranger(second[0]) and not slots.is_stranger(first[-1]):
        return (first, second) if _only(slots, first[-1], EntityKind.PERSON) else (second, first)
    if _only(slots, first[-1], EntityKind.CHARACTER) or _only(slots, second[0], EntityKind.PERSON):
        return second, first
    return first, second


def _only(slots: Slots, at: int, kind: EntityKind) -> bool:
    mention = slots.mention(at)
    return mention is not None and all(entity.kind is kind for entity in mention.refers)


def _claim(
    slots: Slots, name: str, manners: frozenset[Manner], actor_at: int, role_at: int
) -> CastClaim | None:
    actor, role = slots.mention(actor_at), slots.mention(role_at)
    if role is not None and slots.is_stranger(role_at) and not slots.is_stranger(actor_at):
        role = replace(role, refers=(Entity(EntityKind.CHARACTER, role.text),))
    if actor is None or role is None or not _fits(actor, role):
        return None
    first, last = sorted((actor_at, role_at))
    begin, end = slots.origin[first], slots.end_of(last)
    sentence = slots.sentence
    inherited = sentence.inherited(begin, end)
    inherited["stance"] = _stance(slots, manners, begin, end)
    inherited["season"] = _season(slots, begin, end)
    inherited["work"] = _work(sentence.work(begin, end), actor, role)
    span = actor.span.to(role.span)
    return CastClaim(
        Span(span.start, slots.closed(last, span.end)),
        actor=actor,
        role=role,
        how=manner(slots, actor_at, role_at),
        pattern=name,
        manners=manners,
        **inherited,
    )


def _season(slots: Slots, first: int, last: int) -> int | None:
    """The season that stands right before a pairing, in it, or right after it; *gone by season 3* says nothing of it."""
    lowers = slots.sentence.lowers
    for word in slots.sentence.seasons:
        between = (
            _between(slots, last, word.first) if word.first >= last else _between(slots, word.last, first)
        )
        opens = word.first <= 1 and not _STARS.isdisjoint(between)
        near = word.first >= first or opens or lowers[max(word.first - 1, 0)] in _IN
        if near and len(between) <= 3 and (_IN | _STARS).issuperset(between):
            return word.number if word.number > 0 else None
    return None


def _between(slots: Slots, first: int, last: int) -> list[str]:
    """The words of a range without *of* and a title, which only say whose season it is."""
    units = slots.sentence.units[first:last]
    titles = [unit.mention is not None and bool(unit.mention.of(EntityKind.WORK)) for unit in units]
    lowers = slots.sentence.lowers[first:last]
    return [
        word
        for at, word in enumerate(lowers)
        if not titles[at] and not (word == "of" and any(titles[at + 1 : at + 2]))
    ]


def _stance(slots: Slots, manners: frozenset[Manner], first: int, last: int) -> Stance:
    """An apposition stands whatever its sentence says (*Will Mara Quill (Ines Aldana) survive?*)."""
    if not manners.isdisjoint((Manner.ASIDE, Manner.LISTED)):
        return Stance.ASSERTED
    sentence = slots.sentence
    if sentence.is_question:
        return Stance.ASKED
    stance = stance_of(sentence.lowers, (sentence.clause(first, last)[0], last), last)
    known = not _KNOWN.isdisjoint(sentence.lowers[max(first - _FROM, 0) : first])
    if stance is Stance.HEDGED and (known or not _RETURNS.isdisjoint(sentence.lowers[first:last])):
        return Stance.ASSERTED
    return stance


def _fits(actor: Mention, role: Mention) -> bool:
    """Whether one of the two can be an actor and the other a role, in this order or reversed."""
    if actor.of(EntityKind.PERSON) and role.of(EntityKind.CHARACTER):
        return True
    return bool(actor.of(EntityKind.CHARACTER) and role.of(EntityKind.PERSON))


def _work(context: str | None, actor: Mention, role: Mention) -> str | None:
    """The work that a pairing is about: its context's, else the only one that its role belongs to."""
    works = {entity.work for mention in (actor, role) for entity in mention.of(EntityKind.CHARACTER)}
    return context or (works.pop() if len(works) == 1 else None)


_YOUNG = frozenset("young younger teen teenage teenaged child little older old elderly adult baby".split())


def manner(slots: Slots, actor_at: int, role_at: int) -> str | None:
    """How somebody plays a role, where the article says so: `voice`, or `young` and its like."""
    first, last = sorted((actor_at, role_at))
    between = [unit.lower for unit in slots.units[max(first - 2, 0) : last + 4]]
    before = slots.units[role_at - 1] if role_at else None
    if before and before.lower in _YOUNG and not before.token.glued:
        return "old" if before.lower in ("old", "older", "elderly", "adult") else "young"
    if any(word.startswith("voic") for word in between):
        return "voice"
    return None
