"""A sheet as plain values with their places, its sources and its `x-` keys taken aside."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct, field

from copydesk.errors import Trouble
from copydesk.fact import SheetPlace
from copydesk.sheet.syntax import MAX_DEPTH, Entries, Items, Leaf, Node, read_yaml, restored
from copydesk.sheet.vocabulary import nearest_word
from copydesk.text import Lines, Place

MAX_BYTES = 16_000_000
MAX_NODES = 500_000

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
Path: TypeAlias = tuple[str | int, ...]

LONG = frozenset(("value", "source", "verified", "known", "was"))
"""The keys of a value that is written long."""


_OF_FORMERS = ("value", "until", "source")
"""The keys of a value that was held true before."""


class Remark(Struct, frozen=True):
    """Where a value, and all within it, is from, when somebody looked it up, and between which days it was held true."""

    source: str | None = None
    verified: date | None = None
    known: date | None = None
    until: date | None = None


class Former(Struct, frozen=True):
    """What a value was said to be until a day."""

    value: Plain
    until: date
    source: str | None
    offset: int


_WAS = "[{value: 2024, until: 2025-01-29}]"


def key_of(path: Path) -> str:
    """A path as people write it: `cast[3].actor`."""
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".")


class Tree(Struct, eq=False):
    """One sheet, read: `value` is plain, and what it says of itself stands beside it by path."""

    file: str
    value: Plain = None
    lines: Lines = field(default_factory=lambda: Lines(""))
    text: str = ""
    offsets: dict[Path, int] = field(default_factory=dict)
    keys: dict[Path, int] = field(default_factory=dict)
    remarks: dict[Path, Remark] = field(default_factory=dict)
    extra: dict[str, Plain] = field(default_factory=dict)
    commas: set[Path] = field(default_factory=set)
    """Keys without a value within { }, as a comma in a name leaves them."""
    histories: dict[Path, tuple[Former, ...]] = field(default_factory=dict)
    """What the value at a path was before, the earliest first."""
    troubles: list[Trouble] = field(default_factory=list)
    doubts: list[Trouble] = field(default_factory=list)
    """What is wrong with a part that can be left out; the rest of the sheet is used."""

    def nearest(self, path: Path) -> Path:
        """The path, or the innermost part of it that stands in the file."""
        while path and path not in self.offsets:
            path = path[:-1]
        return path

    def at(self, path: Path) -> Place:
        """The place of a value."""
        return self.lines.place(self.offsets.get(self.nearest(path), 0))

    def at_key(self, path: Path) -> Place:
        """The place of a key, or of the value where it has none."""
        offset = self.keys.get(path)
        return self.at(path) if offset is None else self.lines.place(offset)

    def place(self, path: Path, *, key: bool = False) -> SheetPlace:
        """Where a fact stands."""
        path = self.nearest(path)
        return SheetPlace(self.file, self.at_key(path) if key else self.at(path), key_of(path))

    def remark(self, path: Path) -> Remark:
        """The source and the day of a value, its own or those of what it stands in."""
        source = verified = known = until = None
        for end in range(len(path), -1, -1):
            if own := self.remarks.get(path[:end]):
                source, verified = source or own.source, verified or own.verified
                known, until = known or own.known, until or own.until
        return Remark(source, verified, known, until)

    def trouble(self, message: str, offset: int) -> None:
        """Note something that is wrong at an offset."""
        self.troubles.append(Trouble(message, self.file, self.lines.place(offset)))

    def doubt(self, message: str, offset: int) -> None:
        """Note something that is left out because it is wrong."""
        self.doubts.append(Trouble(message, self.file, self.lines.place(offset)))


def read_tree(file: str, content: bytes) -> Tree:
    """A sheet's tree, with all that is wrong with it as YAML."""
    tree = Tree(file)
    if len(content) > MAX_BYTES:
        tree.trouble(f"{len(content):,} bytes; a sheet has {MAX_BYTES:,} at most", 0)
        return tree
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        tree.lines = Lines(before)
        tree.trouble("not UTF-8; save the sheet with the encoding UTF-8", len(before))
        return tree
    tree.text, tree.lines = text, Lines(text)
    _read(tree)
    return tree


