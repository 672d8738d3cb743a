"""Lengths of time, times that repeat, and times so far from the day: *18 months*, *every Friday*, *two years ago*."""

from __future__ import annotations

from copydesk.annotate.times.calendar import (
    CLOCK_UNITS,
    GRANULARITIES,
    NO_DAY,
    kind_of,
    move,
    number_of,
    unanchored,
    unit_at,
    units_from,
)
from copydesk.annotate.times.lexicon import ADVERBS
from copydesk.annotate.times.meaning import Meaning, Reading, Scene, View, row, tagged, timex_of
from copydesk.dates import Granularity, TimeValue, about
from copydesk.dates.value import add_days
from copydesk.sheet.claims import Anchor, Direction, TimexType

_CODES = {"N": "D", "WE": "WE", "FN": "W", "E": "Y", "C": "Y", "L": "Y"}
_TIMES = {"E": 10, "C": 100, "L": 1000, "FN": 2}
APPROX = (
    "(?: (?:<approx>|<w_just> <w_over>) | <w_at> (?:<w_least>|<w_most>) | <w_just>? (?:<w_more>|<w_less>|<w_fewer>) <w_than>"
    " | <w_up> <w_to> | <w_no> <w_more> <w_than> )?"
)
"""What may stand before a number and belongs to it: about, nearly, at least, more than."""
_ROUGHLY = (
    "(?: <w_over> (?=<w_a>|<w_an>) | <w_just> <w_over> | (?:<w_nearly>|<w_almost>|<w_some>|<w_roughly>|<w_approximately>) | <w_at> (?:<w_least>|<w_most>) "
    "| <w_just>? (?:<w_more>|<w_less>|<w_fewer>) <w_than> | <w_up> <w_to> | <w_no> <w_more> <w_than> )?"
)
"""The same before a plain length; taggers leave "about" out there."""
COUNT = "(?: <num> (?:<w_and> <w_a> <w_half>)? (?:<multiple>|<w_more>|<w_additional>|<w_full>|<w_straight>|<w_consecutive>|<w_extra>|<w_trading>|<w_business>)? | (?:<w_a>|<w_an>) (?:<multiple>|<w_additional>|<w_extra>|<w_full>|<w_whole>|<w_further>|<w_half>)? | <w_half> (?:<w_a>|<w_an>)? <dash>? | <w_a>? <vague> <w_of>? )"
UNIT = "(?:<unit>|<units>)"


def length(view: View) -> str:
    """The TIMEX3 value of a length: P2Y, PT1H30M, PXM for an unknown number."""
    unit = view.get("unit") or view.get("units")
    number = view.get("num")
    if number is None:
        number = 2 if view.has("couple") else None if view.get("vague") or view.has("several") else 1
    if view.has("half"):
        number = 0.5 if number in (None, 1) and not view.has("and") else (number or 1) + 0.5
    for multiple in view.all("multiple"):
        number = (number or 1) * multiple
    return in_units(unit, number)


def in_units(unit: str, number: float | None) -> str:
    """A number of units as TIMEX3 has it; `None` is an unknown number."""
    prefix, code = ("PT", unit[0]) if unit in ("S", "MIN", "H") else ("P", _CODES.get(unit, unit))
    if number is None:
        return f"{prefix}X{unit if unit in ('E', 'C') else code}"
    number *= _TIMES.get(unit, 1)
    whole = int(number)
    if number == whole:
        return f"{prefix}{whole}{code}"
    halves = {"Y": "6M", "H": "30M", "M": "30S" if prefix == "PT" else "15D"}
    return f"{prefix}{whole}{code}{halves[code]}" if code in halves else f"{prefix}{number}{code}"


def _length(view: View) -> Meaning | None:
    unit = view.get("unit") or view.get("units")
    if unit == "S" and view.get("num") is None:
        return None
    plural = view.get("units") is not None
    if view.get("num") is None and plural and not view.get("vague") and (view.has("a") or view.has("an")):
        return None
    rate = view.words[0] in ("a", "an") and len(view.words) == 2
    timex = length(view)
    repeated = Meaning("set", tagged(timex), TimexType.SET, lint=False) if rate else None
    return Meaning(
        "length", tagged(timex), TimexType.DURATION, length=timex, lint=False, weak=rate, otherwise=repeated
    )


def _hyphened(view: View) -> Meaning | None:
    return Meaning("length", tagged(length(view)), TimexType.DURATION, lint=False)


def _plain(view: View) -> Meaning | None:
    """Weeks, for decades, months ago: a number of units that nobody counted."""
    unit = view.get("units")
    if view.has("ago"):
        return Meaning("vague", tagged("PAST_REF"), lint=False)
    bare = len(view.items) == 1
    return Meaning("length", tagged(in_units(unit, None)), TimexType.DURATION, lint=False, weak=bare)


