"""Times of day: *8:30 p.m. ET*, *noon*, *Friday night*; what they add to a day's value is for taggers alone."""

from __future__ import annotations

from copydesk.annotate.times.meaning import Meaning, Reading, View, row
from copydesk.annotate.times.scene import Scene
from copydesk.dates import TimeValue
from copydesk.sheet.claims import Anchor, TimexType


def _of_today(scene: Scene) -> Reading:
    if scene.day is None:
        return Reading(anchor=Anchor.NONE, deictic=True)
    value = TimeValue.day(scene.day)
    return Reading((value,), Anchor.PUBLICATION, "of the day of publication", deictic=True)


def _meaning(clock: str) -> Meaning:
    return Meaning("clock", _of_today, TimexType.TIME, clock=f"T{clock}", lint=False)


def _clock(view: View) -> Meaning | None:
    half = view.get("ampm")
    hour, minute = view.get("clocktime") or (view.get("num"), 0)
    if not isinstance(hour, int) or hour > 24 or (half and not 1 <= hour <= 12):
        return None
    if half in ("am", "pm"):
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _meaning(f"{hour:02}:{minute:02}")


def _named(view: View) -> Meaning | None:
    part = view.get("daypart")
    if not part[0].isdigit():
        return None
    return _meaning(part)


CLOCK = (
    row(
        "clock",
        "(?:<w_about>|<w_around>)? (?: <clocktime> <ampm>? | <num> <ampm> ) (?: <zone> | <w_local> <w_time> )?",
        _clock,
        ("at 8:30 p.m. ET", "2023-10-05T20:30"),
        ("at 9 pm", "2023-10-05T21:00"),
        needs="clocktime|ampm",
    ),
    row("noon", "<daypart> <zone>?", _named, ("at noon", "2023-10-05T12:00"), needs="daypart"),
)
"""Times of day without their day, which a composition adds."""
