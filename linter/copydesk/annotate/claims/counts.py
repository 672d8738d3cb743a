"""What an article counts, and what numbers are no count of the whole: of what is left, ordered, planned, somebody’s, half a season’s."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.counts_table import (
    ALPHABET,
    COMPARATORS,
    LIMITS,
    NUMBERS,
    SERIES,
    TABLE,
    UNITS,
    Counted,
)
from copydesk.annotate.claims.doubts import (
    FOREIGN,
    OF_NO_WORK,
    OF_OTHERS,
    Doubt,
    Stated,
    doubt_of,
    doubted_by,
    introduced,
    one_of,
    words_if,
)
from copydesk.annotate.claims.events_table import is_date
from copydesk.annotate.claims.titles import is_title_case
from copydesk.annotate.matcher import Pattern
from copydesk.annotate.units import Characters
from copydesk.numerals import ORDINALS
from copydesk.sheet.claims import Comparator, CountClaim, Doubted, Manner
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.judging.seasons import is_a_slip

_CHARACTERS = Characters.of_classes(ALPHABET)


def read_count_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CountClaim | Doubted]:
    """The counts of an article's sentences, in order of sentence; those of unknown works left out."""
    memory = _Memory(article)
    start = ALPHABET.char(frozenset(("start",)))
    # All classes come before any pattern, which a new class would put out of date.
    counting = {s.units[0].token.block for s in sentences if _has_unit(s)}
    there = [s for s in sentences if s.units[0].token.block in counting]
    strings = [start + _CHARACTERS.string(sentence.units) for sentence in there]
    for sentence, string in zip(there, strings, strict=True):
        memory.enter(sentence)
        if memory.last or _has_unit(sentence):
            yield from _of_sentence(sentence, string, memory)


def _has_unit(sentence: Sentence) -> bool:
    return not UNITS.keys().isdisjoint(sentence.lowers)


