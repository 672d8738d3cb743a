"""Seasons, quarters and halves of a year."""

from __future__ import annotations

from copydesk.annotate.times.meaning import Meaning, Reading, View, row
from copydesk.annotate.times.recurring import made, yearly
from copydesk.annotate.times.scene import Scene
from copydesk.dates import Granularity, TimeValue

_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


def season_meaning(name: str, *, weak: bool = False) -> Meaning:
    """A season of some year; the desk's hemisphere says when that is."""

    def read(scene: Scene) -> Reading:
        make = lambda year: TimeValue.season(year, name, southern=scene.southern)  # noqa: E731  # one word, used once
        return yearly("season", make, name=f"XXXX-{_CODES[name]}").read(scene)

    def within(year: TimeValue) -> TimeValue | None:
        if year.start is None or year.granularity is not Granularity.YEAR:
            return None
        return made(lambda number: TimeValue.season(number, name), year.start.year)

    return Meaning("season", read, within=within, weak=weak)


def _season(view: View) -> Meaning | None:
    return season_meaning(view.get("season"), weak=True)


def _season_of_year(view: View) -> Meaning | None:
    name, year = view.get("season"), view.get("year") or view.get("yy")

    def read(scene: Scene) -> Reading:
        value = TimeValue.season(year, name, southern=scene.southern)
        if value.start is None or value.start.year == year:
            return Reading((value,))
        later = TimeValue.season(year + 1, name, southern=scene.southern)
        return Reading((value, later), why="a season over New Year: either end")

    return Meaning("season", read)


def _quarter(view: View) -> Meaning | None:
    number = view.get("ord") or view.get("qn")
    if not 1 <= number <= 4:
        return None
    plain = not view.has("fiscal")
    found = yearly("quarter", lambda y: TimeValue.quarter(y, number), name=f"XXXX-Q{number}")
    return Meaning("quarter", found.read, within=found.within, lint=plain, weak=True)


def _half(view: View) -> Meaning | None:
    number = view.get("hn") or view.get("ord") or 2
    if number > 2:
        return None
    found = yearly("half", lambda y: TimeValue.half(y, number), name=f"XXXX-H{number}")

    def within(whole: TimeValue) -> TimeValue | None:
        if whole.start is None or whole.granularity is not Granularity.DECADE:
            return found.within(whole) if found.within else None
        return TimeValue.years(whole.start.year + 5 * number - 5, 5, Granularity.YEAR)

    return Meaning("half", found.read, within=within, weak=True)


SEASONS = (
    row("season", "<w_the>? <season>", _season, ("in the summer", "2023-SU"), needs="season"),
    row(
        "season of a year",
        "<w_the>? <season> (?:<w_of>|<comma>)? (?:<year>|<yy>)",
        _season_of_year,
        ("the summer of 2024", "2024-SU"),
        ("Summer '24", "2024-SU"),
        needs="season year|yy",
    ),
    row(
        "quarter",
        "<the>? (?:<w_fiscal>|<w_calendar>)? <dash>? <ord> <w_quarter> | (?:<w_fiscal>|<w_calendar>)? <ord> <dash> <w_quarter>",
        _quarter,
        ("the third quarter", "2023-Q3"),
        needs="ord|dash w_quarter",
    ),
    row("quarter in short", "<qn>", _quarter, ("in Q3", "2023-Q3"), needs="qn"),
    row(
        "half",
        "<w_the>? (?:<ord>|<w_last>) <w_half>",
        _half,
        ("in the first half", "2024-H1"),
        needs="ord|w_last w_half",
    ),
    row("half in short", "<hn>", _half, ("in 1H", "2024-H1"), needs="hn"),
)
"""Parts of a year; their year, where it stands beside them, is joined to them by a composition."""
