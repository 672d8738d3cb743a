"""A sentence as cast patterns see it: its names, with those of people whom no sheet knows as names of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from copydesk.annotate.claims.cast_words import ALPHABET, char, is_unknown_capital
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.names.given_names import COMMON_NAMES
from copydesk.annotate.names.ordinary import is_ordinary
from copydesk.annotate.units import Unit
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import Span

STRANGER = ALPHABET.char(frozenset(("stranger",)))
_HEADINGS = frozenset((BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE))
"""Blocks that may have every word in capitals, where nothing tells an unknown name."""

_PARTICLES = frozenset("de da di del della der den du la le van von bin al el ten ter y".split())
_NO_NAME = frozenset(
    "academy australian canadian chinese dub entertainment festival herald institute italian manga mexican spanish webtoon "
    "webtoons season series studio studios pictures productions company school university college hospital hotel street "
    "park award awards times news magazine press books comics media group house the a an and of in on at for with by from "
    "to january february march april may june july august september october november december".split()
)


class Slots(Struct, frozen=True):
    """A sentence for the cast patterns: its units, unknown people's names as one each, and their class string.

    `origin` has for each unit the index of its first unit in the sentence, and one more for the end.
    """

    sentence: Sentence
    units: tuple[Unit, ...]
    origin: tuple[int, ...]
    string: str

    def mention(self, at: int) -> Mention | None:
        """The name at a place, or the stranger's."""
        return self.units[at].mention

    def is_stranger(self, at: int) -> bool:
        """Whether a name stands here that no sheet knows."""
        return self.string[at] == STRANGER

    def end_of(self, at: int) -> int:
        """The index in the sentence of the unit after this one."""
        return self.origin[at + 1] if self.origin[at + 1] > self.origin[at] else self.origin[at] + 1

    def closed(self, at: int, end: int) -> int:
        """Where a pairing ends: after the bracket that closes it, where one does."""
        following = self.units[at + 1] if at + 1 < len(self.units) else None
        return following.span.end if following and following.lower in ")]" and following.token.glued else end

    def part(self, first: int, last: int) -> Slots:
        """The slots of a range alone, as if there were no more of the sentence."""
        return Slots(
            self.sentence, self.units[first:last], self.origin[first : last + 1], self.string[first:last]
        )

    def joined(self, other: Slots) -> Slots:
        """These slots and those of another cell; the sentence stays the first one’s."""
        return Slots(self.sentence, (*self.units, *other.units), (0, 0, 0), self.string + other.string)

    def is_whole(self, at: int) -> bool:
        """Whether a name is not merely a part of a longer one that no sheet knows (*Nick* in *Nick Fury*)."""
        mention = self.units[at].mention
        if mention is None or (" " in mention.text and mention.form is not Form.SHORT):
            return mention is not None
        unit = self.units[at]
        before = self.units[at - 1] if at else None
        if before and unit.span.start - before.span.end <= 1 and self._continues(before, at):
            return False
        after = self.units[at + 1] if at + 1 < len(self.units) else None
        if after is None or after.token.glued or after.span.start - unit.span.end > 1:
            return True
        return not (is_unknown_capital(after) or after.mention)

    def _continues(self, before: Unit, at: int) -> bool:
        """Whether the word before a name may be its beginning; a title or a thing (*Netflix Nick*) is none."""
        if before.mention is None:
            return is_unknown_capital(before)
        return any(
            entity.kind in (EntityKind.PERSON, EntityKind.CHARACTER) for entity in before.mention.refers
        )


def read_slots(sentence: Sentence, classify: Callable[[Unit], str] = char, stranger: str = STRANGER) -> Slots:
    """The slots of a sentence; `classify` gives a unit its character, `stranger` is an unknown person's."""
    units: list[Unit] = []
    origin: list[int] = []
    string: list[str] = []
    at = 0
    prose = not _is_in_capitals(sentence)
    while at < len(sentence.units):
        if units and _is_abbreviation_dot(units[-1], sentence.units[at]):
            at += 1
            continue
        end = _stranger_end(sentence.units, at) if prose else at
        unit = _stranger(sentence, at, end) if end > at else sentence.units[at]
        units.append(unit)
        origin.append(at)
        string.append(stranger if end > at else classify(unit))
        at = max(end, at + 1)
    return Slots(sentence, tuple(units), (*origin, at), "".join(string))


def _is_in_capitals(sentence: Sentence) -> bool:
    """Whether it is a heading with every word of weight in capitals."""
    if sentence.block.kind not in _HEADINGS:
        return False
    return not any(unit.token.text.islower() and len(unit.lower) > 4 for unit in sentence.units)


def _is_abbreviation_dot(name: Unit, dot: Unit) -> bool:
    """Whether a full stop belongs to the name before it (*Robert Downey Jr.*)."""
    if dot.lower != "." or not dot.token.glued or name.mention is None:
        return False
    return any(entity.name.endswith(".") for entity in name.mention.refers)


def _stranger(sentence: Sentence, first: int, last: int) -> Unit:
    """An unknown person as one unit; the entity has no fact, because no sheet names it."""
    span = sentence.span(first, last)
    head = sentence.units[first]
    start = head.span.start
    words = "".join(
        " " * (unit.span.start > before.span.end) + unit.token.text
        for before, unit in zip(sentence.units[first:last], sentence.units[first + 1 : last], strict=False)
    )
    text = head.token.text + words
    mention = Mention(
        Span(start, span.end), text, (Entity(EntityKind.PERSON, text),), Form.EXACT, expected=text
    )
    return Unit(span, text.lower(), head.first, sentence.units[last - 1].last, head.token, mention)


def _stranger_end(units: Sequence[Unit], at: int) -> int:
    """The end of a name of two to four words that looks like a person's, or `at` where there is none."""
    end, words = at, 0
    while end < len(units):
        if _is_name_word(units[end]):
            words += 1
            end += 1
            if (
                end < len(units)
                and units[end].lower == "."
                and units[end].token.glued
                and _is_initial(units[end - 1])
            ):
                end += 1
        elif words and _joins(units, end):
            end += 2
        elif (
            words
            and units[end].lower in _PARTICLES
            and end + 1 < len(units)
            and _is_name_word(units[end + 1])
        ):
            end += 1
        else:
            break
    return end if 2 <= words <= 4 and _is_personal(units[at:end]) else at


def _is_personal(units: Sequence[Unit]) -> bool:
    """Whether words are more likely somebody's name than a phrase in capitals (*Scarlet Witch*, *Fan Favourite*)."""
    words = [unit.lower for unit in units if len(unit.lower) > 1]
    if not words or is_ordinary(words[0]):
        return False
    return words[0] in COMMON_NAMES or not any(is_ordinary(word) for word in words[1:])


def _is_name_word(unit: Unit) -> bool:
    word = unit.token
    return (
        unit.mention is None
        and unit.time is None
        and word.is_word
        and word.is_capitalised
        and unit.lower not in _NO_NAME
        and not ALPHABET.classes(unit.lower)
        and not (len(word.text) > 3 and word.text.isupper())
    )


def _is_initial(unit: Unit) -> bool:
    return len(unit.token.text) == 1 or unit.lower in ("jr", "sr", "st")


def _joins(units: Sequence[Unit], at: int) -> bool:
    """Whether a hyphen or an apostrophe joins two parts of one name; a possessive does not."""
    if at + 1 >= len(units) or not units[at].token.glued or not units[at + 1].token.glued:
        return False
    sign, following = units[at].lower, units[at + 1]
    return following.token.is_word and (sign in "-‐‑" or (sign in "'’" and following.token.is_capitalised))
