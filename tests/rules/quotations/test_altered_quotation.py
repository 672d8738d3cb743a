"""Quotations that are not what was said, or not by whom, and those that are."""

import pytest

from copydesk.api import Bad, Good
from copydesk.testing import article_of, check_example
from copydesk_rules.quotations.altered_quotation import altered_quotation

DUNE = """
title: "Dune: Part Two"
kind: film
language: en
credits: {director: Denis Villeneuve}
cast: [{character: Chani, actor: Zendaya}, {character: Paul Atreides, actor: Timothée Chalamet}]
quotations:
  - {text: I wanted the desert to be a character that nobody can bargain with, by: Denis Villeneuve}
"""
PARASITE = """
title: Parasite
kind: film
language: ko
credits: {director: Bong Joon-ho}
quotations: [{text: the smell of people who have to take the subway, by: Bong Joon-ho}]
"""
BEAR = """
title: The Bear
kind: series
language: en
credits: {creator: Christopher Storer}
cast: [{character: Sydney Adamu, actor: Ayo Edebiri}, {character: Carmy Berzatto, actor: Jeremy Allen White}]
"""
BARBIE = """
title: Barbie
kind: film
language: en
credits: {director: Greta Gerwig}
quotations: [{text: it most certainly is a feminist film, by: Greta Gerwig}]
"""
LOKI = """
title: Loki
kind: series
cast: [{character: Loki, actor: Tom Hiddleston}, {character: Sylvie, actor: Sophia Di Martino}]
"""

BAD = (
    Bad(
        "Denis Villeneuve put it in one sentence: “[[I wanted the desert to be a person that nobody can argue with]].”",
        sheet=DUNE,
        says="“character” became “person”, “bargain” became “argue”",
        fixed="Denis Villeneuve put it in one sentence: “I wanted the desert to be a character that nobody can bargain with.”",
    ),
    Bad(
        "At the first night in London Zendaya smiled. “[[I wanted the desert to be a character that nobody can bargain with]],” "
        "said Zendaya.",
        sheet=DUNE,
        says="The sheet gives these words to Denis Villeneuve, not to Zendaya",
    ),
    Bad(
        "Cannes went quiet. “[[The smell of those who take the subway]],” said Bong Joon-ho, and his interpreter took a breath "
        "before she went on.",
        sheet=PARASITE,
        says="The sheet has “the smell of people who have to take the subway”",
    ),
    Bad(
        "“We cooked every dish that you see on that table ourselves,” said Ayo Edebiri. The kitchen was real. A page later Jeremy "
        "Allen White said, “[[We cooked every dish that you see on that table ourselves]].”",
        sheet=BEAR,
        says="Ayo Edebiri has said these words above",
    ),
    Bad(
        "Jeremy Allen White told a paper: “I burned my hand on the second day and I kept that quiet.” Asked again on the stage, "
        "Jeremy Allen White said: “[[I burned my arm on the second day and I kept that quiet]].”",
        sheet=BEAR,
        says="“hand” became “arm”",
    ),
    Bad(
        "“[[It certainly is a feminist film]],” Greta Gerwig told the Times.",
        sheet=BARBIE,
        says="“most” is left out",
    ),
    Bad(
        "“There was a whole summer in which I only ate pies for this,” said Tom Hiddleston.\n\nSophia Di Martino shook her "
        "head.\n\nIn the podcast Tom Hiddleston added: “[[There was a whole summer in which I hardly ate pies for this]].”",
        sheet=LOKI,
        says="“only” became “hardly”",
    ),
    Bad(
        "# Sand\n\nDenis Villeneuve once said: “[[I wanted the desert to be the character that nobody bargains with]]”.\n\nHe has "
        "not gone back since.",
        format="markdown",
        sheet=DUNE,
        says="“a” became “the”",
    ),
    Bad(
        "<p>“I read the script on a train and I missed my stop twice,” Sophia Di Martino says.</p><p>“[[I read the script on a bus "
        "and I missed my stop twice]],” Sophia Di Martino told the BBC.</p>",
        format="html",
        sheet=LOKI,
        says="“train” became “bus”",
    ),
    Bad(
        "“The whole first season was shot in the order that you see it in,” said Christopher Storer. Later in the evening Ayo "
        "Edebiri was asked the same. “[[The whole first season was shot in the order that you see it in]],” said Ayo Edebiri.",
        sheet=BEAR,
        says="Christopher Storer has said these words above",
    ),
)

GOOD = (
    Good(
        "Denis Villeneuve wanted “a character that nobody can bargain with”.",
        sheet=DUNE,
        why="a true part of it",
    ),
    Good(
        "Denis Villeneuve said: “I wanted the desert … nobody can bargain with.”",
        sheet=DUNE,
        why="an omission that is marked",
    ),
    Good(
        "Denis Villeneuve said he had wanted the desert to be like a person whom nobody can argue with.",
        sheet=DUNE,
        why="a paraphrase without quotation marks",
    ),
    Good(
        "“I loved it,” said Ayo Edebiri. “I loved it,” said Jeremy Allen White.",
        sheet=BEAR,
        why="a turn that anybody might use",
    ),
    Good(
        "Greta Gerwig calls it “a feminist film”, and adds: “it most certainly is a feminist film”.",
        sheet=BARBIE,
        why="a part, and then the whole",
    ),
    Good(
        "“The first season was about the trouble that a family makes for itself,” said Christopher Storer. “The second season "
        "was about the trouble that a restaurant brings to a town,” he said.",
        sheet=BEAR,
        why="two statements of one shape",
    ),
    Good(
        "Tom Hiddleston said: “It [the helmet] weighed more than my luggage did.” His words, “It weighed more than my luggage "
        "did”, went round the world.",
        sheet=LOKI,
        why="an insertion in brackets",
    ),
    Good(
        "Bong Joon-ho said, “Once you overcome the one-inch barrier, you will meet so many more films.” He has been asked about the "
        "subway ever since.",
        sheet=PARASITE,
        why="another quotation of his",
    ),
    Good(
        "“We never saw the sea,” said Zendaya. “We always saw the sand.” Timothée Chalamet laughed: “I ate most of it.”",
        sheet=DUNE,
        why="different words",
    ),
    Good(
        "“I read the script on a train and I missed my stop twice,” said Sophia Di Martino. That line again: “I READ THE SCRIPT on a "
        "train and I missed my stop twice.”",
        sheet=LOKI,
        why="capitals are no other words",
    ),
    Good("“Nothing in this room is on any sheet that you have,” said a guard.", why="no sheet at all"),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_quotation_that_was_altered_is_reported(example):
    check_example(altered_quotation.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_a_quotation_that_is_right_is_left_alone(example):
    check_example(altered_quotation.rule, example)


def test_another_translation_is_no_more_than_likely():
    article = article_of(BAD[2])
    (problem,) = altered_quotation(article, article)
    assert problem.confidence == "likely"


def test_the_sheets_own_language_makes_it_certain():
    article = article_of(BAD[0])
    (problem,) = altered_quotation(article, article)
    assert problem.confidence == "certain"
