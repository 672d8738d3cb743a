"""How many seasons, episodes, parts or films there are, as an article's sentences say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import (
    ALPHABET,
    COMPARATORS,
    LIMITS,
    NUMBERS,
    ORDINALS,
    SERIES,
    UNITS,
)
from copydesk.annotate.claims.counts_partial import (
    counts_the_whole,
    introduces_another,
    is_in_a_portion,
    is_meant,
    is_of_an_arc,
    is_of_what_is_out,
    is_partial,
    is_somebodys,
    names_a_portion,
)
from copydesk.annotate.claims.counts_table import TABLE, Counted
from copydesk.annotate.units import Classifier
from copydesk.sheet.claims import Comparator, CountClaim

_CLASSIFY = Classifier()


def read_count_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CountClaim]:
    """The counts of an article's sentences, in order of sentence; those of unknown works left out."""
    memory = _Memory()
    start = ALPHABET.char(frozenset(("start",)))
    # All classes come before any pattern, which a new class would put out of date.
    counting = {s.units[0].token.block for s in sentences if _has_unit(s)}
    there = [s for s in sentences if s.units[0].token.block in counting]
    strings = [start + sentence.string(ALPHABET, _CLASSIFY) for sentence in there]
    for sentence, string in zip(there, strings, strict=True):
        memory.enter(sentence)
        if memory.last or _has_unit(sentence):
            yield from _of_sentence(sentence, string, memory)


def _has_unit(sentence: Sentence) -> bool:
    return not UNITS.keys().isdisjoint(sentence.lowers)


class _Memory(Struct):
    """What the paragraph has said: its last count, and whether it speaks of a part of a season."""

    block: int = -1
    last: CountClaim | None = None
    portion: bool = False

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence; nothing is remembered from one paragraph to the next."""
        block = sentence.units[0].token.block
        if block != self.block:
            self.block, self.last, self.portion = block, None, False


def _of_sentence(sentence: Sentence, string: str, memory: _Memory) -> Iterator[CountClaim]:
    for pattern, match in TABLE.matches(string):
        counted = pattern.build(match)
        claim = counted and _claim(sentence, pattern.name, counted, memory)
        if claim:
            memory.last = claim
            yield claim
    memory.portion = memory.portion or names_a_portion(sentence, len(sentence.units))


def _claim(sentence: Sentence, name: str, counted: Counted, memory: _Memory) -> CountClaim | None:
    """The claim of a match; indices of the string are one ahead of the units, because of its start sign."""
    first, last, unit = counted.number[0] - 1, counted.number[1] - 1, counted.unit - 1
    begin, end = min(first, unit), last if counted.ordinal else max(last, unit + 1)
    number = number_of(sentence.lowers[first:last])
    if (
        number is None
        or sentence.is_foreign(begin, end)
        or is_partial(sentence, begin)
        or is_meant(sentence, begin)
        or is_of_an_arc(sentence, begin)
    ):
        return None
    if counted.ordinal:
        return _elliptic(sentence, name, (begin, end), number, counted.ordinal - 1, memory)
    if name == "many-parter" and not (sentence.titles or sentence.seasons):
        return None  # another's: nothing says that it is the work spoken of
    kind = _unit(sentence, name, unit)
    if is_somebodys(sentence, begin) or (name == "compound" and introduces_another(sentence, begin, end)):
        return None
    if kind == "episode" and (
        memory.portion or names_a_portion(sentence, begin) or is_in_a_portion(sentence, end)
    ):
        return None
    inherited = sentence.inherited(begin, end)
    if inherited["work"] is None or sentence.others:
        return None
    whole = not sentence.seasons and counts_the_whole(sentence, begin, end)
    if kind != "episode" or whole or _is_of_later_season(sentence, begin, end):
        inherited["season"] = None
    comparator = _comparator(sentence.lowers[:begin])
    span = sentence.span(begin, end)
    out = kind == "season" and is_of_what_is_out(sentence, end)
    return CountClaim(
        span, unit=kind, number=number, comparator=comparator, out=out, pattern=name, **inherited
    )


def _is_of_later_season(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether the sentence names a season only in a later clause: *it has 39 episodes; its third season has nine*."""
    _, last = sentence.clause(begin, end)
    return bool(sentence.seasons) and all(word.first >= last for word in sentence.seasons)


def _unit(sentence: Sentence, name: str, at: int) -> str:
    """What is counted; the parts of *a six-part series* are its episodes."""
    if name == "many-parter":
        return "episode"
    kind = UNITS.get(sentence.lowers[at], "episode")  # E1–9
    if name == "compound" and kind == "part" and not SERIES.isdisjoint(sentence.lowers[at + 1 : at + 4]):
        return "episode"
    return kind


def _elliptic(
    sentence: Sentence, name: str, place: tuple[int, int], number: int, ordinal: int, memory: _Memory
) -> CountClaim | None:
    """*The third had eight*: episodes, where the paragraph has just counted those of another season of the work."""
    before = memory.last
    if before is None or before.unit != "episode" or before.season is None:
        return None
    inherited = sentence.inherited(*place)
    if inherited["work"] != before.work or (sentence.seasons and inherited["season"] == -1):
        return None
    inherited["season"] = ORDINALS[sentence.lowers[ordinal]]
    comparator = _comparator(sentence.lowers[: place[0]])
    span = sentence.span(*place)
    return CountClaim(span, unit="episode", number=number, comparator=comparator, pattern=name, **inherited)


def number_of(words: Sequence[str]) -> int | None:
    """The number that words or digits say; none for what is no plain number (a year, a huge count)."""
    spoken = [word for word in words if word not in ("-", "a", "an")]
    if "half" in spoken and "dozen" in spoken:
        return 6
    if spoken[-1:] == ["dozen"] and len(spoken) == 1:
        return 12
    values = [int(w) if w.isascii() and w.isdigit() and len(w) < 4 else NUMBERS.get(w) for w in spoken]
    if not values or None in values:
        return None
    known = [value for value in values if value is not None]
    return known[0] if len(known) == 1 else known[0] * 12 if spoken[-1] == "dozen" else sum(known)


def _comparator(lowers: Sequence[str]) -> Comparator:
    """How the words right before a number limit it."""
    first = len(lowers)
    while first and lowers[first - 1] in LIMITS:
        first -= 1
    before = tuple(lowers[first:])
    for words, comparator in COMPARATORS:
        if any(before[at : at + len(words)] == words for at in range(len(before))):
            return comparator
    return Comparator.EXACTLY
