"""Which pages there are: one for everything, or an index and one for each article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from copydesk.dates.value import day_in_words
from copydesk.report import ArticleReport, Report
from copydesk.reporters.html.cards import grouped
from copydesk.reporters.html.checked import Background
from copydesk.reporters.html.overview import NO_WORK, NOBODY, overview
from copydesk.reporters.html.page import shared, write
from copydesk.reporters.html.stories import Story, Strip, findings_of, story
from copydesk.reporters.html.verdict import tally

NOTHING = tally((), 0).gravity


class Way(Struct, frozen=True):
    """Where an article's page leads: to the index, and to the pages before and after it in the order of the index."""

    index: str = ""
    before: str = ""
    after: str = ""


def one_page(report: Report) -> str:
    """All articles on one page, with an index on top where there are several."""
    alone = len(report.articles) == 1
    stories = [story(article, report, n, alone=alone) for n, article in enumerate(report.articles, start=1)]
    if alone:
        return _article_page(report, stories[0])
    values = {"overview": overview(report, stories), "stories": stories, "unlinked": (NO_WORK, NOBODY)}
    return write("many.html.jinja", values | _about(report, stories))


def folder(report: Report, index: str, beside: str) -> Iterator[tuple[str, str]]:
    """In a folder `beside` the index what all pages share and a page for each article; last the index under its own name."""
    yield from ((beside + name, content) for name, content in shared().items())
    named = [(_file_name(n, article.path), article) for n, article in enumerate(report.articles, start=1)]
    ways = dict(_ways(report, named, index))
    stories = []
    for number, (name, article) in enumerate(named, start=1):
        shown = replace(story(article, report, number, alone=True), file=beside + name)
        yield beside + name, _article_page(report, shown, ways[name], linked="")
        stories.append(_counted(shown))
    values = {"overview": overview(report, stories), "stories": (), "unlinked": (NO_WORK, NOBODY)}
    yield index, write("many.html.jinja", values | _about(report, []), linked=beside)


def _ways(
    report: Report, named: Sequence[tuple[str, ArticleReport]], index: str
) -> Iterator[tuple[str, Way]]:
    """Each page's way, the gravest article first; it leads to articles with findings alone."""
    ranked = sorted(
        (_gravity(article, report), article.state.is_verified, article.path, name) for name, article in named
    )
    led = ["", *(name if gravity < NOTHING else "" for gravity, *_, name in ranked), ""]
    for at, (*_, name) in enumerate(ranked):
        yield name, Way(f"../{index}", led[at], led[at + 2])


def _gravity(article: ArticleReport, report: Report) -> tuple[int, int, int]:
    groups = grouped(findings_of(article, report))
    return tally((group[0].severity.value for group in groups), len(groups)).gravity


def _counted(shown: Story) -> Story:
    """What the index needs of a story whose page is written, without its prose."""
    strips = tuple(Strip(None, strip.cards) for strip in shown.strips if strip.cards)
    return replace(shown, strips=strips, pictures=(), corrections=(), background=Background())


def _article_page(report: Report, shown: Story, way: Way | None = None, *, linked: str | None = None) -> str:
    values = {"story": shown, "way": way or Way()} | _about(report, [shown])
    return write("one.html.jinja", values, linked=linked)


def _file_name(number: int, path: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", path.rpartition("/")[2].rpartition(".")[0].casefold()).strip("-")
    return f"{number:04}-{stem[:60]}.html" if stem else f"{number:04}.html"


def _about(report: Report, stories: list[Story]) -> dict[str, object]:
    """What every page says about the run, with the rules that its cards name."""
    named = {card.rule for s in stories for card in s.cards}
    return {
        "version": report.version,
        "as_of": day_in_words(report.as_of),
        "remarks": report.remarks,
        "fixed": report.fixed,
        "sheets": sorted((report.sheets or {}).items()),
        "rules": [report.rules[slug] for slug in sorted(named) if slug in report.rules],
    }
