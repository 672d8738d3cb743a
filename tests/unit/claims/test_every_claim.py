"""What is claimed in a sentence, and how it is said: a table of sentences with all their claims.

In said.tsv a line has the sentence and its claims: `kind: what [stance, tense, whose words, season]`, as `copydesk annotate` shows them.
"""

from pathlib import Path

import pytest

from copydesk.cli.annotate import kind_of, says
from unit.claims.told import article

LINES = Path(__file__).with_name("said.tsv").read_text("utf-8").splitlines()


def said(claim):
    season = () if claim.season is None else (f"season {claim.season}",)
    how = (claim.stance.value, claim.tense.value, claim.voice.value, *season)
    quoted = ", in a quotation" if claim.quotation else ""
    return f"{kind_of(claim)}: {says(claim)} [{', '.join(how)}{quoted}]"


def claims_in(sentence):
    return "; ".join(map(said, article(f"Breaking Bad is back.\n\n{sentence}").claims))


@pytest.mark.parametrize("line", LINES)
def test_each_claim_is_read_as_it_is_said(line):
    sentence, _, expected = line.partition("\t")
    assert claims_in(sentence) == expected
