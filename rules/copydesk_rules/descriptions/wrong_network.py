"""The rule `wrong-network`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Contradicted,
    Good,
    How,
    Problem,
    Severity,
    Trait,
    TraitClaim,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: series
network: Netflix
"""


@rule(
    slug="wrong-network",
    severity=Severity.ERROR,
    on=TraitClaim,
    examples=(
        Bad(
            "Critics had been kind to the [[HBO]] series The Glass Harbour.",
            sheet=SHEET,
            says="The Glass Harbour is on Netflix, not HBO",
            fixed="Critics had been kind to the Netflix series The Glass Harbour.",
        ),
        Bad("The Glass Harbour premiered on [[Hulu]] in 2019.", sheet=SHEET, says="is on Netflix, not Hulu"),
        Bad(
            "The Glass Harbour begins on the [[cable network]] Netflix tonight.",
            sheet=SHEET,
            says="Netflix is no cable network",
        ),
        Good("The Glass Harbour can be rented from Amazon.", sheet=SHEET, why="it may be sold there too"),
        Good(
            "The Glass Harbour is on Netflix. HBO has a port drama of its own.",
            sheet=SHEET,
            why="about another work",
        ),
        Good(
            "The Hulu series The Glass Harbour is shown abroad by Disney+.",
            sheet="title: The Glass Harbour\nkind: series\nnetwork: {US: FX, UK: Disney+}\n",
            why="one house with the outlet of a country",
        ),
    ),
)
def wrong_network(claim: TraitClaim, article: Article) -> Iterator[Problem]:
    """Report a work given to an outlet that does not make or air it.

    The outlet sues, or at least telephones. Only words that make the outlet its own are judged ("the HBO series", "premiered
    on"): where else it can be seen is another matter. Outlets of one house are taken for each other, and the sheet's studio and
    distributor are no mistake. By country, an outlet is wrong where it is none of them. Of films nothing is said.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_NETWORK):
            if claim.trait is Trait.OUTLET:
                yield Problem(
                    claim.written,
                    f"{claim.place} is no {claim.value}",
                    evidence=facts,
                    subject=claim.place or "",
                    attribute="outlet",
                )
                return
            title = article.title_of(claim)
            names = [fact.value.name for fact in facts]
            yield Problem(
                claim.written,
                f"{title} is on {' and '.join(names)}, not {claim.value}",
                evidence=facts,
                fix=replace(claim.written, names[0]) if len(names) == 1 else None,
                subject=title,
                attribute="network",
            )
