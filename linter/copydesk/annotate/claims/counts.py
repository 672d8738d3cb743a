"""What an article counts, and what numbers are no count of the whole: of what is left, ordered, planned, somebody’s, half a season’s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts_table import (
    ALPHABET,
    COMPARATORS,
    LIMITS,
    NUMBERS,
    ORDINALS,
    SERIES,
    TABLE,
    UNITS,
    Counted,
)
from copydesk.annotate.claims.titles import is_title_case
from copydesk.annotate.units import Classifier
from copydesk.sheet.claims import Comparator, CountClaim
from copydesk.sheet.entities import EntityKind

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


_WHOLE = frozenset("season seasons series show it they both run drama".split())
_PARTIAL_BEFORE = frozenset(
    "first last next final opening remaining other more another every each per only few several couple middle "
    "additional extra further".split()
)
_PORTIONS = frozenset("part half volume batch tranche parts halves volumes arc".split())
_WHICH = frozenset("final last new latest next other each every this of i ii iii".split())
_INTRODUCING = frozenset("a an new latest".split())
_BEFORE_OWNERS = frozenset((",", "is", "was", "as", "with", "of", "in", "the"))
_ARCS = frozenset("arc stint tenure appeared appearing guest recurring".split())
_OUT = frozenset("aired released streaming available already".split())
_MEANT = frozenset(
    "planned planning plans originally initially intended envisaged envisioned conceived pitched supposed going would "
    "ordered orders order ordering commissioned greenlit wanted wants hoped could might optioned".split()
)
_ALL_OF_IT = frozenset("show series drama saga whole entire total all altogether overall".split())
_BEING = frozenset("is was remains as , ( called with into".split())


def is_partial(sentence: Sentence, begin: int) -> bool:
    """Whether the words before the number say that it is a part of the whole: *the first three*, *two more*."""
    before = sentence.lowers[max(begin - 2, 0) : begin]
    return not _PARTIAL_BEFORE.isdisjoint(before[-1:]) or before in (("one", "of"), ("couple", "of"))


def counts_the_whole(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether a clause counts the work and not the season spoken of before: *the whole show has*, *in all*."""
    start, _ = sentence.clause(begin, end)
    return not _ALL_OF_IT.isdisjoint((*sentence.lowers[start:begin], *sentence.lowers[end : end + 3]))


def is_of_what_is_out(sentence: Sentence, end: int) -> bool:
    """Whether the words behind a count limit it to what has come out: *three seasons so far*, *have aired*."""
    _, last = sentence.clause(end - 1, end)
    words = sentence.lowers[end : min(end + 8, last)]
    return not _OUT.isdisjoint(words) or ("so", "far") in pairwise(words) or ("to", "date") in pairwise(words)


def is_somebodys(sentence: Sentence, begin: int) -> bool:
    """Whether the nearest name before the number in its clause is a person's: episodes that she has directed."""
    start, _ = sentence.clause(begin, begin + 1)
    for unit in reversed(sentence.units[start:begin]):
        if unit.lower in _WHOLE:
            return False
        if unit.mention is not None:
            return not unit.mention.of(EntityKind.WORK)
    return False


def is_of_an_arc(sentence: Sentence, begin: int) -> bool:
    """Whether a number of seasons is that of somebody's part in them: *an arc spanning seven seasons*."""
    start, _ = sentence.clause(begin, begin + 1)
    return not _ARCS.isdisjoint(sentence.lowers[start:begin])


def is_meant(sentence: Sentence, begin: int) -> bool:
    """Whether the clause tells what was once planned or ordered, which is not what came of it."""
    start, _ = sentence.clause(begin, begin + 1)
    return not _MEANT.isdisjoint(sentence.lowers[start:begin])


def names_a_portion(sentence: Sentence, end: int) -> bool:
    """Whether a sentence has spoken, up to a place, of a part of a season: its number of episodes is then the part's."""
    words = sentence.lowers[:end]
    return any(
        word in _PORTIONS
        and words[max(at - 1, 0)] != "-"
        and words[at + 1 : at + 2] not in (("-",), ("an",), ("a",))
        and (word != "part" or _is_numbered(words, at))
        for at, word in enumerate(words)
    )


def _is_numbered(words: Sequence[str], at: int) -> bool:
    """Whether a part is one of several, and no role: *part one*, *the first part*, *a part of the season*."""
    near = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
    return any(w in NUMBERS or w in ORDINALS or w in _WHICH or w.isdigit() for w in near)


def is_in_a_portion(sentence: Sentence, end: int) -> bool:
    """Whether the words right after a count say in which part: *four episodes in its first part*."""
    words = sentence.lowers[end : end + 5]
    return words[:1] in (("in",), ("for",), ("of",)) and not _PORTIONS.isdisjoint(words)


def introduces_another(sentence: Sentence, begin: int, end: int) -> bool:
    """Whether *a six-part drama* may bring in another work: nothing near it says that it is the one spoken of."""
    article = next(
        (at for at in range(begin - 1, max(begin - 4, -1), -1) if sentence.lowers[at] in _INTRODUCING), None
    )
    if article is None:
        return False
    if sentence.lowers[article] in ("new", "latest"):
        return not is_title_case(sentence.block, sentence.units) and _brings_in(sentence, article, end)
    before = sentence.units[article - 1] if article else None
    if before is not None and (before.lower in _BEING or _is_work(sentence, article - 1)):
        return False
    return not any(_is_work(sentence, at) for at in range(end, min(end + 6, len(sentence.units))))


def _brings_in(sentence: Sentence, new: int, end: int) -> bool:
    """Whether no title stands on either side of *HBO's new five-part drama* to say which it is."""
    first = next((at for at in range(new, 0, -1) if sentence.lowers[at - 1] in _BEFORE_OWNERS), new)
    near = (*range(max(first - 2, 0), first), *range(end, min(end + 6, len(sentence.units))))
    return not any(_is_work(sentence, at) for at in near)


def _is_work(sentence: Sentence, at: int) -> bool:
    mention = sentence.units[at].mention
    return mention is not None and bool(mention.of(EntityKind.WORK))
