"""Dates, counts, lengths and ages in the words that a desk uses beside the plain ones, and their twins that are no fault."""

from datetime import date

import pytest

from copydesk.checking import check
from copydesk.config import Config
from copydesk.engine import Days, Setup, Source
from copydesk.testing import base_of

SHEETS = """
title: Night Ferry
kind: series
network: {GB: BBC One, US: Hulu}
based_on: {title: The Crossing, kind: novel, by: Ann Teller, released: 1993}
cast: [{role: Mara Quill, actor: Ines Aldana}]
people: {Ines Aldana: {born: 1980-05-04}}
counts: {seasons: 3, episodes: 24}
ended: 2024-06-02
seasons:
  - {number: 1, episodes: 10, released: 2019-03-14}
  - {number: 2, episodes: 8, released: 2021-03-18}
  - {number: 3, episodes: 6, released: 2024-05-02}
---
title: Salt Road
kind: film
runtime: 112
releases:
  - {date: 2023-09-02, how: festival}
  - {date: 2024-01-12, country: United Kingdom}
  - {date: 2024-02-16, country: United States}
"""
LOUD = {
    "a participle within": "# Night Ferry\n\nIn the third season, released on Wednesday, they marry.",
    "a participle in front": "# Night Ferry\n\nNight Ferry is over. Released in May 2018, the series was long.",
    "a film that screened": "# Salt Road\n\nSalt Road screened at Venice in September 2022, to applause.",
    "a role that goes back": "# Night Ferry\n\nMara Quill returned to BBC One on April 30.",
    "those who wait": "# Salt Road\n\nSalt Road came out in Britain in January. American audiences had to wait until March 2024.",
    "some of so many": "# Night Ferry\n\nThe first two of nine episodes of Night Ferry are out.",
    "a helping": "# Night Ferry\n\nThe second helping of nine episodes was the best.",
    "this time": "# Night Ferry\n\nNight Ferry is back. This time there are eight episodes.",
    "the author's book": "# Night Ferry\n\nAnn Teller's novel, which came out in 1983, is short.",
    "the book of a year": "# Night Ferry\n\nAnn Teller's slim novel of 1983 began it.",
    "the author wrote": "# Night Ferry\n\nAnn Teller wrote the book in 1983.",
    "the book came out": "# Night Ferry\n\nAnn Teller is pleased. The novel was first published in 1983.",
    "brisk minutes": "# Salt Road\n\nSalt Road tells it all in 122 brisk minutes.",
    "the whole": "# Salt Road\n\nIt is slow. The whole takes 122 minutes.",
    "an age that is asked for": "# Night Ferry\n\n**How old is Ines Aldana?** She is 54.",
    "a series that followed": "# Night Ferry\n\nNight Ferry was first shown in 2019. Its second series followed in January 2021.",
    "the years of a series": "# Five roles\n\n1. Mara Quill, Night Ferry (2019–2023)",
}
SILENT = {
    "what was shown within": "# Night Ferry\n\nIn a chat about the third season, released on Wednesday, she sang.",
    "what a poster is of": "# Night Ferry\n\nThe poster for the season, released on Wednesday, is blue.",
    "somebody screened": "# Salt Road\n\nHe screened Salt Road in a barn in September 2022.",
    "somebody goes back": "# Night Ferry\n\nMara Quill returned to Leeds on Wednesday.",
    "those who wait for another": "# Salt Road\n\nThe house is old. American buyers had to wait until March 2024.",
    "one of several": "# Night Ferry\n\nIt is one of four episodes that he wrote.",
    "beside another season": "# Night Ferry\n\nThe third season of Night Ferry is short. Unlike the first, which came out in March 2019, it has no songs.",
    "another book": "# Night Ferry\n\nAnn Teller's latest novel, which came out in 2023, is short.",
    "another author": "# Night Ferry\n\nAnn Teller sat with Piet Oakes. Piet Oakes's novel, which came out in 1983, is short.",
    "a book of another time": "# Night Ferry\n\nAnn Teller's novel of 2019 sold well.",
    "a book without its author": "# Night Ferry\n\nShe reads. The novel was published in 1983.",
    "a scene": "# Salt Road\n\nSalt Road kills him in five brisk minutes.",
    "minutes of work": "# Salt Road\n\nThe drive takes 90 minutes.",
    "a revival with a name": "# Night Ferry\n\nNight Ferry ran from 2019 to 2024, and a revival subtitled Low Water that began in 2018 is on.",
    "who was to have been her": "# Night Ferry\n\nIt was first thought of with Piet Oakes as Mara Quill, who was eventually played by Ines Aldana.",
    "a launch event": "# Night Ferry\n\nInes Aldana of Night Ferry was at the launch event of a festival in May 2018.",
    "a chapter of a life": "# Night Ferry\n\nInes Aldana is in Night Ferry. Her new chapter as a hostess started on Monday.",
    "whose film it is beside a pronoun": "# Night Ferry\n\nThe show will do so, as it did earlier this year when Piet Oakes appeared on it.",
    "an anniversary of a stranger": "# Night Ferry\n\nThe Night Ferry star was at the Nightjar 10th anniversary show, and is happy.",
    "a programme of another house": "# Night Ferry\n\nITV Breakfast beats Night Ferry every day.",
    "what is made anew": "# Salt Road\n\nThe relaunch of Salt Road will open in cinemas in May 2028.",
    "a work that followed": "# Night Ferry\n\nNight Ferry was first shown in 2019. A quiz followed in January 2021.",
    "a house that drops it": "# Night Ferry\n\nNight Ferry has lived twice: the BBC dropped it in 2022, and Hulu took it.",
    "a book that has sold": "# Night Ferry\n\nNight Ferry is back. Piet Oakes's novel has sold a million copies since it came out in 1999.",
    "two nights": "# Night Ferry\n\nThe finale of Night Ferry is shown on May 28 and May 29.",
    "years that are right": "# Five roles\n\n1. Mara Quill, Night Ferry (2019–2024)",
    "an age that nobody asked for": "# Night Ferry\n\nInes Aldana has a dog. She is 14.",
}


