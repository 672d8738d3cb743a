"""The rule `overclaiming-headline`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from copydesk.api import (
    Article,
    Bad,
    Block,
    BlockKind,
    Confidence,
    Document,
    Good,
    Observation,
    Passage,
    Problem,
    Severity,
    Span,
    rule,
)
from copydesk_rules.structure._answers import Said, body_of, denial_of, guesses_at, stands_by
from copydesk_rules.structure._promises import Promise, promises_in

_ENOUGH = 40
"""So many words of body are an article; in fewer, nothing can be missed."""


@rule(
    slug="overclaiming-headline",
    severity=Severity.WARNING,
    on=Document,
    examples=(
        Bad(
            "Night Ferry Season 2 Gets [[Official Premiere Date]]\n\n"
            "A shop in Cork lists the second run for 4 May. The date is by no means official, and the BBC would not comment.",
            says="the body says otherwise",
        ),
        Bad(
            "Salt Road [[Sequel Confirmed]]\n\nReportedly, a sequel is in the works at Focus. Fans hope so.",
            says="the body only passes on rumours",
        ),
        Good(
            "Night Ferry Season 2: Is the Date Official?\n\nThe date has not been confirmed.",
            why="a question claims nothing",
        ),
        Good(
            "Salt Road Sequel Confirmed\n\nFocus has announced a sequel. No release date has been announced.",
            why="the sequel is announced, and its date is another matter",
        ),
    ),
)
def overclaiming_headline(document: Document, article: Article) -> Iterator[Problem]:
    """Report a headline that promises more than the article holds.

    A headline that says *official*, *confirmed*, *announced* or *revealed* over a text that denies it, or that only passes on
    rumours, costs a reader's trust; most people read no further than the headline.

    Headings that ask, doubt, or only name their theme ("release date, cast and everything we know") claim nothing. A denial
    counts for what it is about: a season may be confirmed whose date is not. What the article states anywhere backs
    its headline.
    """
    headings = list(document.of(BlockKind.HEADLINE, BlockKind.HEADING))
    for at, heading in enumerate(headings):
        promises = list(promises_in(article, heading.span))
        body = list(body_of(article, _area(document, headings, at))) if promises else []
        for promise in promises:
            problem = _judge(article, promise, body, heading)
            if problem is not None:
                yield problem


def _area(document: Document, headings: Sequence[Block], at: int) -> Span:
    """What a heading stands over: up to the next of its level, the headline over all."""
    heading = headings[at]
    below = () if heading.kind is BlockKind.HEADLINE else headings[at + 1 :]
    end = next((b.span.start for b in below if b.level <= heading.level), len(document.text))
    return Span(heading.span.end, end)


def _judge(article: Article, promise: Promise, body: Sequence[Said], heading: Block) -> Problem | None:
    if not body or stands_by(promise, body):
        return None
    what = f"The {heading.kind} has “{promise.span.of(article.text)}”, but the body"
    denial = denial_of(promise, body)
    if denial is not None:
        return Problem(
            promise.span,
            f"{what} says otherwise",
            evidence=(Passage(denial.span, "This denies it"),),
        )
    guesses = guesses_at(promise, body)
    if guesses and promise.topic in ("release", "renewal", "cast"):
        rumour = next((said for said in guesses if said.is_rumour), None)
        return Problem(
            promise.span,
            f"{what} only {'passes on rumours' if rumour else 'says what may be'}",
            evidence=(Passage((rumour or guesses[0]).span, "This is all that the body says"),),
            confidence=Confidence.CERTAIN if rumour else Confidence.LIKELY,
        )
    return _missing_date(article, promise, body, heading)


def _missing_date(article: Article, promise: Promise, body: Sequence[Said], heading: Block) -> Problem | None:
    length = sum(len(said.words.split()) for said in body)
    dated = any(said.dated for said in body) or any(heading.span.contains(t.span) for t in article.times)
    if heading.kind is not BlockKind.HEADLINE or not promise.of_a_date or dated or length < _ENOUGH:
        return None
    return Problem(
        promise.span,
        f"The headline has “{promise.span.of(article.text)}”, but the body never gives a date",
        evidence=(Observation(f"No date stands in the {length} words below the headline"),),
    )
