"""Who plays whom in sentences: the pairings of the table, their doubts, and what the words around say to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_doubts import SpokenOf, doubt_of, is_elsewhere, may_be_elsewhere
from copydesk.annotate.claims.cast_table import APPOSITIONS, TABLE, Order, Pairing
from copydesk.annotate.claims.context import Sentence, stance_of
from copydesk.annotate.claims.slots import ALPHABET, Slots, is_possessive, names_somebody, read_slots
from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import CastClaim, Doubted, Form, Mention, Stance
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase
from copydesk.text import Span

_ROLES = ALPHABET.chars("character")


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim | Doubted]:
    """The pairings that an article's sentences make."""
    known = SpokenOf(article)
    for sentence in sentences:
        if any(names_somebody(unit) for unit in sentence.units):
            yield from _of_sentence(article.base, read_slots(sentence), known)


def _of_sentence(base: FactBase, slots: Slots, known: SpokenOf) -> Iterator[CastClaim | Doubted]:
    if not any(kind in slots.string for kind in _ROLES):
        return
    for pattern, match in TABLE.matches(slots.string):
        pairing = pattern.build(match, slots)
        if pairing is None:
            continue
        doubt = doubt_of(slots, pattern.name, match.start(), match.end())
        elsewhere = may_be_elsewhere(slots, match.start(), match.end())
        for claim in claims_of(slots, pattern.name, pairing):
            if doubt:
                yield Doubted(claim, doubt)
            elif elsewhere and not _belongs(base, claim):
                yield Doubted(claim, "a work that no sheet knows may be meant")
            elif not known.may_mean(claim):
                yield Doubted(claim, "the names are those of a work that is not spoken of")
            else:
                yield claim


def _belongs(base: FactBase, claim: CastClaim) -> bool:
    """Whether the actor is in the cast of a work that has the role; outsiders may play it in another film."""
    works = {entity.work for entity in (*claim.actor.refers, *claim.role.refers) if entity.work}
    names = {entity.name for entity in (*claim.actor.refers, *claim.role.refers)}
    return any(base.roles(work, name) for work in works if work in base.works for name in names)


_RETURNS = frozenset("return returns returning reprise reprises reprising back".split())
"""Whoever may return to a role has played it, however unsure the return is."""
_STARS = frozenset("stars features has".split())
_IN = frozenset("in for during of ( , the".split())


def claims_of(slots: Slots, name: str, pairing: Pairing) -> Iterator[CastClaim]:
    """The claims that a match makes, in order."""
    for pattern, actor, role in _pairs(slots, name, pairing):
        if slots.is_stranger(actor) and not pairing.strangers:
            continue
        if claim := _claim(slots, pattern, actor, role, owner=pairing.owner):
            yield claim


def _pairs(slots: Slots, name: str, pairing: Pairing) -> Iterator[tuple[str, int, int]]:
    """The places of each actor and role, with the pattern's name."""
    actors, roles = _oriented(slots, pairing)
    if len(actors) == len(roles):
        yield from ((name, actor, role) for actor, role in zip(actors, roles, strict=True))
    elif len(roles) == 1:
        yield from ((f"shared {name}", actor, roles[0]) for actor in actors)
    elif len(actors) == 1 and pairing.order is Order.ACTOR_FIRST:
        yield name, actors[0], roles[0]
        yield from ((f"shared {name}", actors[0], role) for role in roles[1:])
    elif len(actors) == 1:
        yield name, actors[0], max(roles, key=lambda at: -abs(at - actors[0]))


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


