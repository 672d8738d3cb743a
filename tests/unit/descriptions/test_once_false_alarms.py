"""True sentences that were once reported; each says why it is none."""

import pytest

from copydesk.rule import Good
from copydesk.testing import check_example, rule_named
from rules.works import series, sheet

SUCCESSION = series("Succession", 10, 10, 9, 10, lines=("network: HBO", "counts: {episodes: 39}"))
BEAR = series("The Bear", 8, 10, 10, 10)
OPPENHEIMER = sheet(
    "Oppenheimer",
    "film",
    "network: Universal Pictures",
    "based_on: {title: American Prometheus, kind: biography, by: Kai Bird}",
)
FLEABAG = series("Fleabag", 6, 6, lines=("network: BBC",))
BREAKING_BAD = series("Breaking Bad", 7, 13, 13, 13, 16, lines=("network: AMC",))


@pytest.mark.parametrize(
    ("rule", "text", "known", "why"),
    [
        ("wrong-count", "The Bear has two seasons that were filmed back to back.", BEAR, "some of them"),
        (
            "wrong-count",
            "Succession has thirty-nine episodes; its third season has nine.",
            SUCCESSION,
            "the season is named in a later clause",
        ),
        (
            "wrong-kind",
            "An earlier BBC series, Oppenheimer, ran for seven episodes. The BBC series Oppenheimer was shown in 1980.",
            OPPENHEIMER,
            "a namesake, by another outlet",
        ),
        ("wrong-origin", "Oppenheimer is based on a book.", OPPENHEIMER, "a biography is a book"),
        (
            "wrong-network",
            "In America, Fleabag was an Amazon series. Amazon's Fleabag and the BBC's Fleabag are one.",
            FLEABAG,
            "abroad, and one of two",
        ),
        (
            "wrong-network",
            "A Breaking Bad film, El Camino, premiered on Netflix in 2019.",
            BREAKING_BAD,
            "what came of the work",
        ),
        (
            "wrong-network",
            "Fleabag launched on Netflix in Germany and worldwide on nothing at all.",
            FLEABAG,
            "in one country",
        ),
    ],
)
def test_true_sentence_is_left_alone(rule, text, known, why):
    check_example(rule_named(rule), Good(text, sheet=known, why=why))
