"""Writes into a sheet what a value was before, until the day when another took its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from copydesk.errors import SheetError
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.sheets.diff import Change, ChangeKind
from copydesk.newsroom.sheets.editing import Insertion, insert
from copydesk.sheet.tree import Path, Plain, Tree, read_tree

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[]+)")


def renewed(tree: Tree, path: Path, value: Value, day: date, source: str | None) -> Insertion:
    """The edit by which a value takes another's place, and the other stays as what was held until the day."""
    before: Value = value_at(tree.value, path)  # type: ignore[assignment]  # what a sheet holds, a sheet can be given
    known: dict[str, Value] = {"value": value, "known": day.isoformat()}
    if source:
        known |= {"source": source, "verified": day.isoformat()}
    own = tree.remark(path).source
    return _with_history(tree, path, known, before, day, own if source else None)


def recorded(tree: Tree, path: Path, before: Value, day: date, source: str | None) -> Insertion:
    """The edit that notes what a value was until the day, the value itself left as it is."""
    remark = tree.remarks.get(path)
    known: dict[str, Value] = {"value": value_at(tree.value, path), "known": day.isoformat()}  # type: ignore[dict-item]
    if remark and remark.source:
        known["source"] = remark.source
    if remark and remark.verified:
        known["verified"] = remark.verified.isoformat()
    return _with_history(tree, path, known, before, day, source)


def _with_history(
    tree: Tree, path: Path, known: dict[str, Value], before: Value, day: date, source: str | None
) -> Insertion:
    was: list[Value] = [_former(each.value, each.until, each.source) for each in tree.histories.get(path, ())]
    was.append(_former(before, day, source))
    return Insertion(path[:-1], str(path[-1]), {**known, "was": was}, instead=True)


def _former(value: Plain | Value, until: date, source: str | None) -> Value:
    told: dict[str, Value] = {"value": value, "until": until.isoformat()}  # type: ignore[dict-item]  # as above
    return {**told, "source": source} if source else told


def apply_changes(
    changes: Sequence[Change], old: Mapping[str, bytes], new: Mapping[str, bytes], day: date
) -> Iterator[tuple[str, str, list[Change]]]:
    """Each new sheet with the history of its changed values: its name, its text, and the changes it now tells.

    Raises `SheetError` where a sheet cannot be read.
    """
    before = {file: _tree(file, content) for file, content in old.items()}
    for file, content in new.items():
        tree = _tree(file, content)
        own = [c for c in changes if c.kind is ChangeKind.CHANGED and c.new and c.new.place.file == file]
        made = [(change, edit) for change in own if (edit := _edit(change, before, tree, day))]
        if made:
            mark = "\ufeff" if content.startswith(b"\xef\xbb\xbf") else ""
            text = insert(tree.text, [edit for _, edit in made])
            yield file, mark + text, [change for change, _ in made]


def _edit(change: Change, before: Mapping[str, Tree], tree: Tree, day: date) -> Insertion | None:
    """The edit for a change of one value; lines of a cast and whole parts have none."""
    if change.old is None or change.new is None or change.old.place.file not in before:
        return None
    there, path = before[change.old.place.file], path_of(change.new.place.key)
    was = value_at(there.value, path_of(change.old.place.key))
    own = value_at(tree.value, path)
    is_value = bool(path) and isinstance(path[-1], str) and was is not None
    if not is_value or isinstance(own, dict) or isinstance(was, dict):
        return None
    return recorded(tree, path, was, day, change.old.source)  # type: ignore[arg-type]  # as above


def _tree(file: str, content: bytes) -> Tree:
    tree = read_tree(file, content)
    if tree.troubles:
        raise SheetError(*tree.troubles)
    return tree


def path_of(key: str) -> Path:
    """The path of a key as facts give it: `seasons[1].released`."""
    return tuple(int(match[1]) if match[1] else match[2] for match in _STEP.finditer(key))


def value_at(value: Plain, path: Path) -> Plain:
    """The value at a path; none where it leads nowhere."""
    for step in path:
        if isinstance(value, dict) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value
