"""The one matcher: tables of small named patterns over a string with one character a token (or unit).

A pattern names classes in angle brackets: `<month> <day> (?:, <year>)?`. A token may belong to several classes;
each set of classes that occurs becomes one character, and `<month>` becomes the set of all characters whose classes
hold `month`. Blanks in a pattern mean nothing; everything else is a regular expression over tokens, so that a match
index is a token index. `<!x>` is a token that is not of class x. The method is the class-string cascade of
FASTUS (Hobbs et al., 1997) with Python's `re` as the automaton.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from operator import or_
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct

from copydesk.sheet.claims import PLAIN, Manner
from copydesk.text import made_on_use

Built = TypeVar("Built")

_CLASS = re.compile(r"<(!?)([a-z0-9_|]+)>|\s+")
_CHARS = (*range(0x80, 0x100), *range(0x20, 0x7F), *range(0xE000, 0xF8FF))
"""The code points that stand for classes. A set of characters below 256 compiles and matches fastest."""


_NEVER = re.compile(r"(?!)")


class Alphabet:
    """The classes of words, and one character for each set of classes that occurs.

    `lexicon` maps a class to its words (lower case). Words of no class are `other`. `given` are the classes that code
    gives to names, times and numbers, which no list of words can have. A pattern that names another has misspelled it.
    """

    def __init__(self, lexicon: Mapping[str, Iterable[str]], given: Iterable[str] = ()) -> None:
        self.known = frozenset((*lexicon, *given, "other"))
        classes: dict[str, set[str]] = {}
        for name, words in lexicon.items():
            for word in words:
                classes.setdefault(word, set()).add(name)
        self._chars: dict[frozenset[str], str] = {}
        self._bits: dict[str, int] = {}
        self._masks: dict[str, int] = {}
        self._by_class: dict[str, list[str]] = {}
        self._changed: dict[str, int] = {}
        self._unions: dict[str, tuple[int, str]] = {}
        self._sets: dict[str, tuple[int, str]] = {}
        self._marked: dict[tuple[str, str], str] = {}
        self.other = self.char(frozenset(("other",)))
        self._words = {word: self.char(frozenset(names)) for word, names in classes.items()}
        self._classes = {word: frozenset(names) for word, names in classes.items()}

    def char(self, classes: frozenset[str]) -> str:
        """The character of a set of classes, made on first use."""
        char = self._chars.get(classes)
        if char is None:
            char = self._chars[classes] = chr(_CHARS[len(self._chars)])
            self._masks[char] = self.mask(classes)
            for name in classes:
                self._by_class.setdefault(name, []).append(char)
                self._changed[name] = len(self._chars)
        return char

    def check(self, names: Iterable[str]) -> None:
        """Refuse, with ValueError, names of classes that there are not."""
        if unknown := sorted(set(names) - self.known):
            raise ValueError(f"there is no class {', '.join(map(repr, unknown))}")

    def word(self, lower: str) -> str:
        """The character of a word, `other` where the lexicon does not have it."""
        return self._words.get(lower, self.other)

    def marked(self, lower: str, name: str) -> str:
        """The character of a word that has one class more than the lexicon gives it."""
        key = (lower if lower in self._words else "", name)
        char = self._marked.get(key)
        if char is None:
            char = self._marked[key] = self.char(self.classes(lower) | {name})
        return char

    def words(self) -> Iterable[str]:
        """All words of the lexicon."""
        return self._words

    def words_of(self, *names: str) -> frozenset[str]:
        """The words that the lexicon has in one of the classes."""
        return frozenset(word for word, classes in self._classes.items() if not classes.isdisjoint(names))

    def classes(self, lower: str) -> frozenset[str]:
        """The classes of a word, to which a caller may add more."""
        return self._classes.get(lower, frozenset())

    @property
    def size(self) -> int:
        """How many characters there are."""
        return len(self._chars)

    def version(self, names: Iterable[str]) -> int:
        """A number that grows when one of the classes gains a character; what was compiled before is out of date."""
        return max((self._changed.get(name, 0) for name in names), default=0)

    def chars(self, names: str) -> str:
        """All characters whose classes hold one of the names (divided by `|`)."""
        known = self._unions.get(names)
        if known is None or known[0] != self.size:
            self.check(names.split("|"))
            every = [char for name in names.split("|") for char in self._by_class.get(name, ())]
            chars = "".join(dict.fromkeys(every))
            known = self._unions[names] = (self.size, chars)
        return known[1]

    def in_order(self, string: str, needs: Iterable[str]) -> bool:
        """Whether a string has characters of these classes, each behind the one before."""
        wanted = iter(needs)
        if (names := next(wanted, None)) is None:
            return True
        chars = self.chars(names)
        for char in string:
            if char in chars:
                if (names := next(wanted, None)) is None:
                    return True
                chars = self.chars(names)
        return False

    def mask(self, names: Iterable[str]) -> int:
        """Classes as a number with a bit for each."""
        return reduce(or_, [self._bits.setdefault(name, 1 << len(self._bits)) for name in names], 0)

    def present(self, string: str) -> int:
        """All classes that occur in a string of characters, as a mask."""
        return reduce(or_, map(self._masks.__getitem__, set(string)), 0)

    def pattern(self, shape: str) -> re.Pattern[str]:
        """The regular expression over characters that a shape stands for, compiled when it is first used."""
        return made_on_use(lambda: self.compile(shape))

    def compile(self, shape: str) -> re.Pattern[str]:
        """The regular expression over the characters that there are now."""
        return re.compile(_CLASS.sub(self._class, shape), re.DOTALL)

    def _class(self, match: re.Match[str]) -> str:
        if match[2] is None:
            return ""
        members = self._members(match[2])
        if match[1]:
            return f"[^{members}]" if members else "."
        return f"[{members}]" if members else "(?!)"

    def _members(self, names: str) -> str:
        """The characters of a class as a regular expression's set has them; runs as ranges, which compile faster."""
        known = self._sets.get(names)
        if known is None or known[0] != self.size:
            known = self._sets[names] = (self.size, _ranges(self.chars(names)))
        return known[1]


