"""Seasons in tables: a row each, with columns for its premiere, its finale and its episodes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from copydesk.annotate.annotated import Annotated
from copydesk.annotate.claims.context import Sentence
from copydesk.annotate.claims.event_words import is_date
from copydesk.annotate.claims.season_lines import counted, dated, is_of_story, season_of
from copydesk.sheet.claims import Claim

_SEASON = frozenset("season series".split())
_HEADS = {
    "finale": frozenset("finale ended ends end last concluded".split()),
    "released": frozenset(
        "premiere premiered premieres released release debut debuted launched start".split()
    ),
    "episodes": frozenset(("episodes", "eps")),
}
"""What a column holds, by the words of its heading; the first that fits."""
_OTHERS = frozenset("episode title filming dvd blu".split())
"""Headings of tables that list something else than seasons."""


def read_season_tables(article: Annotated, sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """The releases, finales and counts of an article's tables of seasons, row by row."""
    tables: dict[int, dict[int, dict[int, Sentence]]] = defaultdict(lambda: defaultdict(dict))
    for sentence in sentences:
        if (cell := sentence.block.cell) and sentence.before is None:
            tables[cell.table][cell.row][cell.column] = sentence
    for rows in tables.values():
        head = rows.pop(min(rows))
        if columns := _columns(head):
            for row in rows.values():
                yield from _of_row(article, row, columns)


def _columns(head: Mapping[int, Sentence]) -> Mapping[int, str]:
    """What each column of a table of seasons holds; empty where it is no such table."""
    found: dict[int, str] = {}
    for column, sentence in head.items():
        words = frozenset(sentence.lowers)
        if not words.isdisjoint(_OTHERS):
            return {}
        kind = next((kind for kind, names in _HEADS.items() if not words.isdisjoint(names)), "")
        found[column] = kind or ("season" if not words.isdisjoint(_SEASON) else "")
    return found if "season" in found.values() and len({*found.values()} - {""}) > 1 else {}


def _of_row(article: Annotated, row: Mapping[int, Sentence], columns: Mapping[int, str]) -> Iterator[Claim]:
    number = next((_number(s) for column, s in row.items() if columns.get(column) == "season"), None)
    if number is None:
        return
    for column, sentence in row.items():
        what = columns.get(column)
        if what == "episodes" and len(sentence.units) == 1:
            if claim := counted(sentence, 0, 1, number, "season row"):
                yield claim
        elif what in ("released", "finale") and _is_lone_date(sentence):
            season = season_of(article, sentence, number)
            if not is_of_story(sentence, 0, season):
                yield dated(sentence, 0, what, number, "season row")


def _is_lone_date(sentence: Sentence) -> bool:
    return len(sentence.units) == 1 and is_date(sentence.units[0])


def _number(sentence: Sentence) -> int | None:
    """The season that a cell names: *2*, *Season 2*, *Second season*."""
    if len(sentence.units) == 1 and sentence.lowers[0].isascii() and sentence.lowers[0].isdigit():
        return int(sentence.lowers[0])
    return next((word.number for word in sentence.seasons if word.number > 0), None)