def _read(tree: Tree) -> None:
    composed, slips = read_yaml(tree.text)
    for slip in slips:
        tree.trouble(slip.message, slip.offset)
    if composed is None:
        return
    if composed.second is not None:
        tree.trouble("a second sheet in one file (---); each work has a file of its own", composed.second)
    match composed.root:
        case Entries() as root:
            tree.value = _Reading(tree).plain(root, ())
        case None | Leaf(text="", plain=True):
            tree.trouble("an empty sheet; it needs a title at least, e.g. title: The Glass Harbour", 0)
        case other:
            tree.trouble("expected keys and values, e.g. title: The Glass Harbour", other.offset)


class _Reading(Struct, eq=False):
    """Walks the nodes once; aliases are followed, and counted, so that they cannot blow up."""

    tree: Tree
    count: int = 0
    full: bool = False

    def plain(self, node: Node, path: Path) -> Plain:
        if self._is_too_much(node, len(path)):
            return None
        self.tree.offsets[path] = node.offset
        if node.mark:
            self._marked(node)
        match node:
            case Leaf():
                return None if node.is_null else restored(node.text)
            case Items():
                return [self.plain(item, (*path, at)) for at, item in enumerate(node.items)]
        return self._entries(node, path)

    def _is_too_much(self, node: Node, depth: int) -> bool:
        """Count a value; the first one beyond all use is trouble, those after it are left out."""
        self.count += 1
        if self.count < MAX_NODES and depth <= MAX_DEPTH:
            return False
        if not self.full:
            self.full = True
            message = (
                "more values, or deeper ones, than a sheet can have; are aliases (*) used within aliases?"
            )
            self.tree.trouble(message, node.offset)
        return True

    def _marked(self, node: Node) -> None:
        end = self.tree.lines.span(self.tree.lines.place(node.offset).line).end
        words = self.tree.text[node.offset : end].strip()
        sign = "!" if not node.mark.startswith(("*", "&")) else node.mark[0]
        self.tree.trouble(
            f'YAML keeps a first {sign} for itself; put the value in quotes: "{words}"', node.offset
        )

    def _entries(self, node: Entries, path: Path) -> Plain:
        pairs = self._pairs(node, path)
        if "value" in pairs and pairs.keys() <= LONG:
            value = pairs["value"][1]
            self._note(pairs, path)
            if "was" in pairs:
                self._history(pairs["was"][1], path)
            return self.plain(value, path)
        within = path[:1] in (("people",), ("characters",), ("credits",)) and len(path) == 1
        if not within:
            self._note(pairs, path)
        return {
            name: self._entry(node, (*path, name), key, value)
            for name, (key, value) in pairs.items()
            if (within or name not in ("source", "verified")) and not self._aside(name, value, path)
        }

    def _entry(self, node: Entries, path: Path, key: Leaf, value: Node) -> Plain:
        self.tree.keys[path] = key.offset
        if node.flow and isinstance(value, Leaf) and value.is_null and not value.text:
            self.tree.commas.add(path)
        return self.plain(value, path)

    def _aside(self, name: str, value: Node, path: Path) -> bool:
        """Keep a key that begins with `x-` for rules, by its path."""
        if not name.startswith("x-"):
            return False
        self.tree.extra[key_of((*path, name))] = self._untouched(value, len(path))
        return True

    def _untouched(self, node: Node, depth: int) -> Plain:
        if self._is_too_much(node, depth):
            return None
        match node:
            case Leaf():
                return None if node.is_null else restored(node.text)
            case Items():
                return [self._untouched(item, depth + 1) for item in node.items]
        pairs = ((key, value) for key, value in node.pairs if isinstance(key, Leaf))
        return {restored(key.text): self._untouched(value, depth + 1) for key, value in pairs}

    def _pairs(self, node: Entries, path: Path) -> dict[str, tuple[Leaf, Node]]:
        """The pairs by key; a key that stands twice, or is no text, is trouble."""
        pairs: dict[str, tuple[Leaf, Node]] = {}
        for key, value in node.pairs:
            if not isinstance(key, Leaf) or (key.plain and key.text == "<<"):
                self.tree.trouble("expected a key, a plain word such as title", key.offset)
                continue
            name = restored(key.text).strip()
            if name in pairs:
                first = self.tree.lines.place(pairs[name][0].offset).line
                self.tree.trouble(f'"{name}" stands twice here, first in line {first}; keep one', key.offset)
                continue
            pairs[name] = (key, value)
        return pairs

    def _history(self, node: Node, path: Path) -> None:
        """Take aside what a value was; a history that is out of order is trouble of its own, and left out."""
        if not isinstance(node, Items):
            self.tree.doubt(f"was: expected a list, e.g. {_WAS}", node.offset)
            return
        found = [
            former for at, each in enumerate(node.items) if (former := self._former(each, (*path, "was", at)))
        ]
        since = self.tree.remarks[path].known if path in self.tree.remarks else None
        twice = next((a.until for a, b in pairwise(found) if a.until == b.until), None)
        if twice:
            said = f"two values until {twice}, which overlap; each was held until a day of its own"
            self.tree.doubt(f"was: {said}", node.offset)
            return
        ends = [*(former.until for former in found), *([since] if since else [])]
        for first, second in pairwise(ends):
            if second < first:
                said = f"{second} comes after {first} here; the days of a history go from the earliest to the latest"
                self.tree.doubt(f"was: {said}", node.offset)
                return
        if len(found) == len(node.items):
            self.tree.histories[path] = tuple(found)

    def _former(self, node: Node, path: Path) -> Former | None:
        pairs = self._pairs(node, path) if isinstance(node, Entries) else {}
        for name in sorted(pairs.keys() - set(_OF_FORMERS)):
            usual = nearest_word(name, _OF_FORMERS)
            hint = f'; did you mean "{usual}"?' if usual else f" (known here: {', '.join(_OF_FORMERS)})"
            self.tree.doubt(f'was: unknown key "{name}"{hint}', pairs[name][0].offset)
            return None
        until = self._day(pairs, "until") if "until" in pairs else None
        if "value" not in pairs or until is None:
            self.tree.doubt(
                f"was: expected a value and the day until which it was held, e.g. {_WAS}", node.offset
            )
            return None
        value = pairs["value"][1]
        return Former(self.plain(value, path), until, self._text_of(pairs, "source"), value.offset)

    def _note(self, pairs: dict[str, tuple[Leaf, Node]], path: Path) -> None:
        if pairs.keys().isdisjoint(("source", "verified", "known")):
            return
        known = self._day(pairs, "known") if "value" in pairs else None
        self.tree.remarks[path] = Remark(self._text_of(pairs, "source"), self._day(pairs, "verified"), known)

    def _text_of(self, pairs: dict[str, tuple[Leaf, Node]], name: str) -> str | None:
        if name not in pairs:
            return None
        node = pairs[name][1]
        if isinstance(node, Leaf):
            return None if node.is_null else restored(node.text)
        example = "https://example.org/page" if name == "source" else "2026-11-01"
        self.tree.trouble(f"{name}: expected a text, e.g. {example}", node.offset)
        return None

    def _day(self, pairs: dict[str, tuple[Leaf, Node]], name: str) -> date | None:
        written = self._text_of(pairs, name)
        if written is None:
            return None
        try:
            return date.fromisoformat(written)
        except ValueError:
            message = f'{name}: "{written}" is not a day (expected e.g. 2026-11-01)'
            self.tree.trouble(message, pairs[name][1].offset)
            return None
