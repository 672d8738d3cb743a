"""A sheet as YAML nodes: every scalar as text, every node with its offset in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml
from msgspec import Struct, field

MAX_DEPTH = 40
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Leaf(Struct, eq=False):
    """A scalar as the sheet writes it; `plain` when it has no quotes."""

    text: str
    offset: int
    plain: bool
    mark: str = ""
    """What YAML took for its own where it stood before the value: a tag, an anchor, an unknown alias."""

    @property
    def is_null(self) -> bool:
        """Whether YAML reads it as "nothing": empty, `~` or an unquoted null."""
        return self.plain and self.text in _NULLS


class Items(Struct, eq=False):
    """A list."""

    items: list[Node]
    offset: int
    flow: bool
    mark: str = ""


class Entries(Struct, eq=False):
    """A mapping, its pairs in the file's order, keys that stand twice included."""

    pairs: list[tuple[Node, Node]]
    offset: int
    flow: bool
    mark: str = ""


Node: TypeAlias = Leaf | Items | Entries


class TooDeepError(Exception):
    """A list within a list within a list …, beyond all use; `offset` says where."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class Composed(Struct, eq=False):
    """The first document of a file; `second` is the offset of the next one, where there is one."""

    root: Node | None
    second: int | None = None


def compose(text: str) -> Composed:
    """Read one sheet, without recursion, so that no nesting can exhaust the stack.

    Raises `yaml.YAMLError` as the parser does, and `TooDeepError`.
    """
    composer, start = _Composer(), 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.DocumentStartEvent):
            composer.documents += 1
            start = _offset(event)
        elif composer.documents < 2:
            composer.feed(event)
        elif isinstance(event, yaml.NodeEvent) and not _is_empty(event):
            return composer.finished(start)
    return composer.finished()


class _Composer(Struct, eq=False):
    """Builds nodes from the parser's events; `open` are the collections that have begun."""

    root: Node | None = None
    documents: int = 0
    open: list[Items | Entries] = field(default_factory=list)
    keys: list[Node | None] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def feed(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._add(_leaf(event), event.anchor)
            case yaml.AliasEvent():
                self._add(self._alias(event))
            case yaml.SequenceStartEvent():
                self._begin(Items([], _offset(event), bool(event.flow_style), _tag(event)), event)
            case yaml.MappingStartEvent():
                self._begin(Entries([], _offset(event), bool(event.flow_style), _tag(event)), event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.open.pop()
                self.keys.pop()

    def finished(self, second: int | None = None) -> Composed:
        """What was read; a name for an alias that nobody uses was meant as part of the text."""
        for name in self.anchors.keys() - self.used:
            self.anchors[name].mark = f"&{name}"
        return Composed(self.root, second)

    def _begin(self, node: Items | Entries, event: Any) -> None:
        self._add(node, event.anchor)
        self.open.append(node)
        self.keys.append(None)
        if len(self.open) > MAX_DEPTH:
            raise TooDeepError(node.offset)

    def _add(self, node: Node, anchor: str | None = None) -> None:
        if anchor:
            self.anchors[anchor] = node
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            parent.pairs.append((self.keys[-1], node))
            self.keys[-1] = None

    def _alias(self, event: Any) -> Node:
        known = self.anchors.get(event.anchor)
        self.used.add(event.anchor)
        if known is None or any(known is node for node in self.open):
            return Leaf(f"*{event.anchor}", _offset(event), plain=True, mark=f"*{event.anchor}")
        return known


def _leaf(event: Any) -> Leaf:
    return Leaf(event.value, _offset(event), plain=not event.style, mark=_tag(event))


def _is_empty(event: Any) -> bool:
    """Whether an event is what a closing `---` leaves."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style


def _offset(event: Any) -> int:
    return int(event.start_mark.index)


def _tag(event: Any) -> str:
    tag: str | None = event.tag
    return "" if tag in (None, "!", "tag:yaml.org,2002:str") else str(tag)


def leaves(node: Node | None) -> Iterator[Leaf]:
    """Every scalar of a tree, keys included."""
    match node:
        case Leaf():
            yield node
        case Items():
            for item in node.items:
                yield from leaves(item)
        case Entries():
            for key, value in node.pairs:
                yield from leaves(key)
                yield from leaves(value)
