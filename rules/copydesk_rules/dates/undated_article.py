"""The rule `undated-article`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from copydesk.api import Article, Bad, Good, Observation, Problem, Severity, rule


@rule(
    slug="undated-article",
    severity=Severity.NOTE,
    on=Article,
    examples=(
        Bad(
            "The Glass Harbour returned [[last month]], and its finale is due next Friday.",
            as_of=date(2026, 3, 2),
            says="2 relative dates",
        ),
        Good(
            "The Glass Harbour returned last month.",
            published=date(2024, 6, 3),
            why="its day fixes what the words mean",
        ),
        Good(
            "The Glass Harbour returned in May 2024.",
            as_of=date(2026, 3, 2),
            why="the date says its year itself",
        ),
    ),
)
def undated_article(seen: Article, article: Article) -> Iterator[Problem]:
    """Report relative dates in an article that has no day.

    What *last month* means depends on the day of publication. Where neither the command line, the configuration nor the
    file gives one, relative dates cannot be checked, and nobody will know later what they meant.

    It reports once, at the first such date. Articles with a day are left alone, and so are words such as *now* or
    *recently*, which no rule builds on.
    """
    if article.published is not None:
        return
    relative = [time for time in article.times if time.deictic and time.lint]
    if relative:
        count = f"{len(relative)} relative date{'s' * (len(relative) > 1)}"
        yield Problem(
            relative[0].span,
            f"This article has {count} and no day of publication to read {'them' if len(relative) > 1 else 'it'} by",
            evidence=(Observation("Give the day with --published, in the configuration, or in the file"),),
            attribute="published",
        )
