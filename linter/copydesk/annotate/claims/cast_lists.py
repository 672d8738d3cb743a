"""Lists of names: the pairings of lines, dots, blocks and tables, and places where only an actor, or only a role, can stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast import claims_of
from copydesk.annotate.claims.cast_doubts import SpokenOf
from copydesk.annotate.claims.cast_table import Order, Pairing, shape
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import doubted_by
from copydesk.annotate.claims.slots import (
    ALPHABET,
    Slots,
    is_possessive,
    read_slots,
)
from copydesk.annotate.matcher import Pattern, Table
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import CastClaim, Doubted, Manner, Mention, Part, PartClaim
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase


def read_cast_lists(
    article: Annotated, sentences: Sequence[Sentence]
) -> Iterator[CastClaim | PartClaim | Doubted]:
    """The pairings of an article's lists and tables, and the names that stand where one kind alone can."""
    named = {s.number: read_slots(s) for s in sentences if s.names_somebody}
    known = SpokenOf(article)
    for read in (
        *read_list_claims(article.document.text, sentences, named),
        *read_part_claims(article.base, sentences, named),
    ):
        yield read if isinstance(read, Doubted) else doubted_by(read, known.doubt(read))


_BULLET = "^ (?: <number> <dots|close>? )? <dash>? (?: <number> <dots|close>? )?"
_END = "(?: <open> <!close>{1,4} <close> )? (?: <dots|comma> | <and> )? $"
_ASIDE = "(?: <comma> <!open> .* )? $"


_LISTED, _ANSWERED = frozenset((Manner.LISTED,)), frozenset((Manner.ASIDE,))


def _line(name: str, divider: str, end: str, *examples: str) -> Pattern[Pairing]:
    def build(match: Match[str], slots: Slots) -> Pairing:
        first, second = (
            tuple(at for at in range(*match.span(group)) if slots.mention(at) is not None) for group in (1, 2)
        )
        return Pairing(first, second, Order.EITHER)

    return Pattern(name, shape(f"{_BULLET} (<list>) {divider} (<list>) {end}"), build, examples, _LISTED)


LINES = Table(
    ALPHABET,
    (
        _line(
            "list line", "<dash>{1,2}", _END, "[Ines Aldana] – [Mara Quill]", "- [Mara Quill]: [Ines Aldana]"
        ),
        _line(
            "list line described", "<dash>{1,2}", _ASIDE, "[Ines Aldana] - [Mara Quill], a pilot from Cork"
        ),
        _line("list dotted", "<dots>{1,}", _END, "[Ines Aldana] … [Mara Quill]"),
        _line("list comma", "<comma>", _END, "- [Ines Aldana], [Mara Quill]"),
    ),
)

_LONGEST = 40
"""Lines with more units than this are sentences."""
_DOTS = frozenset(".…·")
_LEFT = ALPHABET.pattern("(<person|character|stranger>) (?: <dots>{2,} | <ellipsis> ) $")
_RIGHT = ALPHABET.pattern(f"^ (<person|character|stranger>) {_END}")


def read_list_claims(
    text: str, sentences: Sequence[Sentence], named: Mapping[int, Slots]
) -> Iterator[CastClaim | Doubted]:
    """The pairings that lines and rows make, those of lines first; `named` has sentences with names, by number."""
    lines = [slots for s in sentences if s.block.cell is None for slots in _lines(text, named.get(s.number))]
    yield from read_blocks(lines)
    for slots in lines:
        if slots is not None and _has_names(slots):
            yield from _of_line(slots)
    for before, after in pairwise(named.values()):
        if (
            after.sentence.number == before.sentence.number + 1
            and before.sentence.block is after.sentence.block
            and before.units[-1].lower in _DOTS
        ):
            yield from _of_dots(before, after)
        if before.sentence.is_question and after.sentence.number == before.sentence.number + 1:
            yield from _of_answer(before, after)
    yield from read_tables(sentences)


def _has_names(slots: Slots) -> bool:
    """Whether an actor and a role stand in a line short enough for an item of a list."""
    kinds = {e.kind for unit in slots.units if unit.mention for e in unit.mention.refers}
    return 2 < len(slots.units) < _LONGEST and {EntityKind.PERSON, EntityKind.CHARACTER} <= kinds


