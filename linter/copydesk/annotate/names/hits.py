"""Full names in an article, exact or folded: every window that the index knows and that can be the name."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from copydesk.annotate.names.index import HEAD, Name, NameIndex
from copydesk.annotate.names.ordinary import is_word
from copydesk.annotate.tokens import APOSTROPHES, HARD, HYPHENS, OPENING, Tokens, Words
from copydesk.text import visible

_SAME = str.maketrans({**dict.fromkeys("‐‑–", "-"), **dict.fromkeys("’ʼ‘`", "'")})
_SYLLABLE = 3
"""So many letters that are no word may be a syllable of a name."""
_MANY = 2
_PARTING = frozenset(",;:–—")


class Hit(Struct, frozen=True, eq=False, gc=False):
    """A window of words, first to last, and the names that it can be; `exact` are those written just so."""

    first: int
    last: int
    names: tuple[Name, ...]
    exact: bool


def surface(text: str) -> str:
    """A name's words for comparing: one kind of hyphen, apostrophe and blank."""
    if text.isascii() and text.isalnum():
        return text
    return " ".join(visible(text).translate(_SAME).split()).rstrip(".")


def full_hits(tokens: Tokens, index: NameIndex) -> tuple[Hit, ...]:
    """All full names of an index in an article, leftmost and longest first, none overlapping; kept with its words."""
    words = tokens.words
    known: tuple[NameIndex, tuple[Hit, ...]] | None = words.hits
    if known is None or known[0] is not index:
        known = words.hits = (index, tuple(scan(words, index)))
    return known[1]


def scan(words: Words, index: NameIndex, taken: bytearray | None = None) -> Iterator[Hit]:
    """The hits in order; words that are taken already belong to no other name."""
    index.ready(words.keys, words.openers)
    heads, past = index.heads, 0
    if not heads:
        return
    for at in words.where(lambda key: key[:HEAD] in heads, taken):
        if at < past or not (windows := index.windows(words.keys, words.joins, at)):
            continue
        if hit := _longest(words, at, windows, taken):
            yield hit
            past = hit.last + 1


def _longest(
    words: Words, at: int, windows: list[tuple[int, tuple[Name, ...]]], taken: bytearray | None
) -> Hit | None:
    """The longest window at a word that can be a name."""
    for last, names in reversed(windows):
        if taken and any(taken[at : last + 1]):
            continue
        if not _is_free(words, at, last):
            continue
        written = words.written(at, last)
        if names[0].text == written and len(names) == 1 and not names[0].is_ordinary:
            return Hit(at, last, names, True)
        if fitting := fits(words, at, last, names):
            text = surface(written)
            exact = tuple(n for n in fitting if surface(n.text) == text)
            return Hit(at, last, exact or fitting, bool(exact))
    return None


def fits(words: Words, first: int, last: int, names: Iterable[Name]) -> tuple[Name, ...]:
    """The names that a window of whole words can be: no strange signs inside, a case that can be the name's."""
    hard = "".join([words.signs(i) for i in range(first + 1, last + 1) if words.joins[i] == HARD])
    if last > first and words.possessive(last):
        names = [n for n in names if n.text[-2:-1] in APOSTROPHES]
    if any(_clips(words, i) for i in range(first + 1, last + 1)):
        names = [n for n in names if any(sign in APOSTROPHES for sign in n.text)]
    count = last + 1 - first
    return tuple(
        n
        for n in names
        if _signs_fit(hard, n)
        and _case_fits(words, first, last, n)
        and (count == len(n.words) or all(len(part) > 1 for part in n.parts))
    )


def _clips(words: Words, word: int) -> bool:
    """Whether a word is the end of a contraction: *I'm*, *we'll*."""
    return len(words.keys[word]) < 3 and words.token(word).glued and words.signs(word) in ("'", "’")


def _is_free(words: Words, first: int, last: int) -> bool:
    """Whether the window is not a piece of a longer word, such as the 24 of *24th* or the Lee of *Mary-Lee*."""
    after = last + 1
    more = after < len(words) and words.hangs[after]
    if words.hangs[first] or more:
        if words.continues(first) or (more and words.continues(after)):
            return False
        if first == last and (
            (more and words.hyphenated(after) and not _may_hang(words.token(after).text))
            or (words.hyphenated(first) and words.token(first - 1).is_capitalised)
        ):
            return False
    return words.before(first) not in ("@", "#")


def _may_hang(rest: str) -> bool:
    """Whether what a hyphen joins to a name may be no piece of it: *Bond-like*, but not *Nam-ra*."""
    return rest[0].islower() and (len(rest) > _SYLLABLE or is_word(rest))


def _signs_fit(hard: str, name: Name) -> bool:
    """Whether signs are a name's own, or such as stand in a title by a slip: *Night; The Ferry* for Night: The Ferry."""
    strange = {sign for sign in hard if sign not in HYPHENS and sign not in name.signs}
    slipped = name.is_title and (len(name.words) > _MANY or not _PARTING.isdisjoint(name.signs))
    return not strange or (slipped and strange <= _PARTING)


def _case_fits(words: Words, first: int, last: int, name: Name) -> bool:
    token = words.token(first)
    written = token.text
    if name.is_acronym:
        return words.written(first, last).translate(_SAME) == name.text.translate(_SAME)
    initial = next((c for c in name.text if c.isalnum()), "")
    if initial.isupper() and written[0].islower():
        more = any(words.token(at).is_capitalised for at in range(first + 1, last + 1))
        return name.is_title and more and len(name.words) > 2 and words.before(first) in OPENING
    return not (len(name.words) == 1 and len(written) > 1 and written.isupper() and name.is_ordinary)


def focus_first(words: Words, hits: Sequence[Hit], own: NameIndex) -> Sequence[Hit]:
    """The hits of all sheets, but those of the focus where one of another sheet cuts into theirs.

    *Young John*, a role elsewhere, takes nothing from *John David Carter*; a longer name keeps what it holds.
    """
    found = list(scan(words, own))
    if not found:
        return hits
    cut = {
        hit
        for hit in hits
        for mine in _meeting(found, hit)
        if not (hit.first <= mine.first and mine.last <= hit.last)
    }
    if not cut:
        return hits
    kept = [hit for hit in hits if hit not in cut]
    added = [mine for mine in found if not any(True for _ in _meeting(kept, mine))]
    return sorted((*kept, *added), key=lambda hit: hit.first)


def _meeting(hits: Sequence[Hit], one: Hit) -> Iterator[Hit]:
    """Those of some hits in order that share a word with one."""
    at = bisect_left(hits, one.first, key=lambda hit: hit.last)
    while at < len(hits) and hits[at].first <= one.last:
        yield hits[at]
        at += 1
