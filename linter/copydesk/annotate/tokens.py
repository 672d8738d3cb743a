"""The one token stream of an article: words, numbers and signs, each in its block and sentence."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk.reading.document import Block, Document
from copydesk.text import INVISIBLE, Span, visible

if TYPE_CHECKING:
    from copydesk.annotate.names.words import Words

_TOKEN = re.compile(
    rf"\d+|[^\W\d_]+(?:[\u0300-\u036f{INVISIBLE}]+[^\W\d_]+)*[\u0300-\u036f]*|[^\w\s{INVISIBLE}]|_"
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
        from copydesk.annotate.names.words import Words

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
