"""Every row of every table reads its own examples."""

import re

import pytest

from copydesk.annotate.claims import cast_lists, cast_table, credits
from copydesk.sheet.claims import CastClaim, CreditClaim, PartClaim
from unit.claims.told import claims, pairings

SHEET = """
title: The Glass Harbour
kind: series
credits: {director: [Ann Vale, Bo Lind], creator: [Rita Sand]}
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
  - {character: Jonas Wick, actor: Per Holm}
"""
ROLES = ("Mara Quill", "Ada Wick", "Jonas Wick")


def examples(*tables):
    return [
        pytest.param(row.name, example, id=f"{row.name}: {example}")
        for table in tables
        for row in table.patterns
        for example in row.examples
    ]


def plain(example):
    return re.sub(r"[\[\]{}]", "", example)


@pytest.mark.parametrize(("name", "example"), examples(cast_table.TABLE, cast_lists.LINES))
def test_row_of_pairings_reads_its_example(name, example):
    names = re.findall(r"\[(.+?)\]", example)
    actors = [n for n in names if n not in ROLES]
    roles = [n for n in names if n in ROLES]
    found = pairings(plain(example), "The Glass Harbour", SHEET)
    assert found == list(zip(actors * (len(roles) // len(actors)), roles, strict=True)), name


@pytest.mark.parametrize(("name", "example"), examples(cast_lists.PARTS))
def test_row_of_parts_reads_its_example(name, example):
    found = claims(plain(example), PartClaim, "The Glass Harbour", SHEET)
    assert [c.mention.text for c in found] == re.findall(r"\{(.+?)\}", example)
    assert {c.pattern for c in found} == {name}


@pytest.mark.parametrize(("name", "example"), examples(credits.TABLE))
def test_row_of_credits_reads_its_example(name, example):
    found = claims(plain(example), CreditClaim, "The Glass Harbour", SHEET)
    people = list(dict.fromkeys(c.person.text for c in found))
    assert people == re.findall(r"\{(.+?)\}", example)
    assert name in {c.pattern for c in found}


def test_cast_claims_of_an_example_know_their_row():
    (claim,) = claims("Ines Aldana as Mara Quill", CastClaim, "The Glass Harbour", SHEET)
    assert claim.pattern == "as"
