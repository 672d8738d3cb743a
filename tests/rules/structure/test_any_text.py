"""The rules about the text itself read whatever comes: no text breaks them, and long ones take their time in proportion."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.api import Good, HouseStyle, ReadabilityLimits, StyleEntry, TitleStyle
from copydesk.testing import article_of, problems_of, rule_named

SHEET = """
title: It Is Official
kind: film
network: Mubi
language: en
cast: [{character: Ann, actor: Bo Lee}]
quotations: [{text: nothing here is as it was said at all, by: Bo Lee}]
"""
SLUGS = (
    "page-debris",
    "repeated-heading",
    "repeated-passage",
    "overclaiming-headline",
    "altered-quotation",
    "hard-to-read",
    "against-house-style",
    "undated-article",
)
WORDS = (
    "It Is Official",
    "Bo Lee",
    "official",
    "Confirmed",
    "release date",
    "has not been announced",
    "“nothing here was as it is said at all”",
    "said",
    "By Ann Posted:",
    "Read more:",
    "\n\n",
    "\n",
    ".",
    "?",
    "—",
    "&nbsp;",
    "{{x}}",
    "[caption]",
    "â€™",
    "’",
    "서울",
    "\u00a0",
    "\ufeff",
    "\u200b",
    "😀",
    "last month",
    "TV show",
    "9%",
    "Season 2",
    "Mubi",
    "the",
)
STYLE = HouseStyle(
    (
        StyleEntry(name="a", place="s:1", avoid=("TV show",), prefer=("series",)),
        StyleEntry(name="b", place="s:2", titles=TitleStyle.CONSISTENT),
        StyleEntry(name="c", place="s:3", pattern=r"(\d)%", prefer=(r"\1 per cent",)),
    )
)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), st.sampled_from(["text", "markdown", "html"])
)
def test_no_mixture_of_words_breaks_a_rule(words, format):
    text = "Title " + " ".join(words)
    article = article_of(Good(text, sheet=SHEET, format=format))
    article.options = {HouseStyle: STYLE, ReadabilityLimits: ReadabilityLimits(grade=0)}
    for slug in SLUGS:
        for problem in problems_of(rule_named(slug), article):
            assert 0 <= problem.span.start < problem.span.end <= len(article.text)
            assert problem.message
            assert problem.evidence


@pytest.mark.parametrize("slug", SLUGS)
def test_a_headline_alone_and_a_single_letter_are_read(slug):
    for text in ("It Is Official", "a", "?"):
        list(problems_of(rule_named(slug), article_of(Good(text, sheet=SHEET))))
