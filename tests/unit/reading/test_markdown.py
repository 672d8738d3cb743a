from __future__ import annotations

from copydesk.reading import read
from copydesk.reading.document import BlockKind, Document

PROSE = "The comedy has aged better than its stars feared it would."


def document(text: str, name: str = "a.md") -> Document:
    return read(name, text.encode())


def kinds(text: str, name: str = "a.md") -> list[tuple[str, str]]:
    made = document(text, name)
    return [(str(block.kind), made.words(block)) for block in made.blocks]


def test_the_first_top_heading_is_the_headline() -> None:
    assert kinds("# One\n\n## Two\n\n# Three") == [
        ("headline", "One"),
        ("heading", "Two"),
        ("heading", "Three"),
    ]


def test_the_front_matters_title_is_the_headline_of_a_body_without_one() -> None:
    made = document(f'---\ntitle: "The Harbour"\n---\n\n{PROSE}\n\n# Cast\n')
    assert made.headline is not None
    assert made.words(made.headline) == "The Harbour"
    assert made.map.source(made.headline.span).of(made.source) == "The Harbour"
    assert made.blocks[2].kind is BlockKind.HEADING


def test_beside_a_headline_the_front_matters_title_is_the_pages() -> None:
    assert kinds("---\ntitle: The Harbour\n---\n# The Harbour Returns") == [
        ("page title", "The Harbour"),
        ("headline", "The Harbour Returns"),
    ]


def test_a_body_that_begins_with_a_lower_heading_has_that_for_its_headline() -> None:
    assert kinds(f"## The Harbour\n\n{PROSE}")[0] == ("headline", "The Harbour")


def test_marks_of_emphasis_are_no_text_but_remembered() -> None:
    made = document("In *The Harbour* and **Us**, _she_ sings.")
    assert made.text == "In The Harbour and Us, she sings."
    assert [span.of(made.text) for span in made.emphasis] == ["The Harbour", "Us", "she"]


def test_code_and_addresses_are_no_prose() -> None:
    text = "See `x = 1` [the list](http://a.example/wrong-actor) <http://b.example> here.\n\n```\ncode\n```\n\n    more"
    assert kinds(text) == [("paragraph", "See the list here.")]


def test_what_is_struck_out_is_no_prose() -> None:
    assert document("Out in ~~2023~~ 2024.").text == "Out in 2024."


def test_alternative_texts_are_blocks_outside_the_paragraph() -> None:
    assert kinds("One ![a *boat* &amp; sea](b.png) two.") == [
        ("paragraph", "One two."),
        ("alternative text", "a boat & sea"),
    ]


def test_a_broken_line_is_a_blank() -> None:
    made = document("> All of\n> Us\n\nOne  \ntwo\\\nthree")
    assert made.text == "All of Us\n\nOne\ntwo\nthree"
    assert made.blocks[0].kind is BlockKind.QUOTATION


def test_lists_keep_their_levels_and_numbers() -> None:
    made = document("- a\n  - b\n- c\n\n  more\n\n1. d")
    assert [(made.words(b), b.level, b.list) for b in made.of(BlockKind.LIST_ITEM)] == [
        ("a", 1, 0),
        ("b", 2, 0),
        ("c", 1, 0),
        ("d", 1, 1),
    ]
    assert [made.words(b) for b in made.of(BlockKind.PARAGRAPH)] == ["more"]


def test_cells_know_their_places() -> None:
    made = document("| Actor | Role |\n|---|---|\n| Ann \\| Ito | |\n| *Bo* | Mara |")
    cells = [(made.words(b), b.cell.row, b.cell.column, b.cell.header) for b in made.blocks if b.cell]
    assert cells == [
        ("Actor", 0, 0, True),
        ("Role", 0, 1, True),
        ("Ann | Ito", 1, 0, False),
        ("Bo", 2, 0, False),
        ("Mara", 2, 1, False),
    ]


def test_comments_stand_where_the_next_words_do() -> None:
    made = document("One.\n\n<!-- copydesk allow x: y -->\nTwo <!-- here --> three.")
    between, within = made.comments
    assert between.words.strip() == "copydesk allow x: y"
    assert between.at == made.blocks[1].span.start
    assert made.text[within.at - 4 : within.at] == "Two "
    assert within.source.of(made.source) == "<!-- here -->"


def test_html_keeps_its_text() -> None:
    text = "<div>\n<p>One <b>two</b></p><ul><li>three</ul>\n</div>\n\nFour <span>five</span> <del>six</del>."
    assert kinds(text) == [("paragraph", "One two"), ("list item", "three"), ("paragraph", "Four five .")]


def test_quotation_marks_stay_as_they_are() -> None:
    assert document('"One" -- two...').text == '"One" -- two...'


def test_template_tags_are_no_prose() -> None:
    assert kinds('{{< youtube id="x" >}}\n\nOne {% include two.html %} three.') == [
        ("paragraph", "One three.")
    ]


def test_an_expression_of_a_template_is_left_to_be_found() -> None:
    assert document("Hello {{ name }}.").text == "Hello {{ name }}."


def test_imports_components_and_expressions_of_mdx_are_no_prose() -> None:
    text = (
        "import Card from './card'\nexport const x = {\n  a: 1\n}\n\n# The {1 + 1} Harbour\n\n"
        '<Card title="One" data={{a: "b"}}>\n\nTwo <Note /> three {/* four */}.\n\n</Card>'
    )
    assert kinds(text, "a.mdx") == [("headline", "The Harbour"), ("paragraph", "Two three .")]


def test_footnotes_are_prose_and_their_marks_are_not() -> None:
    assert kinds("One[^1].\n\n[^1]: Two.") == [("paragraph", "One."), ("paragraph", "Two.")]


def test_a_byline_gives_what_the_front_matter_leaves_open() -> None:
    made = document(f"# The Harbour\n\n*By Ann Ito*, January 6, 2024\n\n{PROSE}")
    assert made.blocks[1].kind is BlockKind.BYLINE
    assert made.metadata.authors == ("Ann Ito",)
    assert made.metadata.published is not None
    assert made.metadata.published.origin == "byline"
