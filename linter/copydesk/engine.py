"""The engine: reads one article, runs the rules over it, settles what they yield, and makes its report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.article import Article
from copydesk.config import Allowance, Config
from copydesk.discovery import Found, check_settings, find_rules, options_for
from copydesk.errors import ArticleError, Trouble
from copydesk.faults import UNFORESEEN, Faults, crash
from copydesk.findings import Confidence, Failure, Finding, Problem, RuleFacts, Severity
from copydesk.reading import read
from copydesk.reading.document import Document, Metadata
from copydesk.reading.items import item_of, merged
from copydesk.report import ArticleReport, Judged, Measure
from copydesk.rule import Rule
from copydesk.settling import Raised, fingerprint, settle
from copydesk.sheet.factbase import FactBase
from copydesk.suppress import (
    ENGINE_RULES,
    EXPIRED,
    UNUSED,
    Sifted,
    Suppression,
    read_suppressions,
    sift,
)
from copydesk.text import Lines, Place, Span
from copydesk.time_limit import limits

UNREADABLE = 2


class Source(Struct, frozen=True):
    """An article's file as the doors hand it over: its path, its bytes, and its format where the path does not tell.

    Of a file with many articles it is one (`export.xml#1204`): its own bytes, where they begin, and what the file says of it
    elsewhere.
    """

    path: str
    data: bytes
    format: str | None = None
    begins: Place = Place(1, 1)
    known: Metadata = Metadata()
    is_standard_input: bool = False
    """Whether it came in on standard input, so that its path is a name and no file of its own."""


class Days(Struct, frozen=True):
    """The days of a check; what is not given comes from the configuration, else from each article."""

    as_of: date
    published: date | None = None
    kept_current: bool | None = None


class Setup(Struct, frozen=True):
    """All that a check needs beside its articles; picklable without its rules, which workers find again."""

    base: FactBase
    config: Config
    days: Days
    found: Found
    options: Mapping[type, Any] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    """All slugs that a suppression may name, whether their rules run or not."""

    @classmethod
    def make(
        cls,
        base: FactBase,
        config: Config,
        days: Days,
        extra_options: Mapping[type, Any] | None = None,
        only: Sequence[str] = (),
    ) -> Setup:
        """A setup with the rules that are installed and configured; `only` limits them to some slugs.

        Raises ConfigError for settings of rules or options that there are not.
        """
        found = find_rules(config.rule_files)
        check_settings(config, found.rules, ENGINE_RULES)
        known = frozenset((*found.rules, *ENGINE_RULES))
        if only:
            found = Found({s: r for s, r in found.rules.items() if s in only}, found.failures)
        options = {**options_for(config, found.rules), **(extra_options or {})}
        return cls(base, config, days, found, options, known)

    def rules(self) -> Iterator[tuple[Rule, Severity]]:
        """The rules that are on, each with the severity that the desk gives it."""
        for slug, rule in self.found.rules.items():
            settings = self.config.rules.get(slug)
            if not (settings and settings.off):
                yield rule, (settings and settings.severity) or rule.severity

    @property
    def off(self) -> tuple[str, ...]:
        """The slugs of the rules that the desk has switched off."""
        return tuple(slug for slug, settings in sorted(self.config.rules.items()) if settings.off)

    def rule_facts(self) -> dict[str, RuleFacts]:
        """What the report says about each rule that is on, and about the engine's own."""
        facts = {rule.slug: rule.facts(severity) for rule, severity in self.rules()}
        return dict(sorted({**facts, **ENGINE_RULES}.items()))


class Checked(Struct, frozen=True):
    """What the check of one article gave: its report (none where it could not be read), failures, allowances used."""

    report: ArticleReport | None
    failures: tuple[Failure, ...] = ()
    used: frozenset[Allowance] = frozenset()