class _Memory(Struct):
    """What the paragraph has said: its last count, and whether it speaks of a part of a season."""

    article: Annotated
    block: int = -1
    last: CountClaim | None = None
    portion: bool = False

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence; nothing is remembered from one paragraph to the next."""
        block = sentence.units[0].token.block
        if block != self.block:
            self.block, self.last, self.portion = block, None, False


def _of_sentence(sentence: Sentence, string: str, memory: _Memory) -> Iterator[CountClaim | Doubted]:
    for pattern, match in TABLE.matches(string):
        counted = pattern.build(match)
        read = counted and _read(sentence, pattern, counted, memory)
        if isinstance(read, CountClaim) and Manner.LOOSE not in read.manners:
            memory.last = read
        if read:
            yield read
    memory.portion = memory.portion or _portion_in(sentence.lowers) is not None


def _read(
    sentence: Sentence, row: Pattern[Counted], counted: Counted, memory: _Memory
) -> CountClaim | Doubted | None:
    """The claim of a match, or its doubt; indices of the string are one ahead of the units, because of its start sign."""
    first, last, unit = counted.number[0] - 1, counted.number[1] - 1, counted.unit - 1
    begin, end = min(first, unit), last if counted.ordinal else max(last, unit + 1)
    number = number_of(sentence.lowers[first:last])
    if number is None:
        return None
    kind = "episode" if counted.ordinal else _unit(sentence, row.name, unit)
    seen = Seen(sentence, begin, end, row.name, kind, memory.portion)
    if counted.ordinal:
        claim = _elliptic(seen, number, counted.ordinal - 1, memory)
        return claim and doubted_by(claim, doubt_of(NUMBERS_OF_PARTS, seen))
    claim = _claim(seen, number)
    if Manner.LOOSE not in row.manners:
        return doubted_by(claim, doubt_of(NUMBERS_OF_PARTS, seen) or doubt_of(COUNTS, seen))
    claim = replace(claim, manners=row.manners)
    if not is_a_slip(memory.article.base, claim):
        return None
    return doubted_by(claim, doubt_of((*NUMBERS_OF_PARTS, *COUNTS, *LOOSE), seen))


def _claim(seen: Seen, number: int) -> CountClaim:
    sentence, begin, end = seen.sentence, seen.first, seen.last
    inherited = sentence.inherited(begin, end)
    whole = not sentence.seasons and one_of(_ALL_OF_IT, (*seen.clause_before, *seen.behind(3))) is not None
    if seen.kind != "episode" or whole or _is_of_later_season(sentence, begin, end):
        inherited["season"] = None
    return CountClaim(
        sentence.span(begin, end),
        unit=seen.kind,
        number=number,
        comparator=_comparator(sentence.lowers[:begin]),
        out=seen.kind == "season" and _is_of_what_is_out(seen),
        pattern=seen.row,
        **inherited,
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
    behind = sentence.lowers[at + 1 : at + 4]
    several = (number_of(sentence.lowers[at - 2 : at - 1]) or 0) > _PARTS
    if (
        name == "compound"
        and kind == "part"
        and (not SERIES.isdisjoint(behind) or (several and "season" in behind))
    ):
        return "episode"
    return kind


_PARTS = 3
"""A season may come out in so many parts; more are its episodes."""


def _elliptic(seen: Seen, number: int, ordinal: int, memory: _Memory) -> CountClaim | None:
    """*The third had eight*: episodes, where the paragraph has just counted those of another season of the work."""
    before, sentence = memory.last, seen.sentence
    told = any(word.first <= ordinal < word.last for word in sentence.seasons)
    if before is None or before.unit != "episode" or (before.season is None and not told):
        return None
    inherited = sentence.inherited(seen.first, seen.last)
    if inherited["work"] != before.work or (sentence.seasons and inherited["season"] == -1):
        return None
    inherited["season"] = ORDINALS[sentence.lowers[ordinal]]
    comparator, span = _comparator(sentence.lowers[: seen.first]), sentence.span(seen.first, seen.last)
    return CountClaim(
        span, unit="episode", number=number, comparator=comparator, pattern=seen.row, **inherited
    )


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


class Seen(Stated, frozen=True):
    """A number with what it counts: its row, the kind of unit, and whether its paragraph speaks of a part of a season."""

    row: str
    kind: str
    portion: bool


def _partial(seen: Seen) -> str | None:
    """*The first three*, *two more*, *one of four*."""
    before = seen.before(2)
    pair = before in (("one", "of"), ("couple", "of"))
    return " ".join(before) if pair else one_of(_PARTIAL_BEFORE, before[-1:])


def _meant(seen: Seen) -> str | None:
    return one_of(_MEANT, seen.clause_before)


def _arc(seen: Seen) -> str | None:
    """*An arc spanning seven seasons*, *her two-season run*."""
    own = seen.before(1) in (("her",), ("his",)) and "run" in seen.sentence.lowers[seen.first : seen.last + 3]
    return one_of(_ARCS, seen.clause_before) or words_if(own, "run")


def _of_a_version(seen: Seen) -> str | None:
    return one_of(_VERSIONS, seen.behind(6)) if seen.behind(1) == ("of",) else None


_VERSIONS = frozenset(
    "version remake original reboot adaptation revival spinoff spin-off sequel prequel".split()
)


NUMBERS_OF_PARTS: tuple[Doubt[Seen], ...] = (
    FOREIGN,
    Doubt("it is a part of the whole", _partial, "It has only three episodes."),
    Doubt(
        "it was planned or ordered, which is not what came of it",
        _meant,
        "It originally had ten episodes.",
    ),
    Doubt("it is as long as somebody's part", _arc, "Her arc spans seven seasons."),
    Doubt("another version is counted", _of_a_version, "There are 28 episodes of the Hindi version."),
    Doubt(
        "something else is brought in that has so many",
        lambda seen: introduced(seen.sentence, seen.first),
        "Ines Aldana got a show of her own, which lasted two seasons.",
    ),
)
"""Why a number is no count of all that there is."""


def _anothers(seen: Seen) -> str | None:
    """*A nine-parter*, without a title or a season."""
    return words_if(seen.row == "many-parter" and not (seen.sentence.titles or seen.sentence.seasons))


def _somebodys(seen: Seen) -> str | None:
    """Episodes that she has directed: the nearest name before the number in its clause is a person's."""
    units = seen.sentence.units[seen.first - len(seen.clause_before) : seen.first]
    for unit in reversed(units):
        if unit.lower in _WHOLE:
            return None
        if unit.mention is not None:
            return words_if(not unit.mention.of(EntityKind.WORK), unit.mention.text)
    return None


def _in_a_portion(seen: Seen) -> str | None:
    """*Four episodes in its first part*, or where the paragraph speaks of one."""
    if seen.kind != "episode":
        return None
    behind = seen.behind(5)
    told = one_of(_PORTIONS, behind) if behind[:1] in (("in",), ("for",), ("of",)) else None
    return told or _portion_in(seen.sentence.lowers[: seen.first]) or words_if(seen.portion)


