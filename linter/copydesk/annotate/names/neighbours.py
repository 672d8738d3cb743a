"""Finds names that share a part, or nearly one, with what is written: a deletion index over the parts of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from copydesk.annotate.names.index import Name
from copydesk.annotate.names.romanisation import classes
from copydesk.text import regex

_LONGEST = 14
_PARTED = regex(r"\s+|(?<=\w\.)(?=\w)")
"""Where a name is parted: at blanks, and behind the dots of initials (*E.G. Marchall*)."""


class NearParts:
    """The parts of names that a word may be a slip of.

    Each part is stored under itself and under what remains when a letter is left out; a word
    meets it when what remains of both is one: symmetric deletion, to be verified by a real comparison.
    Parts of romanised names meet other romanisations as well. Parts under one key are kept as one string.
    """

    def __init__(self, parts: Iterable[str], romanised: Iterable[str]) -> None:
        self._rests: dict[str, str] = {}
        for part in parts:
            _enter(self._rests, _rests(part), part)
        self._classes: dict[str, str] = {}
        for part in romanised:
            _enter(self._classes, classes(part), part)
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, word: str) -> tuple[str, ...]:
        """The parts that this folded word is, or nearly is."""
        known = self._known.get(word)
        if known is None:
            near = [self._rests[rest] for rest in _rests(word) if rest in self._rests]
            if self._classes:
                near += [self._classes[key] for key in classes(word) if key in self._classes]
            known = self._known[word] = tuple(dict.fromkeys(" ".join(near).split()))
        return known


def _enter(table: dict[str, str], keys: Iterable[str], part: str) -> None:
    for key in keys:
        known = table.get(key)
        table[key] = f"{known} {part}" if known else part


def _rests(word: str) -> list[str]:
    """A word and what remains of it without a letter, or with each letter once where some are doubled."""
    if not 2 < len(word) <= _LONGEST:
        return [word]
    at_each = [at for at in range(len(word)) if not at or word[at] != word[at - 1]]
    rests = [word, *[word[:at] + word[at + 1 :] for at in at_each]]
    if len(at_each) < len(word):
        rests += _rests("".join([word[at] for at in at_each]))
    return rests


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
