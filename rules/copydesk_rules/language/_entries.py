"""What an article has against the entries of a house style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from copydesk.api import (
    Article,
    EntityKind,
    Mention,
    Observation,
    Passage,
    Problem,
    Span,
    StyleEntry,
    TitleStyle,
    Zone,
    replace,
)
from copydesk_rules.language._phrases import (
    Found,
    Phrases,
    find_phrases,
    is_shouted,
    phrase,
    touches,
    zone_of,
)


def fault(
    entry: StyleEntry, span: Span, message: str, instead: str | None = None, *passages: Passage
) -> Problem:
    """The problem of a place that departs from an entry; `instead` is what the fix puts there."""
    note = f"{message}: {entry.note}" if entry.note else message
    source = Observation(f"The entry “{entry.name}” of the house style, {entry.place}", entry.link)
    return Problem(
        span,
        note,
        evidence=(source, *passages),
        fix=replace(span, instead) if instead is not None else None,
        subject="house style",
        attribute=entry.name,
        severity=entry.severity,
    )


def cased(words: str, like: str) -> str:
    """Words with the capitals that the replaced ones have from where they stand: at a sentence's start, in a headline."""
    if like.isupper() and len(like) > 1 and any(c.islower() for c in words):
        return words.upper()
    return words[:1].upper() + words[1:] if like[:1].isupper() and like[1:2].islower() else words


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


_OPENING, _CLOSING = frozenset("\"'“‘«„"), frozenset("\"'”’»“")
_TOLD = {
    TitleStyle.QUOTED: "in quotation marks",
    TitleStyle.ITALIC: "in italics",
    TitleStyle.PLAIN: "without quotation marks or italics",
}


def title_faults(article: Article, entries: Iterable[StyleEntry]) -> Iterator[Problem]:
    """The titles that are set off otherwise than an entry says; headlines have a style of their own."""
    for entry in entries:
        if entry.titles is not None:
            yield from _faults(article, entry, entry.titles)


def _faults(article: Article, entry: StyleEntry, wanted: TitleStyle) -> Iterator[Problem]:
    first: Mention | None = None
    for mention in article.mentions:
        if not mention.of(EntityKind.WORK) or zone_of(article, mention.span) not in entry.scope & {
            Zone.BODY,
            Zone.CAPTION,
        }:
            continue
        style = _style(article, mention.span)
        if wanted is TitleStyle.CONSISTENT:
            first, wanted = mention, style
        elif style is not wanted:
            passages = [Passage(first.span, "The title that came first")] if first else []
            stands = "The first title stands" if first else "The house style has titles"
            yield fault(
                entry, mention.span, f"{stands} {_TOLD[wanted]}, this one {_TOLD[style]}", None, *passages
            )


def _style(article: Article, span: Span) -> TitleStyle:
    if any(e.overlaps(span) for e in article.document.emphasis):
        return TitleStyle.ITALIC
    around = article.text[span.start - 1 : span.start], article.text[span.end : span.end + 2].lstrip(",.")[:1]
    quoted = span.start > 0 and around[0] in _OPENING and around[1] in _CLOSING
    return TitleStyle.QUOTED if quoted else TitleStyle.PLAIN


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
