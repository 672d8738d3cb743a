"""What an article says of works that no sheet has is held against itself alone."""

import pytest

from copydesk.api import Good
from copydesk.testing import article_of
from copydesk_rules.dates.contradictory_dates import contradictory_dates
from copydesk_rules.numbers.contradictory_counts import contradictory_counts

SHEET = "title: The Glass Harbour\nkind: series\nseasons: [{number: 1, released: 2022-01-28}]\n"


def said(text: str) -> list[str]:
    article = article_of(Good(text, sheet=SHEET, format="markdown"))
    return [
        f"{p.span.of(article.text)}: {p.message}"
        for group in article.groups
        for rule in (contradictory_dates, contradictory_counts)
        for p in rule(group, article)
    ]


def test_two_days_of_release_for_a_marked_title_contradict_each_other() -> None:
    text = "*Salt and Lanterns* was released on 3 May 2019. Critics wept.\n\nNobody saw it when *Salt and Lanterns* opened on 13 May 2019."
    assert said(text) == [
        "13 May 2019: Two dates for one event: the release is 3 May 2019 above and 13 May 2019 here"
    ]


def test_a_title_in_quotation_marks_is_one_and_may_stand_without_them_later() -> None:
    text = (
        "“Salt and Lanterns” premiered in May 2019. Critics wept. Salt and Lanterns premiered in June 2020."
    )
    assert len(said(text)) == 1


def test_two_counts_for_a_marked_title_contradict_each_other() -> None:
    text = "*Salt and Lanterns* has six episodes. Critics wept. *Salt and Lanterns* runs to eight episodes."
    assert said(text) == ["eight episodes: eight episodes here, six episodes before"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("*Salt* was released on 3 May 2019. *Salt* was released in May 2019.", "the month holds the day"),
        ("*Salt* was released on 3 May 2019. *Pepper* was released on 4 May 2019.", "two works"),
        ("*Salt* was released on 3 May 2019. The trailer of *Salt* was released on 4 April 2019.", "a trailer"),
        ("*Salt* was released on 3 May 2019. *Salt* was re-released on 4 April 2021.", "again"),
        ("*Salt* was released in France on 3 May 2019. *Salt* was released on 4 June 2019.", "a country"),
        ("*Salt* premiered at a festival on 3 May 2019. *Salt* opened on 4 June 2019.", "a festival"),
        ("*Salt* was originally planned for 3 May 2019. *Salt* was released on 4 June 2019.", "a plan"),
        ("Season 1 of *Salt* premiered on 3 May 2019. *Salt* premiered on 4 June 2020 with season 2.", "seasons"),
        ("*Salt* has about six episodes. *Salt* has eight episodes.", "a rough number"),
        ("*Salt* has six episodes. The second season of *Salt* has eight episodes.", "a season"),
        ("*very* was released on 3 May 2019. *very* was released on 4 May 2019.", "an emphasis, no title"),
    ],
)  # fmt: skip
def test_what_can_both_be_true_is_left_alone(text, why) -> None:
    assert said(f"# News\n\n{text}") == []
