"""Articles checked with what is remembered of them: read, and checked only where something that the result rests on has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from copydesk.article import Article
from copydesk.config import Allowance
from copydesk.engine import (
    Checked,
    Setup,
    Source,
    check_article,
    check_source,
    make_article,
    read_source,
)
from copydesk.errors import ArticleError
from copydesk.faults import UNFORESEEN
from copydesk.reading.document import Document
from copydesk.remembering.outcome import Outcome, Row
from copydesk.remembering.packing import CannotPackError, pack, unpack
from copydesk.remembering.resting_on import HowChecked, Named, Sheets, UnstableError
from copydesk.remembering.store import Store, StrPath
from copydesk.remembering.watched_day import WatchedDay
from copydesk.report import ArticleReport
from copydesk.text import fold

_BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError, RecursionError)
_NO_DOCUMENT = Document("", "", "", "")


class Remembered(Struct, frozen=True):
    """An article's result: the days for which it holds, what it rests on, and what it is, without its document."""

    days: tuple[int, int]
    sheets: bytes
    naming: bytes
    named: Named
    said: bytes
    report: ArticleReport
    used: frozenset[Allowance]

    def holds_on(self, day: date) -> bool:
        """Whether it is the same on another day."""
        return self.days[0] <= day.toordinal() <= self.days[1]


class Memory:
    """What is remembered of articles, for one setup."""

    def __init__(self, setup: Setup, store: Store) -> None:
        self._setup, self._store = setup, store
        self._how, self._sheets = HowChecked(setup), Sheets(setup.base)
        self._before: dict[bytes, frozenset[str] | None] = {}

    def check(self, source: Source) -> Outcome:
        """The result of an article, remembered or new."""
        try:
            key = self._how.key(source)
        except (UnstableError, CannotPackError):
            return Outcome(check_source(source, self._setup))
        try:
            document = read_source(source)
            make_article(document, self._setup)
        except (ArticleError, *UNFORESEEN):
            return Outcome(check_source(source, self._setup))
        remembered = self._recall(key)
        if remembered is None:
            return self._checked_anew(document, key)
        if remembered.sheets == self._sheets.whole:
            return Outcome(_restored(remembered, document, self._setup), key, was_remembered=True)
        if self._says_the_same(document, remembered):
            still = replace(remembered, sheets=self._sheets.whole, naming=self._sheets.naming)
            return Outcome(
                _restored(still, document, self._setup), key, _row(key, still), was_remembered=True
            )
        return self._checked_anew(document, key)

    def _recall(self, key: bytes) -> Remembered | None:
        data = self._store.get("results", key)
        try:
            found = unpack(data) if data else None
        except _BROKEN:
            return None
        if not (isinstance(found, list) and len(found) == len(Remembered.__struct_fields__)):
            return None
        remembered = Remembered(*found)
        return remembered if remembered.holds_on(self._setup.days.as_of) else None

    def _says_the_same(self, document: Document, remembered: Remembered) -> bool:
        """Whether the sheets, which have changed, say of an article what they said.

        Where names are found as before, what they are need not be found again; else it must be the same names in the same places,
        and no spelling that came or went may stand in the article.
        """
        try:
            if self._sheets.naming == remembered.naming:
                return self._sheets.said_of(remembered.named) == remembered.said
            if self._has_a_changed_spelling(document, remembered):
                return False
            named = self._sheets.named_in(make_article(document, self._setup))
            return named == remembered.named and self._sheets.said_of(named) == remembered.said
        except (CannotPackError, *UNFORESEEN):
            return False

    def _has_a_changed_spelling(self, document: Document, remembered: Remembered) -> bool:
        before = self._spellings_of(remembered.sheets)
        if before is None:
            return True
        changed = before ^ self._sheets.spellings
        text = fold(document.text) if changed else ""
        return any(name in text for name in changed)

    def _spellings_of(self, sheets: bytes) -> frozenset[str] | None:
        """The spellings of the sheets that a result was made with."""
        if sheets not in self._before:
            data = self._store.get("spellings", sheets)
            try:
                self._before[sheets] = unpack(data) if data else None
            except _BROKEN:
                self._before[sheets] = None
        return self._before[sheets]

    def _checked_anew(self, document: Document, key: bytes) -> Outcome:
        """A new result, with what it rests on where it can be kept; what broke is never kept."""
        day = WatchedDay.of(self._setup.days.as_of)
        setup = replace(self._setup, days=replace(self._setup.days, as_of=day))
        article = make_article(document, setup)
        checked = check_article(article, setup)
        if checked.report is None:
            return Outcome(checked)
        whole = replace(checked.report, as_of=self._setup.days.as_of)
        checked = replace(checked, report=whole)
        if checked.failures:
            return Outcome(checked)
        try:
            row = _row(key, self._remembered(article, day, whole, checked.used))
        except (CannotPackError, *UNFORESEEN):
            return Outcome(checked)
        return Outcome(checked, key, row)

    def _remembered(
        self, article: Article, day: WatchedDay, report: ArticleReport, used: frozenset[Allowance]
    ) -> Remembered:
        sheets, named = self._sheets, self._sheets.named_in(article)
        return Remembered(
            days=day.bounds,
            sheets=sheets.whole,
            naming=sheets.naming,
            named=named,
            said=sheets.said_of(named),
            report=replace(report, document=_NO_DOCUMENT),
            used=used,
        )

    def spellings(self) -> Row:
        """The spellings of these sheets, to be kept beside the results."""
        return Row("spellings", self._sheets.whole, pack(self._sheets.spellings))


def _row(key: bytes, remembered: Remembered) -> Row:
    fields = [getattr(remembered, name) for name in remembered.__struct_fields__]
    return Row("results", key, pack(fields))


def _restored(remembered: Remembered, document: Document, setup: Setup) -> Checked:
    report = replace(remembered.report, document=document, as_of=setup.days.as_of)
    return Checked(report, (), remembered.used)


class Remembering:
    """What a run takes from its file and puts there; counts the articles that had to be checked."""

    def __init__(self, file: StrPath) -> None:
        self.file = file
        self.checked = self.remembered = 0

    def memory(self, setup: Setup) -> Memory:
        """What is remembered, for a process that checks."""
        return Memory(setup, Store(self.file))

    def taken(self, outcomes: Iterable[Outcome], setup: Setup) -> Iterator[Checked]:
        """The results, counted; at the end, what is new is kept."""
        rows: list[Row] = []
        used: list[bytes] = []
        try:
            for outcome in outcomes:
                self.remembered += outcome.was_remembered
                self.checked += not outcome.was_remembered
                if outcome.row is not None:
                    rows.append(outcome.row)
                elif outcome.key is not None:
                    used.append(outcome.key)
                yield outcome.checked
        finally:
            memory = self.memory(setup)
            Store(self.file).keep([*rows, memory.spellings()] if rows else [], used)
