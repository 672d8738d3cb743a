"""The rule `misspelled-name`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

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
    "ampersand": "and is written otherwise in {expected}",
    "apostrophe": "the apostrophe of {expected} differs",
    "possessive": "the s belongs to {expected}",
    LOST_APOSTROPHE: "{expected} has no s at its end, and the apostrophe of a possessive is missing",
    "missing": "{expected} is missing",
    "initial": "{written} for {expected}",
    "order": "the parts are in another order",
}
_Told = Literal["error", "note", "ignore"]
_STYLE = {
    "accent": "accents",
    "hyphen": "hyphens",
    "ampersand": "hyphens",
    "order": "name_order",
    "romanisation": "romanisation",
}
"""The option that says how a difference is told which leaves the name's letters, or its sound, as they are."""


class MisspelledNameOptions(Struct, frozen=True, kw_only=True):
    """How the desk wants differences told that are a matter of style."""

    accents: _Told = "note"
    hyphens: _Told = "note"
    """Hyphens, blanks in their place, and capitals behind them."""
    name_order: _Told = "error"
    romanisation: _Told = "error"


@rule(
    slug="misspelled-name",
    severity=Severity.ERROR,
    on=Mention,
    options=MisspelledNameOptions,
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
    difference that another person's name would explain as well is a note. What is style (accents, hyphens and the capitals behind
    them; if the desk wants, the order of names and romanisation) is a note or nothing, by this rule's options.
    """
    if mention.of(EntityKind.WORK) or not mention.edits or _is_acronym(mention.expected):
        return
    edits, told = _as_the_desk_wants(mention.edits, article.option(MisspelledNameOptions))
    if told == "ignore":
        return
    certain = mention.certain and told == "error"
    yield Problem(
        mention.span,
        f"The name is {mention.expected}, not {mention.text}: {_told(edits)}",
        evidence=spelling_facts(article, mention),
        fix=mend(article, mention, certain=certain),
        confidence=Confidence.CERTAIN if certain else Confidence.LIKELY,
        subject=mention.name,
        attribute="name",
    )


def _as_the_desk_wants(
    edits: tuple[Difference, ...], options: MisspelledNameOptions
) -> tuple[tuple[Difference, ...], _Told]:
    """The differences to tell, and how: slips before style, and of that what the desk does not ignore."""
    if slips := tuple(edit for edit in edits if _style(edit) is None):
        return slips, "error"
    wanted = {edit: _wanted(options, edit) for edit in edits}
    kept = tuple(edit for edit, told in wanted.items() if told != "ignore")
    return kept, "error" if "error" in wanted.values() else "note" if kept else "ignore"


def _wanted(options: MisspelledNameOptions, edit: Difference) -> _Told:
    told: _Told = getattr(options, _style(edit) or "")
    return told


def _style(edit: Difference) -> str | None:
    """The option that a difference falls under; none where letters differ."""
    if edit.how == "case" and _is_behind_hyphen(edit.written, edit.expected):
        return "hyphens"
    return _STYLE.get(edit.how)


def _is_behind_hyphen(written: str, expected: str) -> bool:
    """Whether capitals differ only where a hyphen stands before them: *Sai-kuan* for *Sai-Kuan*."""
    mine, theirs = written.split("-"), expected.split("-")
    same = all(m[1:] == t[1:] for m, t in zip(mine, theirs, strict=False))
    return len(mine) == len(theirs) > 1 and mine[0] == theirs[0] and same


def _told(edits: tuple[Difference, ...]) -> str:
    return "; ".join(_how(e).format(written=e.written, expected=e.expected) for e in edits)


def _how(edit: Difference) -> str:
    """What to say of a difference; a whole word may be too much or missing."""
    if not edit.expected:
        return "{written} is too much"
    return _HOW["missing"] if not edit.written else _HOW.get(edit.how, "{written} for {expected}")


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name and len(name) < 12
