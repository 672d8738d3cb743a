"""Who plays whom: the pairings that an article makes in sentences, and what its lists of names say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_elsewhere import may_be_elsewhere
from copydesk.annotate.claims.cast_guards import is_refused
from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_spoken_of import SpokenOf
from copydesk.annotate.claims.cast_table import TABLE
from copydesk.annotate.claims.cast_words import ALPHABET, names_somebody
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lists import read_list_claims
from copydesk.annotate.claims.parts import read_part_claims
from copydesk.sheet.claims import CastClaim, PartClaim
from copydesk.sheet.factbase import FactBase

_ROLES = ALPHABET.chars("character")


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim]:
    """The pairings that an article's sentences make."""
    known = SpokenOf(article)
    for sentence in sentences:
        if any(names_somebody(unit) for unit in sentence.units):
            yield from filter(known.may_mean, _of_sentence(article.base, read_slots(sentence)))


def read_cast_lists(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim | PartClaim]:
    """The pairings of an article's lists and tables, and the names that stand where one kind alone can."""
    named = {s.number: read_slots(s) for s in sentences if any(names_somebody(unit) for unit in s.units)}
    known = SpokenOf(article)
    yield from filter(known.may_mean, read_list_claims(article.document.text, sentences, named))
    yield from filter(known.may_mean, read_part_claims(article.base, sentences, named))


def _of_sentence(base: FactBase, slots: Slots) -> Iterator[CastClaim]:
    if not any(kind in slots.string for kind in _ROLES):
        return
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
