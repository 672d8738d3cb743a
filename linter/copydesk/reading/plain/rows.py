"""The rows of a plain text, those of a paragraph broken to a width joined again; and what rows make together: lists, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.lexicon import small
from copydesk.reading.draft import BlockDraft, is_blank
from copydesk.text import Span, regex

_MARKER = regex(r"(?:[-*•●▪◦‣·–—>|]|\d{1,3}[.)])\s|[>|]")
_NARROWEST, _WIDEST = 40, 100
_LONG = 60
_LEADING = (
    small.ARTICLES
    | small.DEMONSTRATIVES
    | small.POSSESSIVES
    | small.PREPOSITIONS
    | small.CONJUNCTIONS
    | small.RELATIVES
    | small.BE
    | small.HAVE
    | {"will", "would", "not", "no"}
) - frozenset("since till until up out off over yet though".split())
"""Words that no paragraph ends with: the next line goes on."""
_ENDING = '.!?…:;”"’)'
_ENOUGH = 3
"""So many broken places a text needs before it counts as broken to a width."""


class Row(Struct, frozen=True):
    """A line of the text without its outer blanks, or several that were one before they were broken.

    `pieces` are the lines with their offsets in the file; `indent` counts the blanks before the first. `above` and
    `below` are whether an empty line, or the edge of the file, is there.
    """

    pieces: tuple[tuple[str, int], ...]
    indent: int
    above: bool
    below: bool

    @property
    def text(self) -> str:
        """The words, lines joined by single blanks."""
        return " ".join([words for words, _ in self.pieces])

    def write(self, draft: BlockDraft, skip: int = 0) -> None:
        """Append the words to a block, without the first `skip` code points; a line break is a blank."""
        behind: int | None = None
        for words, start in self.pieces:
            if behind is not None and not _is_compound(draft.pieces[-1].words):
                draft.decode(" ", Span(behind, start))
            draft.copy(words[skip:], start + skip)
            behind, skip = start + len(words), 0


def read_rows(source: str) -> list[Row]:
    """The rows of a file, in order."""
    lines = list(_lines(source))
    whole = [(words, start, indent) for words, start, indent in lines]
    rows: list[Row] = []
    blank_before = True
    width = _width(whole)
    for at, (words, start, indent) in enumerate(whole):
        if not words:
            blank_before = True
            continue
        blank_after = at + 1 == len(whole) or not whole[at + 1][0]
        if rows and not blank_before and _goes_on(whole, at - 1, width):
            last = rows.pop()
            rows.append(Row((*last.pieces, (words, start)), last.indent, last.above, blank_after))
        else:
            rows.append(Row(((words, start),), indent, blank_before, blank_after))
        blank_before = False
    return rows


def _lines(source: str) -> Iterator[tuple[str, int, int]]:
    """Each line's words without outer blanks, their offset, and the blanks before them."""
    at = 0
    for line in source.splitlines(keepends=True):
        yield _line(source, at, at + len(line))
        at += len(line)


def _line(source: str, start: int, end: int) -> tuple[str, int, int]:
    first = start
    while first < end and is_blank(source[first]):
        first += 1
    while end > first and is_blank(source[end - 1]):
        end -= 1
    return source[first:end], first, first - start