def _long(view: View) -> Meaning | None:
    """Decades-long, day-long."""
    unit = view.get("units") or view.get("unit")
    number = None if view.get("units") else 1
    return Meaning("length", tagged(in_units(unit, number)), TimexType.DURATION, lint=False)


def _long_vague(view: View) -> Meaning | None:
    return Meaning("length", tagged(in_units(view.get("unit"), None)), TimexType.DURATION, lint=False)


def _while(view: View) -> Meaning | None:
    return Meaning("length", tagged("PXX"), TimexType.DURATION, lint=False)


def _every(view: View) -> Meaning | None:
    if (day := view.get("wday")) is not None:
        return Meaning("set", tagged(f"XXXX-WXX-{day + 1}"), TimexType.SET, lint=False)
    if month := view.get("month"):
        return Meaning("set", tagged(f"XXXX-{month:02}"), TimexType.SET, lint=False)
    if season := view.get("season"):
        code = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}[season]
        return Meaning("set", tagged(f"XXXX-{code}"), TimexType.SET, lint=False)
    unit = view.get("unit") or view.get("units")
    if unit is None:
        return Meaning("set", tagged(f"XXXX-XX-XXT{view.get('daypart')}"), TimexType.SET, lint=False)
    number = view.get("num") or (2 if view.has("other") else 1)
    return Meaning("set", tagged(in_units(unit, number)), TimexType.SET, lint=False)


def _weekdays(view: View) -> Meaning | None:
    return Meaning("set", tagged(f"XXXX-WXX-{view.get('wdays') + 1}"), TimexType.SET, lint=False)


def _adverb(view: View) -> Meaning | None:
    return Meaning("set", tagged(ADVERBS[view.text]), TimexType.SET, lint=False)


LENGTHS = (
    row(
        "length",
        f"(?: {_ROUGHLY} | <w_the> (?:<ord>|<w_latest>|<w_next>|<w_last>)? (?=<num>) ) {COUNT} {UNIT} (?:<w_and> <w_a> <w_half>)? (?! <dash>? <w_old> | <dash> (?:<w_ago>|<w_earlier>) )",
        _length,
        ("18 months", "P18M"),
        ("nearly two decades", "P20Y"),
        ("several years", "PXY"),
        ("a year and a half", "P1Y6M"),
    ),
    row(
        "length before a noun",
        f"{APPROX} <num> <dash> <unit> (?:<dash> <w_long>)? (?! <dash>? <w_old> )",
        _hyphened,
        ("a three-month shoot", "P3M"),
        ("the 10-day festival", "P10D"),
    ),
    row(
        "length of two numbers",
        f"{APPROX} <num> (?:<w_to>|<w_or>|<dash>) <num> {UNIT}",
        _length,
        ("two to three weeks", "P2W"),
    ),
    row(
        "plain length",
        "<units> (?: <w_or> <units> | <w_and> <units> | <w_ago> )?",
        _plain,
        ("for years", "PXY"),
        ("months ago", "PAST_REF"),
    ),
    row(
        "long",
        "(?:<unit>|<units>) <dash> <w_long>",
        _long,
        ("a decades-long feud", "PXE"),
    ),
    row("a while", "<w_a> <w_while>", _while, ("for a while", "PXX")),
    row(
        "several units before a noun",
        "<vague> <dash> <unit>",
        _long_vague,
        ("a several-year deal", "PXY"),
    ),
    row(
        "every",
        "<every> <w_other>? <num>? (?:<unit>|<units>|<wday>|<month>|<season>|<daypart>)",
        _every,
        ("every Friday", "XXXX-WXX-5"),
        ("each year", "P1Y"),
        ("every two years", "P2Y"),
    ),
    row("weekdays", "<wdays>", _weekdays, ("on Fridays", "XXXX-WXX-5")),
    row("adverb of repetition", "<adverb>", _adverb, ("weekly", "P1W")),
)
"""Lengths and repetitions: for taggers and for sums of years, never dates."""


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
    ),
    row(
        "later or earlier",
        f"{APPROX} {COUNT} {UNIT} (?: <w_earlier> | <w_later> )",
        _later,
        ("In 2019 it opened; a year later", "2020"),
    ),
    row(
        "spell",
        f"<the>? (?:<past>|<next>) {COUNT} (?:<w_trading>|<w_business>)? {UNIT} (?: <w_or> <w_so> )? (?!<w_of>)",
        _spell,
        ("over the past two months", "P2M"),
        ("the next few weeks", "PXW"),
    ),
    row(
        "past spell of one",
        "<w_the> <w_past> <unit> | <w_past> (?:<w_decade>|<w_century>)",
        _spell,
        ("over the past decade", "P10Y"),
    ),
)
"""Times told by their distance from another day."""
