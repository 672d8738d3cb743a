"""One name in two spellings across articles: a rare one beside one that the archive has again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from copydesk.annotate.unlisted import is_one
from copydesk.archive.contradicting import Contradiction, Use, Value
from copydesk.archive.store import Index, day_of, stands_of

RULE = "inconsistent-name-across-articles"
_USUAL = 5
"""Articles that have a spelling before another is held to be a slip of it."""
_RARE = 1
"""Articles that may have the slip."""


class Counted(Struct, frozen=True):
    """A name and the number of articles that have it."""

    name: str
    articles: int


_COUNTS = """
SELECT MIN(name), COUNT(*) FROM names WHERE kind IN ('', 'person') AND instr(name, ' ') > 0 GROUP BY folded ORDER BY folded
"""
_WITH = """
SELECT a.path, a.published, n.name, n.stands FROM names n JOIN articles a ON a.id = n.article WHERE n.folded = ? ORDER BY a.path
"""


def inconsistent_names(index: Index) -> tuple[Contradiction, ...]:
    """The names that one article spells otherwise than many do."""
    from copydesk.text import fold

    counts = [Counted(name, count) for name, count in index.all(_COUNTS)]
    found = []
    for rare, usual in _pairs(counts):
        if is_one(rare.name, usual.name, beside=False) is True:
            values = tuple(_value(index, name.name, fold(name.name)) for name in (usual, rare))
            if {use.path for use in values[0].uses}.isdisjoint(use.path for use in values[1].uses):
                found.append(Contradiction(RULE, usual.name, "spelling", rare.name, values))
    return tuple(sorted(found, key=lambda c: (c.subject, c.limits)))


def _value(index: Index, name: str, folded: str) -> Value:
    rows = index.all(_WITH, folded)
    uses = [Use(name, stands_of(stands), path=path, published=day_of(day)) for path, day, _, stands in rows]
    return Value(name, tuple(sorted(uses, key=lambda use: use.order)))


def _pairs(counts: Iterable[Counted]) -> Iterator[tuple[Counted, Counted]]:
    """Rare names, each beside every usual one that it may be a slip of."""
    usual: Mapping[str, list[Counted]] = defaultdict(list)
    rare = []
    for each in counts:
        if each.articles >= _USUAL:
            for key in _shapes(each.name):
                usual[key].append(each)
        elif each.articles <= _RARE:
            rare.append(each)
    for each in rare:
        near = {other.name: other for key in _shapes(each.name) for other in usual.get(key, ())}
        yield from ((each, other) for _, other in sorted(near.items()))


def _shapes(name: str) -> Iterator[str]:
    """The name with one sign left out, for each; names that are a slip apart share one of them."""
    low = name.lower()
    yield low
    yield from (low[:at] + low[at + 1 :] for at in range(len(low)))
