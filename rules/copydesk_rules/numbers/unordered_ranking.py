"""The rule `unordered-ranking`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from copydesk.api import (
    Article,
    Bad,
    Block,
    Document,
    Good,
    Observation,
    Passage,
    Problem,
    Severity,
    Span,
    regex,
    rule,
)

_LEAST = 3
"""So many items make a ranking."""
_FEW = 4
"""One item in so many may stand in a wrong place; where more do, the list is ordered by something else."""
_NUMBER = regex(r"(?:^|[\n\r])[ \t>*_]*#?\d{1,3}[.)][ \t*_]*$")
_FIGURE = regex(
    r"(?P<currency>US\$|[$£€₩¥])?\s?(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?P<scale>million|billion|thousand|bn|mn|m|k)?\b"
    r"(?P<unit>\s?(?:%|per ?cent|points?|votes|viewers|admissions|tickets|copies|dollars|pounds|euros))?",
    re.IGNORECASE,
)
_SCALES = {"billion": 1e9, "bn": 1e9, "million": 1e6, "mn": 1e6, "m": 1e6, "thousand": 1e3, "k": 1e3}
_RANKS = regex(
    r"\b(?:box[\s-]office|charts?|rank(?:s|ed|ing|ings)|ratings|takings|gross(?:es|ed|ing)?|figures"
    r"|(?:highest|biggest|best|most)[\s-](?:\w+ing|\w+ed|openings?|watched|viewed|selling))\b",
    re.IGNORECASE,
)
_BEFORE = 3
"""So many blocks before a list may say that it is a ranking."""


@rule(
    slug="unordered-ranking",
    severity=Severity.WARNING,
    on=Document,
    examples=(
        Bad(
            "The weekend's box office\n\nIn dollars, from Friday to Sunday:\n\n1. The Glass Harbour, 94.3 million\n"
            "2. [[Low Tide, 11.0 million]]\n3. [[Salt Quay, 18.3 million]]\n4. Nightjar, 9.1 million",
            says=("is number 3 of the list, not 2", "is number 2 of the list, not 3"),
        ),
        Good(
            "The weekend's box office\n\n1. The Glass Harbour, 94.3 million\n2. Salt Quay, 18.3 million\n3. Low Tide, 11.0 million",
            why="the figures fall",
        ),
        Good(
            "Our top three\n\n1. The Glass Harbour cost $9 million.\n2. Salt Quay cost $40 million.\n3. Low Tide cost $11 million.",
            why="it is ranked by something else",
        ),
    ),
)
def unordered_ranking(document: Document, article: Article) -> Iterator[Problem]:
    """Report the items of a numbered list whose figures say that they stand in another place.

    A list of takings or of viewers is read from its top: an item too high is a wrong number one. Every item must have its figure,
    of money, of people or in per cent, and what stands above the list must say that it is a ranking. Figures that rise
    are a countdown. Where more than one item in four stands out of order, the list is ordered by something else, and left
    alone.
    """
    for _, listed in groupby(enumerate(document.blocks), key=lambda pair: pair[1].list):
        items = list(listed)
        if items[0][1].list < 0 or len(items) < _LEAST or not _is_ranking(document, items[0][0]):
            continue
        blocks = [block for _, block in items if block.level == items[0][1].level]
        figures = [_figure(block.span.of(document.text)) for block in blocks]
        if None in figures or not all(_is_numbered(document, block) for block in blocks):
            continue
        yield from _displaced(document, blocks, [figure for figure in figures if figure is not None])


def _is_ranking(document: Document, first: int) -> bool:
    """Whether what stands above a list says that it is ranked by its figures."""
    above = document.blocks[max(first - _BEFORE, 0) : first]
    return any(_RANKS.search(block.span.of(document.text)) for block in above)


def _is_numbered(document: Document, block: Block) -> bool:
    start = document.map.source(block.span).start
    if _NUMBER.search(document.source[max(start - 20, 0) : start]):
        return True
    return document.format == "html" and document.source.rfind("<ol", 0, start) > document.source.rfind(
        "<ul", 0, start
    )


def _figure(words: str) -> float | None:
    """The first figure of an item that counts money, people or shares; years and places are none."""
    for match in _FIGURE.finditer(words):
        if match["currency"] or match["scale"] or match["unit"]:
            return float(match["number"].replace(",", "")) * _SCALES.get((match["scale"] or "").lower(), 1)
    return None


def _displaced(document: Document, blocks: Sequence[Block], figures: Sequence[float]) -> Iterator[Problem]:
    """The items that stand in another place than their figures give them, where only a few do."""
    rises = figures[0] < figures[-1]
    order = sorted(range(len(blocks)), key=lambda at: (figures[at] if rises else -figures[at], at))
    in_place = _longest_run([-f if rises else f for f in figures])
    if in_place == len(blocks) or len(blocks) - in_place > max(1, len(blocks) // _FEW):
        return
    for place, at in enumerate(order):
        if place == at:
            continue
        span = blocks[at].span
        yield Problem(
            Span(span.start, span.start + len(span.of(document.text).rstrip(" .,;"))),
            f"By its figure this is number {place + 1} of the list, not {at + 1}",
            evidence=(
                Observation("the figures of the list rise" if rises else "the figures of the list fall"),
                Passage(
                    blocks[order[place - 1]].span if place else blocks[order[1]].span,
                    "Its neighbour by the figures",
                ),
            ),
            attribute="ranking",
        )


def _longest_run(figures: Sequence[float]) -> int:
    """The most items that can be left standing so that their figures never rise."""
    best: list[int] = []
    for at, figure in enumerate(figures):
        best.append(1 + max((best[before] for before in range(at) if figures[before] >= figure), default=0))
    return max(best)