def check_source(source: Source, setup: Setup) -> Checked:
    """Read and check one article; an article that cannot be read, or that breaks the reader, is a failure, not an end."""
    try:
        article = make_article(read_source(source), setup)
    except ArticleError as error:
        return Checked(None, tuple(unreadable(t) for t in error.troubles))
    except UNFORESEEN as error:
        return Checked(None, (crash("reading", source.path, error),))
    return check_article(article, setup)


def read_source(source: Source) -> Document:
    """The document of an article, with what its file says of it elsewhere; raises ArticleError."""
    document = read(source.path, source.data, source.format)
    known = merged(source.known, document.metadata) if source.known != Metadata() else document.metadata
    is_file = not item_of(source.path)
    return replace(
        document, begins=source.begins, metadata=known, is_writable=document.is_writable and is_file
    )


def unreadable(trouble: Trouble) -> Failure:
    """The failure that an article which cannot be read, or used, is in a report."""
    where = f"{trouble.file}:{trouble.place}" if trouble.place else trouble.file
    return Failure(where, trouble.message, UNREADABLE, trouble.file, place=trouble.place)


def make_article(document: Document, setup: Setup) -> Article:
    """The article that rules see: the command line wins over the configuration, that over the file itself."""
    settings = setup.config.for_article(document.path)
    meta, days = document.metadata, setup.days
    kept = (days.kept_current, settings.kept_current, meta.kept_current)
    published = days.published or settings.published or (meta.published.day if meta.published else None)
    return Article(
        document=document,
        base=setup.base,
        as_of=days.as_of,
        published=published,
        updated=meta.updated.day if meta.updated else None,
        kept_current=next((k for k in kept if k is not None), False),
        works=settings.works if settings.works is not None else meta.works,
        desk=setup.config.desk,
        options=setup.options,
    )


def check_article(article: Article, setup: Setup) -> Checked:
    """Run every rule over an article and settle what they yield; what breaks on the way is told, the rest goes on."""
    document, faults = article.document, Faults(article.document.path)
    judged = faults.guard(
        "verdicts", lambda: _judged(article), None
    )  # first, so that no rule's time is spent on it
    sifted, unusable = _sifted(article, setup, faults)
    report = ArticleReport(
        document=document,
        as_of=setup.days.as_of,
        published=article.published,
        updated=article.updated,
        kept_current=article.kept_current,
        works=faults.guard("works", lambda: _titles(article), ()),
        findings=sifted.kept,
        suppressed=sifted.suppressed,
        judged=judged or (),
        times=faults.guard("times", lambda: article.times, ()),
        measures=faults.guard("readability", lambda: _measures(article), ()),
        language=faults.guard("language", lambda: article.language.name, "unknown"),
        was_read=judged is not None and faults.guard("language", lambda: article.language.is_read, False),
        notes=(*document.notes, *faults.guard("notes", lambda: tuple(_notes(article)), ())),
    )
    return Checked(report, (*faults.failures, *unusable), sifted.used_allowances)


def _sifted(article: Article, setup: Setup, faults: Faults) -> tuple[Sifted, tuple[Failure, ...]]:
    """The findings with what the desk allows taken out, those about what it allows among them; and what cannot be used."""
    raised = _raise_problems(article, setup, faults)
    findings = faults.guard("settling", lambda: settle(article, raised, faults), ())
    nothing_allowed = Sifted(findings, (), (), (), frozenset()), ()
    return faults.guard("suppressions", lambda: _allowed(article, setup, findings, faults), nothing_allowed)


def _allowed(
    article: Article, setup: Setup, findings: tuple[Finding, ...], faults: Faults
) -> tuple[Sifted, tuple[Failure, ...]]:
    document = article.document
    suppressions, troubles = read_suppressions(document, setup.known)
    allowances = setup.config.allowances_for(document.path)
    sifted = sift(findings, suppressions, allowances, setup.days.as_of)
    lines = document.lines()
    about = [_about(document, lines, EXPIRED, s) for s in sifted.expired]
    if not faults.failures:  # what did not run may be what a suppression is for
        about += [_about(document, lines, UNUSED, s) for s in sifted.unused if _ran(s, setup)]
    kept = tuple(sorted((*sifted.kept, *about), key=lambda f: f.order))
    return replace(sifted, kept=kept), tuple(map(unreadable, troubles))


