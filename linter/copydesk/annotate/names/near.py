"""Near misses of people's, roles' and other names: who is meant, where nobody is named exactly.

A run of capitalised pieces is held against the names that share a part with it; an s too many at its end is read apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from copydesk.annotate.names.comparing import (
    Grade,
    Likeness,
    are_of_one_kind,
    compare,
    is_far_slip,
    sound_of,
    stem_of_pet_name,
)
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import FUNCTION, NUMBERS, bearers, is_word
from copydesk.annotate.names.romanisation import classes
from copydesk.annotate.tokens import APOSTROPHES, HYPHENS, OPENING, SOFT, Words
from copydesk.lexicon.people import HONORIFICS, PARTICLES
from copydesk.sheet.claims import Difference
from copydesk.text import Span, fold, regex

LOST_APOSTROPHE = "lost apostrophe"
"""How such a name differs: its s belongs to nobody's name, and an apostrophe is missing before it."""
ENDINGS = frozenset((LOST_APOSTROPHE, "possessive"))
"""How names differ that have swallowed the ending of a possessive."""
_SEVERAL = (
    NUMBERS | set("all both countless few many more most other several these those various".split())
) - {
    "first",
    "second",
    "third",
}
_OF_ALL = frozenset("greatest best worst finest last first one many most all".split())
_VERBS = frozenset("plays stars returns says adds appears joins leads makes takes gets goes comes".split())
_OPEN = OPENING | HYPHENS
_REACH = 3
"""So many words before a plural tell that there are several."""


def has_stray_s(edits: Sequence[Difference]) -> bool:
    """Whether an s at the end of the last part, or an es behind another, is all that a name has too much."""
    (edit, *more) = edits
    right = fold(edit.expected)
    return not more and fold(edit.written) == right + ("es" if right.endswith("s") else "s")


def lost_apostrophe(words: Words, last: int, edits: Sequence[Difference]) -> tuple[Difference, ...]:
    """The differences, where the s before what somebody owns is told as what it is: *Ines Aldanas new series*."""
    if not has_stray_s(edits) or not _owns(words, last):
        return tuple(edits)
    return (Difference(edits[0].written, edits[0].expected, LOST_APOSTROPHE),)


def _owns(words: Words, last: int) -> bool:
    """Whether the word behind a name can be what its bearer owns: no small word, no verb, no sign before it."""
    if words.after(last) in APOSTROPHES:
        return True
    after = last + 1
    return (
        words.same_block(last, after)
        and words.joins[after] == SOFT
        and not words.signs(after)
        and words.keys[after] not in FUNCTION | _VERBS
    )


def is_plural(words: Words, first: int, edits: Sequence[Difference]) -> bool:
    """Whether the words before a name say that more than one bears it: *two Hamlets*, *the greatest of Sherlock Holmeses*."""
    if not has_stray_s(edits):
        return False
    start = first
    while (
        start
        and start > first - _REACH
        and words.same_block(start, start - 1)
        and _OPEN.issuperset(words.signs(start))
    ):
        start -= 1
    before = [words.keys[at] for at in range(start, first)]
    return not _SEVERAL.isdisjoint(before) or (before[-1:] == ["of"] and not _OF_ALL.isdisjoint(before))


_LONGEST = 14
_MOST_WORDS = 8192
_TELLING = 6
"""So many letters tell a name that is written quite otherwise."""
_PARTED = regex(r"\s+|(?<=\w\.)(?=\w)")
"""Where a name is parted: at blanks, and behind the dots of initials (*E.G. Marchall*)."""


class NearParts:
    """The parts of names that a word may be a slip of.

    Each part is stored under itself and under what remains when a letter is left out; a word
    meets it when what remains of both is one: symmetric deletion, to be verified by a real comparison.
    Parts of romanised names meet other romanisations as well. Parts under one key are kept as one string.
    """

    def __init__(self, parts: Collection[str], romanised: Iterable[str]) -> None:
        self._rests: dict[str, str] = {}
        for part in parts:
            _enter(self._rests, _rests(part), part)
        self._long_parts = [part for part in dict.fromkeys(parts) if len(part) >= _TELLING - 1]
        self._classes: dict[str, str] = {}
        for part in romanised:
            _enter(self._classes, classes(part), part)
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The parts that this folded word is, or nearly is; a long word that is nobody's name may be several letters away."""
        known = self._known.get(word)
        if known is None:
            near = [self._rests[rest] for rest in _rests(word) if rest in self._rests]
            if not near and len(word) >= _TELLING and not (is_word(word) or bearers(word)):
                near = [part for part in self._long_parts if is_far_slip(word, part)]
            if self._classes:
                near += [self._classes[key] for key in classes(word) if key in self._classes]
            known = self._known[word] = tuple(dict.fromkeys(" ".join(near).split()))
        return known


