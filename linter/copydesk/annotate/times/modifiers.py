"""What early and late within an expression, and before, by, since and until in front of it, make of its values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from copydesk.annotate.times.scene import Scene
from copydesk.dates import Modifier, TimeValue, about, narrow
from copydesk.dates.value import add_days

_INNER = (Modifier.EARLY, Modifier.MID, Modifier.LATE)
"""Two of these come from one phrase: mid-to-late."""


def modify(values: Sequence[TimeValue], parts: Sequence[Modifier], scene: Scene) -> tuple[TimeValue, ...]:
    """The values as their modifiers have them."""
    opener = _opener(scene)
    if opener is Modifier.SINCE and scene.day is not None:
        past = [v for v in values if v.start and v.start <= scene.day]
        values = past or values
    return tuple(dict.fromkeys(_opened(_narrowed(value, parts, opener), opener, scene) for value in values))


def _opener(scene: Scene) -> Modifier | None:
    """What the words around make of a value: not until, no earlier than and “or later” begin with it."""
    two, after = (scene.word(-2), scene.word(-1)), tuple(scene.word(n) for n in (1, 2, 3))
    opener = _OPENERS.get(two[1])
    negated = any(scene.word(n) in ("not", "never", "t") for n in range(-7, -1))
    if (negated and opener in (Modifier.BEFORE, Modifier.UNTIL)) or two == ("earlier", "than"):
        return Modifier.START
    if after == ("at", "the", "earliest") or after[:2] == ("or", "later"):
        return Modifier.START
    if two == ("early", "as") and scene.word(-3) == "as":
        return Modifier.START
    if two == ("later", "than") or after == ("at", "the", "latest"):
        return Modifier.BY
    return Modifier.SINCE if after[1] == "present" and after[0] in ("-", "–", "—", "to") else opener


def _narrowed(value: TimeValue, parts: Sequence[Modifier], opener: Modifier | None) -> TimeValue:
    if len(parts) == 2 and parts[0] in _INNER and parts[1] in _INNER:
        first, last = sorted((narrow(value, part) for part in parts), key=lambda each: each.start or date.min)
        return replace(TimeValue.range(first, last), modifier=parts[1])
    for part in reversed(parts):
        if part is Modifier.ABOUT:
            value = about(value)
        elif part is Modifier.END and opener in (Modifier.BEFORE, Modifier.BY, Modifier.UNTIL):
            value = replace(value, modifier=Modifier.END)
        else:
            value = narrow(value, part)
    return value


_OPENERS = {
    "before": Modifier.BEFORE,
    "by": Modifier.BY,
    "until": Modifier.UNTIL,
    "till": Modifier.UNTIL,
    "since": Modifier.SINCE,
    "after": Modifier.AFTER,
}


def _opened(value: TimeValue, opener: Modifier | None, scene: Scene) -> TimeValue:
    """“Before 2024” ends where 2024 begins; "before the end of 2024" where it ends."""
    match opener:
        case Modifier.BEFORE:
            end = value.end if value.modifier is Modifier.END else value.start
            return replace(value, start=None, end=end, modifier=opener, margin_before=0)
        case Modifier.BY | Modifier.UNTIL:
            return replace(value, start=None, modifier=opener, margin_before=0)
        case Modifier.START:
            return replace(value, end=None, modifier=Modifier.SINCE, margin_after=0)
        case Modifier.SINCE:
            end = add_days(scene.day, 1) if scene.day and value.start and value.start <= scene.day else None
            return replace(value, end=end, modifier=opener, margin_after=0)
        case Modifier.AFTER:
            return replace(value, start=value.end, end=None, modifier=opener, margin_after=0)
    return value
