"""The stream that claims are read from: a name is one unit, a time expression is one unit, other tokens one each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.matcher import Alphabet
from copydesk.annotate.tokens import Token, Tokens
from copydesk.sheet.claims import Mention, TimeExpression
from copydesk.sheet.entities import EntityKind
from copydesk.text import Span


class Unit(Struct, frozen=True):
    """A name, a time expression, or a token; `first` and `last` are its token range [first, last)."""

    span: Span
    lower: str
    first: int
    last: int
    token: Token
    mention: Mention | None = None
    time: TimeExpression | None = None


GIVEN = (
    *("name", "person", "character", "work", "thing", "event", "full", "short"),
    *("time", "number", "capital", "start"),
)
"""The classes that a `Classifier` gives, and `start`, which tables put before a sentence."""


class Classifier:
    """Gives each unit its character: its word's classes, or those of the name or time that it is.

    Names are of class `name` and of `person`, `character`, `work`, `thing` for each kind that a candidate has; `full` or
    `short` by form. Times are `time`. Numbers are `number`. Words carry the classes of the lexicon.
    """

    _KINDS: ClassVar = {
        EntityKind.PERSON: "person",
        EntityKind.CHARACTER: "character",
        EntityKind.WORK: "work",
        EntityKind.NAME: "thing",
        EntityKind.EVENT: "event",
    }

    def __call__(self, alphabet: Alphabet, unit: Unit) -> str:
        """The character of a unit in an alphabet."""
        if unit.mention is not None:
            return alphabet.char(self.of_mention(unit.mention))
        if unit.time is not None:
            return alphabet.char(frozenset(("time",)))
        first = unit.token.text[0]
        if first.isupper():
            return alphabet.marked(unit.lower, "capital")
        if first.isdigit():
            return alphabet.marked(unit.lower, "number")
        return alphabet.word(unit.lower)

    def of_mention(self, mention: Mention) -> frozenset[str]:
        """The classes of a name."""
        kinds = {self._KINDS[entity.kind] for entity in mention.refers}
        return frozenset({"name", "short" if mention.form == "short" else "full", *kinds})


def read_units(article: Annotated) -> tuple[tuple[Unit, ...], ...]:
    """The units of each sentence, in order."""
    marks = {m.span.start: m for m in article.mentions}
    times = {t.span.start: t for t in article.times}
    return tuple(
        tuple(_units(article.tokens, first, last, marks, times)) for first, last in article.tokens.sentences
    )


def _units(
    tokens: Tokens,
    first: int,
    last: int,
    marks: dict[int, Mention],
    times: dict[int, TimeExpression],
) -> Iterator[Unit]:
    at = first
    while at < last:
        token = tokens[at]
        mention = marks.get(token.span.start)
        time = None if mention else times.get(token.span.start)
        span = mention.span if mention else time.span if time else token.span
        end = at + 1
        while end < last and tokens[end].span.start < span.end:
            end += 1
        yield Unit(span, token.lower, at, end, token, mention, time)
        at = end
