import re

import pytest

from copydesk.annotate.times import read_parts
from copydesk.annotate.times.composed import COMPOSED
from copydesk.annotate.times.meaning import Row
from copydesk.annotate.times.reader import SINGLE, vocabulary
from copydesk.annotate.tokens import Tokens
from copydesk.desk import Desk
from unit.time.test_phrases import DAY, document_of

ROWS = (*SINGLE, *COMPOSED)
CASES = [(row, text, timex) for row in ROWS for text, timex in row.cases]


@pytest.mark.parametrize(("row", "text", "timex"), CASES, ids=[f"{r.name}: {t}" for r, t, _ in CASES])
def test_example_of_a_row_has_its_value(row: Row, text: str, timex: str) -> None:
    document = document_of(f"Note: {text}.")
    found = list(read_parts(document, Tokens(document), (), DAY, Desk()))
    assert (row.name, timex) in [(time.pattern, time.timex) for time in found]


def test_each_row_has_an_example_and_a_name_of_its_own() -> None:
    assert all(row.cases for row in ROWS)
    assert len({row.name for row in ROWS}) == len(ROWS)


def test_each_class_that_a_row_names_is_in_the_vocabulary() -> None:
    """A misspelled class would be a pattern that never matches."""
    made = {name for row in ROWS for name in re.findall(r"c_[a-z]+", row.shape)}
    alphabet = vocabulary().alphabet
    known = {
        name
        for row in ROWS
        for name in re.findall(r"[<|]!?([a-z_]+)(?=[|>])", row.shape)
        if alphabet.chars(name)
    }
    named = {name for row in ROWS for name in re.findall(r"[<|]!?([a-z_]+)(?=[|>])", row.shape)}
    terms = {"year", "yy", "small", "num", "ord", "iso", "slashed", "fy", "yearspan", "decade", "shortdecade"}
    terms |= {
        "centuries",
        "qn",
        "hn",
        "poss",
        "clocktime",
        "ampm",
        "weakmonth",
        "weakwday",
        "figures",
        "year_over",
    }
    assert named - known - made <= terms
