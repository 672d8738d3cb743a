"""The one token stream of an article: words, numbers and signs, each in its block and sentence; and its words by themselves.

`Words` is what the matching of names sees: words and numbers, folded, and what stands between them.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import Any

from msgspec import Struct

from copydesk.reading.document import Block, Document
from copydesk.text import INVISIBLE, MOST_FIGURES, Span, fold, visible

_TOKEN = re.compile(
    rf"\d{{1,{MOST_FIGURES}}}|[^\W\d_]+(?:[\u0300-\u036f{INVISIBLE}]+[^\W\d_]+)*[\u0300-\u036f]*|[^\w\s{INVISIBLE}]|_"
)
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’)]»")
_ENDERS = _STOPS | _CLOSERS
ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "mr mrs ms dr prof sr jr st rev gen gov sen rep hon capt col sgt lt maj vs vol ep no ft feat "
    "approx est inc ltd co corp bros dept univ cf fig min max".split()
)


class Token(Struct, frozen=True, gc=False):
    """A run of letters, a run of digits, or one sign.

    Hyphens, apostrophes and dots are tokens of their own: *Jean-Luc* is three, *28th* two, *don't* three. `glued`
    says that no blank stands before it. `block` and `sentence` count from 0 through the article. `text` is what is seen:
    the span may hold soft hyphens and the like, and accents that are signs of their own.
    """

    span: Span
    text: str
    lower: str
    glued: bool
    block: int
    sentence: int

    @property
    def is_word(self) -> bool:
        """Whether it is a run of letters."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it is a run of digits."""
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


class Tokens(Sequence[Token]):
    """An article's tokens with the look-ups that annotators share; sentences never cross blocks.

    `all` has the tokens themselves, `block_starts` the first token of each block that has any. `forms` has every word and
    sign that occurs, as it is written and in small letters: tokens of one form share the two strings.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.forms: dict[str, tuple[str, str]] = {}
        self.block_starts: list[int] = []
        self._sentences: list[tuple[int, int]] = []
        tokens: list[Token] = []
        for number, block in enumerate(document.blocks):
            self._add(tokens, number, block)
        self.all = tuple(tokens)
        self._starts = array("L", [t.span.start for t in self.all])

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]  # overloads of Sequence say less than they cost
        return self.all[index]

    def __iter__(self) -> Iterator[Token]:
        return iter(self.all)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words and signs that occur, in small letters."""
        return frozenset([lower for _, lower in self.forms.values()])

    @cached_property
    def words(self) -> Words:
        """The words and numbers, as the matching of names sees them."""
        return Words(self)

    @property
    def sentences(self) -> Sequence[tuple[int, int]]:
        """The token range [first, last) of each sentence."""
        return self._sentences

    def within(self, span: Span) -> tuple[int, int]:
        """The range [first, last) of the tokens that start inside the span."""
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    def at(self, offset: int) -> int:
        """The index of the token that covers the offset, or of the last before it."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` up to, not including, token `last`."""
        return Span(self.all[first].span.start, self.all[last - 1].span.end)

    def sentence_span(self, number: int) -> Span:
        """The span of a sentence."""
        return self.span(*self._sentences[number])

    def _form(self, word: str) -> tuple[str, str]:
        plain = visible(word)
        form = self.forms[word] = (plain, plain.lower())
        if plain != word:
            self.forms.setdefault(plain, form)
        return form

    def _add(self, tokens: list[Token], number: int, block: Block) -> None:
        begin = len(tokens)
        first, sentence = begin, len(self._sentences)
        end_before, before = -1, ""
        forms = self.forms
        for match in _TOKEN.finditer(self.text, block.span.start, block.span.end):
            start, end = match.span()
            word, lower = forms.get(match[0]) or self._form(match[0])
            glued = start == end_before
            if before in _ENDERS and not glued and _ends_sentence(tokens, first, word):
                self._sentences.append((first, len(tokens)))
                first, sentence = len(tokens), sentence + 1
            tokens.append(Token(Span(start, end), word, lower, glued, number, sentence))
            end_before, before = end, word
        if len(tokens) > first:
            self._sentences.append((first, len(tokens)))
        if len(tokens) > begin:
            self.block_starts.append(begin)


