"""Reading a house style from YAML: every trouble at once, each with its line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from copydesk.errors import ConfigError, Trouble
from copydesk.findings import Severity
from copydesk.house_style.entries import OUTSIDE_QUOTATIONS, HouseStyle, StyleEntry, TitleStyle, Zone
from copydesk.house_style.patterns import pattern_trouble
from copydesk.sheet.syntax import Entries, Items, Leaf, Node, read_yaml, restored
from copydesk.text import Lines, Place

Choice = TypeVar("Choice", bound=StrEnum)

_KINDS = ("avoid", "either", "capitals", "titles", "pattern")
_KEYS = (*_KINDS, "prefer", "match_case", "note", "link", "severity", "scope")
_TRUTHS = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def load(file: str, data: bytes) -> HouseStyle:
    """The house style in a file's bytes; ConfigError with every trouble."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError(Trouble("not UTF-8; save the file with the encoding UTF-8", file)) from None
    reader = _Reader(file, text)
    style = reader.style()
    if reader.troubles:
        raise ConfigError(*sorted(reader.troubles, key=lambda t: t.place or Place(0, 0)))
    return style


class _Reader:
    """Reads one file and keeps every trouble."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = Lines(text)
        self._text = text
        self.troubles: list[Trouble] = []

    def style(self) -> HouseStyle:
        """The house style, as far as it can be read."""
        composed, slips = read_yaml(self._text)
        for slip in slips:
            self._trouble(slip.offset, slip.message)
        root = composed.root if composed else None
        if root is None or (isinstance(root, Leaf) and root.is_null):
            return HouseStyle()
        found = self._pairs(root, ("entries",), "a house style has the key entries, and the entries below it")
        entries = found.get("entries")
        if entries is None or (isinstance(entries[1], Leaf) and entries[1].is_null):
            return HouseStyle()
        named = self._pairs(entries[1], None, "expected entries, each a name and a colon with its keys below")
        return HouseStyle(tuple(filter(None, (self._entry(name, *pair) for name, pair in named.items()))))

    def _trouble(self, offset: int, message: str) -> None:
        self.troubles.append(Trouble(message, self._file, self._lines.place(offset)))

    def _pairs(self, node: Node, known: Iterable[str] | None, otherwise: str) -> dict[str, tuple[Leaf, Node]]:
        """The keys and values of a mapping; unknown keys and those that stand twice are troubles."""
        if not isinstance(node, Entries):
            self._trouble(node.offset, otherwise)
            return {}
        found: dict[str, tuple[Leaf, Node]] = {}
        for key, value in node.pairs:
            name = restored(key.text).strip() if isinstance(key, Leaf) else ""
            if not name or not isinstance(key, Leaf):
                self._trouble(key.offset, "expected a key, a plain word such as avoid")
            elif known is not None and name not in known:
                self._trouble(key.offset, f'unknown key "{name}"{_nearest(name, known)}')
            elif name in found:
                first = self._lines.place(found[name][0].offset).line
                self._trouble(
                    key.offset, f'"{name}" stands twice, first in line {first}; each name stands once'
                )
            else:
                found[name] = (key, value)
        return found

    def _entry(self, name: str, key: Leaf, node: Node) -> StyleEntry | None:
        before = len(self.troubles)
        pairs = self._pairs(node, _KEYS, f'"{name}" has no keys; expected e.g. avoid: TV show')
        kinds = [kind for kind in _KINDS if kind in pairs]
        if len(kinds) > 1 or (not kinds and len(self.troubles) == before):
            has = f"has {' and '.join(kinds)}" if kinds else "says nothing to look for"
            self._trouble(key.offset, f'"{name}" {has}; it needs just one of {", ".join(_KINDS)}')
        if len(kinds) != 1:
            return None
        values = {key: value for key, (_, value) in pairs.items()}
        for kind in ("avoid", "either", "capitals", "pattern"):
            if kind in values and not self._texts(values, kind):
                self._trouble(values[kind].offset, f'"{kind}" of "{name}" is empty')
        return StyleEntry(
            name=name,
            place=f"{self._file}:{self._lines.place(key.offset).line}",
            avoid=self._texts(values, "avoid"),
            either=self._either(values),
            capitals=self._texts(values, "capitals"),
            titles=self._choice(values, "titles", TitleStyle),
            pattern=self._pattern(values),
            prefer=self._texts(values, "prefer"),
            match_case=self._truth(values, "match_case"),
            note=self._one(values, "note"),
            link=self._link(values),
            severity=self._choice(values, "severity", Severity),
            scope=self._scope(values),
        )

    def _texts(self, values: Mapping[str, Node], key: str) -> tuple[str, ...]:
        """One text or a list of texts."""
        node = values.get(key)
        leaves = node.items if isinstance(node, Items) else [node] if node else []
        found = []
        for leaf in leaves:
            if not isinstance(leaf, Leaf):
                self._trouble(leaf.offset, f'"{key}" is a text or a list of texts')
            elif leaf.text.strip():
                found.append(restored(leaf.text))
        return tuple(found)

    def _one(self, values: Mapping[str, Node], key: str) -> str | None:
        texts = self._texts(values, key)
        if len(texts) > 1:
            self._trouble(values[key].offset, f'"{key}" is one text, not a list')
        return texts[0] if texts else None

    def _either(self, values: Mapping[str, Node]) -> tuple[str, ...]:
        texts = self._texts(values, "either")
        if len(texts) == 1:
            self._trouble(
                values["either"].offset, '"either" needs two wordings at least: [spin-off, spinoff]'
            )
        return texts

    def _link(self, values: Mapping[str, Node]) -> str | None:
        link = self._one(values, "link")
        if link and not link.startswith(("https://", "http://", "mailto:")):
            self._trouble(values["link"].offset, f'"{link}" is no address that begins with https://')
        return link

    def _pattern(self, values: Mapping[str, Node]) -> str | None:
        pattern = self._one(values, "pattern")
        trouble = pattern_trouble(pattern, self._one(values, "prefer")) if pattern else None
        if trouble:
            self._trouble(values["pattern"].offset, trouble)
        return pattern

    def _truth(self, values: Mapping[str, Node], key: str) -> bool:
        words = self._one(values, key)
        if words is not None and words.lower() not in _TRUTHS:
            self._trouble(values[key].offset, f'"{key}" is yes or no, not "{words}"')
        return _TRUTHS.get((words or "no").lower(), False)

    def _choice(self, values: Mapping[str, Node], key: str, kind: type[Choice]) -> Choice | None:
        words = self._one(values, key)
        return None if words is None else self._chosen(values[key], key, words, kind)

    def _scope(self, values: Mapping[str, Node]) -> frozenset[Zone]:
        words = self._texts(values, "scope")
        zones = [self._chosen(values["scope"], "scope", word, Zone) for word in words]
        return frozenset(filter(None, zones)) or OUTSIDE_QUOTATIONS

    def _chosen(self, node: Node, key: str, words: str, kind: type[Choice]) -> Choice | None:
        try:
            return kind(words)
        except ValueError:
            choices = ", ".join(kind)
            self._trouble(
                node.offset, f'"{key}" is one of {choices}, not "{words}"{_nearest(words, list(kind))}'
            )
            return None


def _nearest(word: str, known: Iterable[str]) -> str:
    from rapidfuzz.distance import OSA

    ranked = sorted((OSA.normalized_distance(word, other), other) for other in known)
    return f'; did you mean "{ranked[0][1]}"?' if ranked and ranked[0][0] <= 0.4 else ""
