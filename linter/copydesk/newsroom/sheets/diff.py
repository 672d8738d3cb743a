"""What changed between two fact bases, as facts; and what a value was before, written into a sheet until the day when another took its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeAlias

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.sheets.editing import Insertion, insert
from copydesk.sheet.entities import Work
from copydesk.sheet.factbase import FactBase
from copydesk.sheet.tree import Path, Plain, Tree, key_of, read_tree
from copydesk.sheet.walking import told


class ChangeKind(StrEnum):
    """What happened to a fact."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


class Change(Struct, frozen=True):
    """One fact that two bases have otherwise; of a removed or added one only one side is there.

    `subject` is the work, or the person or name, that it is about; `what` the thing that is said of it.
    """

    subject: str
    what: str
    old: Fact[Any] | None = None
    new: Fact[Any] | None = None

    @property
    def kind(self) -> ChangeKind:
        """Whether it was added, removed or changed."""
        if self.old and self.new:
            return ChangeKind.CHANGED
        return ChangeKind.ADDED if self.new else ChangeKind.REMOVED


_Key: TypeAlias = "tuple[str, str]"
_Told: TypeAlias = "dict[_Key, dict[str, Fact[Any]]]"


def diff(old: FactBase, new: FactBase) -> tuple[Change, ...]:
    """Every change, by subject and in the order of the sheets."""
    renamed = _renamed(old, new)
    before, after = _told(old, renamed), _told(new, {key: key for key in renamed.values()})
    keys = dict.fromkeys((*after, *before))
    found = [change for key in keys for change in _changes(key, before.get(key, {}), after.get(key, {}))]
    return tuple(sorted(found, key=lambda change: change.subject))


def _changes(key: _Key, before: Mapping[str, Fact[Any]], after: Mapping[str, Fact[Any]]) -> Iterator[Change]:
    """The changes of one thing; where as many facts went as came, each took another's place."""
    gone = [fact for says, fact in before.items() if says not in after]
    come = [fact for says, fact in after.items() if says not in before]
    if len(gone) == len(come):
        yield from (Change(*key, o, n) for o, n in zip(gone, come, strict=True))
        return
    yield from (Change(*key, fact, None) for fact in gone)
    yield from (Change(*key, None, fact) for fact in come)


def _renamed(old: FactBase, new: FactBase) -> dict[str, str]:
    """The new title of each work whose sheet has another one now: same file, another title."""
    files = {_file(work): key for key, work in new.works.items() if key not in old.works}
    gone = ((key, _file(work)) for key, work in old.works.items() if key not in new.works)
    return {key: files[file] for key, file in gone if file in files}


def _file(work: Work) -> str:
    return PurePath(work.title.place.file).stem


def _told(base: FactBase, renamed: Mapping[str, str]) -> _Told:
    """All facts by what they are about, and by their sentence, or by their value where a title in it changed."""
    found: _Told = defaultdict(dict)
    for each in told(base):
        moved = each.subject in renamed and each.subject in base.works
        subject = renamed[each.subject] if moved else each.subject
        found[subject, each.what][repr(each.fact.value) if moved else each.fact.says] = each.fact
    return found


def renewed(tree: Tree, path: Path, value: Value, day: date, source: str) -> Insertion:
    """The edit by which a value takes another's place, and the other stays as what was held until the day."""
    before: Value = value_at(tree.value, path)  # type: ignore[assignment]  # what a sheet holds, a sheet can be given
    on = day.isoformat()
    known: dict[str, Value] = {"value": value, "known": on, "source": source, "verified": on}
    return _with_history(tree, path, known, before, day, tree.remark(path).source)


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
    """Each new sheet, all of which can be read, with the history of its changed values: its name, its text, and the changes it now tells."""
    before = {file: read_tree(file, content) for file, content in old.items()}
    for file, content in new.items():
        tree = read_tree(file, content)
        made = [
            (change, edit)
            for change in changes
            if change.old and change.new and change.new.place.file == file
            if (edit := _edit(change.old, change.new, before[change.old.place.file], tree, day))
        ]
        if made:
            mark = "\ufeff" if content.startswith(b"\xef\xbb\xbf") else ""
            text = insert(tree.text, [edit for _, edit in made])
            yield file, mark + text, [change for change, _ in made]


def _edit(old: Fact[Any], new: Fact[Any], before: Tree, tree: Tree, day: date) -> Insertion | None:
    """The edit for a change of one value; lines of a cast and whole parts have none."""
    path = path_of(tree, new.place.key)
    was, own = value_at(before.value, path_of(before, old.place.key)), value_at(tree.value, path)
    is_value = bool(path) and isinstance(path[-1], str)
    if not is_value or isinstance(own, dict) or isinstance(was, dict):
        return None
    return recorded(tree, path, was, day, old.source)  # type: ignore[arg-type]  # as above


def path_of(tree: Tree, key: str) -> Path:
    """The path of a key as facts give it, `seasons[1].released`, in which names may have dots; `LookupError` where there is none."""
    return {key_of(path): path for path in tree.offsets}[key]


def value_at(value: Plain, path: Path) -> Plain:
    """The value at a path that a sheet has."""
    for step in path:
        value = value[step]  # type: ignore[index]  # the sheet has it
    return value
