"""Where an expression stands: the day, what was said before it, and the words around it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from copydesk.annotate.times.direction import cue
from copydesk.annotate.tokens import Tokens
from copydesk.dates import Granularity, TimeValue
from copydesk.desk import DateOrder, Desk, Hemisphere
from copydesk.sheet.claims import Anchor, Direction


class Earlier(Struct, frozen=True):
    """A date said before, which anaphors can lean on."""

    value: TimeValue
    block: int
    anchor: Anchor


class Scene:
    """The surroundings of the expression that is being read; moves on through the article."""

    def __init__(self, tokens: Tokens, day: date | None, desk: Desk) -> None:
        self.tokens = tokens
        self.day = day
        self.southern = desk.hemisphere is Hemisphere.SOUTHERN
        self.day_first = desk.date_order is DateOrder.DAY_FIRST
        self.first = self.last = 0
        self._said: list[Earlier] = []
        self._cue: tuple[Direction, str] | None = None

    def move(self, first: int, last: int) -> None:
        """Stand at the tokens [first, last)."""
        self.first, self.last = first, last
        self._cue = None

    @property
    def cue(self) -> tuple[Direction, str]:
        """The way that the words around point, and the word that says so."""
        if self._cue is None:
            self._cue = cue(self.tokens, self.first, self.last)
        return self._cue

    @property
    def block(self) -> int:
        """The block that it stands in."""
        number: int = self.tokens[self.first].block
        return number

    def say(self, value: TimeValue, anchor: Anchor) -> None:
        """Remember a date for anaphors that follow."""
        self._said.append(Earlier(value, self.block, anchor))

    def earlier(self, *units: Granularity, blocks: int = 1) -> TimeValue | None:
        """The nearest date before, of one of the units (any if none), in this block or so many before."""
        for said in reversed(self._said):
            if said.block < self.block - blocks:
                return None
            if not units or said.value.granularity in units:
                return said.value
        return None

    def word(self, offset: int) -> str:
        """A word of the same block, counted from the expression: -1 is before it, 1 after it; else an empty one."""
        at = self.first + offset if offset < 0 else self.last - 1 + offset
        if not 0 <= at < len(self.tokens) or self.tokens[at].block != self.block:
            return ""
        found: str = self.tokens[at].lower
        return found

    def preposition(self) -> str:
        """The word before it, articles skipped."""
        before = self.word(-1)
        return self.word(-2) if before in ("the", "a", "an") else before
