"""People whom a work's sheet lists without a role or credit belong to the work all the same."""

from copydesk.sheet.factbase import people_of
from copydesk.sheet.loading import load_sheets

SHEET = """
title: Tin Kites
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {actor: [Per Holm, Lena R.]}
people: {Lena Roos: {also: [Lena R.]}, Tomas Brandt: {}}
"""


def test_whoever_is_listed_belongs_to_the_work():
    work = load_sheets({"t.yaml": SHEET.encode()}).works["Tin Kites"]
    assert people_of(work) == {"Ines Aldana", "Per Holm", "Lena Roos", "Tomas Brandt"}


def test_a_cast_line_without_a_role_claims_no_role():
    work = load_sheets({"t.yaml": SHEET.encode()}).works["Tin Kites"]
    assert [fact.value.actor for fact in work.cast] == ["Ines Aldana"]


def test_people_of_a_sheet_without_a_title_belong_to_no_work():
    base = load_sheets({"t.yaml": SHEET.encode(), "u.yaml": b"people: {Jo Falk: {}}\n"})
    assert "Jo Falk" in base.people
    assert "Jo Falk" not in people_of(base.works["Tin Kites"])
