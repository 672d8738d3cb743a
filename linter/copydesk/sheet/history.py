"""What a sheet said before: the sheet as it was held true until a day, for articles of before that day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace
from pydantic import ValidationError

from copydesk.sheet.model import SheetPart
from copydesk.sheet.tree import Path, Plain, Remark, Tree


def former_states(tree: Tree) -> Iterator[tuple[date, Tree, SheetPart]]:
    """The sheet as it was held true, with the day until which it was, the earliest first.

    Where a sheet knows a value since a day, and not what was held before, the value is not in it.
    """
    for day in sorted(set(_turns(tree))):
        then = _before(tree, day)
        yield day, then, SheetPart.model_validate(then.value)


def check_history(tree: Tree) -> None:
    """Leave out histories whose values have not the form of their key, and say so."""
    for path, formers in list(tree.histories.items()):
        for former in formers:
            try:
                SheetPart.model_validate(_with(tree.value, path, former.value))
            except ValidationError as error:
                tree.doubt(f"was: {error.errors(include_url=False)[0]['msg']}", former.offset)
                tree.histories.pop(path, None)


def _turns(tree: Tree) -> Iterator[date]:
    """The days on which something became known."""
    for path, remark in tree.remarks.items():
        if remark.known and path:
            yield remark.known
    for formers in tree.histories.values():
        yield from (former.until for former in formers)


def _before(tree: Tree, day: date) -> Tree:
    """The tree as it was held true right before a day."""
    value, offsets, remarks = tree.value, dict(tree.offsets), dict(tree.remarks)
    for path in {*tree.histories, *(p for p, remark in tree.remarks.items() if remark.known and p)}:
        former = next((f for f in tree.histories.get(path, ()) if f.until >= day), None)
        own = tree.remarks.get(path, Remark())
        if former is not None:
            value = _with(value, path, former.value)
            offsets[path] = former.offset
            remarks[path] = Remark(former.source or own.source, None, None, former.until)
        elif own.known and own.known >= day:
            value = _with(value, path, None)
    return replace(tree, value=value, offsets=offsets, remarks=remarks)


def _with(value: Plain, path: Path, instead: Plain) -> Plain:
    """A copy with another value at a path; none takes a key out."""
    if not path:
        return instead
    step, rest = path[0], path[1:]
    if isinstance(value, dict) and isinstance(step, str):
        changed = {
            key: (_with(inner, rest, instead) if key == step else inner) for key, inner in value.items()
        }
        return {key: inner for key, inner in changed.items() if key != step or inner is not None}
    if isinstance(value, list) and isinstance(step, int):
        return [_with(inner, rest, instead) if at == step else inner for at, inner in enumerate(value)]
    return value
