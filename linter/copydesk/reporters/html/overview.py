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

NO_WORK, NOBODY = "no work of the sheets", "nobody named"


class Line(Struct, frozen=True):
    """One line of a table: what it counts, and how much of each severity."""

    name: str
    tally: Tally
    articles: int = 0
    link: str = ""
    works: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    title: str = ""
    fingerprints: tuple[str, ...] = ()
    state: State = State.NOTHING


class Since(Struct, frozen=True):
    """How many mistakes are new since an earlier report, still open, and fixed."""

    new: int
    open: int
    fixed: int


class Overview(Struct, frozen=True):
    """The index page."""

    verdict: Verdict
    states: tuple[tuple[State, int], ...]
    tally: Tally
    lines: tuple[Line, ...]
    rules: tuple[Line, ...]
    works: tuple[Line, ...]
    writers: tuple[Line, ...]
    since: Since | None
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
        writers=_by(stories, _writers_of) if any(story.writers for story in stories) else (),
        since=_since(report, stories),
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
            **({"new": "yes"} if card.is_new else {}),
            "link": address(story, card.id),
        }


def _gravest_first(line: Line) -> tuple[int, int, int, bool, str]:
    return (*line.tally.gravity, line.state.is_verified, line.name)


def _line(story: Story) -> Line:
    prints = tuple(card.occurrences[0].fingerprint for card in story.cards)
    return Line(
        story.path,
        story.tally,
        1,
        address(story),
        works=story.works,
        writers=story.writers,
        title=story.title,
        fingerprints=prints,
        state=story.state,
    )


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


def _since(report: Report, stories: Sequence[Story]) -> Since | None:
    """What has changed since an earlier report; none where there is none."""
    if not report.fixed and all(finding.is_new is None for finding in report.findings):
        return None
    cards = [card for story in stories for card in story.cards]
    new = sum(card.is_new for card in cards)
    return Since(new, len(cards) - new, len(report.fixed))


def _writers_of(story: Story) -> Iterator[tuple[str, Tally]]:
    for writer in story.writers or (NOBODY,):
        yield writer, story.tally


def _works_of(story: Story) -> Iterator[tuple[str, Tally]]:
    for work in story.works or (NO_WORK,):
        yield work, story.tally
