"""textstat's scores, without its downloads: imported where a desk has set limits."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

_FUNCTIONS = {
    "grade": "automated_readability_index",
    "coleman_liau": "coleman_liau_index",
    "lix": "lix",
    "reading_ease": "flesch_reading_ease",
    "words_per_sentence": "words_per_sentence",
}


def scores_of(text: str) -> dict[str, float]:
    """Each score that textstat can give here; one that it cannot is left out."""
    textstat = _textstat()
    scores = {}
    for key, function in _FUNCTIONS.items():
        measure = getattr(textstat, function, None)
        with _syllables_by_hyphenation() if key == "reading_ease" else nullcontext(True) as possible:
            if measure and possible:
                scores[key] = float(measure(text))
    for keeper in _keepers():
        keeper.cache_clear()
    return scores


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


@contextmanager
def _syllables_by_hyphenation() -> Iterator[bool]:
    """Let textstat count syllables with pyphen: its pronouncing dictionary would have to be downloaded.

    Yields whether that is possible; textstat may have moved the function that has to be replaced.
    """
    try:
        counts: Any = import_module("textstat.backend.counts._count_syllables")
        looked_up = counts.get_cmudict
    except (ImportError, AttributeError):
        yield False
        return
    counts.get_cmudict = lambda lang: None
    try:
        yield True
    finally:
        counts.get_cmudict = looked_up
