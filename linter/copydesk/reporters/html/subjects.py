"""Findings by the fact that they are about: what articles say of it, and which of them have it right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from copydesk.fact import Fact
from copydesk.findings import Finding
from copydesk.report import Report
from copydesk.reporters.html.cards import Proof, fact_proof
from copydesk.reporters.html.stories import Story
from copydesk.reporters.html.wording import shortened
from copydesk.sheet.claims import Confirmed

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
