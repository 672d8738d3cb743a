"""`copydesk rules` and `copydesk explain`: what rules there are, and what each is for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from copydesk.cli import completing
from copydesk.cli.files import USAGE, find_config, tell
from copydesk.cli.options import CONFIG, about_articles
from copydesk.cli.terminal import say
from copydesk.config import Config, nearest
from copydesk.discovery import Found, find_rules
from copydesk.findings import RuleFacts
from copydesk.suppress import ENGINE_RULES


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
    from copydesk.cli.audition import audition

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
