"""Every key of the configuration, with what it is for: what the reader knows, and what the page about them says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Key(Struct, frozen=True):
    """A key, what it takes, what holds where it is left out, and what it is for."""

    name: str
    takes: str
    default: str
    says: str


_DESK = (
    Key("time_zone", "a name such as `Europe/London`", "UTC", "Where the desk's day begins and ends."),
    Key("date_order", "`mdy` or `dmy`", "mdy", "How 3/4/22 is read."),
    Key("hemisphere", "`northern` or `southern`", "northern", "When summer is."),
)
_RULES = (
    Key(
        "severity",
        "`error`, `warning`, `note` or `off`",
        "the rule's own",
        'What the rule\'s findings are. `slug = "off"` below `[rules]` is short for it.',
    ),
)
_ARTICLES = (
    Key("path", "a glob", "", "Which articles. Must be given; later entries win."),
    Key("published", "a day", "the article's own", "The day of publication."),
    Key(
        "kept_current",
        "true or false",
        "the article's own, else false",
        "Whether they promise to be right today.",
    ),
    Key(
        "works", "titles", "what the article is about", "The works whose names, short forms included, count."
    ),
)
_ALLOW = (
    Key("path", "a glob", "`**`", "In which articles."),
    Key("rule", "a rule, or a list of them", "", "Whose findings. Must be given."),
    Key("words", "a text", "any", "On which words."),
    Key("reason", "a text", "", "Why, for the next editor. Must be given."),
    Key("until", "a day", "for good", "The last day on which it holds; afterwards it is reported."),
)
_TOP = (
    Key(
        "facts",
        "a path, or a list of them",
        "none",
        "Fact sheets, or folders of them. `--facts` stands in their place.",
    ),
    Key(
        "paths",
        "a path, or a list of them",
        "none",
        "Articles, or folders of them, that are read where no path is given.",
    ),
    Key(
        "exclude",
        "a glob, or a list of them",
        "none",
        "What is left out of folders: files, or folders with all in them. A file that is named itself is read.",
    ),
    Key("gitignore", "true or false", "true", "Whether what git ignores is left out of folders, too."),
    Key(
        "rule_files",
        "a path, or a list of them",
        "none",
        "The desk's own rules: Python files, or folders of them.",
    ),
    Key("house_style", "a path", "none", "The desk's own words: [house-style.md](house-style.md)."),
    Key(
        "baseline",
        "a path",
        "none",
        "What the desk has decided to leave as it is: every check leaves it out. `copydesk serve` and `copydesk baseline` write "
        "it. `--baseline` stands in its place.",
    ),
    Key(
        "fail_on",
        "`error`, `warning`, `note`, `unverified` or `never`",
        "error",
        "What makes the exit status 1. `--fail-on` wins.",
    ),
    Key(
        "published_reports",
        "a path",
        "none",
        "The folder in which `copydesk serve` keeps the reports on what was published: [publishing.md](publishing.md).",
    ),
    Key("desk", "a table", "", "What the desk has agreed on, see below."),
    Key("rules", "a table", "", "Severities and options of rules, see below."),
    Key("articles", "a list of tables", "", "What holds for some articles, see below."),
    Key("allow", "a list of tables", "", "Findings that are right as they are, see below."),
)
KEYS: Mapping[str, tuple[Key, ...]] = {
    "": _TOP,
    "[desk]": _DESK,
    "[rules.SLUG]": _RULES,
    "[[articles]]": _ARTICLES,
    "[[allow]]": _ALLOW,
}


def known_in(table: str) -> tuple[str, ...]:
    """The names of a table's keys."""
    return tuple(key.name for key in KEYS[table])
