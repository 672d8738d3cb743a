"""An article that nothing has changed about is read and not checked; what is remembered is never wrong."""

from __future__ import annotations

import os
import random
import re
import sqlite3
from contextlib import closing, suppress
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec import Struct

from copydesk import checking
from copydesk.config import read_config
from copydesk.engine import Days, Setup, Source
from copydesk.errors import SheetError
from copydesk.remembering.memory import Remembering
from copydesk.remembering.outcome import Row
from copydesk.remembering.packing import CannotPackError, pack, unpack
from copydesk.remembering.resting_on import Sheets, UnstableError, stable
from copydesk.remembering.store import Store
from copydesk.remembering.watched_day import WatchedDay
from copydesk.reporters import FORMATS, renderer
from copydesk.sheet.loading import load_sheets

DAY = date(2026, 11, 21)
HARBOUR = """\
title: The Glass Harbour
kind: series
network: Netflix
cast: [{character: Mara Quill, actor: Ines Aldana}]
seasons: [{number: 1, episodes: 8, released: 2022-11-23}]
"""
LANTERN = "title: Lantern Hill\nkind: film\nreleased: 2025-05-05\ncast: [{character: Jonas Wick, actor: Tomas Brandt}]\n"
ARTICLES = {
    "harbour.md": "# The Glass Harbour\n\nIn The Glass Harbour, Lena Roos plays Mara Quill. It was released on 24 November 2022.\n",
    "lantern.md": "---\ndate: 2025-01-02\n---\n# Lantern Hill\n\nIn Lantern Hill, Tomas Brandt plays Jonas Wick.\n",
    "neither.md": "---\ndate: 2025-01-02\n---\n# On the weather\n\nIt rained for the whole of the week, and nobody minded.\n",
    "guide.md": "---\ndate: 2025-01-02\nkept_current: true\n---\n# Lantern Hill\n\nLantern Hill opens next year, said Tomas Brandt on Friday.\n",
}


class Desk:
    """Articles and sheets, checked again and again with one file of results."""

    def __init__(self, file):
        self.file = file
        self.sheets = {"harbour.yaml": HARBOUR, "lantern.yaml": LANTERN}
        self.articles = dict(ARTICLES)
        self.config = ""
        self.day = DAY

    def setup(self) -> Setup:
        base = load_sheets({name: text.encode() for name, text in self.sheets.items()})
        return Setup.make(base, read_config(self.config, "copydesk.toml"), Days(self.day))

    def sources(self):
        return [Source(name, text.encode()) for name, text in self.articles.items()]

    def fresh(self):
        return checking.check(self.sources(), self.setup())

    def check(self, jobs=1):
        """The report, held against one that remembers nothing, and how many articles were checked for it."""
        run = Remembering(self.file)
        report = checking.check(self.sources(), self.setup(), jobs=jobs, remembering=run)
        assert report == self.fresh()
        return run.checked


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "cache" / "results.sqlite")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_second_run_checks_nothing(desk, jobs):
    assert desk.check(jobs) == 4
    assert desk.check(jobs) == 0


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_is_the_same_from_memory(desk, format_name):
    desk.check()
    again = checking.check(desk.sources(), desk.setup(), remembering=Remembering(desk.file))
    assert renderer(format_name)(again) == renderer(format_name)(desk.fresh())


def test_a_changed_article_is_checked_alone(desk):
    desk.check()
    desk.articles["harbour.md"] = desk.articles["harbour.md"].replace("Lena Roos", "Ines Aldana")
    assert desk.check() == 1


def test_a_changed_sheet_rechecks_the_articles_that_mention_it(desk):
    desk.check()
    desk.sheets["harbour.yaml"] = HARBOUR.replace("Ines Aldana", "Lena Roos")
    assert desk.check() == 1
    assert desk.check() == 0


def test_where_names_are_as_they_were_none_is_looked_for(desk, monkeypatch):
    desk.check()
    desk.sheets["harbour.yaml"] = HARBOUR.replace("2022-11-23", "2022-11-24")
    seen = []
    kept = Sheets.named_in
    monkeypatch.setattr(
        Sheets, "named_in", lambda self, article: seen.append(article.document.path) or kept(self, article)
    )
    checking.check(desk.sources(), desk.setup(), remembering=Remembering(desk.file))
    assert seen == ["harbour.md"], "once, to keep the new result"


def test_a_value_of_a_sheet_counts_where_no_name_has_changed(desk):
    desk.check()
    desk.sheets["harbour.yaml"] = HARBOUR.replace("2022-11-23", "2022-11-24")
    assert desk.check() == 1


def test_a_new_sheet_rechecks_the_articles_that_have_its_names(desk):
    desk.check()
    desk.sheets["weather.yaml"] = "title: The Weather House\nkind: film\n"
    assert desk.check() == 0
    desk.sheets["rain.yaml"] = "title: The Week\nkind: film\n"
    assert desk.check() == 1, "its title is in an article that no sheet was named in so far"


