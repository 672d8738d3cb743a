"""Rules found: those of installed packages (entry-point group `copydesk.rules`) and of the desk's own files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from msgspec import Struct

from copydesk.config import Config, nearest
from copydesk.errors import ConfigError, Trouble
from copydesk.faults import CRASHED, UNFORESEEN, in_words
from copydesk.findings import Failure
from copydesk.options import declared
from copydesk.rule import Rule
from copydesk.text import Place
from copydesk.time_limit import limited

GROUP = "copydesk.rules"


class Found(Struct, frozen=True):
    """All rules by slug, in order of slug, and the failures of those that could not be had."""

    rules: Mapping[str, Rule]
    failures: tuple[Failure, ...] = ()


def find_rules(files: Iterable[str] = ()) -> Found:
    """The rules of every installed package, and of the desk's own rule files.

    A module that does not import, or a second rule of one slug, is a failure that names it; the rest goes on.
    """
    found: dict[str, Rule] = {}
    failures: list[Failure] = []
    for who, load in _sources(files):
        try:
            with limited(who):
                module = load()
        except UNFORESEEN as error:  # whatever a stranger's module raises on import
            failures.append(_failure(who, f"does not import: {in_words(error)}"))
            continue
        for each in _own_rules(module):
            other = found.setdefault(each.slug, each)
            if other.module != each.module:
                failures.append(
                    _failure(who, f"claims the rule {each.slug!r}, which {other.module} has already")
                )
    return Found(dict(sorted(found.items())), tuple(failures))


def _failure(who: str, message: str) -> Failure:
    return Failure(who, message, CRASHED)


def _sources(files: Iterable[str]) -> Iterator[tuple[str, Callable[[], ModuleType]]]:
    """Who brings a module of rules, and what imports it: packages with all their modules, then the desk's files."""
    for name, value, package in _entry_points():
        who = f"{package} (entry point {name})"
        yield who, partial(import_module, value)
        for module in _names_below(value):
            yield f"{who}: {module}", partial(import_module, module)
    for file in files:
        yield file, partial(_load_file, file)


def _names_below(package: str) -> Iterator[str]:
    """The modules of a package that imported, however deep, each folder's after it was imported; one that does not is named itself.

    Those whose names begin with an underscore are parts of others, and are left to them.
    """
    for info in iter_modules(getattr(sys.modules.get(package), "__path__", ()), package + "."):
        if "._" not in info.name:
            yield info.name
            if info.ispkg:
                yield from _names_below(info.name)


def _entry_points() -> list[tuple[str, str, str]]:
    """Name, module and package of each entry point of our group, ours first, then by name.

    They are read from the installed packages' own files: importlib.metadata would say the same, and takes a fifth of
    the time of a whole check to import. The form is that of the packaging guide's "entry points specification".
    """
    points: dict[tuple[str, str], tuple[str, str, str]] = {}
    for file in _entry_point_files():
        package = os.path.basename(os.path.dirname(file)).split("-")[0].replace("_", "-")
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        for name, value in _section(text):
            points.setdefault((package, name), (name, value, package))
    return sorted(points.values(), key=lambda p: (p[2] != "copydesk", p))


def _entry_point_files() -> Iterator[str]:
    for folder in dict.fromkeys(sys.path):
        try:
            names = sorted(name for name in os.listdir(folder or ".") if name.endswith(".dist-info"))
        except OSError:
            continue
        for name in names:
            file = os.path.join(folder, name, "entry_points.txt")
            if os.path.isfile(file):
                yield file


def _section(text: str) -> Iterator[tuple[str, str]]:
    """The names and values of our group."""
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == f"[{GROUP}]"
        elif inside and "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.split("[")[0].split(":")[0].strip()


def _load_file(file: str) -> ModuleType:
    from importlib.util import module_from_spec, spec_from_file_location

    if os.path.exists(file) and not os.path.isfile(file):
        raise ImportError(f"{file} is no regular file")
    stem = file.replace("\\", "/").rsplit("/", 1)[-1].removesuffix(".py")
    spec: ModuleSpec | None = spec_from_file_location(f"copydesk_desk_rules.{stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is no Python file")
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def rules_of(module: ModuleType) -> Iterator[Rule]:
    """The rules of a module and of all modules below it, in order of module name."""
    yield from _own_rules(module)
    for name in _names_below(module.__name__):
        yield from _own_rules(import_module(name))


def _own_rules(module: ModuleType) -> Iterator[Rule]:
    for value in vars(module).values():
        made = getattr(value, "rule", None)
        if isinstance(made, Rule) and made.module == module.__name__:
            yield made


def check_settings(config: Config, rules: Mapping[str, Rule], engine_slugs: Iterable[str] = ()) -> None:
    """Raise ConfigError for a rule that does not exist, or an option that its rule does not declare."""
    known = {*rules, *engine_slugs}
    troubles = [
        Trouble(f"unknown rule {slug!r}{nearest(slug, known)}", config.file, Place(settings.line, 1))
        for slug, settings in config.rules.items()
        if slug not in known
    ]
    for allowance in config.allow:
        troubles += [
            Trouble(f"unknown rule {slug!r}{nearest(slug, known)}", config.file, Place(allowance.line, 1))
            for slug in allowance.rules
            if slug not in known
        ]
    for slug, settings in config.rules.items():
        if slug in rules:
            troubles += _option_troubles(config.file, rules[slug], settings.options, settings.line)
    if troubles:
        raise ConfigError(*troubles)


def options_for(config: Config, rules: Mapping[str, Rule]) -> dict[type, Any]:
    """The option values of each rule that declares some, as the configuration sets them."""
    return {
        rule.options: rule.options(**config.rules[slug].options)
        for slug, rule in rules.items()
        if rule.options and slug in config.rules
    }


def _option_troubles(file: str, rule: Rule, options: Mapping[str, Any], line: int) -> Iterator[Trouble]:
    known = declared(rule.options)
    place = Place(line, 1)
    for key, value in options.items():
        if key not in known:
            hint = nearest(key, known) or (f" (it has {', '.join(known)})" if known else " (it has none)")
            yield Trouble(f"unknown option {key!r} of {rule.slug}{hint}", file, place)
        elif not _fits(value, known[key].type):
            yield Trouble(
                f"the option {key!r} of {rule.slug} is {known[key].type}, not {value!r}", file, place
            )


def _fits(value: Any, annotation: str) -> bool:
    names = {part.strip().split("[")[0].split(".")[-1] for part in annotation.split("|")}
    accepted: dict[str, tuple[type, ...]] = {
        "float": (int, float),
        "int": (int,),
        "bool": (bool,),
        "str": (str,),
        "tuple": (list, tuple),
        "Mapping": (dict,),
    }
    if isinstance(value, bool):
        return "bool" in names
    return any(isinstance(value, accepted.get(name, (object,))) for name in names if name != "None")
