"""How hard an article is to read, by textstat's scores without its downloads, where a desk has set limits."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib import import_module
from types import ModuleType
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple

from copydesk.annotate.annotated import Annotated
from copydesk.reading.document import BlockKind
from copydesk.text import Span

_FUNCTIONS = {
    "grade": "automated_readability_index",
    "coleman_liau": "coleman_liau_index",
    "lix": "lix",
    "words_per_sentence": "words_per_sentence",
}
_MOST_WORDS = 8192


def scores_of(text: str) -> dict[str, float]:
    """Each score that can be given here; one that textstat does not have is left out."""
    textstat = _textstat()
    measures = {key: getattr(textstat, function, None) for key, function in _FUNCTIONS.items()}
    scores = {key: float(measure(text)) for key, measure in measures.items() if measure}
    words = import_module("textstat.backend.selections").list_words(text, lowercase=True)
    scores["reading_ease"] = _reading_ease(words, textstat.words_per_sentence(text))
    for keeper in _keepers():
        keeper.cache_clear()
    return scores


def _reading_ease(words: Sequence[str], words_per_sentence: float) -> float:
    """Flesch's formula with syllables by hyphenation: the pronouncing dictionary that textstat counts by would have to be downloaded."""
    if not words:
        return 0.0
    syllables = sum(map(_syllables, words))
    _hyphens().hd.cache.clear()  # it would keep every word there ever was
    return 206.835 - 1.015 * words_per_sentence - 84.6 * (syllables / len(words))


@lru_cache(_MOST_WORDS)
def _syllables(word: str) -> int:
    return len(_hyphens().positions(word)) + 1


@cache
def _hyphens() -> Any:
    from pyphen import Pyphen  # type: ignore[import-untyped]

    return Pyphen(lang="en_US")


@cache
def _keepers() -> tuple[Any, ...]:
    """The functions of textstat that keep what they were asked, whole texts among it."""
    modules = [module for name, module in sys.modules.items() if name.startswith("textstat.")]
    values = [value for module in modules for value in vars(module).values()]
    return tuple(value for value in values if isinstance(value, type(_keepers)))


def _textstat() -> Any:
    """Textstat without nltk, which takes a quarter of a second to import and is needed for a download alone.

    Whoever uses nltk through textstat later gets the real one.
    """
    if "textstat" in sys.modules or "nltk" in sys.modules:
        return import_module("textstat")
    sys.modules["nltk"] = _Later("nltk")
    try:
        return import_module("textstat")
    finally:
        del sys.modules["nltk"]


class _Later(ModuleType):
    """A module that is imported when somebody asks for what it holds."""

    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


_NAME = "Ann"
"""What stands for a name: a name is no hard word, however long it is."""
_STOPS = str.maketrans("", "", ".!?…")


class ReadabilityLimits(Struct, frozen=True):
    """What a desk asks of its texts; all are upper limits but `reading_ease`. None set, nothing is measured.

    `grade` is the Automated Readability Index, `coleman_liau` the index of that name, both in years of school; `lix` and
    `reading_ease` (Flesch) have scales of their own.
    """

    grade: float | None = None
    coleman_liau: float | None = None
    lix: float | None = None
    reading_ease: float | None = None
    words_per_sentence: float | None = None

    @property
    def are_set(self) -> bool:
        """Whether the desk has set any."""
        return any(limit is not None for limit in astuple(self))


class Figure(Struct, frozen=True):
    """One measure of an article with its limit, where there is one."""

    name: str
    value: float
    limit: float | None

    @property
    def is_beyond(self) -> bool:
        """Whether the limit is passed; reading ease falls as texts get harder."""
        if self.limit is None:
            return False
        return self.value < self.limit if self.name == NAMES["reading_ease"] else self.value > self.limit


class Weight(Struct, frozen=True):
    """A sentence with the number of its words and how hard it is, alone, on the scale of `grade`."""

    span: Span
    words: int
    grade: float


class Readability(Struct, frozen=True):
    """The figures of an article and its sentences, the hardest first; no figures where there is too little prose."""

    words: int
    figures: tuple[Figure, ...]
    hardest: tuple[Weight, ...]


NAMES = {
    "grade": "Automated Readability Index",
    "coleman_liau": "Coleman–Liau index",
    "lix": "LIX",
    "reading_ease": "Flesch reading ease (syllables by hyphenation)",
    "words_per_sentence": "words per sentence",
}
_LEAST_WORDS, _LEAST_SENTENCES = 20, 3
_LEAST_IN_SENTENCE = 8


def readability(article: Annotated, limits: ReadabilityLimits) -> Readability:
    """Measure the paragraphs of an article; headings, lists and captions are no sentences."""
    sentences = list(_sentences(article))
    words = sum(len(masked.split()) for _, masked in sentences)
    if words < _LEAST_WORDS or len(sentences) < _LEAST_SENTENCES:
        return Readability(words, (), ())
    scores = scores_of(" ".join(masked for _, masked in sentences))
    figures = tuple(
        Figure(name, round(scores[key], 1), getattr(limits, key))
        for key, name in NAMES.items()
        if key in scores
    )
    weights = (_weight(span, masked) for span, masked in sentences)
    hardest = sorted((w for w in weights if w.words >= _LEAST_IN_SENTENCE), key=lambda w: (-w.grade, w.span))
    return Readability(words, figures, tuple(hardest))


def _sentences(article: Annotated) -> Iterator[tuple[Span, str]]:
    """The sentences of the paragraphs, each with its words: names masked, one full stop at its end."""
    names = iter(article.mentions)
    name = next(names, None)
    for number, (first, _) in enumerate(article.tokens.sentences):
        if article.document.blocks[article.tokens[first].block].kind is not BlockKind.PARAGRAPH:
            continue
        span = article.tokens.sentence_span(number)
        pieces, at = [], span.start
        while name and name.span.start < span.end:
            if name.span.start >= at:
                pieces += [article.document.text[at : name.span.start], _NAME]
                at = name.span.end
            name = next(names, None)
        pieces.append(article.document.text[at : span.end])
        yield span, " ".join("".join(pieces).translate(_STOPS).split()) + "."


def _weight(span: Span, masked: str) -> Weight:
    words = masked.split()
    letters = sum(map(str.isalnum, masked))
    return Weight(span, len(words), 4.71 * letters / len(words) + 0.5 * len(words) - 21.43)
