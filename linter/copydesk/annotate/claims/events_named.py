"""Which events of the sheets the words around a strike, a festival or another event name."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import KIND_OF
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.text import fold

_BEFORE, _BEHIND = 10, 3
_SMALL = frozenset(("the", "of", "a", "and", "s"))


def events_named(article: Annotated, sentence: Sentence, at: int) -> tuple[Entity, ...]:
    """The events that a unit and the names beside it stand for, those of joined names all: *the A and B strikes*."""
    mention = sentence.units[at].mention
    if mention is not None and (own := mention.of(EntityKind.EVENT)):
        return own
    near = set(_words(sentence, max(at - _BEFORE, 0), at + _BEHIND))
    return tuple(entity for entity, names in _names(article) if any(name and name <= near for name in names))


def _names(article: Annotated) -> Iterator[tuple[Entity, list[frozenset[str]]]]:
    """Each event with the words that tell it from others of its kind, one set for each of its names."""
    for entity, fact in article.base.events:
        names = (fact.value.what, *fact.value.also)
        yield (
            entity,
            [frozenset(w for w in fold(n).split() if w not in _SMALL and not _is_kind(w)) for n in names],
        )


def _is_kind(word: str) -> bool:
    return KIND_OF.get(word) == "strike"


def _words(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    for unit in sentence.units[first:last]:
        if unit.mention is None:
            yield unit.lower
            continue
        for entity in unit.mention.refers:
            yield from fold(entity.name).split()
