"""The rule `wrong-origin`."""

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
country: Iceland
based_on: {title: Harbour Lights, kind: novel, by: Rita Sand}
"""


@rule(
    slug="wrong-origin",
    severity=Severity.ERROR,
    on=TraitClaim,
    examples=(
        Bad(
            "It began with the [[Norwegian]] series The Glass Harbour.",
            sheet=SHEET,
            says="The Glass Harbour is from Iceland, not Norway",
        ),
        Bad(
            "The Glass Harbour is based on a [[webtoon]] that nobody had read.",
            sheet=SHEET,
            says="The Glass Harbour is based on a novel, not a webtoon",
            fixed="The Glass Harbour is based on a novel that nobody had read.",
        ),
        Good(
            "The Icelandic series The Glass Harbour is based on a book.", sheet=SHEET, why="a novel is a book"
        ),
        Good("A Norwegian actress joins the series The Glass Harbour.", sheet=SHEET, why="about the actress"),
        Good("The Glass Harbour moves its story to Japan.", sheet=SHEET, why="a place in the plot"),
    ),
)
def wrong_origin(claim: TraitClaim, article: Article) -> Iterator[Problem]:
    """Report a work put into another country, or taken from another kind of source.

    Both are copied from listings that confuse works of one name. Nationalities of people, places of the plot and
    words that may mean the same source (a novel is a book) are left alone.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_ORIGIN):
            title = article.title_of(claim)
            is_source = claim.trait is Trait.SOURCE
            has = facts[0].value.kind if is_source else " and ".join(fact.value for fact in facts)
            said = claim.written.of(article.text).lower() if is_source else claim.value
            yield Problem(
                claim.written,
                f"{title} is based on a {has}, not a {said}"
                if is_source
                else f"{title} is from {has}, not {said}",
                evidence=facts,
                fix=replace(claim.written, has) if is_source else None,
                subject=title,
                attribute="source" if is_source else "country",
            )
