"""Each doubt keeps its own example silent, and says so."""

from collections.abc import Iterator
from datetime import date

import pytest

from copydesk.annotate.claims import (
    amounts,
    awards,
    cast_doubts,
    counts,
    credits,
    episodes,
    events_course,
    events_described,
    events_meaning,
    events_released,
    lives,
    relations,
    seasons,
    slips,
    spans,
    traits,
)
from copydesk.annotate.claims.doubts import Doubt, doubt_of, one_of, words_if
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source, make_article
from copydesk.reading import read
from copydesk.testing import base_of

SHEET = """
title: The Glass Harbour
kind: series
network: BBC One
runtime: 60
awards: [{award: Emmy, result: won}]
seasons: [{number: 1, episodes: 6, released: 2019-09-05}]
cast:
  - {character: Mara Quill, actor: Ines Aldana}
  - {character: Ada Wick, actor: Lena Roos}
  - {character: Nemo, actor: Karl Lund}
people: {Tom Vance: {}, Lomo: {}, Ines Aldana: {born: 1980-03-02}}
episodes: [{season: 1, number: 2, title: Low Water}]
relations: [{who: Ada Wick, is: daughter, of: Mara Quill}]
"""
OTHER = """
title: The Long Night
cast: [{character: Nils Fogg, actor: Per Holm}]
"""
SEQUEL = """
title: Low Water 2
kind: film
"""
TITULAR = """
title: Halvard
kind: film
cast: [{character: Halvard, actor: Olav Dahl}, {character: Sol, actor: Lise Vik}]
"""
TABLES = (
    cast_doubts.NAMES,
    cast_doubts.WORDINGS,
    cast_doubts.WORKS,
    counts.NUMBERS_OF_PARTS,
    counts.COUNTS,
    counts.LOOSE,
    slips.SLIPS,
    traits.TRAITS,
    *traits.OF_TRAIT.values(),
    amounts.OF_LENGTHS,
    awards.AWARDS,
    credits.CREDITS,
    spans.AGES,
    spans.ANNIVERSARIES,
    events_meaning.PLANS,
    events_meaning.STORIES,
    events_released.OF_NOUNS,
    events_released.OF_VERBS,
    events_released.OF_STRANGERS,
    events_released.OF_SUBJECTS,
    events_described.OF_DESCRIBED,
    events_released.OF_BEING,
    events_course.OF_PLANS,
    events_course.OF_MOVES,
    events_course.OF_FILMING,
    events_course.OF_RUNS,
    seasons.OUT,
    seasons.RUNNING,
    seasons.LISTED,
    relations.RELATIONS,
    lives.YEARS,
    lives.LIVING,
    episodes.EPISODES,
)


def doubts_in(text: str) -> list[str]:
    days = Days(date(2026, 11, 21), date(2026, 11, 1))
    setup = Setup.make(base_of("---".join((SHEET, OTHER, SEQUEL, TITULAR))), Config(), days)
    story = text if text.startswith("# ") else f"# The Glass Harbour\n\n{text}"
    source = Source("story.md", f"{story}\n".encode())
    return [doubt.why for doubt in make_article(read(source.path, source.data, source.format), setup).doubts]


def every_doubt() -> Iterator[object]:
    for table in TABLES:
        yield from (pytest.param(doubt, id=doubt.why) for doubt in table)


@pytest.mark.parametrize("doubt", list(every_doubt()))
def test_a_doubt_keeps_its_example_silent_and_says_why(doubt: Doubt) -> None:
    assert [why for why in doubts_in(doubt.example) if why.startswith(doubt.why)], doubts_in(doubt.example)


def test_the_first_doubt_is_told_with_the_words_that_raise_it():
    doubts = (
        Doubt("no", lambda words: one_of({"never"}, words), ""),
        Doubt("perhaps", lambda words: words_if("if" in words), ""),
    )
    assert doubt_of(doubts, ("if", "never")) == "no: never"
    assert doubt_of(doubts, ("if",)) == "perhaps"
    assert doubt_of(doubts, ()) is None
