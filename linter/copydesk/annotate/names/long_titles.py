"""The long titles of a whole base by their words, and its works by their years: a near miss of such a title brings its work into play by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from copydesk.annotate.names.kept import kept
from copydesk.annotate.names.ordinary import FUNCTION
from copydesk.annotate.names.titles_account import years_of
from copydesk.annotate.tokens import name_words
from copydesk.sheet.factbase import FactBase
from copydesk.text import regex

_YEAR = regex(r"\(((?:18|19|20)\d\d)\b")
_LEAST = 3
"""A title of so many words of weight is known where all of them but one stand in an article."""


class LongTitles:
    """The works with long titles, by the words of weight in these, and all works by their years."""

    def __init__(self, base: FactBase) -> None:
        self._works: list[tuple[str, int]] = []
        self._with: dict[str, list[int]] = {}
        self._of_year: dict[str, list[str]] = {}
        for key, work in base.works.items():
            for spelling in work.spellings:
                self._add(key, spelling.name)
            for year in years_of(work):
                self._of_year.setdefault(year, []).append(key)

    def _add(self, work: str, title: str) -> None:
        weighty = {word for _, word in name_words(title) if word not in FUNCTION and len(word) > 1}
        if len(weighty) < _LEAST:
            return
        for word in weighty:
            self._with.setdefault(word, []).append(len(self._works))
        self._works.append((work, len(weighty)))

    def of_years(self, text: str) -> Iterator[str]:
        """The works that came out in a year which an article has in brackets."""
        for year in dict.fromkeys(_YEAR.findall(text)):
            yield from self._of_year.get(year, ())

    def likely(self, vocabulary: Iterable[str]) -> Iterator[str]:
        """The works of which an article has all words of weight of a title, or all but one."""
        found: Counter[int] = Counter()
        for word in self._with.keys() & set(vocabulary):
            found.update(self._with[word])
        for number, count in sorted(found.items()):
            work, size = self._works[number]
            if count >= size - 1:
                yield work


@kept
def long_titles_of(base: FactBase) -> LongTitles:
    """The long titles of a base, kept for the next article."""
    return LongTitles(base)
