"""Fifteen wrong statements in every kind of ordinary sentence: what is found in the plain one is found in each.

Beside each stands its twin, which says what the sheet says: there silence is right.
"""

from datetime import date

import pytest

from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.testing import base_of

SHEET = """
title: The Salt Road
kind: series
network: Channel 4
country: Canada
credits: {director: Noor Vass, creator: Noor Vass}
cast:
  - {character: Edda Crane, actor: Maud Telling}
  - {character: Runa Lowe, actor: Signe Abbot}
  - {character: Arvid Lowe, actor: Col Hartnell}
people: {Piet Oakes: {}, Maud Telling: {born: 1979-06-11}}
seasons:
  - {number: 1, episodes: 6, released: 2019-09-05}
  - {number: 2, episodes: 6, released: 2020-10-08}
"""
ALIKE = "repeated-passage"
ROAD, SEASON = "The Salt Road", "The first season of The Salt Road"
# subject, verb, wrong object, the rule that finds it, and the true subject and object
STATEMENTS = (
    ("Signe Abbot", "plays", "Edda Crane", "wrong-actor", "Maud Telling", "Edda Crane"),
    ("Edda Crane", "is played by", "Signe Abbot", "wrong-actor", "Edda Crane", "Maud Telling"),
    ("Signe Abbot", "plays the part of", "Edda Crane", "wrong-actor", "Maud Telling", "Edda Crane"),
    ("Signe Abbot", "returns as", "Edda Crane", "wrong-actor", "Maud Telling", "Edda Crane"),
    ("Piet Oakes", "created", ROAD, "wrong-credit", "Noor Vass", ROAD),
    (ROAD, "was directed by", "Piet Oakes", "wrong-credit", ROAD, "Noor Vass"),
    (ROAD, "is created by", "Piet Oakes", "wrong-credit", ROAD, "Noor Vass"),
    (ROAD, "premiered on", "Netflix", "wrong-network", ROAD, "Channel 4"),
    (ROAD, "debuted on", "5 September 2018", "wrong-date", ROAD, "5 September 2019"),
    (SEASON, "came out on", "5 September 2018", "wrong-date", SEASON, "5 September 2019"),
    (SEASON, "has", "seven episodes", "wrong-count", SEASON, "six episodes"),
    (SEASON, "runs for", "seven episodes", "wrong-count", SEASON, "six episodes"),
    (ROAD, "is", "a film", "wrong-kind", ROAD, "a series"),
    (ROAD, "is", "a Danish series", "wrong-origin", ROAD, "a Canadian series"),
    ("Maud Telling", "is", "51 years old", "wrong-age", "Maud Telling", "44 years old"),
)


def low(subject):
    return subject.removeprefix("The first").join(("the first", "")) if subject == SEASON else subject


def thing(subject):
    return subject in (ROAD, SEASON)


def adverb(word):
    def say(s, v, o):
        be, _, rest = v.partition(" ")
        return f"{s} {be} {word} {rest} {o}." if be in ("is", "was") else f"{s} {word} {v} {o}."

    return say


