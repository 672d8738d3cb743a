"""Places where only an actor, or only a role, can stand: *the main cast are …*, *starring …*, *the characters …*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from re import Match

from msgspec import Struct

from copydesk.annotate.claims.cast_names import is_possessive
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_table import shape
from copydesk.annotate.claims.cast_words import ALPHABET
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.matcher import Pattern, Table
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Mention, Part, PartClaim
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase

_LIST = "(<person|character> (?: (?: <comma> | <comma>? <and> ) <person|character|stranger> ){1,40})"
_OF = "(?: <of|in> (?: <word> | <work> | <thing> | <number> | <season> ){0,4} )?"
_END = "(?= <dots|close|in|with|aux>? $ | <dots> | <close> | <in> | <with> | <comma> <among|with|who> )"


class Place(Struct, frozen=True):
    """A list of names and what each of them should be."""

    names: tuple[int, ...]
    part: Part


def _row(name: str, words: str, part: Part, *examples: str, needs: str = "") -> Pattern[Place]:
    def build(match: Match[str], slots: Slots) -> Place:
        return Place(tuple(at for at in range(*match.span(1)) if slots.mention(at)), part)

    return Pattern(name, shape(words), build, examples, needs)


TABLE = Table(
    ALPHABET,
    (
        _row(
            "the cast are",
            f"<ensemble> {_OF} <word>{{0,3}} <lists|dash|comma>{{0,3}} {_LIST} {_END}",
            Part.ACTOR,
            "The main cast are {Ines Aldana}, {Jonas Wick} and {Lena Roos}.",
            "Cast: {Ines Aldana}, {Jonas Wick}, {Lena Roos}",
            needs="ensemble person|character comma|and person|character|stranger",
        ),
        _row(
            "starring",
            f"<starring> <gap> {_LIST} {_END}",
            Part.ACTOR,
            "The series stars {Ines Aldana}, {Jonas Wick} and {Lena Roos}.",
            needs="starring person|character comma|and person|character|stranger",
        ),
        _row(
            "lead the cast",
            f"^ {_LIST} <leads> <the> <word>{{0,2}} <ensemble>",
            Part.ACTOR,
            "{Ines Aldana}, {Jonas Wick} and {Lena Roos} lead the cast.",
            needs="person|character comma|and person|character|stranger leads the ensemble",
        ),
        _row(
            "star in it",
            f"^ {_LIST} <starring> <in> (?! <number|time> )",
            Part.ACTOR,
            "{Ines Aldana}, {Jonas Wick} and {Lena Roos} star in the series.",
            needs="person|character comma|and person|character|stranger starring in",
        ),
        _row(
            "the characters are",
            f"<people> {_OF} <word>{{0,3}} <lists|dash>{{1,3}} {_LIST} {_END}",
            Part.ROLE,
            "The main characters are {Mara Quill}, {Lena Roos} and {Ada Wick}.",
            needs="people lists|dash person|character comma|and person|character|stranger",
        ),
    ),
)
PAIRING = "list pairing"
"""The pattern of two names of one kind in a pairing: what belongs there is not the name's own counterpart."""
_AS = ALPHABET.pattern(
    "^ (?: <number> <dots|close>? )? <dash>? (<person|character>) <as> (<person|character>)"
)
_STORY = ALPHABET.pattern(
    shape("(<person>) <aux>{0,3} (?: <seems> <to> <aux>{0,2} )? <dies> (?= .{0,40} <finale> )")
)


def read_part_claims(
    base: FactBase, sentences: Sequence[Sentence], named: Mapping[int, Slots]
) -> Iterator[PartClaim]:
    """The claims that lists of names and the telling of a story make; `named` has sentences with names, by number."""
    for slots in named.values():
        yield from _of_lists(slots)
        yield from _of_story(slots)
        if slots.sentence.block.kind is BlockKind.LIST_ITEM:
            yield from _of_pairing(base, slots)
    yield from _of_items(sentences)


def _of_pairing(base: FactBase, slots: Slots) -> Iterator[PartClaim]:
    """A list's *Mara Quill as Ada Wick*, two roles or two actors: one of them stands in the other kind's place."""
    for match in _AS.finditer(slots.string):
        actor_at, role_at = match.start(1), match.start(2)
        actor, role = slots.mention(actor_at), slots.mention(role_at)
        if actor is None or role is None or not (_stands(slots, actor_at) and _stands(slots, role_at)):
            continue
        if _kinds(actor) == _kinds(role) == {EntityKind.PERSON}:
            yield from _claim(slots, role_at, Part.ROLE, PAIRING)
        elif _kinds(actor) == _kinds(role) == {EntityKind.CHARACTER} and not _share_a_player(
            base, actor, role
        ):
            yield from _claim(slots, actor_at, Part.ACTOR, PAIRING)


