"""What is said of a work that no sheet has is not held against one that stands nearby."""

from datetime import date

import pytest

from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.testing import base_of

SHEETS = """
title: The Harbour Bake
kind: series
network: Channel 4
---
title: Salt Road
kind: film
released: 2020-08-26
network: HBO
---
title: Night Ferry
kind: series
network: Netflix
seasons: [{number: 1, released: 2007-10-14}, {number: 2}, {number: 3}]
cast: [{actor: Ines Aldana, role: Mara Quill}]
---
title: Horror at Harrow Hall
kind: film
released: 1958-05-08
cast: [{actor: Piet Oakes, role: Doctor Van Aster}, {actor: Maud Telling, role: Jo Crane}]
---
title: Van Aster
kind: film
released: 2004-05-07
cast: [{actor: Col Hartnell, role: Van Aster}]
---
title: The Count
kind: film
released: 1931-03-11
"""

SILENT = {
    "a title before its verb": "Ines Aldana finished the fourth series of Stroke, which has just started airing on BBC1, before a rest from Night Ferry.",
    "a title at a sentence's head": "Night Ferry fans know her. Odd One In also aired on BBC One at 9pm.",
    "the latter": "She is in Night Ferry and The Deceit. We saw her at work on the latter, which aired on Channel 5.",
    "told what it is": "She stars in Night Ferry. The Deceit - a four-part thriller that began on Channel 5 - is over.",
    "a spin-off with a name": "She stars in Night Ferry. He has his own spin-off Flip The Boat, which debuted last year.",
    "what cost a fee": "Salt Road led. Since September 4, Molan has cost $30, but it will be available from December 1.",
    "somebody's run": "Ines Aldana of Night Ferry won last year for her two-season run as Queen.",
    "it all": "It all started on August 18 when a fan found Night Ferry.",
    "a reboot": "Production on the HBO Max Night Ferry reboot will now begin in October.",
    "a poster": "He looks suave in a new poster for Salt Road, which was released on Wednesday.",
    "a trailer with its participle": "She showed her moves in the new trailer released on Thursday. Salt Road is a riot.",
    "a trailer": "We saw the trailer of the Salt Road, which was released on Wednesday.",
    "a yearly show": "The new series of The Harbour Bake will begin on September 22. The 2019 series of The Harbour Bake began on August 27.",
    "a show that is back": "The Harbour Bake starts on September 5. It lost viewers when The Harbour Bake returned on Saturday.",
    "filming resumed": "Filming of Salt Road began in March 2019. Filming of Salt Road resumed in September 2019.",
    "back to filming": "Salt Road began filming on 3 March 2020. The Salt Road team returned to filming on 25 May 2020.",
    "a longer title in italics": "The Count is a classic. In 1970 Anvil Films released *Taste the Blood of the Count*.",
    "an actor turns up": "Harrow Hall has no other star. Maud Telling turns up for the finale.",
}

LOUD = {
    "its own verb": "Night Ferry, which has just started airing on BBC1, is a hit.",
    "itself behind another": "Stroke is over, and Night Ferry airs on BBC1.",
    "the former": "She is in Night Ferry and Salt Road. The former airs on BBC One.",
    "the latter": "She is in Salt Road and Night Ferry. The latter airs on BBC One.",
    "a film twice": "Salt Road opened on 26 August 2020. Nobody came. Salt Road opened on 2 September 2020.",
}


@pytest.fixture(scope="module")
def found():
    """The rules that speak, by text."""
    setup = Setup.make(base_of(SHEETS), Config(), Days(date(2020, 9, 20), date(2020, 9, 20)))
    texts = (*SILENT.values(), *LOUD.values())
    heads = "# News of Salt Road, Night Ferry and The Harbour Bake"
    sources = [Source(f"{n}.md", f"{heads}\n\n{text}\n".encode()) for n, text in enumerate(texts)]
    reports = check(sources, setup).articles
    return {text: {f.rule for f in report.findings} for text, report in zip(texts, reports, strict=True)}


@pytest.mark.parametrize("kind", SILENT)
def test_another_work_s_statement_accuses_none_of_ours(found, kind) -> None:
    assert found[SILENT[kind]] == set()


def test_a_role_s_short_name_is_of_the_work_in_focus_though_another_bears_it_in_full() -> None:
    setup = Setup.make(base_of(SHEETS), Config(), Days(date(2020, 9, 20), date(2020, 9, 20)))
    for actor, rules in (("Piet Oakes", set()), ("Maud Telling", {"wrong-actor"})):
        text = f"# Horror at Harrow Hall\n\nBefore dawn, Van Aster ({actor}) bursts in.\n"
        (report,) = check([Source("a.md", text.encode())], setup).articles
        assert {f.rule for f in report.findings} == rules


@pytest.mark.parametrize("kind", LOUD)
def test_a_work_s_own_statement_is_judged(found, kind) -> None:
    assert found[LOUD[kind]]
