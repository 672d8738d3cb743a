"""One article as the page shows it: strips of prose with their cards, the pictures, and what is folded below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup
from msgspec import Struct

from copydesk.dates.value import day_in_words
from copydesk.findings import Finding
from copydesk.reading.document import Block, Document
from copydesk.report import ArticleReport, Report, State
from copydesk.reporters.html import cast, timeline, timeline_picture
from copydesk.reporters.html.cards import Card, Occurrence, cards, marks
from copydesk.reporters.html.checked import Background, background, broken
from copydesk.reporters.html.marks import Piece, cut, shared_out
from copydesk.reporters.html.prose import Unit, units
from copydesk.reporters.html.suggestions import correction
from copydesk.reporters.html.verdict import Tally, Verdict, tally, verdict
from copydesk.reporters.html.wording import shortened

_BEFORE = -1


class Strip(Struct, frozen=True):
    """A unit with the cards beside it, and the units after it that have none."""

    unit: Unit | None
    cards: tuple[Card, ...]
    rest: tuple[Unit, ...] = ()


def strips(document: Document, made: Sequence[Card], prefix: str, top: int) -> Iterator[Strip]:
    """The whole article, in order; cards of what stands before all prose make a strip of their own."""
    marked = shared_out(sorted(marks(made), key=lambda m: m.span), document.blocks, lambda mark: mark.span)
    italics = shared_out(document.emphasis, document.blocks, lambda span: span)

    def cutter(block: Block) -> tuple[Piece, ...]:
        at = block.span
        return cut(document.text, at, marked.get(at, ()), italics.get(at, ()), prefix)

    placed = units(document.blocks, cutter, top)
    beside = _beside(placed, made)
    if _BEFORE in beside:
        yield Strip(None, beside.pop(_BEFORE))
    starts = sorted({0, *beside}) if placed else []
    for at, end in pairwise((*starts, len(placed))):
        yield Strip(placed[at], beside.get(at, ()), placed[at + 1 : end])


def _beside(placed: Sequence[Unit], made: Sequence[Card]) -> dict[int, tuple[Card, ...]]:
    """The cards of each unit, by its index; what stands in no unit stands with the last before it."""
    firsts = [unit.blocks[0].span.start for unit in placed]
    beside: dict[int, list[Card]] = {}
    for card in made:
        beside.setdefault(bisect_right(firsts, card.occurrences[0].span.start) - 1, []).append(card)
    return {at: tuple(own) for at, own in beside.items()}


class Picture(Struct, frozen=True):
    """A drawing with the same in words."""

    name: str
    caption: str
    drawing: Markup
    lines: tuple[str, ...]


class Story(Struct, frozen=True):
    """Everything that the page shows of one article; `data` is what scripts need to decide on its cards."""

    id: str
    title: str
    path: str
    language: str
    works: tuple[str, ...]
    writers: tuple[str, ...]
    days: tuple[str, ...]
    verdict: Verdict
    tally: Tally
    confirmed: int
    state: State
    strips: tuple[Strip, ...]
    pictures: tuple[Picture, ...]
    corrections: tuple[tuple[int, str], ...]
    """Each place's line, with the number of its card."""
    background: Background
    data: dict[str, object]
    file: str = ""

    @property
    def cards(self) -> tuple[Card, ...]:
        """Its cards, in order of their places."""
        return tuple(card for strip in self.strips for card in strip.cards)


def story(article: ArticleReport, report: Report, number: int, *, alone: bool) -> Story:
    """The article of that number; alone on its page it needs no prefix for addresses, and its headings start higher."""
    prefix = "" if alone else f"a{number}-"
    findings = findings_of(article, report)
    made = cards(findings, article.document, report.rules, prefix, report.sheet_lines)
    numbers = {place.fingerprint: card.number for card in made for place in card.occurrences}
    behind = background(article, report)
    counted = tally((card.severity for card in made), len(findings))
    return Story(
        id=f"a{number}",
        title=title(article),
        path=article.path,
        language=article.document.metadata.language or "",
        works=article.works,
        writers=article.document.metadata.authors,
        days=tuple(_days(article)),
        verdict=verdict(counted, len(behind.confirmed), broken(report, article.path), [article.state]),
        tally=counted,
        confirmed=len(behind.confirmed),
        state=article.state,
        strips=tuple(strips(article.document, made, prefix, top=2 if alone else 3)),
        pictures=tuple(_pictures(article, prefix)),
        corrections=tuple(
            (numbers[finding.fingerprint], correction(finding, article.document.source))
            for finding in findings
        ),
        background=behind,
        data=_data(article, made),
    )


def title(article: ArticleReport) -> str:
    """The headline, else the title that the file gives, else the file's name."""
    document = article.document
    headline = document.words(document.headline) if document.headline else document.metadata.title
    return shortened(headline or "", 160) or article.path.rpartition("/")[2]


def _days(article: ArticleReport) -> Iterator[str]:
    yield (
        f"published {day_in_words(article.published)}" if article.published else "day of publication unknown"
    )
    if article.updated and article.updated != article.published:
        yield f"updated {day_in_words(article.updated)}"
    yield f"checked {day_in_words(article.as_of)}"
    if article.kept_current:
        yield "kept current"


def _pictures(article: ArticleReport, prefix: str) -> Iterator[Picture]:
    dates = timeline.rows(article)
    drawing = timeline_picture.draw(f"{prefix}dates", dates, article.published, article.as_of)
    if drawing:
        yield Picture("dates", "Dates in the article", drawing, tuple(map(timeline.in_words, dates)))
    pairs = cast.pairings(article)
    drawing = cast.draw(f"{prefix}cast", pairs)
    if drawing:
        yield Picture("cast", "Who plays whom", drawing, tuple(map(cast.in_words, pairs)))


def _data(article: ArticleReport, made: Sequence[Card]) -> dict[str, object]:
    """Raw values for the decisions file, in the order of the cards."""
    return {
        "path": article.path,
        "works": article.works,
        "writers": article.document.metadata.authors,
        "state": article.state.name.lower(),
        "title": title(article),
        "cards": [
            {
                "subject": card.subject,
                "attribute": card.attribute,
                "text": card.text,
                "places": [_place(occurrence, card.text) for occurrence in card.occurrences],
            }
            for card in made
        ],
    }


def _place(occurrence: Occurrence, text: str) -> tuple[str, ...]:
    named = (occurrence.fingerprint, occurrence.digest)
    return named if occurrence.text == text else (*named, occurrence.text)


def findings_of(article: ArticleReport, report: Report) -> tuple[Finding, ...]:
    """The article's own findings and those that comparing articles has put in it, in order."""
    across = tuple(f for f in report.across if f.path == article.path)
    return tuple(sorted((*article.findings, *across), key=lambda f: f.order))