def _ends_sentence(tokens: list[Token], first: int, following: str) -> bool:
    """Whether a sentence that began with token `first` has ended before the word that follows."""
    at = len(tokens) - 1
    while at > first and tokens[at].text in _CLOSERS:
        at -= 1
    last = tokens[at]
    if last.text not in _STOPS:
        return False
    if following[0].islower():
        return False
    if last.text != "." or at == first:
        return True
    return not _is_abbreviated(tokens, first, at, following)


def _is_abbreviated(tokens: list[Token], first: int, stop: int, following: str) -> bool:
    word = tokens[stop - 1]
    if not tokens[stop].glued or not word.is_word:
        return False
    initial = len(word.text) == 1 and word.text.isupper()
    dotted = initial and stop - 2 > first and tokens[stop - 2].text == "."
    if dotted:
        return following[0].isupper() and following.lower() not in _OPENERS
    if initial:
        return following[0].isalpha()
    return word.lower in ABBREVIATIONS


_OPENERS = frozenset(
    "the a an in on at it he she they we i but and for this that these those his her their as after "
    "when while if there what who how why with from by".split()
)


SOFT = 0
"""Only blanks, hyphens, apostrophes or dots stand between two words: they may be one name."""
HARD = 1
"""A sign stands between that a name must have itself."""
APART = 2
"""No name spans both."""

HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’ʼ‘`")
OPENING = frozenset("\"“‘'«(")
_SOFT = HYPHENS | frozenset("'’ʼ.·")
_LINKS = HYPHENS | frozenset("'’")
_WORDLIKE = {"&": "and", "+": "plus"}
_LONGEST_GAP = 4
_PIECE = re.compile(r"\d+|[^\W\d_][\u0300-\u036f]*(?:[^\W\d_][\u0300-\u036f]*)*|[^\w\s]|_")
"""As the token stream divides a text."""


class Words:
    """The word tokens of an article, each with its key; all indices here count words, not tokens.

    `joins[i]` is what stands between word i - 1 and word i; `hangs[i]` says that there is no blank, but a hyphen, an
    apostrophe or nothing. `starts[i]` says whether a name can begin with word i: a capital, a digit, a script without
    case, or an opening mark before it. `openers` are the words that start, in order.
    """

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.text = tokens.text
        self._tokens = tokens.all
        texts = [token.text for token in tokens.all]
        kinds = {text: _kind(text) for text in tokens.forms}
        flags = bytes(map(kinds.__getitem__, texts))
        keys = {text: _key(text) for text, kind in kinds.items() if kind}
        self.keys = tuple(map(keys.__getitem__, compress(texts, flags)))
        del texts  # or each search for garbage walks through it
        self.at = array("L", compress(range(len(flags)), flags))
        self.starts = bytearray(flags.translate(_STARTS, bytes((_SIGN,))))
        self.hangs = bytearray(len(self.at))
        self.joins = bytearray(len(self.at))
        self._part(tokens.block_starts)
        self._read_gaps(flags)
        self._read_numbers(flags)
        self.openers = array("L", compress(range(len(self.at)), self.starts))
        self.hits: Any = None
        """The full names of one index among the words, once they were looked for (`hits.full_hits`)."""

    def where(self, test: Callable[[str], object], taken: bytearray | None = None) -> list[int]:
        """The words that start, are not taken, and whose key passes a test, in order; each key is tested once."""
        keys, free = self.keys, self.openers
        if taken is not None:
            free = array("L", [at for at in free if not taken[at]])
        fitting = {key for key in {keys[at] for at in free} if test(key)}
        return [at for at in free if keys[at] in fitting]

    def __len__(self) -> int:
        return len(self.at)

    def token(self, word: int) -> Token:
        """The token of a word."""
        return self._tokens[self.at[word]]

    def from_token(self, token: int) -> int:
        """The word that a token is, or else the next."""
        return bisect_left(self.at, token)

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` to word `last`, both included."""
        return Span(self.token(first).span.start, self.token(last).span.end)

    def written(self, first: int, last: int) -> str:
        """The words as a reader sees them."""
        return visible(self.text[self.token(first).span.start : self.token(last).span.end])

    def surface(self, first: int, last: int) -> str:
        """The words as the article writes them, breaks and blanks as single blanks."""
        return " ".join(self.written(first, last).split())

    def signs(self, word: int) -> str:
        """The signs between a word and the one before it."""
        if not word:
            return ""
        between = self._tokens[self.at[word - 1] + 1 : self.at[word]]
        return "".join([t.text for t in between]) if between else ""

    def before(self, word: int) -> str:
        """The sign right before a word, blanks or not; empty where a word stands there, or nothing."""
        at = self.at[word]
        if at == 0 or (word and self.at[word - 1] == at - 1):
            return ""
        token = self._tokens[at - 1]
        return token.text if token.block == self._tokens[at].block else ""

    def same_block(self, word: int, other: int) -> bool:
        """Whether two words stand in one block; False where one does not exist."""
        return (
            0 <= word < len(self.at)
            and 0 <= other < len(self.at)
            and self.token(word).block == self.token(other).block
        )

    def after(self, word: int) -> str:
        """The sign right after a word."""
        at = self.at[word] + 1
        if at >= len(self._tokens) or (word + 1 < len(self.at) and self.at[word + 1] == at):
            return ""
        token = self._tokens[at]
        return token.text if token.block == self._tokens[at - 1].block else ""

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
        return bool(self.hangs[word]) and self._tokens[self.at[word] - 1].text in HYPHENS

    def continues(self, word: int) -> bool:
        """Whether a word is the rest of one without a sign between, such as the th of *24th*."""
        return bool(self.hangs[word]) and self.at[word - 1] == self.at[word] - 1

    def _part(self, block_starts: list[int]) -> None:
        """Part the words of two blocks where no sign stands between them."""
        for token in block_starts:
            word = bisect_left(self.at, token)
            if word < len(self.at):
                self.joins[word] = APART

    def _read_gaps(self, flags: bytes) -> None:
        """Read what the runs of signs between words join, part, or open."""
        tokens, passed = self._tokens, 0
        first = flags.find(_SIGN)
        while first >= 0:
            last = first + 1
            while last < len(flags) and not flags[last]:
                last += 1
            if last == len(flags):
                return
            passed += last - first
            word = last - passed
            sign = tokens[last - 1]
            if word and tokens[first - 1].block == tokens[last].block:
                if last > first + 1:
                    self.joins[word] = _join([token.text for token in tokens[first:last]])
                elif sign.text not in _SOFT:
                    self.joins[word] = HARD
                elif sign.text in _LINKS:
                    self.hangs[word] = sign.glued and tokens[last].glued
            if sign.text in OPENING and not _closes(sign, tokens[last]):
                self.starts[word] = 1
            first = flags.find(_SIGN, last)

    def _read_numbers(self, flags: bytes) -> None:
        """See which numbers hang on a word, and which words on a number: *24th*, *AT&T*."""
        token = flags.find(_NUMBER)
        while token >= 0:
            for one in (token, token + 1):
                if 0 < one < len(flags) and flags[one - 1] and flags[one] and self._tokens[one].glued:
                    self.hangs[bisect_left(self.at, one)] = 1
            token = flags.find(_NUMBER, token + 1)


_SIGN, _LOWER, _OPENER, _NUMBER = range(4)
_STARTS = bytes((0, 0, 1, 1)) + bytes(252)


def _closes(sign: Token, following: Token) -> bool:
    """Whether a straight mark belongs to what stands before it: *the Joneses' house*."""
    return sign.text in ("'", '"') and sign.glued and not following.glued


def _kind(text: str) -> int:
    first = text[0]
    if not first.isalnum():
        return _NUMBER if text in _WORDLIKE else _SIGN
    if first.isdecimal():
        return _NUMBER
    return _LOWER if first.islower() else _OPENER


def _key(text: str) -> str:
    return _WORDLIKE.get(text) or (text.lower() if text.isascii() else fold(text))


def _join(signs: list[str]) -> int:
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
