"""The rule `against-house-style`."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from copydesk.api import (
    Article,
    Bad,
    Good,
    HouseStyle,
    Problem,
    Severity,
    StyleEntry,
    TitleStyle,
    rule,
)


class HouseStyleOptions(Struct, frozen=True):
    """`off` are names of entries that are switched off."""

    off: tuple[str, ...] = ()


STYLE = HouseStyle(
    (
        StyleEntry(name="tv-show", place="house-style.yaml:2", avoid=("TV show",), prefer=("series",)),
        StyleEntry(name="networks", place="house-style.yaml:5", capitals=("Netflix",)),
        StyleEntry(name="spin-off", place="house-style.yaml:7", either=("spin-off", "spinoff")),
        StyleEntry(name="titles", place="house-style.yaml:9", titles=TitleStyle.CONSISTENT),
        StyleEntry(
            name="per-cent", place="house-style.yaml:11", pattern=r"(\d+) ?%", prefer=(r"\1 per cent",)
        ),
    )
)


@rule(
    slug="against-house-style",
    severity=Severity.WARNING,
    on=Article,
    options=HouseStyleOptions,
    examples=(
        Bad(
            "The [[TV show]] moved to [[NetFlix]], and [[40%]] of its viewers came along.",
            options=STYLE,
            says=("“series”, not “TV show”", "“Netflix”, not “NetFlix”", "“40 per cent”, not “40%”"),
            fixed="The series moved to Netflix, and 40 per cent of its viewers came along.",
        ),
        Bad(
            "A spin-off is planned. The [[spinoff]] follows the harbour master.",
            options=STYLE,
            says="“spin-off” stands above",
            fixed="A spin-off is planned. The spin-off follows the harbour master.",
        ),
        Good(
            "Her new film, TV Show Killer, is a comedy.",
            sheet="title: TV Show Killer\nkind: film",
            options=STYLE,
            why="a name that the sheet knows",
        ),
        Good("“It is a TV show, nothing more,” she said.", options=STYLE, why="her words, not the desk's"),
        Good("The TV show moved to NetFlix.", why="the desk has given no house style"),
    ),
)
def against_house_style(seen: Article, article: Article) -> Iterator[Problem]:
    """Report words that the desk's own style does without.

    Its file, without code, says what to avoid and what stands instead, which of two wordings an article keeps to, how names
    are capitalised, how titles are set off, and whatever a regular expression can tell. Each entry has a name, a severity,
    and the parts of an article where it holds; docs/house-style.md tells the file's form.

    Names that the sheets know are left alone, as are addresses, parts of longer words, and, unless an entry asks for them,
    quotations. Where the desk has no such file there is nothing to report.
    """
    off = article.option(HouseStyleOptions).off
    entries = [entry for entry in article.option(HouseStyle).entries if entry.name not in off]
    if not entries:
        return
    from copydesk_rules.language._entries import faults_of  # six modules that few desks need

    yield from faults_of(article, entries)