def _portion_in(words: Sequence[str]) -> str | None:
    """The part of a season that words speak of: its number of episodes is then the part's."""
    return next((word for at, word in enumerate(words) if word in _PORTIONS and _is_portion(words, at)), None)


def _is_portion(words: Sequence[str], at: int) -> bool:
    """Whether it is no part of a word or of a phrase: *two-part*, *half an hour*."""
    joined = words[max(at - 1, 0)] == "-" or words[at + 1 : at + 2] in (("-",), ("an",), ("a",))
    return not joined and (words[at] != "part" or _is_numbered(words, at))


def _is_numbered(words: Sequence[str], at: int) -> bool:
    """Whether a part is one of several, and no role: *part one*, *the first part*, *a part of the season*."""
    near = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
    return any(w in NUMBERS or w in ORDINALS or w in _WHICH or w.isdigit() for w in near)


def _introduces_another(seen: Seen) -> str | None:
    """*A six-part drama* brings in another work, where nothing near it says that it is the one spoken of."""
    sentence, begin, end = seen.sentence, seen.first, seen.last
    near = range(begin - 1, max(begin - 4, -1), -1) if seen.row == "compound" else ()
    article = next((at for at in near if sentence.lowers[at] in _INTRODUCING), None)
    if article is None:
        return None
    if sentence.lowers[article] in ("new", "latest"):
        titled = is_title_case(sentence.block, sentence.units)
        return words_if(not titled and _brings_in(sentence, article, end), sentence.lowers[article])
    told = article and (sentence.lowers[article - 1] in _BEING or _is_work(sentence, article - 1))
    named = any(_is_work(sentence, at) for at in range(end, min(end + 6, len(sentence.units))))
    return words_if(not told and not named, sentence.lowers[article])


def _brings_in(sentence: Sentence, new: int, end: int) -> bool:
    """Whether no title stands on either side of *HBO's new five-part drama* to say which it is."""
    first = next((at for at in range(new, 0, -1) if sentence.lowers[at - 1] in _BEFORE_OWNERS), new)
    near = (*range(max(first - 2, 0), first), *range(end, min(end + 6, len(sentence.units))))
    return not any(_is_work(sentence, at) for at in near)


def _is_work(sentence: Sentence, at: int) -> bool:
    mention = sentence.units[at].mention
    return mention is not None and bool(mention.of(EntityKind.WORK))


def _of_then(seen: Seen) -> str | None:
    """*In 2020 it completed its two seasons*: how many there were by then."""
    start = seen.first - len(seen.clause_before)
    times = (
        unit.time
        for unit in seen.sentence.units[start : seen.first]
        if seen.kind == "season" and is_date(unit)
    )
    return next((time.text for time in times if time and time.pattern != "range"), None)


COUNTS: tuple[Doubt[Seen], ...] = (
    Doubt("it is how many there were then", _of_then, "In 2020 it completed its two seasons."),
    Doubt("nothing says whose it is", _anothers, "We saw a nine-parter."),
    Doubt("it may be somebody's alone", _somebodys, "Ines Aldana has three episodes."),
    Doubt("another work is brought in", _introduces_another, "We saw a six-part drama series."),
    Doubt("a part of the season is spoken of", _in_a_portion, "It has four episodes in its first part."),
    OF_NO_WORK,
    OF_OTHERS,
)
"""Why what is counted with its unit may be another's, or a part."""


_NOT_ALL = frozenset(
    "after into in first so far already aired airs available screened watched watch seen see left just halfway mid through within "
    "shown last next wrote directed appeared appears appearing guest starred credit credits role viewers sent critics until till before "
    "than another more each every per".split()
)


def _so_far(seen: Seen) -> str | None:
    """*After seven episodes*, *seven episodes have aired*: how far it is, or what somebody had a part in."""
    return one_of(_NOT_ALL, (*seen.clause_before, *seen.behind(6)))


LOOSE: tuple[Doubt[Seen], ...] = (
    Doubt("so much of it is out, or somebody's", _so_far, "After seven episodes we knew."),
)
"""Why a number of episodes that no wording of the table has may be no count of all."""


def _is_of_what_is_out(seen: Seen) -> bool:
    """Whether the words behind a count limit it to what has come out: *three seasons so far*, *have aired*."""
    _, last = seen.sentence.clause(seen.last - 1, seen.last)
    words = seen.sentence.lowers[seen.last : min(seen.last + 8, last)]
    return bool(one_of(_OUT, words)) or not {("so", "far"), ("to", "date")}.isdisjoint(pairwise(words))
