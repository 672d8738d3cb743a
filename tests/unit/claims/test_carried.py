"""Whom a pronoun stands for: the one whom the sentence before, the heading or the words that lead a block name; else nobody."""

import pytest

from copydesk.sheet.claims import AwardClaim, CastClaim
from unit.claims.told import claims, contradictions

WRONG = [
    "In May Dean Norris came home. He is back as Jesse Pinkman.",
    "Dean Norris is tired. In the pilot he was seen as Jesse Pinkman.",
    "Gus Fring owns a restaurant. Dean Norris, who plays him, does not.",
    "Gus Fring owns a restaurant. He never smiles. He is played by Dean Norris.",
    "Dean Norris is funny. The actor plays Jesse Pinkman.",
    "Dean Norris laughs. It is late. He plays Jesse Pinkman.",
]
SILENT = [
    "Aaron Paul and Dean Norris are friends. He plays Jesse Pinkman.",
    "Dean Norris came with Tom Vance. He plays Jesse Pinkman.",
    "The man at the bar likes Dean Norris. He plays Jesse Pinkman.",
    "Dean Norris laughs. His brother does not. He plays Jesse Pinkman.",
    "Dean Norris has a lover. She plays Skyler White.",
    "Will Dean Norris return? He plays Jesse Pinkman.",
    "Gus Fring owns a restaurant. Dean Norris plays her brother.",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_a_pronoun_says_of_the_one_before_it_is_told_once(text):
    assert len(contradictions(text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_a_pronoun_that_may_mean_somebody_else_accuses_nobody(text):
    assert contradictions(text) == []


def test_a_heading_of_a_name_says_who_the_paragraph_below_is_about():
    text = "# Breaking Bad\n\n## Dean Norris\n\nThe actor, 60, plays Jesse Pinkman in Breaking Bad."
    assert [c.actor.name for c in claims(text, CastClaim, format="markdown")] == ["Dean Norris"]


def test_the_words_that_lead_a_block_say_who_it_is_about():
    text = "**Dean Norris** In the pilot he plays Jesse Pinkman."
    assert [c.role.name for c in claims(text, CastClaim, format="markdown")] == ["Jesse Pinkman"]


def test_a_prize_is_won_by_the_one_before_as_well():
    sheet = "title: Saltmarsh\nkind: series\nawards: [{award: Emmy, year: 2023, category: writing, person: Kim Orr, result: won}]\n"
    (claim,) = claims("Kim Orr is at home. She won an Emmy for it.", AwardClaim, "Saltmarsh", sheet)
    assert claim.subject.name == "Kim Orr"
