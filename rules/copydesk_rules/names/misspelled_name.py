"""The rule `misspelled-name`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    Difference,
    EntityKind,
    Good,
    Mention,
    Problem,
    Severity,
    rule,
)
from copydesk_rules._spellings import LOST_APOSTROPHE, mend, spelling_facts

SHEET = """
title: The Glass Harbour
kind: series
credits: {director: Bae Min-kyoo}
cast:
  - {character: Mara Quillen, actor: Christopher Walden}
  - {character: Seo Hye-ryung, actor: Gong Chan-young}
  - {character: Jonas Wick, actor: Ines Aldana}
people: {Bae Min-kyoo: {language: ko}, Gong Chan-young: {language: ko}}
"""
_HOW = {
    "dropped": "a letter is missing from {expected}",
    "added": "there is a letter too many for {expected}",
    "doubled": "letters are doubled or single otherwise than in {expected}",
    "exchanged": "letters of {expected} have changed places",
    "replaced": "a letter of {expected} is another",
    "several letters": "letters of {expected} are others",
    "look-alike": "a letter of {expected} only looks the same",
    "real word": "{written} for {expected}",
    "romanisation": "another romanisation of {expected}",
    "case": "other capitals than in {expected}",
    "hyphen": "the hyphens and blanks are others than in {expected}",
    "accent": "the accents of {expected} differ",
    "apostrophe": "the apostrophe of {expected} differs",
    "possessive": "the s belongs to {expected}",
    LOST_APOSTROPHE: "{expected} has no s at its end, and the apostrophe of a possessive is missing",
    "missing": "{expected} is missing",
    "initial": "{written} for {expected}",
    "order": "the parts are in another order",
}
_STYLE = frozenset(("hyphen", "accent"))


@rule(
    slug="misspelled-name",
    severity=Severity.ERROR,
    on=Mention,
    over=("inconsistent-name",),
    examples=(
        Bad(
            "The series stars [[Christopher Walder]] as a pilot, and [[Bae Min Gyoo]] directs.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says=(
                "The name is Christopher Walden, not Christopher Walder",
                "The name is Bae Min-kyoo, not Bae Min Gyoo",
            ),
            fixed="The series stars Christopher Walden as a pilot, and Bae Min-kyoo directs.",
        ),
        Bad(
            "Jonas and [[Hye-rung]] meet at the quay.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="a letter is missing from Hye-ryung",
        ),
        Bad(
            "With [[Christopher Waldens]] new series, the network is safe.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="the apostrophe of a possessive is missing",
            fixed="With Christopher Walden's new series, the network is safe.",
        ),
        Bad(
            "Mara and [[Hye-Ryung]] meet at the quay.",
            sheet=SHEET,
            works=("The Glass Harbour",),
            says="other capitals than in Hye-ryung",
        ),
        Good("Walden and Hye-ryung return.", sheet=SHEET, why="short forms"),
        Good(
            "Christopher Walden stars. His lawyer, Christopher Walder, would not comment.",
            sheet=SHEET,
            why="somebody else, introduced as such",
        ),
        Good(
            "Correction: an earlier version of this article misspelled the name of Christopher Walden as Christopher Walder.",
            sheet=SHEET,
            why="a correction quotes the slip",
        ),
        Good("Gong Chae-won has joined the cast.", sheet=SHEET, why="another given name is another person"),
    ),
)
def misspelled_name(mention: Mention, article: Article) -> Iterator[Problem]:
    """Report a name that is nearly a person's, role's, place's or organisation's on the sheet.

    Misspelled names are what newsrooms print most corrections for. The message says which part differs and how. Only
    names of works that the article is about, or names in full of works that it mentions, are looked for. Exact names of others,
    people whom the article itself introduces, authors, handles, addresses, *[sic]* and corrections are left alone; a
    difference that another person's name would explain as well is a note.
    """
    if mention.of(EntityKind.WORK) or not mention.edits or _is_acronym(mention.expected):
        return
    hows = {edit.how for edit in mention.edits}
    certain = mention.certain and not hows <= _STYLE
    yield Problem(
        mention.span,
        f"The name is {mention.expected}, not {mention.text}: {_told(mention.edits)}",
        evidence=spelling_facts(article, mention),
        fix=mend(article, mention, certain=certain),
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=mention.name,
        attribute="name",
    )


def _told(edits: tuple[Difference, ...]) -> str:
    return "; ".join(
        _HOW.get(e.how, "{written} for {expected}").format(
            written=e.written or "nothing", expected=e.expected or "nothing"
        )
        for e in edits
    )


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name and len(name) < 12
