"""Runs of capitalised pieces that belong to no name yet: where a name with a slip in it can stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from copydesk.annotate.names.short_forms import HONORIFICS
from copydesk.annotate.names.words import SOFT, Words
from copydesk.text import fold

_PARTICLES = frozenset("de del della der den di da du la le van von bin al el dos of the and".split())
_TITLES = HONORIFICS | {"jr", "sr"}


class Piece(Struct, frozen=True, gc=False):
    """A word between blanks, its tokens first to last, without a possessive ending."""

    first: int
    last: int
    text: str
    key: str
    possessive: str = ""


def runs_near(
    words: Words, taken: bytearray, near: Callable[[str], object], *, several: bool = False
) -> Iterator[list[Piece]]:
    """The runs that have a word for which `near` finds something, or a piece of several words; and perhaps some more.

    Where only runs of `several` pieces are wanted, a word by itself makes none.
    """
    spots = words.where(near, taken)
    if several:
        spots = [at for at in spots if _joins_on(words, taken, at) or _joins_on(words, taken, at + 1)]
    return runs_at(words, taken, sorted((*spots, *_compounds(words, taken))))


def _compounds(words: Words, taken: bytearray) -> Iterator[int]:
    """The words that are not taken and on which another hangs."""
    at = words.hangs.find(1)
    while at > 0:
        if not taken[at - 1] and (words.starts[at - 1] or words.keys[at - 1] in _PARTICLES):
            yield at - 1
        at = words.hangs.find(1, at + 1)


def runs_at(words: Words, taken: bytearray, spots: Iterable[int]) -> Iterator[list[Piece]]:
    """The runs of pieces that hold one of some words, small words of names among them, in order.

    A run that stands right before a word may come with them.
    """
    past = 0
    for spot in spots:
        if spot < past or taken[spot]:
            continue
        first = spot
        while first > past and _joins_on(words, taken, first):
            first -= 1
        while first <= spot:
            if words.starts[first] and not taken[first]:
                run, first = _run(words, taken, first)
                yield run
            else:
                first += 1
        past = first


def _joins_on(words: Words, taken: bytearray, at: int) -> bool:
    """Whether a word may stand in one run with the word before it."""
    return (
        at < len(taken)
        and words.joins[at] == SOFT
        and _is_free(words, taken, at - 1)
        and _is_free(words, taken, at)
    )


def _is_free(words: Words, taken: bytearray, at: int) -> bool:
    """Whether a word may be a piece, or the rest of one."""
    return not taken[at] and bool(words.starts[at] or words.hangs[at] or words.keys[at] in _PARTICLES)


def _run(words: Words, taken: bytearray, at: int) -> tuple[list[Piece], int]:
    """The run that begins at a word, and the first word behind it."""
    run: list[Piece] = []
    while (
        at < len(taken)
        and not taken[at]
        and (words.starts[at] or words.keys[at] in _PARTICLES)
        and (not run or _continues(words, run[-1], at))
    ):
        piece = _piece(words, at, taken)
        run.append(piece)
        at = piece.last + (2 if piece.possessive else 1)
    return run, at


def _continues(words: Words, before: Piece, at: int) -> bool:
    """Whether a word goes on with a run: no dot stands before it but that of an initial or an honorific."""
    if words.joins[at] != SOFT or before.possessive:
        return False
    dotted = words.at[at] - words.at[at - 1] > 1 and "." in words.signs(at)
    return not dotted or len(words.keys[at - 1]) == 1 or words.keys[at - 1] in _TITLES


def _piece(words: Words, at: int, taken: bytearray) -> Piece:
    if at + 1 == len(taken) or not words.hangs[at + 1]:
        text = words.token(at).text
        return Piece(at, at, text, words.keys[at] if text[0].isalnum() else text)
    last = at
    while last + 1 < len(taken) and words.hangs[last + 1] and not taken[last + 1]:
        if words.possessive(last + 1):
            break
        last += 1
    span = words.span(at, last)
    text = words.written(at, last)
    ending = words.text[span.end : span.end + 2]
    possessive = ending if ending[:1] in ("'", "’") and ending[1:].lower() == "s" else ""
    return Piece(at, last, text, fold(text), possessive)
