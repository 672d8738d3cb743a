"""The long titles of a whole base by their words, so that a near miss of one brings its work into play by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from copydesk.annotate.names.ordinary import FUNCTION
from copydesk.annotate.tokens import name_words
from copydesk.sheet.factbase import FactBase

_LEAST = 3
"""A title of so many words of weight is known where all of them but one stand in an article."""


class LongTitles:
    """The works with long titles, by the words of weight in these."""

    def __init__(self, base: FactBase) -> None:
        self._works: list[tuple[str, int]] = []
        self._with: dict[str, list[int]] = {}
        for key, work in base.works.items():
            for spelling in work.spellings:
                self._add(key, spelling.name)

    def _add(self, work: str, title: str) -> None:
        weighty = {word for _, word in name_words(title) if word not in FUNCTION and len(word) > 1}
        if len(weighty) < _LEAST:
            return
        for word in weighty:
            self._with.setdefault(word, []).append(len(self._works))
        self._works.append((work, len(weighty)))

    def likely(self, vocabulary: Iterable[str]) -> Iterator[str]:
        """The works of which an article has all words of weight of a title, or all but one."""
        found: Counter[int] = Counter()
        for word in self._with.keys() & set(vocabulary):
            found.update(self._with[word])
        for number, count in sorted(found.items()):
            work, size = self._works[number]
            if count >= size - 1:
                yield work


_MADE: list[tuple[FactBase, LongTitles]] = []
_KEPT = 4


def long_titles_of(base: FactBase) -> LongTitles:
    """The long titles of a base, kept for the next article."""
    for known, titles in _MADE:
        if known is base:
            return titles
    made = LongTitles(base)
    _MADE.insert(0, (base, made))
    del _MADE[_KEPT:]
    return made