def _ranges(chars: str) -> str:
    points = sorted(map(ord, chars))
    runs: list[list[int]] = []
    for point in points:
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return "".join(
        _escaped(first) if first == last else f"{_escaped(first)}-{_escaped(last)}" for first, last in runs
    )


def _escaped(point: int) -> str:
    return f"\\{chr(point)}" if chr(point) in r"[]^-\&|~#" else chr(point)


class Pattern(Struct, Generic[Built], frozen=True):
    """One row of a table: its name, its shape, what builds a value of a match, and examples that are tests.

    `build` gets the match of `shape`, whose indices count tokens (or units), and whatever the table's owner passes as
    context; it may refuse by returning `None`. `manners` are what the claims of the row have of it.
    """

    name: str
    shape: str
    build: Callable[..., Built | None]
    examples: tuple[str, ...] = ()
    manners: frozenset[Manner] = PLAIN


class _Row(Struct, Generic[Built]):
    """A pattern with what it needs, as names and as masks of classes of which there must be one.

    `first` is the mask that fewest classes satisfy, which is asked before the others. Its regular expression is compiled
    again when a class that it names has grown.
    """

    pattern: Pattern[Built]
    needs: tuple[str, ...]
    first: int
    masks: tuple[int, ...]
    classes: frozenset[str]
    size: int = -1
    version: int = -1
    regex: re.Pattern[str] = _NEVER

    def may_match(self, present: int) -> bool:
        """Whether a string with the classes of a mask can match."""
        for mask in self.masks:  # noqa: SIM110  # asked of many rows for every sentence: a generator costs twice as much
            if not present & mask:
                return False
        return True

    def matches(self, string: str, alphabet: Alphabet, parts: Sequence[str]) -> Iterable[re.Match[str]]:
        """The matches in a string, each within a part; the regular expression is for the alphabet as it is now."""
        if self.size != alphabet.size:
            if not any(alphabet.in_order(part, self.needs) for part in parts):
                return ()
            version = alphabet.version(self.classes)
            if self.version != version:
                self.version, self.regex = version, alphabet.compile(self.pattern.shape)
            self.size = alphabet.size
        return self.regex.finditer(string)


_Match: TypeAlias = tuple[Pattern[Built], re.Match[str]]
_MOST_KNOWN = 4096
"""Strings that a table remembers the matches of."""


