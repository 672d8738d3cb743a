"""Outlets named in a sentence: those that everybody knows, and those of the sheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.trait_words import HOUSES, OUTLETS
from copydesk.annotate.units import Unit

_LONGEST = 3
"""The most words that an outlet's name has."""


class Outlets:
    """A gazetteer of outlets by their words in lower case, as units have them."""

    def __init__(self, names: Mapping[str, str], own: Mapping[str, str]) -> None:
        self._names = {**names, **own}
        self.own = frozenset(own.values())
        """The outlets of the article's works, as the sheets have them."""
        self._firsts = {words.split()[0] for words in self._names}

    @classmethod
    def of(cls, article: Annotated) -> Outlets:
        """The known outlets and those of the article's works."""
        works = (article.base.works[key] for key in (*article.scope.focus, *article.scope.mentioned))
        own = {_key(fact.value.name): fact.value.name for work in works for fact in work.outlets}
        return cls({**OUTLETS, **HOUSES}, own)

    def places(self, units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
        """The ranges of units that name an outlet, the longest name at each place."""
        if self._firsts.isdisjoint([unit.lower for unit in units]):
            return
        at = 0
        while at < len(units):
            last = self._longest(units, at)
            if last:
                yield at, last
            at = last or at + 1

    def name(self, units: Sequence[Unit]) -> str | None:
        """The outlet that the words name."""
        return self._names.get(" ".join(unit.lower for unit in units)) or self._names.get(
            _key(" ".join(unit.token.text for unit in units))
        )

    def _longest(self, units: Sequence[Unit], at: int) -> int | None:
        unit = units[at]
        if unit.lower not in self._firsts or not unit.token.is_capitalised:
            return None if unit.token.text != "tvN" else at + 1
        for length in range(min(_LONGEST, len(units) - at), 0, -1):
            if " ".join(u.lower for u in units[at : at + length]) in self._names:
                return at + length
        return None


def _key(name: str) -> str:
    return " ".join(name.lower().replace("+", " +").split())