def _judged(article: Article) -> tuple[Judged, ...]:
    return tuple(Judged(claim, article.verdict(claim)) for claim in article.claims)


def _measures(article: Article) -> tuple[Measure, ...]:
    """How hard the article is to read, where the desk has set limits."""
    figures = article.readability.figures if article.readability else ()
    return tuple(Measure(f.name, f.value, f.limit) for f in figures)


def _titles(article: Article) -> tuple[str, ...]:
    return tuple(article.base.works[key].title.value for key in article.scope.focus)


def _ran(suppression: Suppression, setup: Setup) -> bool:
    """Whether all rules of a suppression ran, so that its being unused means something."""
    on = {rule.slug for rule, _ in setup.rules()}
    return all(slug in on for slug in suppression.rules)


def _notes(article: Article) -> Iterator[str]:
    """What could not be checked and why; the same words for all articles that it holds for, so that they can be counted."""
    if not article.language.is_read:
        yield (
            f"The article is in {article.language.name}: names were looked for, but what is said of them is read in "
            "English alone, and nothing is corrected."
        )
    if not article.base.works and not article.base.names:
        yield "No fact sheet was given: titles, names, roles, dates and counts were not checked."
    elif not article.scope.focus:
        yield "No work of the fact sheets is in the headline or the first paragraph: only exact names were checked."
    if article.published is None:
        yield "The article has no day of publication: relative dates were not checked."


def _raise_problems(article: Article, setup: Setup, faults: Faults) -> list[Raised]:
    raised: list[Raised] = []
    with limits() as limit:
        for rule, severity in setup.rules():
            try:
                # one by one, so that what a rule has found stands even if it breaks afterwards
                with limit.of(rule.who):
                    raised.extend(Raised(rule, severity, problem) for problem in problems_of(rule, article))
            except UNFORESEEN as error:  # a stranger's rule may raise anything; the others go on
                faults.note(rule.who, error)
    return raised


def problems_of(rule: Rule, article: Article) -> Iterator[Problem]:
    """What one rule yields about one article; an error where that is no problem, or none in the article."""
    kind: type[Any] = rule.on
    whole = Span(0, len(article.text))
    for seen in article.seen(kind):
        for problem in rule.check(seen, article):
            if not isinstance(problem, Problem):
                raise TypeError(f"a rule yields problems, not {problem!r}")
            if not whole.contains(problem.span):
                raise ValueError(f"{problem.span} is no place in the article")
            yield problem


def _about(document: Document, lines: Lines, facts: RuleFacts, suppression: Suppression) -> Finding:
    rules = ", ".join(suppression.rules)
    unused = facts is UNUSED
    message = (
        f"Nothing here is reported by {rules}: remove this suppression"
        if unused
        else f"This suppression of {rules} ended on {suppression.until}: renew it or mend the text"
    )
    return engine_finding(
        facts,
        document.path,
        message,
        Span(suppression.at, suppression.at),
        suppression.source,
        (lines.place(suppression.source.start), lines.place(suppression.source.end)),
        suppression.source.of(document.source),
    )


def engine_finding(
    facts: RuleFacts,
    path: str,
    message: str,
    span: Span,
    source: Span,
    places: tuple[Place, Place],
    text: str,
) -> Finding:
    """A finding of one of the engine's own rules, which rests on no evidence but itself."""
    mark = fingerprint((facts.slug, text, message))
    return Finding(
        rule=facts.slug,
        severity=facts.severity,
        confidence=Confidence.CERTAIN,
        path=path,
        span=span,
        source=source,
        start=places[0],
        end=places[1],
        text=text,
        message=message,
        evidence=(),
        related=(),
        fix=None,
        subject="",
        attribute=text,
        fingerprint=mark,
        digest="",
        group=mark,
    )
