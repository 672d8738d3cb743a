from __future__ import annotations

from datetime import date

import pytest

from copydesk.reading import read
from copydesk.reading.document import BlockKind, Document

PROSE = "The comedy has aged better than its stars feared it would."


def document(text: str) -> Document:
    return read("a.txt", text.encode())


def kinds(text: str) -> list[tuple[str, str]]:
    made = document(text)
    return [(str(block.kind), made.words(block)) for block in made.blocks]


def headline(text: str) -> str | None:
    made = document(text)
    return made.words(made.headline) if made.headline else None


def test_the_headline_is_the_first_block_that_is_no_debris() -> None:
    assert kinds(f"Latest Posts\n\nThe Harbour Returns\n\n{PROSE}")[:2] == [
        ("debris", "Latest Posts"),
        ("headline", "The Harbour Returns"),
    ]


def test_a_title_that_looks_like_a_label_is_the_headline_where_prose_follows() -> None:
    assert headline(f"Don’t Miss\n\n{PROSE}") == "Don’t Miss"
    assert headline(f"Don’t Miss\n\nBy Ann Ito\n\n{PROSE}") == "Don’t Miss"


def test_a_label_above_a_headline_is_debris() -> None:
    assert headline(f"Television\nDon’t Miss Returns in May\n\n{PROSE}") == "Don’t Miss Returns in May"
    assert headline(f"Home > TV > News\nThe Harbour Returns\n\n{PROSE}") == "The Harbour Returns"
    assert headline(f"By Ann Ito\n\nThe Harbour Returns\n\n{PROSE}") == "The Harbour Returns"


def test_a_date_above_a_headline_is_none_however_long_that_is() -> None:
    long = "First look at The Harbour season 3, set in Cork and starring newcomer Rosa Lind as its pilot"
    made = document(f"date: 2024-08-06\n\n{long}\n\n{PROSE}")
    assert made.headline
    assert made.words(made.headline) == long
    assert made.metadata.published
    assert made.metadata.published.day == date(2024, 8, 6)


def test_a_long_first_paragraph_is_no_headline() -> None:
    assert headline(" ".join([PROSE] * 5)) is None


def test_every_line_is_a_block_of_its_own() -> None:
    assert kinds(f"Headline\n{PROSE}\n{PROSE}")[1:] == [("paragraph", PROSE)] * 2


def test_a_paragraph_broken_to_a_width_is_one_block() -> None:
    words = "Nobody leaves the frame unless the story does, says the man who wrote the score of it. " * 6
    lines, line = [], ""
    for word in words.split():
        if len(line) + 1 + len(word) > 72:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    lines.append(line)
    made = document("Headline\r\n\r\n" + "\r\n".join(lines))
    assert made.words(made.blocks[1]) == " ".join(words.split())
    assert len(made.blocks) == 2


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Who is coming back?", "heading"),
        ("Cast:", "heading"),
        ("‘The Harbour’ Season 2 Cast", "heading"),
        ("There are eight.", "paragraph"),
        ("The actors expected back are as follows-", "paragraph"),
        ("“We will not be back for another,”", "paragraph"),
        ("2024", "paragraph"),
        (PROSE, "paragraph"),
    ],
)
def test_a_heading_is_a_short_line_that_ends_as_no_sentence_does(line: str, kind: str) -> None:
    assert kinds(f"Headline\n\n{PROSE}\n\n{line}\n\n{PROSE}")[2] == (kind, line)


def test_a_short_line_with_a_neighbour_is_no_heading() -> None:
    assert kinds(f"Headline\n\n{PROSE}\nThe Harbour HBO\n\n{PROSE}")[2] == ("paragraph", "The Harbour HBO")


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "  1. ", "12) ", "– "])
def test_the_bullet_is_no_text(bullet: str) -> None:
    made = document(f"Headline\n\n{PROSE}\n\n{bullet}One,\u00a0\n{bullet}Two\n\n{PROSE}")
    items = list(made.of(BlockKind.LIST_ITEM))
    assert [made.words(item) for item in items] == ["One,", "Two"]
    assert {item.list for item in items} == {0}
    assert {item.level for item in items} == {1}


def test_indented_items_lie_deeper() -> None:
    made = document(f"Headline\n\n{PROSE}\n\n- a\n  - b\n- c")
    assert [item.level for item in made.of(BlockKind.LIST_ITEM)] == [1, 2, 1]


def test_two_lists_have_two_numbers() -> None:
    made = document(f"Headline\n\n- a\n- b\n\n{PROSE}\n\n- c\n- d")
    assert [item.list for item in made.of(BlockKind.LIST_ITEM)] == [0, 0, 1, 1]


def test_the_number_of_a_countdown_is_no_list() -> None:
    assert kinds(f"Headline\n\n2. The Harbour\n\n{PROSE}\n\n1. The Quay\n\n{PROSE}")[1] == (
        "heading",
        "The Harbour",
    )


