"""The rule `wrong-kind`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import Article, Bad, Contradicted, Good, How, Problem, Severity, TraitClaim, replace, rule

SHEET = """
title: The Glass Harbour
kind: series
"""


@rule(
    slug="wrong-kind",
    severity=Severity.ERROR,
    on=TraitClaim,
    examples=(
        Bad(
            "Rain falls through the whole of the horror [[movie]] The Glass Harbour.",
            sheet=SHEET,
            says="The Glass Harbour is a series, not a movie",
            fixed="Rain falls through the whole of the horror series The Glass Harbour.",
        ),
        Bad(
            "The Glass Harbour is a slow [[film]] about a port.", sheet=SHEET, says="is a series, not a film"
        ),
        Good("The Glass Harbour feels like a film.", sheet=SHEET, why="a comparison"),
        Good("Stations that film The Glass Harbour were paid.", sheet=SHEET, why="a verb"),
        Good("The Glass Harbour is a feature-length thrill.", sheet=SHEET, why="about its length"),
        Good(
            "Movie stars queue for the drama The Glass Harbour.", sheet=SHEET, why="a series may be a drama"
        ),
        Good(
            "The Glass Harbour is back. Fans of zombie-movie nights will stay up.",
            sheet=SHEET,
            why="about other works",
        ),
    ),
)
def wrong_kind(claim: TraitClaim, article: Article) -> Iterator[Problem]:
    """Report a series that is called a film, or a film that is called a series.

    Readers look for it in the wrong place. Words that fit both (drama, thriller, special) are left alone, and so are
    comparisons, lengths, and what the work is based on.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_KIND):
            words = claim.written.of(article.text)
            title = article.title_of(claim)
            kind = facts[0].value
            yield Problem(
                claim.written,
                f"{title} is a {kind}, not a {words.lower()}",
                evidence=facts,
                fix=replace(claim.written, _cased(kind, words)),
                subject=title,
                attribute="kind",
            )


def _cased(kind: str, words: str) -> str:
    return kind.capitalize() if words[:1].isupper() else kind
