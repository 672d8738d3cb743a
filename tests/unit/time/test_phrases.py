from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from copydesk.annotate.times import read_times
from copydesk.annotate.tokens import Tokens
from copydesk.desk import Desk
from copydesk.reading.document import Block, BlockKind, Document
from copydesk.sheet.claims import TimeExpression
from copydesk.text import Span

DAY = date(2023, 10, 5)
"""A Thursday."""
LINES = Path(__file__).with_name("phrases.tsv").read_text("utf-8").splitlines()


def document_of(text: str) -> Document:
    paragraph = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
    return Document("", "text", text, text, (paragraph,))


def read(text: str, day: date | None = DAY) -> tuple[TimeExpression, ...]:
    document = document_of(text)
    return read_times(document, Tokens(document), (), day, Desk())


def told(time: TimeExpression) -> str:
    if time.fault:
        return f"! {time.fault}"
    return " or ".join(value.edtf() for value in time.candidates)


@pytest.mark.parametrize("line", LINES)
def test_phrase_of_entertainment_news(line: str) -> None:
    """`--` is no time at all; `-` is one that date rules must not build on."""
    sentence, expected = line.split("\t")
    before, rest = sentence.split("[[")
    phrase, after = rest.split("]]")
    span = Span(len(before), len(before) + len(phrase))
    found = [time for time in read(before + phrase + after) if time.span.overlaps(span)]
    match expected:
        case "--":
            assert [f.text for f in found] == []
        case "-":
            assert not any(time.lint for time in found)
        case _:
            assert [told(time) for time in found] == [expected]
            assert found[0].span.contains(span)


def test_there_are_at_least_two_hundred_phrases() -> None:
    assert len(set(LINES)) == len(LINES) >= 200
