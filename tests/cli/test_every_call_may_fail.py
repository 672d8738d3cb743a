"""Whichever call of whichever door fails: what was there is whole, nothing is left over, the message names the file."""

import itertools
import os
import re
import shutil
from errno import EACCES, EINTR, EIO, ENOSPC

import pytest
from click.testing import CliRunner

from cli.faulty import TOLD, Disk, contents
from cli.newsdesk import BAD, GOOD, SHEET, Desk
from copydesk.cli import main
from copydesk.cli.init import starter
from copydesk.reporters import FORMATS

DAY = ("--as-of", "2026-11-21")
FACTS = ("--facts", "facts", *DAY)
CHECK = ("check", "bad.txt", *FACTS)
FILM = '{"imdbID": "tt%d", "Title": "%s", "Type": "movie", "Director": "%s"}'
FILES = {
    "facts/wednesday.yaml": SHEET,
    "before/wednesday.yaml": SHEET.replace("episodes: 8", "episodes: 9"),
    "good.txt": GOOD,
    "bad.txt": BAD,
    "typo.txt": GOOD + "\nJoy Sundey plays Bianca Barclay.\n",
    "films/one.json": FILM % (1, "The Glass Harbour", "Lena Roos"),
    "films/two.json": FILM % (2, "The Long Ebb", "Lena Roos"),
    "list.txt": "bad.txt\n",
    "house-style.yaml": starter("house-style.yaml"),
    "copydesk.toml": 'facts = ["facts"]\nhouse_style = "house-style.yaml"\nbaseline = "baseline.json"\n',
    "printed/one/before.txt": BAD,
    "printed/one/after.txt": GOOD,
    "views.csv": "bad.txt,7\n",
}
DOORS = {
    "a report": (*CHECK, "--output", "json=out/report"),
    "a report in a folder": (*CHECK, "--output", "pages/index.html"),
    "a corrected article": ("check", "typo.txt", "--fix", *FACTS),
    "a baseline": ("baseline", "create", "typo.txt", *FACTS),
    "a baseline made smaller": ("baseline", "prune", "bad.txt", *FACTS),
    "decisions": ("baseline", "apply", "decided.json"),
    "a first configuration": ("init", "new", "--ci", "github"),
    "facts imported": ("facts", "import", "films", "--into", "imported", *DAY),
    "facts refreshed": ("facts", "refresh", "films", "--against", "facts", "--yes", *DAY),
    "a sheet drafted": ("facts", "draft", "good.txt", "--title", "Wednesday", "--into", "drafts"),
    "a sheet shown": ("facts", "show", "Wednesday", "--output", "page.html", *FACTS),
    "histories": ("facts", "diff", "before", "facts", "--apply", *DAY),
    "earlier reports": (*CHECK, "--against", "runs/1.json", "--trend", "runs", "--files-from", "list.txt"),
    "printed corrections": ("corrections", "printed", "--facts", "facts"),
}
FAULTS = {"open": EACCES, "mkdir": EACCES, "read": EIO, "write": ENOSPC, "sync": EIO, "rename": ENOSPC}
"""What is likeliest to go wrong with each call."""
EVERY = "a report"
"""The door at which all is made to fail: what all doors read, and each step of writing."""
SHARED = ("copydesk.toml", "facts/", "house-style.yaml", "baseline.json", "bad.txt")


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A desk's folder with all that these doors read, and a cache that knows its sheets."""
    folder = tmp_path_factory.mktemp("template")
    desk = Desk(folder)
    for name, text in FILES.items():
        desk.write(name, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        for file in ("decided.json", "baseline.json"):
            desk.run("baseline", "create", "bad.txt", "--baseline", file, *FACTS)
        desk.check("bad.txt", "--output", "runs/1.json")
        desk.run("facts", "import", "films/one.json", "--into", "facts", *DAY)
        desk.write("films/one.json", FILM % (1, "The Glass Harbour", "Ada Vel"))
        yield folder


@pytest.fixture
def fresh(template, tmp_path, monkeypatch):
    """Gives the same desk again, as often as asked."""
    numbers = itertools.count()

    def make():
        folder = tmp_path / str(next(numbers))
        shutil.copytree(template, folder)
        monkeypatch.chdir(folder)
        return Desk(folder)

    monkeypatch.setattr("copydesk.cli.facts.check.schema_text", lambda: "{}\n")
    return make


def run(desk, command, disk):
    with disk.at_work():
        return CliRunner().invoke(main, command)


class Went:
    """A door that went well: its answer, the calls that it made, and what was there before and after it."""

    def __init__(self, desk, command):
        self.command, self.before, disk = command, contents(desk.path), Disk(desk.path)
        self.result = run(desk, command, disk)
        assert self.result.exit_code in (0, 1), self.result.output
        self.calls, self.after = disk.calls, contents(desk.path)

    def numbers(self, door):
        """The calls that are made to fail: each file written and put in its place, and what no other door reads."""
        for number, (what, file) in enumerate(self.calls):
            is_own = what == "read" and not file.startswith(SHARED)
            if door == EVERY or what in ("write", "rename") or is_own:
                yield number

    def broken_at(self, number, desk, error):
        """The same once more with one call that fails: every file is as it was or as it was to be, and the trouble is told."""
        what, file = call = self.calls[number]
        result = run(desk, self.command, Disk(desk.path, number, error))
        now = contents(desk.path)
        assert type(result.exception) in (SystemExit, type(None)), (call, result.exception)
        is_read = file in self.before and what in ("open", "read")
        for name in self.before.keys() | (() if is_read else now.keys()):
            was, was_to_be = self.before.get(name, ""), self.after.get(name, "")
            assert now.get(name, "") in (was, was_to_be), (call, name, result.output)
        for name in re.findall(r"^written  ([^\s:]+)", result.output, re.MULTILINE):
            assert now[name] == self.after[name], (call, result.output)
        if self.after.get(file, "") is None and now == self.after:
            assert (result.exit_code, result.output) == (self.result.exit_code, self.result.output), call
        else:  # anything but a folder that is there already, or that is not synced
            assert result.exit_code == 2, (call, result.output)
            assert TOLD[error] in result.output, (call, result.output)
            assert any(name in result.output for name in self._meant(file)), (call, result.output)

    def _meant(self, file):
        """The files that a call on one may be for: itself, or what was to be written in its folder or below."""
        written = [name for what, name in self.calls if what == "rename"]
        if file in (*written, *self.before):
            return [file]
        folder = file if self.after.get(file, "") is None else os.path.dirname(file)
        return [name for name in written if os.path.dirname(name).startswith(folder)]


@pytest.mark.parametrize("door", DOORS)
def test_whatever_fails_is_told_and_nothing_is_lost(fresh, door, monkeypatch):
    monkeypatch.setattr("copydesk.reporters.html.MOST_ARTICLES", 0 if door == "a report in a folder" else 50)
    went = Went(fresh(), DOORS[door])
    for number in went.numbers(door):
        went.broken_at(number, fresh(), FAULTS[went.calls[number][0]])


@pytest.mark.parametrize(("error", "form"), [*zip(itertools.cycle(TOLD), FORMATS, strict=False)])
def test_a_report_of_any_form_is_written_whole_or_not_at_all(fresh, error, form):
    went = Went(fresh(), (*CHECK, "--output", f"{form}=out/report"))
    writing = [number for number, (what, _) in enumerate(went.calls) if what in ("write", "rename")]
    for number in writing:
        went.broken_at(number, fresh(), error)


def test_a_call_that_is_interrupted_is_made_again(fresh):
    went = Went(fresh(), DOORS["a baseline"])
    for number, (what, _) in enumerate(went.calls):
        if what in ("read", "write"):
            desk = fresh()
            assert run(desk, went.command, Disk(desk.path, number, EINTR)).exit_code == 0
            assert contents(desk.path) == went.after
