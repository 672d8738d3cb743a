from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from copydesk.reporters.html import render
from copydesk.reporters.html.marks import Mark, cut, widened
from copydesk.text import Span
from unit.report import sample

TEXT = "one two three four five six seven eight"
spans = st.tuples(st.integers(0, len(TEXT)), st.integers(1, 12)).map(
    lambda s: Span(s[0], min(s[0] + s[1], len(TEXT)))
)
kinds = st.sampled_from(["error", "warning", "note", "related"])


WHOLE = Span(0, len(TEXT))


def pieces(*marks: Mark, block: Span = WHOLE):
    return cut(TEXT, block, [m for m in marks if m.span.overlaps(block)], (), "")


@given(st.lists(st.tuples(spans, kinds), max_size=8), spans)
def test_pieces_joined_are_the_text_and_each_is_under_the_marks_that_cover_it(drawn, block) -> None:
    if not len(block):
        return
    marks = [Mark(span, n, kind, f"f{n}") for n, (span, kind) in enumerate(drawn)]
    made = pieces(*marks, block=block)
    assert "".join(p.text for p in made) == block.of(TEXT)
    at = block.start
    for piece in made:
        here = Span(at, at + len(piece.text))
        assert set(piece.cards) == {m.number for m in marks if m.span.overlaps(here)}
        at = here.end


@given(st.lists(st.tuples(spans, kinds), max_size=8))
def test_each_mark_has_its_number_printed_once_and_an_address_where_it_begins(drawn) -> None:
    marks = [Mark(span, n, kind, f"f{n}") for n, (span, kind) in enumerate(drawn) if len(span)]
    made = pieces(*marks)
    assert sorted(r.number for p in made for r in p.references) == [m.number for m in marks]
    assert {p.anchor for p in made if p.anchor} == {f"m{m.span.start}" for m in marks}


def test_the_gravest_mark_comes_first() -> None:
    note, error = Mark(Span(0, 7), 1, "note", "a"), Mark(Span(4, 13), 2, "error", "b")
    assert [p.kinds for p in pieces(note, error)] == [("note",), ("error", "note"), ("error",), ()]


def test_a_mark_over_two_blocks_is_cut_at_their_border() -> None:
    mark = Mark(Span(4, 18), 1, "error", "a")
    first, second = pieces(mark, block=Span(0, 7)), pieces(mark, block=Span(8, 18))
    assert [p.text for p in first if p.kinds] == ["two"]
    assert [p.text for p in second if p.kinds] == ["three four"]


def test_emphasis_and_marks_may_cross() -> None:
    mark = Mark(Span(0, 7), 1, "error", "a")
    made = cut(TEXT, Span(0, 18), [mark], [Span(4, 13)], "")
    assert [(p.text, bool(p.kinds), p.emphasis) for p in made] == [
        ("one ", True, False),
        ("two", True, True),
        (" three", False, True),
        (" four", False, False),
    ]


def test_an_empty_span_is_widened_to_its_word() -> None:
    assert widened(Span(0, 0), TEXT).of(TEXT) == "one"
    assert widened(Span(5, 5), TEXT).of(TEXT) == "two"
    assert widened(Span(4, 4), TEXT).of(TEXT) == "two"
    assert widened(Span(len(TEXT), len(TEXT)), TEXT).of(TEXT) == "one"
    assert widened(Span(0, 0), "") == Span(0, 0)


def test_what_stands_in_no_block_has_a_card_and_no_mark() -> None:
    story = sample.Story("a.md", (sample.K.PARAGRAPH, "one"), (sample.K.PARAGRAPH, "two"))
    story.find("page-debris", "between", "a break", span=Span(3, 5), related=(story.related("two", "And"),))
    article = story.report()
    article = replace(article, document=replace(article.document, blocks=article.document.blocks[:1]))
    page = render(sample.run(article))
    assert "a break" in page
    assert "<mark" not in page