@pytest.fixture(scope="module")
def told():
    """The rules that speak of 10 May 2024's articles, by text."""
    day = date(2024, 5, 10)
    texts = (*SILENT.values(), *LOUD.values())
    sources = [Source(f"{n}.md", f"{text}\n".encode()) for n, text in enumerate(texts)]
    reports = check(sources, Setup.make(base_of(SHEETS), Config(), Days(day, day))).articles
    return {text: {f.rule for f in report.findings} for text, report in zip(texts, reports, strict=True)}


@pytest.mark.parametrize("kind", LOUD)
def test_a_wrong_statement_is_found_in_other_words(told, kind) -> None:
    assert told[LOUD[kind]]


@pytest.mark.parametrize("kind", SILENT)
def test_its_twin_is_left_alone(told, kind) -> None:
    assert told[SILENT[kind]] == set()


def test_a_plural_title_s_singular_is_somebody_of_it() -> None:
    sheet = "title: Real Landladies of Leeds Hills\nkind: series\npeople: {Ines Aldana: {}}\n"
    text = "# Real Landladies of Leeds Hills\n\nInes Aldana became a Real Landlady Of Leeds Hills in 2018.\n"
    setup = Setup.make(base_of(sheet), Config(), Days(date(2024, 5, 10), date(2024, 5, 10)))
    (report,) = check([Source("a.md", text.encode())], setup).articles
    assert not report.findings


def test_a_colon_says_whose_a_quotation_is_though_another_speaks_behind_it() -> None:
    text = (
        "# Night Ferry\n\nInes Aldana said: 'You two are looking so very smug.'\n\n"
        "Later Ines Aldana said: 'You two are looking so very smug.' While Ann Teller said: 'We are, actually.'\n"
    )
    setup = Setup.make(base_of(SHEETS), Config(), Days(date(2024, 5, 10), date(2024, 5, 10)))
    (report,) = check([Source("a.md", text.encode())], setup).articles
    assert not any(f.rule == "altered-quotation" for f in report.findings)


def test_an_earlier_film_s_director_is_not_the_sequel_s() -> None:
    sheet = "title: Low Water 2\nkind: film\ncredits: {director: Ann Day}\npeople: {Tom Vance: {}}\n"
    setup = Setup.make(base_of(sheet), Config(), Days(date(2024, 5, 10), date(2024, 5, 10)))
    for film, rules in (("the first Low Water movie", set()), ("the film", {"wrong-credit"})):
        text = f"# Low Water 2 is coming\n\nTom Vance directed {film}, and is proud.\n"
        (report,) = check([Source("a.md", text.encode())], setup).articles
        assert {f.rule for f in report.findings} == rules


def test_stars_for_letters_alter_no_quotation() -> None:
    text = (
        "# Night Ferry\n\nInes Aldana said: 'There was a lot of people being crap to her in the old days.'\n\n"
        "Ines Aldana saw 'a lot of people being c**p to her in the old days'.\n"
    )
    setup = Setup.make(base_of(SHEETS), Config(), Days(date(2024, 5, 10), date(2024, 5, 10)))
    (report,) = check([Source("a.md", text.encode())], setup).articles
    assert not any(f.rule == "altered-quotation" for f in report.findings)


def test_the_first_film_is_not_its_sequel() -> None:
    sheet = "title: Low Water 2\nkind: film\nreleased: 2019-11-22\n"
    text = "# Low Water 2\n\nLow Water 2 is long, longer than the first film, which came out in 2013.\n"
    setup = Setup.make(base_of(sheet), Config(), Days(date(2024, 5, 10), date(2024, 5, 10)))
    (report,) = check([Source("a.md", text.encode())], setup).articles
    assert not report.findings
