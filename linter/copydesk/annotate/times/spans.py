"""Times so far from the day of publication, and spells up to it: *two years ago*, *the past decade*."""

from __future__ import annotations

from copydesk.annotate.times.calendar import GRANULARITIES, move, unit_at, units_from
from copydesk.annotate.times.counting import CLOCK_UNITS, NO_DAY, kind_of, number_of, unanchored
from copydesk.annotate.times.lengths import APPROX, COUNT, UNIT, in_units
from copydesk.annotate.times.meaning import Meaning, Reading, View, row, tagged
from copydesk.annotate.times.scene import Scene
from copydesk.annotate.times.timex import timex_of
from copydesk.dates import Granularity, TimeValue, about
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, Direction, TimexType

_ROUGH = (
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "some",
    "roughly",
    "more",
    "less",
    "least",
    "approximately",
)


def _ago(view: View) -> Meaning | None:
    """Two years ago, three weeks from now: so many units from the day of publication."""
    unit, number, back = view.get("unit") or view.get("units"), number_of(view), view.has("ago")
    if number is None or unit in CLOCK_UNITS:
        tag = "PAST_REF" if back else "FUTURE_REF"
        return Meaning("vague", tagged(tag if number is None else in_units(unit, number)), lint=False)
    count, rough = -number if back else number, view.has(*_ROUGH)

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        value = units_from(unit, scene.day, count)
        direction = Direction.PAST if back else Direction.FUTURE
        why = f"counted from the day of publication, {scene.day.isoformat()}"
        quarter = scene.earlier(Granularity.QUARTER, blocks=2) if unit == "Y" and count == -1 else None
        timex = timex_of(quarter.shifted(-1)) if quarter else ""
        value = about(value) if rough else value
        return Reading((value,), Anchor.PUBLICATION, why, direction, deictic=True, timex=timex)

    return Meaning(kind_of(unit), read)


def _later(view: View) -> Meaning | None:
    """A year later, two years earlier: so many units from a date said before."""
    unit, number, back = view.get("unit") or view.get("units"), number_of(view), view.has("earlier")
    if unit in CLOCK_UNITS:
        return Meaning("length", tagged(in_units(unit, number)), TimexType.DURATION, lint=False)
    if number is None:
        return Meaning("vague", tagged("PAST_REF" if back else "FUTURE_REF"), lint=False)
    count, rough = -number if back else number, view.has(*_ROUGH)

    def read(scene: Scene) -> Reading:
        quarter = scene.earlier(Granularity.QUARTER, blocks=2) if unit == "Y" and count == -1 else None
        base = quarter or scene.earlier()
        if base is None or base.start is None:
            return unanchored(scene, unit, int(count))
        value = quarter.shifted(-1) if quarter else units_from(unit, base.start, count)
        return Reading(
            (about(value) if rough else value,), Anchor.MENTION, f"counted from {base.words()}, said before"
        )

    return Meaning(kind_of(unit), read)


def _spell(view: View) -> Meaning | None:
    """“The past decade", "the next two weeks": a length that begins or ends on the day of publication."""
    unit = view.get("unit") or view.get("units")
    back = (view.get("past") or view.get("next") or 0) < 0
    number = view.get("num")
    if number is None and not view.get("vague") and not view.has("several"):
        number = 1
    if view.has("couple"):
        number = 2
    if number == 1 and not view.get("num") and unit not in ("E", "C", *CLOCK_UNITS):
        return _past_unit(unit)
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    timex = in_units(unit, number)
    if unit in CLOCK_UNITS or number is None or not view.has("past", "last", "next", "coming"):
        return Meaning("length", tagged(timex), TimexType.DURATION, lint=False)

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return Reading(anchor=Anchor.NONE, timex=timex, deictic=True)
        other = move(scene.day, unit, -number if back else number)
        first, last = (other, add_days(scene.day, 1)) if back else (scene.day, add_days(other, 1))
        margin = max((last - first).days // 10, 1)
        value = TimeValue(
            first, last, GRANULARITIES[unit], None, margin if back else 0, 0 if back else margin
        )
        direction = Direction.PAST if back else Direction.FUTURE
        return Reading(
            (value,), Anchor.PUBLICATION, "up to the day of publication", direction, True, timex=timex
        )

    return Meaning("spell", read, TimexType.DURATION)


def _past_unit(unit: str) -> Meaning:
    """“The past year": taggers give it the year before; what it means is the twelve months up to the day."""

    def read(scene: Scene) -> Reading:
        if scene.day is None:
            return NO_DAY
        value = TimeValue(move(scene.day, unit, -1), add_days(scene.day, 1), GRANULARITIES[unit])
        timex = timex_of(unit_at(unit, scene.day, -1))
        why = "up to the day of publication"
        return Reading((value,), Anchor.PUBLICATION, why, Direction.PAST, deictic=True, timex=timex)

    return Meaning(kind_of(unit), read)


SPANS = (
    row(
        "ago",
        f"{APPROX} {COUNT} <dash>? {UNIT} (?:<w_or> (?:<w_so>|<num>))? (?:<w_and> <w_a> <w_half>)? "
        "(?: <w_ago> | <w_from> <w_now> | <w_hence> )",
        _ago,
        ("two years ago", "2021"),
        ("three weeks from now", "2023-W43"),
        ("a decade ago", "2013"),
        needs="num|w_a|w_an|w_half|vague unit|units w_ago|w_now|w_hence",
    ),
    row(
        "later or earlier",
        f"{APPROX} {COUNT} {UNIT} (?: <w_earlier> | <w_later> )",
        _later,
        ("In 2019 it opened; a year later", "2020"),
        needs="num|w_a|w_an|w_half|vague unit|units w_earlier|w_later",
    ),
    row(
        "spell",
        f"<the>? (?:<past>|<next>) {COUNT} (?:<w_trading>|<w_business>)? {UNIT} (?: <w_or> <w_so> )? (?!<w_of>)",
        _spell,
        ("over the past two months", "P2M"),
        ("the next few weeks", "PXW"),
        needs="past|next num|w_a|w_an|w_half|vague unit|units",
    ),
    row(
        "past spell of one",
        "<w_the> <w_past> <unit> | <w_past> (?:<w_decade>|<w_century>)",
        _spell,
        ("over the past decade", "P10Y"),
        needs="w_past unit|w_decade|w_century",
    ),
)
"""Times told by their distance from another day."""
