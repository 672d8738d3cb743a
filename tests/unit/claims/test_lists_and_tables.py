"""Pairings of lists and tables, in plain text and in Markdown."""

import pytest

from unit.claims.told import pairings, verdicts

PAIR = ("Bryan Cranston", "Walter White")


@pytest.mark.parametrize(
    "divider", [" as ", " - ", " – ", " — ", ": ", " | ", " / ", " → ", " = ", " .... ", " … "]
)
def test_line_pairs_in_either_order(divider):
    assert pairings(f"The cast\n\n- Bryan Cranston{divider}Walter White\n") == [PAIR]
    if divider != " as ":
        assert pairings(f"The cast\n\n- Walter White{divider}Bryan Cranston\n") == [PAIR]


@pytest.mark.parametrize("bullet", ["1. ", "1) ", "* ", "• ", "– ", ""])
def test_line_may_have_any_bullet(bullet):
    lines = "\n".join(
        f"{bullet}{pair}" for pair in ("Bryan Cranston as Walter White", "Aaron Paul as Jesse Pinkman")
    )
    assert pairings(f"The cast of the drama is as follows.\n\n{lines}\n") == [
        PAIR,
        ("Aaron Paul", "Jesse Pinkman"),
    ]


def test_described_line_pairs_its_first_two_names():
    text = "The cast\n\n- Bryan Cranston – Walter White, a teacher\n- Dean Norris - Hank Schrader, his brother-in-law\n"
    assert pairings(text) == [PAIR, ("Dean Norris", "Hank Schrader")]


def test_comma_pairs_in_a_list_item_alone():
    assert pairings("The cast\n\n- Bryan Cranston, Walter White\n- Aaron Paul, Jesse Pinkman\n") == [
        PAIR,
        ("Aaron Paul", "Jesse Pinkman"),
    ]
    assert pairings("Bryan Cranston, Walter White and others met.") == []


def test_run_on_list_is_read_pair_by_pair():
    text = (
        "The cast: Bryan Cranston as Walter White, Aaron Paul as Jesse Pinkman and Anna Gunn as Skyler White."
    )
    assert len(pairings(text)) == 3


def test_table_with_headings_says_which_column_plays():
    table = (
        "| Actor | Role |\n| --- | --- |\n| Bryan Cranston | Walter White |\n| Dean Norris | Saul Goodman |\n"
    )
    said = verdicts(f"# Cast\n\n{table}", format="markdown")
    assert [word for _, word in said] == ["confirmed", "another person"]


def test_table_without_headings_pairs_by_what_the_names_can_be():
    table = "| Walter White | Bryan Cranston |\n| --- | --- |\n| Jesse Pinkman | Aaron Paul |\n"
    assert ("Aaron Paul", "Jesse Pinkman") in pairings(f"# Cast\n\n{table}", format="markdown")


def test_column_of_a_dub_is_not_paired():
    table = "| Role | Actor | Japanese dub |\n| --- | --- | --- |\n| Walter White | Bryan Cranston | Dean Norris |\n"
    assert pairings(f"# Cast\n\n{table}", format="markdown") == [PAIR]


def test_exchanged_columns_are_reversed():
    table = (
        "| Actor | Role |\n| --- | --- |\n| Bryan Cranston | Walter White |\n| Jesse Pinkman | Aaron Paul |\n"
    )
    assert [word for _, word in verdicts(f"# Cast\n\n{table}", format="markdown")] == [
        "confirmed",
        "reversed",
    ]


def test_list_shifted_by_one_is_one_mistake():
    text = (
        "The cast\n\n- Bryan Cranston as Jesse Pinkman\n- Aaron Paul as Skyler White\n"
        "- Anna Gunn as Hank Schrader\n- Dean Norris as Saul Goodman\n"
    )
    assert {word for _, word in verdicts(text)} == {"shifted"}


def test_wrong_pairings_far_apart_are_two_mistakes():
    padding = "Nothing else happens in the desert for a very long time. " * 8
    text = f"Walter White (Aaron Paul) cooks. {padding} Jesse Pinkman (Bryan Cranston) helps."
    assert [word for _, word in verdicts(text)] == ["another person", "another person"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_cast_block_has_actor_and_role_in_turn(between):
    names = ("Bryan Cranston", "Walter White", "Aaron Paul", "Jesse Pinkman", "Dean Norris", "Saul Goodman")
    said = verdicts(f"The cast at a glance, as we know it.\n\n{between.join(names)}\n")
    assert [word for _, word in said if word != "unknown"] == ["confirmed", "confirmed", "another person"]


def test_run_on_list_without_separators_is_read_in_turn():
    text = "Cast: Bryan Cranston Walter White Aaron Paul Jesse Pinkman Anna Gunn Skyler White"
    assert len(pairings(text)) == 3


def test_few_names_in_turn_are_no_block():
    assert pairings("Photographs\n\nBryan Cranston\n\nJesse Pinkman\n\nSomething else.") == []


def test_caption_with_places_is_read():
    text = "Bryan Cranston (left) as Walter White and Aaron Paul (right) as Jesse Pinkman"
    assert pairings(text) == [PAIR, ("Aaron Paul", "Jesse Pinkman")]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_dash_between_blanks_makes_no_longer_name_of_a_short_role(dash):
    sheet = "title: Arcadia\nkind: film\ncast: [{character: Ulrike, actor: J. Westerhof}, {character: Nadja, actor: Ines Aldana}]"
    assert verdicts(f"- Ulrike {dash} J. Westerhof\n- Nadja {dash} Ines Aldana\n", "Arcadia", sheet) == [
        (f"Ulrike {dash} J. Westerhof", "confirmed"),
        (f"Nadja {dash} Ines Aldana", "confirmed"),
    ]
