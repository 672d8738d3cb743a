"""What times that are counted share: the units they are counted in, and from which day."""

from __future__ import annotations

from copydesk.annotate.times.calendar import GRANULARITIES, unit_at
from copydesk.annotate.times.meaning import Reading, View
from copydesk.annotate.times.scene import Scene
from copydesk.annotate.times.timex import timex_of
from copydesk.dates import TimeValue
from copydesk.sheet.claims import Anchor, Direction

NO_DAY = Reading(anchor=Anchor.NONE, deictic=True, why="counts from the article's day, which is not known")
CLOCK_UNITS = ("S", "MIN", "H")


def from_publication(value: TimeValue, why: str, direction: Direction = Direction.NONE) -> Reading:
    """A reading that changes with the day of publication."""
    return Reading((value,), Anchor.PUBLICATION, why, direction, deictic=True)


def kind_of(unit: str) -> str:
    """The kind of meaning that a word for a unit makes."""
    return GRANULARITIES[unit].name.lower()


def unanchored(scene: Scene, unit: str, count: int = 0) -> Reading:
    """No value, since no date stands before it; taggers count from the day of publication all the same."""
    timex = timex_of(unit_at(unit, scene.day, count)) if scene.day else ""
    return Reading(anchor=Anchor.NONE, why="no date before it to count from", timex=timex)


def number_of(view: View) -> float | None:
    """How many units a phrase counts: two, a couple of, a hundred, one and a half; `None` for several."""
    number: float | None = view.get("num")
    if number is None and not (view.get("vague") and not view.has("couple")):
        number = 2 if view.has("couple") else 1
    if number is not None and view.has("half"):
        number = number + 0.5 if view.has("and") else 0.5
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    return number
