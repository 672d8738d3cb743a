"""What a result rests on, as digests: the article, how it is checked, and what the sheets say of what it names."""

from __future__ import annotations

import dataclasses
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from hashlib import sha256
from typing import Any

import msgspec
from msgspec import Struct

from copydesk import __version__
from copydesk.article import Article
from copydesk.engine import Setup, Source
from copydesk.remembering.packing import pack
from copydesk.sheet.factbase import FactBase, people_of
from copydesk.text import fold

_FORM = "1"
"""Counts up when what is kept changes its form."""


class UnstableError(Exception):
    """A setting that cannot be told in a way which is the same in every process."""


def digest(*parts: bytes) -> bytes:
    """One hash of several parts, each with its length."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.digest()


class HowChecked:
    """How articles are checked, whatever the sheets say: versions, rules, settings, the days that were given.

    With the state of the code it is one installation's own; without, the same wherever the same release is installed.
    """

    def __init__(self, setup: Setup, *, with_code: bool = True) -> None:
        self._setup, self._with_code = setup, with_code

    def key(self, source: Source) -> bytes:
        """The key of an article's result: all that it is made from but the sheets and the day of the check."""
        config = self._setup.config
        own = (config.for_article(source.path), config.allowances_for(source.path))
        return digest(
            self._common,
            source.path.encode("utf-8", "surrogateescape"),
            source.data,
            pack((source.format, source.begins, source.known)),
            stable(own),
        )

    @cached_property
    def _common(self) -> bytes:
        setup = self._setup
        rules = [(rule.slug, rule.module, severity) for rule, severity in setup.rules()]
        settings = (
            setup.config.desk,
            setup.config.rules,
            setup.options,
            setup.days.published,
            setup.days.kept_current,
        )
        told = (_FORM, __version__, rules, sorted(setup.known), settings)
        if not self._with_code:
            return digest(stable(told))
        return digest(
            stable((*told, sys.version)),
            *_code(rule.module for rule, _ in setup.rules()),
            *map(_stamp, setup.config.rule_files),
        )


def _code(modules: Iterable[str]) -> Iterator[bytes]:
    """What tells one state of the code from another: the files of ours and of the rules' packages, the packages installed."""
    packages = sorted({"copydesk", *(module.split(".")[0] for module in modules)})
    for package in packages:
        for folder in getattr(sys.modules.get(package), "__path__", ()):
            for root, _, names in sorted(os.walk(folder)):
                yield from (
                    _stamp(os.path.join(root, name)) for name in sorted(names) if name.endswith(".py")
                )
    for folder in dict.fromkeys(sys.path):
        if os.path.isdir(folder):
            yield repr(sorted(n for n in os.listdir(folder) if n.endswith(".dist-info"))).encode(
                "utf-8", "surrogateescape"
            )


def _stamp(file: str) -> bytes:
    try:
        found = os.stat(file)
    except OSError:
        return file.encode("utf-8", "surrogateescape")
    return f"{file} {found.st_size} {found.st_mtime_ns}".encode("utf-8", "surrogateescape")


def stable(value: Any) -> bytes:
    """A setting as bytes that are the same in every process; raises UnstableError where it has none."""
    return msgspec.msgpack.encode(_plain(value))


def _plain(value: Any) -> Any:
    """A setting as plain values, sets in order."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, re.Pattern):
        return [value.pattern, value.flags]
    if isinstance(value, type):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset | set):
        return sorted((_plain(each) for each in value), key=msgspec.msgpack.encode)
    if isinstance(value, Mapping):
        return sorted(([_plain(k), _plain(v)] for k, v in value.items()), key=msgspec.msgpack.encode)
    if isinstance(value, Struct):
        return [_plain(type(value)), *(_plain(getattr(value, name)) for name in value.__struct_fields__)]
    if dataclasses.is_dataclass(value):
        return [
            _plain(type(value)),
            *(_plain(getattr(value, field.name)) for field in dataclasses.fields(value)),
        ]
    raise UnstableError(type(value).__qualname__)


class Named(Struct, frozen=True):
    """The works and the names that an article rests on, and a digest of where each name is found in it."""

    works: tuple[str, ...]
    names: tuple[str, ...]
    found: bytes


class Sheets:
    """What the sheets say, in parts that an article may rest on; each part is hashed once."""

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self._works: dict[str, bytes] = {}

    @cached_property
    def whole(self) -> bytes:
        """A digest of all of them."""
        return digest(self.base.digest.encode(), msgspec.msgpack.encode(self.base.left_out))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """All spellings, folded."""
        return frozenset(fold(spelling.name) for spelling, _ in self.base.spellings())

    @cached_property
    def _shape(self) -> bytes:
        """What is asked of the sheets as a whole: whether any says this or that, and what belongs to no single work."""
        base = self.base
        says = [
            [any(getattr(each, name) for each in several) for name in kind.__struct_fields__]
            for several in (tuple(base.works.values()), tuple(base.people.values()), base.characters)
            for kind in {type(each): None for each in several[:1]}
        ]
        amounts = sorted({fact.value.what for work in base.works.values() for fact in work.amounts})
        sizes = (len(base.works) > 1, bool(base.works), bool(base.names))
        return msgspec.msgpack.encode([says, amounts, sizes, base.events, base.quotations])

    def work(self, key: str) -> bytes:
        """Everything that the sheets say of a work and those who made it."""
        if key not in self._works:
            base, work = self.base, self.base.works.get(key)
            people = [base.people.get(name) for name in sorted(people_of(work))] if work else []
            parts = (
                work,
                people,
                base.characters_by_work.get(key),
                base.names_by_work.get(key),
                base.former.get(key),
            )
            self._works[key] = digest(msgspec.msgpack.encode(parts))
        return self._works[key]

    @cached_property
    def naming(self) -> bytes:
        """A digest of what names are found by: spellings, whose they are, and who is in which work; dates and figures are no part."""
        works = [
            (
                *(work.key, work.entity, work.spellings, work.avoid, work.language, work.others),
                *(fact.value if fact else None for fact in (work.kind, work.based_on)),
                *(
                    [f.value for f in several]
                    for several in (work.outlets, work.countries, work.credits, work.cast)
                ),
                *([f.value for f in several] for several in (work.studios, work.distributors)),
                [season.number for season in work.seasons],
            )
            for work in self.base.works.values()
        ]
        parts = (works, list(self.base.people.values()), self.base.characters, self.base.names)
        return digest(msgspec.msgpack.encode(parts))

    def named_in(self, article: Article) -> Named:
        """What an article names, and how it was found."""
        base, scope = self.base, article.scope
        entities = {entity for mention in article.mentions for entity in mention.refers}
        works = {*scope.focus, *scope.mentioned, *(key for e in entities for key in base.works_with(e))}
        return Named(
            works=tuple(sorted(works)),
            names=tuple(sorted({entity.name for entity in entities})),
            found=digest(pack((scope.focus, scope.mentioned, article.mentions))),
        )

    def said_of(self, named: Named) -> bytes:
        """A digest of all that the sheets say of what an article names."""
        base = self.base
        people = [base.people.get(name) for name in named.names]
        loose = [each for each in base.names_by_work.get(None, ()) if each.entity.name in named.names]
        works = (key.encode() + self.work(key) for key in named.works)
        return digest(self._shape, *works, msgspec.msgpack.encode([people, loose]))
