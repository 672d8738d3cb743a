"""One check of one text by what the desk knows now: the door that the server and the editors' plug-ins share.

The desk's configuration and sheets are loaded once, and again when one of their files changes. Who opens files is the
command line, which hands in how (`copydesk.cli.open_desk`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from copydesk.checking import check
from copydesk.config import ArticleSettings, Config
from copydesk.engine import Days, Setup, Source
from copydesk.errors import CopydeskError
from copydesk.newsroom.deciding.decisions import Decision, leave_out
from copydesk.report import Report

Stamp: TypeAlias = "tuple[int, int, int] | None"


class Asked(Struct, frozen=True):
    """A text to check (or the bytes of its file), and what is known of it; what is not given comes from the configuration, else from the text.

    `name` is the path that the desk's settings know it by, or any name whose ending tells its format; no file of that
    name is opened. `with_decided` is for who wants to see what the desk has decided to leave as it is.
    """

    text: str | bytes
    name: str = "article.txt"
    format: str | None = None
    published: date | None = None
    as_of: date | None = None
    kept_current: bool | None = None
    works: tuple[str, ...] = ()
    with_decided: bool = False


class Loaded(Struct, frozen=True):
    """What a desk checks by: configuration, rules and sheets; its decisions; and the files that all this comes from."""

    setup: Setup
    sheets: Mapping[str, str] = {}
    """File name of each sheet → hash of its content."""
    decided: tuple[Decision, ...] = ()
    watched: tuple[str, ...] = ()
    """Files, and folders in which files may come and go."""


class DeskCheck:
    """Checks texts by the desk's files as they are; may be called from several threads."""

    def __init__(self, load: Callable[[], Loaded], today: Callable[[Config], date]) -> None:
        """`load` raises CopydeskError where the desk's files cannot be used: here, and never later."""
        self._load, self._today = load, today
        self._lock = threading.Lock()
        self._loaded = load()
        self._stamps = _stamps(self._loaded.watched)
        self.trouble: CopydeskError | None = None
        """What is wrong with the files since they changed; until it is mended, what was loaded before is used."""

    def loaded(self) -> Loaded:
        """What the desk checks by now, loaded anew where a file has changed since it was last asked for."""
        with self._lock:
            stamps = _stamps(self._loaded.watched)
            if stamps != self._stamps:
                self._reload(stamps)
            return self._loaded

    def _reload(self, stamps: dict[str, Stamp]) -> None:
        self._stamps = stamps
        try:
            self._loaded = self._load()
        except CopydeskError as error:
            self.trouble = error
        else:
            self.trouble = None
            self._stamps = _stamps(self._loaded.watched)

    def today(self) -> date:
        """Today, where the desk is."""
        return self._today(self._loaded.setup.config)

    def check(self, asked: Asked) -> Report:
        """The report on a text; a text that is none is a failure in it."""
        loaded = self.loaded()
        data = asked.text if isinstance(asked.text, bytes) else asked.text.encode("utf-8", "replace")
        source = Source(asked.name, data, asked.format)
        report = check([source], self._setup(loaded.setup, asked), sheets=loaded.sheets)
        if not asked.with_decided and loaded.decided:
            report = leave_out(report, loaded.decided)
        return replace(report, across=(), remarks=tuple(self._remarks()))

    def _setup(self, setup: Setup, asked: Asked) -> Setup:
        config = setup.config
        if asked.works:
            config = replace(config, articles=(*config.articles, ArticleSettings("**", works=asked.works)))
        days = Days(asked.as_of or self._today(config), asked.published, asked.kept_current)
        return replace(setup, config=config, days=days)

    def _remarks(self) -> Iterable[str]:
        if self.trouble:
            yield f"The sheets are used as they were before the last change, which cannot be: {self.trouble}"


def _stamps(files: Iterable[str]) -> dict[str, Stamp]:
    return {file: _stamp(file) for file in files}


def _stamp(file: str) -> Stamp:
    """What changes with a file's content; none where there is no file."""
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
