"""What changed between two fact bases, as facts: added, removed, or otherwise than before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import PurePath
from typing import Any, TypeAlias

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.sheet.entities import Work
from copydesk.sheet.factbase import FactBase
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