def _of_line(slots: Slots) -> Iterator[CastClaim | Doubted]:
    for pattern, match in LINES.matches(slots.string):
        bullet = slots.sentence.block.kind is BlockKind.LIST_ITEM or pattern.name != "list comma"
        if bullet and (pairing := pattern.build(match, slots)):
            yield from claims_of(slots, pattern.name, pairing, _LISTED)


def _of_dots(before: Slots, after: Slots) -> Iterator[CastClaim | Doubted]:
    """*Mara Quill .... Ines Aldana*: the dots end a sentence where a capital follows."""
    left, right = _LEFT.search(before.string), _RIGHT.match(after.string)
    if left and right:
        joined = before.part(*left.span(1)).joined(after.part(*right.span(1)))
        yield from claims_of(joined, "list dotted", Pairing((0,), (1,), Order.EITHER), _LISTED)


_QUESTION = ALPHABET.pattern(
    "<who> <aux>{0,2} <plays|play|played|playing> <gap> (<character>) (?! <apos> )".replace(
        "<gap>", shape("<gap>")
    )
)
_ANSWER = ALPHABET.pattern(
    "^ (?: <who|dash|comma>? (?: <apos> <s> | <is> )? | <!stop>? (?: <apos> <s> ) ) (<person>) (?= <comma|dots|close|dash|as|plays|does|who|in> | $ )"
)


_WHO_IS = ALPHABET.pattern("^ <who> <is> <gap> (<character>) (?! <apos> )".replace("<gap>", shape("<gap>")))
_PLAYED_BY = ALPHABET.pattern("<acted> <by> <gap> (<person>) (?! <apos> )".replace("<gap>", shape("<gap>")))
"""What answers *Who is Mara Quill?* as well: *A pilot, played by Ines Aldana.*"""


def _of_answer(before: Slots, after: Slots) -> Iterator[CastClaim | Doubted]:
    """What a question asks and the next sentence answers: *Who plays Mara Quill? That's Ines Aldana.*."""
    asked, told = _QUESTION.search(before.string), _ANSWER.match(after.string)
    if not told and EntityKind.CHARACTER not in after.sentence.kinds:
        asked, told = asked or _WHO_IS.match(before.string), _PLAYED_BY.search(after.string)
    if asked and told:
        joined = before.part(*asked.span(1)).joined(after.part(*told.span(1)))
        yield from claims_of(joined, "answer", Pairing((1,), (0,), Order.ROLE_FIRST), _ANSWERED)


def _lines(text: str, whole: Slots | None) -> Iterator[Slots | None]:
    """The lines of a sentence (a paragraph may be a list without bullets); none where it has no names."""
    if whole is None:
        yield None
        return
    breaks = [
        at + 1
        for at, (before, after) in enumerate(pairwise(whole.units))
        if "\n" in text[before.span.end : after.span.start]
    ]
    for first, last in pairwise((0, *breaks, len(whole.units))):
        yield whole.part(first, last)


_FEWEST = 4
"""So many names in turn are a cast block; fewer may stand together by chance."""
_LINE = ALPHABET.pattern("^ (<person|character>) <comma|dots>? $")
_RUN = ALPHABET.pattern(f"<person|character>{{{_FEWEST},}}")


def read_blocks(lines: Sequence[Slots | None]) -> Iterator[CastClaim | Doubted]:
    """The pairings of an article's lines where they hold one name each, or several without a sign; none is another line."""
    for is_name, run in groupby(lines, key=_is_name):
        if is_name:
            yield from _of_run([slots.part(0, 1) for slots in run if slots])
    for slots in filter(None, lines):
        for match in _RUN.finditer(slots.string):
            yield from _of_run([slots.part(at, at + 1) for at in range(*match.span())])


def _is_name(slots: Slots | None) -> bool:
    return slots is not None and _LINE.match(slots.string) is not None


