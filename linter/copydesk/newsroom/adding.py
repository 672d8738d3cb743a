"""Puts what an editor knows better into the sheet that lacks it, at its place."""

from __future__ import annotations

from copydesk.errors import SheetError
from copydesk.newsroom.editing import Insertion, Path, insert
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.form import parse
from copydesk.sheet.tree import Tree

_SECTIONS = {EntityKind.PERSON: "people", EntityKind.CHARACTER: "characters"}
"""The mapping of a sheet that holds what is said of a name of that kind."""


def with_spelling(sheet: str, entity: Entity, words: str) -> str | None:
    """A sheet's text with another accepted spelling of whom it names; none where it has no place for it."""
    try:
        after = insert(sheet, [_spelling(_read(sheet), entity, words)])
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
