"""A title that is an ordinary word, where a headline or an article begins with it."""

import pytest

from .newsroom import article, base_of, named

HARVEST = """
title: Harvest
kind: series
network: Netflix
cast:
  - {character: Eleanor Whitcombe, actor: Christopher Walden}
  - {character: Thomas Pemberton, actor: Laurence Fishman}
"""
CROWN = "title: The Anchor\nkind: series\nnetwork: BBC One\n"
BASE = base_of(HARVEST, CROWN)


def focus(text):
    return article(text, base=BASE).scope.focus


@pytest.mark.parametrize(
    "text",
    [
        "Harvest: everything about season 2\n\nThe drama is back.",
        "Harvest, reviewed: the last of the farms\n\nChristopher Walden leads.",
        "Harvest returns\n\nThe series is back.",
        "Harvest – who is who\n\nThe cast of the drama is large.",
        "Harvest is back\n\nLaurence Fishman says so.",
        "Harvest recap: the last of the rain\n\nEverybody goes home.",
        "Harvest: how it was made\n\n“We knew nothing,” says Christopher Wallden.",
        "Christopher Walden on Harvest and after\n\n“It rained,” he says.",
        "Harvest review: mud\n\nIt rains.",
        "Harvest's way with farmers\n\nWhitcombe swears, and Pemberton laughs.",
        "What to know\n\nHarvest is a drama about a farm. It began in May.",
        "What to know\n\nHarvest, the new series, began in May.",
        "What to know\n\nHarvest began on Netflix in May.",
        "What to know\n\nHarvest has a new engineer, and Christopher Walden plays him.",
        "Why we still talk about Harvest\n\nNobody is better than Christopher Walden.",
        "Review: Harvest\n\nThe film is a joy.",
    ],
)
def test_a_word_at_the_head_is_the_title_where_something_bears_it_out(text):
    assert focus(text) == ("Harvest",)


@pytest.mark.parametrize(
    "text",
    [
        "Harvest: what the rain did to it\n\nHarvest is late this year, a farmer says.",
        "Harvest: how it was done\n\nThe farmers Pemberton and Wallis swore by rain.",
        "Harvest's end\n\nThe baker Lawrence Fisher and the farmer Tom Penn are glad.",
        "Harvest festival opens\n\nHarvest is over. The film was shown in May.",
        "Harvest fails in Kansas\n\nHarvest and sowing were late. The series of storms went on.",
        "A wet year\n\nHarvest is late. Harvest comes in May.",
        "A wet year\n\nThe harvest is a drama for farmers.",
        "Harvest workers\n\nSo says a man whom nobody knows.",
        "The Long Road to Harvest\n\nNobody is better than Christopher Walden.",
        "Why we still talk about Harvest\n\nIt was a wet year.",
        "Review: Harvest\n\nIt was a wet year.",
    ],
)
def test_a_word_at_the_head_alone_is_a_word(text):
    assert focus(text) == ()


def test_a_title_with_its_article_is_in_focus_where_it_heads_the_article():
    assert focus("The Anchor: the end\n\nThe Anchor began on BBC One in May.") == ("The Anchor",)


def test_in_focus_it_counts_at_a_sentences_start_before_a_verb_a_comma_or_an_owners_ending():
    head = "Harvest: everything about season 2\n\nThe drama is back.\n\n"
    text = (
        "Harvest returned in May. Harvest, however, is long. Harvest's farms are large. Harvest time is near."
    )
    assert named(article(head + text, base=BASE)).count("Harvest") == 4


def test_a_pronoun_or_a_day_never_counts_at_a_sentences_start():
    base = base_of("title: You\nkind: series\n---\ntitle: Thursday\nkind: series\n")
    story = article("A day\n\nIt rains.\n\nYou returned. Thursday was cold.", "You", "Thursday", base=base)
    assert named(story) == []


def test_another_work_in_the_headline_does_not_outshine_the_one_at_its_head():
    base = base_of(HARVEST, "title: The Copper Lantern\nkind: series\n")
    text = "Harvest: how the series differs from The Copper Lantern\n\nThe farms are larger."
    assert set(article(text, base=base).scope.focus) == {"Harvest", "The Copper Lantern"}


@pytest.mark.parametrize(
    "text",
    [
        "Why the season of Harvest felt so long\n\nIt rains a lot in Harvest, which is a strange series.",
        "Harvest in pictures\n\nChristopher Walden in the last scene of Harvest.",
    ],
)
def test_a_capital_in_the_article_bears_out_one_in_the_headline(text):
    assert focus(text) == ("Harvest",)


@pytest.mark.parametrize(
    "text",
    [
        "What the Harvest of the year tells us\n\nFarmers call it a poor harvest. The show must go on.",
        "Harvest in pictures\n\nThe last days of the Harvest Moon.",
    ],
)
def test_a_capital_that_the_article_does_not_bear_out_tells_nothing(text):
    assert focus(text) == ()
