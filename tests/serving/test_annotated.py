import pytest

from copydesk.serving.requests import Annotated, Piece, RequestError, annotated

PIECES = (Piece("A "), Piece(None, "<b>"), Piece("harbour"), Piece(None, "</b><br>", "\n"), Piece("of glass"))


def words(sent, part):
    """What a part of the text is in what was sent, cut as clients cut: in UTF-16 units."""
    start = sent.text.index(part)
    first, last = sent.span(start, start + len(part))
    return sent.whole.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le")


def test_plain_text_stays_where_it_is():
    assert Annotated((Piece("one two"),)).span(4, 7) == (4, 7)


@pytest.mark.parametrize("before", ["", "é", "한국 ", "😀", "a😀😀b", "\ufeff"])
def test_places_count_utf_16_units(before):
    sent = Annotated((Piece(f"{before}harbour"),))
    assert words(sent, "harbour") == "harbour"
    assert sent.span(len(before), len(before) + 7)[1] == len(f"{before}harbour".encode("utf-16-le")) // 2


def test_markup_is_read_as_what_it_means_and_counted_as_it_was_sent():
    sent = Annotated(PIECES)
    assert sent.text == "A harbour\nof glass"
    assert sent.whole == "A <b>harbour</b><br>of glass"
    assert words(sent, "harbour") == "harbour"
    assert words(sent, "glass") == "glass"


def test_a_place_across_markup_covers_it():
    assert words(Annotated(PIECES), "harbour\nof") == "harbour</b><br>of"


def test_a_place_that_is_markup_covers_it_whole():
    sent = Annotated((Piece("R"), Piece(None, "&amp;", "&"), Piece("D")))
    assert sent.text == "R&D"
    assert words(sent, "R&D") == "R&amp;D"
    assert words(sent, "&") == "&amp;"


def test_an_empty_place_stays_one():
    assert Annotated(PIECES).span(2, 2) == (5, 5)
    assert Annotated(()).span(0, 0) == (0, 0)


def test_both_forms_are_read():
    assert annotated("a", None).text == "a"
    assert annotated(None, '{"text": "a"}').text == "a"
    data = '{"annotation": [{"text": "A"}, {"markup": "<p>", "interpretAs": "\\n\\n"}, {"text": "B"}, {"markup": "<i/>"}]}'
    assert annotated(None, data).text == "A\n\nB"


@pytest.mark.parametrize(
    ("text", "data"),
    [
        (None, None),
        ("a", '{"text": "a"}'),
        (None, "{}"),
        (None, "[]"),
        (None, "{"),
        (None, '{"annotation": 3}'),
        (None, '{"annotation": [{"text": 3}]}'),
        (None, '{"text": "a", "annotation": []}'),
        (None, '{"annotation": [[[[['),
    ],
)
def test_what_is_neither_is_refused_in_words(text, data):
    with pytest.raises(RequestError, match="text"):
        annotated(text, data)