def test_a_near_miss_of_a_new_name_is_found(desk):
    desk.articles["neither.md"] += "\nThen Korvin Maldane of The Silver Anchorage came.\n"
    desk.check()
    desk.sheets["anchor.yaml"] = (
        "title: The Silver Anchorage\nkind: film\ncast: [{character: Odo, actor: Korvin Maldayne}]\n"
    )
    assert desk.check() == 1


def test_a_sheet_that_is_gone_is_gone(desk):
    desk.check()
    del desk.sheets["harbour.yaml"]
    assert desk.check() >= 1


@pytest.mark.parametrize(
    ("config", "count"),
    [
        ('[rules]\nwrong-actor = "off"\n', 4),
        ('[rules]\nwrong-actor = "warning"\n', 4),
        ('[desk]\ndate_order = "dmy"\n', 4),
        ('[[articles]]\npath = "./harbour.md"\npublished = 2024-05-06\n', 1),
        ('[[allow]]\npath = "harbour.md"\nrule = "wrong-actor"\nreason = "a test"\n', 1),
        ('exclude = "other"\n', 0),
    ],
)
def test_the_configuration_counts_as_far_as_it_matters(desk, config, count):
    desk.check()
    desk.config = config
    assert desk.check() == count


def test_the_day_of_the_check_counts_where_it_mattered(desk):
    desk.check()
    desk.day = DAY + timedelta(1)
    assert desk.check() == 1, "the guide alone is kept current"


def test_a_suppression_that_ends_is_checked_on_its_last_day(desk):
    desk.articles = {
        "harbour.md": ARTICLES["harbour.md"].replace(
            "In The", "<!-- copydesk allow wrong-actor: a test (until 2026-11-25) -->\nIn The"
        )
    }
    desk.check()
    desk.day = date(2026, 11, 25)
    assert desk.check() == 0
    desk.day = date(2026, 11, 26)
    assert desk.check() == 1


def test_a_moved_article_is_another(desk):
    desk.check()
    desk.articles["moved.md"] = desk.articles.pop("harbour.md")
    assert desk.check() == 1


def test_an_article_that_cannot_be_read_is_never_remembered(desk):
    desk.articles["broken.md"] = "\0"
    assert desk.check() == 5
    assert desk.check() == 1


def test_what_broke_is_never_remembered(desk, monkeypatch):
    monkeypatch.setattr("copydesk.engine._titles", lambda article: 1 / 0)
    run = Remembering(desk.file)
    assert checking.check(desk.sources(), desk.setup(), remembering=run).failures
    monkeypatch.undo()
    assert desk.check() == 4


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\1" * 5000])
def test_a_file_that_is_no_cache_is_begun_anew(desk, content):
    desk.file.parent.mkdir()
    desk.file.write_bytes(content)
    assert desk.check() == 4
    assert desk.check() == 0


def damage(desk, change):
    connection = sqlite3.connect(desk.file)
    with connection:
        connection.execute(change)
    connection.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE results SET data = x'00'",
        "UPDATE results SET digest = x'00'",
        "UPDATE results SET data = (SELECT data FROM results LIMIT 1), digest = (SELECT digest FROM results LIMIT 1)",
        "UPDATE results SET data = 7",
    ],
)
def test_damaged_results_are_left_aside_and_made_anew(desk, change):
    desk.check()
    damage(desk, change)
    assert desk.check() >= 3
    assert desk.check() == 0


def test_a_file_that_is_locked_is_waited_for_once_and_done_without(tmp_path, monkeypatch):
    monkeypatch.setattr("copydesk.remembering.store._WAIT", 0)
    file = tmp_path / "results.sqlite"
    Store(file).keep([Row("results", b"key", b"kept")], [])
    with closing(sqlite3.connect(file)) as locking:
        locking.execute("BEGIN EXCLUSIVE")
        store = Store(file)
        assert store.get("results", b"key") is None
    assert store.get("results", b"key") is None  # for the rest of the run
    assert Store(file).get("results", b"key") == b"kept"


def test_a_table_of_another_form_is_begun_anew(desk):
    desk.check()
    damage(desk, "DROP TABLE results")
    damage(desk, "CREATE TABLE results (key INTEGER)")
    assert desk.check() == 4
    assert desk.check() == 0


@pytest.mark.parametrize(
    "poison",
    [
        [6, "os:system", "true"], [6, "copydesk.text:Span", 1], [6, "copydesk.sheet.loading:load_sheets", 1],
        [6, "copydesk.text:regex", "x"], [6, "subprocess:Popen", "true"], [5, "copydesk.text:Span", 1], [99], [7, 5], [4, 1, 2, 99],
        [6, "copydesk.text:__builtins__", 1],
    ],
)  # fmt: skip
def test_nothing_but_the_types_of_results_is_made_from_a_file(poison):
    import msgspec

    with pytest.raises((ValueError, TypeError, KeyError, IndexError, AttributeError)):
        unpack(msgspec.msgpack.encode(poison))


class Strange(Struct):
    name: str = ""


class Word(str):
    """A text of a class of its own."""


@pytest.mark.parametrize("value", [object(), Strange("a"), [1, {"a": object()}]])
def test_a_strange_type_is_not_packed(value):
    with pytest.raises(CannotPackError):
        pack(value)


