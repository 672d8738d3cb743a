"""Puts values into a sheet's text without touching anything else: comments, quotes and line breaks stay.

A general round-trip library would write the sheet anew: comments after a list's last line would end up before the line
that is added, and indentation and quotes would change. Additions alone need less: a parser that knows its places.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

import yaml
from msgspec import Struct

from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.importing.writing import entries, inline

Path: TypeAlias = "tuple[str | int, ...]"
_LONG = {"value", "source", "verified"}
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Insertion(Struct, frozen=True):
    """A value to put under a key of the mapping at a path, or, without key, at the end of the list there."""

    path: Path
    key: str | None
    value: Value


class _Edit(Struct, frozen=True):
    start: int
    end: int
    text: str


def insert(text: str, insertions: Iterable[Insertion]) -> str:
    """The text with the values in place; each mapping or list on the way has to exist.

    Raises `LookupError` where one does not.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix(mark)
    root = yaml.compose(body, Loader=_Loader)
    editor = _Editor(body)
    edits = [editor.edit(_at(root, each.path), each) for each in insertions]
    return mark + _applied(body, edits)


def _applied(text: str, edits: Sequence[_Edit]) -> str:
    """The text with the edits made from its end to its start; those of one place stay in their order."""
    for _, edit in sorted(enumerate(edits), key=lambda pair: (pair[1].start, pair[0]), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _at(node: Any, path: Path) -> Any:
    """The node at a path, values with a source beside them looked through."""
    for step in path:
        node = _short(node)
        if isinstance(step, int) and isinstance(node, yaml.SequenceNode):
            node = node.value[step]
        else:
            node = _value(node, str(step))
            if node is None:
                raise LookupError(step)
    return _short(node)


def _short(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        keys = {key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
        if "value" in keys and keys <= _LONG:
            return _value(node, "value")
    return node


def _value(node: Any, name: str) -> Any:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in pairs if getattr(key, "value", None) == name), None)


def _end(node: Any) -> int:
    """Where a node's own text ends; a block's end is that of its last line, comments after it left out."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


class _Editor:
    """Makes the edits of one text, in its own line breaks and, where it is JSON, in JSON's quotes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.quoted = text.lstrip()[:1] == "{"

    def edit(self, node: Any, each: Insertion) -> _Edit:
        if each.key is None:
            if isinstance(node, yaml.ScalarNode):
                return self._list_of(node, each.value)
            if not isinstance(node, yaml.SequenceNode):
                raise LookupError(each.path)
            return self._appended(node, [f"- {self._inline(each.value)}"], self._inline(each.value))
        present = _value(node, each.key)
        if present is not None:
            return self._instead(_short(present), each.value)
        if not isinstance(node, yaml.MappingNode):
            raise LookupError(each.path)
        lines = list(entries({each.key: each.value}, quoted=self.quoted))
        return self._appended(node, lines, self._inline({each.key: each.value})[1:-1])

    def _inline(self, value: Value) -> str:
        return inline(value, quoted=self.quoted)

    def _appended(self, node: Any, lines: Sequence[str], flow: str) -> _Edit:
        if not node.flow_style:
            return self._below(node, lines)
        if not node.value:
            at = node.start_mark.index + 1
            return _Edit(at, at, flow)
        last = node.value[-1]
        at = _end(last[1] if isinstance(last, tuple) else last)
        return _Edit(at, at, f", {flow}")

    def _below(self, node: Any, lines: Sequence[str]) -> _Edit:
        """Lines of their own after the block's last line, indented as the block is."""
        indent, end = " " * node.start_mark.column, _end(node)
        block = self.newline.join(indent + line for line in lines)
        if end and self.text[end - 1 : end] == "\n":
            return _Edit(end, end, block + self.newline)
        at = self.text.find("\n", end)
        at = len(self.text) if at < 0 else at
        at -= self.text[at - 1 : at] == "\r"
        return _Edit(at, at, self.newline + block)

    def _instead(self, node: Any, value: Value) -> _Edit:
        """A value where the sheet has none: after the colon, or instead of `~`."""
        if not isinstance(node, yaml.ScalarNode) or node.style or node.value not in ("", "~", "null"):
            raise LookupError(node)
        start, end = node.start_mark.index, node.end_mark.index
        return _Edit(start, end, self._inline(value) if end > start else f" {self._inline(value)}")

    def _list_of(self, node: Any, value: Value) -> _Edit:
        """A list of the one text that stands there, and another."""
        both: Value = [str(node.value), value]
        return _Edit(node.start_mark.index, node.end_mark.index, self._inline(both))
