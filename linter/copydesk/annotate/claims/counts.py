"""How many seasons, episodes, parts or films there are, as an article's sentences say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import ALPHABET, COMPARATORS, NUMBERS, UNITS
from copydesk.annotate.matcher import Pattern, Table
from copydesk.annotate.units import Classifier
from copydesk.sheet.claims import Comparator, CountClaim
from copydesk.sheet.entities import EntityKind


class Counted(Struct, frozen=True):
    """The places of a number and of what it counts."""

    number: tuple[int, int]
    unit: int


_NUMBER = "( (?: <half> <a>? )? <count> (?: <dash> <count> )? )"
_UNITS = "<plain>{0,4} ( <unit> )"


def _row(
    name: str, shape: str, *examples: str, needs: str = "unit", unit_first: bool = False
) -> Pattern[Counted]:
    """A row of the table; in its shape `<n>` is a number and `<units>` what it counts, adjectives between them."""

    def build(match: Match[str]) -> Counted:
        return (
            Counted(match.span(2), match.start(1)) if unit_first else Counted(match.span(1), match.start(2))
        )

    return Pattern(name, shape.replace("<n>", _NUMBER).replace("<units>", _UNITS), build, examples, needs)


_END = "(?! <partial> )"
ROWS: tuple[Pattern[Counted], ...] = (
    _row(
        "has",
        f"<has> <adverb>{{0,2}} <limit>{{0,3}} <n> <units> {_END}",
        "has [eight] [episodes]",
        "consisted of [12] [episodes]",
        needs="has",
    ),
    _row(
        "runs for",
        f"<ran> <adverb>{{0,2}} <for>? <adverb>? <limit>{{0,3}} <n> <units> {_END}",
        "ran for just over [ten] hour-long [episodes]",
        "runs to [eight] [episodes]",
        needs="ran",
    ),
    _row("is long", "<be> <limit>{0,3} <n> <units> <long>", "is [eight] [episodes] long", needs="long"),
    _row(
        "there are",
        f"<there> <be> <adverb>? <limit>{{0,3}} <n> <units> {_END}",
        "There were [12] [episodes]",
        needs="there",
    ),
    _row(
        "all",
        f"<all> <n> <units> {_END}",
        "all [eight] [episodes]",
        needs="all",
    ),
    _row(
        "its",
        f"<its> <n> <units> {_END}",
        "its [eight] [chapters]",
        needs="its",
    ),
    _row(
        "compound",
        "<n> <dash> ( <unit> ) (?= <plain>{0,3} <whole> | <work> )",
        "an [eight]-[episode] season",
        "the [six]-[part] drama",
        needs="dash",
    ),
    _row(
        "make up",
        "<limit>{0,2} <n> <units> <make>",
        "[Nine] [episodes] make up the first season",
        needs="make",
    ),
    _row(
        "of the season",
        "(?: <the> | <start> ) <limit>{0,2} <n> <units> (?= <of> <the>? <plain>{0,2} (?: <season> | <work> ) )",
        "The [eight] [episodes] of season 1",
        needs="of",
    ),
    _row(
        "label",
        "( <unit> ) <colon> <n> (?! <other|unit> )",
        "[Episodes]: [8]",
        unit_first=True,
        needs="colon",
    ),
    _row(
        "in brackets",
        "<open> <n> <units> (?= <close> | <comma> )",
        "([8] [episodes])",
        needs="open",
    ),
)
TABLE = Table(ALPHABET, ROWS)
_CLASSIFY = Classifier()
_WHOLE = frozenset("season seasons series show it they both run drama".split())
_PARTIAL_BEFORE = frozenset(
    "first last next final opening remaining other more another every each per only".split()
)


def read_count_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CountClaim]:
    """The counts of an article's sentences, in order of sentence; those of unknown works left out."""
    for sentence in sentences:
        if not UNITS.keys().isdisjoint(sentence.lowers):
            yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[CountClaim]:
    start = ALPHABET.char(frozenset(("start",)))
    string = start + sentence.string(ALPHABET, _CLASSIFY)
    for pattern, match in TABLE.matches(string):
        counted = pattern.build(match)
        if counted and (claim := _claim(sentence, pattern.name, counted)):
            yield claim


def _claim(sentence: Sentence, name: str, counted: Counted) -> CountClaim | None:
    """The claim of a match; indices of the string are one ahead of the units, because of its start sign."""
    first, last, unit = counted.number[0] - 1, counted.number[1] - 1, counted.unit - 1
    number = number_of(sentence.lowers[first:last])
    begin, end = min(first, unit), max(last, unit + 1)
    if number is None or sentence.is_foreign(begin, end):
        return None
    if _is_partial(sentence, begin) or _is_somebodys(sentence, begin):
        return None
    inherited = sentence.inherited(begin, end)
    if inherited["work"] is None:
        return None
    kind = UNITS[sentence.lowers[unit]]
    if kind != "episode":
        inherited["season"] = None
    return CountClaim(
        sentence.span(begin, end),
        unit=kind,
        number=number,
        comparator=_comparator(sentence.lowers[max(begin - 4, 0) : begin]),
        pattern=name,
        **inherited,
    )


def _is_partial(sentence: Sentence, begin: int) -> bool:
    """Whether the words before the number say that it is a part of the whole: *the first three*, *two more*."""
    before = sentence.lowers[max(begin - 2, 0) : begin]
    return not _PARTIAL_BEFORE.isdisjoint(before[-1:]) or before[-2:] == ("one", "of")


def _is_somebodys(sentence: Sentence, begin: int) -> bool:
    """Whether the nearest name before the number in its clause is a person's: episodes that she has directed."""
    start, _ = sentence.clause(begin, begin + 1)
    for unit in reversed(sentence.units[start:begin]):
        if unit.lower in _WHOLE:
            return False
        if unit.mention is not None:
            return not unit.mention.of(EntityKind.WORK)
    return False


def number_of(words: Sequence[str]) -> int | None:
    """The number that words or digits say; none for what is no plain number (a year, a huge count)."""
    spoken = [word for word in words if word not in ("-", "a", "an")]
    if "half" in spoken and "dozen" in spoken:
        return 6
    values = [int(w) if w.isascii() and w.isdigit() and len(w) < 4 else NUMBERS.get(w) for w in spoken]
    if not values or None in values:
        return None
    known = [value for value in values if value is not None]
    return known[0] if len(known) == 1 else known[0] * 12 if spoken[-1] == "dozen" else sum(known)


def _comparator(before: Sequence[str]) -> Comparator:
    for words, comparator in COMPARATORS:
        if any(before[at : at + len(words)] == words for at in range(len(before))):
            return comparator
    return Comparator.EXACTLY
