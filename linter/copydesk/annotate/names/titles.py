"""Near misses of titles: the windows of words that are nearly a title, and the one thing in which they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import compress

from msgspec import Struct

from copydesk.annotate.names.account import Account
from copydesk.annotate.names.comparing import one_edit, same_sound
from copydesk.annotate.names.index import Name
from copydesk.annotate.names.ordinary import FUNCTION, is_number
from copydesk.annotate.names.shyness import Licences
from copydesk.annotate.names.titles_account import (
    CUT_SHORT,
    NUMBER,
    TitlePlay,
    TitleSighting,
    account_of_title,
)
from copydesk.annotate.tokens import APART, HARD, Words
from copydesk.lexicon.small import ARTICLES
from copydesk.numerals import CARDINALS
from copydesk.sheet.claims import Difference

_MANY = 3
_NUMERAL = frozenset("ivx")
_SHAPES = ((0, 0), (0, 1), (0, -1), (-1, 0), (-1, 1), (1, 0), (1, -1))
"""By how much windows are wider than a title, and by how much they begin later."""
_ARTICLES = frozenset("a an former fellow ex".split())
_MEMBERS = ("er", "ers", "ian", "ians", "ite", "ites")
"""How the people of a show or a place are called after it: *a Love Islander*."""


class NearTitle(Struct, frozen=True, gc=False):
    """A window of words, first to last, that is nearly a title; what differs, and what speaks for a slip."""

    first: int
    last: int
    name: Name
    edits: tuple[Difference, ...]
    account: Account


def _plurals(word: str) -> tuple[str, str]:
    return f"{word}s", f"{word.removesuffix('f').removesuffix('fe')}ves"


def _members(word: str) -> tuple[str, ...]:
    return tuple(word.removesuffix("e") + ending for ending in _MEMBERS)


class NearTitles:
    """The near misses of some titles in an article; `taken` words belong to names already, of which `free` ones may be a piece of a title."""

    def __init__(
        self,
        words: Words,
        licences: Licences,
        taken: bytearray,
        play: TitlePlay,
        free: bytearray | None = None,
    ) -> None:
        self._words = words
        self._licences = licences
        self._taken = taken
        self._free = taken if free is None else free
        self._play = play

    def search(self, titles: Sequence[Name]) -> Iterator[NearTitle]:
        """Windows that are nearly a title, weighed; those of one title that may be slips do not overlap."""
        places = self._places({word for name in titles if len(name.words) > 1 for word in name.words})
        for name in titles:
            reached = -1
            for first, last in self._windows(name, places) if len(name.words) > 1 else self._singles(name):
                if first > reached and (near := self._near(first, last, name)):
                    yield near
                    reached = near.last if near.account.is_likely else reached

    def _places(self, wanted: Collection[str]) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {word: [] for word in wanted}
        keys = self._words.keys
        for at in compress(range(len(keys)), map(places.__contains__, keys)):
            if not self._free[at]:
                places[keys[at]].append(at)
        return places

    def _singles(self, name: Name) -> list[tuple[int, int]]:
        near = self._words.where(lambda key: _alike(key, name.words[0]))
        return [(at, at) for at in near if not self._taken[at]]

    def _windows(self, name: Name, places: Mapping[str, list[int]]) -> list[tuple[int, int]]:
        """Windows that hold a rare word of the title in its place, one place before or after it."""
        count, starts = len(name.words), self._words.starts
        found: set[tuple[int, int]] = set()
        anchors = sorted({w for w in name.words if places[w]}, key=lambda w: (len(places[w]), w))[:2]
        for place, word in enumerate(name.words):
            if word not in anchors:
                continue
            for width, shift in _SHAPES:
                before, behind = place - shift, count + width - place + shift
                if before < 0 or behind <= 0:
                    continue
                for at in places[word]:
                    if at >= before and starts[at - before] and self._whole(at - before, at + behind - 1):
                        found.add((at - before, at + behind - 1))
        return sorted(found, key=lambda w: (abs(w[1] - w[0] + 1 - count), w))

    def _whole(self, first: int, last: int) -> bool:
        words = self._words
        if last >= len(words) or any(self._free[first : last + 1]):
            return False
        if words.possessive(last):
            return False
        return APART not in words.joins[first + 1 : last + 1]

    def _near(self, first: int, last: int, name: Name) -> NearTitle | None:
        """A window with what differs in it, weighed."""
        words = self._words
        hard = [i for i in range(first + 1, last + 1) if words.joins[i] == HARD]
        strange = {sign for i in hard for sign in words.signs(i) if sign not in name.signs}
        if strange and not (strange == {","} and self._is_apart(first, last)):
            return None
        if self._licences.crosses(first, last):
            return None
        edits, end = self._edits(first, last, name)
        if not edits or not self._looks_like_title(first, last, name) or self._is_one_of_them(first, edits):
            return None
        sighting = TitleSighting(first, last, name, edits, words, self._licences, self._taken, self._play)
        return NearTitle(first, end, name, edits, account_of_title(sighting))

    def _is_apart(self, first: int, last: int) -> bool:
        """Whether a window is marked as a title, or a line by itself."""
        words = self._words
        alone = not words.same_block(first, first - 1) and not words.same_block(last, last + 1)
        return alone or self._licences.marked(first, last)

    def _edits(self, first: int, last: int, name: Name) -> tuple[tuple[Difference, ...], int]:
        """What differs, and the last word that it concerns."""
        mine = self._words.keys[first : last + 1]
        if self._is_owners(last, mine, name):
            written = f"{self._words.token(last).text}'s"
            return (Difference(written, f"{written[:-2]}s", "possessive"),), last + 1
        if mine[0] == "the" and tuple(mine[1:]) == name.words and self._licences.marked(first, last):
            return (Difference(self._words.token(first).text, "", "added"),), last
        return difference(mine, name.words) or self._cut_short(first, last, name), last

    def _is_owners(self, last: int, mine: Sequence[str], name: Name) -> bool:
        """Whether the s of a title was taken for an owner's: *The Neighbour's* for The Neighbours."""
        after = last + 1
        return (
            (*mine[:-1], f"{mine[-1]}s") == name.words
            and after < len(self._words)
            and self._words.possessive(after)
        )

    def _is_one_of_them(self, first: int, edits: Sequence[Difference]) -> bool:
        """Whether somebody of it is meant: *became a Real Housewife of …*, *the former Love Islander*."""
        words = self._words
        if any(e.written.lower() in _members(e.expected.lower()) for e in edits):
            return True
        one = words.same_block(first, first - 1) and words.keys[first - 1] in _ARTICLES
        return one and any(e.expected.lower() in _plurals(e.written.lower()) for e in edits)

    def _cut_short(self, first: int, last: int, name: Name) -> tuple[Difference, ...]:
        """A title of four words or more whose last is missing, where marks close before it; or whose first, a small one, is."""
        mine, (*kept, lost) = self._words.keys[first : last + 1], name.words
        if self._lost_its_first(first, last, name):
            return (Difference("", name.words[0], CUT_SHORT),)
        if (
            not name.whole
            or len(kept) < _MANY
            or mine != tuple(kept)
            or not lost.isalpha()
            or _NUMERAL.issuperset(lost)
        ):
            return ()
        if not name.text.rsplit(maxsplit=1)[0][-1:].isalnum():
            return ()
        return (Difference("", lost, CUT_SHORT),) if self._licences.marked(first, last) else ()

    def _lost_its_first(self, first: int, last: int, name: Name) -> bool:
        """*A Pocket of Silver (1965)* for *For a Pocket of Silver*; an article is left out at will, but in the entry of a list."""
        lost, *kept = name.words
        if not _is_small(lost) or self._words.keys[first : last + 1] != tuple(kept):
            return False
        if lost in ARTICLES:
            return self._play.has_year(last, name) and self._heads_entry(first)
        return len(kept) >= _MANY and self._licences.licensed(first, last)

    def _heads_entry(self, first: int) -> bool:
        """Whether a word opens its block, or stands there behind a number: *5. Weaver*."""
        words, before = self._words, first - 1
        numbered = words.same_block(first, before) and words.token(before).is_number
        return not words.same_block(first, before - 1 if numbered else before)

    def _looks_like_title(self, first: int, last: int, name: Name) -> bool:
        words = self._words
        if words.before(first) in ("#", "@") or not words.starts[first]:
            return False
        if len(name.words) == 1 and name.text[0].isupper() and not words.token(first).is_capitalised:
            return False
        if self._licences.licensed(first, last):
            return True
        content = [i for i in range(first, last + 1) if not _is_small(words.keys[i])]
        return all(words.token(i).is_capitalised or words.token(i).is_number for i in content)


def difference(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Difference, ...]:
    """The one thing in which two runs of words differ; nothing where it is more, or another title."""
    if len(mine) == len(theirs):
        return _replaced(mine, theirs)
    if len(mine) + 1 == len(theirs):
        at = _gap(mine, theirs)
        if 0 < at < len(theirs) - 1 and _may_be_lost(theirs, at):
            return (Difference("", theirs[at], "missing"),)
    if len(mine) == len(theirs) + 1:
        at = _gap(theirs, mine)
        if 0 < at < len(mine) - 1 and len(theirs) > 2 and _is_small(mine[at]):
            return (Difference(mine[at], "", "added"),)
    return ()


def _may_be_lost(theirs: Sequence[str], at: int) -> bool:
    """Whether a small word, or the s of a possessive, may be missing from a title unnoticed."""
    return _is_small(theirs[at]) and len(theirs) > (2 if theirs[at] == "s" else 3)


def _replaced(mine: Sequence[str], theirs: Sequence[str]) -> tuple[Difference, ...]:
    differing = [at for at, (m, t) in enumerate(zip(mine, theirs, strict=True)) if m != t]
    if len(differing) == 2 and differing[1] == differing[0] + 1 and len(theirs) > 2:
        one, two = differing
        if (mine[one], mine[two]) == (theirs[two], theirs[one]):
            return (Difference(f"{mine[one]} {mine[two]}", f"{theirs[one]} {theirs[two]}", "order"),)
    if len(differing) == 2 and len(theirs) > 2 and all(_alike(mine[a], theirs[a]) for a in differing):
        return tuple(
            Difference(mine[a], theirs[a], one_edit(mine[a], theirs[a]) or "several letters")
            for a in differing
        )
    if len(differing) != 1:
        return ()
    (at,) = differing
    how = _how(mine[at], theirs[at], at, len(theirs))
    return (Difference(mine[at], theirs[at], how),) if how else ()


def _how(written: str, expected: str, at: int, count: int) -> str:
    """How one word of a title differs: in letters, as one small word for another, or altogether."""
    if _are_numbers(written, expected):
        return NUMBER if _number(written) == _number(expected) > 0 else ""
    if _alike(written, expected):
        return one_edit(written, expected) or "several letters"
    small = (written in FUNCTION, expected in FUNCTION)
    if all(small) and count > _MANY:
        inside = 0 < at < count - 1 or (at > 0 and written[0] == expected[0])
        return "real word" if inside else "another word"
    return "" if any(small) or count == 1 or "s" in (written, expected) else "another word"


def _are_numbers(written: str, expected: str) -> bool:
    """Whether a number stands for another, or for a word: a sequel's, as a rule."""
    figures = written.isdigit() or expected.isdigit() or _NUMERAL.issuperset(written + expected)
    return figures or (is_number(written) and is_number(expected))


