"""What belongs to an article ends with it."""

import gc
from collections import Counter
from datetime import date

from copydesk.annotate import readability
from copydesk.annotate.readability import ReadabilityLimits
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source, check_source
from copydesk.sheet.loading import load_sheets

SHEET = b"""\
title: The Glass Harbour
kind: series
network: Netflix
cast:
  - {character: Mara Quill, actor: Ines Aldana}
seasons: [{number: 1, episodes: 8, released: 2022-11-23}]
"""
STORY = """\
The Glass Harbour, take {n}

The Netflix series The Glass Harbour came out on 23 November 2022. Ines Aldana plays Mara Quill, and nobody else does.
"Take {n} was the hardest of all of them", Aldana said last year. {n} people saw it, and Tomas Brandt plays Mara Quill.
It has nine episodes. It was {n} days late, and the people in the harbour of the town waited for it all through the year.
"""


def checked(setup, number):
    return check_source(Source(f"story-{number}.txt", STORY.format(n=number).encode()), setup)


BOUNDED = ("Wording",)
"""The words of quotations, of which the last thousand or so are kept."""


def alive():
    gc.collect()
    kinds = Counter(type(each) for each in gc.get_objects())
    ours = (kind for kind in kinds if str(kind.__module__).startswith("copydesk"))
    return Counter({kind: kinds[kind] for kind in ours if kind.__name__ not in BOUNDED})


def test_of_a_hundred_articles_none_is_left():
    setup = Setup.make(
        load_sheets({"a.yaml": SHEET}),
        Config(),
        Days(date(2026, 11, 21)),
        {ReadabilityLimits: ReadabilityLimits(grade=3.0)},
    )
    for number in range(3):
        assert checked(setup, number).report.findings
    before = alive()
    for number in range(100, 200):
        checked(setup, number)
    assert alive() - before == Counter()


def test_textstat_keeps_no_text():
    readability.scores_of("The harbour is quiet. Nobody is there.")
    keepers = readability._keepers()
    assert keepers
    assert not any(keeper.cache_info().currsize for keeper in keepers)
    assert not readability._hyphens().hd.cache
