"""What a pattern makes of its words: a meaning, which becomes a reading once its place in the article is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from copydesk.annotate.matcher import Pattern
from copydesk.annotate.times.timex import timex_of
from copydesk.dates import Modifier, TimeValue
from copydesk.sheet.claims import Anchor, Direction, TimexType

if TYPE_CHECKING:
    from copydesk.annotate.times.scene import Scene


class Reading(Struct, frozen=True):
    """The values that words can have where they stand, the likeliest first, and what decided that.

    `timex` is given where it is not that of the first value.
    """

    values: tuple[TimeValue, ...] = ()
    anchor: Anchor = Anchor.ABSOLUTE
    why: str = ""
    direction: Direction = Direction.NONE
    deictic: bool = False
    fault: str | None = None
    weekday: int | None = None
    timex: str = ""

    @property
    def tag(self) -> str:
        """The TIMEX3 value."""
        return self.timex or (timex_of(self.values[0]) if self.values else "")


class Meaning(Struct, frozen=True):
    """What words mean before they are placed.

    `kind` is the class that compositions know it by. `within` gives the same time inside a longer one, where that is
    named: June of a year, the first quarter of a year. `read` is asked last, in the order of the text.
    `clock` is what a time of day adds to a TIMEX3 value.
    """

    kind: str
    read: Callable[[Scene], Reading]
    type: TimexType = TimexType.DATE
    within: Callable[[TimeValue], TimeValue | None] | None = None
    parts: tuple[Modifier, ...] = ()
    clock: str = ""
    length: str = ""
    """For a plain length, its TIMEX3 value, which compositions count with."""
    lint: bool = True
    weak: bool = False
    """Whether it needs a licence from its surroundings, such as a preposition."""
    otherwise: Meaning | None = None
    """What it means without that licence: “a year” after an amount is a rate."""


class Row(Pattern[Meaning], frozen=True):
    """A pattern of this reader; `cases` are examples with their TIMEX3 value as read on Thursday, 5 October 2023."""

    cases: tuple[tuple[str, str], ...] = ()


def row(
    name: str, shape: str, build: Callable[..., Meaning | None], *cases: tuple[str, str], needs: str = ""
) -> Row:
    """A row of a table."""
    return Row(name, shape, build, tuple(text for text, _ in cases), needs, cases)


def fixed(value: TimeValue, *others: TimeValue, why: str = "") -> Callable[[Scene], Reading]:
    """Reads as the same value wherever it stands."""
    reading = Reading((value, *others), why=why)
    return lambda scene: reading


def tagged(timex: str) -> Callable[[Scene], Reading]:
    """Reads as no day at all: a length, a set, a vague word."""
    reading = Reading(timex=timex, anchor=Anchor.NONE)
    return lambda scene: reading


def faulty(fault: str) -> Callable[[Scene], Reading]:
    """Reads as something that the calendar does not have."""
    reading = Reading(fault=fault)
    return lambda scene: reading


class View:
    """The terms of a match, or the meanings and terms of a composition, as its builder asks for them."""

    def __init__(self, items: list[Any], words: tuple[str, ...], text: str) -> None:
        self.items = items
        self.words = words
        """The words of its tokens in lower case."""
        self.text = text
        """The text that it covers, in lower case."""

    def get(self, kind: str) -> Any:
        """What the first term of a kind stands for, or `None`."""
        return next((i.value for i in self.items if i.kind == kind), None)

    def all(self, kind: str) -> list[Any]:
        """What all terms of a kind stand for."""
        return [i.value for i in self.items if i.kind == kind]

    def has(self, *words: str) -> bool:
        """Whether one of the words stands in it."""
        return any(word in self.words for word in words)
