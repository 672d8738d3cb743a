"""Puts what an editor knows better into the sheet that lacks it, at its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from copydesk.errors import SheetError
from copydesk.newsroom.importing.draft import Value
from copydesk.newsroom.sheets.editing import Insertion, Path, insert
from copydesk.newsroom.sheets.histories import path_of
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.form import parse
from copydesk.sheet.tree import Tree

Remark: TypeAlias = "dict[str, str]"
"""What a sheet says of a value beside it: `source`, `verified`."""

_SECTIONS = {EntityKind.PERSON: "people", EntityKind.CHARACTER: "characters"}
"""The mapping of a sheet that holds what is said of a name of that kind."""


def with_spelling(sheet: str, entity: Entity, words: str) -> str | None:
    """A sheet's text with another accepted spelling of whom it names; none where it has no place for it."""
    return _with(sheet, lambda tree: _spelling(tree, entity, words))


def with_actor(sheet: str, character: str, actor: str, remark: Remark) -> str | None:
    """A sheet's text with another actor of a role; `remark` is where that is from, and since when."""
    line: Value = {"character": character, "actor": actor, **remark}
    return _with(sheet, lambda _: Insertion(("cast",), None, line))


def with_credit(sheet: str, job: str, person: str) -> str | None:
    """A sheet's text with another person of a job."""
    return _with(sheet, lambda _: Insertion(("credits", job), None, person))


def with_release(sheet: str, key: str, day: str, remark: Remark) -> str | None:
    """A sheet's text with another release beside that at a key, such as `seasons[1].released`."""
    value: Value = {"date": day, **remark}
    listed = _with(sheet, lambda tree: Insertion((*_dated(tree, key), "releases"), None, value))
    return listed or _with(sheet, lambda tree: Insertion(_dated(tree, key), "releases", [value]))


def _dated(tree: Tree, key: str) -> Path:
    """The path of what has the release at a key."""
    path = path_of(tree, key)
    return path[: next((at for at, step in enumerate(path) if step in ("released", "releases")), len(path))]


def signed(before: str, after: str, words: str) -> str:
    """The sheet after a change, with a comment at the end of the first line that is new; without it where none can stand."""
    known = set(before.splitlines())
    lines = after.splitlines(keepends=True)
    at = next((at for at, line in enumerate(lines) if line.rstrip("\r\n") not in known), None)
    comment = " ".join(words.split())
    if at is None:
        return after
    line = lines[at].rstrip("\r\n")
    lines[at] = f"{line}  # {comment}{lines[at][len(line) :]}"
    try:
        noted = "".join(lines)
        return noted if _read(noted).value == _read(after).value else after
    except SheetError:
        return after


def _with(sheet: str, made: Callable[[Tree], Insertion]) -> str | None:
    """A sheet's text with an insertion, after which it can be read as before."""
    try:
        after = insert(sheet, [made(_read(sheet))])
        _read(after)
    except (LookupError, SheetError):
        return None
    return after


def _read(sheet: str) -> Tree:
    return parse("", sheet.encode("utf-8", "replace")).tree


def _spelling(tree: Tree, entity: Entity, words: str) -> Insertion:
    if entity.kind is EntityKind.WORK:
        return _also(tree, (), words)
    if section := _SECTIONS.get(entity.kind):
        return _in_section(tree, section, entity.name, words)
    return _in_names(tree, entity, words)


def _in_section(tree: Tree, section: str, name: str, words: str) -> Insertion:
    """Under a person or a character, who may not be in that part of the sheet yet."""
    if (section,) not in tree.offsets:
        return Insertion((), section, {name: {"also": [words]}})
    if (section, name) not in tree.offsets:
        return Insertion((section,), name, {"also": [words]})
    return _also(tree, (section, name), words)


def _also(tree: Tree, path: Path, words: str) -> Insertion:
    if (*path, "also") in tree.offsets:
        return Insertion((*path, "also"), None, words)
    return Insertion(path, "also", [words])


def _in_names(tree: Tree, entity: Entity, words: str) -> Insertion:
    """Beside a name of the list, which becomes a mapping where it is a text alone."""
    names = tree.value.get("names") if isinstance(tree.value, dict) else None
    for at, each in enumerate(names if isinstance(names, list) else ()):
        if each == entity.name:
            return Insertion(("names", at), None, {"name": entity.name, "also": [words]}, instead=True)
        if isinstance(each, dict) and each.get("name") == entity.name:
            return _also(tree, ("names", at), words)
    raise LookupError(entity.name)
