"""The rule `miscased-title`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from copydesk.api import (
    IN_TITLES,
    OF_ABROAD,
    WITH_OF_ABROAD,
    Article,
    Bad,
    BlockKind,
    Confidence,
    EntityKind,
    Form,
    Good,
    Mention,
    Problem,
    Severity,
    replace,
    rule,
)
from copydesk_rules._spellings import has_one_form, same_case, same_words, spelling_facts

SHEET = """
title: None of Us Were There
kind: series
"""
_HEADINGS = (BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.PAGE_TITLE)


class MiscasedTitleOptions(Struct, frozen=True, kw_only=True):
    """How the desk wants capitals told that are a matter of style."""

    small_words: Literal["note", "ignore"] = "note"
    """Articles, prepositions and conjunctions within a title."""


@rule(
    slug="miscased-title",
    severity=Severity.WARNING,
    on=Mention,
    options=MiscasedTitleOptions,
    over=("inconsistent-name",),
    examples=(
        Bad(
            "The cast of [[None of Us were There]] has grown.",
            sheet=SHEET,
            says="The title is None of Us Were There, in these capitals, not None of Us were There",
            fixed="The cast of None of Us Were There has grown.",
        ),
        Good("NONE OF US WERE THERE IS BACK", sheet=SHEET, why="all in capitals"),
        Good(
            "Why None Of Us Were There Is Back For Good\n\nThe series returns in May, and None of Us Were There has a date.",
            sheet=SHEET,
            why="a heading that capitalises every word",
        ),
        Bad(
            "The Cast of [[None Of Us Were There]] Is Back\n\nThe series returns in May.",
            sheet=SHEET,
            says="The title is None of Us Were There, in these capitals",
        ),
        Good(
            "Follow #NoneOfUsWereThere or read noneofuswerethere.com.",
            sheet=SHEET,
            why="a hashtag, an address",
        ),
        Good("In truth, none of us were there.", sheet=SHEET, why="a sentence, no title"),
    ),
)
def miscased_title(mention: Mention, article: Article) -> Iterator[Problem]:
    """Report a known title with the right letters in the wrong capitals.

    A title is a name, and its capitals are part of it. Words all in capitals, hashtags and addresses are left alone, as is
    a *the* in lower case before the rest; a heading that has no word of its own in small letters may capitalise
    every word of a title too. Capitals of small words (*As Good As It Gets*, *La Sombra De La Noche*) are style: a note, or nothing by this rule's option.
    """
    if mention.form is not Form.FOLDED or not mention.of(EntityKind.WORK) or mention.text.isupper():
        return
    text, expected = mention.text, mention.expected
    if not same_words(text, expected) or same_case(text, expected):
        return
    if _capitalises_all(mention, article) and not _lacks_capital(text, expected):
        return
    style = _only_small_words(text, expected)
    if style and article.option(MiscasedTitleOptions).small_words == "ignore":
        return
    yield Problem(
        mention.span,
        f"The title is {expected}, in these capitals, not {text}",
        evidence=spelling_facts(article, mention),
        fix=replace(
            mention.span, _kept_article(text, expected), safe=has_one_form(article, mention.refers[0])
        ),
        confidence=Confidence.LIKELY if style else Confidence.CERTAIN,
        subject=mention.name,
        attribute="title",
    )


def _only_small_words(text: str, expected: str) -> bool:
    """Whether only words that styles of capitals differ about are written otherwise: *As Good As It Gets*, *La Sombra De La Noche*."""
    mine, theirs = text.split(), expected.split()
    differing = {m.casefold() for m, t in zip(reversed(mine), reversed(theirs), strict=False) if m != t}
    abroad = not OF_ABROAD.isdisjoint(word.casefold() for word in theirs)
    small = IN_TITLES | WITH_OF_ABROAD if abroad else IN_TITLES
    return len(mine) == len(theirs) and small.issuperset(differing)


def _capitalises_all(mention: Mention, article: Article) -> bool:
    """Whether the title stands in a heading that has every other word of its own in capitals."""
    block = article.document.block_at(mention.span.start)
    if block is None or block.kind not in _HEADINGS:
        return False
    words = (
        article.text[block.span.start : mention.span.start],
        article.text[mention.span.end : block.span.end],
    )
    return not any(word[0].islower() for part in words for word in part.split() if word[0].isalpha())


def _lacks_capital(text: str, expected: str) -> bool:
    """Whether a letter that the sheet has as a capital is small in the article."""
    written = [c for c in text if c.isalnum()]
    wanted = [c for c in expected if c.isalnum()]
    return any(w.isupper() and c.islower() for c, w in zip(reversed(written), reversed(wanted), strict=False))


def _kept_article(text: str, expected: str) -> str:
    """The title for this place: a small *the* before it stays small."""
    return text[:4] + expected[4:] if text.startswith("the ") and expected.startswith("The ") else expected
