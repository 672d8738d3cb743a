"""The sheets that the tests of names share, and short ways to ask what an article mentions."""

from datetime import date

from msgspec.structs import replace

from copydesk.article import Article
from copydesk.reading import read
from copydesk.sheet.claims import Form
from copydesk.sheet.loading import load_sheets

LANTERN = """
title: The Copper Lantern
kind: series
network: Netflix
credits: {director: Margarethe Oldenburg, writer: [Philip Seymour Hartley, Dana O'Reilly]}
cast:
  - {character: Eleanor Whitcombe, actor: Christopher Walden}
  - {character: Thomas Pemberton, actor: Laurence Fishman}
  - {character: Inspector Nell Harker, actor: Siobhan McAllister}
  - {character: Juniper Vale, actor: Anya Taylor-Reed}
  - {character: Marcus Jones, actor: Gwendoline Marsh}
  - {character: Q, actor: Robert Downes Jr.}
names: [Harrowgate Academy, Lantern House Pictures, The Direct]
"""
NONE_OF_US = """
title: None of Us Were There
kind: series
language: ko
based_on: {title: We Were Not There, kind: webtoon, by: Pyo Gun-woo}
credits: {director: Bae Min-kyoo}
cast:
  - {character: Seo Hye-ryung, actor: Gong Chan-young}
  - {character: Nam Eun-jo, actor: Bak Ji-hoon}
  - {character: Choi Dae-hyun, actor: Yoon Seung-ah}
  - {character: Bak Joon-seok, actor: Han Yi-seul}
people: {Bae Min-kyoo: {also: [Bae MK]}}
"""
SHY = """
title: Thursday
kind: series
cast: [{character: Thursday Adler, actor: Imogen Hartwell}]
---
title: "1921"
kind: film
---
title: You
kind: series
---
title: Her
kind: film
---
title: The Harbour
kind: series
"""
SHARED = """
names: [{name: GWU, also: [Game Writers Union]}, {name: STAG, also: [Stage Artists Guild]}, Screen Gazette, Royal Society of the Stage and Screen Artists and Writers of the North]
"""


def base_of(*sheets):
    parts = [part for sheet in sheets for part in sheet.split("---\n")]
    return load_sheets({f"{n}.yaml": part.encode() for n, part in enumerate(parts)})


BASE = base_of(LANTERN, NONE_OF_US, SHARED)
SHY_BASE = base_of(SHY, LANTERN)


def article(text, *works, base=BASE, authors=(), format="text"):
    document = read("story.md" if format == "markdown" else "story.txt", text.encode())
    if authors:
        document = replace(document, metadata=replace(document.metadata, authors=tuple(authors)))
    return Article(document, base, date(2024, 6, 3), works=works)


def about_lantern(text, **more):
    """The mentions of a story whose focus is The Copper Lantern."""
    return article(
        f"The Copper Lantern returns\n\nThe Copper Lantern is back on Netflix.\n\n{text}\n", **more
    )


def about_none(text, **more):
    """The mentions of a story whose focus is None of Us Were There."""
    head = "None of Us Were There returns\n\nNone of Us Were There is back for a second season."
    return article(f"{head}\n\n{text}\n", **more)


def slips(story):
    """What the article writes otherwise than the sheet, with what the sheet has."""
    return [
        (m.text, m.expected)
        for m in story.mentions
        if (m.form is Form.NEAR or m.edits) and m.form is not Form.EXACT
    ]


def named(story, form=None):
    """The words of all mentions, or of those of one form."""
    return [m.text for m in story.mentions if form is None or m.form is form]
