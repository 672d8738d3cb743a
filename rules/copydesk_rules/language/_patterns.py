"""The regular expressions of a house style, each searched within its time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.api import Article, Problem, Span, StyleEntry
from copydesk_rules.language._faults import fault
from copydesk_rules.language._phrases import touches, zone_of


def pattern_faults(article: Article, entries: Iterable[StyleEntry]) -> Iterator[Problem]:
    """What the patterns match; TimeoutError, after all the others, for those that did not come to an end."""
    endless = []
    for entry in entries:
        try:
            yield from _matches(article, entry)
        except TimeoutError:
            endless.append(f"{entry.name} ({entry.place})")
    if endless:
        raise TimeoutError(f"a pattern takes too long to search with; make it simpler: {', '.join(endless)}")


def _matches(article: Article, entry: StyleEntry) -> Iterator[Problem]:
    for block in article.document.blocks if entry.pattern else ():
        for span, instead in entry.matches(article.text, block.span.start, block.span.end):
            if not touches(article.mentions, span) and zone_of(article, span) in entry.scope:
                yield _fault(article, entry, span, instead)


def _fault(article: Article, entry: StyleEntry, span: Span, instead: str | None) -> Problem:
    words = span.of(article.text)
    message = (
        f"The house style has “{instead}”, not “{words}”" if instead else f"The house style avoids “{words}”"
    )
    return fault(entry, span, message, instead)