def _number(word: str) -> int:
    """What number a word or figure is; 0 where it is none, or a Roman one."""
    return int(word) if word.isdigit() and word.isascii() else CARDINALS.get(word, 0)


def _alike(written: str, expected: str) -> bool:
    """Whether a word is a slip of another: one edit, or two in a long word."""
    if written == expected or not written or not expected:
        return False
    if abs(len(written) - len(expected)) > 2:
        return False
    if one_edit(written, expected) is not None:
        longest = max(len(written), len(expected))
        return longest > 3 or (longest > 2 and written[0] == expected[0])
    if written[0] != expected[0]:
        return False
    if min(len(written), len(expected)) < 6:
        return len(expected) > 3 and same_sound(written, expected)
    from rapidfuzz.distance import OSA

    return int(OSA.distance(written, expected, score_cutoff=2)) <= 2


def _gap(short: Sequence[str], long: Sequence[str]) -> int:
    """Where a run has one word more than another; -1 where that is not all."""
    at = next((i for i, (s, e) in enumerate(zip(short, long, strict=False)) if s != e), len(short))
    return at if list(short[at:]) == list(long[at + 1 :]) else -1


def _is_small(word: str) -> bool:
    """Whether a word has no weight in a title: *of*, *the*, the s of a possessive."""
    return word in FUNCTION or word == "s"