def _claim(slots: Slots, name: str, actor_at: int, role_at: int, *, owner: bool) -> CastClaim | None:
    actor, role = slots.mention(actor_at), slots.mention(role_at)
    if (
        actor is None
        or role is None
        or not _fits(actor, role)
        or is_taken(slots, actor_at, role_at, owner=owner)
    ):
        return None
    first, last = sorted((actor_at, role_at))
    begin, end = slots.origin[first], slots.end_of(last)
    sentence = slots.sentence
    if is_elsewhere(slots, begin, end):
        return None
    inherited = sentence.inherited(begin, end)
    inherited["stance"] = _stance(slots, name, begin, end)
    inherited["season"] = _season(slots, begin, end)
    inherited["work"] = _work(sentence.work(begin, end), actor, role)
    span = actor.span.to(role.span)
    return CastClaim(
        Span(span.start, slots.closed(last, span.end)),
        actor=actor,
        role=role,
        how=manner(slots, actor_at, role_at),
        pattern=name,
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


def _stance(slots: Slots, name: str, first: int, last: int) -> Stance:
    """An apposition stands whatever its sentence says (*Will Mara Quill (Ines Aldana) survive?*)."""
    if name.removeprefix("shared ") in APPOSITIONS or name.startswith("list"):
        return Stance.ASSERTED
    sentence = slots.sentence
    if sentence.is_question:
        return Stance.ASKED
    stance = stance_of(sentence.lowers, (sentence.clause(first, last)[0], last), last)
    if stance is Stance.HEDGED and not _RETURNS.isdisjoint(sentence.lowers[first:last]):
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


_KIN = frozenset(
    "mother father brother sister son daughter husband wife uncle aunt grandmother grandfather friend boyfriend "
    "girlfriend cousin niece nephew mom mum dad parents parent boss partner fiancé fiancée fiance fiancee lover version "
    "wedding murder body ghost voice portrait half rest member servant maid son-in-law daughter-in-law enemy rival "
    "killer owner leader head assistant secretary twin twins sibling siblings colleague widow ex".split()
)
_GAP = 7
"""So many units before a role's name may describe it."""
_NO_NOUNS = ("ing", "ed", "ly")
_NOUNS = frozenset(("family", "wedding", "building"))
_PLAYS = frozenset("plays play played playing acted role performance voice".split())
_YOUNG = frozenset("young younger teen teenage teenaged child little older old elderly adult baby".split())


def is_taken(slots: Slots, actor_at: int, role_at: int, *, owner: bool = False) -> bool:
    """Whether one of the names is not the one that the form is about."""
    if not (slots.is_whole(actor_at) and slots.is_whole(role_at)):
        return True
    if (is_possessive(slots, role_at) and not owner) or (
        is_possessive(slots, actor_at) and actor_at > role_at
    ):
        return True
    if slots.is_stranger(actor_at) and not (
        _is_certain_role(slots, role_at) or _is_glossed(slots, actor_at, role_at)
    ):
        return True
    if _is_modifier(slots, role_at):
        return True
    return _is_of_another(slots, role_at) if role_at < actor_at else _is_within_description(slots, role_at)


def _is_certain_role(slots: Slots, at: int) -> bool:
    """Whether a role is named in full, so that an unknown person in it is surely somebody else."""
    mention = slots.units[at].mention
    return (
        mention is not None
        and mention.form is not Form.SHORT
        and " " in mention.text
        and not mention.of(EntityKind.PERSON)
    )


def _is_glossed(slots: Slots, actor_at: int, role_at: int) -> bool:
    """Whether a person alone in brackets explains the short name of one role and of nobody else: *Mara (Ines Aldana)*."""
    mention, units = slots.units[role_at].mention, slots.units
    if mention is None or mention.of(EntityKind.PERSON) or len(mention.of(EntityKind.CHARACTER)) != 1:
        return False
    behind = units[actor_at + 1].lower if actor_at + 1 < len(units) else ""
    if actor_at != role_at + 2 or units[role_at + 1].lower != "(" or behind != ")":
        return False
    return not any(is_ordinary(word) for word in units[actor_at].lower.split())


def _is_of_another(slots: Slots, role_at: int) -> bool:
    """Whether the role only tells whose kin is meant (*the mother of Mara Quill (…)*)."""
    before = [unit.lower for unit in slots.units[max(role_at - 4, 0) : role_at]]
    while before and "rank" in ALPHABET.classes(before[-1]) and before[-1] != "of":
        before.pop()
    return len(before) >= 2 and before[-1] in ("of", "to") and not _KIN.isdisjoint(before[:-1])


def _is_modifier(slots: Slots, at: int) -> bool:
    """Whether a role's name only says what kind of somebody is played: *a Mara Quill fanboy*, *the Quill family's cook*."""
    following = slots.units[at + 1] if at + 1 < len(slots.units) else None
    if following is None or following.token.glued or not _is_noun(following):
        return False
    before = [unit.lower for unit in slots.units[max(at - _GAP, 0) : at] if unit.mention is None]
    return before[-1:] == ["the"] or not {"a", "an"}.isdisjoint(before)


def _is_noun(unit: Unit) -> bool:
    """Whether a word in small letters is no small word, verb or adverb that cast patterns know."""
    word = unit.lower
    plain = unit.mention is None and unit.token.is_word and unit.token.text.islower()
    if not plain or word in FUNCTION or ALPHABET.classes(word):
        return False
    return word in _NOUNS or not word.endswith(_NO_NOUNS)


def _is_within_description(slots: Slots, role_at: int) -> bool:
    """Whether the role only tells who else is played: *as the widow of Captain Orme*; *the role of Captain Orme* is his."""
    words: list[str] = []
    for at in range(role_at - 1, max(role_at - 1 - _GAP, -1), -1):
        unit = slots.units[at]
        if (
            unit.mention is not None
            or unit.lower in ("as", ",")
            or not _PLAYS.isdisjoint(ALPHABET.classes(unit.lower))
        ):
            break
        words.append(unit.lower)
    return "of" in words[:-1]


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
