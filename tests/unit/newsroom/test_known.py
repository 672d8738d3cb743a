"""What the sheets know of a name, as an editor is shown it beside the word."""

from datetime import date

import pytest

from copydesk.newsroom.showing import known_of
from copydesk.sheet.entities import Entity, EntityKind
from copydesk.sheet.loading import load_sheets

SHEET = """\
title: The Glass Harbour
kind: series
network: Netflix
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Mara Quill, actor: Lena Roos, how: young}
  - {actor: Jo Falk}
credits: {director: [Ines Aldana]}
based_on: {title: Glas, kind: novel, by: Ines Aldana}
people:
  Ines Aldana: {born: {value: 1990-02-01, source: "https://example.org/aldana", verified: 2025-01-10}}
characters:
  Mara Quill: {also: [The Harbourmaster]}
names: [Port Isolde]
events: [{what: dockers' strike, from: 2024-02-01, to: 2024-03-01}]
"""
WORK = "The Glass Harbour"
BASE = load_sheets({"facts/harbour.yaml": SHEET.encode()})
DAY = date(2026, 11, 21)


def known(kind, name):
    return known_of(BASE, Entity(kind, name, None if kind is EntityKind.PERSON else WORK), DAY)


@pytest.mark.parametrize(
    ("kind", "name", "what"),
    [
        (EntityKind.WORK, WORK, "series"),
        (EntityKind.PERSON, "Ines Aldana", "person"),
        (EntityKind.CHARACTER, "Mara Quill", "role in The Glass Harbour"),
        (EntityKind.NAME, "Port Isolde", "name"),
    ],
)
def test_a_name_is_told_with_what_it_names(kind, name, what):
    assert known(kind, name).what == what


def test_a_person_is_told_with_roles_jobs_and_days():
    assert [fact.says for fact in known(EntityKind.PERSON, "Ines Aldana").facts] == [
        "Mara Quill is played by Ines Aldana",
        "The Glass Harbour is directed by Ines Aldana",
        "The Glass Harbour is based on the novel Glas by Ines Aldana",
        "Ines Aldana was born on 1 February 1990",
    ]


def test_a_fact_is_told_with_its_place_its_source_and_its_age():
    born = known(EntityKind.PERSON, "Ines Aldana").facts[-1]
    assert (str(born.place), born.source) == ("facts/harbour.yaml:11", "https://example.org/aldana")
    assert (born.age, born.is_old) == ("verified 22 months ago", True)


def test_somebody_without_a_role_is_told_by_the_line_that_names_them():
    (fact,) = known_of(BASE, BASE.people["Jo Falk"].entity, DAY).facts
    assert str(fact.place) == "facts/harbour.yaml:7"


def test_a_role_is_told_with_all_who_play_it_and_its_other_spellings():
    assert [fact.says for fact in known(EntityKind.CHARACTER, "Mara Quill").facts] == [
        "Mara Quill is played by Ines Aldana",
        "Mara Quill is played by Lena Roos (young)",
        "Mara Quill may be written The Harbourmaster",
    ]


def test_a_work_is_told_without_its_whole_cast():
    says = [fact.says for fact in known(EntityKind.WORK, WORK).facts]
    assert "The Glass Harbour is on Netflix" in says
    assert not any("is played by" in each for each in says)


def test_a_name_that_stands_alone_is_told_all_the_same():
    assert [str(fact.place) for fact in known(EntityKind.NAME, "Port Isolde").facts] == [
        "facts/harbour.yaml:14"
    ]
