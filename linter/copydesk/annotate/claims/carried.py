"""Sentences with a pronoun read as whom it stands for: *Ines Aldana is back. She plays Mara Quill*.

It stands for the only person, or role, whom the sentence before begins with and names, or who is the heading of its section, or
leads its block. A sentence that names somebody before the pronoun, or one that brings in somebody else, carries nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.slots import stranger_end
from copydesk.annotate.units import Unit
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.judging.relations import WORDS
from copydesk.text import Span

_SUBJECTS = frozenset(("he", "she"))
_OBJECTS = frozenset(("him", "her"))
_ACTED = frozenset("played portrayed voiced embodied".split())
_PLAYS = frozenset("plays play portrays portray voices voice playing portraying voicing".split()) | _ACTED
_PASSIVE = 4
"""So many units behind a pronoun may say by whom it is played."""
_HEADINGS = (BlockKind.HEADING, BlockKind.HEADLINE)
_LEAD = 12
"""A heading of more units says more than a name."""
_HEAD = 3
"""So many units may stand before the name that a sentence is about: *Meanwhile, Ines Aldana …*."""
_ACTORS = frozenset("actor actress star".split())
_OTHERS = frozenset(
    (
        *WORDS,
        *"newcomer boss rival friend neighbour neighbor colleague actor actress co-star man woman boy girl stranger lover".split(),
    )
)
_BRINGING_IN = frozenset("by with his her their has have had meets to of for and opposite".split())
"""Words that may bring in one of the others, whom the pronoun means: *is joined by a newcomer*, *has a boss*."""


_DEATHS = frozenset("died dies dead death".split())
_MOURNING = _DEATHS | {"obituary", "remembering", "rip"}
_ABOVE = 4
"""So many blocks above may be the name that they are about: its pictures and credits stand between."""


def mourned(article: Annotated) -> Entity | None:
    """The one person whose death the headline tells: *the actor, who has died aged 81*, is no other."""
    first = article.tokens.sentences[0] if article.tokens.sentences else (0, 0)
    tokens = article.tokens.all[slice(*first)]
    if not tokens or _MOURNING.isdisjoint([token.lower for token in tokens]):
        return None
    return _only_person(article.mentions_at(Span(tokens[0].span.start, tokens[-1].span.end)))


def headed_by(article: Annotated, span: Span) -> Entity | None:
    """The one person whose name, and nothing else, is a block shortly above a place: an item of a list of people."""
    blocks = article.document.blocks
    at = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    for block in reversed(blocks[max(at - _ABOVE, 0) : at]):
        named = article.mentions_at(block.span)
        if named and block.span.end - block.span.start <= sum(len(m.span) for m in named) + _NUMBERED:
            return _only_person(named)
    return None


_NUMBERED = 5
"""Signs that a number and its stop have before a name: *12. Ines Aldana*."""


def _only_person(mentions: Sequence[Mention]) -> Entity | None:
    people = {person for mention in mentions for person in mention.of(EntityKind.PERSON)}
    return people.pop() if len(people) == 1 else None


def carried(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Each sentence with a pronoun that can be read, and how it reads then."""
    heading: Sentence | None = None
    for sentence in sentences:
        if sentence.block.kind in _HEADINGS:
            heading = sentence if len(sentence.units) <= _LEAD else None
        elif read := _read(sentence, heading):
            yield sentence, read


def _read(sentence: Sentence, heading: Sentence | None) -> Sentence | None:
    at = _pronoun(sentence)
    if at is None:
        return None
    is_role = sentence.lowers[at] in _OBJECTS or _is_played(sentence.lowers, at)
    kind = EntityKind.CHARACTER if is_role else EntityKind.PERSON
    if (meant := _meant(sentence, at, heading, kind)) is None:
        return None
    length = 1 + (sentence.lowers[at] == "the")
    span = sentence.span(at, at + length)
    kept = sentence.kept((*range(at + 1), *range(at + length, len(sentence.units))))
    unit = replace(kept.units[at], span=span, mention=replace(meant, span=span), word="")
    return replace(
        kept,
        units=(*kept.units[:at], unit, *kept.units[at + 1 :]),
        lowers=(*kept.lowers[:at], meant.text, *kept.lowers[at + 1 :]),
    )


