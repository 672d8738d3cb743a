"""Lists of words, written as one reads them, and the sentence that most rules say."""

from __future__ import annotations

from typing import Any

from copydesk.api import Article, Claim, Fact, Problem


def word_set(line: str) -> frozenset[str]:
    """The words of a line, divided by blanks."""
    return frozenset(line.split())


def against_sheet(
    article: Article,
    claim: Claim,
    facts: tuple[Fact[Any], ...],
    about: str,
    attribute: str,
    *,
    joint: str = "; ",
    has: str = "says",
) -> Problem:
    """A claim that the sheet contradicts: what the sheet has, each thing once, and then what the article says."""
    known = joint.join(dict.fromkeys(fact.says for fact in facts))
    written = " ".join(claim.span.of(article.text).split())
    message = f"{known[:1].upper()}{known[1:]}; the article {has} {written}"
    return Problem(claim.span, message, evidence=facts, subject=about, attribute=attribute)
