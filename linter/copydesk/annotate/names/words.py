"""An article as the matching of names sees it: its words and numbers, folded, and what stands between them."""

from __future__ import annotations

import re

from copydesk.annotate.tokens import Token, Tokens
from copydesk.text import Span, fold

SOFT = 0
"""Only blanks, hyphens, apostrophes or dots stand between two words: they may be one name."""
HARD = 1
"""A sign stands between that a name must have itself."""
APART = -1
"""No name spans both."""

HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’ʼ‘`")
OPENING = frozenset("\"“‘'«(")
_SOFT = HYPHENS | frozenset("'’ʼ.·")
_WORDLIKE = {"&": "and", "+": "plus"}
_LONGEST_GAP = 4
_PIECE = re.compile(r"\d+|[^\W\d_][\u0300-\u036f]*(?:[^\W\d_][\u0300-\u036f]*)*|[^\w\s]|_")
"""As the token stream divides a text."""


class Words:
    """The word tokens of an article, each with its key; all indices here count words, not tokens.

    `joins[i]` is what stands between word i - 1 and word i. `starts[i]` says whether a name can begin with word i:
    a capital, a digit, a script without case, or an opening mark before it.
    """

    __slots__ = ("__weakref__", "at", "joins", "keys", "starts", "text", "tokens")

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self.at: list[int] = []
        self.keys: list[str] = []
        self.joins: list[int] = []
        self.starts: list[bool] = []
        self._read()

    def __len__(self) -> int:
        return len(self.at)

    def token(self, word: int) -> Token:
        """The token of a word."""
        return self.tokens[self.at[word]]  # type: ignore[no-any-return]  # Tokens' index is untyped

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both included."""
        return Span(self.token(first).span.start, self.token(last).span.end)

    def surface(self, first: int, last: int) -> str:
        """The words as the article writes them, breaks and blanks as single blanks."""
        return " ".join(self.span(first, last).of(self.text).split())

    def signs(self, word: int) -> str:
        """The signs between a word and the one before it."""
        if not word:
            return ""
        return "".join(t.text for t in self.tokens[self.at[word - 1] + 1 : self.at[word]])

    def before(self, word: int) -> str:
        """The sign right before a word, blanks or not; empty where a word stands there, or nothing."""
        at = self.at[word]
        if at == 0 or (word and self.at[word - 1] == at - 1):
            return ""
        token = self.tokens[at - 1]
        return str(token.text) if token.block == self.tokens[at].block else ""

    def after(self, word: int) -> str:
        """The sign right after a word."""
        at = self.at[word] + 1
        if at >= len(self.tokens) or (word + 1 < len(self) and self.at[word + 1] == at):
            return ""
        token = self.tokens[at]
        return str(token.text) if token.block == self.tokens[at - 1].block else ""

    def same_block(self, word: int, other: int) -> bool:
        """Whether two words stand in one block; False where one does not exist."""
        return (
            0 <= word < len(self)
            and 0 <= other < len(self)
            and self.token(word).block == self.token(other).block
        )

    def opens_sentence(self, word: int) -> bool:
        """Whether nothing but signs stands before a word in its sentence."""
        return word == 0 or self.token(word - 1).sentence != self.token(word).sentence

    def possessive(self, word: int) -> bool:
        """Whether a word is the s of a possessive ending."""
        return (
            word > 0
            and self.keys[word] == "s"
            and self.token(word).glued
            and self.joins[word] == SOFT
            and self.signs(word) in APOSTROPHES
        )

    def hyphenated(self, word: int) -> bool:
        """Whether a word hangs on the one before it by a hyphen without blanks."""
        at = self.at[word]
        return (
            word > 0
            and self.at[word - 1] == at - 2
            and self.tokens[at - 1].text in HYPHENS
            and self.tokens[at - 1].glued
            and self.tokens[at].glued
        )

    def _read(self) -> None:
        previous, block = -2, -1
        at_add, keys_add, joins_add, starts_add = (
            self.at.append,
            self.keys.append,
            self.joins.append,
            self.starts.append,
        )
        for number, token in enumerate(self.tokens):
            text = token.text
            first = text[0]
            if first.isalnum():
                lower = token.lower
                key = lower if lower.isascii() else fold(text)
            elif text in _WORDLIKE:
                key = _WORDLIKE[text]
            else:
                continue
            capital = not first.islower()
            if number == previous + 1 and token.block == block:
                join = SOFT
            else:
                between = self.tokens[previous + 1 : number] if previous >= 0 else ()
                join = _join(between) if token.block == block else APART
                capital = capital or (number > 0 and self.tokens[number - 1].text in OPENING)
            at_add(number)
            keys_add(key)
            joins_add(join)
            starts_add(capital)
            previous, block = number, token.block


def _join(between: object) -> int:
    signs = [t.text for t in between]  # type: ignore[attr-defined]  # a slice of tokens
    if len(signs) > _LONGEST_GAP:
        return APART
    return SOFT if _SOFT.issuperset(signs) else HARD


def name_words(name: str) -> list[tuple[str, str]]:
    """The words of a name as the index has them: each with the signs and blanks before it, and its key."""
    found: list[tuple[str, str]] = []
    end = 0
    for match in _PIECE.finditer(name):
        word = match[0]
        if word[0].isalnum() or word in _WORDLIKE:
            found.append((name[end : match.start()], _WORDLIKE.get(word) or fold(word)))
            end = match.end()
    return found
