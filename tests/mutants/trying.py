"""A pytest plug-in that tries mutants: pytest -p tests.mutants.trying, started by tests.mutants.run.

All is imported and collected once. For each mutant a process is forked, the functions that differ get the mutant's
code, caches are emptied, and the tests that run its lines run, those of its own family first, until one fails. The
killer then passes in another fork without the mutant, or it is no kill. Code that runs while modules are imported
(tables are made then) is given to a process of its own, which imports the mutant.
"""

import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import select
import signal
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest
from coverage import CoverageData
from hypothesis import settings

import copydesk
import copydesk_rules
from tests.mutants.drawing import FAMILIES, ROOT, functions

AT_MOST = float(os.environ.get("MUTANTS_SECONDS", "30"))  # of a processor, for the tests of one mutant
NEAR = {
    "names": ("tests/unit/names", "tests/rules/names", "tests/rules/titles"),
    "times": ("tests/unit/time", "tests/rules/dates"),
    "claims": (
        "tests/unit/claims",
        "tests/unit/events",
        "tests/rules/cast",
        "tests/rules/dates",
        "tests/rules/facts",
    ),
    "judging": ("tests/unit/judging", "tests/rules"),
    "rules": ("tests/rules",),
}
TABLES = ("test_every_", "test_rare_", "test_how_", "test_rules")
"""In the names of files that hold tables, of which a line is a test that says all that there is to say in a moment."""
SLOW = float(os.environ.get("MUTANTS_SLOW", "10"))  # seconds of a test that is too dear
ENDLESS = 15  # seconds of a processor more than that
PATIENCE = 600  # seconds on the wall: machines are shared


@pytest.hookimpl(trylast=True)
def pytest_configure():
    settings.register_profile("mutants", parent=settings.default, derandomize=True, database=None)
    settings.load_profile("mutants")
    for package in (copydesk, copydesk_rules):
        for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session):
    if session.config.option.collectonly:
        return None
    work = Path(os.environ["MUTANTS"])
    tests = Tests(session, work)
    results = work / "results.jsonl"
    done = {json.loads(line)["number"] for line in read(results)}
    gc.freeze()
    for mutant in map(json.loads, read(work / "mutants.jsonl")):
        if mutant["number"] not in done:
            result = {**mutant, **tests.held_against(mutant)}
            del result["text"]
            with results.open("a") as told:
                told.write(json.dumps(result) + "\n")
    return True


def read(path):
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else ()


class Tests:
    """The collected tests, which lines each runs, and how long it takes."""

    def __init__(self, session, work):
        self.items = {item.nodeid: item for item in session.items}
        self.times = json.loads((work / "times.json").read_text())
        self.data = CoverageData(str(work / "map"))
        self.data.read()
        self.imported = CoverageData(str(work / "imported"))
        self.imported.read()
        self.runs, self.sources, self.alive, self.caches = {}, {}, {}, []
        for thing in gc.get_objects():
            if type(thing).__name__ == "function":
                self.alive.setdefault(known_by(thing.__code__), []).append(thing)
            elif isinstance(thing, functools._lru_cache_wrapper):
                self.caches.append(thing)

    def held_against(self, mutant):
        """What the tests say to a mutant: killed, survived, or that none runs it."""
        file, lines = mutant["file"], set(range(mutant["lines"][0], mutant["lines"][1] + 1))
        if file not in self.sources:
            self.sources[file] = list(
                functions(compile(Path(file).read_text(encoding="utf-8"), file, "exec"))
            )
        old = self.sources[file]
        new = list(functions(compile(mutant["text"], file, "exec")))
        body = {line for at in mutant["functions"] for *_, line in old[at].co_lines() if line}
        tests = self.that_run(file, lines) or self.that_run(file, self.nearest(file, lines, body))
        if not tests:
            return {"is": "run by no test"}
        if lines & set(self.imported.lines(file) or ()) & body:
            return {**apart(mutant, tests), "tests": len(tests)}
        swapped = [
            (thing, new[at]) for at in mutant["functions"] for thing in self.alive.get(known_by(old[at]), ())
        ]
        told = self.attempt(tests, swapped)
        if told["is"] == "killed" and "by" in told:
            again = self.attempt([told["by"]], ())
            if again["is"] != "survived":
                told = {"is": "killed by a test that fails without it", "by": told["by"]}
        return {**told, "tests": len(tests)}

    def that_run(self, file, lines):
        """The tests that run any of these lines, tables and those of its family first, none of the very slow."""
        if file not in self.runs:
            self.runs[file] = self.data.contexts_by_lineno(file)
        runs = self.runs[file]
        found = {context.split("|")[0] for line in lines for context in runs.get(line, ())}
        found = {test for test in found & self.items.keys() if self.times.get(test, 0) < SLOW}
        near = NEAR[next(family for family, folder in FAMILIES.items() if folder in file)]
        return sorted(
            found, key=lambda test: (not is_of_a_table(test), not test.startswith(near), crc32(test.encode()))
        )

    def nearest(self, file, lines, body):
        """Of a statement of several lines only some are known to be run: those of its function beside it."""
        return {line for line in body if min(lines) - 3 <= line <= max(lines) + 3}

    def attempt(self, tests, swapped):
        """Run tests in a fork, with other code in some functions, until one fails."""
        hears, says = os.pipe()
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_CPU, (int(AT_MOST) + ENDLESS, int(AT_MOST) + ENDLESS + 1))
            resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
            try:
                os.write(
                    says, json.dumps(self.in_fork([self.items[test] for test in tests], swapped)).encode()
                )
            except BaseException as error:  # whatever a mutant does to pytest, the fork ends here
                os.write(says, json.dumps({"is": "killed", "how": repr(error)[:200]}).encode())
            finally:
                os._exit(0)
        os.close(says)
        ready, *_ = select.select([hears], [], [], PATIENCE)
        told = os.read(hears, 10_000) if ready else b""
        os.close(hears)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return json.loads(told) if told else {"is": "killed", "how": "endless"}

    def in_fork(self, items, swapped):
        for cache in self.caches:
            cache.cache_clear()
        for thing, code in swapped:
            thing.__code__ = code
        session = items[0].session
        for at, item in enumerate(items):
            item.config.hook.pytest_runtest_protocol(
                item=item, nextitem=items[at + 1] if at + 1 < len(items) else None
            )
            if session.testsfailed:
                return {"is": "killed", "by": item.nodeid}
            if sum(os.times()[:2]) > AT_MOST:
                return {"is": "survived", "after": at + 1}
        return {"is": "survived"}


def is_of_a_table(test):
    return any(table in test for table in TABLES)


def known_by(code):
    return code.co_filename, code.co_name, code.co_firstlineno


def apart(mutant, tests):
    """Run some of the tests in a process that imports the mutant."""
    work = Path(os.environ["MUTANTS"])
    (work / "one.json").write_text(json.dumps(mutant))
    (work / "one.txt").write_text("\n".join(tests[:400]))
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "tests.mutants.importing",
        "-p",
        "no:cacheprovider",
        f"@{work / 'one.txt'}",
    ]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return {"is": "killed", "how": "endless"}
    return {"is": "killed" if done.returncode else "survived", "how": "imported: " + done.stdout[-200:]}
