"""Many articles at a glance: counts by article, rule and work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from copydesk.report import Report, State
from copydesk.reporters.html.checked import broken
from copydesk.reporters.html.stories import Story
from copydesk.reporters.html.subjects import Subject, address, subjects
from copydesk.reporters.html.trend import Trend, trend
from copydesk.reporters.html.verdict import Tally, Verdict, tally, verdict
from copydesk.reporters.html.wording import shortened, visible


class Line(Struct, frozen=True):
    """One line of a table: what it counts, and how much of each severity."""

    name: str
    tally: Tally
    articles: int = 0
    link: str = ""
    works: tuple[str, ...] = ()
    title: str = ""
    fingerprints: tuple[str, ...] = ()
    state: State = State.NOTHING


class Overview(Struct, frozen=True):
    """The index page."""

    verdict: Verdict
    states: tuple[tuple[State, int], ...]
    tally: Tally
    lines: tuple[Line, ...]
    rules: tuple[Line, ...]
    works: tuple[Line, ...]
    subjects: tuple[Subject, ...]
    broken: tuple[str, ...]
    trend: Trend | None
    findings: dict[str, list[dict[str, str]]]
    """By path: what a search finds where the articles stand on pages of their own."""


def overview(report: Report, stories: Sequence[Story]) -> Overview:
    """The index of these stories, the gravest first."""
    total = _sum([story.tally for story in stories])
    confirmed = sum(story.confirmed for story in stories)
    lines = [_line(story) for story in stories]
    return Overview(
        verdict=verdict(total, confirmed, broken(report), [story.state for story in stories]),
        states=tuple(report.states.items()),
        tally=total,
        lines=tuple(sorted(lines, key=_gravest_first)),
        rules=_by(stories, _rules_of),
        works=_by(stories, _works_of),
        subjects=tuple(subjects(report, stories)),
        broken=broken(report),
        trend=trend(report.trend),
        findings={story.path: list(_hits(story)) for story in stories if story.file and story.cards},
    )


def _hits(story: Story) -> Iterator[dict[str, str]]:
    for card in story.cards:
        yield {
            "severity": card.severity,
            "label": card.label,
            "message": visible(card.message),
            "text": visible(shortened(card.text)),
            "rule": card.rule,
            "link": address(story, card.id),
        }


def _gravest_first(line: Line) -> tuple[int, int, int, bool, str]:
    return (*line.tally.gravity, line.state.is_verified, line.name)


def _line(story: Story) -> Line:
    prints = tuple(card.occurrences[0].fingerprint for card in story.cards)
    return Line(story.path, story.tally, 1, address(story), story.works, story.title, prints, story.state)


def _sum(tallies: Iterable[Tally]) -> Tally:
    listed = list(tallies)
    return Tally(
        sum(t.errors for t in listed),
        sum(t.warnings for t in listed),
        sum(t.notes for t in listed),
        sum(t.places for t in listed),
    )


@dataclass
class _Counter:
    """What one rule or work has gathered so far."""

    tallies: list[Tally] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)


def _by(stories: Iterable[Story], parts: Callable[[Story], Iterator[tuple[str, Tally]]]) -> tuple[Line, ...]:
    counters: dict[str, _Counter] = {}
    for story in stories:
        for name, found in parts(story):
            counter = counters.setdefault(name, _Counter())
            counter.tallies.append(found)
            counter.articles.add(story.path)
    lines = [Line(name, _sum(c.tallies), len(c.articles)) for name, c in counters.items()]
    return tuple(sorted(lines, key=_gravest_first))


def _rules_of(story: Story) -> Iterator[tuple[str, Tally]]:
    for card in story.cards:
        yield card.rule, tally([card.severity], len(card.occurrences))


def _works_of(story: Story) -> Iterator[tuple[str, Tally]]:
    for work in story.works or ("no work of the sheets",):
        yield work, story.tally
