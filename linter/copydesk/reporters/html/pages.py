"""Which pages there are: one for everything, or an index and one for each article."""

from __future__ import annotations

import re

from msgspec.structs import replace

from copydesk.report import Report
from copydesk.reporters.html.checked import Background
from copydesk.reporters.html.overview import overview
from copydesk.reporters.html.page import shared, write
from copydesk.reporters.html.stories import Story, story
from copydesk.reporters.html.strips import Strip
from copydesk.reporters.html.wording import day


def one_page(report: Report) -> str:
    """All articles on one page, with an index on top where there are several."""
    alone = len(report.articles) == 1
    stories = [story(article, report, n, alone=alone) for n, article in enumerate(report.articles, start=1)]
    if alone:
        return _article_page(report, stories[0])
    values = {"overview": overview(report, stories), "stories": stories}
    return write("many.html.jinja", values | _about(report, stories))


def folder(report: Report) -> dict[str, str]:
    """An index, what all pages share, and a page for each article, by file name."""
    pages, stories = {}, []
    for number, article in enumerate(report.articles, start=1):
        file = _file_name(number, article.path)
        shown = replace(story(article, report, number, alone=True), file=file)
        pages[file] = _article_page(report, shown, index="index.html", linked=True)
        stories.append(_counted(shown))
    values = {"overview": overview(report, stories), "stories": ()}
    index = write("many.html.jinja", values | _about(report, []), linked=True)
    return {"index.html": index} | shared() | pages


def _counted(shown: Story) -> Story:
    """What the index needs of a story whose page is written, without its prose."""
    strips = tuple(Strip(None, strip.cards) for strip in shown.strips if strip.cards)
    return replace(shown, strips=strips, pictures=(), corrections=(), background=Background())


def _article_page(report: Report, shown: Story, *, index: str = "", linked: bool = False) -> str:
    return write("one.html.jinja", {"story": shown, "index": index} | _about(report, [shown]), linked=linked)


def _file_name(number: int, path: str) -> str:
    stem = re.sub(r"[^a-z0-9]+", "-", path.rpartition("/")[2].rpartition(".")[0].casefold()).strip("-")
    return f"{number:04}-{stem[:60]}.html" if stem else f"{number:04}.html"


def _about(report: Report, stories: list[Story]) -> dict[str, object]:
    """What every page says about the run, with the rules that its cards name."""
    named = {card.rule for s in stories for strip in s.strips for card in strip.cards}
    return {
        "version": report.version,
        "as_of": day(report.as_of),
        "remarks": report.remarks,
        "sheets": sorted((report.sheets or {}).items()),
        "rules": [report.rules[slug] for slug in sorted(named) if slug in report.rules],
    }
