"""A spelling that an editor knows is put into the sheet at its place, and nothing else in it changes."""

from datetime import date

import pytest

from copydesk.newsroom.sheets.additions import (
    AddActor,
    line_in,
    signed,
    with_actor,
    with_release,
    with_spelling,
)
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


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("people: {}", "people: {Ines Aldana: {also: [Ina]}}"),
        ("people: {Ines Aldana: {}}", "people: {Ines Aldana: {also: [Ina]}}"),
        ("people: {Ines Aldana: {also: I. A.}}", "people: {Ines Aldana: {also: [I. A., Ina]}}"),
    ],
)
def test_a_spelling_finds_its_place_in_what_is_empty_or_one_text(before, after):
    assert added(EntityKind.PERSON, "Ines Aldana", "Ina", f"title: A\n{before}\n") == [after]


@pytest.mark.parametrize(
    ("dated", "after"),
    [
        ("released: 2024-03-14", "  - {date: 2024-05-01}"),
        ("releases: [2024-03-14]", "releases: [2024-03-14, {date: 2024-05-01}]"),
    ],
)
def test_another_release_stands_beside_the_first(dated, after):
    sheet = f"title: A\n{dated}\n"
    assert after in with_release(sheet, dated.split(":")[0], "2024-05-01", {}).splitlines()


@pytest.mark.parametrize(
    ("sheet", "key"),
    [
        ("title: A\nreleases: {date: 2024-03-14}\n", "releases"),
        ("title: A\nreleased: 2024-03-14\n", "seasons[0].released"),
        ("title: [", "released"),
    ],
)
def test_a_release_for_which_a_sheet_has_no_place_is_not_written(sheet, key):
    assert with_release(sheet, key, "2024-05-01", {}) is None


def test_a_finding_offers_no_line_for_which_the_sheet_has_no_place():
    assert (
        line_in("title: A\nkind: film\n", AddActor("a.yaml", "Mara Quill", "Lena Roos"), date(2026, 11, 21))
        is None
    )


@pytest.mark.parametrize("cast", ["cast: {Mara Quill: Ines Aldana}", "kind: film", "cast: ["])
def test_an_actor_for_whom_a_sheet_has_no_place_is_not_written(cast):
    assert with_actor(f"title: A\n{cast}\n", "Mara Quill", "Lena Roos", {}) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\n", "title: A\ntitle: A\n"),
        ('also: ["two\n  lines"]\n', 'also: [B, "two\n  lines"]\n'),
    ],
)
def test_who_added_it_is_left_out_where_a_comment_cannot_stand(before, after):
    assert signed(before, after, 'added by Ann "Ace" Day') == after
