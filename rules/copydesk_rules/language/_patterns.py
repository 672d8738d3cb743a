"""The regular expressions of a house style, each searched within its time limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.api import Article, Problem, Span, StyleEntry, search_pattern
from copydesk_rules.language._faults import fault
from copydesk_rules.language._phrases import zone_of


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
    if entry.pattern is None:
        return
    for block in article.document.blocks:
        ends = (block.span.start, block.span.end)
        for match in search_pattern(entry.pattern, article.text, *ends, ignore_case=not entry.match_case):
            span = Span(match.start(), match.end())
            named = any(m.span.overlaps(span) for m in article.mentions)
            if not named and zone_of(article, span) in entry.scope:
                yield _fault(article, entry, span, match.expand(entry.prefer[0]) if entry.prefer else None)


def _fault(article: Article, entry: StyleEntry, span: Span, instead: str | None) -> Problem:
    words = span.of(article.text)
    message = (
        f"The house style has “{instead}”, not “{words}”" if instead else f"The house style avoids “{words}”"
    )
    return fault(entry, span, message, instead)
