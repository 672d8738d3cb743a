"""The rule `misspelled-title`."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.api import (
    Article,
    Bad,
    Confidence,
    EntityKind,
    Form,
    Good,
    Mention,
    Problem,
    Severity,
    rule,
)
from copydesk_rules._spellings import mend, same_words, spelling_facts

SHEET = """
title: None of Us Were There
kind: series
avoid: [{name: We Were Not There, reason: the novel's title}]
"""


@rule(
    slug="misspelled-title",
    severity=Severity.ERROR,
    on=Mention,
    over=("miscased-title", "inconsistent-name"),
    examples=(
        Bad(
            "Fans will have to wait for [[None of Use Were There]] to come back.",
            sheet=SHEET,
            says="The title is None of Us Were There, not None of Use Were There",
            fixed="Fans will have to wait for None of Us Were There to come back.",
        ),
        Bad(
            "The second run of [[None of Us Where There]] has no date.",
            sheet=SHEET,
            says="None of Us Were There",
        ),
        Good("None of Us Were There returns in May.", sheet=SHEET, why="spelled as on the sheet"),
        Good("None of us were there when it happened.", sheet=SHEET, why="a sentence, no title"),
        Good(
            "None of Us Were There, which translates as Nobody of Us Was There, returns.",
            sheet=SHEET,
            why="a translation, introduced as such",
        ),
        Good("Some of Them Were Here is another show.", sheet=SHEET, why="another title"),
    ),
)
def misspelled_title(mention: Mention, article: Article) -> Iterator[Problem]:
    """Report a title that is nearly a known one: a slip, a word lost or exchanged, one real word for another.

    Spell checkers pass the slips that matter most, because the wrong word is a word. Only works that the article is about
    or names elsewhere are looked for. Titles of other works, translations introduced as such, names that the sheet asks to
    avoid, headlines in capitals and shortened titles are left alone.
    """
    if not mention.of(EntityKind.WORK) or not mention.expected:
        return
    near = mention.form is Form.NEAR
    signs = mention.form is Form.FOLDED and not same_words(mention.text, mention.expected)
    if not near and not (signs and _joined(mention)):
        return
    yield Problem(
        mention.span,
        f"The title is {mention.expected}, not {mention.text}",
        evidence=spelling_facts(article, mention),
        fix=mend(article, mention, certain=mention.certain),
        confidence=Confidence.CERTAIN if near and mention.certain else Confidence.LIKELY,
        subject=mention.name,
        attribute="title",
    )


def _joined(mention: Mention) -> bool:
    """Whether a hyphen, an apostrophe or a blank inside the title is missing or too many; final signs are style."""
    written, expected = (
        "".join(c for c in name if c.isalnum() or c in "'’-").replace("’", "'").strip("'-")
        for name in (mention.text, mention.expected)
    )
    return written.casefold() != expected.casefold() and not mention.text.isupper()
