"""Readability: limits of the desk, names masked, no network and no home folder."""

import os
import subprocess
import sys

import pytest

from copydesk.api import Bad, Good, ReadabilityLimits, readability
from copydesk.testing import article_of, check_example
from copydesk_rules.language.hard_to_read import hard_to_read

WITCHER = """
title: The Witcher
kind: series
cast: [{character: Yennefer of Vengerberg, actor: Anya Chalotra}]
names: [Constantinople International Cinematographers]
"""
GRADE = ReadabilityLimits(grade=11)
LONG = ReadabilityLimits(words_per_sentence=16)

BAD = (
    Bad(
        "The casting was quick. [[Representatives of the production subsequently acknowledged that contractual obligations "
        "towards the original performers had considerably complicated negotiations concerning compensation.]] Then they went home.",
        options=GRADE,
        says="Automated Readability Index",
    ),
    Bad(
        "Andor took its time. [[When the writers came back from the long strike, they found that the sets had been taken down and put "
        "away in a hall that nobody could open, since the man who had the key was on a boat off the coast of Spain.]] He was found "
        "in May, and so was the key.",
        options=LONG,
        says="words per sentence",
    ),
    Bad(
        "It rained. The crew waited. [[Cinematographically, the internationally distributed adaptation demonstrates extraordinary "
        "sophistication, notwithstanding occasional disproportionately sentimental interpretations of bureaucratic institutions.]] "
        "Shrinking has none of that.",
        options=ReadabilityLimits(lix=40),
        says="LIX",
    ),
    Bad(
        "[[The administrators of the international federation reconsidered the preliminary recommendations regarding theatrical "
        "exhibition of documentary productions.]] Nobody in the room objected to that. The chair thanked them all and closed the "
        "meeting.",
        options=ReadabilityLimits(coleman_liau=12),
        says="Coleman–Liau",
    ),
    Bad(
        "The gala began at nine. [[Celebrities demonstrated considerable solidarity with underrepresented documentary "
        "organisations, particularly organisations supporting independent cinematography.]] The band played until two in the "
        "morning, and then the lights went out.",
        options=ReadabilityLimits(reading_ease=50),
        says="Flesch reading ease",
    ),
    Bad(
        "She won. She thanked her dog and her mother, in that order. [[Although the academy’s regulations unambiguously prohibit "
        "advertisements throughout acceptance speeches, commentators interpreted her enthusiastic acknowledgement of a veterinary "
        "manufacturer as promotional.]] The dog slept.",
        options=ReadabilityLimits(grade=9, words_per_sentence=40),
        says="where the desk's limit is 9",
    ),
    Bad(
        "# Gladiator's Return\n\nRome again.\n\n[[The undertaking necessitated reconstruction of approximately two-thirds of the "
        "amphitheatre, an accomplishment that the department’s supervisors characterised as fundamentally unprecedented.]]\n\n"
        "Malta lent the stone. It was glad to have it back.",
        format="markdown",
        options=GRADE,
        says="This sentence of",
    ),
    Bad(
        "<p>The end came fast.</p><p>[[Intergovernmental disagreements surrounding co-production treaties indefinitely postponed "
        "principal photography, disappointing investors throughout Scandinavia.]]</p><p>The crew had left their coats in Oslo, and so "
        "they went back for them.</p>",
        format="html",
        options=GRADE,
        says="Automated Readability Index",
    ),
    Bad(
        "Anya Chalotra trained for months. [[Notwithstanding her comprehensive preparation, choreographers recommended "
        "considerable simplification of the concluding confrontation, principally because insurance requirements had changed.]] "
        "She did it anyway, and it shows.",
        sheet=WITCHER,
        options=GRADE,
        says="Automated Readability Index",
    ),
    Bad(
        "The Oscars were long. [[We were told that the show would end at eleven, and then that it would end at twelve, and in the "
        "end the last prize was handed to a woman who had slept through the four before it.]] We slept, too. Next year it will "
        "start at noon, they say, and end on the same day.",
        options=ReadabilityLimits(words_per_sentence=14),
        says="words per sentence",
    ),
)

