"""The page about the configuration: every key, and every option of a rule, from the code that reads them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.config_keys import KEYS
from copydesk.options import UNSET, declared
from copydesk.rule import Rule

_HEAD = """\
# Configuration

`copydesk.toml` or `.copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`: the nearest from the working folder upwards, never from an
article's folder; `--config FILE` names another. `copydesk init` writes one with comments. Every key may be left out. A key or
value that there is not is told with its line and the nearest that there is, all at once, status 2.

**Paths and globs are from the configuration's folder on**, whatever the working folder. In a glob `*` and `?` stay within a folder,
`**` crosses folders, and a glob without a slash is held against the file's name alone."""
_EXAMPLE = """\
```toml
facts = ["facts"]
paths = ["articles"]
fail_on = "warning"

[desk]
time_zone = "Europe/London"
date_order = "dmy"

[rules]
inconsistent-name = "note"

[[articles]]
path = "guides/**"
kept_current = true

[[allow]]
path = "interviews/**"
rule = "wrong-actor"
words = "Jane Doe"
reason = "the Spanish dub"
until = 2027-01-01
```"""
_ABOUT = {
    "": "## At the top",
    "[desk]": "## `[desk]`: what the desk has agreed on",
    "[rules.SLUG]": "## `[rules]`: severities, and options of rules",
    "[[articles]]": "## `[[articles]]`: what holds for some articles",
    "[[allow]]": "## `[[allow]]`: findings that are right as they are",
}


def configuration_page(rules: Iterable[Rule]) -> str:
    """The page, the same for the same code."""
    return "\n".join((_HEAD, "", _EXAMPLE, *_tables(), "", *_options(rules))) + "\n"


def _tables() -> Iterator[str]:
    for table, keys in KEYS.items():
        yield from ("", _ABOUT[table], "", "| key | takes | default | |", "| --- | --- | --- | --- |")
        yield from (f"| `{k.name}` | {k.takes} | {k.default} | {k.says} |" for k in keys)


def _options(rules: Iterable[Rule]) -> Iterator[str]:
    yield from ("Options that rules have of their own, below `[rules.SLUG]`:", "")
    yield from ("| rule | option | takes | default | |", "| --- | --- | --- | --- | --- |")
    for rule in sorted(rules, key=lambda rule: rule.slug):
        for option in declared(rule.options).values():
            default = "not set" if option.default in UNSET else f"`{option.default!r}`"
            cells = (f"[{rule.slug}](rules/{rule.slug}.md)", f"`{option.name}`", _takes(option.type), default)
            yield f"| {' | '.join(cells)} | {option.help} |"


_TYPES = {"float": "a number", "int": "a number", "bool": "true or false", "str": "a text"}
_LISTS = {"tuple[str, ...]": "a list of texts"}


def _takes(written: str) -> str:
    """A type as an editor reads it."""
    kind = written.removesuffix(" | None")
    if kind.startswith("Literal["):
        return " or ".join(f"`{each.strip(_QUOTES)}`" for each in kind[len("Literal[") : -1].split(", "))
    return {**_TYPES, **_LISTS}.get(kind, f"`{kind}`")


_QUOTES = "'\""
