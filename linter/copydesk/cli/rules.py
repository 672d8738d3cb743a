"""`copydesk rules` and `copydesk explain`: what rules there are, and what each is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click
from msgspec.structs import replace

from copydesk.cli import completing
from copydesk.cli.files import USAGE, find_config, tell
from copydesk.cli.options import CONFIG, about_articles
from copydesk.cli.runs import whole_report
from copydesk.cli.terminal import say
from copydesk.config import Config, nearest
from copydesk.discovery import Found, find_rules
from copydesk.findings import Finding, RuleFacts
from copydesk.report import Report
from copydesk.reporters.plain import render
from copydesk.suppress import ENGINE_RULES
from copydesk.text import quantity


@click.group(invoke_without_command=True)
@CONFIG
@click.pass_context
def rules(context: click.Context, config: str | None) -> None:
    """List the rules: slug, family, severity, summary; or try one over an archive."""
    if context.invoked_subcommand is None:
        _list(find_config(config))


@rules.command("try")
@click.argument("slug", metavar="RULE", shell_complete=completing.rules)
@click.argument("paths", nargs=-1, metavar="PATH…")
@about_articles
@click.option("--sample", type=click.IntRange(1), default=10, help="How many findings to show.")
def try_rule(slug: str, paths: tuple[str, ...], sample: int, **given: object) -> None:
    """Show what one rule would report over these articles, before it is switched on."""
    say(audition(slug, paths, sample, given), nl=False)


def _list(settings: Config) -> None:
    found = _found(settings)
    facts = [rule.facts() for rule in found.rules.values()] + list(ENGINE_RULES.values())
    width = max(len(f.slug) for f in facts)
    families = max(len(f.family) for f in facts)
    for each in sorted(facts, key=lambda f: f.slug):
        say(
            f"{each.slug:<{width}}  {each.family:<{families}}  {_severity(each, settings):<7}  {each.summary}"
        )
    tell(found.failures)
    if found.failures:
        raise click.exceptions.Exit(3)


def _severity(facts: RuleFacts, settings: Config) -> str:
    own = settings.rules.get(facts.slug)
    if own and own.off:
        return "off"
    return (own and own.severity) or facts.severity.value


@click.command()
@click.argument("slug", metavar="[RULE]", required=False, shell_complete=completing.rules)
@click.option(
    "--at", metavar="FILE:LINE", help="Show what is read, doubted and judged in a line of an article."
)
@about_articles
def explain(slug: str | None, at: str | None, **given: Any) -> None:
    """Show a rule's page: what it reports and why, what it leaves alone, its options. Or what a line was read as."""
    if at is not None:
        _explain_line(at, given)
    elif slug is None:
        raise click.UsageError("name a rule, or a line of an article with --at FILE:LINE")
    else:
        _explain_rule(slug, given["config"])


def _explain_line(at: str, given: Mapping[str, Any]) -> None:
    from copydesk.cli.annotate import article_at, told_at

    path, _, line = at.rpartition(":")
    if not path or not line.isdigit():
        raise click.BadParameter(
            f"{at!r} is no line of a file (expected e.g. story.md:12)", param_hint="--at"
        )
    say("\n".join(told_at(article_at(path, given), int(line))))


def _explain_rule(slug: str, config: str | None) -> None:
    from copydesk.explain import engine_page, page, plain

    found = _found(find_config(config))
    if slug in ENGINE_RULES:
        say(plain(engine_page(ENGINE_RULES[slug])), nl=False)
    elif slug in found.rules:
        say(plain(page(found.rules[slug])), nl=False)
    else:
        known = {*found.rules, *ENGINE_RULES}
        say(f"copydesk: unknown rule {slug!r}{nearest(slug, known)}", err=True)
        raise click.exceptions.Exit(USAGE)


def _found(settings: Config) -> Found:
    return find_rules(settings.rule_files)


_MOST_WORDS = 12
"""How many of the marked words are listed with their counts."""


def audition(slug: str, paths: Sequence[str], sample: int, given: Mapping[str, Any]) -> str:
    """The counts and the sample in words; the sample is the same for the same findings."""
    _, report = whole_report(paths, given, (slug,))
    findings = [finding for finding in report.findings if finding.rule == slug]
    return "\n".join(_lines(slug, report, findings, sample)) + "\n"


def _lines(slug: str, report: Report, findings: Sequence[Finding], sample: int) -> Iterator[str]:
    touched = len({finding.path for finding in findings})
    words = sum(len(article.document.text.split()) for article in report.articles)
    yield f"{slug}: {quantity(len(findings), 'finding')} in {touched} of {len(report.articles)} articles"
    if not findings:
        return
    each = ", ".join(f"{n} {name}" for name, n in sorted(Counter(f.severity.value for f in findings).items()))
    yield f"{each}; {1000 * len(findings) / max(words, 1):.1f} for every 1,000 words"
    yield ""
    yield "Most often marked:"
    marked = Counter(" ".join(f.text.split())[:60] for f in findings)
    yield from (
        f"  {n:>4} × {text}" for text, n in sorted(marked.items(), key=lambda i: (-i[1], i[0]))[:_MOST_WORDS]
    )
    yield ""
    chosen = _spread(findings, sample)
    yield f"A sample of {len(chosen)}:"
    yield ""
    shown = set(chosen)
    articles = tuple(
        replace(a, findings=tuple(f for f in a.findings if f in shown), notes=()) for a in report.articles
    )
    text = render(replace(report, articles=articles, across=(), failures=()))
    yield text.rsplit("\n\n", 1)[0]


def _spread(findings: Sequence[Finding], count: int) -> list[Finding]:
    """So many findings, evenly spread over all of them."""
    if len(findings) <= count:
        return list(findings)
    return [findings[number * len(findings) // count] for number in range(count)]
