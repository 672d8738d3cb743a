"""Rare, broken and odd wordings of time: the value of each where it has one, and nothing where it has none.

In rare.tsv a line is a sentence, with `~` before it where the article has no day, and all that is read in it: `text=value`, or
`text*code` of what is for taggers alone.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.time.test_phrases import DAY, read, told

LINES = Path(__file__).with_name("rare.tsv").read_text("utf-8").splitlines()


def all_read(sentence: str) -> str:
    found = read(sentence.removeprefix("~"), None if sentence.startswith("~") else DAY)
    return "; ".join(
        f"{time.text}={told(time)}" if time.lint else f"{time.text}*{time.timex}" for time in found
    )


@pytest.mark.parametrize("line", LINES)
def test_rare_wordings_have_their_value_or_none(line: str) -> None:
    sentence, _, expected = line.partition("\t")
    assert all_read(sentence) == expected
