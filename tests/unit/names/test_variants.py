"""One name in two spellings: which of them is the usual one."""

import pytest

from .newsroom import article, base_of

SHEET = "title: Tin Kites\nkind: film\ncast: [{character: Mara Quill, actor: Ines Aldanova}]\n"


def groups(text, *sheets):
    return [tuple(name for name, _ in g.variants) for g in article(text, base=base_of(*sheets)).name_groups]


@pytest.mark.parametrize(
    "text",
    [
        "Night\n\nInes Aldanova left. The part was written for Ines Aldannova. Ines Aldannova was late.",
        "Night\n\nInes Aldannova left. Ines Aldannova was late. The part was written for Ines Aldanova.",
    ],
)
def test_a_spelling_of_a_sheet_is_never_outvoted(text):
    assert groups(text, SHEET) in ([], [("Ines Aldanova", "Ines Aldannova")])


def test_two_spellings_of_a_sheet_are_both_right():
    sheet = SHEET + "people: {Ines Aldanova: {also: [Ines Aldannova]}}\n"
    assert groups("Night\n\nInes Aldanova left. Later Ines Aldannova returned.", sheet) == []


def test_without_a_sheet_the_more_frequent_spelling_is_the_usual_one():
    text = "Night\n\nInes Aldanova left. Ines Aldannova was late. Then Ines Aldannova sang."
    assert groups(text, "names: [Nobody At All]\n") == [("Ines Aldannova", "Ines Aldanova")]


NOBODY = "names: [Nobody At All]\n"


@pytest.mark.parametrize(
    "text",
    [
        "Jennifer Maristow left in May.\n\nOn Monday Jenifer Maristow would not say why.",
        "Jenifer Maristow left in May.\n\nOn Monday Jennifer Maristow would not say why.",
        "Tom Wexcombe and Jenifer Maristow were married.\n\nJennifer Maristow bought the house.",
        "The house is Jenifer Maristow and Sons.\n\nJennifer Maristow bought it.",
    ],
)
def test_two_spellings_meet_in_any_order_and_beside_other_names(text):
    (group,) = article(text, base=base_of(NOBODY)).name_groups
    assert {name for name, _ in group.variants} == {"Jennifer Maristow", "Jenifer Maristow"}
    assert group.certain


@pytest.mark.parametrize(
    "text",
    [
        "Lena Hartwick was late. The part was written for Lean Hartwick.",
        "Moira Brightley spoke first. A picture has her as Moira Brightly.",
    ],
)
def test_a_slip_that_is_a_word_is_still_a_piece_of_a_name(text):
    assert len(groups(text, NOBODY)) == 1


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("The prize went to Oddný Thorvaldsen. Later Oddny Thorvalsen thanked her mother.", True),
        ("Stephen Quillfeather writes music. “I am done,” said Steven Quillfeather on Friday.", False),
        ("Rosalba Inchcombe bought the rights. It took Rosalba Inchcomb six years.", False),
    ],
    ids=["an accent besides", "a common name that sounds alike", "a surname's last letter"],
)
def test_two_spellings_differ_in_more_ways_than_one_letter(text, certain):
    (group,) = article(text, base=base_of(NOBODY)).name_groups
    assert group.certain is certain


def test_two_spellings_again_and_again_are_a_note():
    text = "Kenan Thomasset plays. Kenan Thomasset sings.\n\nKeenan Thomasset left. It was Keenan Thomasset."
    (group,) = article(text, base=base_of(NOBODY)).name_groups
    assert not group.certain


@pytest.mark.parametrize(
    "text",
    [
        "Marta Lindqvist and Maria Lindqvist run the studio.",
        "John Maristow left. Joan Maristow stayed.",
        "Paul Maristow left. Paula Maristow stayed.",
        "Kim Min-ji sang. Kim Min-ja danced.",
        "John Pettigrove directs. His son Jon Pettigrove edits.",
        "Joan Hathersedge left. Joanne Hathersedge stayed.",
        "He likes New York. Newly York is no city.",
    ],
)
def test_two_people_are_no_two_spellings(text):
    assert groups(text, NOBODY) == []
