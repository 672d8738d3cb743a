"""The rule `stale-relative-date`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from copydesk.api import (
    Article,
    Bad,
    BlockKind,
    Confirmed,
    Contradicted,
    EntityKind,
    EventClaim,
    Evidence,
    Fix,
    Good,
    Observation,
    Problem,
    Severity,
    Span,
    TimeExpression,
    rule,
)
from copydesk_rules.dates._wording import day_in_words, meant, nearest, rewrite, when_of

SHEET = """
title: The Glass Harbour
kind: series
seasons:
  - {number: 1, released: 2022-01-28}
  - {number: 2, renewed: 2022-06-06}
"""
_NEWS = frozenset(
    "announced confirmed reported interview posted tweeted unveiled teased signed renewed premiered debuted aired filmed "
    "filming cameras statement ordered cancelled".split()
)
_SPEECH = frozenset("said told says revealed shared released cast joined wrote explained".split())
"""Words of news that stories have as well: they count beside somebody real."""
_HOUSES = frozenset("network studio streamer broadcaster showrunner producers".split())
"""Who speaks for a work, unnamed."""
_FORTUNE = frozenset(
    "celebrated won launched returned ended wrapped topped became nominated nominations award awards streaming charts viewers "
    "ratings episodes season spinoff spin-off sequel".split()
)
"""Words that tell how a work fares: they count beside its title, or where the sentence speaks of *the show*."""
_THE_WORK = frozenset("show series film movie drama documentary".split())
_PROSE = (
    BlockKind.PARAGRAPH,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_CELL,
    BlockKind.HEADING,
    BlockKind.CAPTION,
)


@rule(
    slug="stale-relative-date",
    severity=Severity.WARNING,
    on=Article,
    examples=(
        Bad(
            "The Glass Harbour was renewed for a second season [[last summer]].",
            sheet=SHEET,
            published=date(2022, 11, 1),
            as_of=date(2026, 11, 21),
            kept_current=True,
            says="“last summer” is summer 2022 or summer 2021 from 1 November 2022, and summer 2026 to a reader on 21 November 2026",
            fixed="The Glass Harbour was renewed for a second season in June 2022.",
        ),
        Good(
            "The Glass Harbour was renewed for a second season last summer.",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2026, 11, 21),
            why="news of its day, right on that day, and not kept current",
        ),
        Good(
            "The Glass Harbour was renewed for a second season last year.",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2023, 12, 30),
            kept_current=True,
            why="it still means 2022",
        ),
        Good(
            "In the finale, the twins met last year's winner on Wednesday.",
            sheet=SHEET,
            published=date(2023, 3, 1),
            as_of=date(2026, 11, 21),
            kept_current=True,
            why="story time",
        ),
    ),
)
def stale_relative_date(article: Article, _: Article) -> Iterator[Problem]:
    """Report a relative date whose meaning has moved since an article that is kept current appeared.

    "Last summer" was 2022 to its writer and is another summer to whoever reads the page now. The absolute date is offered
    where the sheet knows it, else what the words meant. Only pages that promise to be right today are read this way:
    news stays as it was. Quotations, story time and vague words such as "recently" are left alone, and a date that was
    wrong on its own day is another rule's.
    """
    if not article.kept_current or article.published is None or article.published >= article.as_of:
        return
    now = {time.span: time for time in article.times_now}
    claims = {claim.when.span: claim for claim in article.seen(EventClaim) if claim.when}
    quoted = [quotation.span for quotation in article.quotations]
    for time in article.times:
        if _has_moved(time, now) and not any(span.contains(time.span) for span in quoted):
            yield from _problem(article, time, now[time.span], claims)


def _has_moved(time: TimeExpression, now: Mapping[Span, TimeExpression]) -> bool:
    """Whether a relative date means other days to a reader of today, at its own granularity."""
    if not time.deictic or not time.lint or time.value is None:
        return False
    today = now.get(time.span)
    return today is not None and today.value is not None and today.candidates != time.candidates


def _problem(
    article: Article, time: TimeExpression, now: TimeExpression, claims: Mapping[Span, EventClaim]
) -> Iterator[Problem]:
    claim = claims.get(time.span)
    if claim is None and not _is_news(article, time):
        return
    evidence: tuple[Evidence, ...] = (Observation(f"the day of the check is {day_in_words(article.as_of)}"),)
    fix = _value_fix(article, time)
    if claim is not None:
        match article.verdict(claim):
            case Contradicted():
                return
            case Confirmed(facts=facts):
                best = nearest(claim, facts)[0]
                evidence, fix = (best, *evidence), rewrite(article, time, when_of(claim, best))
    today = now.value.words() if now.value else ""
    yield Problem(
        time.span,
        f"{meant(time, article)}, and {today} to a reader on {day_in_words(article.as_of)}",
        evidence=evidence,
        fix=fix,
        subject=claim.work or "" if claim else "",
        attribute=claim.what if claim else "date",
    )


def _value_fix(article: Article, time: TimeExpression) -> Fix | None:
    if len(time.candidates) != 1 or time.value is None:
        return None
    return rewrite(article, time, time.value)


def _is_news(article: Article, time: TimeExpression) -> bool:
    """Whether a date that no event has stands in a sentence that reports something."""
    block = article.document.block_at(time.span.start)
    if block is None or block.kind not in _PROSE:
        return False
    if time.weekday is not None and not any(letter.isdigit() for letter in time.text):
        return False
    tokens = article.tokens
    number = tokens[tokens.at(time.span.start)].sentence
    first, last = tokens.sentences[number]
    words = {token.lower for token in tokens[first:last]}
    if not _NEWS.isdisjoint(words):
        return True
    sentence = tokens.sentence_span(number)
    if (not _FORTUNE.isdisjoint(words) or _names_an_outlet(article, sentence)) and (
        not _THE_WORK.isdisjoint(words) or any(m.of(EntityKind.WORK) for m in article.mentions_at(sentence))
    ):
        return (tokens[first].lower, tokens[first + 1].lower) != ("in", "the")
    spoken = not _SPEECH.isdisjoint(words)
    return spoken and (not _HOUSES.isdisjoint(words) or _names_somebody(article, sentence))


def _names_an_outlet(article: Article, sentence: Span) -> bool:
    """Whether a sentence names whoever shows a work that the article is about."""
    works = (article.base.works[key] for key in article.scope.focus)
    return any(fact.value.name in sentence.of(article.text) for work in works for fact in work.outlets)


def _names_somebody(article: Article, sentence: Span) -> bool:
    """Whether a person, a company or a paper is named in a sentence."""
    real = (EntityKind.PERSON, EntityKind.NAME)
    return any(
        any(entity.kind in real for entity in mention.refers) for mention in article.mentions_at(sentence)
    )
