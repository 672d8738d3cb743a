"""Acronyms used before they are spelled out, never, in two ways, or with their letters in another order."""

import pytest

from copydesk.api import Good
from copydesk.testing import article_of
from copydesk_rules.names.wrong_acronym import WrongAcronymOptions, wrong_acronym

SHEET = "names:\n  - {name: LBK, also: [Lamp and Boat Keepers]}\n"


def said(text: str, **options: object) -> list[str]:
    article = article_of(Good(text, sheet=SHEET, options=WrongAcronymOptions(**options)))
    return [f"{p.span.of(article.text)}: {p.message}" for p in wrong_acronym(article, article)]


def test_an_acronym_that_is_spelled_out_below_its_first_use_is_a_note() -> None:
    text = "The KWB wants a say. Nobody asked it. The Kite Watching Board (KWB) meets on Friday."
    assert said(text) == ["KWB: KWB is spelled out below only"]


def test_letters_in_another_order_than_the_initials_are_told() -> None:
    assert said("The Kite Watching Board (KBW) meets on Friday.") == ["KBW: The initials are KWB, not KBW"]


def test_two_meanings_are_told() -> None:
    text = "The Kite Watching Board (KWB) met the Kent Wool Bureau (KWB)."
    assert said(text) == ["KWB: KWB stands for two things here: Kite Watching Board and Kent Wool Bureau"]


def test_what_is_never_spelled_out_is_told_where_the_desk_wants_it() -> None:
    text = "The QZB wants a say, and so does the QZB in Kent. The BBC does not."
    assert said(text) == []
    assert said(text, undefined=True) == ["QZB: QZB is never spelled out"]
    assert said(text, undefined=True, known=("QZB",)) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Kite Watching Board (KWB) meets. The KWB has a flag.", "spelled out first"),
        ("The BBC wants it. The British Broadcasting Corporation (BBC) is old.", "everybody knows it"),
        ("The LBK wants it. The Lamp and Boat Keepers (LBK) are old.", "the sheet has it"),
        ("DO NOT ENTER THE KWB, says a sign. The Kite Watching Board (KWB) meets.", "a shout"),
        ("“The KWB is a joke,” she said. The Kite Watching Board (KWB) meets.", "words of hers"),
        ("Part XVI is next. Xavier Vance Ito (XVI) plays in it.", "a numeral"),
        ("The Board of Kite Watchers (KWB, as it calls itself) meets.", "not the initials, but the article says so"),
        ("The director (USA) and Ann Ito (UK) met Lou Marsh (BBC).", "where somebody is from"),
        ("# The KWB and its flag\n\nThe Kite Watching Board (KWB) meets.", "a headline"),
    ],
)  # fmt: skip
def test_acronyms_that_are_right_are_left_alone(text, why) -> None:
    assert said(text, undefined=False) == []


@pytest.mark.parametrize(
    ("second", "count"),
    [("KTB", 1), ("KWB", 0), ("BBC", 0), ("KWBA", 0), ("KTX", 0)],
)
def test_an_acronym_off_by_a_letter_behind_the_same_words_is_told(second, count):
    text = f"The Kite Watching Board (KWB) meets. The Kite Watching Board ({second}) has a flag."
    article = article_of(Good(text))
    found = [p for p in wrong_acronym(article, article) if "elsewhere" in p.message]
    assert len(found) == count