def _width(lines: Sequence[tuple[str, int, int]]) -> int | None:
    """The width that the text was broken to, or `None`: then each line is a paragraph.

    In a broken text nearly every line of a paragraph is as long as its next word allows, and many go on with a
    small letter.
    """
    width = max((len(words) for words, _, _ in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return None
    pairs = [at for at in range(len(lines) - 1) if lines[at][0] and lines[at + 1][0]]
    pairs = [at for at in pairs if not _MARKER.match(lines[at + 1][0])]
    broken = [at for at in pairs if _is_broken(lines[at][0], lines[at + 1][0], width)]
    small = [at for at in broken if lines[at + 1][0][0].islower()]
    enough = len(broken) >= _ENOUGH and len(broken) * 5 >= len(pairs) * 3 and len(small) * 4 >= len(broken)
    return width if enough else None


def _goes_on(lines: Sequence[tuple[str, int, int]], at: int, width: int | None) -> bool:
    """Whether a line's paragraph goes on in the next: at the text's width, or where a long line ends within a phrase."""
    words, following = lines[at][0], lines[at + 1][0]
    if _MARKER.match(following):
        return False
    if width and _is_broken(words, following, width):
        return True
    if len(words) < _LONG:
        return False
    return words.rsplit(None, 1)[-1].lower() in _LEADING or (
        words[-1] not in _ENDING and following[0].islower()
    )


def _is_broken(words: str, following: str, width: int) -> bool:
    """Whether a line ended because the next one's first word had no room on it."""
    first = following.split(None, 1)[0]
    slack = 2 if following[0].islower() else 0
    return len(words) + 1 + len(first) > width - slack


def _is_compound(words: str) -> bool:
    """Whether a line ends within a word: at a hyphen that has a letter before it."""
    return len(words) > 1 and words[-1] == "-" and words[-2].isalpha()


BULLET = regex(r"(?:(?P<sign>[-*•●▪◦‣·])|(?P<number>\d{1,3})[.)]|(?P<dash>[–—]))\s+(?=\S)")


class Item(Struct, frozen=True):
    """A list item: its words, how many code points of the row are bullet, and how deep it lies (from 1)."""

    words: str
    skip: int
    level: int


def list_at(rows: Sequence[Row], at: int) -> list[Item]:
    """The items of the list that begins with a row; none where it begins no list.

    An empty line ends a list unless the next item has the same kind of bullet. A dash alone begins a line of
    dialogue, several a list.
    """
    items: list[Item] = []
    indents: list[int] = []
    kind: str | None = None
    for number in range(at, len(rows)):
        row = rows[number]
        bullet = BULLET.match(row.text)
        if bullet is None or (items and row.above and bullet.lastgroup != kind):
            break
        kind = kind or bullet.lastgroup
        while indents and row.indent < indents[-1]:
            indents.pop()
        if not indents or row.indent > indents[-1]:
            indents.append(row.indent)
        items.append(Item(row.text[bullet.end() :], bullet.end(), len(indents)))
    return items if kind != "dash" or len(items) > 1 else []


def is_lone_number(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stands between empty lines and begins with a number, as headings of a countdown do."""
    bullet = BULLET.match(rows[at].text)
    return bool(bullet and bullet["number"]) and rows[at].above and rows[at].below


_TAB = regex(r"\t+")
_STROKE = regex(r"\|")
_RULE = regex(r"[\s|:+=-]+")
_HEADS = frozenset(
    (
        "actor actors actress cast character characters name names role roles played by played-by "
        "performer player voice season episode episodes title date release released network platform "
        "country director writer part number no."
    ).split()
)


class CellText(Struct, frozen=True):
    """A cell's words and their offset in the file."""

    words: str
    start: int
    row: int
    column: int
    header: bool


def table_at(rows: Sequence[Row], at: int) -> tuple[int, list[CellText]] | None:
    """The table that begins with a row, as the number of its rows and its cells; two rows make one."""
    for divider, sign in ((_TAB, "\t"), (_STROKE, "|")):
        if sign not in rows[at].pieces[0][0]:
            continue
        columns = len(_cut(rows[at], divider))
        end = at
        while columns > 1 and end < len(rows) and _fits(rows[end], columns, divider, first=end == at):
            end += 1
        lines = [row for row in rows[at:end] if not _is_rule(row)]
        if len(lines) >= 2:
            return end - at, _cells(rows[at:end], lines, divider)
    return None


def _fits(row: Row, columns: int, divider: re.Pattern[str], *, first: bool) -> bool:
    if len(row.pieces) > 1 or (row.above and not first):
        return False
    return _is_rule(row) or len(_cut(row, divider)) == columns


def _cells(rows: Sequence[Row], lines: Sequence[Row], divider: re.Pattern[str]) -> list[CellText]:
    ruled = len(rows) > 1 and _is_rule(rows[1])
    headed = ruled or all(
        set(words.lower().rstrip(":").split()) & _HEADS for words, _ in _cut(lines[0], divider)
    )
    return [
        CellText(words, start, number, column, headed and number == 0)
        for number, row in enumerate(lines)
        for column, (words, start) in enumerate(_cut(row, divider))
    ]


def _is_rule(row: Row) -> bool:
    return "--" in row.text and bool(_RULE.fullmatch(row.text))


def _cut(row: Row, divider: re.Pattern[str]) -> list[tuple[str, int]]:
    """The cells of a row: words without outer blanks, and their offsets; outer strokes make no cells."""
    words, start = row.pieces[0]
    first = len(words) - len(words.lstrip("|")) if divider is _STROKE else 0
    last = len(words.rstrip("|")) if divider is _STROKE else len(words)
    cells: list[tuple[str, int]] = []
    at = first
    for match in divider.finditer(words, first, max(last, first)):
        cells.append(_cell(words, at, match.start(), start))
        at = match.end()
    return [*cells, _cell(words, at, max(last, at), start)]


def _cell(words: str, first: int, last: int, start: int) -> tuple[str, int]:
    while first < last and is_blank(words[first]):
        first += 1
    while last > first and is_blank(words[last - 1]):
        last -= 1
    return words[first:last], start + first