def _stands(slots: Slots, at: int) -> bool:
    return slots.is_whole(at) and not is_possessive(slots, at)


def _share_a_player(base: FactBase, first: Mention, second: Mention) -> bool:
    """Whether one actor plays both, so that the one may be the other in disguise."""
    players = [
        {f.value.actor for role in mention.refers if role.work for f in base.players(role.work, role.name)}
        for mention in (first, second)
    ]
    return not players[0].isdisjoint(players[1])


def _of_lists(slots: Slots) -> Iterator[PartClaim]:
    for pattern, match in TABLE.matches(slots.string):
        place = pattern.build(match, slots)
        if place is not None and _is_mostly(slots, place):
            for at in place.names:
                if _stands_alone(slots, at):
                    yield from _claim(slots, at, place.part, pattern.name)


def _is_mostly(slots: Slots, place: Place) -> bool:
    """Whether most names of a list are what they should be, so that the list is surely one of those."""
    right = EntityKind.PERSON if place.part is Part.ACTOR else EntityKind.CHARACTER
    fitting = sum(1 for at in place.names if (mention := slots.mention(at)) and mention.of(right))
    return fitting * 2 > len(place.names)


def _stands_alone(slots: Slots, at: int) -> bool:
    """Whether a name is an item by itself, neither described in brackets nor an owner nor part of a longer one."""
    following = slots.units[at + 1].lower if at + 1 < len(slots.units) else ""
    return following not in ("(", "as") and not is_possessive(slots, at) and slots.is_whole(at)


def _of_story(slots: Slots) -> Iterator[PartClaim]:
    """*Ines Aldana dies in the finale*: the role does; certain only of somebody who cannot be a role."""
    for match in _STORY.finditer(slots.string):
        at = match.start(1)
        mention = slots.mention(at)
        if mention and _kinds(mention) == {EntityKind.PERSON} and _stands_alone(slots, at):
            yield from _claim(slots, at, Part.ROLE, "story")


def _of_items(sentences: Sequence[Sentence]) -> Iterator[PartClaim]:
    """A list below a line on the cast whose items are names alone."""
    lead: tuple[str, ...] = ()
    items: dict[int, list[Sentence]] = {}
    leads: dict[int, tuple[str, ...]] = {}
    for sentence in sentences:
        if sentence.block.kind is BlockKind.LIST_ITEM:
            items.setdefault(sentence.block.list, []).append(sentence)
            leads.setdefault(sentence.block.list, lead)
        else:
            lead = sentence.lowers
    for number, members in items.items():
        if len(members) >= 3 and not _CAST.isdisjoint(leads[number]):
            yield from _of_members(members)


_CAST = frozenset("cast actors starring stars".split())
_ITEM = ALPHABET.pattern(
    "(?: <number> <dots|close>? )? <dash>? (<person|character|stranger>) <comma|dots>? $"
)


def _of_members(members: Sequence[Sentence]) -> Iterator[PartClaim]:
    found = [(slots, match) for s in members if (match := _ITEM.match((slots := read_slots(s)).string))]
    people = sum(1 for slots, match in found if _is_person(slots, match.start(1)))
    if people * 2 > len(members):
        for slots, match in found:
            yield from _claim(slots, match.start(1), Part.ACTOR, "list of the cast")


def _is_person(slots: Slots, at: int) -> bool:
    mention = slots.mention(at)
    return mention is not None and EntityKind.PERSON in _kinds(mention)


def _claim(slots: Slots, at: int, part: Part, pattern: str) -> Iterator[PartClaim]:
    mention = slots.mention(at)
    if mention is None or slots.is_stranger(at):
        return
    begin = slots.origin[at]
    inherited = slots.sentence.inherited(begin, begin + 1)
    yield PartClaim(mention.span, mention=mention, part=part, pattern=pattern, **inherited)


def _kinds(mention: Mention) -> set[EntityKind]:
    """Whether a name can mean an actor, a role, or both."""
    return {entity.kind for entity in mention.refers} & {EntityKind.PERSON, EntityKind.CHARACTER}
