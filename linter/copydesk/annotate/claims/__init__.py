"""Claims: what an article says about the works of the fact base, read by tables of patterns; each thing said once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.amounts import read_figure_claims, read_length_claims
from copydesk.annotate.claims.awards import read_award_claims
from copydesk.annotate.claims.belonging import read_belonging_claims
from copydesk.annotate.claims.carried import carried
from copydesk.annotate.claims.cast import read_cast_claims
from copydesk.annotate.claims.cast_lists import read_cast_lists
from copydesk.annotate.claims.context import Sentence, read_sentences, with_forms
from copydesk.annotate.claims.counts import read_count_claims
from copydesk.annotate.claims.credits import read_credit_claims
from copydesk.annotate.claims.episodes import read_episode_claims
from copydesk.annotate.claims.events import read_event_claims
from copydesk.annotate.claims.lives import read_lives
from copydesk.annotate.claims.off_the_page import read_off_the_page
from copydesk.annotate.claims.outlooks import read_outlooks
from copydesk.annotate.claims.relations import (
    read_calling_claims,
    read_outlet_kinds,
    read_relation_claims,
)
from copydesk.annotate.claims.seasons import read_season_claims, read_season_lines, read_season_tables
from copydesk.annotate.claims.slips import read_slips
from copydesk.annotate.claims.sources import read_source_claims
from copydesk.annotate.claims.spans import read_span_claims
from copydesk.annotate.claims.traits import read_trait_claims
from copydesk.sheet.claims import (
    AwardClaim,
    BelongingClaim,
    CastClaim,
    Claim,
    CountClaim,
    CreditClaim,
    Doubted,
    EventClaim,
    Manner,
    RelationClaim,
    SeasonClaim,
    SpanClaim,
    Stance,
    TraitClaim,
)

Reader: TypeAlias = Callable[[Annotated, Sequence[Sentence]], Iterable[Claim | Doubted]]


def _read_events(article: Annotated, sentences: Sequence[Sentence]) -> Iterable[Claim | Doubted]:
    """What happened, and when somebody was born or died: together, since a date has one claim."""
    yield from read_event_claims(article, sentences)
    yield from read_lives(article, sentences)


_OF_SENTENCES: tuple[Reader, ...] = (
    read_cast_claims,
    read_count_claims,
    read_credit_claims,
    _read_events,
    read_season_claims,
    read_span_claims,
    read_trait_claims,
)
"""One reader for each table of classes, which reads sentences in all their forms."""
_OF_LINES: tuple[Reader, ...] = (
    read_award_claims,
    read_belonging_claims,
    read_calling_claims,
    read_episode_claims,
    read_figure_claims,
    read_length_claims,
    read_off_the_page,
    read_outlet_kinds,
    read_outlooks,
    read_relation_claims,
    read_source_claims,
)
"""The readers of what hangs together in few words, which read them, too."""
_CARRYING: tuple[Reader, ...] = (read_award_claims, read_cast_claims, read_credit_claims)
"""The readers of what is said of somebody whom a pronoun may stand for, too."""
_OF_LAYOUT: tuple[Reader, ...] = (read_cast_lists, read_season_lines, read_season_tables)
"""The readers of what stands in lists and tables."""


class Reading(Struct, frozen=True):
    """The claims of an article, and what was read and doubted, each in order of place."""

    claims: tuple[Claim, ...]
    doubts: tuple[Doubted, ...]


def read_claims(article: Annotated) -> Reading:
    """The claims and doubts of an article."""
    sentences = read_sentences(article)
    told = with_forms(sentences)
    whole = (*told, *with_forms([read for _, read in carried(sentences)]))
    found = [
        read
        for reader in (*_OF_SENTENCES, *_OF_LINES)
        for read in said_once(reader(article, whole if reader in _CARRYING else told))
    ]
    found += [read for reader in _OF_LAYOUT for read in reader(article, sentences)]
    found += read_slips(article, sentences, found)
    claims = [read for read in found if not isinstance(read, Doubted)]
    doubts = [read for read in found if isinstance(read, Doubted)]
    return Reading(
        tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))),
        tuple(sorted(doubts, key=lambda doubt: (doubt.claim.span.start, doubt.claim.span.end))),
    )


def said_once(read: Iterable[Claim | Doubted]) -> list[Claim | Doubted]:
    """The claims, each thing once: as the whole sentence says it, unless an aside alone made it say less.

    What one form of a sentence doubts and another claims is no doubt.
    """
    said: dict[Hashable, Claim] = {}
    doubts: dict[Hashable, Doubted] = {}
    for each in read:
        if isinstance(each, Doubted):
            doubts.setdefault(_about(each.claim), each)
        elif _says_more(each, said.setdefault(_about(each), each)):
            said[_about(each)] = each
    left = {(type(d.claim), d.claim.span): d for about, d in doubts.items() if about not in said}
    return [*said.values(), *left.values()]


def _says_more(claim: Claim, known: Claim) -> bool:
    """Whether a claim is asserted that was not, or tied to its work that was not, or not as firmly; or tells whose award it is."""
    if claim.stance is not known.stance:
        return claim.stance is Stance.ASSERTED
    match claim, known:
        case AwardClaim(subject=now), AwardClaim(subject=before):
            return before is None and now is not None
        case CreditClaim(), CreditClaim():
            return _firmness(claim) > _firmness(known)
    return False


def _firmness(credit: CreditClaim) -> int:
    """How firmly words tie somebody to a work: not at all, by a job beside a name, or by what the sentence says."""
    return credit.tied * (1 if Manner.OWN in credit.manners else 2)


def _about(claim: Claim) -> Hashable:
    """The words that a claim is about, which are the same in all forms of a sentence."""
    match claim:
        case CastClaim(actor=actor, role=role):
            return actor.span, role.span
        case BelongingClaim(who=who, title=title):
            return who.span, title.span
        case CreditClaim(person=person, job=job, work=work):
            return person.span, job, work
        case TraitClaim(trait=trait, written=written):
            return trait, written
        case EventClaim(when=when) if when is not None:
            return when.span
        case CountClaim(unit=unit, number=number, span=span):
            return unit, number, span.end
        case SeasonClaim(point=point, span=span):
            return point, span.start
        case AwardClaim(span=span, award=award):
            return award, span
        case RelationClaim(who=who, of=of, span=span):
            return who.span, of.span, span
        case SpanClaim(since=since, span=span):
            return since, span
        case _:
            return claim