KINDS = {
    "plain": lambda s, v, o: f"{s} {v} {o}.",
    "an adverb": adverb("memorably"),
    "two adverbs": adverb("still proudly"),
    "a prepositional aside": lambda s, v, o: f"{s}, to everyone's delight, {v} {o}.",
    "of course": lambda s, v, o: f"{s}, of course, {v} {o}.",
    "an apposition": lambda s, v, o: f"{s}, a favourite of the critics, {v} {o}.",
    "the apposition of the best": lambda s, v, o: f"{s}, the best of them all, {v} {o}.",
    "a participle": lambda s, v, o: f"{s}, adored in Halifax, {v} {o}.",
    "a present participle": lambda s, v, o: f"{s}, turning every head, {v} {o}.",
    "dashes": lambda s, v, o: f"{s} — the pride of Halifax — {v} {o}.",
    "short dashes": lambda s, v, o: f"{s} – and who would doubt it – {v} {o}.",
    "hyphens for dashes": lambda s, v, o: f"{s} - a favourite of ours - {v} {o}.",
    "brackets": lambda s, v, o: f"{s} (a favourite in Halifax) {v} {o}.",
    "square brackets": lambda s, v, o: f"{s} [see below] {v} {o}.",
    "a relative clause": lambda s, v, o: f"{s}, {'which' if thing(s) else 'who'} nobody expected, {v} {o}.",
    "a relative clause with a denial": lambda s, v, o: (
        f"{s}, {'which' if thing(s) else 'who'} has never looked better, {v} {o}."
    ),
    "whose": lambda s, v, o: f"{s}, whose fans are many, {v} {o}.",
    "as the relative clause": lambda s, v, o: (
        f"We met for {low(s)}, {'which' if thing(s) else 'who'} {v} {o}."
    ),
    "a second predicate": lambda s, v, o: f"{s} has won three prizes and {v} {o}.",
    "a second predicate behind a comma": lambda s, v, o: f"{s} charmed the critics, and {v} {o}.",
    "a second predicate behind but": lambda s, v, o: f"{s} divides the critics but {v} {o}.",
    "a third predicate": lambda s, v, o: f"{s} came late, charmed the critics and {v} {o}.",
    "a fronted clause": lambda s, v, o: f"As the posters tell us, {low(s)} {v} {o}.",
    "a fronted time": lambda s, v, o: f"Looking back, {low(s)} {v} {o}.",
    "a fronted concession": lambda s, v, o: f"Although the critics were cool, {low(s)} {v} {o}.",
    "according to": lambda s, v, o: f"According to the studio, {low(s)} {v} {o}.",
    "a that-clause": lambda s, v, o: f"It bears repeating that {low(s)} {v} {o}.",
    "a report": lambda s, v, o: f"Everybody in Halifax knows that {low(s)} {v} {o}.",
    "a cleft": lambda s, v, o: f"It is {low(s)} {'that' if thing(s) else 'who'} {v} {o}.",
    "a tail": lambda s, v, o: f"{s} {v} {o}, and Halifax has never looked better.",
    "a reason": lambda s, v, o: f"{s} {v} {o} because the studio wished for it.",
    "a contrast": lambda s, v, o: f"{s} {v} {o}, while the critics look on.",
    "an exclamation": lambda s, v, o: f"And yes, {low(s)} {v} {o}!",
    "behind a semicolon": lambda s, v, o: f"The posters are up; {low(s)} {v} {o}.",
    "behind a colon": lambda s, v, o: f"This much is sure: {low(s)} {v} {o}.",
    "a prepositional phrase aside": lambda s, v, o: f"{s}, with all that charm, {v} {o}.",
    "for one": lambda s, v, o: f"{s}, for one, {v} {o}.",
    "as everyone knows": lambda s, v, o: f"{s}, as everyone knows, {v} {o}.",
    "it turns out": lambda s, v, o: f"{s}, it turns out, {v} {o}.",
    "and rightly": lambda s, v, o: f"{s}, and with good reason, {v} {o}.",
    "not only": lambda s, v, o: f"{s} not only won prizes but also {v} {o}.",
    "no secret": lambda s, v, o: f"It is no secret that {low(s)} {v} {o}.",
    "an aside and a second predicate": lambda s, v, o: f"{s}, a joy to watch, has won prizes and {v} {o}.",
    "a tail in brackets": lambda s, v, o: f"{s} {v} {o} (see below).",
    "a tail behind a dash": lambda s, v, o: f"{s} {v} {o} — and what a joy it is.",
    "an answer": lambda s, v, o: f"What do we know? {s} {v} {o}.",
}


@pytest.fixture(scope="module")
def found():
    """The rules that speak, by kind of sentence, statement, and whether that is the wrong one.

    The wrong statements of a kind are the paragraphs of one article, and the right ones those of another, which are alike.
    """
    setup = Setup.make(base_of(SHEET), Config(), Days(date(2023, 7, 2), date(2023, 7, 1)))
    sources = {}
    for kind, say in KINDS.items():
        wrong = [say(s, v, o) for s, v, o, *_ in STATEMENTS]
        right = [say(s, v, o) for _, v, _, _, s, o in STATEMENTS]
        for key, said in (((kind, True), wrong), ((kind, False), right)):
            text = "\n\n".join(["# The Salt Road", "A word on The Salt Road.", *said])
            sources[key] = Source(f"{len(sources)}.md", text.encode())
    spoken = {(kind, n, wrong): set() for kind, wrong in sources for n in range(len(STATEMENTS))}
    for key, report in zip(sources, check([*sources.values()], setup).articles, strict=True):
        for each in report.findings:
            if each.rule != ALIKE:
                spoken[key[0], (each.start.line - 5) // 2, key[1]].add(each.rule)
    return spoken


@pytest.mark.parametrize("kind", KINDS)
def test_every_statement_is_found_in_each_kind_of_sentence(found, kind):
    missing = [
        KINDS[kind](s, v, o)
        for n, (s, v, o, rule, *_) in enumerate(STATEMENTS)
        if rule not in found[kind, n, True]
    ]
    assert missing == []


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_sheet_says_is_silent_in_each_kind_of_sentence(found, kind):
    loud = [
        (KINDS[kind](s, v, o), found[kind, n, False])
        for n, (_, v, _, _, s, o) in enumerate(STATEMENTS)
        if found[kind, n, False]
    ]
    assert loud == []
