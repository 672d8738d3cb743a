"""Claims: what an article says about the works of the fact base, read by tables of patterns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence, read_sentences, with_forms
from copydesk.annotate.claims.said_once import said_once
from copydesk.sheet.claims import Claim, Doubted

Reader: TypeAlias = Callable[[Annotated, Sequence[Sentence]], Iterable[Claim | Doubted]]


class Reading(Struct, frozen=True):
    """The claims of an article, and what was read and doubted, each in order of place."""

    claims: tuple[Claim, ...]
    doubts: tuple[Doubted, ...]


def read_claims(article: Annotated) -> Reading:
    """The claims and doubts of an article."""
    sentences = read_sentences(article)
    told = with_forms(sentences)
    found = [read for reader in (*_of_sentences(), *_of_lines()) for read in said_once(reader(article, told))]
    found += [read for reader in _of_layout() for read in reader(article, sentences)]
    claims = [read for read in found if not isinstance(read, Doubted)]
    doubts = [read for read in found if isinstance(read, Doubted)]
    return Reading(
        tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))),
        tuple(sorted(doubts, key=lambda doubt: (doubt.claim.span.start, doubt.claim.span.end))),
    )


def _of_sentences() -> Iterator[Reader]:
    """One reader for each table, which reads sentences in all their forms; imported when the first article is read."""
    from copydesk.annotate.claims.cast import read_cast_claims
    from copydesk.annotate.claims.counts import read_count_claims
    from copydesk.annotate.claims.credits import read_credit_claims
    from copydesk.annotate.claims.events import read_event_claims
    from copydesk.annotate.claims.seasons import read_season_claims
    from copydesk.annotate.claims.spans import read_span_claims
    from copydesk.annotate.claims.traits import read_trait_claims

    yield from (
        read_cast_claims,
        read_count_claims,
        read_credit_claims,
        read_event_claims,
        read_season_claims,
        read_span_claims,
        read_trait_claims,
    )


def _of_layout() -> Iterator[Reader]:
    """The readers of what stands in lists and tables."""
    from copydesk.annotate.claims.cast import read_cast_lists
    from copydesk.annotate.claims.season_lines import read_season_lines
    from copydesk.annotate.claims.season_tables import read_season_tables

    yield from (read_cast_lists, read_season_lines, read_season_tables)


def _of_lines() -> Iterator[Reader]:
    """The readers of what hangs together in few words: amounts, lengths, awards, episodes, sources, kinship."""
    from copydesk.annotate.claims.awards import read_award_claims
    from copydesk.annotate.claims.episodes import read_episode_claims
    from copydesk.annotate.claims.figures import read_figure_claims
    from copydesk.annotate.claims.lengths import read_length_claims
    from copydesk.annotate.claims.lives import read_lives
    from copydesk.annotate.claims.outlet_kinds import read_outlet_kinds
    from copydesk.annotate.claims.relations import read_calling_claims, read_relation_claims
    from copydesk.annotate.claims.sources import read_source_claims

    yield from (
        read_award_claims,
        read_calling_claims,
        read_episode_claims,
        read_figure_claims,
        read_length_claims,
        read_lives,
        read_outlet_kinds,
        read_relation_claims,
        read_source_claims,
    )
