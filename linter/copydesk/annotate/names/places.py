"""Looks up what stands where in an article, without walking through all of it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from copydesk.annotate.names.words import Words
from copydesk.sheet.claims import Mention
from copydesk.text import Span

_LONGEST = 200


class Mentions:
    """Mentions by place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._all = sorted(mentions, key=lambda m: m.span.start)
        self._starts = [m.span.start for m in self._all]

    def near(self, span: Span) -> Iterator[Mention]:
        """The mentions that overlap a span."""
        low = bisect_left(self._starts, span.start - _LONGEST)
        for mention in self._all[low : bisect_left(self._starts, span.end)]:
            if mention.span.overlaps(span):
                yield mention


class Occurrences:
    """Where runs of words stand in an article, of those with which a name can begin.

    The places of a key are a chain: its first, and for each place the next. A list for each key is more than Python's
    search for garbage likes.
    """

    def __init__(self, words: Words) -> None:
        self._words = words
        self._known: dict[tuple[str, ...], tuple[int, ...]] = {}

    @cached_property
    def _chains(self) -> tuple[dict[str, int], array[int]]:
        openers, keys = self._words.openers, self._words.keys
        firsts: dict[str, int] = {}
        following = array("l", bytes(len(openers) * array("l").itemsize))
        for number in range(len(openers) - 1, -1, -1):
            key = keys[openers[number]]
            following[number] = firsts.get(key, -1)
            firsts[key] = number
        return firsts, following

    def places(self, key: str) -> Iterator[int]:
        """Where a word can begin a name, in order."""
        firsts, following = self._chains
        number = firsts.get(key, -1)
        while number >= 0:
            yield self._words.openers[number]
            number = following[number]

    def of(self, run: tuple[str, ...]) -> tuple[int, ...]:
        """Where a run of keys begins, at most a thousand places."""
        known = self._known.get(run)
        if known is None:
            keys, size = self._words.keys, len(run)
            places = (at for at in self.places(run[0]) if keys[at : at + size] == run)
            known = self._known[run] = tuple(islice(places, 1000))
        return known


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of some spans in order, none overlapping, overlaps a span."""
    if not spans:
        return False
    at = bisect_left(spans, Span(span.start, span.start))
    return any(s.overlaps(span) for s in spans[max(at - 1, 0) : at + 2])
