"""Full names in an article, exact or folded: every window that the index knows and that can be the name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from msgspec import Struct

from copydesk.annotate.names.index import Name, NameIndex
from copydesk.annotate.names.words import APOSTROPHES, HARD, HYPHENS, OPENING, Words
from copydesk.annotate.tokens import Tokens

_SAME = str.maketrans(
    {**dict.fromkeys("‐‑–", "-"), **dict.fromkeys("’ʼ‘`", "'"), "\u00ad": None, "\u200b": None}
)
_CLOSERS = frozenset("\"”’'»)")


class Hit(Struct, frozen=True, eq=False):
    """A window of words, first to last, and the names that it can be; `exact` are those written just so."""

    first: int
    last: int
    names: tuple[Name, ...]
    exact: bool


def surface(text: str) -> str:
    """A name's words for comparing: one kind of hyphen, apostrophe and blank."""
    return " ".join(text.translate(_SAME).split()).rstrip(".")


_WORDS: WeakKeyDictionary[Tokens, Words] = WeakKeyDictionary()
_FOUND: WeakKeyDictionary[Tokens, tuple[NameIndex, tuple[Hit, ...]]] = WeakKeyDictionary()


def words_of(tokens: Tokens) -> Words:
    """The words of an article, made once."""
    words = _WORDS.get(tokens)
    if words is None:
        words = _WORDS[tokens] = Words(tokens)
    return words


def full_hits(tokens: Tokens, index: NameIndex) -> tuple[Hit, ...]:
    """All full names of an index in an article, leftmost and longest first, none overlapping; made once."""
    known = _FOUND.get(tokens)
    if known is None or known[0] is not index:
        known = (index, tuple(scan(words_of(tokens), index)))
        _FOUND[tokens] = known
    return known[1]


def scan(words: Words, index: NameIndex, taken: bytearray | None = None) -> Iterator[Hit]:
    """The hits in order; words that are taken already belong to no other name."""
    keys, starts, heads = words.keys, words.starts, index.heads
    at, count = 0, len(words)
    while at < count:
        if not starts[at] or (taken and taken[at]) or keys[at][:5] not in heads:
            at += 1
            continue
        hit = _best(words, index, at, taken)
        if hit is None:
            at += 1
        else:
            yield hit
            at = hit.last + 1


def _best(words: Words, index: NameIndex, at: int, taken: bytearray | None) -> Hit | None:
    for last, names in reversed(index.windows(words.keys, words.joins, at)):
        if taken and any(taken[at : last + 1]):
            continue
        if fitting := fits(words, at, last, names):
            text = surface(words.span(at, last).of(words.text))
            exact = tuple(n for n in fitting if surface(n.text) == text)
            return Hit(at, last, exact or fitting, bool(exact))
    return None


def fits(words: Words, first: int, last: int, names: Iterable[Name]) -> tuple[Name, ...]:
    """The names that a window can be: whole words, no strange signs inside, a case that can be the name's."""
    if not _is_free(words, first, last):
        return ()
    hard = "".join(words.signs(i) for i in range(first + 1, last + 1) if words.joins[i] == HARD)
    if last > first and words.possessive(last):
        names = [n for n in names if n.text[-2:-1] in APOSTROPHES]
    if any(_clips(words, i) for i in range(first + 1, last + 1)):
        names = [n for n in names if any(sign in APOSTROPHES for sign in n.text)]
    count = last + 1 - first
    return tuple(
        n
        for n in names
        if _signs_fit(hard, n) and _case_fits(words, first, last, n) and _initials_fit(count, n)
    )


def _clips(words: Words, word: int) -> bool:
    """Whether a word is the end of a contraction: *I'm*, *we'll*."""
    return len(words.keys[word]) < 3 and words.token(word).glued and words.signs(word) in ("'", "’")


def _initials_fit(count: int, name: Name) -> bool:
    """Whether each initial of a name can be a word of its own: *Marks* is not Mark S."""
    return count == len(name.words) or all(len(part) > 1 for part in name.parts)


def _is_free(words: Words, first: int, last: int) -> bool:
    """Whether the window is not a piece of a longer word, such as the 24 of *24th* or the Lee of *Mary-Lee*."""
    if words.token(first).glued and first and words.at[first - 1] == words.at[first] - 1:
        return False
    after = last + 1
    if after < len(words) and words.at[after] == words.at[last] + 1 and words.token(after).glued:
        return False
    if last == first and (
        (after < len(words) and words.hyphenated(after) and not words.token(after).text[0].islower())
        or (words.hyphenated(first) and words.token(first - 1).is_capitalised)
    ):
        return False
    return words.before(first) not in ("@", "#")


def _signs_fit(hard: str, name: Name) -> bool:
    return not hard or all(sign in name.signs for sign in hard if sign not in HYPHENS)


def _case_fits(words: Words, first: int, last: int, name: Name) -> bool:
    token = words.token(first)
    written = token.text
    if name.is_acronym:
        return words.span(first, last).of(words.text).translate(_SAME) == name.text.translate(_SAME)
    initial = next((c for c in name.text if c.isalnum()), "")
    if initial.isupper() and written[0].islower():
        return name.is_title and len(name.words) > 2 and words.before(first) in OPENING
    return not (len(name.words) == 1 and len(written) > 1 and written.isupper() and name.is_ordinary)