def _of_run(names: Sequence[Slots]) -> Iterator[CastClaim | Doubted]:
    """The pairings of names in turn, all actors first or all roles first."""
    if len(names) < _FEWEST or len(names) % 2:
        return
    turns = (EntityKind.PERSON, EntityKind.CHARACTER)
    for order in (turns, turns[::-1]):
        if all(_can_be(slots, order[at % 2]) for at, slots in enumerate(names)):
            for first, second in zip(names[::2], names[1::2], strict=True):
                yield from claims_of(
                    first.joined(second), "list block", Pairing((0,), (1,), Order.EITHER), _LISTED
                )
            return


def _can_be(slots: Slots, kind: EntityKind) -> bool:
    mention = slots.mention(0)
    return mention is not None and bool(mention.of(kind))


_ACTOR_HEADS = frozenset("actor actors actress cast performer performers star stars artist name".split())
_ROLE_HEADS = frozenset("character characters role roles part parts as".split())
_OTHER_HEADS = frozenset(
    "dub dubbed japanese english spanish french german hindi stage original double understudy".split()
)
_CELL = ALPHABET.pattern(
    "(<person|character|stranger>) (?: <open> <!close>{1,4} <close> )? (?: <apos|comma|dots> )? $"
)


def read_tables(sentences: Sequence[Sentence]) -> Iterator[CastClaim | Doubted]:
    """The pairings of an article's tables, row by row."""
    rows: dict[tuple[int, int], dict[int, list[Sentence]]] = defaultdict(lambda: defaultdict(list))
    for sentence in sentences:
        if cell := sentence.block.cell:
            rows[cell.table, cell.row][cell.column].append(sentence)
    heads: dict[int, Mapping[int, str]] = {}
    for (table, _), row in rows.items():
        if table not in heads:
            heads[table] = _columns(row)
            if heads[table]:
                continue
        yield from _of_row(row, heads[table])


def _columns(row: Mapping[int, Sequence[Sentence]]) -> Mapping[int, str]:
    """What a heading row says of its columns: `actor`, `role`, or `other` for what must not be paired."""
    found = {}
    for column, cell in row.items():
        words = {word for sentence in cell for word in sentence.lowers}
        if any(unit.mention and unit.mention.of(EntityKind.CHARACTER) for s in cell for unit in s.units):
            return {}
        if not words.isdisjoint(_OTHER_HEADS):
            found[column] = "other"
        elif {"played", "by"} <= words or {"portrayed", "by"} <= words or {"voiced", "by"} <= words:
            found[column] = "actor"
        elif not words.isdisjoint(_ROLE_HEADS) and "name" not in words:
            found[column] = "role"
        elif not words.isdisjoint(_ACTOR_HEADS):
            found[column] = "actor"
    return found


def _of_row(row: Mapping[int, Sequence[Sentence]], heads: Mapping[int, str]) -> Iterator[CastClaim | Doubted]:
    """The pairing of a row: of the columns that the heading names, else of its only two names."""
    names = {
        column: slots
        for column, cell in row.items()
        if heads.get(column) != "other" and len(cell) == 1 and (slots := _name_cell(cell[0]))
    }
    order = Order.EITHER
    columns = sorted(names)
    kinds = [heads.get(column) for column in columns]
    if "actor" in kinds and "role" in kinds:
        columns = [columns[kinds.index("actor")], columns[kinds.index("role")]]
        order = Order.ACTOR_FIRST
    if len(columns) == 2:
        first, second = (names[column] for column in columns)
        joined = first.joined(second)
        yield from claims_of(joined, "list row", Pairing((0,), (1,), order), _LISTED)


def _name_cell(sentence: Sentence) -> Slots | None:
    """A cell that holds one name, perhaps with a word in brackets, as slots of that name alone."""
    slots = read_slots(sentence)
    match = _CELL.match(slots.string)
    return slots.part(match.start(1), match.end(1)) if match else None


_LIST = "(<person|character> (?: (?: <comma> | <comma>? <and> ) <person|character|stranger> ){1,40})"
_OF = "(?: <of|in> (?: <word> | <work> | <thing> | <number> | <season> ){0,4} )?"
_LIST_END = (
    "(?= <dots|close|in|with|aux>? $ | <dots> | <close> | <in> | <with> | <comma> <among|with|who|the> )"
)


class Place(Struct, frozen=True):
    """A list of names and what each of them should be."""

    names: tuple[int, ...]
    part: Part


