"""The rule `against-house-style`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.api import (
    Article,
    Bad,
    Good,
    HouseStyle,
    Passage,
    Problem,
    Severity,
    StyleEntry,
    TitleStyle,
    rule,
)
from copydesk_rules.language._faults import cased, fault
from copydesk_rules.language._patterns import pattern_faults
from copydesk_rules.language._phrases import Found, find_phrases, is_shouted, phrase, zone_of
from copydesk_rules.language._title_styles import title_faults


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
    yield from _of_words(article, entries)
    yield from title_faults(article, entries)
    yield from pattern_faults(article, entries)


def _of_words(article: Article, entries: Sequence[StyleEntry]) -> Iterator[Problem]:
    wordings = ((e, wording) for e in entries for wording in (*e.avoid, *e.either, *e.capitals, *_allowed(e)))
    first: dict[str, Found] = {}
    for found in find_phrases(article, [phrase(*pair) for pair in wordings]):
        if zone_of(article, found.span) in found.entry.scope:
            problem = _judge(article, found, first)
            if problem is not None:
                yield problem


def _allowed(entry: StyleEntry) -> tuple[str, ...]:
    """The preferred wordings of an entry, which may hold an avoided one: *feature film*, not *film*."""
    return entry.prefer if entry.avoid else ()


def _judge(article: Article, found: Found, first: dict[str, Found]) -> Problem | None:
    entry = found.entry
    if entry.avoid:
        exact = not entry.match_case or found.text == found.wording
        return (
            _avoided(found)
            if found.wording in entry.avoid and exact and found.text not in entry.prefer
            else None
        )
    if entry.capitals:
        shouted = is_shouted(article, found.span)
        return None if found.text in entry.capitals or shouted else _miscased(found)
    kept = first.setdefault(entry.name, found)
    return None if kept.wording == found.wording else _inconsistent(found, kept)


def _avoided(found: Found) -> Problem:
    entry = found.entry
    preferred = " or ".join(f"“{words}”" for words in entry.prefer)
    message = (
        f"The house style has {preferred}, not “{found.text}”"
        if preferred
        else f"The house style avoids “{found.text}”"
    )
    return fault(
        entry, found.span, message, cased(entry.prefer[0], found.text) if len(entry.prefer) == 1 else None
    )


def _miscased(found: Found) -> Problem:
    message = f"The house style has “{found.wording}”, not “{found.text}”"
    return fault(found.entry, found.span, message, found.wording)


def _inconsistent(found: Found, kept: Found) -> Problem:
    message = (
        f"“{kept.text}” stands above; the house style keeps to one of “{kept.wording}” and “{found.wording}”"
    )
    passage = Passage(kept.span, "The wording that came first")
    return fault(found.entry, found.span, message, cased(kept.wording, found.text), passage)
