"""A sheet's YAML as nodes with their offsets; what YAML refuses, told in an editor's words, is mended where the meaning is plain."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

import yaml
from msgspec import Struct, field

from copydesk.text import Lines, Span

MAX_DEPTH = 40
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Leaf(Struct, eq=False):
    """A scalar as the sheet writes it; `plain` when it has no quotes."""

    text: str
    offset: int
    plain: bool
    mark: str = ""
    """What YAML took for its own where it stood before the value: a tag, an anchor, an unknown alias."""

    @property
    def is_null(self) -> bool:
        """Whether YAML reads it as "nothing": empty, `~` or an unquoted null."""
        return self.plain and self.text in _NULLS


class Items(Struct, eq=False):
    """A list."""

    items: list[Node]
    offset: int
    flow: bool
    mark: str = ""


class Entries(Struct, eq=False):
    """A mapping, its pairs in the file's order, keys that stand twice included."""

    pairs: list[tuple[Node, Node]]
    offset: int
    flow: bool
    mark: str = ""


Node: TypeAlias = Leaf | Items | Entries


class TooDeepError(Exception):
    """A list within a list within a list …, beyond all use; `offset` says where."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class Composed(Struct, eq=False):
    """The first document of a file; `second` is the offset of the next one, where there is one."""

    root: Node | None
    second: int | None = None


def compose(text: str) -> Composed:
    """Read one sheet, without recursion, so that no nesting can exhaust the stack.

    Raises `yaml.YAMLError` as the parser does, and `TooDeepError`.
    """
    composer, start = _Composer(), 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.DocumentStartEvent):
            composer.documents += 1
            start = _offset(event)
        elif composer.documents < 2:
            composer.feed(event)
        elif isinstance(event, yaml.NodeEvent) and not _is_empty(event):
            return composer.finished(start)
    return composer.finished()


class _Composer(Struct, eq=False):
    """Builds nodes from the parser's events; `open` are the collections that have begun."""

    root: Node | None = None
    documents: int = 0
    open: list[Items | Entries] = field(default_factory=list)
    keys: list[Node | None] = field(default_factory=list)
    anchors: dict[str, Node] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def feed(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._add(_leaf(event), event.anchor)
            case yaml.AliasEvent():
                self._add(self._alias(event))
            case yaml.SequenceStartEvent():
                self._begin(Items([], _offset(event), bool(event.flow_style), _tag(event)), event)
            case yaml.MappingStartEvent():
                self._begin(Entries([], _offset(event), bool(event.flow_style), _tag(event)), event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.open.pop()
                self.keys.pop()

    def finished(self, second: int | None = None) -> Composed:
        """What was read; a name for an alias that nobody uses was meant as part of the text."""
        for name in self.anchors.keys() - self.used:
            self.anchors[name].mark = f"&{name}"
        return Composed(self.root, second)

    def _begin(self, node: Items | Entries, event: Any) -> None:
        self._add(node, event.anchor)
        self.open.append(node)
        self.keys.append(None)
        if len(self.open) > MAX_DEPTH:
            raise TooDeepError(node.offset)

    def _add(self, node: Node, anchor: str | None = None) -> None:
        if anchor:
            self.anchors[anchor] = node
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = node
        else:
            parent.pairs.append((self.keys[-1], node))
            self.keys[-1] = None

    def _alias(self, event: Any) -> Node:
        known = self.anchors.get(event.anchor)
        self.used.add(event.anchor)
        if known is None or any(known is node for node in self.open):
            return Leaf(f"*{event.anchor}", _offset(event), plain=True, mark=f"*{event.anchor}")
        return known


def _leaf(event: Any) -> Leaf:
    return Leaf(event.value, _offset(event), plain=not event.style, mark=_tag(event))


def _is_empty(event: Any) -> bool:
    """Whether an event is what a closing `---` leaves."""
    return isinstance(event, yaml.ScalarEvent) and not event.value and not event.style


def _offset(event: Any) -> int:
    return int(event.start_mark.index)


def _tag(event: Any) -> str:
    tag: str | None = event.tag
    return "" if tag in (None, "!", "tag:yaml.org,2002:str") else str(tag)


MAX_MENDS = 50
_STAND_INS = {mark: chr(0xF8C0 + at) for at, mark in enumerate(":@`%*&!|>'\"")}
_RESTORED = str.maketrans({stand_in: mark for mark, stand_in in _STAND_INS.items()})
_USED = frozenset(_STAND_INS.values())
_VALUE = re.compile(r"^[ ]*(?:- +)*(?:[^\s:#][^:#]*?:[ \t]+)?(?P<value>\S.*?)\s*$")
_TAB = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)


class Slip(Struct, frozen=True):
    """One thing that YAML cannot read, or reads as something else."""

    offset: int
    message: str


class _Mend(Struct, frozen=True):
    slip: Slip
    text: str | None = None
    """The text to read on with, of the same length; none where reading has to stop."""


def read_yaml(text: str) -> tuple[Composed | None, list[Slip]]:
    """The nodes of a sheet, and every slip; no nodes where a slip left nothing to go on with."""
    slips: list[Slip] = []
    composed, mended = None, text
    for _ in range(MAX_MENDS if text.isascii() or _USED.isdisjoint(text) else 1):
        try:
            composed = compose(mended)
            break
        except (yaml.YAMLError, TooDeepError) as error:
            mend = _mend(mended, error)
        slips.append(mend.slip)
        if mend.text is None:
            break
        mended = mend.text
    return composed, slips


def restored(text: str) -> str:
    """A scalar as the sheet has it, after mending."""
    return text if text.isascii() else text.translate(_RESTORED)


def _mend(text: str, error: yaml.YAMLError | TooDeepError) -> _Mend:
    if isinstance(error, TooDeepError):
        return _too_deep(error.offset)
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        at = getattr(error, "position", 0)
        return _Mend(
            Slip(at, f"a character that no text has (U+{ord(text[at : at + 1] or ' '):04X}); delete it")
        )
    at = min(mark.index, len(text))
    if _brackets_open(text, at) > MAX_DEPTH:
        return _too_deep(at)
    problem = str(getattr(error, "problem", ""))
    return (
        _tabs(text, at, problem)
        or _second_colon(text, at)
        or _first_sign(text, at, problem)
        or _Mend(Slip(at, _in_words(problem, str(getattr(error, "context", "")))))
    )


def _too_deep(at: int) -> _Mend:
    return _Mend(Slip(at, "lists within lists too deep to be a fact sheet"))


def _brackets_open(text: str, at: int) -> int:
    """How many lists and { } are open here, roughly: a parser may look ahead and stop before `compose` does."""
    return sum(text.count(sign, 0, at) for sign in "[{") - sum(text.count(sign, 0, at) for sign in "]}")


def _tabs(text: str, at: int, problem: str) -> _Mend | None:
    is_tab = text[at : at + 1] == "\t"
    found = list(_TAB.finditer(text)) if is_tab or "tab" in problem else []
    if not found:
        slip = Slip(at, "a tab before a value; YAML wants blanks")
        return _Mend(slip, f"{text[:at]} {text[at + 1 :]}") if is_tab else None
    first = found[0]
    more = f" (and on {len(found) - 1} more lines)" if len(found) > 1 else ""
    slip = Slip(
        first.start() + first.group().index("\t"), f"a tab in the indentation{more}; YAML wants blanks"
    )
    return _Mend(slip, _TAB.sub(lambda m: " " * len(m.group()), text))


def _second_colon(text: str, at: int) -> _Mend | None:
    """`title: Spider-Man: No Way Home`, in a line of its own or within { }."""
    if text[at : at + 1] != ":":
        return None
    line = _line(text, at)
    before = text[line.start : at]
    if not re.search(r"(?:^|[\s{,\[])[^\s:,{\[][^:,{\[]*:\s+[^{\[,]*$", before):
        return None
    value = _value_around(text, line, at)
    slip = Slip(at, f'a second ": " in one value; put the value in quotes: "{value}"')
    return _Mend(slip, text[:at] + _STAND_INS[":"] + text[at + 1 :])


def _value_around(text: str, line: Span, at: int) -> str:
    start = max(text.rfind(": ", line.start, at), line.start - 2) + 2
    rest = text[start : line.end]
    in_flow = "{" in text[line.start : start]
    return (re.split(r"[,}]", rest)[0] if in_flow else re.split(r"\s#", rest)[0]).strip()


def _first_sign(text: str, at: int, problem: str) -> _Mend | None:
    """A value that begins with a sign which YAML keeps for itself, or goes on after its closing quote."""
    line = _line(text, at)
    found = _VALUE.match(text[line.start : line.end])
    if not found:
        return None
    value, start = found["value"], line.start + found.start("value")
    written = restored(value)
    if value[0] not in "@`%*&!|>'\"" or at < start or "end of stream" in problem or "escape" in problem:
        return None
    quoted = '"' + written.strip("'").replace('"', '\\"') + '"'
    why = "goes on after its closing quotation mark" if value[0] in "'\"" else f"begins with {value[0]}"
    slip = Slip(start, f"a value that {why}; put the whole of it in quotes: {quoted}")
    return _Mend(slip, text[:start] + _STAND_INS[value[0]] + text[start + 1 :])


def _line(text: str, at: int) -> Span:
    lines = Lines(text)
    return lines.span(lines.place(at).line)


_WORDS = (
    ("end of stream", "a quotation mark that is never closed"),
    ("escape", "a backslash that YAML cannot read; write \\\\ for one, or use single quotes"),
    ("expected ',' or ']'", "a list that is never closed; end it with ]"),
    (
        "expected ',' or '}'",
        "something that does not fit within { }: a comma is missing, or the } at its end",
    ),
    (
        "sequence entries are not allowed",
        "a list has to begin on the line below its key, or stand within [ ]",
    ),
    ("mapping values are not allowed", "a key that is indented otherwise than the keys around it"),
    (
        "did not find expected key",
        "a line that does not fit: expected a key and a colon, indented like those above",
    ),
    (
        "expected <block end>",
        "a line that does not fit: expected a key and a colon, indented like those above",
    ),
    (
        "'-' indicator",
        'a line that does not fit: expected "- " and an item of the list, or other indentation',
    ),
    ("could not find expected ':'", 'a line without a colon; a fact is written "key: value"'),
    ("<document start>", "a line that does not fit: it is indented less than the sheet's first line"),
    ("chomping", "a value that begins with | or >; put it in quotes"),
    ("comment or line break", "a value that begins with | or >; put it in quotes"),
)


def _in_words(problem: str, context: str) -> str:
    for sign, words in _WORDS:
        if sign in problem:
            return words
    return f"YAML cannot read this: {' '.join(filter(None, (context, problem)))}"
