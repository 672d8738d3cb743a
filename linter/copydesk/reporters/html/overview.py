"""Many articles at a glance: counts by article, rule and work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup
from msgspec import Struct

from copydesk.dates.value import day_in_words
from copydesk.fact import Fact
from copydesk.findings import Finding, Severity
from copydesk.report import Report, Run, State
from copydesk.reporters.html.cards import Proof, fact_proof
from copydesk.reporters.html.checked import broken
from copydesk.reporters.html.stories import Story
from copydesk.reporters.html.svg import bar, element, line, picture
from copydesk.reporters.html.verdict import Tally, Verdict, tally, verdict
from copydesk.reporters.html.wording import shortened, visible
from copydesk.sheet.claims import Confirmed

_MOST = 60
"""How many runs are shown, the latest."""
_WIDTH, _GAP, _HEIGHT = 18, 6, 90


class TrendRow(Struct, frozen=True):
    """One run in a table."""

    day: str
    articles: int
    contradicted: int
    errors: int
    warnings: int
    notes: int


class Trend(Struct, frozen=True):
    """The runs, the latest first, and their picture, the latest last."""

    rows: tuple[TrendRow, ...]
    picture: Markup


def trend(runs: Sequence[Run]) -> Trend | None:
    """The runs for the index; none where there is nothing to compare."""
    if len(runs) < 2:
        return None
    shown = runs[-_MOST:]
    return Trend(tuple(map(_row, reversed(shown))), _picture(shown))


def _row(run: Run) -> TrendRow:
    errors, warnings, notes = (run.counts[severity.value] for severity in Severity)
    return TrendRow(day_in_words(run.as_of), run.articles, run.contradicted, errors, warnings, notes)


def _picture(runs: Sequence[Run]) -> Markup:
    """A column for each run, errors at the bottom; what it says stands in the table."""
    most = max(sum(run.counts.values()) for run in runs) or 1
    width = len(runs) * (_WIDTH + _GAP)
    columns = (each for at, run in enumerate(runs) for each in _column(run, at * (_WIDTH + _GAP), most))
    return picture(
        "trend",
        width,
        _HEIGHT + 1,
        "Findings of each run",
        "The same numbers stand in the table.",
        *columns,
        line(0, _HEIGHT, width, _HEIGHT, "hair"),
    )


def _column(run: Run, x: float, most: int) -> Iterator[Markup]:
    bottom = float(_HEIGHT)
    for severity in Severity:
        if count := run.counts[severity.value]:
            height = _HEIGHT * count / most
            bottom -= height
            told = element("title", f"{day_in_words(run.as_of)}: {count} × {severity.value}")
            yield element("g", told, bar(x, bottom, _WIDTH, height, severity.value))


_MOST_LINKS = 8


class Variant(Struct, frozen=True):
    """One thing that articles say about a fact, in how many they do, and where, as titles with addresses."""

    words: str
    links: tuple[tuple[str, str], ...]
    articles: int


class Subject(Struct, frozen=True):
    """A fact that articles get wrong: what the sheet says, in how many articles it stands right, what others say."""

    name: str
    proof: Proof | None
    right: int
    variants: tuple[Variant, ...]


def address(story: Story, anchor: str = "") -> str:
    """Where a story stands, from the index: on its own page, or further down on the same."""
    return f"{story.file}#{anchor}" if story.file and anchor else story.file or f"#{anchor or story.id}"


def subjects(report: Report, stories: Sequence[Story]) -> Iterator[Subject]:
    """Facts that findings are about, those that most articles get wrong first."""
    right, links = _right(report), dict(_links(stories))
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in report.findings:
        if finding.subject and (finding.path, finding.group) in links:
            groups.setdefault((finding.subject, finding.attribute, _place(finding)), []).append(finding)
    spread = {key: len({f.path for f in found}) for key, found in groups.items()}
    for key, found in sorted(groups.items(), key=lambda group: (-spread[group[0]], group[0])):
        facts = [e for e in found[0].evidence if isinstance(e, Fact)]
        yield Subject(
            name=": ".join(part for part in key[:2] if part),
            proof=fact_proof(facts[0]) if facts else None,
            right=len(right.get(key[2], ())),
            variants=tuple(_variants(found, links)),
        )


def _place(finding: Finding) -> str:
    """Which fact proves the finding: its file and key."""
    facts = (e for e in finding.evidence if isinstance(e, Fact))
    return next((f"{fact.place.file} {fact.place.key}" for fact in facts), "")


def _right(report: Report) -> dict[str, set[str]]:
    """For each fact, the articles that say the same."""
    right: dict[str, set[str]] = {}
    for article in report.articles:
        for judged in article.judged:
            for fact in judged.verdict.facts if isinstance(judged.verdict, Confirmed) else ():
                right.setdefault(f"{fact.place.file} {fact.place.key}", set()).add(article.path)
    return right


def _links(stories: Sequence[Story]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """For each card, by article and group, the story's title and the card's address."""
    for story in stories:
        for card in story.cards:
            yield (story.path, card.group), (story.title, address(story, card.id))


def _variants(found: Sequence[Finding], links: dict[tuple[str, str], tuple[str, str]]) -> Iterator[Variant]:
    by_words: dict[str, dict[str, tuple[str, str]]] = {}
    for finding in found:
        places = by_words.setdefault(shortened(finding.text, 60), {})
        places.setdefault(finding.path, links[finding.path, finding.group])
    for words, places in sorted(by_words.items(), key=lambda variant: (-len(variant[1]), variant[0])):
        yield Variant(words, tuple(places.values())[:_MOST_LINKS], len(places))


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
