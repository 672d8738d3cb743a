"""Who plays whom: the pairings that an article's sentences make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_elsewhere import may_be_elsewhere
from copydesk.annotate.claims.cast_guards import is_refused
from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_table import TABLE
from copydesk.annotate.claims.context import Sentence
from copydesk.sheet.claims import CastClaim
from copydesk.sheet.entities import EntityKind
from copydesk.sheet.factbase import FactBase


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    """The pairings of an article's sentences, in order of sentence."""
    for sentence in sentences:
        if _can_pair(sentence):
            yield from _of_sentence(article.base, read_slots(sentence))


def _can_pair(sentence: Sentence) -> bool:
    """Whether a role stands in the sentence."""
    kinds = [entity.kind for unit in sentence.units if unit.mention for entity in unit.mention.refers]
    return EntityKind.CHARACTER in kinds


def _of_sentence(base: FactBase, slots: Slots) -> Iterator[CastClaim]:
    for pattern, match in TABLE.matches(slots.string):
        pairing = pattern.build(match, slots)
        if pairing is None or is_refused(slots, pattern.name, match.start(), match.end()):
            continue
        elsewhere = may_be_elsewhere(slots, match.start(), match.end())
        for claim in claims_of(slots, pattern.name, pairing):
            if not elsewhere or _belongs(base, claim):
                yield claim


def _belongs(base: FactBase, claim: CastClaim) -> bool:
    """Whether the actor is in the cast of a work that has the role; outsiders may play it in another film."""
    works = {entity.work for entity in (*claim.actor.refers, *claim.role.refers) if entity.work}
    names = {entity.name for entity in (*claim.actor.refers, *claim.role.refers)}
    return any(base.roles(work, name) for work in works if work in base.works for name in names)