def test_a_dash_alone_is_dialogue() -> None:
    assert kinds(f"Headline\n\n{PROSE}\n\n— I never said that to anybody, she said.")[2][0] == "paragraph"


@pytest.mark.parametrize(
    "rows",
    [
        "Actor\tRole\nAnn Ito\tMara\n",
        "Actor | Role\n--- | ---\nAnn Ito | Mara",
        "| Actor | Role |\n| Ann Ito | Mara |",
    ],
)
def test_rows_of_cells_are_a_table(rows: str) -> None:
    made = document(f"Headline\n\n{PROSE}\n\n{rows}")
    cells = [(made.words(b), b.cell.row, b.cell.column, b.cell.header) for b in made.blocks if b.cell]
    assert cells == [
        ("Actor", 0, 0, True),
        ("Role", 0, 1, True),
        ("Ann Ito", 1, 0, False),
        ("Mara", 1, 1, False),
    ]


def test_one_stroke_makes_no_table() -> None:
    assert kinds(f"The Harbour | HBO\n\n{PROSE}")[0] == ("headline", "The Harbour | HBO")


def test_quoted_lines_are_quotations() -> None:
    assert kinds(f"Headline\n\n{PROSE}\n\n> Never again.")[2] == ("quotation", "Never again.")


def test_a_byline_gives_author_and_day() -> None:
    made = document(f"Headline\n\nBy Ann Ito\nPublished January 5, 2024\n\n{PROSE}")
    assert [block.kind for block in made.blocks][1:3] == [BlockKind.BYLINE] * 2
    assert made.metadata.authors == ("Ann Ito",)
    assert made.metadata.published is not None
    assert made.metadata.published.day == date(2024, 1, 5)


def test_labels_at_the_end_are_debris() -> None:
    text = f"Headline\n\n{PROSE}\n\nLatest Posts\n\nDon't Miss"
    assert kinds(text)[2:] == [("debris", "Latest Posts"), ("debris", "Don't Miss")]


def test_inner_no_break_spaces_stay() -> None:
    assert document("Season\u00a02\u00a0\n").text == "Season\u00a02"


@pytest.mark.parametrize(
    "line",
    [
        "The network has named the cast of the next season this week. Ines Aldana leads it.",
        "The network has named the cast of the next season this week.",
    ],
)
def test_a_first_line_of_prose_is_a_paragraph(line):
    assert kinds(f"{line}\n\nIt is large.\n")[0] == ("paragraph", line)


@pytest.mark.parametrize(
    "line",
    [
        "The Network Has Named the Cast of the Next Season This Week",
        "It is over. Who will lead the next season now?",
    ],
)
def test_a_first_line_without_a_full_stop_at_its_end_is_a_headline(line):
    assert kinds(f"{line}\n\nIt is large.\n")[0] == ("headline", line)


@pytest.mark.parametrize(
    "credit",
    [
        "Image via Harbour TV",
        "(Photo: Harbour Pictures)",
        "Photo by Ann Ito/Harbour Pictures",
        "Credit: HBO",
        "© Ann Ito",
    ],
)
def test_whose_a_picture_is_stands_in_a_caption_and_is_no_heading(credit: str) -> None:
    assert (
        "caption" if not credit.startswith("©") else "debris",
        credit,
    ) in kinds(f"The Harbour Returns\n\n{PROSE}\n\n{credit}\n\n{PROSE}")


@pytest.mark.parametrize(
    "line", ["Picture perfect", "Still by the sea", "Posters and how they lie", "Via the sea"]
)
def test_a_heading_that_begins_like_a_credit_is_a_heading(line: str) -> None:
    assert ("heading", line) in kinds(f"The Harbour Returns\n\n{PROSE}\n\n{line}\n\n{PROSE}")


@pytest.mark.parametrize("line", ["WATCH: The trailer", "Photo 3 of 15", "Share Save", "No results found"])
def test_what_a_rule_reports_as_a_page_s_is_debris_for_the_reader_too(line: str) -> None:
    assert ("debris", line) in kinds(f"The Harbour Returns\n\n{PROSE}\n\n{line}\n\n{PROSE}")


def test_a_long_line_that_ends_within_a_phrase_goes_on_in_the_next() -> None:
    text = (
        "The harbour film was bought in May. It is what the director of the older one had wanted to make for\n"
        "Halcyon, and it opens on Friday.\n\n"
        "The second one was shot on the same quay and in the same rain, with another crew and for less money,\n"
        "and it shows."
    )
    assert len(read("story.txt", text.encode()).blocks) == 2


def test_a_long_line_that_ends_a_sentence_does_not_go_on() -> None:
    text = (
        "The harbour film was bought in May. It is what the director of the older one had wanted to make.\n"
        "Halcyon opens it on Friday."
    )
    assert len(read("story.txt", text.encode()).blocks) == 2
