"""Finds names that share a part, or nearly one, with what is written: a deletion index over the parts of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from copydesk.annotate.names.index import Name
from copydesk.annotate.names.romanisation import classes
from copydesk.annotate.names.short_forms import family_first

_LONGEST = 14


class Neighbours:
    """Names by their parts; a look-up gives the numbers of those with a part within a slip of a word.

    Each part is stored under itself and under what remains when a letter is left out; a word
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
        romanised: set[str] = set()
        self._romanised = any(self.korean)
        for number, name in enumerate(self.names):
            pieces = dict.fromkeys((*name.parts, *(name.words if self.korean[number] else ())))
            for part in pieces:
                self._with[part].add(number)
                if self.korean[number]:
                    romanised.add(part)
        rests = self._rest
        for part in self._with:
            rests[part].append(part)
            if 2 < len(part) <= _LONGEST:
                for at in range(len(part)):
                    if not at or part[at] != part[at - 1]:
                        rests[part[:at] + part[at + 1 :]].append(part)
        for part in romanised:
            for key in classes(part):
                self._rest["~" + key].append(part)

    def sharing(self, word: str) -> frozenset[int]:
        """The names with just that part."""
        return frozenset(self._with.get(word, ()))

    def near(self, word: str) -> frozenset[int]:
        """The names with a part that is this folded word, or nearly it."""
        known = self._known.get(word)
        if known is None:
            parts = {p for rest in _rests(word) for p in self._rest.get(rest, ())}
            if self._romanised:
                parts.update(p for key in classes(word) for p in self._rest.get("~" + key, ()))
            known = frozenset(number for part in parts for number in self._with[part])
            self._known[word] = known
        return known


def _rests(word: str) -> Iterator[str]:
    """A word and what remains of it without a letter."""
    yield word
    if 2 < len(word) <= _LONGEST:
        yield from {word[:at] + word[at + 1 :] for at in range(len(word))}
