"""Event claims: which date belongs to which event of which work, season or person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import string_of
from copydesk.annotate.claims.events_clauses import dateline, of_main_clause, second_dates, titled_years
from copydesk.annotate.claims.events_inherited import inherited_by
from copydesk.annotate.claims.events_meaning import meaning_of
from copydesk.annotate.claims.events_ongoing import read_ongoing
from copydesk.annotate.claims.events_outlook import read_outlook
from copydesk.annotate.claims.events_place import Pairing, Said
from copydesk.annotate.claims.events_table import pairings_in
from copydesk.reading.document import BlockKind
from copydesk.sheet.claims import Claim, EventClaim, TimeExpression
from copydesk.text import Span

_LONGEST = 300
"""Units of a sentence; what is longer is no prose, and reading it would cost more than its length."""
_NO_CLAIMS = (BlockKind.BYLINE, BlockKind.DEBRIS, BlockKind.QUOTATION)


def read_event_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The event claims of an article, one for each date at most, and those of states without a date."""
    updated = _as_updated(article)
    for sentence in sentences:
        if (
            sentence.block.kind.is_hidden
            or sentence.block.kind in _NO_CLAIMS
            or len(sentence.units) > _LONGEST
        ):
            continue
        yield from read_ongoing(article, sentence)
        if any(unit.time is not None for unit in sentence.units):
            yield from _dated(article, sentence, updated)


def _dated(
    article: Annotated, sentence: Sentence, updated: Mapping[Span, TimeExpression]
) -> Iterator[EventClaim]:
    """The claims of a sentence's dates, each date with the nearest word that can have it."""
    string = string_of(sentence)
    taken = {*dateline(sentence), *titled_years(sentence)}
    pairings = list(pairings_in(string))
    pairings += second_dates(sentence, string, pairings)
    for pairing in sorted(pairings, key=lambda p: (p.rank, p.time)):
        if pairing.time in taken:
            continue
        belongs = of_main_clause(sentence, string, pairing)
        said = meaning_of(article, sentence, belongs) if belongs else None
        if said is None or belongs is None:
            continue
        taken.add(pairing.time)
        if said.what:
            yield _claim(article, sentence, belongs, said, updated)
    yield from read_outlook(sentence, taken)


def _claim(
    article: Annotated,
    sentence: Sentence,
    pairing: Pairing,
    said: Said,
    updated: Mapping[Span, TimeExpression],
) -> EventClaim:
    first, last = min(pairing.time, pairing.head), max(pairing.time, pairing.head) + 1
    when = sentence.units[pairing.time].time
    return EventClaim(
        sentence.span(first, last),
        what=said.what,
        when=when,
        subject=said.subject,
        phase=said.phase,
        how=said.how,
        place=said.place,
        part=said.part,
        first=said.first,
        again=said.again,
        as_updated=updated.get(when.span) if when else None,
        pattern=said.pattern,
        **inherited_by(article, sentence, said, pairing),
    )


def _as_updated(article: Annotated) -> Mapping[Span, TimeExpression]:
    """The deictic expressions as they read from the day of an update, by place."""
    if article.updated is None or article.updated == article.published:
        return {}
    return {time.span: time for time in article.times_read_on(article.updated) if time.deictic}
