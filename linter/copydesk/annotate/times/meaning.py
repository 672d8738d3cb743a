"""What a pattern makes of its words where it stands: the scene, a meaning, and the reading that it becomes there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct

from copydesk.annotate.matcher import Pattern
from copydesk.annotate.tokens import Tokens
from copydesk.dates import Granularity, Modifier, TimeValue
from copydesk.dates.value import season_name
from copydesk.desk import DateOrder, Desk, Hemisphere
from copydesk.sheet.claims import Anchor, Direction, TimexType

_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


def timex_of(value: TimeValue) -> str:
    """The TIMEX3 value of a calendar unit, by the first day and the unit alone."""
    start = value.start or value.last
    if start is None:
        return ""
    year, month = start.year, start.month
    iso = start.isocalendar()
    match value.granularity:
        case Granularity.DAY:
            return start.isoformat()
        case Granularity.WEEKEND:
            return f"{iso.year:04}-W{iso.week:02}-WE"
        case Granularity.WEEK:
            return f"{iso.year:04}-W{iso.week:02}"
        case Granularity.MONTH:
            return f"{year:04}-{month:02}"
        case Granularity.QUARTER:
            return f"{year:04}-Q{1 + (month - 1) // 3}"
        case Granularity.SEASON:
            ends = year + (month == 12)
            return f"{ends:04}-{_SEASONS[season_name(start, southern=value.southern)]}"
        case Granularity.HALF:
            return f"{year:04}-H{1 + (month - 1) // 6}"
        case Granularity.YEAR:
            return f"{year:04}"
        case Granularity.DECADE:
            return f"{year // 10:03}"
    return f"{year // 100:02}"


_FUTURE = frozenset(
    "will ll would shall wo plans planned planning plan scheduled slated set due expected expects expect hopes upcoming "
    "until tomorrow next opens arrives returns premieres debuts airs launches begins starts hits bows coming may might "
    "can could should poised eyeing targeting eyes tentatively aims intends intend hope going".split()
)
_PAST = frozenset(
    "said was were had did told began got went made came took saw held met won lost led gave left found sold bought rose "
    "fell hit set wrote shot broke put ran grew became kept paid sent built spent wore drew knew brought bore thought "
    "been has have ago since last back died born says".split()
) - {"set"}
_NOT_PAST = frozenset(
    "need based red bed led speed indeed hundred scheduled expected planned slated united limited".split()
)
_REACH = 14


def cue(tokens: Tokens, first: int, last: int) -> tuple[Direction, str]:
    """The nearest cue to the left in the sentence, else the first to the right in the clause, with its word."""
    sentence = tokens[first].sentence
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        token = tokens[at]
        if token.sentence != sentence:
            break
        found = _points(tokens, at, token.lower)
        if found is not Direction.NONE:
            return found, token.text
    for at in range(last, min(last + _REACH, len(tokens))):
        token = tokens[at]
        if token.sentence != sentence:
            break
        found = _points(tokens, at, token.lower)
        if found is not Direction.NONE:
            return found, token.text
    return Direction.NONE, ""


def _points(tokens: Tokens, at: int, word: str) -> Direction:
    if word == "could" and _is_told(tokens, at):
        return Direction.NONE
    if word in _FUTURE:
        return Direction.NONE if word == "may" and tokens[at].is_capitalised else Direction.FUTURE
    if word == "to" and at + 1 < len(tokens) and tokens[at + 1].lower in _INFINITIVES:
        return Direction.FUTURE
    if word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST):
        return Direction.FUTURE if _is_to_be(tokens, at) else Direction.PAST
    return Direction.NONE


def _is_told(tokens: Tokens, at: int) -> bool:
    """Whether *could* stands in a sentence of the past, where it looks nowhere: *nobody could know that it was over*."""
    sentence = tokens[at].sentence
    near = (
        n for n in range(max(at - _REACH, 0), min(at + _REACH, len(tokens))) if tokens[n].sentence == sentence
    )
    return any(tokens[n].lower in _TOLD for n in near)


_TOLD = frozenset("was were had did could’ve".split())


def _is_to_be(tokens: Tokens, at: int) -> bool:
    """Whether a participle stands behind *will be* or *to be*: what *will be released* is none of the past."""
    for n in range(at - 1, max(at - 5, 0), -1):
        token = tokens[n]
        if token.sentence != tokens[at].sentence:
            return False
        if token.lower == "be":
            return tokens[n - 1].lower in _AHEAD or tokens[n - 2].lower in _AHEAD
        if not token.lower.endswith(("ed", "ly")) and token.lower not in ("and", "shown", "seen", "made"):
            return False
    return False


_AHEAD = frozenset("will to shall ll would should may might could can must".split())
_INFINITIVES = frozenset(
    "be begin start open air premiere debut return launch arrive release hit meet vote hold drop come continue leave "
    "stream take bow resume shoot film wrap expire end finish complete report announce decide play stage run give get".split()
)


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


def row(name: str, shape: str, build: Callable[..., Meaning | None], *cases: tuple[str, str]) -> Row:
    """A row of a table."""
    return Row(name, shape, build, tuple(text for text, _ in cases), cases=cases)


def fixed(value: TimeValue, *others: TimeValue) -> Callable[[Scene], Reading]:
    """Reads as the same value wherever it stands."""
    reading = Reading((value, *others))
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
