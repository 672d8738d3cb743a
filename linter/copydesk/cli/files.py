"""Files for the commands: articles found, sheets loaded, configuration found, reports written.

With os.path instead of pathlib, whose import takes as long as checking two pages of text.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

import click
from msgspec.structs import replace

from copydesk.config import FILE_NAMES, Config, read_config
from copydesk.desk import Desk
from copydesk.engine import Source
from copydesk.errors import ConfigError, CopydeskError, SheetError, Trouble
from copydesk.reading import FORMATS
from copydesk.sheet.factbase import FactBase

USAGE = 2
_SHEETS = (".yaml", ".yml", ".json")
_SCHEMA = ".schema.json"
"""What the schema of sheets ends in, which lies beside them for editors and is no sheet."""
_SKIPPED = {".git", ".venv", "node_modules", "__pycache__", ".copydesk_cache"}


class Unusable(click.ClickException):
    """Something that a person can mend: every trouble on a line of its own, exit status 2."""

    exit_code = USAGE

    def __init__(self, error: CopydeskError) -> None:
        super().__init__(str(error))

    def show(self, file: object = None) -> None:
        """Print the troubles to standard error."""
        for line in self.message.splitlines():
            click.echo(f"copydesk: {line}", err=True)


def find_config(given: str | None) -> Config:
    """The configuration named on the command line, else the nearest from the working folder upwards."""
    config = _nearest_config(given)
    paths = [from_config(config, path) for path in config.rule_files]
    return replace(config, rule_files=tuple(file for path in paths for file in _rule_files(path)))


def _rule_files(path: str) -> list[str]:
    """A rule file, or all of a folder's; one that does not exist is left for its import to say so."""
    if not os.path.isdir(path):
        return [path]
    names = (name for name in os.listdir(path) if name.endswith(".py") and name != "__init__.py")
    return [os.path.join(path, name) for name in sorted(names)]


def _nearest_config(given: str | None) -> Config:
    if given:
        return _read_config(given) or Config()
    folder, above = os.getcwd(), ""
    while folder != above:
        for name in (*FILE_NAMES, "pyproject.toml"):
            file = os.path.join(folder, name)
            if os.path.isfile(file) and (config := _read_config(file)):
                return config
        folder, above = os.path.dirname(folder), folder
    return Config()


def _read_config(file: str) -> Config | None:
    folder = os.path.relpath(os.path.dirname(file) or os.curdir)
    shown = shown_path(file)
    try:
        text = read(file).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(ConfigError(Trouble(f"cannot be read: {_why(error)}", shown))) from None
    try:
        return read_config(text, shown, "" if folder == "." else folder)
    except ConfigError as error:
        raise Unusable(error) from None


def read(file: str) -> bytes:
    """A file's bytes."""
    with open(file, "rb") as stream:
        return stream.read()


def shown_path(file: str | os.PathLike[str]) -> str:
    """A file as reports name it: relative to the working folder where it lies below it, with forward slashes."""
    here = os.path.realpath(os.curdir).rstrip(os.sep) + os.sep
    whole = os.path.realpath(file)
    shown = whole.removeprefix(here) if whole.startswith(here) else os.path.normpath(file)
    return shown.replace(os.sep, "/")


def ending(file: str) -> str:
    """What a file's name ends in, in small letters: `.html`."""
    return os.path.splitext(file)[1].lower()


def from_config(config: Config, path: str) -> str:
    """A path of the configuration, which is relative to the configuration's folder."""
    return os.path.join(config.folder, path) if config.folder else path


def today(desk: Desk) -> date:
    """Today, where the desk is."""
    if desk.time_zone == "UTC":
        return datetime.now(UTC).date()
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(desk.time_zone)).date()


def article_files(paths: Sequence[str]) -> tuple[list[str], list[Trouble]]:
    """The article files among files and folders, each once and in order, and what could not be found."""
    found: dict[str, None] = {}
    troubles: list[Trouble] = []
    for path in paths:
        if os.path.isdir(path):
            inside = list(_articles_below(path))
            if not inside:
                kinds = ", ".join(sorted(FORMATS))
                troubles.append(Trouble(f"holds no article (files ending in {kinds})", shown_path(path)))
            found.update(dict.fromkeys(inside))
        elif os.path.isfile(path):
            found[os.path.normpath(path)] = None
        else:
            troubles.append(Trouble("does not exist", shown_path(path)))
    return list(found), troubles


def _articles_below(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f not in _SKIPPED and not f.startswith("."))
        for name in sorted(names):
            if ending(name) in FORMATS and not name.startswith("."):
                yield os.path.normpath(os.path.join(root, name))


def read_sources(files: Iterable[str]) -> tuple[list[Source], list[Trouble]]:
    """The files' contents, and what could not be read."""
    sources: list[Source] = []
    troubles: list[Trouble] = []
    for file in files:
        try:
            sources.append(Source(shown_path(file), read(file)))
        except OSError as error:
            troubles.append(Trouble(f"cannot be read: {_why(error)}", shown_path(file)))
    return sources, troubles


def sheet_files(paths: Iterable[str]) -> dict[str, bytes]:
    """The contents of the sheets among files and folders, by the name that messages use."""
    files: dict[str, bytes] = {}
    troubles: list[Trouble] = []
    for path in paths:
        if os.path.isdir(path):
            inside = sorted(_sheets_below(path))
            if not inside:
                troubles.append(
                    Trouble("holds no fact sheet (files ending in .yaml, .yml)", shown_path(path))
                )
        elif os.path.isfile(path):
            inside = [path]
        else:
            troubles.append(
                Trouble("there is no such fact sheet or folder; `copydesk init` writes a first one", path)
            )
            continue
        try:
            files.update({shown_path(file): read(file) for file in inside})
        except OSError as error:
            troubles.append(Trouble(f"cannot be read: {_why(error)}", shown_path(path)))
    if troubles:
        raise Unusable(SheetError(*troubles))
    return files


def _sheets_below(folder: str) -> Iterator[str]:
    for root, _, names in os.walk(folder):
        for name in names:
            if ending(name) in _SHEETS and not name.lower().endswith(_SCHEMA):
                yield os.path.join(root, name)


def load_facts(paths: Iterable[str], *, tell: bool = True) -> tuple[FactBase, dict[str, str]]:
    """The fact base of the sheets, from the cache where their content is known, and a hash of each sheet.

    Sheets that broke the loader are told, unless a report will.
    """
    from hashlib import sha256

    files = sheet_files(paths)
    hashes = {name: sha256(data).hexdigest()[:16] for name, data in files.items()}
    base = _load(files) if files else FactBase()
    for trouble in base.left_out:
        click.echo(f"copydesk: {trouble}; the rest of the sheet is used", err=True)
    for failure in base.failures if tell else ():
        click.echo(f"copydesk: {failure.who}: {failure.message}", err=True)
    return base, hashes


def _load(files: dict[str, bytes]) -> FactBase:
    from copydesk.sheet.cache import load_cached

    try:
        return load_cached(files, _cache_file())
    except SheetError as error:
        raise Unusable(error) from None


def _cache_file() -> str:
    """Where loaded sheets are kept between calls: the person's cache folder, never the desk's."""
    root = (
        os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    )
    return os.path.join(root, "copydesk", "facts.sqlite")


def write(file: str, text: str) -> None:
    """Write a report, its folder included, with line feeds on every system."""
    try:
        os.makedirs(os.path.dirname(file) or os.curdir, exist_ok=True)
        with open(file, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise Unusable(ConfigError(Trouble(f"cannot be written: {_why(error)}", file))) from None


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return (getattr(error, "strerror", None) or str(error)).lower()
