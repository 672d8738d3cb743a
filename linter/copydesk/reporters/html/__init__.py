"""The HTML report: one page that holds everything, or for many articles a folder of such pages with an index."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.report import ArticleReport, Report

MOST_ARTICLES = 50
MOST_BYTES = 5_000_000


def render(report: Report) -> str:
    """The whole report as one page."""
    from copydesk.reporters.html.pages import one_page

    return one_page(report)


def render_folder(report: Report, index: str = "index.html") -> Iterator[tuple[str, str]]:
    """The report as files with their names: in a folder what all pages share and a page for each article, and beside it the index.

    Each is made when it is asked for, so that no more than one need be held.
    """
    from copydesk.reporters.html.pages import folder

    return folder(report, index, pages_folder(index))


def pages_folder(index: str) -> str:
    """The folder of an index's pages, named as browsers name what they save beside a page: no articles lie there."""
    return f"{index.rpartition('.')[0] or index}_files/"


def needs_folder(report: Report) -> bool:
    """Whether the report is too large for one page: more than fifty articles, or more than 5 MB."""
    if len(report.articles) > MOST_ARTICLES:
        return True
    return sum(map(_size, report.articles)) > MOST_BYTES // 4 and len(render(report).encode()) > MOST_BYTES


def _size(article: ArticleReport) -> int:
    """A cheap guess at the bytes of an article on the page, on the low side."""
    return 2 * len(article.document.text) + 600 * len(article.findings)
