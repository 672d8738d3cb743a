"""Whichever statement fails of those that keep something in SQLite: the index is told and goes on, a cache is done without."""

import itertools
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from cli.newsdesk import Desk
from cli.test_archive import DAY, FIRST, HARBOUR, SECOND
from copydesk.cli import main

ERRORS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_IOERR_WRITE": "cannot be read or written: the disk fails or is full",
    "SQLITE_READONLY": "cannot be written: permission denied",
    "SQLITE_BUSY": "another copydesk is writing it",
}
"""What may go wrong, and how it is said."""
FILE = "copydesk-archive.sqlite"
INDEX = ("archive", "index", *DAY)
DOORS = {
    "an index": INDEX,
    "an index that lets go": ("archive", "index", "--exclude", "first.md", *DAY),
    "parts merged": ("archive", "merge", "part.sqlite"),
    "a contradiction resolved": ("archive", "resolve", "ID", "--by", "Ada", "--reason", "known"),
    "what became wrong": ("archive", "today", "--facts", "changed", *DAY),
}
AT_ONCE = ("an index that lets go", "a contradiction resolved")
"""The doors that change all that they change in one transaction."""
NOTHING = "BEGIN TRANSACTION;\nCOMMIT;"
"""What a file says in which nothing is kept."""
SOME = 7
"""Every so manieth statement is made to fail: all of a transaction end it alike."""


class Statements:
    """The statements for one file counted, and one made to fail, or all."""

    def __init__(self, file, breaks=(), error="SQLITE_FULL"):
        self.file, self.breaks, self.error, self.count = file, breaks, error, 0

    def at_work(self):
        counted = self

        class Connection(sqlite3.Connection):
            def execute(self, *given):
                counted.meet()
                return super().execute(*given)

            def executemany(self, *given):
                counted.meet()
                return super().executemany(*given)

        real = sqlite3.connect

        def connect(file, **named):
            return real(file, **named, **({"factory": Connection} if self.file in str(file) else {}))

        return connect

    def meet(self):
        self.count += 1
        if self.count - 1 in self.breaks:
            error = sqlite3.OperationalError("made to fail")
            error.sqlite_errorname = self.error
            raise error


def run(command, statements):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sqlite3.connect", statements.at_work())
        return CliRunner().invoke(main, command)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A desk with an index, a part of another, and sheets that changed since."""
    desk = Desk(tmp_path_factory.mktemp("template"))
    desk.write("copydesk.toml", 'facts = ["facts"]\npaths = ["stories"]\n')
    desk.write("facts/harbour.yaml", HARBOUR)
    desk.write("changed/harbour.yaml", HARBOUR.replace("episodes: 8", "episodes: 9"))
    desk.write("stories/first.md", FIRST)
    desk.write("stories/second.md", SECOND)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(desk.path)
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        desk.run(*INDEX, "--db", "part.sqlite")
        desk.run(*INDEX)
        yield desk


@pytest.fixture
def fresh(template, tmp_path, monkeypatch):
    """Gives the same desk again, as often as asked; without its index where that is to be made."""
    numbers = itertools.count()

    def make(door):
        folder = tmp_path / str(next(numbers))
        shutil.copytree(template.path, folder)
        monkeypatch.chdir(folder)
        if door in ("an index", "parts merged"):
            (folder / FILE).unlink()
        return Desk(folder)

    return make


def content(desk):
    """All that an index holds."""
    if not (desk.path / FILE).exists():
        return NOTHING
    with closing(sqlite3.connect(desk.path / FILE)) as connection:
        return "\n".join(connection.iterdump())


def told(result):
    """What is told of articles; how many had to be read may differ."""
    return [line for line in result.output.splitlines() if line.startswith(("stories", " "))]


def contradiction(desk):
    (known,) = json.loads(desk.run("archive", "check", "--format", "json", *DAY).stdout)["across"]
    return known["evidence"][-1]["says"].split()[-1]


@pytest.mark.parametrize("door", DOORS)
def test_a_statement_that_fails_is_told_and_the_same_command_goes_on(fresh, template, door, monkeypatch):
    monkeypatch.chdir(template.path)
    command = [contradiction(template) if word == "ID" else word for word in DOORS[door]]
    desk = fresh(door)
    before, plain = content(desk), Statements(FILE)
    result = run(command, plain)
    assert result.exit_code in (0, 1), result.output
    after = content(desk)
    for number, error in zip(range(0, plain.count, SOME), itertools.cycle(ERRORS), strict=False):
        desk = fresh(door)
        broken = run(command, Statements(FILE, (number,), error))
        assert broken.exit_code == 2, (number, broken.output)
        assert f"{FILE}: {ERRORS[error]}" in broken.output, (number, broken.output)
        assert content(desk) in (before, after) or door not in AT_ONCE, number
        again = CliRunner().invoke(main, command)
        assert (again.exit_code, told(again)) == (result.exit_code, told(result)), number
        assert content(desk) == after or door == "what became wrong", number  # there rows are numbered anew


@pytest.mark.parametrize("file", ["facts.sqlite", "results.sqlite"])
def test_a_cache_of_which_any_statement_fails_is_done_without(fresh, monkeypatch, tmp_path, file):
    command = ["check", "stories", "--cache", "--format", "json", *DAY]
    plain = Statements(file)
    desk = fresh("a check")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    whole = run(command, plain).output
    assert plain.count
    for number, error in zip(range(plain.count), itertools.cycle(ERRORS), strict=False):
        shutil.rmtree(tmp_path / "cache")
        assert run(command, Statements(file, (number,), error)).output == whole
    assert not list(desk.path.glob("*.sqlite-journal"))
