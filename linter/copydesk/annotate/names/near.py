"""Near misses of people's, roles' and other names: who is meant, where nobody is named exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from copydesk.annotate.names.comparing import Grade, Likeness, compare
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.neighbours import Neighbours
from copydesk.annotate.names.ordinary import FUNCTION, is_ordinary
from copydesk.annotate.names.short_forms import HONORIFICS
from copydesk.annotate.names.words import SOFT, Words
from copydesk.sheet.claims import Difference
from copydesk.text import Span, fold

_MANY = 64
_WIDEST = 8
_FURTHEST = 4


class Piece(Struct, frozen=True):
    """A word between blanks, its tokens first to last, without a possessive ending."""

    first: int
    last: int
    text: str
    key: str
    possessive: str = ""


class Near(Struct, frozen=True):
    """A window of pieces that is nearly a name; `at` and `width` place it in its run."""

    at: int
    width: int
    first: int
    last: int
    span: Span
    name: Name
    likeness: Likeness


def pieces_of(words: Words, taken: bytearray) -> list[list[Piece]]:
    """Runs of capitalised pieces that belong to no name yet, small words of names among them."""
    runs: list[list[Piece]] = [[]]
    at, count = 0, len(words)
    while at < count:
        if taken[at] or not (words.starts[at] or (runs[-1] and words.keys[at] in _PARTICLES)):
            if runs[-1]:
                runs.append([])
            at += 1
            continue
        piece = _piece(words, at, taken)
        if runs[-1] and not _continues(words, runs[-1][-1], at):
            runs.append([])
        runs[-1].append(piece)
        at = piece.last + (2 if len(piece.possessive) > 1 else 1)
    return [run for run in runs if run]


def _continues(words: Words, before: Piece, at: int) -> bool:
    return words.joins[at] == SOFT and not before.possessive and "." not in _hard_dot(words, at)


_PARTICLES = frozenset("de del della der den di da du la le van von bin al el dos of the and".split())


def _hard_dot(words: Words, at: int) -> str:
    """The dot before a word, unless it ends an initial or an honorific."""
    if not at or len(words.keys[at - 1]) == 1 or words.keys[at - 1] in HONORIFICS | {"jr", "sr"}:
        return ""
    return words.signs(at)


def _piece(words: Words, at: int, taken: bytearray) -> Piece:
    last = at
    while last + 1 < len(words) and not taken[last + 1] and words.joins[last + 1] == SOFT:
        following = last + 1
        glued = words.at[following] == words.at[last] + 1 and words.token(following).glued
        if not (glued or words.hyphenated(following) or _apostrophe(words, following)):
            break
        if words.possessive(following):
            break
        last = following
    span = words.span(at, last)
    text = span.of(words.text)
    ending = words.text[span.end : span.end + 2]
    possessive = ending if ending[:1] in ("'", "’") and ending[1:].lower() == "s" else ""
    return Piece(at, last, text, fold(text), possessive)


def _apostrophe(words: Words, word: int) -> bool:
    signs = words.signs(word)
    at = words.at[word]
    return signs in ("'", "’") and words.token(word).glued and bool(words.tokens[at - 1].glued)


class NearNames:
    """The near misses of a set of names in the runs of an article."""

    def __init__(self, words: Words, neighbours: Neighbours) -> None:
        self._words = words
        self._neighbours = neighbours
        self._memo: dict[tuple[str, ...], tuple[Name, Likeness, int] | None] = {}

    def search(self, run: list[Piece], *, singles: bool = False) -> Iterator[Near]:
        """The windows of a run that are near a name, leftmost first, none overlapping."""
        at = 0
        while at < len(run):
            found = self._at(run, at, singles)
            if found is None:
                at += 1
                continue
            name, likeness, width = found
            first, last = run[at], run[at + width - 1]
            span = self._words.span(first.first, last.last)
            if likeness.edits[0].how == "possessive":
                span = Span(span.start, span.end + len(last.possessive))
            yield Near(at, width, first.first, last.last, span, name, likeness)
            at += width

    def _at(self, run: list[Piece], at: int, singles: bool) -> tuple[Name, Likeness, int] | None:
        window = tuple(p.text + p.possessive for p in run[at : at + _WIDEST])
        if window not in self._memo:
            self._memo[window] = self._best(run[at : at + _WIDEST], singles)
        return self._memo[window]

    def _best(self, pieces: list[Piece], singles: bool) -> tuple[Name, Likeness, int] | None:
        near, sharing = self._neighbours.near, self._neighbours.sharing
        first = near(pieces[0].key)
        if singles:
            return self._best_of(pieces, first)
        if len(pieces) < 2:
            return None
        if best := self._best_of(pieces, first & near(pieces[1].key)):
            return best
        rest = {n for p in pieces[:2] if len(found := sharing(p.key)) <= _MANY for n in found}
        return self._best_of(pieces, rest)

    def _best_of(self, pieces: list[Piece], numbers: Iterable[int]) -> tuple[Name, Likeness, int] | None:
        best: tuple[Name, Likeness, int] | None = None
        for number in sorted(numbers):
            expected = self._neighbours.parts[number]
            korean = self._neighbours.korean[number]
            for width in self._widths(len(expected), korean, len(pieces)):
                written = [p.text for p in pieces[:width]]
                if (
                    width == len(expected)
                    and abs(sum(map(len, written)) - sum(map(len, expected))) > _FURTHEST
                ):
                    continue
                likeness = _possessive(pieces[:width], expected) or compare(written, expected, korean=korean)
                if likeness and (best is None or self._rank(likeness, width) > self._rank(best[1], best[2])):
                    best = (self._neighbours.names[number], likeness, width)
        return best

    @staticmethod
    def _rank(likeness: Likeness, width: int) -> tuple[int, int, int]:
        return (likeness.grade, -len(likeness.edits), width)

    @staticmethod
    def _widths(parts: int, korean: bool, available: int) -> Iterator[int]:
        widths = [parts]
        if korean:
            widths.append(parts + 1)
        elif parts > 1:
            widths += [parts + 1] + ([parts - 1] if parts > 2 else [])
        return (w for w in widths if 0 < w <= available)


def _possessive(pieces: list[Piece], expected: tuple[str, ...]) -> Likeness | None:
    """*Jone's* for Jones: the name's own s taken for the ending."""
    last = pieces[-1]
    if len(last.possessive) < 2 or len(pieces) != len(expected) or not expected[-1].endswith("s"):
        return None
    if [fold(e) for e in expected] != [*(p.key for p in pieces[:-1]), last.key + "s"]:
        return None
    edit = Difference(last.text + last.possessive, expected[-1], "possessive")
    return Likeness((edit,), Grade.CLEAR)


def is_ordinary_pair(texts: Iterable[str]) -> bool:
    """Whether every word is an ordinary one, so that a window is hardly a name."""
    return all(is_ordinary(t.lower()) or t.lower() in FUNCTION for t in texts)
