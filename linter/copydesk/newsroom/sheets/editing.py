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
from copydesk.sheet.tree import LONG

Path: TypeAlias = "tuple[str | int, ...]"
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Insertion(Struct, frozen=True):
    """A value to put under a key of the mapping at a path, or, without key, at the end of the list there.

    With `instead` it takes the place of what stands under the key, or, without key, at the path.
    """

    path: Path
    key: str | None
    value: Value
    instead: bool = False


class _Edit(Struct, frozen=True):
    start: int
    end: int
    text: str
    is_below: bool = False
    """Whether it begins lines of its own, after all that still belongs to the line before."""


def insert(text: str, insertions: Iterable[Insertion]) -> str:
    """The text with the values in place; each mapping or list on the way has to exist.

    Raises `LookupError` where one does not.
    """
    root = yaml.compose(text, Loader=_Loader)
    editor = _Editor(text)
    edits = [(each, editor.edit(_at(root, each.path), each)) for each in insertions]
    return _applied(text, edits)


def _applied(text: str, edits: Sequence[tuple[Insertion, _Edit]]) -> str:
    """The text with the edits made from its end to its start; where inner and outer blocks end together, inner first."""

    def order(at: int) -> tuple[int, bool, int, int]:
        insertion, edit = edits[at]
        return (edit.start, edit.is_below, -len(insertion.path), at)

    for at in sorted(range(len(edits)), key=order, reverse=True):
        edit = edits[at][1]
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
        if "value" in keys and keys <= LONG:
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
        if each.key is None and each.instead:
            return _Edit(node.start_mark.index, _end(node), self._inline(each.value))
        if each.key is None:
            if isinstance(node, yaml.ScalarNode):
                return self._list_of(node, each.value)
            if not isinstance(node, yaml.SequenceNode):
                raise LookupError(each.path)
            return self._appended(node, [f"- {self._inline(each.value)}"], self._inline(each.value))
        present = _value(node, each.key)
        if present is not None and each.instead:
            return _Edit(present.start_mark.index, _end(present), self._inline(each.value))
        if present is not None:
            return self._instead(node, _short(present), each)
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
            return _Edit(end, end, block + self.newline, is_below=True)
        at = self._line_end(end)
        return _Edit(at, at, self.newline + block, is_below=True)

    def _instead(self, node: Any, present: Any, each: Insertion) -> _Edit:
        """A value where the sheet has none: after the colon or below it, or instead of `~`, `[]` or `{}`."""
        start, end = present.start_mark.index, present.end_mark.index
        is_empty = present.value in ("", "~", "null") and not getattr(present, "style", None)
        if not (is_empty or present.value == []) or "#" in self.text[start:end]:
            raise LookupError(each.path)
        lines = list(entries({str(each.key): each.value}, quoted=self.quoted))
        if end > start or len(lines) == 1 or node.flow_style:
            text = self._inline(each.value)
            return _Edit(start, end, text if end > start else f" {text}")
        at, indent = self._line_end(end), " " * node.start_mark.column
        return _Edit(at, at, "".join(f"{self.newline}{indent}{line}" for line in lines[1:]))

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - (self.text[end - 1 : end] == "\r")

    def _list_of(self, node: Any, value: Value) -> _Edit:
        """A list of the one text that stands there, and another."""
        both: Value = [str(node.value), value]
        return _Edit(node.start_mark.index, node.end_mark.index, self._inline(both))
