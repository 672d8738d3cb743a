"""Places are counted as editors count them, whatever stands in the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind, Range

from copydesk.lsp.positions import Positions
from copydesk.text import Place, Span

TEXT = "ab\r\n\U0001f600é x\n\u2028y\re\u0301z"
UTF_8, UTF_16, UTF_32 = PositionEncodingKind.Utf8, PositionEncodingKind.Utf16, PositionEncodingKind.Utf32


@pytest.mark.parametrize(
    ("words", "encoding", "position"),
    [
        ("ab", UTF_16, (0, 0)),
        ("\U0001f600", UTF_16, (1, 0)),
        ("é", UTF_16, (1, 2)),
        ("x", UTF_16, (1, 4)),
        ("x", UTF_8, (1, 7)),
        ("x", UTF_32, (1, 3)),
        ("y", UTF_16, (2, 1)),
        ("z", UTF_16, (3, 2)),
        ("z", UTF_8, (3, 3)),
    ],
)
def test_an_offset_has_its_line_and_its_column_in_the_units_agreed_on(words, encoding, position):
    positions = Positions(TEXT, encoding)
    assert positions.position(TEXT.index(words)) == Position(*position)
    assert positions.offset(Position(*position)) == TEXT.index(words)


def test_half_a_character_is_that_character():
    assert Positions(TEXT).offset(Position(1, 1)) == TEXT.index("\U0001f600")


@pytest.mark.parametrize("position", [(0, 99), (9, 0), (99, 99)])
def test_what_lies_beyond_a_line_or_the_text_is_its_end(position):
    line, _ = position
    assert Positions(TEXT).offset(Position(*position)) == (2 if line == 0 else len(TEXT))


def test_a_mark_of_byte_order_counts_for_the_editor_alone():
    positions = Positions("\ufeffab\ncd")
    assert positions.range(Span(0, 1)) == Range(Position(0, 1), Position(0, 2))
    assert positions.position(3) == Position(1, 0)
    assert positions.offset(Position(0, 2)) == 1
    assert positions.offset(Position(0, 0)) == 0


def test_a_place_reaches_to_what_its_line_says_last():
    positions = Positions("title: \U0001f600 x  \nkind: film")
    assert positions.rest_of_line(Place(1, 8)) == Range(Position(0, 7), Position(0, 11))
    assert positions.rest_of_line(Place(9, 9)) == Range(Position(1, 10), Position(1, 10))


def test_half_a_pair_as_a_client_may_send_it_is_one_unit():
    assert Positions("\ud83d x").position(2) == Position(0, 2)


@given(st.text(max_size=40), st.sampled_from([UTF_8, UTF_16, UTF_32]))
def test_every_offset_comes_back(text, encoding):
    positions = Positions(text, encoding)
    for offset in range(len(positions.text) + 1):
        inside_a_break = positions.text[offset - 1 : offset + 1] == "\r\n"
        back = positions.offset(positions.position(offset))
        assert back == offset - inside_a_break
