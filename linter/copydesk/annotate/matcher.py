"""The one matcher: tables of small named patterns over a string with one character a token (or unit).

A pattern names classes in angle brackets: `<month> <day> (?:, <year>)?`. A token may belong to several classes;
each set of classes that occurs becomes one character, and `<month>` becomes the set of all characters whose classes
hold `month`. Blanks in a pattern mean nothing; everything else is a regular expression over tokens, so that a match
index is a token index. `<!x>` is a token that is not of class x. The method is the class-string cascade of
FASTUS (Hobbs et al., 1997) with Python's `re` as the automaton.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from msgspec import Struct, field

Built = TypeVar("Built")

_CLASS = re.compile(r"<(!?)([a-z0-9_|]+)>|\s+")
_FIRST = 0xE000
"""The start of the Unicode private use area: these characters can be nothing in a regular expression."""


class Alphabet:
    """The classes of words, and one character for each set of classes that occurs.

    `lexicon` maps a class to its words (lower case). Words of no class are `other`.
    """

    def __init__(self, lexicon: Mapping[str, Iterable[str]]) -> None:
        classes: dict[str, set[str]] = {}
        for name, words in lexicon.items():
            for word in words:
                classes.setdefault(word, set()).add(name)
        self._chars: dict[frozenset[str], str] = {}
        self.other = self.char(frozenset(("other",)))
        self._words = {word: self.char(frozenset(names)) for word, names in classes.items()}
        self._classes = {word: frozenset(names) for word, names in classes.items()}

    def char(self, classes: frozenset[str]) -> str:
        """The character of a set of classes, made on first use."""
        return self._chars.setdefault(classes, chr(_FIRST + len(self._chars)))

    def word(self, lower: str) -> str:
        """The character of a word, `other` where the lexicon does not have it."""
        return self._words.get(lower, self.other)

    def classes(self, lower: str) -> frozenset[str]:
        """The classes of a word, to which a caller may add more."""
        return self._classes.get(lower, frozenset())

    @property
    def size(self) -> int:
        """How many characters there are; patterns compiled for fewer are out of date."""
        return len(self._chars)

    def chars(self, names: str) -> str:
        """All characters whose classes hold one of the names (divided by `|`)."""
        wanted = set(names.split("|"))
        return "".join(c for classes, c in self._chars.items() if classes & wanted)

    def compile(self, shape: str) -> re.Pattern[str]:
        """The regular expression over characters that a shape stands for."""
        return re.compile(_CLASS.sub(self._class, shape))

    def _class(self, match: re.Match[str]) -> str:
        if match[2] is None:
            return ""
        chars = self.chars(match[2])
        if match[1]:
            return f"[^{chars}]" if chars else "."
        return f"[{chars}]" if chars else "(?!)"


class Pattern(Struct, Generic[Built], frozen=True):
    """One row of a table: its name, its shape, what builds a value of a match, and examples that are tests.

    `build` gets the match of `shape`, whose indices count tokens (or units), and whatever the table's owner passes as
    context; it may refuse by returning `None`. `needs` names a class without which the pattern cannot match, so that
    it is compiled only for texts that have it.
    """

    name: str
    shape: str
    build: Callable[..., Built | None]
    examples: tuple[str, ...] = ()
    needs: str = ""


class Table(Struct, Generic[Built]):
    """Patterns in order of precedence; at each place the longest match wins, then the earlier row."""

    alphabet: Alphabet
    patterns: tuple[Pattern[Built], ...]
    _compiled: dict[str, tuple[int, re.Pattern[str], frozenset[str]]] = field(default_factory=dict)

    def matches(
        self, string: str, *, overlapping: bool = False
    ) -> Iterator[tuple[Pattern[Built], re.Match[str]]]:
        """The matches in order of place; with `overlapping`, those of different rows may overlap."""
        found = [
            (match.start(), -match.end(), row, match)
            for row, pattern in enumerate(self.patterns)
            if (compiled := self._regex(pattern, string))
            for match in compiled.finditer(string)
            if match.end() > match.start()
        ]
        found.sort(key=lambda item: item[:3])
        reached = 0
        for start, end, row, match in found:
            if overlapping or start >= reached:
                yield self.patterns[row], match
                reached = max(reached, -end)

    def _regex(self, pattern: Pattern[Built], string: str) -> re.Pattern[str] | None:
        known = self._compiled.get(pattern.name)
        if known is None or known[0] != self.alphabet.size:
            needed = frozenset(self.alphabet.chars(pattern.needs)) if pattern.needs else frozenset()
            if pattern.needs and needed.isdisjoint(string):
                return None
            known = (self.alphabet.size, self.alphabet.compile(pattern.shape), needed)
            self._compiled[pattern.name] = known
        if pattern.needs and known[2].isdisjoint(string):
            return None
        return known[1]
