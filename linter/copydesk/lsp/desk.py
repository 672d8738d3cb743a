"""The desk's files while an editor is open: used from when they can be, and read anew when one changes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from copydesk.cli.files import Unusable, find_config, is_sheet, sheet_files, sheet_paths, today
from copydesk.cli.open_desk import open_desk
from copydesk.config import Config
from copydesk.errors import CopydeskError, SheetError, Trouble
from copydesk.faults import UNFORESEEN, in_words
from copydesk.findings import Severity
from copydesk.newsroom.desk_check import DeskCheck, Loaded
from copydesk.sheet.checking import Doubt, check_sense
from copydesk.sheet.form import Parsed, parse
from copydesk.sheet.loading import digest_of, gather


class EditorsDesk:
    """The desk of one editor; not for several threads at once."""

    def __init__(self, facts: Sequence[str], config: str | None) -> None:
        self._facts, self._config = tuple(facts), config
        self._desk: DeskCheck | None = None
        self._loaded: Loaded | None = None
        self._parsed: dict[str, tuple[bytes, Parsed | SheetError]] = {}
        self.trouble: CopydeskError | None = None
        """What is wrong with the desk's files; where they were right before, they are used as they were."""
        self.edition = 0
        """Counts how often what is checked by, or what is wrong with it, has changed."""

    def now(self) -> DeskCheck | None:
        """The desk as its files are now; none where they could not be used yet."""
        before = str(self.trouble or "")
        try:
            self._desk = self._desk or open_desk(self._facts, self._config)
        except CopydeskError as error:
            self.trouble = error
        loaded = self._desk.loaded() if self._desk else None
        if self._desk:
            self.trouble = self._desk.trouble
        if loaded is not self._loaded or str(self.trouble or "") != before:
            self._loaded = loaded
            self.edition += 1
        return self._desk

    @property
    def has_opened(self) -> bool:
        """Whether the desk's files could be used at least once."""
        return self._desk is not None

    @property
    def config(self) -> Config:
        """The configuration; an empty one where it cannot be read, which is told elsewhere."""
        try:
            return find_config(self._config)
        except Unusable:
            return Config()

    def is_sheet(self, path: str) -> bool:
        """Whether a file is a fact sheet of this desk."""
        real = os.path.realpath(path)
        places = map(os.path.realpath, sheet_paths(self.config, self._facts))
        return is_sheet(path) and any(real == each or real.startswith(each + os.sep) for each in places)

    def doubts(self, unsaved: Mapping[str, str]) -> Mapping[str, list[Doubt]]:
        """What is wrong with the sheets and the configuration, by their files as reports name them.

        `unsaved` has the texts of sheets that are open, which count instead of what is on the disk.
        """
        self.now()
        try:
            files = sheet_files(sheet_paths(self.config, self._facts))
        except Unusable as error:
            return _by_file(_errors(error.troubles))
        files.update({name: text.encode("utf-8", "replace") for name, text in unsaved.items()})
        others = [t for t in (self.trouble.troubles if self.trouble else ()) if t.file not in files]
        return _by_file(chain(_errors(others), self._of_sheets(files)))

    def _of_sheets(self, files: Mapping[str, bytes]) -> Iterator[Doubt]:
        read = [self._read(name, content) for name, content in sorted(files.items())]
        yield from _errors(t for each in read if isinstance(each, SheetError) for t in each.troubles)
        try:
            base = gather([each for each in read if isinstance(each, Parsed)], digest_of(files))
            yield from check_sense(base, today(self.config.desk))
        except UNFORESEEN as error:
            yield from _errors([Trouble(in_words(error), min(files))])

    def _read(self, name: str, content: bytes) -> Parsed | SheetError:
        """A sheet, or what is wrong with its form; one that has not changed is not read again."""
        known = self._parsed.get(name)
        if known is None or known[0] != content:
            known = self._parsed[name] = (content, _parse(name, content))
        return known[1]


def _parse(name: str, content: bytes) -> Parsed | SheetError:
    try:
        return parse(name, content)
    except SheetError as error:
        return error
    except UNFORESEEN as error:
        return SheetError(Trouble(in_words(error), name))


def _errors(troubles: Iterable[Trouble]) -> Iterator[Doubt]:
    return (Doubt(Severity.ERROR, trouble) for trouble in troubles)


def _by_file(doubts: Iterable[Doubt]) -> Mapping[str, list[Doubt]]:
    found: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        found.setdefault(doubt.trouble.file, []).append(doubt)
    return found
