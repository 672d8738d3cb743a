"""Cost grows with a text's length and not with its square: the calls that are made, counted while it grows threefold."""

import math
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from copydesk.checking import check
from copydesk.engine import Source
from copydesk.reporters import renderer
from counting import LINEAR, calls

_SPEC = spec_from_file_location("doubling", Path(__file__).parent / "benchmarks" / "doubling.py")
doubling = module_from_spec(_SPEC)
_SPEC.loader.exec_module(doubling)
SHORT, TIMES = 3_000, 3
LATER = {"events": 6_000}
"""Of many dates ten are told in each finding: where there are so many, it begins."""
SHAPES = (
    "short paragraphs", "headings", "a list", "a table", "bylines", "inline tags", "quotations",
    "one quotation", "events", "suppressions", "idle suppressions", "a cast in one run", "a cast in lines",
    "scripts of JSON-LD", "names all different", "seasons in a table",
)  # fmt: skip


@pytest.fixture(scope="module")
def setup():
    setup = doubling.setup_of()
    check([Source("a.md", doubling.SHAPES["prose"][1](SHORT).encode())], setup)  # what is made once is made
    return setup


def costs(shape, size, setup):
    file, text = doubling.SHAPES[shape]
    report, checking = calls(lambda: check([Source(file, text(size).encode())], setup))
    found = {"check": checking}
    for form in ("html", "json", "sarif", "text"):
        render = renderer(form)
        _, found[form] = calls(lambda render=render: render(report))
    return found


@pytest.mark.parametrize("shape", SHAPES)
def test_three_times_the_text_makes_about_three_times_the_calls(setup, shape):
    size = LATER.get(shape, SHORT)
    short, long = costs(shape, size, setup), costs(shape, size * TIMES, setup)
    powers = {stage: math.log(long[stage] / short[stage], TIMES) for stage in short}
    assert not {stage: round(power, 2) for stage, power in powers.items() if power > LINEAR}
