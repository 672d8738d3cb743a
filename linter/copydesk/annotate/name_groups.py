"""Names that no sheet knows and that an article writes in more than one way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Form, Mention
from copydesk.text import Span


class NameGroup(Struct, frozen=True):
    """The spellings of one name, each with all its places: the sheet's first, else the most frequent."""

    variants: tuple[tuple[str, tuple[Span, ...]], ...]


def find_name_groups(
    document: Document, tokens: Tokens, mentions: Sequence[Mention]
) -> tuple[NameGroup, ...]:
    """The names of an article that stand in two spellings or more."""
    from copydesk.annotate.names.variants import full_names, same_bearer

    names = full_names(document, tokens, mentions)
    groups: dict[str, set[str]] = {}
    for one, other in same_bearer(names, tokens):
        joined = groups.get(one, {one}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
    unique = {id(group): group for group in groups.values()}
    given = {" ".join(m.text.split()) for m in mentions if m.form is Form.EXACT}
    found = [_group(names, group, given) for group in unique.values()]
    return tuple(sorted((g for g in found if len(g.variants) > 1), key=lambda g: g.variants[0][1][0]))


def _group(names: Mapping[str, tuple[Span, ...]], spellings: Iterable[str], given: set[str]) -> NameGroup:
    """The group of some spellings; one that a sheet has is never outvoted, and of two that stand as often the earlier is usual."""
    usual, *others = sorted(
        spellings, key=lambda name: (name not in given, -len(names[name]), names[name][0])
    )
    variants = (usual, *(name for name in others if name not in given))
    return NameGroup(tuple((name, names[name]) for name in variants))