@pytest.mark.parametrize(
    "value", [Word("a"), [Word("a"), "b"], {"a": frozenset(("b", "c"))}, date(2026, 11, 21)]
)
def test_what_results_are_made_of_comes_back(value):
    assert unpack(pack(value)) == value


@dataclass
class Options:
    """What a rule of somebody's lets the desk choose."""

    limit: int = 3
    words: frozenset[str] = frozenset()
    shape: re.Pattern[str] = re.compile("a")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Options(3), Options(4)),
        (Options(words=frozenset("abc")), Options(words=frozenset("abd"))),
        (Options(shape=re.compile("a")), Options(shape=re.compile("a", re.IGNORECASE))),
        (Strange("a"), Strange("b")),
        (
            {"a": {1, 2}, "b": [date(2026, 1, 1), None, int]},
            {"a": {1, 2}, "b": [date(2026, 1, 1), None, str]},
        ),
    ],
)
def test_a_setting_is_the_same_bytes_each_time_and_another_is_others(one, other):
    assert stable(one) == stable(deepcopy(one))
    assert stable(one) != stable(other)


def test_a_setting_that_is_never_the_same_is_refused():
    with pytest.raises(UnstableError):
        stable([object()])


@pytest.mark.parametrize("limit", ["LARGEST", "_LARGEST_ROW"])
def test_results_beyond_what_is_kept_are_checked_anew(desk, monkeypatch, limit):
    desk.check()
    monkeypatch.setattr(f"copydesk.remembering.store.{limit}", 1)
    assert desk.check() in (0, 4)
    assert desk.check() == 4


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="users are told apart by number")
def test_a_file_of_another_user_is_neither_read_nor_written(desk, monkeypatch):
    desk.check()
    before = desk.file.read_bytes()
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert desk.check() == 4
    assert desk.file.read_bytes() == before


def test_the_size_is_bounded_and_the_oldest_goes_first(desk, monkeypatch):
    monkeypatch.setattr("copydesk.remembering.store.LARGEST", 3000)
    desk.check()
    rows = sqlite3.connect(desk.file).execute("SELECT SUM(LENGTH(data)) FROM results").fetchone()
    assert rows[0] <= 3000


@pytest.mark.parametrize(
    ("ask", "first", "last"),
    [
        (lambda day: day < date(2026, 12, 1), None, date(2026, 11, 30)),
        (lambda day: day > date(2026, 11, 1), date(2026, 11, 2), None),
        (lambda day: day <= date(2026, 11, 20), date(2026, 11, 21), None),
        (lambda day: day >= date(2026, 12, 1), None, date(2026, 11, 30)),
        (lambda day: day != date(2026, 11, 1), date(2026, 11, 2), None),
        (lambda day: day == "2026-12-01", None, None),
        (lambda day: min(date(2026, 11, 25), day), None, date(2026, 11, 24)),
        (lambda day: day == date(2026, 12, 1), None, date(2026, 11, 30)),
        (lambda day: day - date(2026, 1, 1), DAY, DAY),
        (lambda day: date(2026, 12, 1) - day, DAY, DAY),
        (lambda day: f"{day}", DAY, DAY),
        (lambda day: day.year, DAY, DAY),
        (lambda day: {day: 1}, DAY, DAY),
        (lambda day: day == DAY, DAY, DAY),
    ],
)
def test_a_day_notes_for_which_days_its_answers_hold(ask, first, last):
    day = WatchedDay.of(DAY)
    ask(day)
    assert day.bounds == ((first or date.min).toordinal(), (last or date.max).toordinal())


FIXTURES = Path(__file__).parents[3] / "fixtures"
CHANGES, EVERY = 6, 4


def changed(chance, text):
    """A sheet with one line gone, a digit raised, or a word of a value doubled."""
    rows = text.splitlines()
    at = chance.randrange(len(rows))
    how = chance.randrange(3)
    if how == 0:
        del rows[at]
    elif how == 1:
        rows[at] = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), rows[at], count=1)
    else:
        rows[at] = re.sub(r"([A-Z]\w+)", lambda word: word[1] + word[1][-1], rows[at], count=1)
    return "\n".join(rows) + "\n"


def test_whatever_changes_in_the_demo_newsroom_s_sheets_the_report_is_that_of_a_fresh_check(tmp_path):
    desk, chance = Desk(tmp_path / "results.sqlite"), random.Random(11)
    whole = {file.name: file.read_text("utf-8") for file in sorted((FIXTURES / "facts").glob("*.yaml"))}
    desk.articles = {
        str(file.relative_to(FIXTURES)): file.read_text("utf-8")
        for file in sorted([*(FIXTURES / "stories").iterdir(), *(FIXTURES / "quiet").iterdir()])[::EVERY]
        if file.suffix in (".md", ".txt", ".html")
    }
    desk.sheets = dict(whole)
    counts = [desk.check()]
    while len(counts) < CHANGES:
        name = chance.choice(sorted(whole))
        desk.sheets = {**whole, name: changed(chance, whole[name])}
        with suppress(SheetError):
            counts.append(desk.check())
    assert sum(counts[1:]) < counts[0] * (CHANGES - 1), "some of them needed no check"
