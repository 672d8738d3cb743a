"""Sentences as lines that rows of regular expressions are read from: names as marks, the rest in small letters.

Tables of classes read what words of a kind say; amounts, lengths, awards and kinship have their sense in few words that hang
together, which a row of such expressions says more plainly. A name is `‹person›`, `‹character›`, `‹work›`, `‹name›`; a date is
`‹time›`; a length stands as it is written.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.doubts import FOREIGN, OF_NO_WORK, OF_OTHERS, Doubt, Stated, introduced, one_of
from copydesk.annotate.units import MARKS, Unit
from copydesk.sheet.claims import PLAIN, Doubted, Manner
from copydesk.text import Span

Read = TypeVar("Read")
PERSON, CHARACTER, WORK, NAME, TIME = MARKS


class Row(Struct, frozen=True):
    """One wording: its name, its expression over a line, examples that are tests, and what it does beside its words' meaning."""

    name: str
    shape: str
    examples: tuple[str, ...] = ()
    manners: frozenset[Manner] = PLAIN

    def matches(self, line: Line) -> Iterator[re.Match[str]]:
        """The places of a line that read so."""
        return compiled(self.shape).finditer(line.text)


_COMPILED: dict[str, re.Pattern[str]] = {}


def compiled(shape: str) -> re.Pattern[str]:
    """The expression of a shape, compiled when it is first used."""
    if shape not in _COMPILED:
        _COMPILED[shape] = re.compile(shape)
    return _COMPILED[shape]


_OTHERS = frozenset(
    "sequel sequels prequel remake reboot spin-off spinoff follow-up rival rivals predecessor successor another other others "
    "previous earlier competitor sequel's rival's franchise saga trilogy series'".split()
)
"""Words before a claim that make it one about another work, or about several."""


class Line(Struct, frozen=True):
    """A sentence as text, with the unit that each place belongs to."""

    sentence: Sentence
    text: str
    starts: tuple[int, ...]

    def units(self, match: re.Match[str], group: str | int = 0) -> tuple[int, int]:
        """The range of units that a group of a match covers."""
        return self.at(match.start(group)), self.at(max(match.end(group) - 1, match.start(group))) + 1

    def at(self, offset: int) -> int:
        """The unit at a place."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def unit(self, match: re.Match[str], group: str) -> Unit | None:
        """The unit of a group of one unit; none where the group has matched nothing."""
        return self.sentence.units[self.at(match.start(group))] if match[group] else None

    def span(self, match: re.Match[str], group: str | int = 0) -> Span:
        """The place of a group in the article's text, exact within a length that has more words before it."""
        first, last = self.units(match, group)
        whole, unit = self.sentence.span(first, last), self.sentence.units[first]
        inside = match.start(group) - self.starts[first]
        return Span(whole.start + inside, whole.end) if unit.time and inside > 0 else whole

    @property
    def words(self) -> frozenset[str]:
        """The words that occur."""
        return self.sentence.words


def line_of(sentence: Sentence) -> Line:
    """The line of a sentence."""
    return Line(sentence, *sentence.with_marks)


def lines_with(sentences: Sequence[Sentence], words: frozenset[str]) -> Iterator[Line]:
    """The lines of those sentences that have one of the words, or a length where `‹length›` is among them."""
    wants_length = LENGTH in words
    for sentence in sentences:
        if not words.isdisjoint(sentence.words) or (wants_length and sentence.has_length):
            yield line_of(sentence)


def rows_of(
    line: Line, rows: Sequence[Row], build: Callable[[Line, str, re.Match[str]], Read | Doubted | None]
) -> Iterator[Read | Doubted]:
    """What is built of the matches of rows, in order of row; one that begins before the last has ended is passed over."""
    reached = -1
    for row in rows:
        for match in row.matches(line):
            if match.start() >= reached and (read := build(line, row.name, match)):
                reached = reached if isinstance(read, Doubted) else match.end()
                yield read


LENGTH = "‹length›"
QUOTE = "[\"“”‘’']"


def _of_another_work(stated: Stated) -> str | None:
    lowers = stated.sentence.lowers[: stated.first]
    others = _OTHERS - {"sequel"} if stated.sentence.of_sequel else _OTHERS
    return one_of(others, lowers)


SEQUEL: Doubt[Stated] = Doubt(
    "a sequel, a rival or a whole run is spoken of",
    _of_another_work,
    "Unlike the sequel it runs for 90 minutes.",
)
OF_ANOTHER_WORK: tuple[Doubt[Stated], ...] = (
    FOREIGN,
    OF_OTHERS,
    SEQUEL,
    OF_NO_WORK,
    Doubt(
        "something else is brought in of which it is told",
        lambda stated: introduced(stated.sentence, stated.first),
        "The set holds an old documentary that runs for 90 minutes.",
    ),
)
"""Why what a line says may be said of another work than the one spoken of."""
