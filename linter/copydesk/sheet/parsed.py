"""A sheet whose form is right: its tree and its model together."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from copydesk.errors import SheetError
from copydesk.fact import Fact
from copydesk.sheet.complaints import check_form
from copydesk.sheet.model import SheetPart
from copydesk.sheet.tree import Tree, read_tree

ValueT = TypeVar("ValueT")


class Parsed(Struct, frozen=True):
    """One sheet, checked; `fact` gives its values their places and sources."""

    tree: Tree
    form: SheetPart

    def fact(self, value: ValueT, says: str, *path: str | int, key: bool = False) -> Fact[ValueT]:
        """A fact with the place, source and day of the value at a path (of its key, where `key` is set)."""
        remark = self.tree.remark(path)
        return Fact(
            value,
            says,
            self.tree.place(path, key=key),
            remark.source,
            remark.verified,
            remark.known,
            remark.until,
        )


def parse(file: str, content: bytes) -> Parsed:
    """Read one sheet; raises `SheetError` with everything that is wrong in it."""
    tree = read_tree(file, content)
    form = check_form(tree) if isinstance(tree.value, dict) else None
    if tree.troubles or form is None:
        raise SheetError(*dict.fromkeys(sorted(tree.troubles, key=lambda t: (t.place, t.message))))
    return Parsed(tree, form)