class Table(Struct, Generic[Built]):
    """Patterns in order of precedence; at each place the longest match wins, then the earlier row.

    No match spans a `divider`, if there is one.
    """

    alphabet: Alphabet
    patterns: tuple[Pattern[Built], ...]
    divider: str | None = None
    _rows: tuple[_Row[Built], ...] = ()
    _known: dict[tuple[str, bool], tuple[_Match[Built], ...]] = {}

    def matches(self, string: str, *, overlapping: bool = False) -> tuple[_Match[Built], ...]:
        """The matches in order of place; with `overlapping`, those of different rows may overlap.

        What a string gives never changes, since a character keeps its classes: it is remembered, so that of a text which is
        checked again only what is new costs.
        """
        known = self._known.get((string, overlapping))
        if known is None:
            if len(self._known) == _MOST_KNOWN:
                self._known.clear()
            known = self._known[string, overlapping] = tuple(self._found(string, overlapping))
        return known

    def _found(self, string: str, overlapping: bool) -> Iterator[_Match[Built]]:
        if not self._rows:
            self._rows = tuple(_row(pattern, self.alphabet) for pattern in self.patterns)
        present = self.alphabet.present(string)
        parts = string.split(self.divider) if self.divider else (string,)
        found = [
            (match.start(), -match.end(), number, match)
            for number, row in enumerate(self._rows)
            if present & row.first and row.may_match(present)
            for match in row.matches(string, self.alphabet, parts)
            if match.end() > match.start()
        ]
        found.sort(key=lambda item: item[:3])
        reached = 0
        for start, end, number, match in found:
            if overlapping or start >= reached:
                yield self.patterns[number], match
                reached = max(reached, -end)


def _row(pattern: Pattern[Built], alphabet: Alphabet) -> _Row[Built]:
    """The row of a pattern; ValueError, which names it, where it names a class that there is not."""
    named = {piece for piece in _PIECE.findall(pattern.shape) if piece[0] == "<" and piece[-1] == ">"}
    classes = frozenset().union(*map(_group, named))
    try:
        alphabet.check(classes)
    except ValueError as error:
        raise ValueError(f"the pattern {pattern.name!r}: {error}") from None
    groups = needed(pattern.shape)
    first, *masks = sorted({alphabet.mask(group) for group in groups} or {_ANY}, key=int.bit_count)
    return _Row(pattern, tuple("|".join(sorted(group)) for group in groups), first, tuple(masks), classes)


_ANY = -1
"""A mask that all classes satisfy."""
_PIECE = re.compile(r"<!?[a-z0-9_|]+>|\(\?<?[:=!]|\(|\)|\||[?*+]\??|\{\d*,?\d*\}\??|\\.|\S")


def needed(shape: str) -> tuple[frozenset[str], ...]:
    """The classes that every match of a shape has, in their order, alternatives together.

    A shape is compiled only for texts that have them. What may be missing is left out, and what is only looked at, unless
    a look ahead ends the shape.
    """
    return tuple(_needed(_PIECE.findall(shape)[::-1]))


def _needed(pieces: list[str]) -> list[frozenset[str]]:
    """Reads up to the bracket that closes, from the end of a list that is turned round."""
    branches: list[list[frozenset[str]]] = []
    needs: list[frozenset[str]] = []
    last = 0
    while pieces:
        piece = pieces.pop()
        sign = piece[0]
        if sign == "<" and len(piece) > 2:
            last = len(needs)
            if piece[1] != "!":
                needs.append(_group(piece))
        elif sign == "(":
            last = len(needs)
            inside = _needed(pieces)
            if piece in ("(", "(?:") or (piece == "(?=" and not pieces):
                needs += inside
        elif sign == ")":
            break
        elif sign == "|":
            branches.append(needs)
            needs, last = [], 0
        elif sign in "?*" or piece.startswith(("{0", "{,")):
            del needs[last:]
        elif sign not in "+{":
            last = len(needs)
    return _in_common([*branches, needs]) if branches else needs


@cache
def _group(piece: str) -> frozenset[str]:
    return frozenset(piece.strip("<!>").split("|"))


def _in_common(branches: list[list[frozenset[str]]]) -> list[frozenset[str]]:
    """What alternatives have in common: their last classes, each together with its peers."""
    shortest = min(map(len, branches))
    peers = zip(*(branch[len(branch) - shortest :] for branch in branches), strict=True)
    return [frozenset().union(*each) for each in peers] if shortest else []