def _pronoun(sentence: Sentence) -> int | None:
    """The first *he* or *she*, *the actress* that begins it, or *him* or *her* whom somebody plays."""
    lowers = sentence.lowers
    if lowers[:1] == ("the",) and not _ACTORS.isdisjoint(lowers[1:2]):
        return 0
    for at, word in enumerate(lowers):
        if word in _SUBJECTS:
            return at
        if word in _OBJECTS and at and lowers[at - 1] in _PLAYS:
            return at if word == "him" or _ends(sentence.units, at + 1) else None
    return None


def _ends(units: Sequence[Unit], at: int) -> bool:
    """Whether no noun follows, to which *her* may belong."""
    return (
        at >= len(units)
        or not units[at].token.is_word
        or units[at].lower in ("in", "and", "as", "with", "for", "like", "so", "to", "on")
    )


def _is_played(lowers: Sequence[str], at: int) -> bool:
    near = lowers[at + 1 : at + 1 + _PASSIVE]
    return "by" in near and not _ACTED.isdisjoint(near)


def _meant(sentence: Sentence, at: int, heading: Sentence | None, kind: EntityKind) -> Mention | None:
    """Whom a pronoun stands for."""
    if lead := _lead(sentence):
        return lead if lead.of(kind) and _names_none(sentence.units[1:at], kind) else None
    if not _names_none(sentence.units[:at], kind):
        return _only(sentence.units[:at], kind) if sentence.lowers[at] in _OBJECTS else None
    before = sentence.before
    if before is not None and before.is_question:
        return None
    if before is None:
        return _only(heading.units, kind) if heading else None
    if _names_none(before.units, kind) and (_pronoun(before) is not None or not _names_others(before)):
        return _meant(
            before, 0, heading, kind
        )  # whom it is about, it says by a pronoun as well, or not at all
    return _only(before.units, kind)


def _lead(sentence: Sentence) -> Mention | None:
    """The name that leads a block, before words that begin anew: ***Ines Aldana** In the pilot she was …*."""
    first, *rest = sentence.units
    begins = (
        first.mention is not None and bool(rest) and rest[0].token.is_capitalised and rest[0].mention is None
    )
    return first.mention if begins and sentence.before is None else None


def _names_none(units: Sequence[Unit], kind: EntityKind) -> bool:
    """Whether nobody of a kind is named, nor any person whom no sheet knows."""
    known = any(unit.mention is not None and unit.mention.of(kind) for unit in units)
    return not known and not any(stranger_end(units, at) > at for at in range(len(units)))


def _names_others(sentence: Sentence) -> bool:
    """Whether a sentence has a name, or a word for somebody, whom a pronoun behind it may mean."""
    return sentence.names_somebody or not _OTHERS.isdisjoint(sentence.words)


def _is_label(units: Sequence[Unit]) -> bool:
    """Whether words begin with a name that stands for itself: ***Mara Quill (The Glass Harbour)** A pilot …*."""
    first, *rest = units
    return first.mention is not None and bool(rest) and (rest[0].lower == "(" or rest[0].token.is_capitalised)


def _only(units: Sequence[Unit], kind: EntityKind) -> Mention | None:
    """The only one of a kind whom some words name, at their head, where they bring in nobody else."""
    places = [at for at, u in enumerate(units) if u.mention is not None and u.mention.of(kind)]
    named = {mention.refers: mention for at in places if (mention := units[at].mention)}
    if len(named) != 1 or places[0] > _HEAD or any(stranger_end(units, at) > at for at in range(len(units))):
        return None
    words = set() if _is_label(units) else {unit.lower for unit in units if unit.mention is None}
    if not words.isdisjoint(_OTHERS) and not words.isdisjoint(_BRINGING_IN):
        return None
    mention = next(iter(named.values()))
    return mention if all(entity.kind is kind for entity in mention.refers) else None
