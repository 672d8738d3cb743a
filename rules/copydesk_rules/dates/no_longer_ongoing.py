"""The rule `no-longer-ongoing`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from copydesk.api import (
    Article,
    Bad,
    Contradicted,
    EntityKind,
    EventClaim,
    Fact,
    Good,
    How,
    Problem,
    Severity,
    Stance,
    rule,
)
from copydesk_rules.dates._wording import day_in_words

SHEET = """
names: [PGU, ACT-UDA]
events:
  - {what: PGU strike, from: 2023-05-02, to: 2023-09-27}
  - {what: ACT-UDA strike, from: 2023-07-14, to: 2023-11-09}
"""


@rule(
    slug="no-longer-ongoing",
    severity=Severity.WARNING,
    on=EventClaim,
    examples=(
        Bad(
            "Production has stopped because of the [[ongoing]] PGU strike.",
            sheet=SHEET,
            published=date(2023, 10, 5),
            says="The PGU strike ended on 27 September 2023",
        ),
        Bad(
            "The ACT-UDA strike is [[still]] going on.",
            sheet=SHEET,
            published=date(2023, 10, 5),
            as_of=date(2026, 11, 21),
            kept_current=True,
            says="The ACT-UDA strike ended on 9 November 2023",
        ),
        Bad(
            "Lena Roos [[lives in]] Cork and paints.",
            sheet="people: {Lena Roos: {born: 1944-04-02, died: 2024-03-01}}",
            published=date(2024, 6, 3),
            says="Lena Roos died on 1 March 2024",
        ),
        Good(
            "Production has stopped because of the ongoing ACT-UDA strike.",
            sheet=SHEET,
            published=date(2023, 10, 5),
            why="it went on until November, and the article is dated",
        ),
        Good("The film was shot during the PGU strike.", sheet=SHEET, why="not said to go on"),
    ),
)
def no_longer_ongoing(claim: EventClaim, article: Article) -> Iterator[Problem]:
    """Report something called ongoing, or somebody told of as living, though the fact sheet has the end or the death.

    A strike that is over still "drags on" in whatever was written while it lasted. In news, the day of publication
    counts; on a page that is kept current, the day of the check. Events that the sheet does not have, or of which it
    knows no end, are left alone.
    """
    if not claim.ongoing or claim.stance in (Stance.DENIED, Stance.ASKED) or claim.quotation is not None:
        return
    facts = _ended(claim, article)
    if not facts:
        return
    if claim.subject is not None and claim.subject.kind is EntityKind.PERSON:
        yield Problem(
            claim.span, facts[0].says, evidence=facts, subject=claim.subject.name, attribute="ongoing"
        )
        return
    name = claim.what if claim.what.lower().startswith("the ") else f"the {claim.what}"
    last = max(fact.value.when.last for fact in facts)
    yield Problem(
        claim.span,
        f"{name[:1].upper()}{name[1:]} ended on {day_in_words(last)}",
        evidence=facts,
        subject=claim.what,
        attribute="ongoing",
    )


def _ended(claim: EventClaim, article: Article) -> tuple[Fact[Any], ...]:
    """The facts that prove the end: before publication, or before the check where the article is kept current."""
    match article.verdict(claim):
        case Contradicted(facts=facts, how=How.ENDED):
            return facts
    if not article.kept_current:
        return ()
    facts = tuple(fact for entity, fact in article.base.events if entity == claim.subject)
    over = all(f.value.ended and f.value.when.end and f.value.when.end <= article.as_of for f in facts)
    return facts if over else ()
