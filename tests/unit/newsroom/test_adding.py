"""A spelling that an editor knows is put into the sheet at its place, and nothing else in it changes."""

import pytest

from copydesk.newsroom.sheets.adding import with_spelling
from copydesk.sheet.entities import Entity, EntityKind

SHEET = """\
title: The Glass Harbour   # the desk's own
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Jonas Wick, actor: Tomas Brandt}
people:
  Ines Aldana: {born: 1990-02-01}
  Lena Roos:
    also: [Lena R.]
names: [Port Isolde, {name: HGA, also: [Harbour Guild]}]
"""
WORK = "The Glass Harbour"


def added(kind, name, words, sheet=SHEET):
    after = with_spelling(sheet, Entity(kind, name, None if kind is EntityKind.PERSON else WORK), words)
    return None if after is None else [line for line in after.splitlines() if line not in sheet.splitlines()]


@pytest.mark.parametrize(
    ("kind", "name", "line"),
    [
        (EntityKind.WORK, WORK, "also: [Harbor]"),
        (EntityKind.PERSON, "Ines Aldana", "  Ines Aldana: {born: 1990-02-01, also: [Harbor]}"),
        (EntityKind.PERSON, "Lena Roos", "    also: [Lena R., Harbor]"),
        (EntityKind.PERSON, "Tomas Brandt", "  Tomas Brandt: {also: [Harbor]}"),
        (
            EntityKind.NAME,
            "Port Isolde",
            "names: [{name: Port Isolde, also: [Harbor]}, {name: HGA, also: [Harbour Guild]}]",
        ),
        (EntityKind.NAME, "HGA", "names: [Port Isolde, {name: HGA, also: [Harbour Guild, Harbor]}]"),
    ],
)
def test_a_spelling_is_put_beside_the_name_that_it_is_of(kind, name, line):
    assert added(kind, name, "Harbor") == [line]


def test_a_section_that_the_sheet_lacks_is_begun():
    assert added(EntityKind.CHARACTER, "Mara Quill", "Mara") == [
        "characters:",
        "  Mara Quill: {also: [Mara]}",
    ]


def test_words_that_yaml_would_misread_are_put_in_quotes():
    assert added(EntityKind.WORK, WORK, "Harbour: No") == ['also: ["Harbour: No"]']


def test_a_name_that_is_not_on_the_sheet_gets_no_spelling():
    assert added(EntityKind.NAME, "Jericho", "Jerico") is None


@pytest.mark.parametrize("sheet", ["title: [", "", "- a\n- b\n", "title: x\nwrong: key\n"])
def test_a_sheet_that_cannot_be_read_is_left_alone(sheet):
    assert added(EntityKind.WORK, WORK, "Harbor", sheet) is None