GOOD = (
    Good(BAD[0].text.replace("[[", "").replace("]]", ""), why="the desk has set no limits"),
    Good(
        BAD[1].text.replace("[[", "").replace("]]", ""),
        options=ReadabilityLimits(grade=30),
        why="a generous limit",
    ),
    Good(
        "Poker Face is back. Its lead can tell a lie when she hears one. She hears a lot of them. In the first hour a chef dies, "
        "and his sister says that she was at the shop. She was not.",
        options=ReadabilityLimits(grade=6, words_per_sentence=12),
        why="short words in short sentences",
    ),
    Good(
        "Yennefer of Vengerberg fights. Then Yennefer of Vengerberg rests. The Constantinople International Cinematographers gave a "
        "prize to the fight. The Constantinople International Cinematographers gave none to the rest. That is how it goes, and "
        "nobody in the hall was too sad.",
        sheet=WITCHER,
        options=ReadabilityLimits(grade=5),
        why="long names are no hard words",
    ),
    Good(
        "Incomprehensible bureaucratic institutionalisation notwithstanding, everything ended.",
        options=GRADE,
        why="too little to measure",
    ),
    Good(
        "# Extraordinarily Comprehensive Considerations Regarding International Distribution\n\nThe film is out. You can see it in "
        "the big towns from May. In the small ones it will take till June, and then it goes to the sea. There it stays.",
        format="markdown",
        options=GRADE,
        why="headlines are not measured",
    ),
    Good(
        "# What They Won\n\nThe night was long, and this is who took what home. It was a good year for sound. It was a bad year for "
        "hats, too, as the host said.\n\n- Best International Cinematographic Documentary Accomplishment\n- Outstanding "
        "Characterisation in Multidisciplinary Entertainment",
        format="markdown",
        options=GRADE,
        why="lists are not measured",
    ),
    Good(
        "Mr. T. J. Hooker Jr. met Dr. A. B. Case at 9.30 p.m. on St. James St. in L.A. They spoke of the U.S. rights. They spoke of "
        "a cut at 2.35 to 1, too. Then they had soup, and Mr. Hooker paid for it.",
        options=LONG,
        why="full stops within sentences end none",
    ),
    Good("The end.", options=GRADE, why="two words"),
    Good("Interdisciplinary Cinematography Reconsidered", options=GRADE, why="a headline alone"),
)


@pytest.mark.parametrize("example", BAD, ids=lambda e: e.text[:30])
def test_a_hard_text_is_reported_at_the_sentence_that_drives_it(example):
    check_example(hard_to_read.rule, example)


@pytest.mark.parametrize("example", GOOD, ids=lambda e: e.why)
def test_an_easy_text_or_one_without_limits_is_left_alone(example):
    check_example(hard_to_read.rule, example)


def test_each_figure_comes_with_its_limit():
    article = article_of(BAD[0])
    figures = {f.name: f.limit for f in readability(article, GRADE).figures}
    assert figures == {
        "Automated Readability Index": 11,
        "Coleman–Liau index": None,
        "LIX": None,
        "Flesch reading ease (syllables by hyphenation)": None,
        "words per sentence": None,
    }


def test_the_next_hardest_sentences_are_evidence():
    text = " ".join(
        f"The committee of the {w} academy deliberated over innumerable nominations." for w in "ABCDEF"
    )
    article = article_of(Good(text, options=GRADE))
    (problem,) = hard_to_read(article, article)
    assert len([e for e in problem.evidence if hasattr(e, "span")]) == 3


OFFLINE = """
import socket, sys
def refuse(*args, **kwargs):
    raise AssertionError("the network was asked for")
socket.socket = socket.create_connection = socket.getaddrinfo = refuse
from copydesk.api import Good, ReadabilityLimits, readability
from copydesk.testing import article_of
article = article_of(Good("The film is out. It can be seen in every town with a cinema. Go and see it " * 4))
for figure in readability(article, ReadabilityLimits(grade=1)).figures:
    print(figure.name, figure.value)
print("nltk" in sys.modules)
"""


def test_every_score_works_without_network_and_with_an_empty_home(tmp_path):
    places = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "NLTK_DATA": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", OFFLINE],
        env={**os.environ, **places},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(done.stdout.splitlines()) == 6
    assert done.stdout.splitlines()[-1] == "False"


def test_importing_every_rule_imports_neither_textstat_nor_nltk_nor_regex():
    code = (
        "import sys, copydesk.api\nfrom copydesk.discovery import find_rules\nassert find_rules().rules\n"
        "sys.exit(', '.join({'textstat', 'nltk', 'pyphen', 'regex', 'yaml'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_reading_ease_is_textstats_with_syllables_by_hyphenation():
    article = article_of(Good("The old harbour is at sea. " * 4))
    figures = {f.name: f.value for f in readability(article, ReadabilityLimits(reading_ease=50)).figures}
    of_textstat = 206.835 - 1.015 * 6 - 84.6 * 7 / 6
    assert figures["Flesch reading ease (syllables by hyphenation)"] == round(of_textstat, 1)
