"""Who plays whom: the pairings that an article makes in sentences, and what its lists of names say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.cast_elsewhere import may_be_elsewhere
from copydesk.annotate.claims.cast_guards import doubt_of
from copydesk.annotate.claims.cast_pairs import claims_of
from copydesk.annotate.claims.cast_slots import Slots, read_slots
from copydesk.annotate.claims.cast_spoken_of import SpokenOf
from copydesk.annotate.claims.cast_table import TABLE
from copydesk.annotate.claims.cast_words import ALPHABET, names_somebody
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.lists import read_list_claims
from copydesk.annotate.claims.parts import read_part_claims
from copydesk.sheet.claims import CastClaim, Doubted, PartClaim
from copydesk.sheet.factbase import FactBase

_ROLES = ALPHABET.chars("character")


def read_cast_claims(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim | Doubted]:
    """The pairings that an article's sentences make."""
    known = SpokenOf(article)
    for sentence in sentences:
        if any(names_somebody(unit) for unit in sentence.units):
            yield from _of_sentence(article.base, read_slots(sentence), known)


def read_cast_lists(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[CastClaim | PartClaim]:
    """The pairings of an article's lists and tables, and the names that stand where one kind alone can."""
    named = {s.number: read_slots(s) for s in sentences if any(names_somebody(unit) for unit in s.units)}
    known = SpokenOf(article)
    yield from filter(known.may_mean, read_list_claims(article.document.text, sentences, named))
    yield from filter(known.may_mean, read_part_claims(article.base, sentences, named))


def _of_sentence(base: FactBase, slots: Slots, known: SpokenOf) -> Iterator[CastClaim | Doubted]:
    if not any(kind in slots.string for kind in _ROLES):
        return
    for pattern, match in TABLE.matches(slots.string):
        pairing = pattern.build(match, slots)
        if pairing is None:
            continue
        doubt = doubt_of(slots, pattern.name, match.start(), match.end())
        elsewhere = may_be_elsewhere(slots, match.start(), match.end())
        for claim in claims_of(slots, pattern.name, pairing):
            if doubt:
                yield Doubted(claim, doubt)
            elif elsewhere and not _belongs(base, claim):
                yield Doubted(claim, "a work that no sheet knows may be meant")
            elif not known.may_mean(claim):
                yield Doubted(claim, "the names are those of a work that is not spoken of")
            else:
                yield claim


def _belongs(base: FactBase, claim: CastClaim) -> bool:
    """Whether the actor is in the cast of a work that has the role; outsiders may play it in another film."""
    works = {entity.work for entity in (*claim.actor.refers, *claim.role.refers) if entity.work}
    names = {entity.name for entity in (*claim.actor.refers, *claim.role.refers)}
    return any(base.roles(work, name) for work in works if work in base.works for name in names)
