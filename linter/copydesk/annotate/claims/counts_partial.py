"""Numbers that are no count of the whole: what is left, ordered, planned, of one person or of half a season."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.count_words import NUMBERS, ORDINALS
from copydesk.annotate.claims.names_unknown import is_title_case
from copydesk.sheet.entities import EntityKind

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
