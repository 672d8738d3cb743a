"""The desk's configuration: `copydesk.toml` or `[tool.copydesk]`, read once and checked whole."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from msgspec import Struct, field

from copydesk.config_keys import known_in
from copydesk.desk import DateOrder, Desk, Hemisphere
from copydesk.errors import ConfigError, Trouble
from copydesk.findings import FailOn, Severity
from copydesk.reading.items import MARK, file_of
from copydesk.text import Place, regex

Choice = TypeVar("Choice", bound=StrEnum)

FILE_NAMES = ("copydesk.toml", ".copydesk.toml")
OFF = "off"


class ArticleSettings(Struct, frozen=True):
    """An `[[articles]]` entry: what holds for the articles whose path the glob matches; later entries win."""

    path: str
    published: date | None = None
    kept_current: bool | None = None
    works: tuple[str, ...] | None = None


class Allowance(Struct, frozen=True):
    """An `[[allow]]` entry: findings of these rules on these words in these articles are allowed, for a reason."""

    path: str
    rules: tuple[str, ...]
    reason: str
    words: str | None = None
    until: date | None = None
    line: int = 1


class RuleSettings(Struct, frozen=True):
    """What `[rules.SLUG]` says: a severity or `off`, and the rule's own options, not yet checked."""

    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Any] = field(default_factory=dict)
    line: int = 1


class Config(Struct, frozen=True, dict=True):
    """Everything that a desk can set; paths are relative to `folder`, the configuration's own."""

    file: str = ""
    folder: str = ""
    facts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    rule_files: tuple[str, ...] = ()
    house_style: str | None = None
    baseline: str | None = None
    published_reports: str | None = None
    fail_on: FailOn = FailOn.ERROR
    desk: Desk = field(default_factory=Desk)
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    articles: tuple[ArticleSettings, ...] = ()
    allow: tuple[Allowance, ...] = ()

    def own_path(self, path: str) -> str:
        """A path from the working folder as globs and baselines have it: from the configuration's folder."""
        if not self.folder:
            return path
        try:
            return os.path.relpath(path, self.folder).replace(os.sep, "/")
        except ValueError:  # another drive of Windows
            return path

    def shown_path(self, own: str) -> str:
        """The opposite: a path from the configuration's folder as the working folder has it."""
        return os.path.normpath(os.path.join(self.folder, own)).replace(os.sep, "/") if self.folder else own

    def allowances_for(self, path: str) -> tuple[Allowance, ...]:
        """The allowances that hold for an article at this path from the working folder."""
        own = self.own_path(path)
        return tuple(allowance for allowance in self.allow if matches(allowance.path, own))

    def _entries_for(self, own: str) -> Iterator[ArticleSettings]:
        """The entries that may match a path, in order: those for it alone, and all with a pattern."""
        names = {own.removeprefix("./"), file_of(own).removeprefix("./")}
        numbers = sorted((*self._patterned, *(n for name in names for n in self._by_path.get(name, ()))))
        return (self.articles[number] for number in numbers)

    @cached_property
    def _patterned(self) -> tuple[int, ...]:
        return tuple(n for n, entry in enumerate(self.articles) if not _is_plain(entry.path))

    @cached_property
    def _by_path(self) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, entry in enumerate(self.articles):
            if _is_plain(entry.path):
                found.setdefault(entry.path.removeprefix("./"), []).append(number)
        return found

    def for_article(self, path: str) -> ArticleSettings:
        """What the entries that match an article, at this path from the working folder, come to."""
        found, own = ArticleSettings(path), self.own_path(path)
        for entry in self._entries_for(own):
            if matches(entry.path, own):
                found = ArticleSettings(
                    path,
                    entry.published or found.published,
                    found.kept_current if entry.kept_current is None else entry.kept_current,
                    found.works if entry.works is None else entry.works,
                )
        return found


def _is_plain(pattern: str) -> bool:
    """Whether a pattern is one path, which a look-up finds."""
    return "/" in pattern and not _WILD.intersection(pattern)


_WILD = frozenset("*?")
_GLOB = regex(r"\*\*/|\*\*|\*|\?|[^*?]+")
_GLOB_SHAPES = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


