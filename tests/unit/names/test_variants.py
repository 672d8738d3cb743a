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
