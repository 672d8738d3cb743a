"""How the counts went over the runs: a table, and a picture of it for the eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from copydesk.dates.value import day_in_words
from copydesk.findings import Severity
from copydesk.report import Run
from copydesk.reporters.html.svg import bar, element, line, picture

_MOST = 60
"""How many runs are shown, the latest."""
_WIDTH, _GAP, _HEIGHT = 18, 6, 90


class TrendRow(Struct, frozen=True):
    """One run in a table."""

    day: str
    articles: int
    contradicted: int
    errors: int
    warnings: int
    notes: int


class Trend(Struct, frozen=True):
    """The runs, the latest first, and their picture, the latest last."""

    rows: tuple[TrendRow, ...]
    picture: Markup


def trend(runs: Sequence[Run]) -> Trend | None:
    """The runs for the index; none where there is nothing to compare."""
    if len(runs) < 2:
        return None
    shown = runs[-_MOST:]
    return Trend(tuple(map(_row, reversed(shown))), _picture(shown))


def _row(run: Run) -> TrendRow:
    errors, warnings, notes = (run.counts[severity.value] for severity in Severity)
    return TrendRow(day_in_words(run.as_of), run.articles, run.contradicted, errors, warnings, notes)


def _picture(runs: Sequence[Run]) -> Markup:
    """A column for each run, errors at the bottom; what it says stands in the table."""
    most = max(sum(run.counts.values()) for run in runs) or 1
    width = len(runs) * (_WIDTH + _GAP)
    columns = (each for at, run in enumerate(runs) for each in _column(run, at * (_WIDTH + _GAP), most))
    return picture(
        "trend",
        width,
        _HEIGHT + 1,
        "Findings of each run",
        "The same numbers stand in the table.",
        *columns,
        line(0, _HEIGHT, width, _HEIGHT, "hair"),
    )


def _column(run: Run, x: float, most: int) -> Iterator[Markup]:
    bottom = float(_HEIGHT)
    for severity in Severity:
        if count := run.counts[severity.value]:
            height = _HEIGHT * count / most
            bottom -= height
            told = element("title", f"{day_in_words(run.as_of)}: {count} × {severity.value}")
            yield element("g", told, bar(x, bottom, _WIDTH, height, severity.value))
