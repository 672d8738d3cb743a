"""Merges what a source says into a sheet that is there: adds what is new, lists what contradicts, chooses nothing."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date

from msgspec import Struct

from copydesk.errors import SheetError, Trouble
from copydesk.newsroom.importing.draft import Draft, Value
from copydesk.newsroom.sheets.comparing import Comparison, Difference
from copydesk.newsroom.sheets.diff import renewed
from copydesk.newsroom.sheets.editing import Insertion, insert
from copydesk.sheet.tree import Plain, Tree, read_tree
from copydesk.text import Place


class Conflict(Struct, frozen=True):
    """A fact that sheet and source have otherwise; which of them is right, somebody has to look up."""

    place: Place
    what: str
    ours: str
    theirs: str
    our_source: str | None
    their_source: str

    def __str__(self) -> str:
        ours = f"the sheet has {self.ours}" + (f" (from {self.our_source})" if self.our_source else "")
        return f"{self.what}: {ours}, {self.their_source} has {self.theirs}"


class Merged(Struct, frozen=True):
    """A sheet after a merge: its text, what was added to it, and what was not because the sheet says otherwise.

    What the same source has changed is added, and the value of before kept as history.
    """

    text: str
    added: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def merge(
    file: str,
    content: bytes,
    draft: Draft,
    verified: date,
    wanted: Callable[[str], bool] | None = None,
) -> Merged:
    """Merge a draft into a sheet; a second time changes nothing. `wanted` says of each change in words whether to make it.

    Raises `SheetError` where the sheet cannot be read, or where an addition cannot be made without touching what the
    desk wrote (an alias of YAML in its place).
    """
    tree = read_tree(file, content)
    if tree.troubles or not isinstance(tree.value, dict):
        raise SheetError(*tree.troubles)
    compared = Comparison(tree.value, draft)
    own = tree.remark(())
    same_source = own.source == draft.source
    marks: dict[str, Value] = {} if same_source else {"source": draft.source}
    if not same_source or own.verified != verified:
        marks["verified"] = verified.isoformat()
    additions = [a for a in compared.additions if wanted is None or wanted(a.says)]
    insertions = [Insertion(a.path, a.key, _marked(a.value, marks, a.named)) for a in additions]
    mark = "\ufeff" if content.startswith(b"\xef\xbb\xbf") else ""
    text = tree.text
    renewable = [c for c in compared.conflicts if _is_renewal(tree, c, draft)]
    renewals = [c for c in renewable if wanted is None or wanted(_renewed_in_words(c))]
    insertions += [
        renewed(tree, c.path, c.value, verified, draft.source) for c in renewals if c.value is not None
    ]
    if insertions:
        text = _inserted(file, tree, insertions)
    conflicts = tuple(
        Conflict(
            tree.at(c.path), c.what, c.ours, c.theirs, tree.remark(tree.nearest(c.path)).source, draft.source
        )
        for c in compared.conflicts
        if c not in renewable
    )
    changed = [_renewed_in_words(c) for c in renewals]
    return Merged(mark + text, (*(a.says for a in additions), *changed), conflicts)


def _renewed_in_words(found: Difference) -> str:
    return f"{found.what}: {found.theirs}, until now {found.ours}"


def _is_renewal(tree: Tree, found: Difference, draft: Draft) -> bool:
    """Whether a source has changed what the sheet has from it; what is the desk's own stays."""
    source = tree.remark(tree.nearest(found.path)).source
    return found.value is not None and found.path in tree.offsets and bool(source) and source == draft.source


def _marked(value: Value, marks: dict[str, Value], named: bool) -> Value:
    """A value with its source and day, where they are not the sheet's own; `named` mappings hold names as keys."""
    if not marks:
        return value
    if isinstance(value, dict) and not named:
        return {**value, **marks}
    return {"value": value, **marks}


def _inserted(file: str, tree: Tree, insertions: list[Insertion]) -> str:
    """The text with all insertions, proved by reading it again."""
    try:
        after = insert(tree.text, insertions)
    except LookupError:
        raise _unmergeable(file) from None
    read = read_tree(file, after.encode())
    as_expected = read.value == _expected(tree.value, insertions) and read.extra == tree.extra
    if read.troubles or not as_expected:
        raise _unmergeable(file)
    return after


def _unmergeable(file: str) -> SheetError:
    message = (
        "new facts cannot be put into this sheet without touching what stands there; import into another file"
    )
    return SheetError(Trouble(message, file))


def _expected(before: Plain, insertions: list[Insertion]) -> Plain:
    """What the sheet has to say after the insertions, and nothing else."""
    after = deepcopy(before)
    for each in insertions:
        at: Plain = after
        parents: list[tuple[Plain, str | int]] = []
        for step in each.path:
            parents.append((at, step))
            at = at[step]  # type: ignore[index]  # the editor has gone this way
        value = _plain(each.value)
        if isinstance(at, dict) and each.key is not None:
            at[each.key] = value
        elif isinstance(at, list):
            at.append(value)
        else:
            parent, step = parents[-1]
            parent[step] = [at, value]  # type: ignore[index]  # one text became a list
    return after


def _plain(value: Value) -> Plain:
    """A value as the sheet's reader gives it: texts alone, sources and days taken aside."""
    if isinstance(value, dict):
        if "value" in value:
            return _plain(value["value"])
        return {key: _plain(inner) for key, inner in value.items() if key not in ("source", "verified")}
    return [_plain(inner) for inner in value] if isinstance(value, list) else str(value)
