"""Which works an article is about, and which it only mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import BlockKind, Document
from copydesk.text import fold

if TYPE_CHECKING:
    from copydesk.annotate.names.hits import Hit
    from copydesk.annotate.names.shyness import Licences
    from copydesk.sheet.factbase import FactBase


class Scope(Struct, frozen=True):
    """Keys of works: in focus (headline, first paragraph, or named by the desk) and mentioned."""

    focus: tuple[str, ...] = ()
    mentioned: tuple[str, ...] = ()


def read_scope(document: Document, tokens: Tokens, base: FactBase, works: Sequence[str]) -> Scope:
    """The scope of an article; `works` are titles that the desk named, which settle the focus.

    Where no exact title stands at the top, a near miss of one counts, provided that the work's people occur.
    """
    from copydesk.annotate.names.hits import full_hits, words_of
    from copydesk.annotate.names.index import index_of
    from copydesk.annotate.names.shyness import Licences

    hits = full_hits(tokens, index_of(base))
    words = words_of(tokens)
    licences = Licences(document, words)
    named = _named(base, (*works, *document.metadata.works))
    if named:
        mentioned = (key for hit in hits for key in _works(hit, licences))
        return Scope(named, tuple(dict.fromkeys(k for k in mentioned if k not in named)))
    top = _top_blocks(document)
    focus: dict[str, None] = {}
    others: dict[str, None] = {}
    for hit in hits:
        where = focus if words.token(hit.first).block in top else others
        where.update(dict.fromkeys(_works(hit, licences)))
    return Scope(tuple(focus), tuple(key for key in others if key not in focus))


def _named(base: FactBase, works: Sequence[str]) -> tuple[str, ...]:
    """The keys of the works that the desk or the front matter names by key, title or another spelling."""
    wanted = {fold(work) for work in works}
    if not wanted:
        return ()
    return tuple(
        key
        for key, work in base.works.items()
        if fold(key) in wanted or any(fold(s.name) in wanted for s in work.spellings)
    )


def _works(hit: Hit, licences: Licences) -> Iterator[str]:
    for name in hit.names:
        if name.is_title and name.entity.work and licences.title(hit, name, focus=False):
            yield name.entity.work


def _top_blocks(document: Document) -> frozenset[int]:
    """Headline, page title and the first paragraph; where there is no headline, the first paragraph alone."""
    top = {
        number
        for number, block in enumerate(document.blocks)
        if block.kind in (BlockKind.HEADLINE, BlockKind.PAGE_TITLE, BlockKind.DESCRIPTION)
    }
    first = next((n for n, b in enumerate(document.blocks) if b.kind is BlockKind.PARAGRAPH), None)
    return frozenset(top if first is None else {*top, first})
