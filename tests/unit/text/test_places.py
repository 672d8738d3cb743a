from __future__ import annotations

from copydesk.text import Lines, Place, Segment, SourceMap, SourceMapBuilder, Span


def built() -> tuple[str, SourceMap]:
    """`AT&amp;T  Us` read as `AT&T`, a break from nowhere, `Us`."""
    builder = SourceMapBuilder()
    builder.copy("AT", 0)
    builder.decode("&", Span(2, 7))
    builder.copy("T", 7)
    builder.insert("\n\n")
    builder.copy("Us", 10)
    return builder.finish()


def test_each_line_break_ends_a_line() -> None:
    lines = Lines("a\r\nb\rc\n\nd")
    assert len(lines) == 5
    assert [lines.place(at) for at in (0, 3, 5, 7, 8)] == [Place(n, 1) for n in (1, 2, 3, 4, 5)]
    assert lines.span(1) == Span(0, 1)


def test_other_separators_end_no_line() -> None:
    assert len(Lines("a\x0bb\x0cc\u2028d\x85e\r\n")) == 2


def test_columns_count_code_points() -> None:
    assert str(Lines("지금 😀x").place(4)) == "1:5"


def test_copied_words_map_point_by_point() -> None:
    text, places = built()
    assert text == "AT&T\n\nUs"
    assert places.source(Span(7, 8)) == Span(11, 12)
    assert places.is_verbatim(Span(6, 8))


def test_decoded_words_map_as_a_whole() -> None:
    _, places = built()
    assert places.source(Span(2, 3)) == Span(2, 7)
    assert places.source(Span(0, 4)) == Span(0, 8)
    assert not places.is_verbatim(Span(0, 4))


def test_a_break_maps_to_the_nearest_point_before_it() -> None:
    _, places = built()
    assert places.source(Span(4, 6)) == Span(8, 8)
    assert places.source(Span(5, 5)) == Span(8, 8)
    assert not places.is_verbatim(Span(4, 6))


def test_words_over_a_gap_are_not_verbatim() -> None:
    places = SourceMap((Segment(Span(0, 2), Span(0, 2), True), Segment(Span(2, 4), Span(3, 5), True)))
    assert places.source(Span(1, 3)) == Span(1, 4)
    assert not places.is_verbatim(Span(1, 3))


def test_an_empty_map_points_to_the_start() -> None:
    assert SourceMap(()).source(Span(0, 1)) == Span(0, 0)