def _row(name: str, words: str, part: Part, *examples: str) -> Pattern[Place]:
    def build(match: Match[str], slots: Slots) -> Place:
        return Place(tuple(at for at in range(*match.span(1)) if slots.mention(at)), part)

    return Pattern(name, shape(words), build, examples)


PARTS = Table(
    ALPHABET,
    (
        _row(
            "the cast are",
            f"<ensemble> {_OF} <word>{{0,3}} <lists|dash|comma>{{0,3}} {_LIST} {_LIST_END}",
            Part.ACTOR,
            "The main cast are {Ines Aldana}, {Jonas Wick} and {Lena Roos}.",
            "Cast: {Ines Aldana}, {Jonas Wick}, {Lena Roos}",
        ),
        _row(
            "starring",
            f"<starring> <gap> {_LIST} {_LIST_END}",
            Part.ACTOR,
            "The series stars {Ines Aldana}, {Jonas Wick} and {Lena Roos}.",
        ),
        _row(
            "lead the cast",
            f"^ {_LIST} <aux>{{0,4}} (?: <stars>? <to> )? <leads> <the> <word>{{0,2}} <ensemble>",
            Part.ACTOR,
            "{Ines Aldana}, {Jonas Wick} and {Lena Roos} lead the cast.",
            "{Ines Aldana} and {Jonas Wick} will be back to head the cast.",
        ),
        _row(
            "star in it",
            f"^ {_LIST} <starring> <in> (?! <number|time> )",
            Part.ACTOR,
            "{Ines Aldana}, {Jonas Wick} and {Lena Roos} star in the series.",
        ),
        _row(
            "the characters",
            f"<the> <word>{{0,2}} <people> <dash|comma>? {_LIST} (?! <apos|open|as|dash> )",
            Part.ROLE,
            "The characters {Mara Quill}, {Lena Roos} and {Ada Wick} work there.",
        ),
        _row(
            "the characters are",
            f"<people> {_OF} <word>{{0,3}} <lists|dash>{{1,3}} {_LIST} {_LIST_END}",
            Part.ROLE,
            "The main characters are {Mara Quill}, {Lena Roos} and {Ada Wick}.",
        ),
    ),
)

