"""Files for the commands: articles found, sheets loaded, configuration found.

With os.path instead of pathlib, whose import takes as long as checking two pages of text.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime

import click
from msgspec.structs import replace

from copydesk.cli.opening import Opening, read, say_left_out, why
from copydesk.cli.terminal import say
from copydesk.config import FILE_NAMES, Config, read_config
from copydesk.desk import Desk
from copydesk.engine import Source
from copydesk.errors import CopydeskError, SheetError, Trouble
from copydesk.findings import Failure
from copydesk.reading import FORMATS
from copydesk.reading.exports import FOUND
from copydesk.reporters import is_report
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
        self.troubles = error.troubles

    def show(self, file: object = None) -> None:
        """Print the troubles to standard error."""
        for line in self.message.splitlines():
            say(f"copydesk: {line}", err=True)


def refused(message: str, where: str) -> Unusable:
    """The refusal of one thing, which a file or an option gave."""
    return Unusable(CopydeskError(Trouble(message, where)))


@contextmanager
def mendable() -> Iterator[None]:
    """Tell a person what is wrong with the files that are used within."""
    try:
        yield
    except CopydeskError as error:
        raise Unusable(error) from None


def content_of(file: str | os.PathLike[str]) -> bytes:
    """A file that a call rests on; where it cannot be read, the call ends."""
    try:
        return read(file)
    except OSError as error:
        raise refused(f"cannot be read: {why(error)}", shown_path(file)) from None


def text_of(file: str | os.PathLike[str]) -> str:
    """The same of a text."""
    try:
        return content_of(file).decode("utf-8")
    except UnicodeDecodeError as error:
        raise refused(f"cannot be read: {why(error)}", shown_path(file)) from None


def tell(failures: Iterable[Failure]) -> None:
    """Say what failed, beside what a command prints."""
    for failure in failures:
        say(f"copydesk: {failure.who}: {failure.message}", err=True)


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
    with mendable():
        return read_config(text_of(file), shown_path(file), "" if folder == "." else folder)


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


def sheet_paths(settings: Config, facts: Sequence[str] = ()) -> list[str]:
    """The files and folders of sheets that a call names, else those of the configuration."""
    return list(facts) or [from_config(settings, path) for path in settings.facts]


def article_paths(settings: Config, paths: Sequence[str] = ()) -> list[str]:
    """The files and folders of articles that a call names, else those of the configuration."""
    return list(paths) or [from_config(settings, path) for path in settings.paths]


def today(desk: Desk) -> date:
    """Today, where the desk is."""
    if desk.time_zone == "UTC":
        return datetime.now(UTC).date()
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(desk.time_zone)).date()


def article_files(
    paths: Sequence[str], left_out: Callable[[Sequence[str]], Collection[str]]
) -> tuple[dict[str, bool], list[Trouble]]:
    """The article files among files and folders, each once and in order, and what could not be found.

    Each says whether it was named itself: what is merely found may turn out to be no article, or may be `left_out`.
    """
    found: dict[str, bool] = {}
    troubles: list[Trouble] = []
    for path in paths:
        if os.path.isdir(path):
            inside, unread = files_below(
                path,
                lambda name: ending(name) in (*FORMATS, *FOUND) and not name.startswith((".", "~$")),
                lambda folder: folder not in _SKIPPED and not folder.startswith("."),
            )
            troubles += unread
            without = set(left_out(inside)) if inside else set()
            if not unread and len(without) == len(inside):
                why_not = f"all {len(inside)} are excluded or ignored by git" if inside else _ARTICLES
                troubles.append(Trouble(f"holds no article ({why_not})", shown_path(path)))
            for file in inside:
                if file not in without:
                    found.setdefault(os.path.normpath(file), False)
        elif os.path.exists(path):
            found[os.path.normpath(path)] = True
        else:
            troubles.append(Trouble("does not exist", shown_path(path)))
    return found, troubles


_ARTICLES = f"files ending in {', '.join(sorted((*FORMATS, *FOUND)))}"


def files_below(
    folder: str, wanted: Callable[[str], bool], entered: Callable[[str], bool] = bool
) -> tuple[list[str], list[Trouble]]:
    """The files of a folder and those within it whose names are wanted, in order, and the folders that cannot be read."""
    found: list[str] = []
    unread: list[OSError] = []
    seen: set[str] = set()
    for root, folders, names in os.walk(folder, onerror=unread.append, followlinks=True):
        if (real := os.path.realpath(root)) in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if entered(name))
        found += [os.path.join(root, name) for name in sorted(names) if wanted(name)]
    troubles = [Trouble(f"cannot be read: {why(e)}", shown_path(e.filename or folder)) for e in unread]
    return found, troubles


def read_sources(files: Mapping[str, bool]) -> tuple[list[Source], list[Trouble]]:
    """The files' contents, and what could not be read.

    A report of ours that lies among the articles is left out and said to be; one that was named itself is a trouble. A file
    that is found by two names, of which one is a link, is read once.
    """
    opening = Opening()
    troubles = opening.troubles
    reports: list[str] = []
    shown_paths = {shown_path(file): file for file in reversed(list(files))}
    for file, is_named in files.items():
        shown = shown_path(file)
        if shown_paths[shown] != file:
            continue
        data = opening.data_of(file, shown)
        if data is None:
            continue
        if not is_report(data):
            opening.open(shown, data, is_named=is_named)
        elif is_named:
            troubles.append(Trouble("is a report of copydesk, no article", shown))
        else:
            reports.append(shown)
    if (left_out := reports or opening.empty) and not opening.sources and not troubles:
        what = "reports of copydesk" if reports else "files of no form that is known"
        troubles.append(Trouble(f"holds {what} and no article", os.path.dirname(left_out[0]) or "."))
    _say_left_out(reports)
    opening.say()
    return opening.sources, troubles


def _say_left_out(reports: Sequence[str]) -> None:
    say_left_out(reports, f" {'is a report' if len(reports) == 1 else 'are reports'} of copydesk")


def sheet_files(paths: Iterable[str]) -> dict[str, bytes]:
    """The contents of the sheets among files and folders, by the name that messages use.

    A folder that cannot be read, as a whole or in part, is a trouble: its facts are not to be missed in silence.
    """
    files: dict[str, bytes] = {}
    troubles: list[Trouble] = []
    reports: list[str] = []
    for path in paths:
        named, unread = _sheets_at(path)
        troubles += unread
        for file in named:
            try:
                data = read(file)
            except OSError as error:
                troubles.append(Trouble(f"cannot be read: {why(error)}", shown_path(file)))
                continue
            if not is_report(data):
                files[shown_path(file)] = data
            elif file == path:
                troubles.append(Trouble("is a report of copydesk, no fact sheet", shown_path(file)))
            else:
                reports.append(shown_path(file))
    if troubles:
        raise Unusable(SheetError(*troubles))
    _say_left_out(reports)
    return files


def _sheets_at(path: str) -> tuple[list[str], list[Trouble]]:
    if os.path.isdir(path):
        inside, unread = files_below(path, is_sheet)
        if not inside and not unread:
            unread = [Trouble("holds no fact sheet (files ending in .yaml, .yml)", shown_path(path))]
        return sorted(inside), unread
    if os.path.exists(path):
        return [path], []
    return [], [Trouble("there is no such fact sheet or folder; `copydesk init` writes a first one", path)]


def is_sheet(name: str) -> bool:
    """Whether a file's name is a fact sheet's."""
    return ending(name) in _SHEETS and not name.lower().endswith(_SCHEMA)


def load_facts(paths: Iterable[str], *, told: bool = True) -> tuple[FactBase, dict[str, str]]:
    """The fact base of the sheets, from the cache where their content is known, and a hash of each sheet.

    Sheets that broke the loader are told, unless a report will.
    """
    from hashlib import sha256

    from copydesk.sheet.cache import load_cached

    files = sheet_files(paths)
    hashes = {name: sha256(data).hexdigest()[:16] for name, data in files.items()}
    with mendable():
        base = load_cached(files, cache_file("facts")) if files else FactBase()
    for trouble in base.left_out:
        say(f"copydesk: {trouble} (left out; the rest of the sheet is used)", err=True)
    if told:
        tell(base.failures)
    return base, hashes


def cache_file(what: str) -> str:
    """Where loaded sheets (`facts`) and results are kept between calls: the person's cache folder, never the desk's."""
    root = (
        os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    )
    return os.path.join(root, "copydesk", f"{what}.sqlite")
