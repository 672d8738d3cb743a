"""The stream that claims are read from: a name is one unit, a time expression is one unit, other tokens one each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.tokens import Token
from copydesk.sheet.claims import Mention, TimeExpression, TimexType
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span


class Unit(Struct, frozen=True, gc=False):
    """A name, a time expression, or a token; `first` and `last` are its token range [first, last).

    `word` is what stands there where it is neither name nor time: units of one word have one character.
    """

    span: Span
    lower: str
    first: int
    last: int
    token: Token
    word: str = ""
    mention: Mention | None = None
    time: TimeExpression | None = None

    @property
    def is_length(self) -> bool:
        """Whether it is a length of time, and no day."""
        return self.time is not None and self.time.type is TimexType.DURATION


GIVEN = (
    *("name", "person", "character", "work", "thing", "event", "full", "short"),
    *("time", "number", "capital", "start"),
)
"""The classes that `char_in` gives, and `start`, which tables put before a sentence."""


_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.CHARACTER: "character",
    EntityKind.WORK: "work",
    EntityKind.NAME: "thing",
    EntityKind.EVENT: "event",
}


def char_in(alphabet: Alphabet, unit: Unit) -> str:
    """The character of a unit in an alphabet: its word's classes, or those of the name or time that it is.

    Names are of class `name` and of `person`, `character`, `work`, `thing` for each kind that a candidate has; `full` or
    `short` by form. Times are `time`. Numbers are `number`. Words carry the classes of the lexicon.
    """
    if unit.mention is not None:
        return alphabet.char(_classes_of(unit.mention))
    if unit.time is not None:
        return alphabet.char(frozenset(("time",)))
    first = unit.token.text[0]
    if first.isupper():
        return alphabet.marked(unit.lower, "capital")
    if first.isdigit():
        return alphabet.marked(unit.lower, "number")
    return alphabet.word(unit.lower)


def _classes_of(mention: Mention) -> frozenset[str]:
    kinds = {_KINDS[entity.kind] for entity in mention.refers}
    return frozenset({"name", "short" if mention.form == "short" else "full", *kinds})


_MOST = 8192
_WORD = attrgetter("word")


class Characters:
    """Gives units their characters in one table's alphabet, and remembers those of words.

    `char` gives a unit its character; what it gives a word may depend on the word as it is written alone.
    """

    def __init__(self, char: Callable[[Unit], str]) -> None:
        self._char = char
        self._known: dict[str, str] = {}

    @classmethod
    def of_classes(cls, alphabet: Alphabet) -> Characters:
        """Those that `char_in` gives."""
        return cls(partial(char_in, alphabet))

    def of(self, units: Sequence[Unit]) -> list[str]:
        """The character of each unit."""
        known = list(map(self._known.get, map(_WORD, units)))
        return [char or self._made(unit) for char, unit in zip(known, units, strict=True)]

    def string(self, units: Sequence[Unit]) -> str:
        """The class string of some units, one character each."""
        return "".join(self.of(units))

    def _made(self, unit: Unit) -> str:
        char = self._char(unit)
        if unit.word:
            if len(self._known) == _MOST:  # an archive has more words than are worth keeping
                self._known.clear()
            self._known[unit.word] = char
        return char


MARKS = ("‹person›", "‹character›", "‹work›", "‹name›", "‹time›")
"""What stands for names and dates where a sentence is read as text."""
_PERSON, _CHARACTER, _WORK, _NAME, _TIME = MARKS
_MARKED = {EntityKind.PERSON: _PERSON, EntityKind.CHARACTER: _CHARACTER, EntityKind.WORK: _WORK}


def with_marks(units: Iterable[Unit]) -> tuple[str, tuple[int, ...]]:
    """A sentence as text in small letters, with marks for its names and dates, and where each unit begins in it."""
    parts: list[str] = []
    starts: list[int] = []
    reached = 0
    for unit in units:
        part = unit.lower if unit.word else _mark(unit)
        if reached and not unit.token.glued:
            parts.append(" ")
            reached += 1
        starts.append(reached)
        parts.append(part)
        reached += len(part)
    return "".join(parts), tuple(starts)


def _mark(unit: Unit) -> str:
    if unit.mention is not None:
        kinds = [entity.kind for entity in unit.mention.refers]
        return next((mark for kind, mark in _MARKED.items() if kind in kinds), _NAME)
    if unit.time is not None:
        return unit.time.text.lower() if unit.is_length else _TIME
    return unit.lower


def read_units(article: Annotated) -> tuple[tuple[Unit, ...], ...]:
    """The units of each sentence, in order."""
    marks: dict[int, Mention | TimeExpression] = {t.span.start: t for t in article.times}
    marks.update((m.span.start, m) for m in article.mentions)
    tokens = article.tokens.all
    return tuple(tuple(_units(tokens, first, last, marks)) for first, last in article.tokens.sentences)


def _units(
    tokens: Sequence[Token], first: int, last: int, marks: Mapping[int, Mention | TimeExpression]
) -> Iterator[Unit]:
    at = first
    while at < last:
        token = tokens[at]
        mark = marks.get(token.span.start)
        if mark is None:
            yield Unit(token.span, token.lower, at, at + 1, token, token.text)
            at += 1
            continue
        end = at + 1
        while end < last and tokens[end].span.start < mark.span.end:
            end += 1
        if isinstance(mark, Mention):
            yield Unit(mark.span, token.lower, at, end, token, mention=mark)
        else:
            yield Unit(mark.span, token.lower, at, end, token, time=mark)
        at = end
