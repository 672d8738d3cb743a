"""Looks up what stands where in an article, without walking through all of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from copydesk.annotate.names.words import Words
from copydesk.sheet.claims import Mention
from copydesk.text import Span

_LONGEST = 200


class Mentions:
    """Mentions by place."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self._all = sorted(mentions, key=lambda m: m.span)
        self._starts = [m.span.start for m in self._all]

    def near(self, span: Span) -> Iterator[Mention]:
        """The mentions that overlap a span."""
        low = bisect_left(self._starts, span.start - _LONGEST)
        for mention in self._all[low : bisect_left(self._starts, span.end)]:
            if mention.span.overlaps(span):
                yield mention


class Occurrences:
    """Where runs of words stand in an article."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._places: dict[str, list[int]] = {}
        for at, key in enumerate(words.keys):
            if words.starts[at]:
                self._places.setdefault(key, []).append(at)
        self._known: dict[tuple[str, ...], list[Span]] = {}

    def places(self, key: str) -> list[int]:
        """Where a word can begin a name, at most a hundred places."""
        return self._places.get(key, [])[:100]

    def of(self, keys: Sequence[str]) -> list[Span]:
        """The places of a run of keys, at most a thousand."""
        run = tuple(keys)
        known = self._known.get(run)
        if known is None:
            words, size = self._words, len(run)
            spots = [at for at in self._places.get(run[0], ()) if tuple(words.keys[at : at + size]) == run]
            known = self._known[run] = [words.span(at, at + size - 1) for at in spots[:1000]]
        return known


def overlaps(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of some spans in order, none overlapping, overlaps a span."""
    at = bisect_left(spans, Span(span.start, span.start))
    return any(s.overlaps(span) for s in spans[max(at - 1, 0) : at + 2])