_BOTH_ROLES = ALPHABET.pattern("^ (?: <number> <dots|close>? )? <dash>? (<character>) <as> (<character>)")
_BOTH_ACTORS = ALPHABET.pattern(
    "(<person>) (?: <as> (<person>) (?= <comma|dots|close|dash|and> | $ ) | <open> (?: <acted>? <by> )? (<person>) <close> )"
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
        yield from _of_two_in_one(base, slots)
        yield from _of_two_actors(base, slots)
        if slots.sentence.block.kind is BlockKind.LIST_ITEM:
            yield from _of_two_roles(base, slots)
    yield from _of_items(sentences)


def _of_two_roles(base: FactBase, slots: Slots) -> Iterator[PartClaim]:
    """A list's *Mara Quill as Ada Wick*: the first stands in an actor's place, unless it is the other in disguise."""
    for match in _BOTH_ROLES.finditer(slots.string):
        first, second = match.start(1), match.start(2)
        one, two = slots.mention(first), slots.mention(second)
        if one is None or two is None or not (_stands(slots, first) and _stands(slots, second)):
            continue
        if _kinds(one) == _kinds(two) == {EntityKind.CHARACTER} and not _share_a_player(base, one, two):
            yield from _claim(slots, first, Part.ACTOR, "two roles", Manner.PAIRED)


def _of_two_actors(base: FactBase, slots: Slots) -> Iterator[PartClaim]:
    """*Ines Aldana as Lena Roos*, *Ines Aldana (Lena Roos)*, two of one cast: one of them stands in a role's place."""
    for match in _BOTH_ACTORS.finditer(slots.string):
        behind_as = match.start(2) >= 0
        first, second = match.start(1), match.start(2) if behind_as else match.start(3)
        one, two = (_castings(base, slots.mention(at)) for at in (first, second))
        works = {work for work, _ in one} & {work for work, _ in two}
        if works and one.isdisjoint(two) and _stands(slots, first) and _stands(slots, second):
            role_at = second if behind_as else first
            yield from _claim(slots, role_at, Part.ROLE, "two actors", Manner.PAIRED)


def _castings(base: FactBase, mention: Mention | None) -> set[tuple[str, str]]:
    """The works and names of somebody's castings, who can be no role."""
    if mention is None or _kinds(mention) != {EntityKind.PERSON}:
        return set()
    names = {person.name for person in mention.of(EntityKind.PERSON)}
    return {
        (work.key, f.value.actor)
        for work in base.works_of(names)
        for f in work.cast
        if f.value.actor in names
    }


_TOGETHER = ALPHABET.pattern(
    "(?: <like|with|starring> | <such> <as> ) <gap> (?: (<person>) <and> (<character>) | (<character>) <and> (<person>) ) (?! <apos|open> )".replace(
        "<gap>",
        "(?: <person|character|stranger> <comma> ){0,4} <!stop|comma|open|close|apos|person|character|stranger|work|and>{0,3}",
    )
)


def _of_two_in_one(base: FactBase, slots: Slots) -> Iterator[PartClaim]:
    """*With colleagues like Ines Aldana and Mara Quill*, whom she plays: the two are one."""
    for match in _TOGETHER.finditer(slots.string):
        actor_at, role_at = (
            (match.start(1), match.start(2)) if match.start(1) >= 0 else (match.start(4), match.start(3))
        )
        actor, role = slots.mention(actor_at), slots.mention(role_at)
        if actor is None or role is None or not (_stands(slots, actor_at) and _stands(slots, role_at)):
            continue
        names = {person.name for person in actor.of(EntityKind.PERSON)}
        players = [{f.value.actor for f in base.players(r.work, r.name)} for r in role.refers if r.work]
        if (
            players
            and all(not names.isdisjoint(each) for each in players)
            and _kinds(actor) == {EntityKind.PERSON}
        ):
            yield from _claim(slots, actor_at, Part.ROLE, "two in one", Manner.PAIRED)


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
    for pattern, match in PARTS.matches(slots.string):
        place = pattern.build(match, slots)
        if place is not None and _is_mostly(slots, place):
            for at in place.names:
                if _stands_alone(slots, at):
                    yield from _claim(slots, at, place.part, pattern.name)


def _is_mostly(slots: Slots, place: Place) -> bool:
    """Whether at least half the names of a list are what they should be, so that the list is surely one of those."""
    right = EntityKind.PERSON if place.part is Part.ACTOR else EntityKind.CHARACTER
    fitting = sum(1 for at in place.names if (mention := slots.mention(at)) and mention.of(right))
    return fitting * 2 >= len(place.names)


def _stands_alone(slots: Slots, at: int) -> bool:
    """Whether a name is an item by itself, neither described in brackets nor an owner nor part of a longer one."""
    following = slots.units[at + 1].lower if at + 1 < len(slots.units) else ""
    return following not in ("(", "as") and not is_possessive(slots, at) and slots.is_whole(at)


def _of_story(slots: Slots) -> Iterator[PartClaim]:
    """*Ines Aldana dies in the finale*: the role does; certain only of somebody who cannot be a role."""
    for match in _STORY.finditer(slots.string):
        at = match.start(1)
        mention = slots.mention(at)
        appears = slots.units[match.end()].lower == "up"  # as an actor does who turns up
        if mention and _kinds(mention) == {EntityKind.PERSON} and _stands_alone(slots, at) and not appears:
            yield from _claim(slots, at, Part.ROLE, "story", Manner.TOLD)


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


def _claim(slots: Slots, at: int, part: Part, pattern: str, *manners: Manner) -> Iterator[PartClaim]:
    mention = slots.mention(at)
    if mention is None or slots.is_stranger(at):
        return
    begin = slots.origin[at]
    inherited = slots.sentence.inherited(begin, begin + 1)
    yield PartClaim(
        mention.span, mention=mention, part=part, pattern=pattern, manners=frozenset(manners), **inherited
    )


def _kinds(mention: Mention) -> set[EntityKind]:
    """Whether a name can mean an actor, a role, or both."""
    return {entity.kind for entity in mention.refers} & {EntityKind.PERSON, EntityKind.CHARACTER}
