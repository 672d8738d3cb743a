"""A rule's page: what it reports and why, what it leaves alone, its options, how to allow a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.findings import RuleFacts
from copydesk.options import UNSET, declared
from copydesk.rule import Bad, Good, Rule

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def page(rule: Rule) -> str:
    """The rule's page in Markdown."""
    return "\n".join(_lines(rule)).rstrip() + "\n"


def engine_page(facts: RuleFacts) -> str:
    """The page of a rule that the engine itself keeps, in Markdown."""
    return "\n".join((*_head(facts), *_ending(facts.slug))).rstrip() + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield from _head(rule.facts())
    bad = [e for e in rule.examples if isinstance(e, Bad)]
    good = [e for e in rule.examples if isinstance(e, Good)]
    if bad:
        yield from ("## Reported", "")
        for example in bad:
            yield from _bad(example)
    if good:
        yield from ("## Left alone", "")
        for left in good:
            yield from (*_quoted(left.text), "", f"{left.why[:1].upper()}{left.why[1:]}.", "")
    yield from _sheet(rule)
    yield from _options(rule)
    yield from _ending(rule.slug)


def _head(facts: RuleFacts) -> Iterator[str]:
    yield from (f"# {facts.slug}", "", facts.summary, "")
    yield from (f"*{facts.severity.value.capitalize()}, family {facts.family}.*", "")
    if facts.description:
        yield from (facts.description, "")


def _bad(example: Bad) -> Iterator[str]:
    yield from _quoted(_MARK.sub(r"**\1**", example.text))
    yield ""
    says = (example.says,) if isinstance(example.says, str) else example.says
    yield from (f"→ {each}" for each in says)
    yield ""


def _quoted(text: str) -> Iterator[str]:
    return (f"> {line}".rstrip() for line in text.strip().splitlines())


def _sheet(rule: Rule) -> Iterator[str]:
    sheets = dict.fromkeys(example.sheet.strip() for example in rule.examples if example.sheet.strip())
    if sheets:
        plural = "s" if len(sheets) > 1 else ""
        yield from (f"## The fact sheet{plural} of these examples", "", "```yaml")
        yield "\n---\n".join(sheets)
        yield from ("```", "")


def _options(rule: Rule) -> Iterator[str]:
    options = declared(rule.options).values()
    if not options:
        return
    yield from ("## Options", "", "| option | default | |", "| --- | --- | --- |")
    for each in options:
        default = "not set" if each.default in UNSET else f"`{each.default!r}`"
        yield f"| `{each.name}` | {default} | {each.help} |"
    yield ""


def _ending(slug: str) -> Iterator[str]:
    yield from ("## Switching and allowing", "", "In `copydesk.toml`:", "", "```toml", "[rules]")
    yield from (f'{slug} = "off"          # or "note", "warning", "error"', "")
    yield from ("[[allow]]", 'path = "reviews/**"', f'rule = "{slug}"', 'words = "the words that are marked"')
    yield from ('reason = "why this is right here"', "until = 2026-12-31", "```", "")
    yield "In Markdown and HTML, for one block or the next:"
    yield from (
        "",
        "```html",
        f"<!-- copydesk allow {slug}: why this is right here (until 2026-12-31) -->",
        "```",
    )


def plain(markdown: str) -> str:
    """A page for a terminal: the Markdown without its table rules and emphasis, code as it stands."""
    pieces = re.split(r"(?ms)^(```.*?^```$)", markdown)
    return "".join(piece if n % 2 else _plain_prose(piece) for n, piece in enumerate(pieces))


def _plain_prose(markdown: str) -> str:
    text = re.sub(r"(?m)^\| --- .*\n", "", markdown)
    return re.sub(r"\*\*(.+?)\*\*", r"[\1]", text).replace("*", "")


def index(facts: list[RuleFacts]) -> str:
    """The list of all rules in Markdown, by family."""
    lines = ["# Rules", ""]
    for family in dict.fromkeys(f.family for f in facts):
        lines += [f"## {family.capitalize()}", "", "| rule | severity | |", "| --- | --- | --- |"]
        lines += [
            f"| [{f.slug}]({f.slug}.md) | {f.severity.value} | {f.summary} |"
            for f in facts
            if f.family == family
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
