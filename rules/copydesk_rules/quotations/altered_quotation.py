"""The rule `altered-quotation`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from copydesk.api import Article, Bad, Good, Problem, Quotation, Severity, rule
from copydesk_rules.quotations._against import against_article, against_sheet
from copydesk_rules.quotations._wording import runs_of, wording

_CANDIDATES = 8

SHEET = """
title: The Glass Harbour
language: en
credits: {director: [Lena Roos]}
cast: [{character: Mara Quill, actor: Ines Aldana}]
quotations: [{text: we wanted the sea to sound like a locked door, by: Lena Roos}]
"""


@rule(
    slug="altered-quotation",
    severity=Severity.WARNING,
    on=Article,
    examples=(
        Bad(
            "Lena Roos told Sight and Sound, “[[We wanted the sea to feel like a closed door]].”",
            sheet=SHEET,
            says="“sound” became “feel”, “locked” became “closed”",
        ),
        Bad(
            "“I learned to row in a bathtub at night,” said Ines Aldana. Months later Lena Roos said: "
            "“[[I learned to row in a bathtub at night]].”",
            sheet=SHEET,
            says="Ines Aldana has said these words above",
        ),
        Good(
            "Lena Roos says that the sea should “sound like a locked door.”",
            sheet=SHEET,
            why="a true part of it",
        ),
        Good(
            "Lena Roos wanted the sea to feel like a shut gate.",
            sheet=SHEET,
            why="a paraphrase without marks",
        ),
    ),
)
def altered_quotation(seen: Article, article: Article) -> Iterator[Problem]:
    """Report a quotation that is not what was said, or not by whom.

    It differs from the wording on the sheet, stands in two wordings within the article, or is given to two speakers. Words
    between quotation marks are a promise that they were said so.

    A shortened quotation that is a true part of the longer one is right, and so are omissions marked as such. Paraphrases without
    quotation marks are left alone, as are short turns that anybody might use. Where the sheet's wording is a translation,
    another translation may be as good, and the report is a note.
    """
    told: dict[tuple[str, ...], list[Quotation]] = defaultdict(list)
    for quotation in article.quotations:
        runs = list(runs_of(wording(quotation.words)))
        earlier = dict.fromkeys(other for run in runs for other in told[run])
        problem = against_sheet(article, quotation) or against_article(quotation, earlier)
        if problem is not None:
            yield problem
        for run in runs:
            if len(told[run]) < _CANDIDATES:
                told[run].append(quotation)
