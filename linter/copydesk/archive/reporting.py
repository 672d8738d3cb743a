"""Contradictions as a report, in the form of every other check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from copydesk import __version__
from copydesk.archive.contradicting import RULE as ARTICLES
from copydesk.archive.contradicting import Contradiction, Use, Value
from copydesk.archive.naming import RULE as NAMES
from copydesk.archive.store import DamagedError, Index, day_of, found_at
from copydesk.dates.value import day_in_words
from copydesk.fact import Fact, SheetPlace
from copydesk.findings import Confidence, Finding, Observation, Related, RuleFacts, Severity
from copydesk.reading.document import Block, BlockKind, Document
from copydesk.report import ArticleReport, Report
from copydesk.settling import fingerprint
from copydesk.text import Place, Span

RULES = {
    facts.slug: facts
    for facts in (
        RuleFacts(
            ARTICLES,
            "archive",
            Severity.WARNING,
            "Report a fact of which two articles say what cannot both be true.",
            "One of them is wrong, and no reading of either alone shows it. The later article carries the finding, with the first and the\n"
            "last use of each value. Dates are compared that had passed when they were written, plans where two articles have the same day;\n"
            "a number of seasons may grow, and where several values can be right, a sheet must have told them apart. What is hedged,\n"
            "denied, quoted, reported, or said of any season, of a premiere or of a year beside a title, is left alone.",
            "copydesk",
        ),
        RuleFacts(
            NAMES,
            "archive",
            Severity.WARNING,
            "Report a name that one article spells otherwise than many do.",
            "A slip that stands alone in its article has nothing beside it that shows it. A spelling in five articles or more is held to be\n"
            "the right one, and another in a single article, one slip away, to be meant for it, unless the difference makes another\n"
            "person's name.",
            "copydesk",
        ),
    )
}
"""The rules that compare articles, as reports tell them."""

_TOLD = 3
"""Values that a message names beside its own."""
_NOUNS = {
    "released": "release",
    "announced": "announcement",
    "renewed": "renewal",
    "cancelled": "cancellation",
    "died": "death",
    "ended": "end",
    "born": "birth",
    "actor": "played by",
    "episode": "episodes",
    "season": "seasons",
    "film": "films",
}


def report(
    index: Index,
    found: Sequence[Contradiction],
    as_of: date,
    remarks: Sequence[str],
    *,
    with_prose: bool,
) -> Report:
    """The report on contradictions; for who shows prose, with the articles that they stand in, as the index has them."""
    findings = tuple(sorted(map(finding, found), key=lambda f: f.order))
    paths = dict.fromkeys(f.path for f in findings) if with_prose else {}
    return Report(
        version=__version__,
        as_of=as_of,
        articles=tuple(_article(index, path, as_of) for path in paths),
        rules=RULES,
        across=findings,
        remarks=tuple(remarks),
    )


def finding(contradiction: Contradiction) -> Finding:
    """A contradiction where an editor would begin, with all its values."""
    at = contradiction.odd
    mark = fingerprint(
        (contradiction.rule, contradiction.subject, contradiction.attribute, contradiction.limits)
    )
    return found_at(
        at.stands,
        mark,
        rule=contradiction.rule,
        severity=RULES[contradiction.rule].severity,
        confidence=Confidence.CERTAIN,
        path=at.path,
        message=message(contradiction, at),
        evidence=(*_facts(contradiction.values), *_observations(contradiction)),
        related=tuple(_related(contradiction, at)),
        subject=contradiction.subject,
        attribute=contradiction.attribute,
        digest=contradiction.digest,
    )


def message(contradiction: Contradiction, at: Use) -> str:
    """What contradicts what: "The Glass Harbour (season 2), release: 10 May 2024 here, 3 May 2024 in 2 other articles"."""
    others = [value for value in contradiction.values if at not in value.uses]
    told = ", ".join(f"{value.words} in {_articles(value, at)}" for value in others[:_TOLD])
    told += f" and {len(others) - _TOLD} more" if len(others) > _TOLD else ""
    if contradiction.rule == NAMES:
        return f"{at.value} here, {told}: one name in two spellings"
    limits = f" ({contradiction.limits})" if contradiction.limits else ""
    noun = _NOUNS.get(contradiction.attribute, contradiction.attribute)
    return f"{contradiction.subject}{limits}, {noun}: {at.value} here, {told}"


def _articles(value: Value, at: Use) -> str:
    count = len({use.path for use in value.uses} - {at.path})
    return "another article" if count == 1 else f"{count} other articles"


def _facts(values: Iterable[Value]) -> Iterator[Fact[None]]:
    """What the sheets say to it, each sentence once."""
    uses = {use.says: use for value in values for use in value.uses if use.says}
    for says, use in uses.items():
        yield Fact(None, says, SheetPlace(use.sheet, Place(use.line, 1), ""), use.source)


def _observations(contradiction: Contradiction) -> Iterator[Observation]:
    """Which value is in use since when, and what the contradiction is called."""
    for value in contradiction.values:
        first, last = value.first.published, value.last.published
        if first and last:
            days = (
                f"on {day_in_words(first)}"
                if first == last
                else f"from {day_in_words(first)} to {day_in_words(last)}"
            )
            yield Observation(f"{value.words} is written {days}")
    yield Observation(f"decide on it as {contradiction.id}")


def _related(contradiction: Contradiction, at: Use) -> Iterator[Related]:
    """The first and the last use of each value, but for the one that carries the finding."""
    for value in contradiction.values:
        uses = (
            [("first", value.first), ("last", value.last)]
            if value.first != value.last
            else [("", value.first)]
        )
        for which, use in uses:
            if use != at:
                stands, order = use.stands, f"{which} use of " if which else ""
                day = f", {day_in_words(use.published)}" if use.published else ""
                yield Related(
                    use.path, stands.start, stands.end, stands.span, stands.text, f"{order}{value.words}{day}"
                )


def _article(index: Index, path: str, as_of: date) -> ArticleReport:
    """An article as the index has it, for reports that show its prose."""
    rows = index.all(
        "SELECT w.text, a.published, a.kept_current FROM articles a JOIN words w ON w.rowid = a.id WHERE a.path = ?",
        path,
    )
    if not rows:
        raise DamagedError
    text, published, kept = rows[0]
    document = Document(path, "text", text, text, tuple(_blocks(text)), is_writable=False)
    return ArticleReport(document, as_of, day_of(published), kept_current=bool(kept))


def _blocks(text: str) -> Iterator[Block]:
    at = 0
    for part in text.split("\n\n"):
        if part.strip():
            yield Block(BlockKind.PARAGRAPH if at else BlockKind.HEADLINE, Span(at, at + len(part)))
        at += len(part) + 2
