"""Titles that lost the capital at their head: *slow Horses*, *derry girls season 2*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import is_always_capital, is_number, is_ordinary
from copydesk.annotate.names.words import APART, HARD, Words

_ARTICLES = frozenset(("the", "a", "an"))
_SEASONS = frozenset(("season", "series", "episode"))


def lost_capitals(words: Words, taken: bytearray, titles: Sequence[Name]) -> Iterator[tuple[int, int, Name]]:
    """The windows, first to last, that are a title of several words but for its capitals, and can be nothing else."""
    heads: dict[str, list[tuple[tuple[str, ...], Name]]] = {}
    for name in titles:
        own = name.words[1:] if name.words[0] in _ARTICLES else name.words
        if len(name.words) > 1 and own:
            heads.setdefault(own[0], []).append((own, name))
    past = 0
    for at, key in enumerate(words.keys):
        if key not in heads or at < past or taken[at] or not words.token(at).text[0].islower():
            continue
        for own, name in heads[key]:
            last = at + len(own) - 1
            if _stands(words, taken, at, own) and _is_title(words, at, last):
                yield _with_article(words, at, name), last, name
                past = last + 1
                break


def _stands(words: Words, taken: bytearray, at: int, own: tuple[str, ...]) -> bool:
    """Whether just these words stand here, joined by nothing that parts them, and hanging on no other."""
    end = at + len(own)
    return (
        words.keys[at:end] == own
        and not any(taken[at:end])
        and not any(words.joins[i] in (APART, HARD) for i in range(at + 1, end))
        and not words.hangs[at]
        and not (end < len(words) and words.hangs[end] and not words.possessive(end))
        and words.before(at) not in ("#", "@", "/", ".")
    )


def _is_title(words: Words, first: int, last: int) -> bool:
    """Whether a season follows, or a capital within says that a title is meant: one that the words do not have by themselves."""
    after = last + 1
    if words.same_block(last, after + 1) and words.keys[after] in _SEASONS:
        return is_number(words.keys[after + 1])
    capitals = [words.keys[at] for at in range(first + 1, last + 1) if words.token(at).is_capitalised]
    if not capitals or all(is_always_capital(key) for key in capitals):
        return False
    return any(is_ordinary(key) for key in capitals) or not is_ordinary(words.keys[first])


def _with_article(words: Words, first: int, name: Name) -> int:
    """Where the title begins: with the small *the* of its own, where that stands before it."""
    before = first - 1
    own = (
        name.words[0] in _ARTICLES and words.same_block(first, before) and words.keys[before] == name.words[0]
    )
    return before if own else first
