"""Who made it: credits that are right, wrong, or somebody else's work."""

import pytest

from copydesk.rule import Example
from copydesk.sheet.claims import Contradicted, CreditClaim
from copydesk.testing import article_of
from unit.claims.told import claims, contradictions, verdicts

TITANIC = """
title: Roma
kind: film
based_on: {title: The House on Tepeji, kind: novel, by: Elena Poniatowska}
credits: {director: [Alfonso Cuarón], writer: [Alfonso Cuarón], composer: [Steven Price]}
people: {Guillermo del Toro: {}, Laura Esquivel: {}}
"""


@pytest.mark.parametrize(
    "text",
    [
        "Breaking Bad was created by Vince Gilligan.",
        "Breaking Bad creator Vince Gilligan agreed.",
        "Vince Gilligan, the creator of Breaking Bad, agreed.",
        "According to creator Vince Gilligan of Breaking Bad, it is done.",
        "Vince Gilligan created the series.",
        "Creator: Vince Gilligan",
        "Director Rian Johnson agreed.",
    ],
)
def test_right_credit_is_confirmed(text):
    assert [word for _, word in verdicts(text)] == ["confirmed"]


@pytest.mark.parametrize(
    "text",
    [
        "Breaking Bad was created by Peter Morgan.",
        "Breaking Bad, created by Peter Morgan, began in 2008.",
        "The series’ creator, Peter Morgan, agreed.",
        "Peter Morgan created Breaking Bad.",
        "Peter Morgan, creator of Breaking Bad, agreed.",
        "The music of Breaking Bad is fine; the series was composed by John Williams.",
        "Breaking Bad was created by Tomas Brandt.",
        "Peter Morgan, who created Breaking Bad, agreed.",
        "The creator of Breaking Bad is Peter Morgan.",
        "The creator of “Breaking Bad” is Peter Morgan.",
        'Peter Morgan, who created "Breaking Bad", agreed.',
        "The music of Breaking Bad is by Peter Morgan.",
        "Peter Morgan wrote the music for Breaking Bad.",
    ],
)
def test_wrong_credit_is_contradicted(text):
    assert len(contradictions(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rian Johnson directed the episode Ozymandias of Breaking Bad.",
        "Bryan Cranston directed three episodes of Breaking Bad.",
        "Better Call Saul, created by Peter Gould, is a prequel to Breaking Bad.",
        "Vince Gilligan's new series Pluribus was directed by Gordon Smith.",
        "Peter Morgan created The Crown, and Vince Gilligan created Breaking Bad.",
        "Director Steven Spielberg praised Breaking Bad.",
        "Breaking Bad was not created by Peter Morgan.",
        "Was Breaking Bad created by Peter Morgan?",
        "Breaking Bad casting director Sharon Bialy agreed.",
        "Breaking Bad was almost directed by George Lucas.",
        "Breaking Bad was written by Peter Gould.",
        "He liked a film directed by George Lucas.",
        "Breaking Bad might be directed by George Lucas.",
        "George Lucas, a director of photography, saw Breaking Bad.",
        "The creator of Breaking Bad is Peter Morgan's neighbour.",
        "The creator of Breaking Bad is Peter Morgan fan number one.",
        "George Lucas, who directed an episode of Breaking Bad, agreed.",
        "George Lucas composed the music of a trailer for Breaking Bad.",
        "Breaking Bad music supervisor Thomas Golubić agreed.",
    ],
)
def test_other_work_part_or_job_is_left_alone(text):
    assert contradictions(text) == []


def test_one_of_two_directors_is_enough():
    assert [word for _, word in verdicts("Breaking Bad director Rian Johnson agreed.")] == ["confirmed"]


def test_written_and_directed_are_two_credits():
    said = claims("Roma was written and directed by Alfonso Cuarón.", CreditClaim, "Roma", TITANIC)
    assert [c.job for c in said] == ["writer", "director"]


def test_surname_alone_is_the_person_in_full():
    said = verdicts("Alfonso Cuarón made it at home. Roma director Cuarón agreed.", "Roma", TITANIC)
    assert {word for _, word in said} == {"confirmed"}


def test_author_of_the_source_is_held_against_the_origin():
    assert contradictions("Roma is based on Laura Esquivel’s novel.", "Roma", TITANIC)
    assert contradictions("Roma is based on the best-selling novel by Laura Esquivel.", "Roma", TITANIC)
    assert not contradictions("Roma is based on Elena Poniatowska’s novel.", "Roma", TITANIC)
    assert not contradictions("Roma is based on Marvel Comics’ series.", "Roma", TITANIC)


