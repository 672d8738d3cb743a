"""Names that no sheet knows and that an article writes in more than one way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from copydesk.annotate.tokens import Tokens
from copydesk.reading.document import Document
from copydesk.sheet.claims import Mention
from copydesk.text import Span


class NameGroup(Struct, frozen=True):
    """The spellings of one name, each with all its places; the most frequent first."""

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
    return tuple(
        sorted((_group(names, group) for group in unique.values()), key=lambda g: g.variants[0][1][0])
    )


def _group(names: Mapping[str, tuple[Span, ...]], spellings: Iterable[str]) -> NameGroup:
    """The group of some spellings; of two that stand as often, the earlier is the usual one."""
    ordered = sorted(spellings, key=lambda name: (-len(names[name]), names[name][0]))
    return NameGroup(tuple((name, names[name]) for name in ordered))
