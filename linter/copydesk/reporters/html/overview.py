"""Many articles at a glance: counts by article, rule and work, and findings by the fact that they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.report import Report
from copydesk.reporters.html.cards import Proof, fact_proof
from copydesk.reporters.html.checked import broken
from copydesk.reporters.html.stories import Story
from copydesk.reporters.html.verdict import Tally, Verdict, tally, verdict
from copydesk.reporters.html.wording import shortened
from copydesk.sheet.claims import Confirmed


class Line(Struct, frozen=True):
    """One line of a table: what it counts, and how much of each severity."""

    name: str
    tally: Tally
    articles: int = 0
    link: str = ""
    works: tuple[str, ...] = ()
    title: str = ""
    fingerprints: tuple[str, ...] = ()


class Variant(Struct, frozen=True):
    """One thing that articles say about a fact, and which articles say it."""

    words: str
    links: tuple[tuple[str, str], ...]
    articles: int


class Subject(Struct, frozen=True):
    """A fact that articles get wrong: what the sheet says, in how many articles it stands right, what others say."""

    name: str
    proof: Proof | None
    right: int
    variants: tuple[Variant, ...]


class Overview(Struct, frozen=True):
    """The index page."""

    verdict: Verdict
    tally: Tally
    lines: tuple[Line, ...]
    rules: tuple[Line, ...]
    works: tuple[Line, ...]
    subjects: tuple[Subject, ...]
    broken: tuple[str, ...]


def overview(report: Report, stories: Sequence[Story]) -> Overview:
    """The index of these stories, the gravest first."""
    total = _sum([story.tally for story in stories])
    confirmed = sum(story.confirmed for story in stories)
    lines = [_line(story) for story in stories]
    return Overview(
        verdict=verdict(total, confirmed, broken(report), len(stories)),
        tally=total,
        lines=tuple(sorted(lines, key=_gravest_first)),
        rules=_by(stories, _rules_of),
        works=_by(stories, _works_of),
        subjects=tuple(_subjects(report, {story.path: story for story in stories})),
        broken=broken(report),
    )


def _gravest_first(line: Line) -> tuple[int, int, int, str]:
    return (-line.tally.errors, -line.tally.warnings, -line.tally.notes, line.name)


def address(story: Story, anchor: str = "") -> str:
    """Where a story stands, from the index: on its own page, or further down on the same."""
    return f"{story.file}#{anchor}" if story.file and anchor else story.file or f"#{anchor or story.id}"


def _line(story: Story) -> Line:
    prints = tuple(
        o.fingerprint for strip in story.strips for card in strip.cards for o in card.occurrences[:1]
    )
    return Line(story.path, story.tally, 1, address(story), story.works, story.title, prints)


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
    for strip in story.strips:
        for card in strip.cards:
            yield card.rule, tally([card.severity], len(card.occurrences))


def _works_of(story: Story) -> Iterator[tuple[str, Tally]]:
    for work in story.works or ("no work of the sheets",):
        yield work, story.tally


def _subjects(report: Report, stories: Mapping[str, Story]) -> Iterator[Subject]:
    """Facts that findings are about, those that most articles get wrong first."""
    right = _right(report)
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        if finding.subject and finding.path in stories:
            groups.setdefault((finding.subject, finding.attribute), []).append(finding)
    for (subject, attribute), found in sorted(groups.items(), key=lambda g: (-_spread(g[1]), g[0])):
        facts = [e for f in found for e in f.evidence if isinstance(e, Fact)]
        proof = fact_proof(facts[0]) if facts else None
        standing = {path for fact in facts[:1] for path in right.get((fact.place.file, fact.place.key), ())}
        name = f"{attribute} of {subject}" if attribute else subject
        yield Subject(name, proof, len(standing), tuple(_variants(found, stories)))


def _spread(found: Iterable[Finding]) -> int:
    return len({f.path for f in found})


def _right(report: Report) -> dict[tuple[str, str], set[str]]:
    """For each fact, the articles that say the same."""
    right: dict[tuple[str, str], set[str]] = {}
    for article in report.articles:
        for judged in article.judged:
            for fact in judged.verdict.facts if isinstance(judged.verdict, Confirmed) else ():
                right.setdefault((fact.place.file, fact.place.key), set()).add(article.path)
    return right


def _variants(found: Iterable[Finding], stories: Mapping[str, Story]) -> Iterator[Variant]:
    by_words: dict[str, dict[str, str]] = {}
    for f in found:
        by_words.setdefault(shortened(f.text, 60), {}).setdefault(f.path, f.fingerprint)
    for words, places in sorted(by_words.items(), key=lambda v: (-len(v[1]), v[0])):
        yield Variant(
            words, tuple((stories[p].title, address(stories[p])) for p in list(places)[:8]), len(places)
        )