@lru_cache(maxsize=1024)
def _glob(pattern: str) -> re.Pattern[str]:
    return re.compile("".join(_GLOB_SHAPES.get(part) or re.escape(part) for part in _GLOB.findall(pattern)))


def matches(pattern: str, path: str) -> bool:
    """Whether a path matches a glob; `**` crosses folders, a pattern without a slash matches the name alone.

    What matches a file matches every article within it.
    """
    return _matches(pattern, path) or (MARK in path and _matches(pattern, file_of(path)))


def _matches(pattern: str, path: str) -> bool:
    path = path.removeprefix("./")
    if "/" not in pattern:
        path = path.rsplit("/", 1)[-1]
    return _glob(pattern.removeprefix("./")).fullmatch(path) is not None


def within(pattern: str, path: str) -> bool:
    """Whether a glob matches a path, or a folder that it lies in."""
    parts = path.split("/")
    return any(matches(pattern.rstrip("/"), "/".join(parts[:end])) for end in range(1, len(parts) + 1))


def read_config(text: str, file: str, folder: str = "") -> Config | None:
    """The configuration in a TOML text; `None` for a `pyproject.toml` without `[tool.copydesk]`.

    Raises ConfigError with every trouble found.
    """
    if file.endswith("pyproject.toml") and "tool.copydesk" not in text:
        return None
    import tomllib

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(Trouble(f"is not TOML: {error}", file)) from None
    if file.endswith("pyproject.toml"):
        tool = data.get("tool", {}).get("copydesk")
        if tool is None:
            return None
        data = tool
    return _Reader(text, file, folder).config(data)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint in words at the known word that is most like this one; empty where none is."""
    from rapidfuzz.distance import OSA

    ranked = sorted((OSA.normalized_distance(word, other), other) for other in known)
    return f"; did you mean {ranked[0][1]!r}?" if ranked and ranked[0][0] <= 0.4 else ""


class _Reader:
    """Reads one configuration and remembers every trouble."""

    def __init__(self, text: str, file: str, folder: str) -> None:
        self._lines = text.splitlines()
        self._file = file
        self._folder = folder
        self._troubles: list[Trouble] = []

    def config(self, data: Mapping[str, Any]) -> Config:
        """The configuration, or ConfigError."""
        self._known(data, known_in(""), "")
        made = Config(
            file=self._file,
            folder=self._folder,
            facts=self._texts(data, "facts"),
            paths=self._texts(data, "paths"),
            exclude=self._texts(data, "exclude"),
            gitignore=self._bool(data, "gitignore") is not False,
            rule_files=self._texts(data, "rule_files"),
            house_style=self._text(data, "house_style"),
            baseline=self._text(data, "baseline"),
            published_reports=self._text(data, "published_reports"),
            fail_on=self._choice(data, "fail_on", FailOn, FailOn.ERROR),
            desk=self._desk(self._table(data, "desk")),
            rules=dict(self._rules(self._table(data, "rules"))),
            articles=tuple(self._each(data, "articles", self._article)),
            allow=tuple(self._each(data, "allow", self._allowance)),
        )
        if self._troubles:
            raise ConfigError(*self._troubles)
        return made

    def _trouble(self, message: str, key: str, nth: int = 0) -> None:
        line = self._line(key, nth)
        self._troubles.append(Trouble(message, self._file, Place(line, 1) if line else None))

    def _line(self, key: str, nth: int = 0) -> int:
        """The line of the nth place that sets a key or opens its table."""
        name = re.escape(key)
        shape = re.compile(rf"\s*(?:\[\[?\s*(?:[\w.\"-]+\.)?)?[\"']?{name}[\"']?\s*(?:\]|=)")
        found = [n for n, line in enumerate(self._lines, 1) if shape.match(line)]
        return found[min(nth, len(found) - 1)] if found else 0

    def _known(self, data: Mapping[str, Any], known: Iterable[str], where: str) -> None:
        for key in data:
            if key not in known:
                self._trouble(f"unknown key {where}{key!r}{nearest(key, known)}", key)

    def _table(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        value = data.get(key, {})
        if isinstance(value, dict):
            return value
        self._trouble(f"{key!r} is a table, written [{key}]", key)
        return {}

    def _each(
        self, data: Mapping[str, Any], key: str, read: Callable[[Mapping[str, Any], int], Any]
    ) -> Iterator[Any]:
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            self._trouble(f"{key!r} is a list of tables, each written [[{key}]]", key)
            return
        for nth, entry in enumerate(value):
            if (made := read(entry, nth)) is not None:
                yield made

    def _text(self, data: Mapping[str, Any], key: str, nth: int = 0) -> str | None:
        value = data.get(key)
        if value is None or isinstance(value, str):
            return value
        self._trouble(f"{key!r} is a text, not {value!r}", key, nth)
        return None

    def _texts(self, data: Mapping[str, Any], key: str, nth: int = 0) -> tuple[str, ...]:
        value = data.get(key, [])
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        self._trouble(f"{key!r} is a text or a list of texts, not {value!r}", key, nth)
        return ()

    def _day(self, data: Mapping[str, Any], key: str, nth: int) -> date | None:
        value = data.get(key)
        if value is None or type(value) is date:
            return value
        try:
            return date.fromisoformat(value)
        except (TypeError, ValueError):
            self._trouble(f"{key!r} is a day such as 2026-12-31, not {value!r}", key, nth)
            return None

    def _bool(self, data: Mapping[str, Any], key: str, nth: int = 0) -> bool | None:
        value = data.get(key)
        if value is None or isinstance(value, bool):
            return value
        self._trouble(f"{key!r} is true or false, not {value!r}", key, nth)
        return None

    def _choice(self, data: Mapping[str, Any], key: str, kind: type[Choice], default: Choice) -> Choice:
        value = data.get(key, default)
        try:
            return kind(value)
        except ValueError:
            choices = ", ".join(kind)
            self._trouble(f"{key!r} is one of {choices}, not {value!r}", key)
            return default

    def _desk(self, data: Mapping[str, Any]) -> Desk:
        self._known(data, known_in("[desk]"), "desk.")
        zone = self._text(data, "time_zone") or "UTC"
        if not _is_zone(zone):
            self._trouble(f"{zone!r} is no time zone (expected e.g. Europe/London)", "time_zone")
        return Desk(
            zone,
            self._choice(data, "date_order", DateOrder, DateOrder.MONTH_FIRST),
            self._choice(data, "hemisphere", Hemisphere, Hemisphere.NORTHERN),
        )

    def _rules(self, data: Mapping[str, Any]) -> Iterator[tuple[str, RuleSettings]]:
        for slug, value in data.items():
            options = value if isinstance(value, dict) else {"severity": value}
            severity = options.get("severity")
            if severity is not None and severity not in (*Severity, OFF):
                choices = ", ".join((*Severity, OFF))
                self._trouble(f"the severity of {slug} is one of {choices}, not {severity!r}", slug)
                continue
            yield (
                slug,
                RuleSettings(
                    severity=Severity(severity) if severity and severity != OFF else None,
                    off=severity == OFF,
                    options={k: v for k, v in options.items() if k != "severity"},
                    line=self._line(slug) or 1,
                ),
            )

    def _article(self, data: Mapping[str, Any], nth: int) -> ArticleSettings | None:
        self._known(data, known_in("[[articles]]"), "articles.")
        path = self._text(data, "path", nth)
        if path is None:
            self._trouble('an [[articles]] entry needs a path, such as path = "guides/**"', "articles", nth)
            return None
        return ArticleSettings(
            path,
            self._day(data, "published", nth),
            self._bool(data, "kept_current", nth),
            self._texts(data, "works", nth) if "works" in data else None,
        )

    def _allowance(self, data: Mapping[str, Any], nth: int) -> Allowance | None:
        self._known(data, known_in("[[allow]]"), "allow.")
        rules = self._texts(data, "rule", nth)
        reason = (self._text(data, "reason", nth) or "").strip()
        if not rules:
            self._trouble('an [[allow]] entry needs a rule, such as rule = "wrong-actor"', "allow", nth)
        if not reason:
            self._trouble(
                "an [[allow]] entry needs a reason, so that the next editor understands it", "allow", nth
            )
        return Allowance(
            self._text(data, "path", nth) or "**",
            rules,
            reason,
            self._text(data, "words", nth),
            self._day(data, "until", nth),
            self._line("allow", nth) or 1,
        )


def _is_zone(name: str) -> bool:
    if name == "UTC":
        return True
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
