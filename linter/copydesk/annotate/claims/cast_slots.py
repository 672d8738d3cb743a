"""A sentence as cast patterns see it: its names, with those of people whom no sheet knows as names of their own."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from copydesk.annotate.claims.cast_strangers import is_in_capitals, stranger, stranger_end
from copydesk.annotate.claims.cast_words import ALPHABET, char, is_unknown_capital
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.units import Unit
from copydesk.sheet.claims import Form, Mention
from copydesk.sheet.entities import EntityKind

STRANGER = ALPHABET.char(frozenset(("stranger",)))


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
        """Whether the word before a name may be its beginning; a title or a thing (*BBC Nick*) is none."""
        if before.mention is None:
            return is_unknown_capital(before)
        return any(
            entity.kind in (EntityKind.PERSON, EntityKind.CHARACTER) for entity in before.mention.refers
        )


def read_slots(sentence: Sentence, classify: Callable[[Unit], str] = char, unknown: str = STRANGER) -> Slots:
    """The slots of a sentence; `classify` gives a unit its character, `unknown` is an unknown person's."""
    units: list[Unit] = []
    origin: list[int] = []
    string: list[str] = []
    at = 0
    prose = not is_in_capitals(sentence)
    while at < len(sentence.units):
        if units and _is_abbreviation_dot(units[-1], sentence.units[at]):
            at += 1
            continue
        end = stranger_end(sentence.units, at) if prose else at
        unit = stranger(sentence, at, end) if end > at else sentence.units[at]
        units.append(unit)
        origin.append(at)
        string.append(unknown if end > at else classify(unit))
        at = max(end, at + 1)
    return Slots(sentence, tuple(units), (*origin, at), "".join(string))


def _is_abbreviation_dot(name: Unit, dot: Unit) -> bool:
    """Whether a full stop belongs to the name before it (*Robert Downey Jr.*)."""
    if dot.lower != "." or not dot.token.glued or name.mention is None:
        return False
    return any(entity.name.endswith(".") for entity in name.mention.refers)
