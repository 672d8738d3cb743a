"""Places that a change concerns, as `impact` and `archive today` hand them over: in words, or as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import msgspec

from copydesk.newsroom.impact import Concern


def as_json(concerns: Sequence[Concern]) -> list[dict[str, Any]]:
    """The places as plain values."""
    return [
        {**msgspec.to_builtins(c), "start": {"line": c.start.line, "column": c.start.column}}
        for c in concerns
    ]


def listed(concerns: Sequence[Concern]) -> Iterator[str]:
    """The places in words, each article's below its path."""
    for path, group in groupby(concerns, key=lambda concern: concern.path):
        yield path
        for concern in group:
            yield f"  {concern.start}  “{' '.join(concern.text.split())}”: {concern.message}"
            said = (("before", concern.before), ("now", concern.after), ("instead", concern.instead))
            yield from (f"      {name + ':':<9}{words}" for name, words in said if words)
            if concern.correction:
                yield f"      {'print:':<9}{concern.correction}"
