"""What YAML refuses, told in an editor's words, and mended where the meaning is plain, so that reading goes on."""

from __future__ import annotations

import re

import yaml
from msgspec import Struct

from copydesk.sheet.nodes import MAX_DEPTH, Composed, TooDeepError, compose
from copydesk.text import Lines, Span

MAX_MENDS = 50
_STAND_INS = {mark: chr(0xF8C0 + at) for at, mark in enumerate(":@`%*&!|>'\"")}
_RESTORED = str.maketrans({stand_in: mark for mark, stand_in in _STAND_INS.items()})
_USED = frozenset(_STAND_INS.values())
_VALUE = re.compile(r"^[ ]*(?:- +)*(?:[^\s:#][^:#]*?:[ ]+)?(?P<value>\S.*?)\s*$")
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
    if not (text.isascii() or _USED.isdisjoint(text)):
        return _attempt(text, slips)
    composed, mended = None, text
    for _ in range(MAX_MENDS):
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


def _attempt(text: str, slips: list[Slip]) -> tuple[Composed | None, list[Slip]]:
    try:
        return compose(text), slips
    except (yaml.YAMLError, TooDeepError) as error:
        return None, [_mend(text, error).slip]


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
    if text[at : at + 1] != "\t" and "tab" not in problem:
        return None
    found = list(_TAB.finditer(text))
    if not found:
        return None
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
    if value[0] not in "@`%*&!|>'\"" or at < start or "end of stream" in problem or "escape" in problem:
        return None
    quoted = '"' + value.strip("'").replace('"', '\\"') + '"'
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
