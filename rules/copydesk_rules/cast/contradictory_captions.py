"""The rule `contradictory-captions`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from msgspec import Struct

from copydesk.api import (
    Article,
    Bad,
    Block,
    BlockKind,
    Confidence,
    Document,
    Good,
    Passage,
    Problem,
    Severity,
    Span,
    regex,
    rule,
)
from copydesk_rules.cast._people import share_a_part

_NAME = r"[A-Z][\w'’.-]*(?:\s(?:(?:de|van|von|der|la|di|del|of)\s)?[A-Z][\w'’.-]*){0,3}"
_PAIR = regex(rf"(?P<actor>{_NAME}),?\sas\s(?:the\s|a\s)?(?:[a-z-]+\s){{0,3}}(?P<role>{_NAME})")
_OTHERS = "people in the picture"
_JOINED = regex(r"(?:\band|&|\bwith|,)\s$")


class _Pair(Struct, frozen=True):
    """Somebody as a role, where they stand in a caption or an alternative text."""

    actor: str
    role: str
    span: Span


@rule(
    slug="contradictory-captions",
    severity=Severity.WARNING,
    on=Document,
    examples=(
        Bad(
            '<h1>On the Pier</h1><figure><img src="a.jpg" alt="Lena Roos as Mara Quill"><figcaption>[[Ines Aldana as Mara Quill]]'
            "</figcaption></figure><p>It rained.</p>",
            format="html",
            says="The caption has Ines Aldana as Mara Quill, the alternative text of the picture Lena Roos",
        ),
        Good(
            '<h1>On the Pier</h1><figure><img src="a.jpg" alt="Aldana as Mara"><figcaption>Ines Aldana as Mara Quill</figcaption>'
            "</figure><p>It rained.</p>",
            format="html",
            why="short names of the same two",
        ),
        Good(
            '<h1>On the Pier</h1><figure><img src="a.jpg" alt="The pier at night"><figcaption>Ines Aldana as Mara Quill</figcaption>'
            "</figure><p>It rained.</p>",
            format="html",
            why="the alternative text names nobody",
        ),
    ),
)
def contradictory_captions(document: Document, article: Article) -> Iterator[Problem]:
    """Report a caption and an alternative text that put different people in one picture.

    The reader who sees the picture and the one who hears of it learn two things: somebody else in a role, actors who have
    changed places, or two other people altogether. Only *so-and-so as so-and-so* counts, in a figure whose picture has an
    alternative text. Short names of the same people are left alone, and so is a role that a sheet has, which another rule holds
    both against; one actor in two roles is a note, for a role may have two names.
    """
    for picture, caption in pairwise(document.blocks):
        if picture.kind is BlockKind.ALTERNATIVE and caption.kind is BlockKind.CAPTION:
            pairs = _compared(_pairs(document, picture), _pairs(document, caption))
            yield from (p for p in pairs if p.attribute == _OTHERS or not article.base.is_spelling(p.subject))


def _pairs(document: Document, block: Block) -> list[_Pair]:
    """Who stands for whom in a block; after *A and B as …* nobody can be told."""
    found: list[_Pair] = []
    for match in _PAIR.finditer(document.text, block.span.start, block.span.end):
        before = document.text[found[-1].span.end if found else block.span.start : match.start()]
        if _JOINED.search(before) and (not found or len(before.split()) > 1):
            return []
        found.append(_Pair(match["actor"], match["role"], Span(*match.span())))
    return found


def _compared(told: Sequence[_Pair], shown: Sequence[_Pair]) -> Iterator[Problem]:
    if not told or not shown:
        return
    if not any(
        share_a_part(a.actor, b.actor) or share_a_part(a.role, b.role) for a, b in product(told, shown)
    ):
        first, other = shown[0], told[0]
        yield _problem(first, other, f"{other.actor} as {other.role}", attribute=_OTHERS)
        return
    for here, there in product(shown, told):
        if share_a_part(here.role, there.role) and not share_a_part(here.actor, there.actor):
            yield _problem(here, there, there.actor)
        elif (
            share_a_part(here.actor, there.actor)
            and not share_a_part(here.role, there.role)
            and not any(share_a_part(here.role, each.role) for each in told)
        ):
            yield _problem(here, there, f"as {there.role}", Confidence.LIKELY)


def _problem(
    here: _Pair,
    there: _Pair,
    told: str,
    confidence: Confidence = Confidence.CERTAIN,
    attribute: str = "caption",
) -> Problem:
    return Problem(
        here.span,
        f"The caption has {here.actor} as {here.role}, the alternative text of the picture {told}",
        evidence=(Passage(there.span, "The alternative text"),),
        confidence=confidence,
        subject=here.role,
        attribute=attribute,
    )
