"""How titles are set off: in quotation marks, in italics, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.api import Article, EntityKind, Mention, Passage, Problem, Span, StyleEntry, TitleStyle, Zone
from copydesk_rules.language._faults import fault
from copydesk_rules.language._phrases import zone_of

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
