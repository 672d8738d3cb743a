from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.reporters.html import render
from copydesk.reporters.html.stories import story
from copydesk.reporters.html.wording import visible
from unit.report import sample
from unit.report.outline import Outline


def shape(report):
    shown = story(report.articles[0], report, 1, alone=True)
    return [(s.unit and s.unit.kind, [c.number for c in s.cards], len(s.rest)) for s in shown.strips]


def test_each_strip_has_the_prose_up_to_the_next_cards() -> None:
    assert shape(sample.harbour_page()) == [
        ("heading", [1], 1),
        ("paragraph", [2, 3], 0),
        ("paragraph", [4, 5], 1),
        ("paragraph", [6, 7], 8),
        ("debris", [8], 0),
    ]


def test_prose_before_the_first_card_is_a_strip_of_its_own() -> None:
    story_ = sample.Story("a.md", (sample.K.PARAGRAPH, "one"), (sample.K.PARAGRAPH, "two"))
    story_.find("page-debris", "two", "no")
    assert shape(sample.run(story_.report())) == [("paragraph", [], 0), ("paragraph", [1], 0)]


def test_an_article_without_prose_keeps_its_cards() -> None:
    assert shape(sample.empty()) == []


def test_lists_nest_and_tables_keep_their_columns() -> None:
    report = sample.harbour_page()
    units = [u for s in story(report.articles[0], report, 1, alone=True).strips for u in (s.unit, *s.rest)]
    items = next(u for u in units if u.kind == "list").items
    assert ["".join(p.text for p in item.pieces) for item in items] == [
        "Mara Quill burned the ledger.",
        "The lighthouse is lit from inside.",
        "Oda Fenn can swim.",
    ]
    assert len(items[1].items) == 1
    rows = next(u for u in units if u.kind == "table").rows
    assert [[("".join(p.text for p in c.pieces), c.header) for c in row] for row in rows][:2] == [
        [("Actor", True), ("Role", True)],
        [("Lena Roos", False), ("Oda Fenn", False)],
    ]


def test_a_table_with_gaps_has_rows_of_one_width_and_no_column_for_nothing() -> None:
    cell, made = sample.Cell, sample.K.TABLE_CELL
    story_ = sample.Story(
        "a.md", (made, "a", {"cell": cell(0, 0, 0)}), (made, "b", {"cell": cell(0, 2, 10**9)})
    )
    report = sample.run(story_.report())
    unit = story(report.articles[0], report, 1, alone=True).strips[0].unit
    assert [len(row) for row in unit.rows] == [2, 2]


def test_headings_never_skip_a_level() -> None:
    kinds = [
        (sample.K.HEADLINE, "a", {"level": 1}),
        (sample.K.HEADING, "b", {"level": 5}),
        (sample.K.HEADING, "c", {"level": 2}),
    ]
    report = sample.run(sample.Story("a.md", *kinds).report())
    strip = story(report.articles[0], report, 1, alone=True).strips[0]
    assert [u.level for u in (strip.unit, *strip.rest)] == [2, 3, 3]


kinds = st.sampled_from([*sample.K, *[sample.K.TABLE_CELL] * 8, *[sample.K.LIST_ITEM] * 4])
blocks = st.lists(
    st.tuples(
        kinds,
        st.text(alphabet="ab \n<&\u202e한", min_size=1, max_size=12),
        st.integers(0, 400),
        st.integers(0, 2),
        st.one_of(st.none(), st.builds(sample.Cell, st.integers(0, 1), st.integers(0, 2), st.integers(0, 2))),
    ),
    max_size=8,
)


@settings(max_examples=80)
@given(blocks, st.lists(st.tuples(st.integers(0, 90), st.integers(0, 20)), max_size=5))
def test_no_shape_of_article_loses_a_word_or_breaks_the_page(drawn, places) -> None:
    drawn = [(kind, f"{words}w{n}", *more) for n, (kind, words, *more) in enumerate(drawn)]
    made = [
        (kind, words, {"level": level, "list": list_, "cell": cell})
        for kind, words, level, list_, cell in drawn
    ]
    story_ = sample.Story("a.md", *made)
    for start, length in places:
        end = min(start + length, len(story_.text))
        story_.find("page-debris", "", "no", span=sample.Span(min(start, end), end), subject=str(start))
    report = sample.run(story_.report())
    words = Outline(render(report)).words("prose", "cards", "r")
    for _, written, *_ in drawn:
        assert "".join(visible(written).split()) in words


def test_what_shares_a_cell_stands_in_it_together() -> None:
    cell = {"cell": sample.Cell(0, 0, 0)}
    story_ = sample.Story("a.md", (sample.K.TABLE_CELL, "one", cell), (sample.K.TABLE_CELL, "two", cell))
    report = sample.run(story_.report())
    rows = story(report.articles[0], report, 1, alone=True).strips[0].unit.rows
    assert [["".join(p.text for p in c.pieces) for c in row] for row in rows] == [["one two"]]
