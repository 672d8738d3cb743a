"""Near misses of people's, roles' and other names: who is meant, where nobody is named exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from copydesk.annotate.names.comparing import Grade, Likeness, compare
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.neighbours import Neighbours
from copydesk.annotate.names.pieces import Piece
from copydesk.annotate.names.words import Words
from copydesk.sheet.claims import Difference
from copydesk.text import Span, fold

_MANY = 64
_FURTHEST = 4


class Match(Struct, frozen=True, gc=False):
    """A name for which so many pieces may stand, and what differs."""

    name: Name
    likeness: Likeness
    width: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """The better, the greater: the grade, few differences, many pieces."""
        return (self.likeness.grade, -len(self.likeness.edits), self.width)


class Near(Struct, frozen=True, gc=False):
    """A window of pieces that is nearly a name; `at` and `width` place it in its run."""

    at: int
    width: int
    first: int
    last: int
    span: Span
    name: Name
    likeness: Likeness


class NearNames:
    """The near misses of a set of names in the runs of an article; `singles` are names of one part."""

    def __init__(self, words: Words, neighbours: Neighbours, *, singles: bool = False) -> None:
        self._words = words
        self._neighbours = neighbours
        self._singles = singles
        self._memo: dict[tuple[str, ...], Match | None] = {}

    def search(self, run: list[Piece]) -> Iterator[Near]:
        """The windows of a run that are near a name, leftmost first, none overlapping."""
        at = 0
        while at < len(run):
            found = self._at(run, at)
            if found is None:
                at += 1
                continue
            first, last = run[at], run[at + found.width - 1]
            span = self._words.span(first.first, last.last)
            if found.likeness.edits[0].how == "possessive":
                span = Span(span.start, span.end + len(last.possessive))
            yield Near(at, found.width, first.first, last.last, span, found.name, found.likeness)
            at += found.width

    def _at(self, run: list[Piece], at: int) -> Match | None:
        """The best name for a window that begins at a piece, and the window's width; looked for once for each wording."""
        if not self._singles and at + 1 == len(run):
            return None
        pieces = run[at : at + self._neighbours.widest]
        window = tuple([piece.text + piece.possessive for piece in pieces])
        if window not in self._memo:
            self._memo[window] = self._single(pieces) if self._singles else self._full(pieces)
        return self._memo[window]

    def _single(self, pieces: list[Piece]) -> Match | None:
        return self._best(pieces, self._neighbours.near(pieces[0].key))

    def _full(self, pieces: list[Piece]) -> Match | None:
        """A name to which both pieces are near; failing that, one that has either as it is, and is not one of many."""
        first, second = (_keys(piece) for piece in pieces[:2])
        near, sharing = self._neighbours.near, self._neighbours.sharing
        both = {n for key in first for n in near(key)} & {n for key in second for n in near(key)}
        if best := self._best(pieces, both):
            return best
        third = _keys(pieces[2]) if len(pieces) > 2 and min(len(first[0]), len(second[0])) == 1 else ()
        return self._best(
            pieces,
            {n for key in (*first, *second, *third) if len(found := sharing(key)) <= _MANY for n in found},
        )

    def _best(self, pieces: list[Piece], numbers: Iterable[int]) -> Match | None:
        best = None
        for number in sorted(numbers):
            expected, korean = self._neighbours.parts[number], self._neighbours.korean[number]
            for width in self._widths(len(expected), korean, len(pieces)):
                written = [p.text for p in pieces[:width]]
                if width == len(expected) and _are_apart(written, expected):
                    continue
                likeness = compare(written, expected, korean=korean)
                if pieces[width - 1].possessive:
                    likeness = _possessive(pieces[:width], expected) or likeness
                if likeness:
                    match = Match(self._neighbours.names[number], likeness, width)
                    best = match if best is None or match.rank > best.rank else best
        return best

    @staticmethod
    def _widths(parts: int, korean: bool, available: int) -> list[int]:
        widths = [parts]
        if korean:
            widths.append(parts + 1)
        elif parts > 1:
            widths += [parts + 1] + ([parts - 1] if parts > 2 else [])
        return [w for w in widths if 0 < w <= available]


def _keys(piece: Piece) -> tuple[str, ...]:
    """The keys by which a piece is looked up: its own, and those of the words at both sides of a hyphen."""
    return (piece.key, *map(fold, piece.text.split("-"))) if "-" in piece.text else (piece.key,)


def _are_apart(written: Iterable[str], expected: Iterable[str]) -> bool:
    """Whether two names differ in length by more letters than slips explain."""
    return abs(len("".join(written)) - len("".join(expected))) > _FURTHEST


def _possessive(pieces: list[Piece], expected: tuple[str, ...]) -> Likeness | None:
    """*Jone's* for Jones: the name's own s taken for the ending."""
    last = pieces[-1]
    if len(last.possessive) < 2 or len(pieces) != len(expected) or not expected[-1].endswith("s"):
        return None
    if [fold(e) for e in expected] != [*(p.key for p in pieces[:-1]), last.key + "s"]:
        return None
    edit = Difference(last.text + last.possessive, expected[-1], "possessive")
    return Likeness((edit,), Grade.CLEAR)
