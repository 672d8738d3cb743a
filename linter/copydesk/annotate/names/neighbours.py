"""Finds names that share a part, or nearly one, with what is written: a deletion index over the parts of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from copydesk.annotate.names.index import Name
from copydesk.annotate.names.romanisation import classes
from copydesk.annotate.names.short_forms import family_first

_TWO_FROM = 7
_LONGEST = 14


class Neighbours:
    """Names by their parts; a look-up gives the numbers of those with a part within a slip or two of a word.

    Each part is stored under itself and under what remains when a letter (of long ones two) is left out; a word
    meets it when what remains of both is one: symmetric deletion, to be verified by a real comparison.
    """

    def __init__(self, names: Iterable[Name], languages: dict[Name, str | None]) -> None:
        self.names = [n for n in names if len(n.key) > 2]
        self.parts = [tuple(n.text.split()) for n in self.names]
        self.korean = [
            (languages.get(n) or "").startswith("ko")
            or ("-" in n.text and not languages.get(n) and family_first(None, n.text.split()[-1]))
            for n in self.names
        ]
        self._with: dict[str, set[int]] = defaultdict(set)
        self._rest: dict[str, list[str]] = defaultdict(list)
        self._known: dict[str, frozenset[int]] = {}
        for number, name in enumerate(self.names):
            pieces = dict.fromkeys((*name.parts, *(name.words if self.korean[number] else ())))
            for part in pieces:
                self._with[part].add(number)
        for part in self._with:
            for rest in _rests(part):
                self._rest[rest].append(part)
            for key in classes(part):
                self._rest["~" + key].append(part)

    def near(self, word: str) -> frozenset[int]:
        """The names with a part that is this folded word, or nearly it."""
        known = self._known.get(word)
        if known is None:
            parts = {p for rest in _rests(word) for p in self._rest.get(rest, ())}
            parts.update(p for key in classes(word) for p in self._rest.get("~" + key, ()))
            known = frozenset(number for part in parts for number in self._with[part])
            self._known[word] = known
        return known


def _rests(word: str) -> Iterator[str]:
    """A word and what remains of it without a letter, or two."""
    yield word
    if len(word) > _LONGEST:
        return
    once = {word[:at] + word[at + 1 :] for at in range(len(word))} if len(word) > 2 else set()
    yield from once
    if len(word) >= _TWO_FROM:
        yield from {rest[:at] + rest[at + 1 :] for rest in once for at in range(len(rest))} - once
