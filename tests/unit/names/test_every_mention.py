"""Which names are found in a sentence, how, and whom they mean: a table of sentences with all their mentions.

In found.tsv a line has the sheet, the sentence, and its mentions: `text` of an exact name, `text~` of a short form, `text→name` of a slip.
"""

from pathlib import Path

import pytest

from copydesk.sheet.claims import Form

from .newsroom import SHY_BASE, about_lantern, about_none, article

SHEETS = {"lantern": about_lantern, "none": about_none, "shy": lambda text: article(text, base=SHY_BASE)}
LINES = Path(__file__).with_name("found.tsv").read_text("utf-8").splitlines()


def said(mention):
    match mention.form:
        case Form.NEAR:
            return f"{mention.text}→{mention.expected}{'' if mention.certain else '?'}"
        case Form.SHORT:
            return f"{mention.text}~"
        case Form.FOLDED:
            return f"{mention.text}^"
    return mention.text


def mentions(sheet, sentence):
    story = SHEETS[sheet](sentence)
    at = story.text.rindex(sentence)
    return "; ".join(said(mention) for mention in story.mentions if mention.span.start >= at)


@pytest.mark.parametrize("line", LINES)
def test_each_mention_is_found_as_what_it_is(line):
    sheet, sentence, expected = line.split("\t")
    assert mentions(sheet, sentence) == expected
