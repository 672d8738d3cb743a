"""What an article has against the entries of a house style."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from copydesk.api import Article, Passage, Problem, StyleEntry
from copydesk_rules.language._faults import cased, fault
from copydesk_rules.language._patterns import pattern_faults
from copydesk_rules.language._phrases import Found, Phrases, find_phrases, is_shouted, phrase, zone_of
from copydesk_rules.language._title_styles import title_faults

_STYLES = 8
"""House styles, each with some of its entries off, whose wordings are kept."""


def faults_of(article: Article, entries: Sequence[StyleEntry]) -> Iterator[Problem]:
    """The problems of wordings, then those of titles, then those of patterns."""
    yield from _of_words(article, entries)
    yield from title_faults(article, entries)
    yield from pattern_faults(article, entries)


def _of_words(article: Article, entries: Sequence[StyleEntry]) -> Iterator[Problem]:
    first: dict[str, Found] = {}
    for found in find_phrases(article, _phrases_of(tuple(entries))):
        if zone_of(article, found.span) in found.entry.scope:
            problem = _judge(article, found, first)
            if problem is not None:
                yield problem


@lru_cache(maxsize=_STYLES)
def _phrases_of(entries: tuple[StyleEntry, ...]) -> Phrases:
    """The wordings of some entries, for one article after another."""
    wordings = ((e, wording) for e in entries for wording in (*e.avoid, *e.either, *e.capitals, *_allowed(e)))
    return Phrases(phrase(*pair) for pair in wordings)


def _allowed(entry: StyleEntry) -> tuple[str, ...]:
    """The preferred wordings of an entry, which may hold an avoided one: *feature film*, not *film*."""
    return entry.prefer if entry.avoid else ()


def _judge(article: Article, found: Found, first: dict[str, Found]) -> Problem | None:
    entry = found.entry
    if entry.avoid:
        exact = not entry.match_case or found.text == found.wording
        return (
            _avoided(found)
            if found.wording in entry.avoid and exact and found.text not in entry.prefer
            else None
        )
    if entry.capitals:
        shouted = is_shouted(article, found.span)
        return None if found.text in entry.capitals or shouted else _miscased(found)
    kept = first.setdefault(entry.name, found)
    return None if kept.wording == found.wording else _inconsistent(found, kept)


def _avoided(found: Found) -> Problem:
    entry = found.entry
    preferred = " or ".join(f"“{words}”" for words in entry.prefer)
    message = (
        f"The house style has {preferred}, not “{found.text}”"
        if preferred
        else f"The house style avoids “{found.text}”"
    )
    return fault(
        entry, found.span, message, cased(entry.prefer[0], found.text) if len(entry.prefer) == 1 else None
    )


def _miscased(found: Found) -> Problem:
    message = f"The house style has “{found.wording}”, not “{found.text}”"
    return fault(found.entry, found.span, message, found.wording)


def _inconsistent(found: Found, kept: Found) -> Problem:
    message = (
        f"“{kept.text}” stands above; the house style keeps to one of “{kept.wording}” and “{found.wording}”"
    )
    passage = Passage(kept.span, "The wording that came first")
    return fault(found.entry, found.span, message, cased(kept.wording, found.text), passage)
