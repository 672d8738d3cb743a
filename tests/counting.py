"""How much work something makes, in calls: the same on every machine, however slow or busy it is.

Work within one call of compiled code (one search for a regular expression) is not counted: `make doubling` measures it.
"""

from __future__ import annotations

import gc
import math
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

LINEAR = 1.35
"""A square has 2; short texts have a little more than 1, since some of what is made once is made late."""
LEAST = 1_000
"""So few calls prove nothing: what is called once for a text is most of them."""


def calls(work: Callable[[], Any]) -> tuple[Any, int]:
    """What a piece of work comes to, and how many calls it made."""
    count = 0

    def counted(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()  # whose hooks are calls too
    sys.setprofile(counted)
    try:
        made = work()
    finally:
        sys.setprofile(None)
        gc.enable()
    return made, count


def power(work: Callable[[int], object], short: int, times: int = 4) -> float:
    """With which power of the size the calls grow, from a short size to one so many times as long."""
    work(short)  # what is made once is made
    few, many = (calls(lambda size=size: work(size))[1] for size in (short, short * times))
    return math.log(max(many, LEAST) / max(few, LEAST), times)