def test_other_work_s_director_in_the_same_sentence_is_no_mistake():
    text = "Roma, like Pan’s Labyrinth, directed by Guillermo del Toro, is in Spanish."
    assert contradictions(text, "Roma", TITANIC) == []


HARBOUR = """
title: Saltmarsh
kind: film
based_on: {title: Reed Beds, kind: novel, by: Rita Sand}
credits: {director: Ann Vale, writer: Kim Orr, composer: Bo Lind}
cast: [{character: Elin Strand, actor: Maja Holm}]
people: {Per Dahl: {}}
"""


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Saltmarsh is slow. It was directed by Per Dahl.", ["Per Dahl"]),
        ("Saltmarsh was written by Per Dahl and directed by Kim Orr.", ["Per Dahl", "Kim Orr"]),
        ("Saltmarsh opens. Written by Ann Vale and directed by Per Dahl, it is cold.", ["Ann Vale", "Per Dahl"]),
        ("Saltmarsh opens. Per Dahl, who directed it, swims.", ["Per Dahl"]),
        ("Saltmarsh opens. Kim Orr directs.", ["Kim Orr"]),
        ("Saltmarsh opens. The music is by Per Dahl.", ["Per Dahl"]),
        ("Saltmarsh opens. The score, by Per Dahl, has two notes.", ["Per Dahl"]),
        ("Saltmarsh is adapted from the books of James Kelman.", ["James Kelman"]),
        ("Saltmarsh comes from a novel by Per Dahl.", ["Per Dahl"]),
        ("Saltmarsh adapts the novel by Per Dahl.", ["Per Dahl"]),
        ("The novel by Per Dahl on which Saltmarsh is based sold well.", ["Per Dahl"]),
        ("Saltmarsh is based on Reed Beds, which Per Dahl published.", ["Per Dahl"]),
        ("Saltmarsh opens. Director Kim Orr swims.", ["Kim Orr"]),
        ("Saltmarsh opens. The script, which Bo Lind wrote, is thin.", ["Bo Lind"]),
        ("Saltmarsh opens. The score is the work of Kim Orr.", ["Kim Orr"]),
        ("Saltmarsh opens. Scored by Kim Orr, it is cold.", ["Kim Orr"]),
        ("Saltmarsh opens. Per Dahl, who wrote every scene and directed the film, swims.", []),
        ("Saltmarsh opens. Kim Orr directs again.", ["Kim Orr"]),
    ],
)  # fmt: skip
def test_credits_of_what_the_article_is_about_are_held_against_the_sheet(text, wrong):
    assert denied(text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Saltmarsh was written by Kim Orr and directed by Ann Vale.",
        "Saltmarsh opens. Written by Kim Orr and directed by Ann Vale, it is cold.",
        "Saltmarsh is slow. Elin reads a letter. It was written by Per Dahl.",
        "Saltmarsh has one good song, and Per Dahl wrote it.",
        "Saltmarsh opens. Per Dahl, who played in it, swims.",
        "Saltmarsh opens. On stage Jack Kelman directs.",
        "Saltmarsh opens. The music is by Bo Lind.",
        "Saltmarsh comes from a novel by Rita Sand.",
        "Saltmarsh opens. Director Maja Holm has another film out.",
        "Saltmarsh opens. Director Per Dahl has another film out.",
        "Saltmarsh opens. Producer Kim Orr swims.",
        "Saltmarsh opens. A trailer cut and scored by Kim Orr is out.",
        "Saltmarsh opens. The script, which Kim Orr wrote, is thin.",
        "Saltmarsh opens. An episode directed by Kim Orr is out.",
    ],
)
def test_credits_that_may_be_right_are_left_alone(text):
    assert denied(text) == []


def denied(text):
    """The people whose credit the sheet contradicts, in order of place."""
    article = article_of(Example(text, sheet=HARBOUR))
    credits = [claim for claim in article.claims if isinstance(claim, CreditClaim)]
    return [c.person.text for c in credits if isinstance(article.verdict(c), Contradicted)]


def test_the_answer_to_a_question_is_a_credit():
    found = claims("Who created Breaking Bad? Rita Sand. She lives in Cork.", CreditClaim)
    assert [(c.person.text, c.job) for c in found] == [("Rita Sand", "creator")]


def test_what_follows_a_question_is_no_answer_where_it_says_something_else():
    assert claims("Who created Breaking Bad? Rita Sand and her dog do not know.", CreditClaim) == []
