"""A sheet as a table in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.dates.value import day_in_words
from copydesk.newsroom.showing.view import Row, View, sources
from copydesk.text import columns_of

_WIDEST = 44


def render_terminal(view: View) -> str:
    """The sheet, with its sources numbered below."""
    return "\n".join((*_lines(view), ""))


def _lines(view: View) -> Iterator[str]:
    yield _plain(view.title)
    yield f"{view.file}: {view.about}, as of {day_in_words(view.as_of)}"
    numbers = {source: number for number, source in enumerate(sources(view.sections), 1)}
    rows = [row for section in view.sections for row in section.rows]
    widths = tuple(
        min(max(map(columns_of, column), default=0), _WIDEST)
        for column in zip(*map(_cells, rows), strict=True)
    )
    for section in view.sections:
        yield from ("", section.heading)
        for row in section.rows:
            yield _line(row, widths, numbers)
    if numbers:
        yield from ("", "Sources")
        yield from (f"  [{number}] {_plain(source)}" for source, number in numbers.items())


def _cells(row: Row) -> tuple[str, str]:
    return _plain(row.label), _plain(row.value)


def _line(row: Row, widths: tuple[int, ...], numbers: dict[str, int]) -> str:
    cells = "  ".join(_padded(cell, size) for cell, size in zip(_cells(row), widths, strict=True))
    source = f"[{numbers[row.source]}]" if row.source else "–"
    age = f", {row.age}" if row.age else ""
    return f"  {cells}  {source}{age}{'  ← old' if row.is_old else ''}"


def _padded(cell: str, size: int) -> str:
    return cell + " " * max(size - columns_of(cell), 0)


def _plain(text: str) -> str:
    """A text that a terminal only prints: control signs are left out."""
    return "".join(char for char in text if char.isprintable())