def _enter(table: dict[str, str], keys: Iterable[str], part: str) -> None:
    for key in keys:
        known = table.get(key)
        table[key] = f"{known} {part}" if known else part


@lru_cache(_MOST_WORDS)
def _rests(word: str) -> tuple[str, ...]:
    """A word and what remains of it without a letter, or with each letter once where some are doubled."""
    if not 2 < len(word) <= _LONGEST:
        return (word,)
    at_each = [at for at in range(len(word)) if not at or word[at] != word[at - 1]]
    rests = [word, *[word[:at] + word[at + 1 :] for at in at_each]]
    if len(at_each) < len(word):
        rests += _rests("".join([word[at] for at in at_each]))
    if stem := stem_of_pet_name(word):
        rests.append(f"{stem}~")
    if len(word) >= _TELLING:
        rests.append(f"{sound_of(word)}=")
    return tuple(rests)


class Neighbours:
    """Some names by their parts; a look-up gives the numbers of those with a part within a slip of a word."""

    def __init__(self, names: list[Name], korean: Iterable[bool], near_parts: NearParts) -> None:
        self.names = names
        self.parts = [tuple(_PARTED.split(n.text)) for n in names]
        self.korean = list(korean)
        self.widest = max((len(n.words) for n in names), default=1) + 1
        """So many pieces of an article at most stand for one of the names."""
        self._near_parts = near_parts
        numbers: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(names):
            for part in parts_of(name, self.korean[number]):
                numbers[part].append(number)
        self._with = {part: tuple(found) for part, found in numbers.items()}
        self._known: dict[str, frozenset[int]] = {}
        self.matches: dict[tuple[str, ...], Match | None] = {}
        """What some pieces, as they are written, were found to be near."""

    def sharing(self, word: str) -> tuple[int, ...]:
        """The names with just that part."""
        return self._with.get(word, ())

    def near(self, word: str) -> frozenset[int]:
        """The names with a part that is this folded word, or nearly it."""
        known = self._known.get(word)
        if known is None:
            near = [self._with[part] for part in self._near_parts.of(word) if part in self._with]
            known = self._known[word] = frozenset(chain.from_iterable(near))
        return known


def parts_of(name: Name, korean: bool) -> tuple[str, ...]:
    """The parts by which a name is found; those at both sides of a hyphen among them."""
    return (*name.parts, *name.words) if korean or len(name.parts) < len(name.words) else name.parts


_PARTICLES = PARTICLES | {"of", "the", "and", "he", "te", "teh", "hte", "fo"}
"""Small words within names, slips of them among them: *Ivo he Tall*."""
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
        spots = joined(words, taken, spots)
    return runs_at(words, taken, sorted((*spots, *_compounds(words, taken))))


def joined(words: Words, taken: bytearray, spots: Iterable[int]) -> list[int]:
    """Those of some words that stand in a run of several pieces."""
    return [at for at in spots if _joins_on(words, taken, at + 1) or _joins_on(words, taken, at)]


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
        known = self._neighbours.matches
        if window not in known:
            if len(known) == _MOST_WORDS:  # an archive has more than are worth keeping
                known.clear()
            known[window] = self._single(pieces) if self._singles else self._full(pieces)
        return known[window]

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
                apart = abs(len("".join(written)) - len("".join(expected))) > _FURTHEST
                if apart and width == len(expected) and not are_of_one_kind(written[-1], expected[-1]):
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


def _possessive(pieces: list[Piece], expected: tuple[str, ...]) -> Likeness | None:
    """*Jone's* for Jones: the name's own s taken for the ending."""
    last = pieces[-1]
    if len(last.possessive) < 2 or len(pieces) != len(expected) or not expected[-1].endswith("s"):
        return None
    if [fold(e) for e in expected] != [*(p.key for p in pieces[:-1]), last.key + "s"]:
        return None
    edit = Difference(last.text + last.possessive, expected[-1], "possessive")
    return Likeness((edit,), Grade.CLEAR)
