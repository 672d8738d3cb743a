"""The rule `wrong-count`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    CARDINALS,
    Article,
    Bad,
    Comparator,
    Contradicted,
    CountClaim,
    Fix,
    Good,
    How,
    Manner,
    Problem,
    Severity,
    Span,
    replace,
    rule,
)

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, episodes: 8, released: 2019-03-14}
  - {number: 2, episodes: 10, released: 2021-05-06}
"""


_WORDS = tuple(CARDINALS)[:12]


@rule(
    slug="wrong-count",
    severity=Severity.ERROR,
    on=CountClaim,
    examples=(
        Bad(
            "The first season of The Glass Harbour has [[nine episodes]].",
            sheet=SHEET,
            says="season 1 has 8 episodes, not 9",
            fixed="The first season of The Glass Harbour has eight episodes.",
        ),
        Bad(
            "The Glass Harbour, a [[six-episode]] series, is a slow one.",
            sheet=SHEET,
            says="not 6",
        ),
        Good("Season 2 of The Glass Harbour runs to ten episodes.", sheet=SHEET, why="as the sheet has it"),
        Good("The Glass Harbour has nearly a dozen episodes.", sheet=SHEET, why="roughly right"),
        Good("The Glass Harbour has three episodes left.", sheet=SHEET, why="a part of the whole"),
        Good("Season 3 of The Glass Harbour has six episodes.", sheet=SHEET, why="not on the sheet"),
    ),
)
def wrong_count(claim: CountClaim, article: Article) -> Iterator[Problem]:
    """Report a number of episodes, seasons, parts or films that is another on the sheet.

    Counts are copied from announcements that changed. Where the article does not say which season it means, any season's
    number is right, and so is the sum; "nearly" and "more than" are taken at their word. Episodes left, seen, or
    directed by somebody are no count of the whole. A number beside the season's own, in other words than these, is a warning.
    """
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ANOTHER_NUMBER):
            says = "; ".join(dict.fromkeys(fact.says for fact in facts))
            title = article.title_of(claim)
            yield Problem(
                claim.span,
                f"{says[:1].upper()}{says[1:]}, not {claim.number}",
                evidence=facts,
                severity=Severity.WARNING if Manner.LOOSE in claim.manners else None,
                fix=_fix(claim, article, {fact.value for fact in facts}),
                subject=title,
                attribute=f"{claim.unit}s" + (f" of season {claim.season}" if claim.season else ""),
            )


def _fix(claim: CountClaim, article: Article, numbers: set[int]) -> Fix | None:
    """The number that the sheet has, written as the article writes its own, where it has only one."""
    written, space, _ = claim.span.of(article.text).partition(" ")
    if len(numbers) != 1 or not (space or written.isdigit()) or claim.comparator is not Comparator.EXACTLY:
        return None
    (number,) = numbers
    start = claim.span.start
    place = Span(start, start + len(written))
    if written.isdigit() and number > 1:
        return replace(place, str(number))
    if written.lower() in _WORDS[1:] and 1 < number <= len(_WORDS):
        word = _WORDS[number - 1]
        return replace(place, word.capitalize() if written[0].isupper() else word)
    return None
